"""The rules of violations: what is one conduct, how long somebody is heard, shares, publication."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from app.domains.violations.types import Offence, Window
from app.kit.months import add_months

WHOLE = 10_000
"""The whole of what is owed, in hundredths of a per cent."""
MOST_STATEMENT = 1_000
FURTHEST_EAST = timedelta(hours=14)
"""By so much a day can have begun before that of UTC."""


def overlap(one: Window, other: Window) -> bool:
    """Tell whether two windows share a day.

    Rule:
        Fairness V3: one conduct counts once.
    """
    return one.first <= other.last and other.first <= one.last


def around(windows: Iterable[Window]) -> Window:
    """Return the window from the first day of some to the last.

    Rule:
        Fairness V6: a case has several counts, and its days are those of all of them.
    """
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


def shares_fit(shares: Sequence[int], standing: Sequence[int] = ()) -> bool:
    """Tell whether the shares of a count fit: they come to the whole.

    Beside shares that were decided before, and stand, they come to the whole at most: what an
    appeal took off one respondent is put on no other without a decision.

    Args:
        shares: of those against whom the count is proved now, in hundredths of a per cent.
        standing: of those against whom it was proved before.

    Rule:
        Fairness V6: each with its own share.
    """
    if not shares:
        return True
    total = sum(shares) + sum(standing)
    return min(shares) > 0 and (total <= WHOLE if standing else total == WHOLE)


def public_until(confirmed_at: datetime, months: int) -> datetime:
    """Return the instant at which the publication of an offence ends; it counts from the decision.

    Rule:
        Fairness V4: each class of offence has a publication period.
    """
    return add_months(confirmed_at, months)


def past(day: date, at: datetime) -> bool:
    """Tell whether a day has begun anywhere at an instant, so that something can have happened.

    Rule:
        Fairness V3: nothing is decided of a conduct that has not been.
    """
    begins = datetime.combine(day, time.min, UTC) - FURTHEST_EAST
    return begins <= at
