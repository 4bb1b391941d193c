"""Planning an audit, beginning it, ending it before its time, and giving it to another body."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.errors import ObjectionOpen, PlanRefused
from app.domains.audits.models import Audit, AuditBundle
from app.domains.audits.queries import audits, bundles, workers
from app.domains.audits.rules import faults_of_plan
from app.domains.audits.service.accrediting import may_take
from app.domains.audits.service.ordering import CITED_AS, about, required_by, scheme_of, shown
from app.domains.audits.types import MemberRole, Plan
from app.domains.audits.workflow import LIFE, Action
from app.domains.evidence import service as evidence
from app.domains.standards.service import applying
from app.kit.errors import BadInput, Fault, Forbidden
from app.store.locks import hold_until_commit
from app.store.sight import close_to, open_to
from app.store.work import Work

NOTICE, OBJECTION = "audit_plan_notice", "team_objection"


def plan(work: Work, audit: Audit, said: Plan) -> Audit:
    """Say when, where, in which languages and how long an audit is; a later plan replaces it.

    Raises:
        Forbidden: the caller does not manage the body's audits.
        StepRefused: the team is cleared, or later.
        NotAccredited: the body's accreditation does not reach to its last day.
        PlanRefused: it departs too far from what the scheme asks for, or without a reason.

    Records:
        ``audits.audit.planned`` with the reason of departures.

    Rule:
        Issue "Standards, applications and audits": departures from the formula are reasoned.
    """
    require(work.actor, LIFE.permission(Action.PLAN), audit.facts)
    LIFE.step(audit.state, Action.PLAN)
    scheme, order, day = scheme_of(work, audit), audit.order, work.at.date()
    notice = None
    if scheme.has_limit(NOTICE) and not audit.is_unannounced:
        notice = applying.due_on(scheme, NOTICE, said.planned_from)
    required = required_by(scheme, order)
    faults = faults_of_plan(said, required, order.scope, today=day, notice_until=notice)
    if faults:
        raise PlanRefused(
            "The plan does not do: " + " ".join(text for _, text in faults),
            errors=[{"pointer": pointer, "detail": text} for pointer, text in faults],
        )
    may_take(work, audit.audit_body_id, order.scheme, order.scope, said.planned_until)
    audit.planned_from, audit.planned_until = said.planned_from, said.planned_until
    audit.sites, audit.languages = sorted(set(said.sites)), sorted(set(said.languages))
    audit.days_planned = shown(said.days)
    audit.interviews_planned, audit.files_planned = said.interviews, said.files
    words = {"reason": said.reason or ""}
    work.move(audit, LIFE, Action.PLAN, subject_id=about(audit), words=words)
    audit.planned_entry = work.entry()
    work.session.flush()
    return audit


def start(work: Work, audit: Audit) -> Audit:
    """Begin an audit; the auditee of an unannounced one learns of it now.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the team is not cleared.
        ObjectionOpen: the auditee can still object, or an objection is not decided.
        NotAccredited: the body lost its accreditation.

    Records:
        ``audits.audit.started``.

    Rule:
        Fairness C7.
    """
    require(work.actor, LIFE.permission(Action.START), audit.facts)
    LIFE.step(audit.state, Action.START)
    of_the_team(work, audit)
    order = audit.order
    may_take(work, audit.audit_body_id, order.scheme, order.scope, work.at.date())
    lodged = audits.objections(work, [audit.id])[audit.id]
    undecided = [each for each in lodged if each.decided_at is None]
    until = audit.objections_until
    if undecided or (until is not None and work.at < until):
        raise ObjectionOpen(
            "The audit begins when objections to its team are decided, or none can come any more.",
            until=None if until is None else until.isoformat(),
            undecided=[str(each.id) for each in undecided],
        )
    audit.started_at = work.at
    open_to(work, "audit", [audit.id], audit.auditee_organisation_id, "it is audited")
    work.move(audit, LIFE, Action.START, subject_id=about(audit))
    return audit


def of_the_team(work: Work, audit: Audit) -> None:
    """Refuse whoever is not in the team of an audit; an observer only looks on.

    Raises:
        Forbidden: the caller is not.

    Rule:
        ISO/IEC 17021-1, 9.2.2: the team that was cleared carries an audit out, nobody else.
    """
    require(work.actor, Permission.AUDIT_PERFORM, audit.facts)
    mine = [each for each in audits.team(work, audit) if each.person_id == work.actor.id]
    if not mine or mine[0].role is MemberRole.OBSERVER:
        raise Forbidden("You are not in the team of this audit.")


def wait_for_writers(work: Work, audit: Audit) -> None:
    """Let one write at a time in an audit, and see it as whoever came before left it.

    Otherwise an entry could come in between the look at a report and its submission.
    """
    hold_until_commit(work.session, f"audit {audit.id}")
    work.session.refresh(audit)


def hand_over(work: Work, audit: Audit, audit_body_id: UUID, reason: str) -> Audit:
    """Give an open audit to another body; the body and the team before see nothing of it any more.

    Raises:
        Forbidden: the caller hands none over.
        StepRefused: it is cancelled.
        BadInput: the body has it already.
        NotAccredited: the other body may take no audits of the scheme there.

    Records:
        ``audits.audit.handed_over`` with both bodies and the reason.

    Rule:
        Fairness C7: open audits of a suspended or expired body are handed over.
    """
    require(work.actor, LIFE.permission(Action.HAND_OVER), audit.facts)
    LIFE.step(audit.state, Action.HAND_OVER)
    if audit_body_id == audit.audit_body_id:
        fault = Fault("/audit_body_id", "Give the identifier of another audit body.")
        raise BadInput("This body has the audit already.", faults=[fault])
    order, before = audit.order, audit.audit_body_id
    may_take(work, audit_body_id, order.scheme, order.scope, work.at.date())
    dissolve(work, audit)
    audit.audit_body_id = audit_body_id
    work.move(
        *(audit, LIFE, Action.HAND_OVER),
        subject_id=about(audit),
        words={"reason": reason},
        from_body=str(before),
        to_body=str(audit_body_id),
    )
    return audit


def cancel(work: Work, audit: Audit, reason: str) -> Audit:
    """End an audit that will not be carried out.

    Raises:
        Forbidden: the caller cancels none.
        StepRefused: it is cancelled.

    Records:
        ``audits.audit.cancelled`` with the reason; ``audits.worker_list.destroyed`` where one was
        handed in, since no decision comes any more.

    Rule:
        ISO/IEC 17021-1, 9.1.
    """
    require(work.actor, LIFE.permission(Action.CANCEL), audit.facts)
    LIFE.step(audit.state, Action.CANCEL)
    dissolve(work, audit)
    destroy_standing(work, audit, "cancelled")
    evidence.cite(work, (), CITED_AS, audit.id)
    words = {"reason": reason}
    work.move(audit, LIFE, Action.CANCEL, subject_id=about(audit), words=words)
    return audit


def destroy_standing(work: Work, audit: Audit, reason_code: str) -> bool:
    """Destroy the sealed list of workers of an audit; tell whether there was one.

    Records:
        ``audits.worker_list.destroyed`` with why, in a word.

    Rule:
        Fairness C6.
    """
    row = workers.standing(work, audit)
    if row is None:
        return False
    row.sealed, row.destroyed_at = None, work.at
    work.session.flush()
    work.record("audits.worker_list.destroyed", reason_code=reason_code, row=str(row.id))
    return True


def revoke_all(work: Work, audit: Audit, found: Iterable[AuditBundle], reason: str) -> None:
    """Let bundles be good no longer.

    Records:
        ``audits.bundle.revoked`` with the reason, for each of them.

    Rule:
        Fairness C5.
    """
    for each in found:
        each.revoked_at = work.at
        body: dict[str, Any] = {"row": str(each.id), "audit": str(audit.id)}
        work.record("audits.bundle.revoked", words={"reason": reason}, **body)
    work.session.flush()


def dissolve(work: Work, audit: Audit) -> None:
    """Let a whole team go: revoke its bundles, and close to the body what was opened to it."""
    revoke_all(work, audit, bundles.standing(work, audit), "the team was let go")
    for each in audits.team(work, audit):
        each.removed_at = work.at
    audit.named_at = audit.objections_until = None
    close_to(work, "document", audit.order.documents, audit.audit_body_id)
    work.session.flush()
