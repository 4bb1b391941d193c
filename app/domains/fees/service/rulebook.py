"""The rules of this register, put together once and kept by a process until one changes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock
from types import MappingProxyType
from uuid import UUID

from app.access.policy import PART_OF, is_within
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.engine.rulebook import Rulebook
from app.domains.fees.models import FeeRule
from app.domains.fees.queries import editions as queries
from app.domains.fees.queries.editions import Confirmed
from app.domains.fees.queries.editions import Kept as Row
from app.domains.fees.types.keeping import RuleOrigin
from app.domains.fees.types.rules import Bound, Rule
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
    row: Row
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
    rows = queries.kept(work, at)
    return put_together(rows, queries.confirmed(work, [row.id for row in rows], at))


def put_together(rows: Sequence[Row], confirmed: Sequence[Confirmed]) -> Kept:
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


def asked_for(
    kept: Kept,
    jurisdiction: str | None,
    ends: tuple[str | None, str | None],
    day: date | None,
) -> list[Edition]:
    """Return the rules that are asked for, by their codes.

    Args:
        kept: the rules as they are known.
        jurisdiction: of which place, with its parts; ``None``: any.
        ends: origin and destination; ``None``: any.
        day: on which they hold; ``None``: any.
    """
    return [
        each
        for each in kept.editions.values()
        if (day is None or each.rule.holds(day))
        and (jurisdiction is None or is_within(each.rule.jurisdiction, jurisdiction))
        and _is_between(each.rule, *ends)
    ]


def _is_between(rule: Rule, origin: str | None, destination: str | None) -> bool:
    """Tell whether a rule can matter to somebody who goes from one place to another."""
    if origin is None and destination is None:
        return True
    if rule.bound & _WHEREVER:
        return True
    homes = rule.states or {rule.place}
    as_origin = Bound.ORIGIN in rule.bound and _is_at(homes, origin)
    as_host = Bound.DESTINATION in rule.bound and _is_at(homes, destination)
    return (as_origin and _is_for(rule, destination)) or (as_host and _is_for(rule, origin))


def _is_at(homes: frozenset[str] | set[str], end: str | None) -> bool:
    return end is None or end in homes


def _is_for(rule: Rule, other: str | None) -> bool:
    if other is None:
        return True
    named = {code.partition(PART_OF)[0] for code in rule.corridors}
    return other not in rule.not_corridors and (not named or other in named)


_WHEREVER = {Bound.ANYWHERE, Bound.CONTRACT, Bound.FLAG}


def one_edition(work: Work, row: FeeRule) -> Edition:
    """Return one edition of a rule with who confirmed it, whether it is known now or not."""
    rule = read_rule(json.loads(row.says), f"edition {row.edition}")
    kept = Row(*(getattr(row, name) for name in Row._fields))
    return Edition(rule, kept, tuple(queries.confirmed(work, [row.id])))
