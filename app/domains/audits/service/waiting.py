"""What of audits waits for somebody to act."""

from datetime import UTC, date, datetime, time, timedelta

from app.access.grants import Permission
from app.domains.audits.models import Finding
from app.domains.audits.queries import audits, entries, grading, workers
from app.domains.audits.types import WRITTEN, AuditState, FindingState
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return the audits that wait for the caller: to be planned, declared on, decided, begun."""
    planned = frozenset({AuditState.PLANNED})
    cleared = frozenset({AuditState.TEAM_CLEARED})
    to_plan = audits.to_act_upon(work, Permission.AUDIT_PLAN, planned)
    found = [
        Waiting("plan", "audit", f"/v1/audits/{each.id}", each.ordered_at, None) for each in to_plan
    ]
    mine = audits.to_act_upon(work, Permission.AUDIT_PERFORM, planned | cleared)
    teams = audits.teams(work, [each.id for each in mine])
    for each in mine:
        for member in teams[each.id]:
            if member.person_id != work.actor.id:
                continue
            path = f"/v1/audits/{each.id}"
            if member.declared_at is None:
                found.append(Waiting("declare", "audit", path, member.proposed_at, None))
            elif each.state is AuditState.TEAM_CLEARED:
                since = member.cleared_at or member.proposed_at
                found.append(Waiting("start", "audit", path, since, None))
    named = audits.to_act_upon(work, Permission.AUDIT_REVIEW, cleared)
    lodged = audits.objections(work, [each.id for each in named])
    found += [
        Waiting("decide_objection", "audit", f"/v1/audits/{audit_id}", each.lodged_at, None)
        for audit_id, objections in lodged.items()
        for each in objections
        if each.decided_at is None
    ]
    return found + _on_workers(work) + _on_reports(work) + _on_findings(work)


def _on_workers(work: Work) -> list[Waiting]:
    """Return the audits for which the auditee has not handed in a list of workers (C6)."""
    states = WRITTEN | {AuditState.TEAM_CLEARED}
    mine = [
        each
        for each in audits.to_act_upon(work, Permission.WORKERS_SEND, states)
        if each.interviews_planned
    ]
    known = workers.handed_in(work, [each.id for each in mine])
    return [
        Waiting(
            "hand_in_workers",
            "audit",
            f"/v1/audits/{each.id}/worker-list",
            each.started_at or each.named_at or each.ordered_at,
            _begin(None if each.is_unannounced else each.planned_from),
        )
        for each in mine
        if each.id not in known
    ]


def _begin(day: date | None) -> datetime | None:
    """Return the instant at which a civil day begins, in UTC."""
    return None if day is None else datetime.combine(day, time(), UTC)


def _on_reports(work: Work) -> list[Waiting]:
    writing = audits.to_act_upon(work, Permission.AUDIT_PERFORM, WRITTEN)
    teams = audits.teams(work, [each.id for each in writing])
    me = work.actor.id
    mine = [each for each in writing if any(m.person_id == me for m in teams[each.id])]
    reported = audits.to_act_upon(work, Permission.AUDIT_REVIEW, frozenset({AuditState.REPORTED}))
    return [
        Waiting("submit", "audit", f"/v1/audits/{each.id}", each.started_at or work.at, None)
        for each in mine
    ] + [
        Waiting("review", "audit", f"/v1/audits/{each.id}", each.reported_at or work.at, None)
        for each in reported
        if not audits.was_ever_in(work, each, me)
    ]


def _on_findings(work: Work) -> list[Waiting]:
    open_ones = entries.findings_to_act_upon(work, Permission.FINDING_ANSWER, FindingState.OPEN)
    answered = entries.findings_to_act_upon(work, Permission.FINDING_VERIFY, FindingState.ANSWERED)
    late = entries.overdue(work, Permission.AUDIT_REVIEW)
    return (
        [_finding("answer", each) for each in open_ones]
        + [_finding("verify", each) for each in answered]
        + [_finding("pursue", each) for each in late]
        + _on_grades(work)
    )


def _on_grades(work: Work) -> list[Waiting]:
    """Return the grades on which somebody who was not of the team decides."""
    return [
        Waiting(
            "grade",
            "finding",
            f"/v1/findings/{each.id}",
            notice.answered_at or each.announced_at,
            each.grade_decide_by,
        )
        for each, notice in entries.grades_to_decide(work)
        if work.actor.id not in grading.team_of(work, each)
    ]


def _finding(act: str, finding: Finding) -> Waiting:
    path = f"/v1/findings/{finding.id}"
    due = finding.answer_due_on if act == "answer" else None
    return Waiting(act, "finding", path, finding.announced_at, _end(due or finding.due_on))


def _end(day: date | None) -> datetime | None:
    """Return the instant at which a civil day has passed, in UTC."""
    return None if day is None else datetime.combine(day + timedelta(days=1), time(), UTC)
