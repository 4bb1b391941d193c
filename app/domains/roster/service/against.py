"""What stands against firms, for anyone: final findings of the register, and acts that lists state.

Both are read at the instant of the request: nothing of it waits for a follower or a job (V4).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

import orjson

from app.access.policy import ANYONE, Actor
from app.domains.corrections.queries.marks import marks
from app.domains.corrections.types import Mark
from app.domains.imports.models import Source
from app.domains.imports.types import OffenceClass
from app.domains.roster.engine import against, enforced
from app.domains.roster.engine.marks import of_statement
from app.domains.roster.engine.rendering import csv_line
from app.domains.roster.queries import enforced as lists
from app.domains.roster.queries import entries, named, violations
from app.domains.roster.queries.gathering import merges, survivor_of
from app.domains.roster.rules import enforcement_reading
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.one_firm import identify
from app.domains.subjects.models import Enforcement
from app.domains.violations.types import Offence
from app.kit.errors import BadInput, Fault
from app.kit.paging import ListOrder, decode, encode
from app.store.base import table_of
from app.store.plain import PlainId, plain_id, uuid_of
from app.store.work import Work

LIST = "roster-violations"
REGISTER, LISTS = "register", "lists"
PAGE = 1_000
FORMATS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl"}
COLUMNS = against.COLUMNS


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; ``None``: any.

    Attributes:
        firm: number or identifier of a record.
        offence: a class.
        jurisdiction: of who decided, or keeps the list; a country's parts are of it.
        source: ``register``, ``lists``, or the key of a list.
        since: first day of the decision.
        until: last day of it.
    """

    firm: str | None = None
    offence: str | None = None
    jurisdiction: str | None = None
    source: str | None = None
    since: date | None = None
    until: date | None = None

    def said(self) -> dict[str, Any]:
        """Return the filters as a cursor keeps them."""
        return {
            "firm": self.firm,
            "class": self.offence,
            "jurisdiction": self.jurisdiction,
            "source": self.source,
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
        }


class _Asked(NamedTuple):
    """The two questions that the filters come to; ``None``: nothing of that kind is asked."""

    findings: violations.Asked | None
    acts: lists.Asked | None


class _Row(NamedTuple):
    """An item before its firm is named."""

    id: UUID
    record: PlainId
    said: dict[str, Any]


class Page(NamedTuple):
    """A page of the list."""

    items: list[dict[str, Any]]
    next_cursor: str | None


def page(desk: RosterDesk, actor: Actor, filters: Filters, limit: int, cursor: str | None) -> Page:
    """Return a page, the newest first.

    Raises:
        BadInput: there is no such class.
        BadCursor: the cursor is not of this list.
        NotFound, MistypedNumber: there is no such firm.
    """
    order = ListOrder(LIST, "-id", filters.said(), (UUID,))
    before = decode(order, cursor)[0] if cursor else None
    outlook = desk.lookout.now()
    with desk.database.showing(None).reading(actor) as work:
        asked = _asked(work, filters)
        found = _items(work, outlook, asked, _uuid(before), limit + 1)
    shown = found[:limit]
    more = len(found) > limit
    following = encode(order, (UUID(shown[-1]["id"]),)) if more else None
    return Page(shown, following)


def _uuid(key: Any) -> UUID | None:
    return key if isinstance(key, UUID) else None


def chunks(desk: RosterDesk, actor: Actor, filters: Filters, format_: str) -> Iterator[bytes]:
    """Yield the whole list, a page at a time, each through its own door.

    Rule:
        Fairness V4: each page is read at its own instant; what ends meanwhile is left out.
    """
    is_csv = format_ == "csv"
    if is_csv:
        yield csv_line(COLUMNS).encode()
    before: UUID | None = None
    while True:
        outlook = desk.lookout.now()
        with desk.database.showing(None).reading(actor) as work:
            found = _items(work, outlook, _asked(work, filters), before, PAGE)
        if not found:
            return
        instance = outlook.judgement.instance
        lines = (
            csv_line(against.cells(each, instance)).encode()
            if is_csv
            else orjson.dumps(_said(each, instance), option=against.OPTIONS) + b"\n"
            for each in found
        )
        yield b"".join(lines)
        before = UUID(found[-1]["id"])


def _said(item: dict[str, Any], instance: str | None) -> dict[str, Any]:
    return {**item, "instance": instance} if instance else item


def check(desk: RosterDesk, filters: Filters) -> None:
    """Refuse filters that mean nothing, before a stream begins.

    Raises:
        BadInput: there is no such class.
        NotFound, MistypedNumber: there is no such firm.
    """
    with desk.database.reading(ANYONE) as work:
        _asked(work, filters)


def _asked(work: Work, filters: Filters) -> _Asked:
    offence, listed = _class(filters.offence)
    records = None if filters.firm is None else _records(work, filters.firm)
    days = {"since": filters.since, "until": filters.until}
    is_findings = filters.source in (None, REGISTER) and (filters.offence is None or offence)
    is_acts = filters.source != REGISTER and (filters.offence is None or listed)
    key = None if filters.source in (None, LISTS) else filters.source
    return _Asked(
        violations.Asked(records, offence, filters.jurisdiction, **days) if is_findings else None,
        lists.Asked(records, listed, filters.jurisdiction, key, **days) if is_acts else None,
    )


def _class(name: str | None) -> tuple[Offence | None, OffenceClass | None]:
    """Return the class as the register's own cases have it, and as lists have it."""
    if name is None:
        return None, None
    offence = Offence(name) if name in set(Offence) else None
    listed = OffenceClass(name) if name in set(OffenceClass) else None
    if offence is None and listed is None:
        known = ", ".join(sorted({*Offence, *OffenceClass} - {OffenceClass.NONE_COUNTED}))
        raise BadInput(
            "There is no such class.", faults=[Fault("/query/class", f"must be one of {known}")]
        )
    return offence, listed


def _records(work: Work, firm: str) -> list[UUID]:
    """Return the records that count as one firm."""
    survivor = plain_id(work.session, identify(work, firm).id)
    merged = merges(work)
    joined = [each for each in merged if survivor_of(each, merged) == survivor]
    return [uuid_of(each) for each in (survivor, *joined)]


def _items(
    work: Work, outlook: Outlook, asked: _Asked, before: UUID | None, limit: int
) -> list[dict[str, Any]]:
    rows = merge(
        _findings(work, asked.findings, before, limit),
        _acts(work, asked.acts, before, limit),
        key=lambda each: each.id,
        reverse=True,
    )
    chosen = list(islice(rows, limit))
    firms = _firms(work, outlook, {each.record for each in chosen})
    return [{"id": str(each.id), "firm": firms[each.record], **each.said} for each in chosen]


def _findings(
    work: Work, asked: violations.Asked | None, before: UUID | None, limit: int
) -> Iterator[_Row]:
    if asked is None or not violations.has_any(work):
        return
    for record, found in violations.page(work, asked, before, limit):
        yield _Row(UUID(found.finding_id), record, against.of_finding(found))


def _acts(work: Work, asked: lists.Asked | None, before: UUID | None, limit: int) -> Iterator[_Row]:
    if asked is None:
        return
    sources = lists.lists(work)
    found = lists.page(work, asked, before, limit) if sources else []
    beside = marks(work, {record for _, record in found}) if found else {}
    for fact, record in found:
        own = beside.get((enforced.ENFORCEMENT, plain_id(work.session, fact.id)), ())
        yield _Row(fact.id, record, _act(work, fact, sources[fact.source_key], own))


def _act(work: Work, fact: Enforcement, source: Source, beside: Collection[Mark]) -> dict[str, Any]:
    parts = [name for name in against.PARTS_OF_ACT if name in table_of(Enforcement).c]
    values = {name: getattr(fact, name) for name in parts}
    state = entries.state_of(source)
    is_confirmed = state.is_confirmed(state.today(work.at))
    replies = [mark.reply for mark in beside if mark.reply]
    return against.of_act(
        values,
        source={
            "key": source.key,
            "publisher": source.publisher,
            "jurisdiction": source.jurisdiction,
            "reads": enforcement_reading(state, is_confirmed=is_confirmed),
            "confirmed": is_confirmed,
        },
        beside=[of_statement(mark) for mark in beside],
        reply=replies[-1] if replies else None,
    )


def _firms(
    work: Work, outlook: Outlook, records: Collection[PlainId]
) -> Mapping[PlainId, dict[str, Any]]:
    """Return the firms as the roster names them, by each of their records."""
    merged = merges(work)
    survivors = {each: survivor_of(each, merged) for each in records}
    known = named.firms_of(work, outlook.entry, set(survivors.values()))
    return {each: known[survivor] for each, survivor in survivors.items()}
