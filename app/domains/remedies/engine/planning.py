"""Parts of a plan, their days, and how far one slipped."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.domains.remedies.engine.splitting import by_part, equal
from app.domains.remedies.rules import Limits
from app.domains.remedies.types import Lateness, Pace, Part
from app.kit.months import add_months


def parts(limits: Limits, lines: Sequence[int], count: int, plan_on: date) -> list[Part]:
    """Return the parts of a plan: the first within its limit, then one a month.

    Args:
        limits: of the scheme.
        lines: what each worker is owed.
        count: how many parts.
        plan_on: the day of the plan.

    Raises:
        ValueError: there are more than the scheme ever allows.

    Rule:
        Facts on remedy, 5.2 item 1: equal parts, never by rise of wages or in kind.
    """
    if not 1 <= count <= limits.at_most:
        raise ValueError(f"a plan has 1 to {limits.at_most} parts")
    first = plan_on + timedelta(days=limits.first_payment_days)
    days = [add_months(first, place) for place in range(count)]
    sums = by_part(lines, count)
    return [Part(day, amount) for day, amount in zip(days, sums, strict=True)]


def pace(limits: Limits, count: int, last_due: date, whole_by: date) -> Pace:
    """Return how fast a plan gives all of it back."""
    if count > limits.monthly:
        return Pace.SLOW
    return Pace.IN_TIME if last_due <= whole_by else Pace.INSTALMENTS


def overdue_since(plan: Sequence[Part], paid: int) -> date | None:
    """Return the day of the first part that is not covered by what was paid since the plan.

    The day itself is in time: whoever asks compares it with today.
    """
    needed = 0
    for each in plan:
        needed += each.amount_minor
        if paid < needed:
            return each.due_on
    return None


def lateness(limits: Limits, since: date | None, today: date) -> Lateness:
    """Return how far a plan slipped.

    Rule:
        Facts on remedy, 5.2 item 11: late by more than 30 days, by more than 90.
    """
    days = 0 if since is None else (today - since).days
    if days > limits.grave_days:
        return Lateness.GRAVE
    return Lateness.LATE if days > limits.late_days else Lateness.NONE


def parts_of_one(plan: Sequence[Part], due: int) -> list[Part]:
    """Return her own parts of a plan, on its days."""
    own = equal(due, len(plan))
    return [Part(each.due_on, amount) for each, amount in zip(plan, own, strict=True)]
