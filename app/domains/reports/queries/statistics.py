"""Public statistics: counted from facts once, and read as they were frozen."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from statistics import median_low
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from app.access.policy import unscoped
from app.domains.complaints.types.categories import CATEGORIES, Category
from app.domains.exchange.engine.small_numbers import of_corridor, of_place
from app.domains.exchange.models import QuarterFigures
from app.domains.reports.engine.blocks import (
    Atom,
    blocks,
    by_corridor,
    by_destination,
    by_origin,
)
from app.domains.reports.engine.figures import BETWEEN, Rows, StatTable
from app.domains.reports.models import ReportFact, StatisticsNote, StatisticsQuarter
from app.domains.reports.queries.facts import known_at
from app.domains.reports.types import OWED, REPAID, STANDS, FactKind
from app.kit.quarters import Quarter
from app.kit.small_numbers import LEAST, in_steps
from app.store.journal import Word
from app.store.work import Work

PUBLIC = "what is frozen of a quarter is public"
FREEZES = "counted once for the public, and small numbers are left out"
NOT_TOLD = "unknown"
"""A place that a complaint does not name."""
_GRAVITY = {
    each.value: (row.severity, -place) for place, (each, row) in enumerate(CATEGORIES.items())
}


def one(work: Work, quarter: str) -> StatisticsQuarter | None:
    """Return the frozen figures of a quarter."""
    return work.session.scalar(
        select(StatisticsQuarter).where(unscoped(why=PUBLIC), StatisticsQuarter.quarter == quarter)
    )


def between(work: Work, first: str, last: str) -> Sequence[StatisticsQuarter]:
    """Return the frozen figures of quarters, the oldest first."""
    return work.session.scalars(
        select(StatisticsQuarter)
        .where(unscoped(why=PUBLIC), StatisticsQuarter.quarter.between(first, last))
        .order_by(StatisticsQuarter.quarter)
    ).all()


def last_frozen(work: Work) -> str | None:
    """Return the newest quarter that is frozen."""
    return work.session.scalar(
        select(func.max(StatisticsQuarter.quarter)).where(unscoped(why=PUBLIC))
    )


def notes(work: Work, quarters: Collection[str]) -> list[tuple[StatisticsNote, str]]:
    """Return what was said since of the figures of quarters, the oldest first."""
    rows = work.session.execute(
        select(StatisticsNote, Word.text)
        .join(Word, Word.event_number == StatisticsNote.entry)
        .where(
            unscoped(why=PUBLIC),
            StatisticsNote.quarter.in_(quarters),
            Word.field == "note",
            Word.text.is_not(None),
        )
        .order_by(StatisticsNote.entry)
    )
    return [(note, text) for note, text in rows if text is not None]


def told_by_agreements(work: Work, quarter: str) -> int | None:
    """Return the entry with which figures of a quarter were counted for agreements, if they were.

    What the public is told is counted as of it too, so that no two countings can be compared.

    Rule:
        Fairness E5.
    """
    return work.session.scalar(
        select(func.min(QuarterFigures.entry)).where(
            unscoped(why=FREEZES), QuarterFigures.quarter == quarter
        )
    )


def counted(work: Work, quarter: Quarter, mark: int) -> dict[StatTable, Rows]:
    """Count every table of a quarter, as of a mark.

    Rule:
        Fairness E5: what is public of each record is counted as it is; of complaints, remedy,
        refusals and audits nothing under ten is told, nor what gives it away.
    """
    asked = _Asked(work, quarter, mark)
    told = blocks(_as_agreements_told(work, quarter, _atoms(asked)))
    steps = list(_steps(asked))
    return {
        **_of_records(asked),
        StatTable.DECISIONS: _enough(
            asked.grouped(_ended(asked), ReportFact.category, ReportFact.state)
        ),
        StatTable.AUDITS: _enough(asked.grouped(asked.lies(FactKind.AUDIT), ReportFact.category)),
        StatTable.CORRIDORS: list(by_corridor(told).items()),
        StatTable.BY_ORIGIN: list(by_origin(told).items()),
        StatTable.BY_DESTINATION: list(by_destination(told).items()),
        StatTable.TIMES_BY_ORIGIN: _medians(steps, lambda row: row.origin),
        StatTable.TIMES_BY_DESTINATION: _medians(steps, lambda row: row.destination),
        StatTable.OPEN_BY_ORIGIN: _open(asked, ReportFact.origin),
        StatTable.OPEN_BY_DESTINATION: _open(asked, ReportFact.destination),
        StatTable.OWED: _amounts(asked, OWED),
        StatTable.REPAID: _amounts(asked, REPAID),
    }


class _Asked:
    """Questions over the facts of one quarter, as of one mark."""

    def __init__(self, work: Work, quarter: Quarter, mark: int) -> None:
        self._session = work.session
        self._quarter = quarter
        self._mark = mark

    def lies(self, kind: FactKind) -> list[Any]:
        """Return the conditions that a fact came about in the quarter."""
        return [
            ReportFact.kind == kind,
            ReportFact.on_day.between(self._quarter.first, self._quarter.last),
        ]

    def stood(self, kind: FactKind) -> list[Any]:
        """Return the conditions that something stood on the last day of the quarter."""
        last = self._quarter.last
        goes_on = or_(ReportFact.until_day.is_(None), ReportFact.until_day >= last)
        return [ReportFact.kind == kind, ReportFact.on_day <= last, goes_on]

    def still_open(self, kind: FactKind) -> list[Any]:
        """Return the conditions that something came by the end of the quarter and ended later."""
        last = self._quarter.last
        goes_on = or_(ReportFact.until_day.is_(None), ReportFact.until_day > last)
        return [ReportFact.kind == kind, ReportFact.on_day <= last, goes_on]

    def ended(self, kind: FactKind) -> list[Any]:
        """Return the conditions that something ended in the quarter."""
        return [
            ReportFact.kind == kind,
            ReportFact.until_day.between(self._quarter.first, self._quarter.last),
        ]

    def rows(self, conditions: list[Any], *columns: Any) -> Iterator[Any]:
        """Yield columns of facts."""
        query = select(*columns).where(unscoped(why=FREEZES), known_at(self._mark), *conditions)
        yield from self._session.execute(query.execution_options(yield_per=5_000))

    def grouped(self, conditions: list[Any], *columns: Any, of: Any = None) -> list[Any]:
        """Return how many things there are by columns that are all told."""
        count = func.count((ReportFact.thing_id if of is None else of).distinct())
        query = (
            select(*columns, count)
            .where(unscoped(why=FREEZES), known_at(self._mark), *conditions)
            .where(*(each.is_not(None) for each in columns))
            .group_by(*columns)
        )
        return [(tuple(map(str, key)), count) for *key, count in self._session.execute(query)]


def _of_records(asked: _Asked) -> dict[StatTable, Rows]:
    """Count what is public of each record anyway."""
    place, state, category = ReportFact.home, ReportFact.state, ReportFact.category
    violations = [*asked.lies(FactKind.VIOLATION), ReportFact.subject_id.is_not(None)]
    certificates = asked.stood(FactKind.CERTIFICATE)
    return {
        StatTable.LICENCES: asked.grouped(
            asked.stood(FactKind.LICENCE), place, state, of=ReportFact.subject_id
        ),
        StatTable.CERTIFICATES: asked.grouped(certificates, place, state),
        StatTable.CERTIFICATES_BY_SCHEME: asked.grouped(certificates, category, state),
        StatTable.VIOLATIONS: asked.grouped(violations, category, place, of=ReportFact.item),
        StatTable.SANCTIONS: asked.grouped(asked.lies(FactKind.SANCTION), category, place),
        StatTable.AWARDS: asked.grouped(
            [*asked.lies(FactKind.AWARD), state == STANDS], category, place
        ),
    }


def _ended(asked: _Asked) -> list[Any]:
    return asked.ended(FactKind.APPLICATION)


def _enough(rows: Rows) -> Rows:
    """Return the rows that can be told: nothing adds them up with those that cannot."""
    return [(key, count) for key, count in rows if count >= LEAST]


def _open(asked: _Asked, place: Any) -> Rows:
    """Return open complaints by a place, rounded down to tens; fewer than ten are not told.

    How many were closed follows from none of it: it is not said how many came outside the blocks
    that are told.
    """
    found = asked.grouped(asked.still_open(FactKind.COMPLAINT), place)
    return [(key, in_steps(count)) for key, count in found if count >= LEAST]


def _atoms(asked: _Asked) -> Counter[Atom]:
    """Return complaints that came, each once: by the gravest of what it speaks of."""
    gravest: dict[UUID, Atom] = {}
    columns = (ReportFact.thing_id, ReportFact.origin, ReportFact.destination)
    for thing, origin, destination, category in asked.rows(
        asked.lies(FactKind.COMPLAINT), *columns, ReportFact.category
    ):
        if thing not in gravest or _gravity(category) > _gravity(gravest[thing].category):
            gravest[thing] = Atom(origin or NOT_TOLD, destination or NOT_TOLD, category)
    return Counter(gravest.values())


def _as_agreements_told(work: Work, quarter: Quarter, atoms: Counter[Atom]) -> Counter[Atom]:
    """Leave corridors out of which agreements were told another number, however little it differs.

    Facts follow the journal in steps, and the entry as of which agreements were told may lie
    within one: who reads both would subtract what came between.

    Rule:
        Fairness E5.
    """
    cells = Counter[tuple[str, str]]()
    for atom, count in atoms.items():
        if NOT_TOLD not in atom[:2]:
            cells[atom.origin, atom.destination] += count
    other = set[tuple[str, str]]()
    for about, said in work.session.execute(
        select(QuarterFigures.about, QuarterFigures.figures).where(
            unscoped(why=FREEZES), QuarterFigures.quarter == quarter.key
        )
    ):
        start, _, end = about.partition(BETWEEN)
        now = of_corridor(cells, (start, end)) if end else of_place(cells, start)
        if now != said.get("complaints"):
            other |= {each for each in cells if each == (start, end) or (not end and start in each)}
    kept = {each: count for each, count in atoms.items() if each[:2] not in other}
    return Counter(kept)


def _gravity(category: str) -> tuple[int, int, str]:
    row = CATEGORIES.get(Category(category)) if category in _GRAVITY else None
    if row is None:
        return (-1, 0, category)
    return (list(type(row.severity)).index(row.severity), _GRAVITY[category][1], category)


def _steps(asked: _Asked) -> Iterator[Any]:
    columns = (ReportFact.category, ReportFact.origin, ReportFact.destination, ReportFact.days)
    yield from asked.rows(asked.lies(FactKind.COMPLAINT_STEP), *columns)


def _medians(rows: Iterable[Any], place: Callable[[Any], str | None]) -> Rows:
    """Return the median days to each step where ten or more took it; of how many is not said."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        where = place(row)
        if where is not None and row.days is not None:
            held[row.category, where].append(row.days)
    return [(key, median_low(days)) for key, days in held.items() if len(days) >= LEAST]


def _amounts(asked: _Asked, state: str) -> Rows:
    """Return sums of money of corridors in which ten workers or more have a part."""
    conditions = [*asked.lies(FactKind.CHARGE), ReportFact.state == state]
    columns = (ReportFact.origin, ReportFact.destination, ReportFact.currency)
    sums = Counter[tuple[str, str]]()
    workers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for origin, destination, currency, amount, item in asked.rows(
        conditions, *columns, ReportFact.amount_minor, ReportFact.item
    ):
        key = (f"{origin or NOT_TOLD}{BETWEEN}{destination or NOT_TOLD}", currency)
        sums[key] += amount
        workers[key].add(item.partition("/")[0])
    return [(key, sums[key]) for key, lines in workers.items() if len(lines) >= LEAST]
