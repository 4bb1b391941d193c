"""What of remedies waits for somebody (P7); what is left undone goes to the superior role."""

from datetime import UTC, date, datetime, time, timedelta

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.identity.types import Waiting
from app.domains.remedies.models import Remedy, RemedyPlan
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service.planning import parts_of
from app.domains.remedies.service.tending import slips_since
from app.domains.remedies.types import Balance, RemedyState
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
    proposed = queries.to_act_upon(work, Permission.REMEDY_ACCEPT, [RemedyState.PROPOSED])
    plans = queries.plans_of(work, [each.id for each in proposed])
    for each in proposed:
        plan = plans[each.id][-1]
        if plan.proposed_by != work.actor.id:
            due = plan.proposed_at + DECIDE_WITHIN
            found.append(Waiting("accept", "remedy", _where(each), plan.proposed_at, due))
    return found + _accepted(work)


def _where(remedy: Remedy) -> str:
    return f"/v1/remedies/{remedy.id}"


def _propose_by(remedy: Remedy) -> datetime | None:
    return remedy.plan_due_at if remedy.accepted_at is None else None


def _accepted(work: Work) -> list[Waiting]:
    """Return what plans that stand ask of the caller: to pay, to confirm, or to close."""
    accepted = queries.to_act_upon(work, Permission.REMEDY_PAY, [RemedyState.ACCEPTED])
    ids = [each.id for each in accepted]
    plans, totals = queries.plans_of(work, ids), queries.totals(work, ids)
    found = []
    for each in accepted:
        plan = queries.standing(plans[each.id])
        if plan is not None:
            found += _of_plan(work, each, plan, totals[each.id][1])
    return found


def _of_plan(work: Work, remedy: Remedy, plan: RemedyPlan, balance: Balance) -> list[Waiting]:
    assert plan.accepted_at is not None
    since, where = plan.accepted_at, _where(remedy)
    is_body = work.actor.organisation_id == remedy.body_organisation_id
    may_close = bool(reaches(work.actor, Permission.REMEDY_CLOSE)) and is_body
    if balance.open:
        return [Waiting("pay", "remedy", where, since, _next_due(plan, balance, work.at.date()))]
    if not may_close:
        return []
    act = Waiting("confirm", "remedy", where, since, remedy.whole_due_at)
    return [act if balance.claimed else Waiting("close", "remedy", where, since)]


def _next_due(plan: RemedyPlan, balance: Balance, today: date) -> datetime:
    """Return when the first part that is not paid is due: the day itself is in time."""
    days = [each.due_on for each in parts_of(plan)]
    since = slips_since(plan, balance, today)
    day = since or next((each for each in days if each >= today), days[-1])
    return datetime.combine(day + timedelta(days=1), time.min, UTC)
