"""What a study may ask, how much it takes, and how exactly a figure is told."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import floor, isfinite, log10

from app.domains.cohorts.types import StudyState, VariableKind

LEAST_SITES = 3
"""Means need so many sites, where the protocol names sites."""
LOW = 30
"""An estimate from fewer is marked; survey practice, our own default."""
MOST_ARMS = 6
MOST_DRAWS = 5_000
MOST_FILE_BYTES = 4 * 2**20
MOST_ROWS, MOST_ROWS_OF_JSON, MOST_RECORDS = 3_000, 500, 3_000
MOST_CODES = 500
LATEST_YEARS = 10
"""Within so long a protocol promises its result, so that a late one shows; our own default."""
LONGEST_COMMENT = 5_000
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PART = r"^[a-z0-9]+([-_][a-z0-9]+)*$"
"""Of an arm or a site."""
FALSE_RATE = "0.05"
TIE_LASTS_DAYS = 730
"""For so long an audit of a firm ties who carried it out to it; as interests of people count."""
LEAST_CHANCE = 0.001
_MONEY_DIGITS = 2
_DECIMALS = {
    VariableKind.YES_NO: 2,
    VariableKind.PERCENT: 1,
    VariableKind.RATIO: 2,
    VariableKind.DAYS: 1,
    VariableKind.SCALE: 1,
}
_MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")


def told(kind: VariableKind, value: float | None, rounding: str = ROUND_HALF_EVEN) -> float | None:
    """Return a figure as exactly as it is told: nobody works out a single value from it.

    Shares are told as whole percentages, money and numbers without a unit with two digits that
    count, all others with one decimal or two.

    Args:
        kind: of the values.
        value: as it was computed.
        rounding: which way; the bounds of an interval go outwards.

    Rule:
        Fairness E5; section 7 of the facts, where the digits are our own default.
    """
    if value is None or not isfinite(value):
        return None
    decimals = _DECIMALS.get(kind)
    if decimals is None:
        decimals = _MONEY_DIGITS - 1 - (floor(log10(abs(value))) if value else 0)
    # What floats add at their end must not push a bound over to the next step.
    exact = Decimal(f"{value:.12g}")
    return float(exact.quantize(Decimal(1).scaleb(-decimals), rounding)) + 0.0


def told_bounds(
    kind: VariableKind, low: float | None, high: float | None
) -> tuple[float | None, float | None]:
    """Return the bounds of an interval as they are told: never closer than they were computed.

    Rule:
        Fairness E5; rounding outwards is our own default.
    """
    return told(kind, low, ROUND_FLOOR), told(kind, high, ROUND_CEILING)


def told_chance(p_value: float | None) -> float | None:
    """Return a p-value with three decimals; 0.001 says that or less.

    Rule:
        Issue 11, cohorts; the digits are our own default.
    """
    if p_value is None or not isfinite(p_value):
        return None
    return max(round(p_value, 3), LEAST_CHANCE)


def in_digits(value: float) -> str:
    """Return a figure as text: no exponent, and no decimals where it has none.

    Rule:
        Issue 11, cohorts: drawings have a text that anybody reads.
    """
    return f"{value:.0f}" if value == round(value) else f"{value:f}".rstrip("0")


def is_month(text: str) -> bool:
    """Tell whether a text is a month, such as 2026-03.

    Rule:
        Fairness E3: a day on which somebody left tells who it was sooner than a month.
    """
    return _MONTH.fullmatch(text) is not None


def takes_records(state: StudyState) -> bool:
    """Tell whether records come in now.

    Rule:
        Fairness E3: not before the protocol is frozen, and not after the collection is closed.
    """
    return state is StudyState.COLLECTING


def lets_go(state: StudyState, *, is_asked: bool) -> bool:
    """Tell whether who withdraws consent is still taken out.

    Rule:
        Fairness E3: participants consented; until the analysis is asked for they can take it back.
    """
    return state in {StudyState.COLLECTING, StudyState.CLOSED} and not is_asked
