"""The rules of violations: what is one conduct, how long somebody is heard, shares, publication."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from app.domains.violations.types import Offence, Window
from app.kit.months import add_months

WHOLE = 10_000
"""The whole of what is owed, in hundredths of a per cent."""
MOST_STATEMENT = 1_000
FURTHEST_WEST = timedelta(hours=12)
"""By so much a day ends later there than in UTC."""


def overlap(one: Window, other: Window) -> bool:
    """Tell whether two windows share a day.

    Rule:
        Fairness V3: one conduct counts once.
    """
    return one.first <= other.last and other.first <= one.last


def around(windows: Iterable[Window]) -> Window:
    """Return the window from the first day of some to the last."""
    listed = list(windows)
    return Window(min(each.first for each in listed), max(each.last for each in listed))


def same_conduct(
    one: Sequence[tuple[Offence, Window]], other: Sequence[tuple[Offence, Window]]
) -> bool:
    """Tell whether two lists of counts against one record can be about one conduct.

    Rule:
        Fairness V3: one conduct counts once, however many sources report it.
    """
    return any(
        mine is theirs and overlap(window, their_window)
        for mine, window in one
        for theirs, their_window in other
    )


def shares_fit(shares: Sequence[tuple[int, bool]]) -> bool:
    """Tell whether the shares of a count fit: the several ones add up to the whole.

    Whoever is jointly liable has a share among each other, and can be asked for the whole.

    Args:
        shares: of those against whom a count is proved, and whether they are jointly liable.

    Rule:
        Fairness V6.
    """
    return sum(share for share, _ in shares) == WHOLE and all(share > 0 for share, _ in shares)


def public_until(confirmed_at: datetime, months: int) -> datetime:
    """Return the instant at which the publication of an offence ends; it counts from the decision.

    Rule:
        Fairness V4: each class of offence has a publication period.
    """
    return add_months(confirmed_at, months)


def past(day: date, at: datetime) -> bool:
    """Tell whether a day has begun anywhere at an instant, so that something can have happened."""
    begins = datetime.combine(day, time.min, UTC) - timedelta(hours=14)
    return begins <= at
