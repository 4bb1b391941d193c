"""What an act on a certificate touches, for the rules of declared interests (P4)."""

from app.domains.certifications.models import Certificate
from app.domains.identity.types import Matter
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries import claims
from app.domains.subjects.service.own_interests import touched
from app.store.work import Work


def matter_about(work: Work, certificate: Certificate, act: str) -> Matter:
    """Return what an act on a certificate touches: its record, its holder, their countries.

    Rule:
        Fairness P4.
    """
    records, countries = touched(work, [certificate.subject_id])
    holders = frozenset(claims.holders(work, records)) | {certificate.organisation_id}
    return Matter(
        act,
        certificate.id,
        f"/v1/certificates/{certificate.number}",
        records,
        holders,
        countries,
        subjects.known_of(work, records),
    )
