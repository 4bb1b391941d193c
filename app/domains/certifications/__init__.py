"""Certifications: applications, the decisions on them, and the certificates that come of them.

Whoever holds a record applies under a **scheme**; the application keeps the edition of the standard
under which it was begun. It says its scope, makes the scheme's declarations, accepts the
certification agreement by the digest of its text, and answers each indicator; answers are kept
revision by revision. Screening is a table of rules that are computed and explained one by one; the
secretariat decides on them. Answers of another standard carry over where a mapping says so, and
count when they are confirmed.

A **decision file** opens when an application comes to its decision. What it rests on is frozen by
digest (``service.freezing``); members of the body that decides vote on what they read, as far as
nothing keeps them out (``service.conflicts``); and what more than half of the free votes carry at
quorum is concluded (``service.concluding``). What each outcome of each kind of decision carries out
stands in one table (``service.outcomes``); what is against somebody is announced and heard first
(``service.hearing``). A **certificate** has its days, and standings in both times; what it is at an
instant is a pure function of these (``rules.standing``).

What strikes a holder is proposed and heard before anybody votes (``service.acts``), or urgent
(``service.urgency``); ``handlers`` mind certificates after what audits find and bodies lose
(``service.minding``), and the clock does what time brings, each thing once (``service.tending``).

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
