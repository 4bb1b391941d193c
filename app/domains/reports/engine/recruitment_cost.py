"""What getting the job cost a worker, in months of pay: the 10.7.1-style indicator, computed.

It follows the metadata of SDG 10.7.1 of 18 May 2022; only a national authority publishes that, so
this is never called by its name. Nothing is guessed: who cannot be counted is left out, and told.

Workers count by blocks: those of one study whose jobs began in one calendar year. A block counts as
a whole or not at all, so that what two reports differ by is never fewer than ten people (E5).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil
from statistics import median as exact_median

from app.kit.intervals import Estimate, Median, mean, median, ratio_of_means

METHOD = "10.7.1-style/1"
LEAST_WORKERS, LEAST_PLACES = 10, 3
EIGHTIETH = Fraction(4, 5)
YEARS = 3
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
    START_UNKNOWN = "start_unknown"
    FEW_IN_BLOCK = "few_in_block"


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
        study: in which it is on record.
        place: the employer or site, as a code that tells places apart; ``None``: not said.
        started_on: the first day of the first job in the country; ``None``: not said.
        costs: all that worker and family paid, deductions for an advance too; ``None``: not on
            record. Empty: nothing was paid, which counts as nothing.
        earned: in the first full month, as paid out.
        deducted: of that month's pay, to recover an advance: added back to what was earned.
        is_employed: for a wage or salary.
        months: of the contract; ``None``: without an end or not on record.
    """

    study: str
    place: str | None
    started_on: date | None
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
    place: str | None

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
        ratio_of_medians: of the median cost to the median earnings.
        median: of the ratios.
        p80: four fifths of the workers have this ratio or less (inverted distribution).
        top_quarter: the mean of the quarter of workers with the highest ratios.
    """

    n: int
    places: int
    mean: Estimate
    ratio: Estimate
    ratio_of_medians: Fraction
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


def years_of(last_day: date) -> tuple[int, int]:
    """Return the first and the last of the three calendar years that were over on a day."""
    is_over = (last_day.month, last_day.day) == (12, 31)
    last = last_day.year if is_over else last_day.year - 1
    return last - YEARS + 1, last


def indicated(workers: Iterable[Worker], last_day: date, rate: Rate) -> Outcome:
    """Return the indicator of the workers of one corridor.

    Args:
        workers: with what is on record of each.
        last_day: of the period; first jobs begun in the three calendar years before it count.
        rate: to the common currency, at the day of each payment.

    Rule:
        Metadata of SDG 10.7.1 (2022-05-18); fairness E5: ten workers at three places at least.
    """
    blocks: dict[tuple[str, int], list[Counted]] = defaultdict(list)
    left_out = Counter[WhyLeftOut]()
    years = years_of(last_day)
    for each in workers:
        found = _not_in_reach(each, years) or _counted(each, rate)
        if isinstance(found, WhyLeftOut):
            left_out[found] += 1
        else:
            assert each.started_on is not None
            blocks[each.study, each.started_on.year].append(found)
    counted: list[Counted] = []
    for block in blocks.values():
        if _is_enough(block):
            counted += block
        else:
            left_out[WhyLeftOut.FEW_IN_BLOCK] += len(block)
    return Outcome(computed(counted) if counted else None, len(counted), left_out)


def _is_enough(block: Sequence[Counted]) -> bool:
    return len(block) >= LEAST_WORKERS and _places(block) >= LEAST_PLACES


def _places(counted: Sequence[Counted]) -> int:
    return len({each.place for each in counted} - {None})


def computed(counted: Sequence[Counted]) -> Indicator:
    """Return the indicator of workers who are counted, however few they are."""
    ratios = sorted(each.ratio for each in counted)
    said = [float(each) for each in ratios]
    costs, earned = ([float(getattr(w, name)) for w in counted] for name in ("cost", "earned"))
    top = ratios[-ceil(len(ratios) / 4) :]
    return Indicator(
        n=len(counted),
        places=_places(counted),
        mean=mean(said),
        ratio=ratio_of_means(costs, earned),
        ratio_of_medians=middle(w.cost for w in counted) / middle(w.earned for w in counted),
        median=median(said),
        p80=inverted(ratios, EIGHTIETH),
        top_quarter=sum(top, Fraction(0)) / len(top),
    )


def inverted(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the least of ordered values that at least such a share of them do not exceed."""
    return ordered[max(ceil(share * len(ordered)) - 1, 0)]


def middle(values: Iterable[Fraction]) -> Fraction:
    """Return the median of values, exactly: of an even number the mean of the middle two."""
    return Fraction(exact_median(values))


def _not_in_reach(worker: Worker, years: tuple[int, int]) -> WhyLeftOut | None:
    """Return why a worker is outside of what the indicator measures."""
    first, last = years
    if not worker.is_employed:
        return WhyLeftOut.SELF_EMPLOYED
    if worker.months is not None and worker.months < LEAST_MONTHS:
        return WhyLeftOut.SHORT_STAY
    if worker.started_on is None:
        return WhyLeftOut.START_UNKNOWN
    if worker.started_on.year > last:
        return WhyLeftOut.STARTED_AFTER
    return WhyLeftOut.STARTED_LONG_AGO if worker.started_on.year < first else None


def _counted(worker: Worker, rate: Rate) -> Counted | WhyLeftOut:
    """Return a worker in the common currency, or why that cannot be."""
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
