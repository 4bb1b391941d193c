"""Certifications: applications for a certificate, from the first draft to the decision.

Whoever holds a record applies under a **scheme**; the application keeps the edition of the standard
under which it was begun. It says its scope, makes the scheme's declarations, accepts the
certification agreement by the digest of its text, and answers each indicator; answers are kept
revision by revision. Screening is a table of rules that are computed and explained one by one; the
secretariat decides on them. Answers of another standard carry over where a mapping says so, and
count when they are confirmed. Decisions and certificates come to this domain later.

Nothing of an application is public, and none of its events names the record: what an authority or
the roster reads of a record tells nothing of applications, returned screenings or rejections (L2).

The secretariat orders each stage of the audit by ``service.ordering.order_audit``, which calls down
to the audits and hands them a frozen copy. What an audit body or an auditee does comes back by the
journal: ``handlers`` follows it, and ``service.following`` looks at what is true and moves the
application on, so that an entry can come twice. Which findings hold a decision back, the scheme's
decision rule says (``service.correcting``).

Beside applications, a firm declares who acts for it, with their consent; anyone asks for one name
or number, and reports misuse of the firm's name (C4).
"""
