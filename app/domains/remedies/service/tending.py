"""What time does to remedies: a plan slips and is told of, and workers are asked months later."""

from datetime import date, timedelta
from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.remedies.engine import planning
from app.domains.remedies.models import Remedy, RemedyFollowUp, RemedyPlan
from app.domains.remedies.queries import payments, remedies
from app.domains.remedies.rules import Limits
from app.domains.remedies.service.common import told
from app.domains.remedies.service.planning import parts_of
from app.domains.remedies.types import Balance, Lateness, RemedyState
from app.kit.ids import new_id
from app.kit.months import add_months
from app.store.work import Work

ORDER = (Lateness.NONE, Lateness.LATE, Lateness.GRAVE)
AGAIN = timedelta(days=1)


def tend(work: Work, limits: Limits, limit: int) -> int:
    """Do what time brings to the remedies that are due; return how many were looked at.

    Records:
        ``remedies.remedy.late`` and ``remedies.remedy.gravely_late``, once each for a plan, and
        ``remedies.follow_up.asked`` with how many were asked.

    Rule:
        Facts on remedy, 5.2 items 10 and 11: sanctions and certification act on these events.
    """
    require(work.actor, Permission.REMEDY_FOLLOW)
    found = remedies.due(work, work.at, limit)
    for each in found:
        if each.state is RemedyState.CLOSED:
            _ask(work, limits, each)
        else:
            _slip(work, limits, each)
    work.session.flush()
    return len(found)


def overdue_since(work: Work, remedy: Remedy) -> date | None:
    """Return since when a remedy slips: its plan, or the plan that is missing."""
    plan = remedies.standing_plan(work, remedy.id)
    if plan is None:
        return remedy.plan_due_at.date() if work.at > remedy.plan_due_at else None
    return slips_since(plan, remedies.balance(work, remedy.id), work.at.date())


def slips_since(plan: RemedyPlan, balance: Balance, today: date) -> date | None:
    """Return the day of the first part of a plan that is over and not paid."""
    paid = balance.received + balance.claimed + balance.held + balance.to_fund
    since = planning.overdue_since(parts_of(plan), paid - plan.covered_minor)
    return since if since is not None and since < today else None


def _slip(work: Work, limits: Limits, remedy: Remedy) -> None:
    since = overdue_since(work, remedy)
    found = planning.lateness(limits, since, work.at.date())
    if ORDER.index(found) > ORDER.index(remedy.lateness):
        remedy.lateness = found
        balance = remedies.balance(work, remedy.id)
        body: dict[str, Any] = {"since": str(since), "open_minor": balance.open}
        if found is Lateness.GRAVE:
            work.record("remedies.remedy.gravely_late", **told(remedy), **body)
        else:
            work.record("remedies.remedy.late", **told(remedy), **body)
    remedy.tend_at = work.at + AGAIN


def _ask(work: Work, limits: Limits, remedy: Remedy) -> None:
    """Ask each worker who has something whether she still has it."""
    assert remedy.closed_at is not None
    coming = []
    for months in limits.asked_after_months:
        due = add_months(remedy.closed_at, months)
        if due > work.at:
            coming.append(due)
            continue
        asked = 0
        for line in remedies.lines(work, remedy.id):
            known = {each.months for each in payments.follow_ups(work, line.id)}
            if line.received_minor and months not in known:
                row = RemedyFollowUp(
                    id=new_id(), worker_id=line.id, months=months, asked_at=work.at
                )
                work.session.add(row)
                asked += 1
        if asked:
            work.record("remedies.follow_up.asked", **told(remedy), months=months, workers=asked)
    remedy.tend_at = min(coming, default=None)
