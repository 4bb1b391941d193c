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
"""What makes a fact the same thing while its other values change; a typing error in one of these
that its authority corrected does not make it another."""

_OF_ALL = {("licence", "status"), ("licence", "status_word")}
"""What is judged from, or said together with, everything else in its fact."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as a row.

    Attributes:
        id: of the row.
        first: first day on which it was stated.
        last: last day; ``None`` while it is stated.
        is_known: whether it is known now.
        values: what it says.
        thing: what it is about, where that has an identifier which all its versions share.
    """

    id: Any
    first: date
    last: date | None
    is_known: bool
    values: Mapping[str, Any]
    thing: Any = None


def same(anchor: Statement, field: str, table: str, rows: Iterable[Statement]) -> list[Any]:
    """Return the ids of the statements in which the value that was pointed at stands.

    Args:
        anchor: what was pointed at.
        field: of the value; ``WHOLE`` for all of them.
        table: of the facts.
        rows: all facts of the same record and table.
    """
    alike = [row for row in rows if row.is_known and _is_alike(row, anchor, field, table)]
    return [row.id for row in _without_gap(alike, anchor.first)]


def _is_alike(row: Statement, anchor: Statement, field: str, table: str) -> bool:
    if field == WHOLE or table not in _WHICH or (table, field) in _OF_ALL:
        return row.values == anchor.values
    is_same_thing = anchor.thing is not None and row.thing == anchor.thing
    compared = (field,) if is_same_thing else (*_WHICH[table], field)
    return all(row.values[name] == anchor.values[name] for name in compared)


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
