"""What getting the job cost a worker, in months of pay: the 10.7.1-style indicator, computed.

It follows the metadata of SDG 10.7.1 of 18 May 2022; only a national authority publishes that, so
this is never called by its name. Nothing is guessed: who cannot be counted is left out, and told.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil

from app.kit.intervals import Estimate, Median, mean, median, ratio_of_means
from app.kit.months import add_months

METHOD = "10.7.1-style/1"
LEAST_WORKERS, LEAST_PLACES = 10, 3
EIGHTIETH = Fraction(4, 5)
YEARS_BACK = 3
LEAST_MONTHS = 12

Rate = Callable[[str, date], Fraction | None]
"""Units of the common currency for one unit of a currency on a day; ``None``: none is known."""


class WhyLeftOut(StrEnum):
    """Why a worker is not counted."""

    SELF_EMPLOYED = "self_employed"
    SHORT_STAY = "short_stay"
    STARTED_LONG_AGO = "started_long_ago"
    STARTED_AFTER = "started_after"
    NO_EARNINGS = "no_earnings"
    NO_COST = "no_cost"
    NO_RATE = "no_rate"
    NO_PLACE_OF_WORK = "no_place_of_work"


@dataclass(frozen=True, slots=True)
class Paid:
    """Money that passed on a day.

    Attributes:
        amount: of it, never less than nothing.
        currency: ISO 4217.
        on_day: when it was paid or earned.
    """

    amount: Decimal
    currency: str
    on_day: date


@dataclass(frozen=True, slots=True)
class Worker:
    """One worker whose cost and earnings are on record; nobody is named.

    Attributes:
        place: the employer or site, as a code that tells places apart.
        started_on: the first day of the first job in the country.
        costs: all that worker and family paid, deductions for an advance too; ``None``: not on
            record. Empty: nothing was paid, which counts as nothing.
        earned: in the first full month, as paid out.
        deducted: of that month's pay, to recover an advance: added back to what was earned.
        is_employed: for a wage or salary.
        months: of the contract; ``None``: without an end or not on record.
    """

    place: str | None
    started_on: date
    costs: tuple[Paid, ...] | None
    earned: Paid | None
    deducted: Paid | None = None
    is_employed: bool = True
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A worker who is counted, in the common currency."""

    cost: Fraction
    earned: Fraction
    place: str

    @property
    def ratio(self) -> Fraction:
        """How many months of pay the job cost."""
        return self.cost / self.earned


@dataclass(frozen=True, slots=True)
class Indicator:
    """The indicator of one corridor, in both readings.

    Attributes:
        n: workers counted.
        places: employers or sites among them.
        mean: the mean of the ratios of each worker: the official reading.
        ratio: of the mean cost to the mean earnings, as some countries publish it.
        median: of the ratios.
        p80: four fifths of the workers have this ratio or less (inverted distribution).
        top_quarter: the mean of the quarter of workers with the highest ratios.
    """

    n: int
    places: int
    mean: Estimate
    ratio: Estimate
    median: Median
    p80: Fraction
    top_quarter: Fraction


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the workers of a corridor.

    Attributes:
        indicator: ``None`` where too few are counted, at too few places.
        n: how many were counted.
        left_out: how many were not, by the reason.
    """

    indicator: Indicator | None
    n: int
    left_out: Counter[WhyLeftOut] = field(default_factory=Counter)


def indicated(workers: Iterable[Worker], last_day: date, rate: Rate) -> Outcome:
    """Return the indicator of the workers of one corridor.

    Args:
        workers: with what is on record of each.
        last_day: of the period; first jobs of the three years before it count.
        rate: to the common currency, at the day of each payment.

    Rule:
        Metadata of SDG 10.7.1 (2022-05-18); fairness E5: ten workers at three places at least.
    """
    counted: list[Counted] = []
    left_out = Counter[WhyLeftOut]()
    for each in workers:
        why = _not_in_reach(each, last_day)
        found = why or _counted(each, rate)
        if isinstance(found, Counted):
            counted.append(found)
        else:
            left_out[found] += 1
    places = len({each.place for each in counted})
    is_enough = len(counted) >= LEAST_WORKERS and places >= LEAST_PLACES
    return Outcome(computed(counted) if is_enough else None, len(counted), left_out)


def computed(counted: Sequence[Counted]) -> Indicator:
    """Return the indicator of workers who are counted, however few they are."""
    ratios = sorted(each.ratio for each in counted)
    said = [float(each) for each in ratios]
    costs, earned = ([float(getattr(w, name)) for w in counted] for name in ("cost", "earned"))
    top = ratios[-ceil(len(ratios) / 4) :]
    return Indicator(
        n=len(counted),
        places=len({each.place for each in counted}),
        mean=mean(said),
        ratio=ratio_of_means(costs, earned),
        median=median(said),
        p80=inverted(ratios, EIGHTIETH),
        top_quarter=sum(top, Fraction(0)) / len(top),
    )


def inverted(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the least of ordered values that at least such a share of them do not exceed."""
    return ordered[max(ceil(share * len(ordered)) - 1, 0)]


def _not_in_reach(worker: Worker, last_day: date) -> WhyLeftOut | None:
    """Return why a worker is outside of what the indicator measures."""
    if not worker.is_employed:
        return WhyLeftOut.SELF_EMPLOYED
    if worker.months is not None and worker.months < LEAST_MONTHS:
        return WhyLeftOut.SHORT_STAY
    if worker.started_on > last_day:
        return WhyLeftOut.STARTED_AFTER
    if worker.started_on <= add_months(last_day, -12 * YEARS_BACK):
        return WhyLeftOut.STARTED_LONG_AGO
    return None


def _counted(worker: Worker, rate: Rate) -> Counted | WhyLeftOut:
    """Return a worker in the common currency, or why that cannot be."""
    if worker.place is None:
        return WhyLeftOut.NO_PLACE_OF_WORK
    if worker.costs is None:
        return WhyLeftOut.NO_COST
    if worker.earned is None:
        return WhyLeftOut.NO_EARNINGS
    cost = _common(worker.costs, rate)
    earned = _common([worker.earned, *([worker.deducted] if worker.deducted else [])], rate)
    if cost is None or earned is None:
        return WhyLeftOut.NO_RATE
    if earned <= 0:
        return WhyLeftOut.NO_EARNINGS
    return Counted(cost, earned, worker.place)


def _common(paid: Sequence[Paid], rate: Rate) -> Fraction | None:
    """Return money in the common currency, each piece at the rate of its own day."""
    total = Fraction(0)
    for each in paid:
        factor = rate(each.currency, each.on_day)
        if factor is None:
            return None
        total += Fraction(each.amount) * factor
    return total
