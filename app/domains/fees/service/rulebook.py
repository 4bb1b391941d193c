"""The rules of this register, put together once and kept by a process until one changes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock
from types import MappingProxyType
from uuid import UUID

from app.domains.fees.engine.rows import read_rule
from app.domains.fees.engine.rulebook import Rulebook
from app.domains.fees.models import FeeRule
from app.domains.fees.queries import rules as queries
from app.domains.fees.queries.rules import Confirmed
from app.domains.fees.types.keeping import RuleOrigin
from app.domains.fees.types.rules import Rule
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a rule, with who stands for it.

    Attributes:
        rule: what it says.
        row: as it is kept.
        confirmed: the authorities that confirmed it, and when.
    """

    rule: Rule
    row: FeeRule
    confirmed: tuple[Confirmed, ...]

    @property
    def is_confirmed(self) -> bool:
        """Whether an authority says that it is so: by confirming it, or since it made it."""
        return bool(self.confirmed) or self.row.origin is RuleOrigin.AUTHORITY


@dataclass(frozen=True, slots=True)
class Kept:
    """The rules as they are known, or were.

    Attributes:
        book: what judges by them.
        editions: by code, in the order of codes.
    """

    book: Rulebook
    editions: Mapping[str, Edition]


def read_rules(work: Work, at: datetime | None = None) -> Kept:
    """Read the rules as they are known now, or were at an instant, past the memory of a process.

    Raises:
        BadRules: what is kept does not go together; nothing that loads them lets that in.
    """
    rows = queries.known(work, at)
    for row in rows:
        work.session.expunge(row)
    return put_together(rows, queries.confirmed(work, [row.id for row in rows], at))


def put_together(rows: Sequence[FeeRule], confirmed: Sequence[Confirmed]) -> Kept:
    """Make a book of rows and what authorities said of them."""
    said: dict[object, list[Confirmed]] = {}
    for each in confirmed:
        said.setdefault(each.rule_id, []).append(each)
    editions = {}
    for row in rows:
        rule = read_rule(json.loads(row.says), f"edition {row.edition}")
        editions[row.code] = Edition(rule, row, tuple(said.get(row.id, ())))
    book = Rulebook.of(each.rule for each in editions.values())
    sure = [code for code, each in editions.items() if each.is_confirmed]
    return Kept(book.confirming(sure), MappingProxyType(editions))


class Rulebooks:
    """The rules as they are known now, kept until one changes."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: tuple[UUID | None, int, UUID | None] | None = None
        self._kept: Kept | None = None

    def now(self, work: Work) -> Kept:
        """Return the rules as they are known now."""
        version = queries.version(work)
        with self._lock:
            if self._kept is not None and version == self._version:
                return self._kept
        kept = read_rules(work)
        with self._lock:
            self._version, self._kept = version, kept
        return kept


RULEBOOKS = Rulebooks()
"""Of this process."""


def holding(kept: Kept, day: date | None) -> list[Edition]:
    """Return the editions that hold on a day, or all, by their codes."""
    return [each for each in kept.editions.values() if day is None or each.rule.holds(day)]
