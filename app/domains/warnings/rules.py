"""The rules of warnings: how long they last, and how long the named one is heard (L4, C1)."""

from datetime import date, datetime, timedelta

from app.domains.warnings.types import Way
from app.kit.months import add_months

LEAST_SOURCES = 2
MOST_MONTHS = 12
ANSWER_TIME = timedelta(days=14)
"""For so long the named one is heard before a warning is published, where it can be reached."""
DECIDE_DAYS = 20
"""Working days within which an objection is decided, as a correction is (L7)."""
RENEW_AHEAD = timedelta(days=30)
"""For so long before it runs out a warning waits to be renewed, or let go."""
FURTHEST_EAST = timedelta(hours=14)
"""By so much the day of an authority can have begun before that of UTC."""
MOST_ANSWER = 1_000
MOST_TEXT = 800


def latest_day(at: datetime) -> date:
    """Return the latest civil day that has begun anywhere at an instant.

    Rule:
        Fairness L4: a finding by an authority, dated by the day where it sits.
    """
    return (at + FURTHEST_EAST).date()


def heard_until(at: datetime, way: Way, known: datetime | None) -> datetime:
    """Return until when the named one can answer; a further attempt never shortens it.

    Rule:
        Fairness C1: announced before it takes effect where the named one can be reached.
    """
    until = at if way is Way.NO_WAY_KNOWN else at + ANSWER_TIME
    return until if known is None else max(until, known)


def months_after(at: datetime, months: int) -> datetime:
    """Return the same instant so many months later; the last of a month where it is shorter.

    Rule:
        Fairness L4: an end within 12 months.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise ValueError(f"a warning lasts 1 to {MOST_MONTHS} months: {months}")
    return add_months(at, months)
