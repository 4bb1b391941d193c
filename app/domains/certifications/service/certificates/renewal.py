"""Renewing a certificate in its window, and restoring one that expired not long ago."""

from app.domains.certifications.errors import ActNotPossible, RenewalNotPossible
from app.domains.certifications.models import Application, Certificate, DecisionFile
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules.standing import start_of
from app.domains.certifications.service.applications import letters
from app.domains.certifications.service.certificates import acts, renewability, standing_changes
from app.domains.certifications.service.certificates.time_limits import RESTORE, restored_until
from app.domains.certifications.service.decisions import granting
from app.domains.certifications.service.decisions.granting import VALIDITY
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of, today
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
    Validity,
)
from app.domains.certifications.types.decisions import Said
from app.domains.certifications.types.life import Period
from app.domains.certifications.workflow import LIFE, Action
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.rules import Renewal, renewal
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work


def _period(work: Work, scheme: Scheme, before: Certificate) -> Renewal:
    """Return the period of a renewal that is decided today.

    Raises:
        RenewalNotPossible: it comes too late.

    Rule:
        ISO/IEC 17021-1, 9.6.3.2.4 and 9.6.3.2.5: counted from the old end; a gap stays a gap.
    """
    day = today(work, scheme)
    until = restored_until(scheme, before.valid_until)
    found = None
    if scheme.has_limit(RESTORE):
        found = renewal(before.valid_until, day, scheme.limit(VALIDITY), scheme.limit(RESTORE))
    if found is None:
        raise RenewalNotPossible(
            f"It ended on {before.valid_until}, and could be restored until {until}.",
            until=until.isoformat(),
        )
    return found


def may_renew(work: Work, file: DecisionFile) -> None:
    """Refuse to renew what the record does not bear, or what comes too late.

    Raises:
        StepRefused, NoAcceptedAudit, FindingsOpen: see :func:`granting.may_grant`.
        ProposedAlready: its withdrawal is announced; that is decided first.
        RenewalNotPossible: too late to be restored; a full audit is needed.
        ActNotPossible: the certificate is suspended, or was ended by an act.

    Rule:
        Scheme, limit ``restore_after_expiry``; a suspended one is reinstated first, or ends.
    """
    application = granting.application_of(work, file)
    granting.may_grant(work, file)
    before = before_of(work, application)
    acts.refuse_while_withdrawn(work, before)
    _period(work, scheme_of(work, application), before)
    acts.refuse_unless(work, before, renewability.RENEWABLE - {CertificateStatus.SUSPENDED})
    if _ended_suspended(work, before):
        raise ActNotPossible(
            f"The certificate {before.number} was suspended when it ended.",
            stands=CertificateStatus.SUSPENDED.value,
            possible=[CertificateStatus.ACTIVE.value],
        )


def _ended_suspended(work: Work, before: Certificate) -> bool:
    """Tell whether a certificate came to its end while it was suspended."""
    stood = [
        each
        for each in standing_changes.periods_of(work, before)
        if each.state is not CertificateState.EXPIRED
    ]
    return stood[-1].state is CertificateState.SUSPENDED


def before_of(work: Work, application: Application) -> Certificate:
    """Return the certificate that an application renews; nobody else changes it meanwhile."""
    assert application.renews_id is not None
    return certificates.held_still(work, application.renews_id)


def renew(work: Work, desk: CertificationDesk, file: DecisionFile, _said: Said) -> None:
    """Grant a renewal or a restoration: the new certificate counts from the end of the old one.

    The old one gives way when the new one begins; a gap between them stays visible.

    Records:
        ``certifications.application.granted``, ``certifications.certificate.issued``.

    Rule:
        ISO/IEC 17021-1, 9.6.3.2.4 and 9.6.3.2.5.
    """
    application = granting.application_of(work, file)
    scheme, before = scheme_of(work, application), before_of(work, application)
    period = _period(work, scheme, before)
    application.ended_at, application.due_at = work.at, None
    application.decided_by, file.lists_due_at = work.actor.id, work.at
    validity = Validity(period.valid_from, period.valid_until)
    certificate = granting.issue(work, file, application, validity, before)
    if period.valid_from > before.valid_until and before.state in life.IN_FORCE:
        at = start_of(period.valid_from, zone_of(scheme.calendar))
        if period.gap_from is None and at > work.at:
            planned = Period(CertificateState.SUPERSEDED, at, None, Ground.RENEWED, None, file.id)
            standing_changes.plan(work, before, planned, certificate)
    work.move(application, LIFE, Action.GRANT, **named(application))
    letters.of_grant(work, desk, certificate, scheme)
    work.session.flush()
