"""How a commitment stands on a day, and until when a training counts."""

from datetime import date, timedelta
from decimal import Decimal

from app.domains.alliance.types import Direction, Life, Standing
from app.kit.months import add_months

HEAR = timedelta(days=30)
"""To answer before a membership is ended; our own default."""
SOON = timedelta(days=30)
"""Before a commitment is due, its member is reminded; our own default."""
MOST_ACTIONS = 50
MOST_MONTHS = 120
LONGEST_YEARS = 30
_YEAR = 12


def state_at(life: Life, day: date) -> Standing:
    """Say how a commitment stands on a day, from days alone.

    While the secretariat has not looked at what its member says to have kept, time does nothing to
    it: it stays as it was when the member said so.

    Args:
        life: what happened to it when.
        day: a civil day; what happened later is not looked at.

    Rule:
        Fairness E2: overdue shows as overdue, a year of silence as lapsed.
    """
    if _is_past(life.withdrawn_on, day):
        return Standing.WITHDRAWN
    if _is_past(life.kept_on, day):
        return Standing.KEPT
    heard = max((each for each in (life.made_on, *life.reported_on) if each <= day), default=day)
    claimed = life.claimed_on if _is_past(life.claimed_on, day) else None
    if claimed is None and day >= a_year_after(heard):
        return Standing.LAPSED
    return Standing.OVERDUE if (claimed or day) > life.due_on else Standing.OPEN


def _is_past(when: date | None, day: date) -> bool:
    return when is not None and when <= day


def a_year_after(day: date) -> date:
    """Return the day on which a year of silence is full.

    Rule:
        Fairness E2; months are counted as everywhere (``kit.months``).
    """
    return add_months(day, _YEAR)


def a_year_before(day: date) -> date:
    """Return the latest day since which a year is full on a day.

    Rule:
        Fairness E2: the same as :func:`a_year_after`, the other way round.
    """
    found = add_months(day, -_YEAR)
    later = found + timedelta(days=1)
    return later if a_year_after(later) <= day else found


def meets(value: Decimal, target: Decimal, direction: Direction) -> bool:
    """Tell whether a value reaches its target, or stays at or below it.

    Rule:
        Fairness E2: no pledge reads as kept whose own figure misses its target.
    """
    return value >= target if direction is Direction.AT_LEAST else value <= target


def last_day(completed: date, months: int) -> date:
    """Return the last day on which a training counts.

    Rule:
        Fairness E2: not after it ends.
    """
    return add_months(completed, months) - timedelta(days=1)
