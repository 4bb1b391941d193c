"""What of remedies waits for somebody (P7); what is left undone goes to the superior role."""

from datetime import UTC, datetime, time, timedelta

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.identity.types import Waiting
from app.domains.remedies.models import Remedy, RemedyPlan
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service.planning import parts_of
from app.domains.remedies.service.tending import overdue_since
from app.domains.remedies.types import RemedyState
from app.store.work import Work

DECIDE_WITHIN = timedelta(days=10)
"""For so long a plan lies there before it is overdue: a third of the time in which it is drawn."""


def waiting(work: Work) -> list[Waiting]:
    """Return what waits for the caller: a plan to propose or accept, a part to pay, an end.

    Rule:
        Fairness P7: a plan that slips waits overdue, and goes to the superior role.
    """
    found = [
        Waiting("propose", "remedy", _where(each), each.opened_at, _propose_by(each))
        for each in queries.to_act_upon(
            work, Permission.REMEDY_PROPOSE, [RemedyState.OPENED, RemedyState.REOPENED]
        )
    ]
    for each in queries.to_act_upon(work, Permission.REMEDY_ACCEPT, [RemedyState.PROPOSED]):
        plan = queries.plans(work, each.id)[-1]
        if plan.proposed_by != work.actor.id:
            due = plan.proposed_at + DECIDE_WITHIN
            found.append(Waiting("accept", "remedy", _where(each), plan.proposed_at, due))
    for each in queries.to_act_upon(work, Permission.REMEDY_PAY, [RemedyState.ACCEPTED]):
        found += _accepted(work, each)
    return found


def _where(remedy: Remedy) -> str:
    return f"/v1/remedies/{remedy.id}"


def _propose_by(remedy: Remedy) -> datetime | None:
    return remedy.plan_due_at if remedy.accepted_at is None else None


def _accepted(work: Work, remedy: Remedy) -> list[Waiting]:
    """Return what a plan that stands asks of the caller: to pay, to confirm, or to close."""
    plan, balance = queries.standing_plan(work, remedy.id), queries.balance(work, remedy.id)
    if plan is None or plan.accepted_at is None:
        return []
    since, where = plan.accepted_at, _where(remedy)
    is_body = work.actor.organisation_id == remedy.body_organisation_id
    may_close = bool(reaches(work.actor, Permission.REMEDY_CLOSE)) and is_body
    if balance.open:
        return [Waiting("pay", "remedy", where, since, _next_due(work, remedy, plan))]
    if not may_close:
        return []
    act = Waiting("confirm", "remedy", where, since, remedy.whole_due_at)
    return [act if balance.claimed else Waiting("close", "remedy", where, since)]


def _next_due(work: Work, remedy: Remedy, plan: RemedyPlan) -> datetime:
    """Return when the first part that is not paid is due: the day itself is in time."""
    since = overdue_since(work, remedy)
    days = [each.due_on for each in parts_of(plan)]
    day = since or next((each for each in days if each >= work.at.date()), days[-1])
    return datetime.combine(day + timedelta(days=1), time.min, UTC)
