"""A firm as it is gathered from the facts, before it is rendered."""

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


@dataclass(slots=True)
class Firm:
    """All that is known now of one firm, merged records included.

    Attributes:
        id: UUID of the survivor, as text.
        facts: by the name of their table, each value once, as it was recorded first.
        merged: numbers of the records that were merged into it.
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

    def add(self, table: str, said: Said) -> None:
        """Take a value in, unless it is known already."""
        self.facts.setdefault(table, {}).setdefault(said.value, said)

    def said(self, table: str) -> list[Said]:
        """Return the values of a kind, each once, the one recorded first."""
        return list(self.facts[table].values()) if table in self.facts else []
