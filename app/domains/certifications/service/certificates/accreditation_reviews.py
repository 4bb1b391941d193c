"""Certificates whose audit body lost its accreditation are looked at within six months (C7)."""

from uuid import UUID

from app.domains.audits.models import Accreditation
from app.domains.audits.queries import accreditations
from app.domains.certifications.models import Certificate, CertificateReview
from app.domains.certifications.queries import life
from app.domains.certifications.service.certificates.time_limits import reviewed_until
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.workflow import REVIEW, ReviewAction
from app.domains.identity.service.interests import refuse_own_interest
from app.kit.ids import new_id
from app.store.work import Work


def open_after(work: Work, accreditation_id: UUID, limit: int) -> int:
    """Open the reviews of certificates that a body watches which lost an accreditation.

    Returns:
        How many were opened; as many as the limit: there may be more.

    Records:
        ``certifications.review.opened`` with the certificate, and by when; it names no record.

    Rule:
        Fairness C7: its certificates are reviewed within six months.
    """
    lost = life.accreditation(work, accreditation_id)
    if lost is None or _is_accredited(work, lost):
        return 0
    found = life.watched_by(work, lost, limit)
    for each in found:
        row = CertificateReview(
            id=new_id(),
            certificate_id=each.id,
            accreditation_id=lost.id,
            state=REVIEW.start,
            opened_at=work.at,
            due_on=reviewed_until(each, work.at),
        )
        work.session.add(row)
        work.record(
            "certifications.review.opened",
            row=str(row.id),
            certificate=each.number,
            accreditation=str(lost.id),
            due_on=row.due_on.isoformat(),
        )
    work.session.flush()
    return len(found)


def _is_accredited(work: Work, lost: Accreditation) -> bool:
    """Tell whether a body is accredited for the scheme all the same, by another accreditation."""
    today = work.at.date()
    return bool(accreditations.in_force(work, lost.audit_body_id, lost.scheme, today))


def open_run_out(work: Work, limit: int) -> int:
    """Open the reviews that follow from accreditations whose last day has passed.

    Records:
        ``certifications.review.opened``.

    Rule:
        Fairness C7.
    """
    opened = 0
    for each in life.run_out(work, work.at.date()):
        if opened < limit:
            opened += open_after(work, each.id, limit - opened)
    return opened


def close(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    review: CertificateReview,
    reason: str,
) -> CertificateReview:
    """Close a review with what was found; what follows of it is a proposal of its own.

    Raises:
        Forbidden: the caller reviews none.
        StepRefused: it is closed.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.review.closed`` with the reason, erasable.

    Rule:
        Fairness C7.
    """
    REVIEW.step(review.state, ReviewAction.CLOSE)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.review"), desk.ring)
    review.closed_at, review.closed_by = work.at, work.actor.id
    said = {"certificate": certificate.number, "words": {"reason": reason}}
    review.closed_entry = work.upcoming()
    work.move(review, REVIEW, ReviewAction.CLOSE, **said)
    work.session.flush()
    return review
