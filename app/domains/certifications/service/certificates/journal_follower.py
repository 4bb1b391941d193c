"""How certificates follow the journal: reports, critical findings, lost audit bodies, answers.

Nothing here believes an entry: it says only that somebody should look. What is true stands with
the audits and notices, so an entry that comes twice, or late, changes nothing the second time. No
act follows by itself: what strikes a holder is proposed, and heard (C1).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.audits.types import AuditState
from app.domains.certifications.models import Certificate
from app.domains.certifications.queries import certificates, decisions, life, risks
from app.domains.certifications.service.certificates import (
    accreditation_reviews,
    acts,
    risk_reviews,
    surveillance,
)
from app.domains.certifications.service.decisions import basis, fallen_grades
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.certificates import CertificateStatus, Ground
from app.domains.certifications.types.decisions import DecisionKind, DecisionState, StaleBecause
from app.domains.certifications.types.life import Charge
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.subjects.queries import alike
from app.domains.violations.types import Offence
from app.store.journal import Event
from app.store.work import Work

REVIEWS_AT_ONCE = 10_000
PROPOSED_WHEN_LATE: Mapping[str, tuple[DecisionKind, Ground]] = MappingProxyType(
    {
        "containment": (DecisionKind.SUSPEND, Ground.CRITICAL_FINDING),
        "containment_proof": (DecisionKind.SUSPEND, Ground.CRITICAL_FINDING),
        "critical_close": (DecisionKind.WITHDRAW, Ground.CRITICAL_FINDING),
        "major_verify": (DecisionKind.SUSPEND, Ground.MAJOR_NOT_MENDED),
    }
)
"""What is proposed when a time of a finding has passed, as the scheme's limits say."""


def _of_certificate(work: Work, audit: Audit | None) -> Certificate | None:
    if audit is None or audit.ordered_by != acts.CERTIFICATE:
        return None
    return certificates.held_still(work, audit.ordered_id)


def accepted(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Take in the report of an audit of somebody certified.

    Records:
        ``certifications.certificate.watched``.

    Rule:
        ISO/IEC 17021-1, 9.6.2.
    """
    audit = audits.find(work, UUID(event.body["row"]))
    certificate = _of_certificate(work, audit)
    if certificate is None or audit is None or audit.state is not AuditState.ACCEPTED:
        return
    surveillance.took_in(work, certificate, audit)
    for each in life.standing_files(work, certificate.id):
        basis.freeze_if_stale(work, each)


def cancelled(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Look again at a certificate whose surveillance audit does not take place."""
    certificate = _of_certificate(work, audits.find(work, UUID(event.body["row"])))
    if certificate is not None and certificate.state in life.IN_FORCE:
        certificate.tend_at = work.at
        work.session.flush()


def critical_raised(work: Work, desk: CertificationDesk, event: Event) -> None:
    """Propose to suspend a valid certificate after a critical finding; it suspends nothing.

    Records:
        ``notices.notice.announced``, ``certifications.decision.opened``.

    Rule:
        Fairness C1: never an act by itself; scheme, limit ``critical_close``.
    """
    audit = audits.find(work, UUID(event.body["audit"]))
    if audit is None:
        return
    facts = {"audit": audit.number, "criteria": ", ".join(event.body["criteria"])}
    reason = f"The audit {audit.number} reports a critical finding."
    charge = Charge(Ground.CRITICAL_FINDING, reason, facts=(facts,))
    known = life.live_of(work, audit.auditee_subject_id, audit.order.scheme)
    for each in known:
        # What was granted to follow it goes with it.
        if each.follows_id not in {one.id for one in known}:
            _propose(work, desk, each, DecisionKind.SUSPEND, charge)


def _propose(
    work: Work,
    desk: CertificationDesk,
    certificate: Certificate,
    kind: DecisionKind,
    charge: Charge,
) -> None:
    """Propose an act, unless it is proposed already, or not possible any more."""
    status = acts.status_now(work, certificate)
    possible = {CertificateStatus.ACTIVE, CertificateStatus.NOT_YET_VALID}
    if kind is DecisionKind.WITHDRAW:
        possible.add(CertificateStatus.SUSPENDED)
    is_open = life.standing_file(work, certificate.id, kind) is not None
    if status in possible and not is_open:
        acts.propose(work, desk, certificates.held_still(work, certificate.id), kind, charge)


def overdue(work: Work, desk: CertificationDesk, event: Event) -> None:
    """Propose what the scheme says when a finding about somebody certified was not mended in time.

    Records:
        ``notices.notice.announced``, ``certifications.decision.opened``.

    Rule:
        Scheme, what follows when its limits pass; fairness C1.
    """
    audit = audits.find(work, UUID(event.body["audit"]))
    certificate = _of_certificate(work, audit)
    if certificate is None or audit is None:
        return
    for key in event.body["limits"]:
        if key in PROPOSED_WHEN_LATE:
            kind, ground = PROPOSED_WHEN_LATE[key]
            reason = f"A finding of the audit {audit.number} was not mended in time."
            facts = ({"audit": audit.number, "limit": key},)
            _propose(work, desk, certificate, kind, Charge(ground, reason, facts=facts))


def mended(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Freeze files anew that rest on a finding which was answered or judged.

    Records:
        ``certifications.decision.frozen``.

    Rule:
        Issue "Decisions": votes are on what was read.
    """
    audit = audits.find_of_finding(work, UUID(event.body["row"]))
    certificate = _of_certificate(work, audit)
    if certificate is not None:
        for each in life.standing_files(work, certificate.id):
            basis.freeze_if_stale(work, each)


def regraded(work: Work, desk: CertificationDesk, event: Event) -> None:
    """Give back what rested on a grade that was lowered, or on a finding that was struck out.

    Records:
        See :func:`giving_back.give_back`; ``certifications.decision.frozen``.

    Rule:
        Fairness C2.
    """
    mended(work, desk, event)
    fallen_grades.give_back(work, desk, UUID(event.body["row"]))


def body_lost(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Open the reviews of certificates whose audit body lost its accreditation.

    Records:
        ``certifications.review.opened``.

    Rule:
        Fairness C7.
    """
    accreditation_reviews.open_after(work, UUID(event.body["row"]), REVIEWS_AT_ONCE)


def answered(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Freeze the file of an act anew after its holder answered; votes on the one before fall.

    Records:
        ``certifications.decision.frozen``.

    Rule:
        Fairness C1: who decides has read the answer.
    """
    found = decisions.of_notice(work, UUID(event.body["notice"]))
    if found is None or found.certificate_id is None:
        return
    file = decisions.held_still(work, found.id)
    if file.state is DecisionState.OPEN and basis.is_stale(work, file):
        basis.freeze(work, file, StaleBecause.ANSWERED)


def pattern_noted(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Let somebody weigh an unannounced audit of a holder of whom a risk pattern is known.

    Records:
        ``certifications.risk_review.opened``.

    Rule:
        Fairness W1: what may not be told counts, and decides nothing by itself.
    """
    risk_reviews.open_after(work, UUID(event.body["row"]))


_GROUNDS: Mapping[Offence, Ground] = MappingProxyType(
    {
        **dict.fromkeys((Offence.FEE_CHARGING, Offence.FEE_WITHOUT_RECEIPT), Ground.FEES_CHARGED),
        **dict.fromkeys(
            (Offence.FALSE_STATEMENTS, Offence.FALSE_DOCUMENTS), Ground.FALSE_STATEMENTS
        ),
        Offence.MISUSE_OF_MARK: Ground.MISUSE_OF_MARK,
    }
)
"""Which ground a class of violations is; any other means that the standard is not met."""
_DECIDED = MappingProxyType(
    {
        SanctionKind.CERTIFICATE_SUSPENSION: DecisionKind.SUSPEND,
        SanctionKind.CERTIFICATE_WITHDRAWAL: DecisionKind.WITHDRAW,
    }
)


def sanction_sent(work: Work, desk: CertificationDesk, event: Event) -> None:
    """Propose to the committee what the scheme's schedule says of the certificates of a firm.

    Records:
        ``notices.notice.announced``, ``certifications.decision.opened``.

    Rule:
        Fairness V3: the committee decides about its certificates; a confirmed violation never
        changes one by itself.
    """
    sanction = sanctions.find(work, UUID(event.body["row"]))
    kind = None if sanction is None else _DECIDED.get(sanction.kind)
    stands = sanction is not None and sanction.state in sanctions.STANDING
    if sanction is None or sanction.subject_id is None or kind is None or not stands:
        return
    first = Offence(sanction.grounds[0]) if sanction.grounds else None
    ground = Ground.REQUIREMENTS_NOT_MET if first is None else _GROUNDS.get(first)
    charge = Charge(
        ground or Ground.REQUIREMENTS_NOT_MET,
        f"A violation was confirmed, and the schedule of the scheme says so: {sanction.number}.",
        facts=({"sanction": sanction.number, "sanction_kind": sanction.kind.value},),
    )
    for each in risks.held_by(work, alike(work, [sanction.subject_id])):
        _propose(work, desk, each, kind, charge)


def violation_confirmed(work: Work, _desk: CertificationDesk, event: Event) -> None:
    """Let somebody weigh what a confirmed violation says of a holder; it changes no certificate.

    Records:
        ``certifications.risk_review.opened``, or ``widened``.
    """
    risk_reviews.open_after_violation(work, UUID(event.body["row"]))


MINDED: Mapping[str, Callable[[Work, CertificationDesk, Event], None]] = MappingProxyType(
    {
        "audits.audit.accepted": accepted,
        "audits.audit.cancelled": cancelled,
        "audits.finding.critical_raised": critical_raised,
        "audits.finding.overdue": overdue,
        "audits.finding.answered": mended,
        "audits.finding.sent_back": mended,
        "audits.finding.verified": mended,
        "audits.finding.grade_took_effect": mended,
        "audits.finding.regraded": regraded,
        "audits.finding.struck_out": regraded,
        "audits.accreditation.suspended": body_lost,
        "audits.accreditation.ended": body_lost,
        "notices.notice.answered_after": answered,
        "complaints.pattern.noted": pattern_noted,
        "violations.respondent.confirmed": violation_confirmed,
        "sanctions.sanction.sent_to_committee": sanction_sent,
    }
)
"""What is done about which entry."""
