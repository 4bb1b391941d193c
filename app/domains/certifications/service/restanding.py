"""How a certificate ends with its country's, and lives on where that was overturned (C8, C2)."""

from datetime import datetime
from typing import Any

from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.queries import certificates
from app.domains.certifications.service import changing
from app.domains.certifications.service.changing import begins_now
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.certifications.workflow import CERTIFICATE, CertificateAction
from app.store.work import Work

_REVIVES = {
    CertificateState.ACTIVE: CertificateAction.REVIVE,
    CertificateState.SUSPENDED: CertificateAction.REVIVE_SUSPENDED,
}


def end(work: Work, certificate: Certificate, ground: Ground, **said: Any) -> None:
    """End a certificate now, by time and not by an act against its holder.

    Args:
        work: the open transaction.
        certificate: held still.
        ground: why.
        said: what the event says besides.

    Records:
        ``certifications.certificate.expired`` with the ground; it names the record.

    Rule:
        Fairness C8.
    """
    new = begins_now(work, CertificateState.EXPIRED, ground=ground)
    changing.change(work, certificate, CertificateAction.EXPIRE, new, **said)


def ended_by(work: Work, certificate: Certificate) -> Ground | None:
    """Return why a certificate stands as it does last."""
    known = certificates.standings(work, [certificate.id])[certificate.id]
    return known[-1].ground if known else None


def revive(work: Work, certificate: Certificate) -> None:
    """Let a certificate live on that should never have ended; the end is known no more.

    Records:
        ``certifications.certificate.revived``.

    Rule:
        Fairness C2, L1.
    """
    *_, before, ended = certificates.standings(work, [certificate.id])[certificate.id]
    _move(work, certificate, _REVIVES[before.state], ground=Ground.OVERTURNED.value)
    entry = work.upcoming() - 1
    before.recorded_until = ended.recorded_until = entry
    work.session.flush()
    work.session.add(_row(before, entry, before.from_at, None))
    certificate.tend_at = work.at
    work.session.flush()


def _move(work: Work, certificate: Certificate, action: CertificateAction, **said: Any) -> None:
    work.move(
        *(certificate, CERTIFICATE, action),
        subject_id=certificate.subject_id,
        number=certificate.number,
        **said,
    )


def _row(
    one: CertificateStanding, entry: int, from_at: datetime, until_at: datetime | None
) -> CertificateStanding:
    return CertificateStanding(
        certificate_id=one.certificate_id,
        state=one.state,
        from_at=from_at,
        until_at=until_at,
        recorded_from=entry,
        ground=one.ground,
        ends_on=one.ends_on,
        decision_id=one.decision_id,
        notice_id=one.notice_id,
    )
