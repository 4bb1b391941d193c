"""What workers of one corridor and year paid, from the answers of those who were asked."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from math import ceil

from app.domains.remedies.rules import Limits
from app.domains.remedies.types import Figure, Interview, Method, Reference, Statistic

NEAR_YEARS = 1
"""A cell with too few answers takes in the year before and the year after."""


def figure(
    limits: Limits,
    where: tuple[str, str, int],
    interviews: Collection[Interview],
    references: Collection[Reference] = (),
) -> Figure | None:
    """Return the figure for a corridor and a year, by the narrowest cell with answers enough.

    The cell itself; the cell with the years beside it; the whole corridor; else a figure from
    elsewhere that bears its source. ``None`` where nothing is known.

    Args:
        limits: of the scheme.
        where: origin, destination and year.
        interviews: of all corridors.
        references: figures from elsewhere.

    Rule:
        Facts on remedy, 5.2 item 3.
    """
    origin, destination, year = where
    corridor = [e for e in interviews if (e.origin, e.destination) == (origin, destination)]
    cells = (
        (Method.CELL_MEDIAN, [e.amount_minor for e in corridor if e.year == year]),
        (
            Method.CELL_WIDE,
            [e.amount_minor for e in corridor if abs(e.year - year) <= NEAR_YEARS],
        ),
        (Method.REFERENCE, [e.amount_minor for e in corridor]),
    )
    for method, amounts in cells:
        if len(amounts) >= limits.interviews:
            amount, statistic = of_answers(amounts, limits.spread_percent)
            return Figure(amount, method, statistic, len(amounts))
    for each in references:
        if (each.origin, each.destination) == (origin, destination):
            return Figure(each.amount_minor, Method.REFERENCE, None, 0)
    return None


def of_answers(amounts: Sequence[int], spread_percent: int) -> tuple[int, Statistic]:
    """Return one figure for many answers, and which it is.

    The median; where answers differ much, the largest of median, mean and upper quartile, since
    the doubt is the worker's to gain by. They differ much where the middle half of them (upper
    quartile less lower quartile, each the smallest answer that so many do not exceed) spans more
    than ``spread_percent`` of the median. Halves are rounded up.

    Raises:
        ValueError: there is no answer.
    """
    if not amounts:
        raise ValueError("no answer was given")
    ordered = sorted(amounts)
    median = Fraction(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2], 2)
    lower, upper = _quantile(ordered, 1), _quantile(ordered, 3)
    if (upper - lower) * 100 <= median * spread_percent:
        return ceil(median), Statistic.MEDIAN
    mean = Fraction(sum(ordered), len(ordered))
    found = {
        Statistic.MEDIAN: ceil(median),
        Statistic.MEAN: ceil(mean),
        Statistic.UPPER_QUARTILE: upper,
    }
    best = max(found.values())
    return best, next(each for each in found if found[each] == best)


def _quantile(ordered: Sequence[int], quarters: int) -> int:
    """Return the smallest answer that so many quarters of them do not exceed."""
    return ordered[ceil(Fraction(len(ordered) * quarters, 4)) - 1]
