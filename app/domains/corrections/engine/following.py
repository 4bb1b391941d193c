"""Which statements a dispute is about: the one that was pointed at, and the same said on and on.

A source closes a fact and opens another whenever any of its values changes, so the row that was
pointed at does not stay. What was disputed is the value in it: it is the same for as long as
the source goes on saying it without a gap, before and after.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domains.corrections.types import WHOLE

_DAY = timedelta(days=1)

_WHICH = {"licence": ("source_key", "number", "kind")}
"""What makes a fact the same thing while its other values change."""

_OF_ALL = {("licence", "status"), ("licence", "status_word")}
"""What is judged from, or said together with, everything else in its fact."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as a row: its id, the days on which it was stated, and whether it is known now."""

    id: Any
    first: date
    last: date | None
    is_known: bool
    values: Mapping[str, Any]


def same(anchor: Statement, field: str, table: str, rows: Iterable[Statement]) -> list[Any]:
    """Return the ids of the statements in which the value that was pointed at stands.

    Args:
        anchor: what was pointed at.
        field: of the value; ``WHOLE`` for all of them.
        table: of the facts.
        rows: all facts of the same record and table.
    """
    compared = _compared(anchor, field, table)
    alike = [
        row
        for row in rows
        if row.is_known and all(row.values[name] == anchor.values[name] for name in compared)
    ]
    return [row.id for row in _without_gap(alike, anchor.first)]


def _compared(anchor: Statement, field: str, table: str) -> Sequence[str]:
    if field == WHOLE or table not in _WHICH or (table, field) in _OF_ALL:
        return tuple(anchor.values)
    return (*_WHICH[table], field)


def _without_gap(rows: Sequence[Statement], day: date) -> list[Statement]:
    """Return the rows of the one stretch of days, without a gap, in which ``day`` lies."""
    stretch: list[Statement] = []
    end: date | None = date.min
    for row in sorted(rows, key=lambda each: (each.first, each.last or date.max)):
        if end is not None and row.first > _after(end):
            if _holds(stretch, day):
                return stretch
            stretch, end = [], date.min
        stretch.append(row)
        end = None if end is None or row.last is None else max(end, row.last)
    return stretch if _holds(stretch, day) else []


def _after(day: date) -> date:
    return day if day == date.max else day + _DAY


def _holds(stretch: Sequence[Statement], day: date) -> bool:
    return any(row.first <= day and (row.last is None or day <= row.last) for row in stretch)
