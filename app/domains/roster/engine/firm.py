"""A firm as it is gathered from the facts, before it is rendered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from app.domains.corrections.types import Mark
from app.domains.registration.types import Basis
from app.domains.roster.engine.certified import Certified
from app.domains.roster.engine.sanctioned import Sanctioned
from app.domains.roster.engine.violations import Found


class Declared(NamedTuple):
    """By which act a value came that no list states.

    Attributes:
        profile: number of the profile; ``None``: the holder of the record stated it.
        is_proved: by the basis of the registration; otherwise only the firm itself states it.
        authority: who issued or confirmed a licence, as it was said.
    """

    profile: str | None
    is_proved: bool
    authority: str | None


class Act(NamedTuple):
    """An authority's act that states a licence.

    Attributes:
        entry: of the journal.
        authority: its name.
        on: the day on which it was decided.
        is_alone: whether no list of the register has the licence, to confirm it.
    """

    entry: int
    authority: str
    on: date
    is_alone: bool


class Came(NamedTuple):
    """Where a value came from: number of the file and line, an authority's act, or a firm."""

    file: str | None
    line: int | None
    since: date
    act: Act | None = None
    declared: Declared | None = None


class Registered(NamedTuple):
    """Why a firm stands on the register without a list (fairness L3)."""

    on: date
    basis: Basis
    authority: str | None
    profile: str


class Said(NamedTuple):
    """A value, where it came from, the fact behind it, and what stands beside it."""

    value: Any
    came: Came
    fact_id: Any = None
    marks: tuple[Mark, ...] = ()

    @property
    def is_declared(self) -> bool:
        """Whether only the firm itself states it (fairness L2)."""
        return self.came.declared is not None and not self.came.declared.is_proved

    def with_marks(self, marks: Iterable[Mark]) -> "Said":
        """Return the same with more beside it, each once."""
        more = tuple(each for each in marks if each not in self.marks)
        return self._replace(marks=(*self.marks, *more)) if more else self


class File(NamedTuple):
    """A file of a source, as the provenance names it."""

    number: str
    source: str
    list_date: str
    digest: str


class Listed(NamedTuple):
    """Since when a source lists the firm, and since when no longer; or when an act named it."""

    source: str
    since: date
    gone_on: date | None
    fact_id: Any = None
    marks: tuple[Mark, ...] = ()
    said_on: date | None = None


class ListedIn(NamedTuple):
    """The same of all rows of one source, and which row says it."""

    source: str
    since: date
    gone_on: date | None
    first: Listed
    last: Listed

    @property
    def marks(self) -> list[Mark]:
        """What stands beside either day."""
        first = [mark for mark in self.first.marks if mark.field == "listed_from"]
        return [*first, *(mark for mark in self.last.marks if mark.field == "gone_on")]


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
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Firm:
    """All that is known now of one firm, merged records included.

    Attributes:
        id: UUID of the survivor, as text.
        facts: by the name of their table, each value once, as it was recorded first.
        merged: numbers of the records that were merged into it.
        marks: what stands beside its country.
        is_marked: whether something stands beside any of its values.
        is_declared: whether only the firm itself states any of them.
        registered: why it stands on the register without a list.
        self_said: what holders of its records say of themselves; no source stands behind it.
        contested: licences whose status the firm contests, with since when.
        certificates: every one that was issued to it, with how each stood.
        violations: what was confirmed against it and is final, or will be if nobody appeals.
        sanctions: that took effect against it, and stand.
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
    registered: list[Registered] = field(default_factory=list)
    marks: tuple[Mark, ...] = ()
    is_marked: bool = False
    is_declared: bool = False
    contested: dict[Any, date] = field(default_factory=dict)
    certificates: list[Certified] = field(default_factory=list)
    violations: list[Found] = field(default_factory=list)
    sanctions: list[Sanctioned] = field(default_factory=list)

    def add(self, table: str, said: Said) -> None:
        """Take a value in, unless it is known already."""
        self.is_marked = self.is_marked or bool(said.marks)
        self.is_declared = self.is_declared or said.is_declared
        known = self.facts.setdefault(table, {}).setdefault(said.value, said)
        if said.marks and known is not said:
            self.facts[table][said.value] = known.with_marks(said.marks)

    def sources(self) -> list[ListedIn]:
        """Return each source that lists or listed the firm, with since when, by key."""
        rows: dict[str, list[Listed]] = {}
        for listed in self.listings:
            rows.setdefault(listed.source, []).append(listed)
        return [_listed_in(key, rows[key]) for key in sorted(rows)]

    def said(self, table: str) -> list[Said]:
        """Return the values of a kind, each once, the one recorded first."""
        return list(self.facts[table].values()) if table in self.facts else []


def _listed_in(key: str, rows: list[Listed]) -> ListedIn:
    first = min(rows, key=lambda each: each.since)
    gone = [each for each in rows if each.gone_on is not None]
    is_listed = len(gone) < len(rows)
    last = max(gone, key=lambda each: each.gone_on or date.min) if gone else first
    return ListedIn(key, first.since, None if is_listed else last.gone_on, first, last)
