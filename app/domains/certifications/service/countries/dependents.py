"""How a certificate ends with its country's, and lives on where that was overturned (C8, C2)."""

from dataclasses import replace

from app.domains.certifications.models import Certificate
from app.domains.certifications.rules.countries import TRANSITION
from app.domains.certifications.service.certificates import acts, standing_changes
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.certifications.workflow import CertificateAction
from app.store.work import Work

ENDED = "The certificate ended with that of its country."
_REVIVES = {
    CertificateState.ACTIVE: CertificateAction.REVIVE,
    CertificateState.SUSPENDED: CertificateAction.REVIVE_SUSPENDED,
}


def end(work: Work, desk: CertificationDesk, certificate: Certificate) -> None:
    """End a certificate now, by time and not by an act against its holder.

    Records:
        ``certifications.certificate.expired`` with the ground; what was proposed about it is let
        go, as at any end.

    Rule:
        Fairness C8.
    """
    new = standing_changes.begins_now(
        work, CertificateState.EXPIRED, ground=Ground.COUNTRY_SUSPENDED
    )
    standing_changes.change(work, certificate, CertificateAction.EXPIRE, new, limit=TRANSITION)
    acts.let_go_with_time(work, desk, certificate, ENDED)


def is_ended(work: Work, certificate: Certificate) -> bool:
    """Tell whether a certificate stands as ended with that of its country."""
    *_, last = standing_changes.periods_of(work, certificate)
    is_over = certificate.state is CertificateState.EXPIRED
    return is_over and last.ground is Ground.COUNTRY_SUSPENDED


def revive(work: Work, certificate: Certificate) -> None:
    """Let a certificate live on that should never have ended; the end is known no more.

    Records:
        ``certifications.certificate.revived``.

    Rule:
        Fairness C2, L1.
    """
    *earlier, before, _ = standing_changes.periods_of(work, certificate)
    again = replace(before, until_at=None)
    standing_changes.rewrite(work, certificate, _REVIVES[before.state], [*earlier, again])
