"""Public statistics as they are answered: of a period, as files, and as a catalogue."""

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from app.domains.reports.engine.data_catalogue import Held, Published, catalogue
from app.domains.reports.engine.figures import (
    SHAPES,
    Added,
    StatTable,
    added,
    of_place,
    read,
    shape_of,
    shown,
    version_of,
)
from app.domains.reports.errors import NoSuchQuarter
from app.domains.reports.models import StatisticsNote, StatisticsQuarter
from app.domains.reports.queries import statistics as queries
from app.domains.reports.queries.facts import parts_of
from app.domains.reports.service.freezing import StatisticsDesk, quarter_named
from app.kit.errors import BadInput, Fault
from app.kit.quarters import Quarter
from app.store.work import Work

MOST_QUARTERS = 40
"""Ten years, our own default: more are asked for in several parts."""
COLUMNS = (
    *("quarter", "table", "measure", "dimension_1", "code_1", "dimension_2", "code_2", "value"),
    *("as_of", "digest", "instance"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures are asked for.

    Attributes:
        first: quarter; ``None``: the newest that is frozen.
        last: quarter; ``None``: the same as the first, or the newest.
        table: this one alone.
        place: what concerns it alone, ISO 3166.
    """

    first: str | None
    last: str | None
    table: StatTable | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of a period."""

    quarters: Sequence[StatisticsQuarter]
    missing: list[str]
    tables: dict[StatTable, list[Added]]
    notes: list[tuple[StatisticsNote, str]]


def find(work: Work, wanted: Wanted) -> Found:
    """Return the figures of a period: each is a sum of figures that are shown.

    Raises:
        BadInput: it is no period of whole quarters, ends before it starts, or is too long.

    Rule:
        Fairness E5: fixed periods; filters take whole figures away, and never make new ones.
    """
    period = _period(wanted, queries.last_frozen(work))
    rows = queries.between(work, period[0].key, period[-1].key) if period else []
    held = [read(each.figures) for each in rows]
    codes = () if wanted.place is None else (wanted.place, *parts_of(work, wanted.place))
    tables = {}
    for table, shape in SHAPES.items():
        if wanted.table in {None, table}:
            figures = added(shape, [each.get(table, ()) for each in held])
            tables[table] = of_place(shape, figures, codes) if codes else figures
    known = {each.quarter for each in rows}
    missing = [each.key for each in period if each.key not in known]
    return Found(rows, missing, tables, queries.notes(work, known))


def _period(wanted: Wanted, newest: str | None) -> list[Quarter]:
    first, last = wanted.first or wanted.last or newest, wanted.last or newest or wanted.first
    if first is None or last is None:
        return []
    begin = _quarter(first, "to" if wanted.first is None else "from")
    end = _quarter(last, "to")
    if end.key < begin.key:
        said = f"It ends before it starts ({begin.key}). Give a later quarter."
        raise _faulty("to", said)
    length = 4 * (end.year - begin.year) + end.number - begin.number + 1
    if length > MOST_QUARTERS:
        raise _faulty("to", f"At most {MOST_QUARTERS} quarters are added; ask for several parts.")
    found = [begin]
    while found[-1].key < end.key:
        found.append(found[-1].next)
    return found


def _quarter(key: str, name: str) -> Quarter:
    try:
        return quarter_named(key)
    except NoSuchQuarter:
        said = "Name a quarter such as 2026-Q4: figures are of whole quarters of the calendar."
        raise _faulty(name, said) from None


def _faulty(name: str, said: str) -> BadInput:
    return BadInput("A period is of whole quarters.", faults=[Fault(f"/query/{name}", said)])


def one(work: Work, key: str) -> StatisticsQuarter:
    """Return the frozen figures of a quarter.

    Raises:
        NoSuchQuarter: there are none.
    """
    found = queries.one(work, quarter_named(key).key)
    if found is None:
        raise NoSuchQuarter(f"No figures of {key} are frozen.")
    return found


def lines(desk: StatisticsDesk, row: StatisticsQuarter) -> bytes:
    """Return the figures of a quarter as CSV, a line for each, which says what it was taken from.

    Rule:
        Fairness L9: each line of an installation that is not live says so.
    """
    version = version_of(row.figures)
    origin = (row.as_of, row.digest, desk.instance or "")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for table, rows in read(row.figures).items():
        shape = shape_of(table, version)
        for key, value in rows:
            said = [part for pair in zip(shape.dimensions, key, strict=True) for part in pair]
            said += [""] * (4 - len(said))
            figure = shown(shape, key, value)
            writer.writerow([row.quarter, table.value, shape.measure, *said, figure, *origin])
    return out.getvalue().encode()


def whole(work: Work, desk: StatisticsDesk, row: StatisticsQuarter, reads: str) -> bytes:
    """Return the figures of a quarter as JSON, all of them, with what was said since."""
    version = version_of(row.figures)
    said = {
        "instance": desk.instance,
        "digest": row.digest,
        "frozen_at": row.frozen_at,
        "reads": reads,
        "shapes": {table.value: asdict(shape_of(table, version)) for table in SHAPES},
        "notes": [noted(*each) for each in queries.notes(work, [row.quarter])],
        "figures": orjson.loads(row.figures),
    }
    return orjson.dumps(said, option=orjson.OPT_UTC_Z)


def noted(note: StatisticsNote, words: str) -> dict[str, Any]:
    """Return a note as it is shown."""
    return {
        "quarter": note.quarter,
        "table": note.about,
        "noted_on": note.noted_on,
        "note": words,
    }


def described(work: Work, desk: StatisticsDesk, reads: str) -> dict[str, Any]:
    """Return the catalogue of all quarters, the newest first."""
    rows = reversed(queries.between(work, "", "9"))
    published = Published(desk.address, desk.operator, desk.licence, desk.instance)
    held = [
        Held(
            quarter_named(each.quarter),
            each.frozen_at,
            {
                "json": _size(whole(work, desk, each, reads)),
                "csv": _size(lines(desk, each)),
            },
        )
        for each in rows
    ]
    return catalogue(published, held)


def _size(content: bytes) -> tuple[int, str]:
    return len(content), hashlib.sha256(content).hexdigest()
