"""Whether a certificate can be renewed or restored now."""

from app.domains.certifications.errors import RenewalNotPossible
from app.domains.certifications.models import Certificate
from app.domains.certifications.service.certificates import acts
from app.domains.certifications.service.certificates.standing_changes import rules_of
from app.domains.certifications.service.certificates.time_limits import (
    renewal_opens,
    restored_until,
)
from app.domains.certifications.service.desk import today
from app.domains.certifications.types.certificates import CertificateStatus
from app.domains.subjects.models import Subject
from app.store.work import Work

RENEWABLE = {CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED, CertificateStatus.EXPIRED}


def refuse_unrenewable(work: Work, certificate: Certificate, subject: Subject, scheme: str) -> None:
    """Refuse to begin a renewal outside its window, or of what cannot be renewed.

    Raises:
        RenewalNotPossible: of another record or scheme, too early, or too late; with the days.
        ActNotPossible: it was withdrawn, surrendered or superseded.

    Rule:
        Scheme, limits ``renewal_opens`` and ``restore_after_expiry``.
    """
    if certificate.subject_id != subject.id or certificate.scheme_key != scheme:
        raise RenewalNotPossible("It is a certificate of another record, or under another scheme.")
    acts.refuse_unless(work, certificate, RENEWABLE)
    rules = rules_of(work, certificate)
    day = today(work, rules)
    opens, until = (
        renewal_opens(rules, certificate.valid_until),
        restored_until(rules, certificate.valid_until),
    )
    if not opens <= day <= until:
        raise RenewalNotPossible(
            f"It can be renewed from {opens}, and restored until {until}.",
            opens_on=opens.isoformat(),
            until=until.isoformat(),
        )
