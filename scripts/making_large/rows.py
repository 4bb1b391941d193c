"""Rows as plain tuples: what a part does not name gets the plainest value that its column takes."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Enum, Integer, LargeBinary, String, Table

from app.store.base import Row, table_of

KINDS = (
    *("person", "organisation", "subject", "name", "licence", "claim", "membership"),
    *("application", "file", "certificate", "standing", "scope", "audit", "finding"),
    *("complaint", "consent", "allegation", "decision", "telling", "notice"),
    *("violation", "count", "respondent", "proved", "charge", "remedy", "payer", "worker"),
    *("payment", "sanction", "programme", "evaluation", "result", "award", "span"),
    *("agreement", "clause", "disclosure", "answer", "report", "sending", "rates", "rate"),
    "content",
)
_NUMBERS = {kind: f"01900000{place:04x}7000a000" for place, kind in enumerate(KINDS)}


def key(kind: str, number: int) -> str:
    """Return the id of one thing of a kind, by its place, as 32 hexadecimal digits."""
    return f"{_NUMBERS[kind]}{number:012x}"


@dataclass(frozen=True)
class Filling:
    """What is put into one table.

    Attributes:
        model: the mapped class.
        names: of the columns that each row has a value for.
        rows: plain values; read once.
        constants: of further columns, the same in each row.
    """

    model: type[Row]
    names: Sequence[str]
    rows: Iterable[tuple[Any, ...]]
    constants: tuple[tuple[str, Any], ...] = ()

    @property
    def table(self) -> Table:
        """Its table."""
        return table_of(self.model)

    def columns(self) -> list[str]:
        """Return the names of all columns that are written."""
        return [*self.names, *(name for name, _ in self._beside())]

    def complete(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows with what they do not name."""
        beside = tuple(value for _, value in self._beside())
        return (row + beside for row in self.rows)

    def _beside(self) -> list[tuple[str, Any]]:
        given = dict(self.constants)
        plainest = [
            (column.name, _plainest(column))
            for column in self.table.columns
            if not column.nullable and column.name not in {*self.names, *given}
        ]
        return [*given.items(), *plainest]


def _plainest(column: Column[Any]) -> Any:
    default = column.default
    if default is not None and default.is_scalar:
        return default.arg.value if isinstance(column.type, Enum) else default.arg
    if isinstance(column.type, Enum):
        raise TypeError(f"{column}: say what stands there")
    for kind, value in PLAINEST.items():
        if isinstance(column.type, kind):
            return value
    raise TypeError(f"{column}: say what stands there")


SEALED = b"\x01" + bytes(range(96))
"""As long as a short sealed text, and as unreadable; it opens with no key."""
PLAINEST: dict[type[Any], Any] = {
    JSON: "[]",
    Boolean: False,
    LargeBinary: SEALED,
    String: "-",
    Integer: 0,
}


def batches(rows: Iterable[tuple[Any, ...]], size: int) -> Iterator[list[tuple[Any, ...]]]:
    """Yield rows in batches, so that a transaction stays short."""
    source = iter(rows)
    while batch := list(itertools.islice(source, size)):
        yield batch
