"""What a worker is owed in the currency in which it goes back: interest, rates, what she had."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import ceil

from app.domains.remedies.rules import InterestRate, Limits
from app.domains.remedies.types import (
    DatedRate,
    Interest,
    InterestKind,
    RateDay,
    Reckoned,
    Told,
)
from app.kit.money import EXPONENTS

YEAR = 365
"""Days of a year for interest, leap years too."""


def interest(limits: Limits, told: Told, principal_minor: int, until: date) -> Interest:
    """Return the interest on what she paid, in the currency in which she paid.

    What she really paid on a loan; else simple interest at the dated lending rates of her country
    of origin, each for the days on which it held. Where no rate is known for the first days, none
    is counted for them.

    Args:
        limits: of the scheme.
        told: what is known of her.
        principal_minor: what she paid.
        until: the day to which it is reckoned.

    Rule:
        Facts on remedy, 5.2 item 5; the scheme's setting.
    """
    if told.loan_interest_minor is not None:
        return Interest(told.loan_interest_minor, InterestKind.LOAN)
    if not limits.has_interest:
        return Interest(0, InterestKind.OFF)
    rates = [each for each in limits.rates if each.origin == told.origin and each.since < until]
    if not rates:
        return Interest(0, InterestKind.NO_RATE_KNOWN)
    factor, sources = _factor(rates, told.paid_on, until)
    return Interest(ceil(principal_minor * factor), InterestKind.SIMPLE, "; ".join(sources) or None)


def _factor(
    rates: Sequence[InterestRate], since: date, until: date
) -> tuple[Fraction, dict[str, None]]:
    whole, sources = Fraction(0), dict[str, None]()
    ends = [*(each.since for each in rates[1:]), until]
    for rate, end in zip(rates, ends, strict=True):
        days = (min(end, until) - max(rate.since, since)).days
        if days > 0:
            whole += Fraction(rate.percent) * days / (100 * YEAR)
            sources[rate.source] = None
    return whole, sources


def running_on(limits: Limits, told: Told, open_minor: int, days: tuple[date, date]) -> int:
    """Return the simple interest on what is still open of a plan, from one day to another.

    Where she paid interest on a loan, that was counted as she paid it.
    """
    since, until = days
    is_simple = limits.has_interest and told.loan_interest_minor is None
    rates = [each for each in limits.rates if each.origin == told.origin and each.since < until]
    if not is_simple or not rates or open_minor <= 0:
        return 0
    return ceil(open_minor * _factor(rates, since, until)[0])


def converted(amount_minor: int, rate: Fraction, from_currency: str, to_currency: str) -> int:
    """Return an amount in another currency, rounded up to its minor unit."""
    scale = Fraction(10) ** (EXPONENTS[to_currency] - EXPONENTS[from_currency])
    return ceil(amount_minor * rate * scale)


def reckoned(
    principal_minor: int,
    interest_minor: int,
    repaid_minor: int,
    currencies: tuple[str, str],
    rates: tuple[DatedRate, DatedRate] | None,
) -> Reckoned:
    """Return what she is owed: the better of two dated rates is hers.

    Args:
        principal_minor: what she paid, in the first currency.
        interest_minor: on it, in the first currency.
        repaid_minor: what she had back before, in the second.
        currencies: in which she paid, and in which it goes back.
        rates: of the day on which she paid and of the day of repayment; ``None`` where both
            currencies are the same.

    Raises:
        ValueError: a rate is needed and was not given, or is not above nought.

    Rule:
        Facts on remedy, 5.2 items 4 and 6: net of what she had back and of nothing else.
    """
    paid_in, goes_in = currencies
    if paid_in == goes_in:
        due = max(0, principal_minor + interest_minor - repaid_minor)
        same = RateDay.SAME_CURRENCY
        return Reckoned(principal_minor, interest_minor, repaid_minor, due, same)
    if rates is None:
        raise ValueError(f"no rate is given from {paid_in} to {goes_in}")
    best, day = _better(*rates)
    principal = converted(principal_minor, best, paid_in, goes_in)
    more = converted(interest_minor, best, paid_in, goes_in)
    return Reckoned(principal, more, repaid_minor, max(0, principal + more - repaid_minor), day)


def _better(paid: DatedRate, repaid: DatedRate) -> tuple[Fraction, RateDay]:
    of_paying, of_repaying = _exact(paid.rate), _exact(repaid.rate)
    if of_paying <= 0 or of_repaying <= 0:
        raise ValueError("a rate of exchange is above nought")
    if of_paying >= of_repaying:
        return of_paying, RateDay.PAID
    return of_repaying, RateDay.REPAID


@lru_cache(maxsize=4_096)
def _exact(rate: str) -> Fraction:
    return Fraction(rate)
