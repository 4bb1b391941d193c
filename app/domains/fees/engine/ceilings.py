"""How high a ceiling is, and which charges lie above it; exact, in minor units of its currency.

A ceiling is used up by the charges in their order: by day, then as the list of categories goes.
What lies above it so falls on the last ones, whatever the order in which they were told. A
ceiling whose height hangs on a fact that was not given has a lowest and a highest height.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from app.domains.fees.types import Circumstances, Fact, RateLookup, RateMissing, WageBase
from app.domains.fees.types.answers import Ask
from app.domains.fees.types.rules import Line, Shape
from app.kit.money import EXPONENTS, Money


@dataclass(frozen=True, slots=True)
class Ceiling:
    """A height between ``low`` and ``high``; without one of them nobody knows.

    Attributes:
        asks: what would have to be known to have it exactly.
    """

    low: Fraction | None
    high: Fraction | None
    currency: str
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A charge under a ceiling: which one, and how much in minor units of its own currency.

    Attributes:
        counts: whether it can lie above; one that cannot only uses the ceiling up.
    """

    at: int
    money: Money
    day: date
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Above:
    """What of a charge lies above, in minor units of its own currency."""

    least: int
    most: int


class Changing:
    """Changing money at the dated rate; each rate is asked for once."""

    __slots__ = ("_found", "_rate")

    def __init__(self, rate: RateLookup) -> None:
        self._rate = rate
        self._found: dict[tuple[str, str, date], Fraction] = {}

    def value(self, money: Money, currency: str, day: date) -> Fraction:
        """Return an amount in minor units of another currency.

        Raises:
            RateMissing: no rate of that day is known.
        """
        if money.currency == currency or not money.amount_minor:
            return Fraction(money.amount_minor)
        asked = (money.currency, currency, day)
        factor = self._found.get(asked)
        if factor is None:
            rate = self._rate(*asked)
            if rate is None:
                raise RateMissing(*asked)
            exponent = EXPONENTS[currency] - EXPONENTS[money.currency]
            factor = self._found[asked] = rate * Fraction(10) ** exponent
        return money.amount_minor * factor


def spend(pieces: Sequence[Piece], ceiling: Ceiling, changing: Changing) -> list[Above]:
    """Use a ceiling up by charges in their order, and return what of each lies above.

    Raises:
        RateMissing: a charge is in another currency, and no rate of its day is known.
    """
    values = _values(pieces, ceiling, changing)
    least = _above(pieces, values, ceiling.high)
    if ceiling.low == ceiling.high and ceiling.low is not None:
        return [Above(each, each) for each in least]
    if ceiling.low is None:
        most = [each.money.amount_minor if each.counts else 0 for each in pieces]
    else:
        most = _above(pieces, values, ceiling.low)
    return [Above(low, high) for low, high in zip(least, most, strict=True)]


def _values(pieces: Sequence[Piece], ceiling: Ceiling, changing: Changing) -> list[Fraction]:
    if ceiling.low is None and ceiling.high is None:
        return [Fraction(0)] * len(pieces)
    return [changing.value(each.money, ceiling.currency, each.day) for each in pieces]


def _above(
    pieces: Sequence[Piece], values: Sequence[Fraction], ceiling: Fraction | None
) -> list[int]:
    if ceiling is None:
        return [0] * len(pieces)
    left, found = max(ceiling, Fraction(0)), []
    for piece, value in zip(pieces, values, strict=True):
        over = max(value - left, Fraction(0))
        left -= value - over
        counted = ceil(over * piece.money.amount_minor / value) if over and piece.counts else 0
        found.append(counted)
    return found


def height(line: Line, circumstances: Circumstances, lower: Callable[[str], Fraction]) -> Ceiling:
    """Return how high the ceiling of a line is.

    ``lower`` tells what the other side pays for the worker, in minor units of a currency.

    Raises:
        RateMissing: that is in another currency, and no rate is known.
    """
    ceiling = _height(line, circumstances)
    if not line.less_fee_from_abroad:
        return ceiling
    if circumstances.fee_from_abroad is None:
        asks = (*ceiling.asks, Ask(Fact.FEE_FROM_ABROAD))
        if not ceiling.currency:
            return Ceiling(None, None, "", asks)
        return Ceiling(Fraction(0), ceiling.high, ceiling.currency, asks)
    less = lower(ceiling.currency) if ceiling.currency else Fraction(0)
    low = None if ceiling.low is None else max(ceiling.low - less, Fraction(0))
    high = None if ceiling.high is None else max(ceiling.high - less, Fraction(0))
    return Ceiling(low, high, ceiling.currency, ceiling.asks)


def _height(line: Line, circumstances: Circumstances) -> Ceiling:
    if line.shape is Shape.FIXED and line.amount:
        return _exact(line.amount, Fraction(1))
    if line.shape is Shape.JOB_ORDER:
        if circumstances.job_order is None:
            return Ceiling(None, None, "", (Ask(Fact.JOB_ORDER),))
        return _exact(circumstances.job_order.cap, Fraction(1))
    base = line.base or WageBase.CONTRACT
    wage = circumstances.wages.get(base)
    if wage is None:
        return Ceiling(None, None, "", (Ask(Fact.WAGE, base),))
    if line.shape is Shape.MONTHS_PER_YEAR:
        return _per_year(line, wage, circumstances.contract_months)
    return _exact(wage, line.months or line.share or Fraction(0))


def _exact(money: Money, times: Fraction) -> Ceiling:
    amount = money.amount_minor * times
    return Ceiling(amount, amount, money.currency)


def _per_year(line: Line, wage: Money, months: int | None) -> Ceiling:
    each = (line.months or Fraction(0)) * wage.amount_minor
    total = None if line.total_months is None else line.total_months * wage.amount_minor
    if months is None:
        return Ceiling(Fraction(0), total, wage.currency, (Ask(Fact.CONTRACT_MONTHS),))
    low, high = each * (months // 12), each * -(-months // 12)
    if total is not None:
        low, high = min(low, total), min(high, total)
    asks = (Ask(Fact.PART_YEARS),) if low != high else ()
    return Ceiling(low, high, wage.currency, asks)
