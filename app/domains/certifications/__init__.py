"""Certifications: applications for a certificate, from the first draft to the order of an audit.

Whoever holds a record applies under a **scheme**; the application keeps the edition of the standard
under which it was begun. It says its scope, makes the scheme's declarations, accepts the
certification agreement by the digest of its text, and answers each indicator; answers are kept
revision by revision. Screening is a table of rules that are computed and explained one by one; the
secretariat decides on them. Decisions and certificates come to this domain later.

Nothing of an application is public, and none of its events names the record: what an authority or
the roster reads of a record tells nothing of applications, returned screenings or rejections (L2).

The step from self-assessment to the first stage of an audit is ``service.ordering.order_stage_1``;
it hands a frozen :class:`~app.domains.certifications.types.AuditOrder` to an ordering function,
which ``main`` brings from the audits; see there.
"""
