"""Rates per thousand workers placed, and what getting a job cost, by corridor."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from app.access.policy import PART_OF
from app.domains.cohorts.queries.costs import costs_and_earnings
from app.domains.cohorts.types import Amount, CostAndEarnings
from app.domains.fees.engine.crossing import Known, crossed, newest
from app.domains.fees.queries import rates as loaded
from app.domains.reports.engine import recruitment_cost as cost
from app.domains.reports.engine.content import Cell, Column, Line, Table, Unit, Value, Why
from app.domains.reports.engine.placed import Placed, placed
from app.domains.reports.engine.tables import CORRIDORS, DEPLOYMENTS
from app.domains.reports.queries.counting import LONG_AGO, Asked
from app.domains.reports.queries.placed import told
from app.domains.reports.queries.tables import sums
from app.domains.reports.service.counted import listed, made
from app.kit.intervals import Interval, rate
from app.kit.money import Money
from app.kit.small_numbers import LEAST
from app.store.work import Work

Corridor = tuple[str, str]
FROM, TO = Column("origin", "Workers from"), Column("destination", "Workers to")
BOUNDS = (Column("low", "From (95 %)"), Column("high", "To (95 %)"))
PER_THOUSAND = Decimal("0.01")
MONTHS = Decimal("0.0001")


def rates(work: Work, asked: Asked, limit: Decimal) -> list[Table]:
    """Return workers placed, and final violations per thousand of them.

    A rate without a base says so.

    Args:
        work: an open door.
        asked: of what.
        limit: how far both sides may differ, as a share of the larger number.

    Rule:
        Fairness E1.
    """
    found = placed(told(work, asked), limit)
    final = {each.of: each.facts for each in sums(work, asked, CORRIDORS, CORRIDORS.measures[0])}
    rated = [
        Line(of, _rate_line(final.get(of, 0), found.get(of, NOWHERE)))
        for of in sorted({*final, *found})
    ]
    return [_placed(found), _rated(rated, limit)]


NOWHERE = Placed()


def _placed(found: Mapping[tuple[str, ...], Placed]) -> Table:
    lines = (
        Line(of, (_said(each.firms), _said(each.authorities))) for of, each in sorted(found.items())
    )
    return made(DEPLOYMENTS, tuple(each.column for each in DEPLOYMENTS.measures), lines)


def _said(workers: int | None) -> Cell:
    return Cell(why=Why.NONE_ON_RECORD) if workers is None else listed(workers)


def _rated(lines: list[Line], limit: Decimal) -> Table:
    unit = Unit.PER_THOUSAND
    return Table(
        key="rates",
        title="Final violations per thousand workers placed",
        method="Workers placed are added up firm by firm: where firm and authorities told of the"
        " same months and corridor, the authorities' number counts, or the lower where the two"
        " differ by more than the limit; what one side alone told counts as that side told it. A"
        " firm of which nobody told is not in the base; its violations count all the same. The"
        " interval is the exact one of Poisson.",
        dimensions=(FROM, TO),
        measures=(
            Column("final", "Final violations", Unit.COUNT),
            Column("covers", "Firms in the base", Unit.COUNT),
            Column("placed", "Workers placed", Unit.WORKERS),
            Column("rate", "Per thousand", unit),
            *(Column(each.key, each.title, unit) for each in BOUNDS),
        ),
        lines=tuple(lines),
        notes=(f"The limit is {limit:%} of the larger number.",),
    )


def _rate_line(events: int, base: Placed) -> tuple[Cell, ...]:
    return (Cell(events), Cell(base.covers), *_rate(events, base.counted))


def _rate(events: int, base: int) -> tuple[Cell, ...]:
    if base <= 0:
        return (Cell(why=Why.NO_DENOMINATOR),) * 4
    found = rate(events, base)
    return (
        Cell(base),
        Cell(_rounded(found.value, PER_THOUSAND)),
        *_bounds(found.interval, PER_THOUSAND),
    )


def _bounds(interval: Interval | None, step: Decimal) -> tuple[Cell, Cell]:
    if interval is None:
        return (Cell(why=Why.TOO_FEW_TO_BOUND),) * 2
    return Cell(_rounded(interval.low, step)), Cell(_rounded(interval.high, step))


def _rounded(value: float | Fraction, step: Decimal) -> Value:
    exact = Fraction(value)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_EVEN)


METHOD = (
    "10.7.1-style: the cost of the recruitment to the worker, by the earnings of the first full"
    " month abroad of the same worker, in months of earnings (metadata of SDG 10.7.1 of"
    " 2022-05-18). Only national authorities publish SDG 10.7.1; this is not it. Workers of"
    " published cohort studies whose first job abroad began in the last three calendar years that"
    " were over; violations keep no earnings, so none come from there. Who paid nothing counts with"
    " nothing; what was kept back of pay for an advance is added to pay and to cost; each amount is"
    " converted at the rate of its day. Workers of one study and year count when they are ten at"
    " three places at least."
)
READINGS = {
    "mean_of_ratios": "official reading: the mean of each worker's ratio, with Student's interval",
    "ratio_of_means": "the mean cost by the mean earnings, by the delta method, or by Fieller's"
    " where earnings spread widely",
    "ratio_of_medians": "the median cost by the median earnings",
    "median": "the middle ratio, between two of the ordered ratios",
    "p80": "the least ratio that four fifths of the workers do not exceed (inverted distribution)",
    "top_quarter_mean": "the mean of the quarter of workers with the highest ratios",
}


def indicators(work: Work, asked: Asked, currency: str, to_common: cost.Rate) -> list[Table]:
    """Return the indicator by corridor, how many workers it rests on, and who was left out."""
    workers: dict[Corridor, list[cost.Worker]] = defaultdict(list)
    if PART_OF not in asked.place:
        every = costs_and_earnings(work, since=LONG_AGO, until=asked.last, entry=asked.entry)
        for each in every:
            if each.corridor is not None and asked.place in each.corridor:
                workers[each.corridor].append(_worker(each))
    found = {
        corridor: cost.indicated(workers[corridor], asked.last, to_common)
        for corridor in sorted(workers)
    }
    return [_indicator(found, currency), _counted(found), _left_out(found)]


def _worker(said: CostAndEarnings) -> cost.Worker:
    """Return a record as the indicator reads it: nothing of whom it is goes further."""
    day = said.started_on or LONG_AGO
    kept_back = None if said.deductions is None else _paid(said.deductions, day)
    costs = None
    if said.cost is not None:
        costs = (_paid(said.cost, day), *([kept_back] if kept_back else []))
    return cost.Worker(
        study=said.study,
        place=None if said.site is None else f"{said.study}/{said.site}",
        started_on=said.started_on,
        costs=costs,
        earned=None if said.earnings is None else _paid(said.earnings, day),
        deducted=kept_back,
        is_employed=not said.is_self_employed,
        months=said.contract_months,
    )


def _paid(amount: Amount, day: date) -> cost.Paid:
    money = Money(amount.minor, amount.currency)
    return cost.Paid(Decimal(money.amount), amount.currency, amount.on or day)


Outcomes = dict[Corridor, cost.Outcome]


def _indicator(found: Outcomes, currency: str) -> Table:
    unit = Unit.MONTHS_OF_PAY
    return Table(
        key="recruitment-cost",
        title="Recruitment cost by corridor, 10.7.1-style",
        method=METHOD,
        dimensions=(FROM, TO, Column("reading", "Reading")),
        measures=(
            Column("value", "Months of earnings", unit),
            *(Column(each.key, each.title, unit) for each in BOUNDS),
        ),
        lines=tuple(
            Line((*corridor, reading), cells)
            for corridor, outcome in found.items()
            for reading, cells in _readings(outcome.indicator)
        ),
        notes=(
            f"Amounts are compared in {currency}.",
            *(f"{k}: {v}." for k, v in READINGS.items()),
        ),
    )


def _readings(found: cost.Indicator | None) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    if found is None:
        yield from ((each, (Cell(why=Why.FEW),) * 3) for each in READINGS)
        return
    for name, said in (("mean_of_ratios", found.mean), ("ratio_of_means", found.ratio)):
        yield name, (Cell(_rounded(said.value, MONTHS)), *_bounds(said.interval, MONTHS))
    of_medians = (Cell(_rounded(found.ratio_of_medians, MONTHS)), *_bounds(None, MONTHS))
    yield "ratio_of_medians", of_medians
    middle = found.median
    yield "median", (Cell(_rounded(middle.value, MONTHS)), *_bounds(middle.interval, MONTHS))
    for name, value in (("p80", found.p80), ("top_quarter_mean", found.top_quarter)):
        yield name, (Cell(_rounded(value, MONTHS)), *_bounds(None, MONTHS))


def _counted(found: Outcomes) -> Table:
    return Table(
        key="recruitment-cost-workers",
        title="Workers counted",
        method="Workers on whom the indicator rests, and at how many employers or sites.",
        dimensions=(FROM, TO),
        measures=(
            Column("workers", "Workers", Unit.WORKERS),
            Column("places", "Employers or sites", Unit.COUNT),
        ),
        lines=tuple(Line(corridor, _sizes(outcome)) for corridor, outcome in found.items()),
    )


def _sizes(outcome: cost.Outcome) -> tuple[Cell, ...]:
    found = outcome.indicator
    return (Cell(why=Why.FEW),) * 2 if found is None else (Cell(found.n), Cell(found.places))


def _left_out(found: Outcomes) -> Table:
    return Table(
        key="recruitment-cost-left-out",
        title="Workers left out, and why",
        method="Nothing is guessed or filled in: who cannot be counted is left out, by the first"
        " reason that holds. Fewer than ten are not told.",
        dimensions=(FROM, TO, Column("reason", "Reason")),
        measures=(Column("workers", "Workers", Unit.WORKERS),),
        lines=tuple(
            Line(
                (*corridor, why.value),
                (Cell(count) if count >= LEAST else Cell(why=Why.FEW),),
            )
            for corridor, outcome in found.items()
            for why, count in sorted(outcome.left_out.items())
        ),
    )


def common_rate(work: Work, currency: str, days_back: int, at: datetime) -> cost.Rate:
    """Return the rate to the common currency of a day, as it was known at an instant."""
    days: dict[date, list[Known]] = {}

    def rate_of(frm: str, day: date) -> Fraction | None:
        if frm == currency:
            return Fraction(1)
        if day not in days:
            days[day] = newest(loaded.known(work, day, days_back, at))
        found = crossed(frm, currency, day, days[day])
        return None if found is None else found.factor

    return rate_of
