"""Figures of complaints and remedy, taken from frozen quarters alone (E5).

They are those of the public statistics, each once for each quarter and never again: two reports, of
other periods or as of other entries, hold the same numbers, and nothing is left between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from app.access.policy import PART_OF
from app.domains.reports.engine import figures
from app.domains.reports.engine.content import (
    ANY,
    NONE_IS_TOLD,
    Cell,
    Column,
    Line,
    Table,
    Unit,
    Why,
)
from app.domains.reports.engine.figures import BETWEEN, Rows, StatTable
from app.domains.reports.engine.recruitment_cost import Rate
from app.domains.reports.queries import statistics
from app.domains.reports.service.asking import Granted
from app.domains.reports.service.counted import money
from app.domains.reports.service.desk import ReportDesk
from app.kit.money import EXPONENTS
from app.kit.quarters import Quarter
from app.store.work import Work

QUARTER, ORIGIN = Column("quarter", "Quarter"), Column("origin", "Workers from")
DESTINATION, SIDE = Column("destination", "Workers to"), Column("side", "The state is")
FEWER = (
    "Taken from the frozen figures of each quarter, which are those of the public: fewer than ten"
    " are not told, nor what would give them away, so rows do not add up to a total; others:"
    " several places together."
)


@dataclass(frozen=True, slots=True)
class _Read:
    """The frozen quarters of a report.

    Attributes:
        place: of which it is.
        tables: by quarter, those that are frozen.
        unfrozen: quarters that are not, as of the entry.
        why: why nothing is told at all; ``None``: it is.
        notes: about what is not told.
    """

    place: str
    tables: Mapping[Quarter, Mapping[StatTable, Rows]]
    unfrozen: tuple[Quarter, ...] = ()
    why: Why | None = None
    notes: tuple[str, ...] = ()

    def rows(self, table: StatTable) -> Iterator[tuple[Quarter, tuple[Any, ...]]]:
        """Yield the rows of a table, quarter by quarter: codes, and the value."""
        for quarter, tables in self.tables.items():
            for key, value in tables.get(table, ()):
                yield quarter, (*key, value)

    def whole(self, key: str, title: str, dimensions: Sequence[Column]) -> "_Whole":
        """Begin a table of what is told."""
        return _Whole(self, key, title, tuple(dimensions))


@dataclass(frozen=True, slots=True)
class _Whole:
    read: _Read
    key: str
    title: str
    dimensions: tuple[Column, ...]

    def of(self, measures: Sequence[Column], lines: Sequence[Line], method: str) -> Table:
        """Return the table, with a row for each quarter of which nothing can be told."""
        width = len(self.dimensions) - 1
        hidden = [(ANY, self.read.why)] if self.read.why else []
        hidden += [(each.key, Why.NOT_FROZEN) for each in self.read.unfrozen]
        untold = [
            Line((quarter, *(ANY,) * width), (Cell(why=why),) * len(measures))
            for quarter, why in hidden
        ]
        told = {each.of[0] for each in lines}
        silent = [each.key for each in self.read.tables if each.key not in told]
        is_empty = not lines and not untold
        of_some = f"{', '.join(silent)}: no figure is told; there is none, or too few."
        return Table(
            key=self.key,
            title=self.title,
            method=f"{method} {FEWER}",
            dimensions=self.dimensions,
            measures=tuple(measures),
            lines=tuple(sorted([*lines, *untold], key=lambda each: each.of)),
            notes=(*self.read.notes, *([of_some] if silent and not is_empty else [])),
            none=NONE_IS_TOLD if is_empty else "",
        )


def _read(work: Work, granted: Granted, desk: ReportDesk) -> _Read:
    place, quarters = granted.asked.place, granted.period.quarters
    if PART_OF in place:
        return _Read(place, {}, why=Why.OF_COUNTRIES)
    if quarters is None:
        nearest = granted.period.nearest_quarters
        note = f"Told for whole quarters: ask for {nearest.first} to {nearest.last}."
        return _Read(place, {}, why=Why.NOT_WHOLE_QUARTERS, notes=(note,))
    rows = statistics.between(work, quarters[0].key, quarters[-1].key)
    frozen = {each.quarter: each for each in rows if each.entry <= granted.asked.entry}
    missing = tuple(each for each in quarters if each.key not in frozen)
    return _Read(
        place,
        {each: figures.read(frozen[each.key].figures) for each in quarters if each.key in frozen},
        missing,
        notes=tuple(
            f"{each.key} is not frozen as of this entry: ask again from"
            f" {desk.frozen_from(each)} on, as of a later entry."
            for each in missing
        ),
    )


def complaints(work: Work, granted: Granted, desk: ReportDesk) -> list[Table]:
    """Return the tables of complaints.

    Rule:
        Fairness E5.
    """
    found = _read(work, granted, desk)
    return [_corridors(found), _categories(found), _steps(found), _open(found)]


def _corridors(read: _Read) -> Table:
    lines = [
        Line((quarter.key, str(origin), str(destination)), (Cell(count),))
        for quarter, (origin, destination, count) in read.rows(StatTable.CORRIDORS)
        if read.place in {origin, destination}
    ]
    made = read.whole("complaints", "Complaints by corridor", (QUARTER, ORIGIN, DESTINATION))
    columns = [Column("came", "Came", Unit.COUNT)]
    return made.of(
        columns,
        lines,
        "Complaints that came, by where workers come from and go.",
    )


def _categories(read: _Read) -> Table:
    found = {"origin": StatTable.BY_ORIGIN, "destination": StatTable.BY_DESTINATION}
    dimensions = (QUARTER, Column("category", "Category"), SIDE)
    made = read.whole("complaint-categories", "Complaints by category", dimensions)
    columns = [Column("came", "Came", Unit.COUNT)]
    lines = _by_side(read, found)
    return made.of(columns, lines, "Complaints that came, by the gravest of what they speak of.")


def _steps(read: _Read) -> Table:
    found = {"origin": StatTable.TIMES_BY_ORIGIN, "destination": StatTable.TIMES_BY_DESTINATION}
    dimensions = (QUARTER, Column("step", "Step"), SIDE)
    made = read.whole("complaint-steps", "How long steps of complaints took", dimensions)
    columns = [Column("median", "Half within (days)", Unit.DAYS)]
    method = "Median days from the complaint to a step, where ten or more took it in the quarter."
    return made.of(columns, _by_side(read, found), method)


def _open(read: _Read) -> Table:
    found = {"origin": StatTable.OPEN_BY_ORIGIN, "destination": StatTable.OPEN_BY_DESTINATION}
    lines = [
        Line((quarter.key, side), (Cell(count),))
        for side, table in found.items()
        for quarter, (place, count) in read.rows(table)
        if place == read.place
    ]
    made = read.whole("complaints-open", "Backlog of complaints", (QUARTER, SIDE))
    columns = [Column("at_least", "Open, at least", Unit.COUNT)]
    return made.of(columns, lines, "Complaints open on the last day of a quarter, in steps of ten.")


def _by_side(read: _Read, found: Mapping[str, StatTable]) -> list[Line]:
    return [
        Line((quarter.key, str(code), side), (Cell(value),))
        for side, table in found.items()
        for quarter, (code, place, value) in read.rows(table)
        if place == read.place
    ]


def remedy(work: Work, granted: Granted, desk: ReportDesk, to_common: Rate) -> list[Table]:
    """Return what is owed to workers and was repaid.

    Rule:
        Fairness E5.
    """
    found = _read(work, granted, desk)
    sums: dict[tuple[str, ...], dict[StatTable, int]] = {}
    days = {each.key: each.last for each in found.tables}
    for table in (StatTable.OWED, StatTable.REPAID):
        for quarter, (corridor, coin, minor) in found.rows(table):
            ends = tuple(corridor.split(BETWEEN))
            if found.place in ends:
                sums.setdefault((quarter.key, *ends, coin), {})[table] = minor
    lines = []
    for of, both in sums.items():
        rate = to_common(of[-1], days[of[0]])
        owed, repaid = (both.get(each) for each in (StatTable.OWED, StatTable.REPAID))
        cells = (_amount(owed, of[-1]), _amount(repaid, of[-1]))
        commons = (_converted(each, of[-1], desk.currency, rate) for each in (owed, repaid))
        lines.append(Line(of, (*cells, *commons)))
    dimensions = (QUARTER, ORIGIN, DESTINATION, Column("currency", "Currency"))
    made = found.whole("remedy", "What is owed to workers, and was repaid", dimensions)
    method = (
        "What was found to be owed, and what workers got back, in corridors where ten or more have"
        " a part in it; in the common currency at the rate of the last day of the quarter."
    )
    return [made.of(_MONEY, lines, method)]


_MONEY = (
    Column("owed", "Owed", Unit.AMOUNT),
    Column("repaid", "Repaid", Unit.AMOUNT),
    Column("owed_common", "Owed, in the common currency", Unit.AMOUNT),
    Column("repaid_common", "Repaid, in the common currency", Unit.AMOUNT),
)


def _amount(minor: int | None, currency: str) -> Cell:
    return Cell(why=Why.FEW) if minor is None else money(minor, currency)


def _converted(minor: int | None, frm: str, to: str, rate: Any) -> Cell:
    if minor is None:
        return Cell(why=Why.FEW)
    if rate is None:
        return Cell(why=Why.NO_RATE)
    exact = rate * minor * 10 ** EXPONENTS[to] / 10 ** EXPONENTS[frm]
    whole = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(
        Decimal(1), ROUND_HALF_EVEN
    )
    return money(int(whole), to)
