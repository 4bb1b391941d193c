"""A firm as it is gathered from the facts, before it is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple


class Came(NamedTuple):
    """Where a value came from: number of the file, line, and since when it is stated."""

    file: str | None
    line: int | None
    since: date


class Said(NamedTuple):
    """A value and where it came from."""

    value: Any
    came: Came


class File(NamedTuple):
    """A file of a source, as the provenance names it."""

    number: str
    source: str
    list_date: str
    digest: str


class Listed(NamedTuple):
    """Since when a source lists the firm, and since when no longer."""

    source: str
    since: date
    gone_on: date | None


class SelfSaid(NamedTuple):
    """What the holder of a record says of itself, and nobody else (fairness L2).

    Attributes:
        id: of the edition, as text.
        number: of the record for which it is said; a merged one keeps its own.
        content: plain values, by the names of the contract.
    """

    id: str
    number: str
    edition: int
    said_at: datetime
    content: Mapping[str, Any]


@dataclass(slots=True)
class Firm:
    """All that is known now of one firm, merged records included.

    Attributes:
        id: UUID of the survivor, as text.
        facts: by the name of their table, each value once, as it was recorded first.
        merged: numbers of the records that were merged into it.
        self_said: what holders of its records say of themselves; no source stands behind it.
    """

    id: str
    serial: int
    number: str
    record: str
    country: str | None
    updated_at: datetime
    facts: dict[str, dict[Any, Said]] = field(default_factory=dict)
    listings: list[Listed] = field(default_factory=list)
    files: dict[str, File] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    self_said: list[SelfSaid] = field(default_factory=list)

    def add(self, table: str, said: Said) -> None:
        """Take a value in, unless it is known already."""
        self.facts.setdefault(table, {}).setdefault(said.value, said)

    def said(self, table: str) -> list[Said]:
        """Return the values of a kind, each once, the one recorded first."""
        return list(self.facts[table].values()) if table in self.facts else []
