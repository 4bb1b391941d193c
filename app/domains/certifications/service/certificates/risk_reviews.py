"""Holders of whom a risk pattern or a violation is known: somebody weighs an audit (W1)."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.engine.risk_life import RISK, RiskAction
from app.domains.certifications.models import Certificate, RiskReview
from app.domains.certifications.queries import risks
from app.domains.certifications.service.certificates import surveillance
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.service.risks import RISK_PATTERN
from app.domains.certifications.types.life import RiskState, Watch, WatchWish
from app.domains.complaints.queries import patterns
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.violations.queries import cases as violations
from app.domains.violations.types import RespondentState
from app.kit.ids import new_id
from app.store.work import Work


def open_after(work: Work, pattern_id: UUID) -> int:
    """Open a review of each certificate of the firm of which a pattern was noted.

    Where one is open already, the pattern is weighed with it, and whoever read it before reads it
    anew. The entry that asks for this is not believed: the pattern is looked up, and may have ended
    since; one that was covered when it was noted last is weighed no second time.

    Returns:
        How many were opened.

    Records:
        ``certifications.risk_review.opened`` with the certificate, or ``widened``; neither names a
        record, so that the holder does not read it.

    Rule:
        Fairness W1: no act follows by itself; a person orders the audit, or closes the review.
    """
    pattern = patterns.find(work, pattern_id)
    if pattern is None or pattern.ended_at is not None:
        return 0
    _, group = patterns.firm_of(work, pattern.subject_id)
    held = risks.held_by(work, group)
    known = risks.known_of(work, [each.id for each in held])
    covered = {each.certificate_id for each in known if each.covers_until >= pattern.noted_at}
    still_open = {each.certificate_id: each for each in known if each.state is RiskState.OPEN}
    to_weigh = [each for each in held if each.id not in covered]
    for each in to_weigh:
        if each.id in still_open:
            _widen(work, still_open[each.id], pattern.noted_at)
        else:
            _open(work, each, pattern_id=pattern.id)
    work.session.flush()
    return sum(each.id not in still_open for each in to_weigh)


def open_after_violation(work: Work, respondent_id: UUID) -> int:
    """Open a review of each certificate of a firm of which a violation was confirmed.

    That is all that follows for a certificate by itself: somebody weighs an audit, or proposes an
    act that is heard like any other. The entry that asks for this is not believed: what was
    confirmed is looked up, and may not stand any more.

    Returns:
        How many were opened.

    Records:
        ``certifications.risk_review.opened`` with the certificate, or ``widened``.

    Rule:
        Issue "Fee rules, violations, sanctions and remedy": a confirmed violation never changes a
        certificate by itself.
    """
    part = violations.respondent_of(work, respondent_id)
    if part.state is not RespondentState.CONFIRMED or part.subject_id is None:
        return 0
    decided_at = part.decided_at or work.at
    _, group = patterns.firm_of(work, part.subject_id)
    held = risks.held_by(work, group)
    known = risks.known_of(work, [each.id for each in held])
    covered = {each.certificate_id for each in known if each.respondent_id == part.id}
    still_open = {each.certificate_id: each for each in known if each.state is RiskState.OPEN}
    to_weigh = [each for each in held if each.id not in covered]
    opened = [each for each in to_weigh if each.id not in still_open]
    for each in opened:
        _open(work, each, respondent_id=part.id)
    for each in to_weigh:
        review = still_open.get(each.id)
        if review is not None and review.covers_until < decided_at:
            _widen(work, review, decided_at)
    work.session.flush()
    return len(opened)


def _open(
    work: Work,
    certificate: Certificate,
    *,
    pattern_id: UUID | None = None,
    respondent_id: UUID | None = None,
) -> None:
    row = RiskReview(
        id=new_id(),
        certificate_id=certificate.id,
        pattern_id=pattern_id,
        respondent_id=respondent_id,
        state=RISK.start,
        opened_at=work.at,
        covers_until=work.at,
    )
    work.session.add(row)
    work.record(
        "certifications.risk_review.opened", row=str(row.id), certificate=str(certificate.id)
    )


def _widen(work: Work, review: RiskReview, noted_at: datetime) -> None:
    review.covers_until = noted_at
    work.record(
        "certifications.risk_review.widened",
        row=str(review.id),
        certificate=str(review.certificate_id),
    )


def order_audit(
    work: Work,
    desk: CertificationDesk,
    review: RiskReview,
    certificate: Certificate,
    audit_body_id: UUID,
) -> RiskReview:
    """Order a special audit of the holder, unannounced; its words say "risk pattern" and no more.

    Raises:
        Forbidden: only the secretariat orders audits.
        StepRefused: the review has ended.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        ActNotPossible, ActsForApplicant, AuditGoesOn, NotAccredited, NotBorneOut: see
            :func:`surveillance.order`.

    Records:
        ``audits.audit.ordered``, ``certifications.audit.ordered``,
        ``certifications.risk_review.audit_ordered``; none of them names the record.

    Rule:
        Fairness W1; ISO/IEC 17021-1, 9.6.4.
    """
    RISK.step(review.state, RiskAction.ORDER_AUDIT)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.risk"), desk.ring)
    wish = WatchWish(audit_body_id, Watch.SPECIAL, is_unannounced=True, reason=RISK_PATTERN)
    audit = surveillance.order(work, desk, certificate, wish)
    review.audit_id, review.ended_at, review.ended_by = audit.id, work.at, work.actor.id
    work.move(review, RISK, RiskAction.ORDER_AUDIT, audit=str(audit.id))
    return review


def close(
    work: Work, desk: CertificationDesk, review: RiskReview, certificate: Certificate, reason: str
) -> RiskReview:
    """Close a review without an audit, with the reason.

    Raises:
        Forbidden: the caller weighs none.
        StepRefused: it has ended.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``certifications.risk_review.closed`` with the reason, erasable.

    Rule:
        Fairness W1: a pattern decides nothing by itself.
    """
    require(work.actor, Permission.RISK_CLOSE)
    RISK.step(review.state, RiskAction.CLOSE)
    refuse_own_interest(work, matter_about(work, certificate, "certificate.risk"), desk.ring)
    review.ended_at, review.ended_by = work.at, work.actor.id
    work.move(review, RISK, RiskAction.CLOSE, words={"reason": reason})
    return review
