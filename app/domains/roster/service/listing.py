"""A page of the roster, filtered, sorted or searched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from app.access.policy import Actor
from app.domains.roster.engine.nothing_found import nothing_found
from app.domains.roster.queries import entries
from app.domains.roster.queries.entries import Question
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.searching import Hits
from app.domains.roster.types import RosterFilter, Sort
from app.kit.likeness import Match
from app.kit.paging import ListOrder, decode, encode
from app.kit.text import fold
from app.store.work import Work

LIST = "roster"
# Where an item, as it was rendered, has its names; no text within it can hold the quotation marks.
NAME, OTHER_NAMES, NONE = b'"name":', b',"other_names":', b"[]"
MOST_SEARCHED = 2_000
"""A longer query says no more than its beginning."""


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page, and the cursor of the next."""

    body: bytes
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a list: the filters, the order (best first when searched), and where."""

    filters: RosterFilter
    sort: Sort | None
    limit: int
    cursor: str | None


def page(desk: RosterDesk, actor: Actor, asked: Asked, outlook: Outlook) -> Page:
    """Return a page as the contract writes it.

    Raises:
        BadCursor: the cursor is not of this list.
    """
    if asked.filters.q is None:
        return _sorted_page(desk, actor, asked, outlook)
    hits = find(desk, asked.filters)
    with desk.database.reading(actor) as work:
        return _searched_page(work, asked, outlook, hits)


def find(desk: RosterDesk, filters: RosterFilter) -> Hits:
    """Search for the query of the filters; closely where others leave out some of what it finds."""
    plain = RosterFilter(q=filters.q, record=filters.record, country=filters.country)
    text = (filters.q or "")[:MOST_SEARCHED]
    return desk.finder.find(text, filters.record.value, filters.country, closely=filters != plain)


def _sorted_page(desk: RosterDesk, actor: Actor, asked: Asked, outlook: Outlook) -> Page:
    sort = asked.sort or Sort.NAME
    kinds = (str, int) if sort is Sort.NAME else (datetime, int)
    order = ListOrder(LIST, sort.value, asked.filters.said(), kinds)
    after = decode(order, asked.cursor) if asked.cursor else None
    with desk.database.reading(actor) as work:
        question = Question(work, outlook.entry, asked.filters, outlook.judgement)
        rows = entries.page(question, sort, after, asked.limit + 1)
    shown, more = rows[: asked.limit], len(rows) > asked.limit
    cursor = encode(order, (shown[-1][0], shown[-1].serial)) if more else None
    return Page(_body(outlook, asked, [row.item.encode() for row in shown], cursor, {}), cursor)


KEYS: dict[Sort | None, tuple[type, type, type]] = {
    None: (float, int, int),
    Sort.NAME: (str, int, int),
    Sort.UPDATED_AT: (datetime, int, int),
    Sort.NEWEST: (datetime, int, int),
}
"""What the cursor of a search holds: the sort key, the serial, and the index's entry."""


def _searched_page(work: Work, asked: Asked, outlook: Outlook, hits: Hits) -> Page:
    """Return a page of the hit set, which the database's rows decide on."""
    order = _search_order(asked)
    after = decode(order, asked.cursor) if asked.cursor else None
    question = Question(work, outlook.entry, asked.filters, outlook.judgement, hits.serials)
    is_best_first = asked.sort is None and after is None
    likely = hits.serials[: asked.limit] if is_best_first else []
    rows = entries.matching(question, likely, asked.sort) if hits.matches else []
    ordered = _in_order(rows, hits, asked.sort)
    rest = ordered if after is None else _after(ordered, after, asked.sort)
    shown = rest[: asked.limit]
    unread = [row.id for _, row in shown if row.item is None]
    items = entries.items(question, unread) if unread else {}
    by_serial = {match.serial: match for match in hits.matches}
    texts = [
        matched((row.item or items[row.id]).encode(), by_serial[row.serial]) for _, row in shown
    ]
    last = (shown[-1][0], shown[-1][1].serial) if len(rest) > len(shown) else None
    return found_page(asked, outlook, hits, Found(len(ordered), texts, last))


def _search_order(asked: Asked) -> ListOrder:
    return ListOrder(LIST, str(asked.sort or "score"), asked.filters.said(), KEYS[asked.sort])


class Found(NamedTuple):
    """What a search found.

    Attributes:
        total: how many.
        items: of those shown, each with what met the query.
        last: the sort key and the serial of the last of them, where more follow.
    """

    total: int
    items: Sequence[bytes]
    last: tuple[Any, int] | None


def found_page(asked: Asked, outlook: Outlook, hits: Hits, found: Found) -> Page:
    """Write the page of what a search found."""
    cursor = None
    if found.last is not None:
        cursor = encode(_search_order(asked), (*found.last, hits.entry))
    said = {"hits": found.total, "cut": hits.is_cut, "index_entry": hits.entry}
    return Page(_body(outlook, asked, found.items, cursor, said), cursor)


Ordered = list[tuple[Any, Any]]
"""Rows, each with its sort key before it."""


def _in_order(rows: Sequence[Any], hits: Hits, sort: Sort | None) -> Ordered:
    """Return the records with their sort keys, in order; a score's key is its negative."""
    keyed: Ordered
    if sort is None:
        scores = {match.serial: -match.score for match in hits.matches}
        keyed = [(scores[row.serial], row) for row in rows]
    else:
        keyed = [(row.key, row) for row in rows]
    keyed.sort(key=lambda each: (each[0], each[1].serial), reverse=sort is Sort.NEWEST)
    return keyed


def _after(ordered: Ordered, after: tuple[Any, ...], sort: Sort | None) -> Ordered:
    last = (after[0], after[1])
    if sort is Sort.NEWEST:
        return [each for each in ordered if (each[0], each[1].serial) < last]
    return [each for each in ordered if (each[0], each[1].serial) > last]


def matched(item: bytes, match: Match) -> bytes:
    """Say in an item which of its names met the query, and how well."""
    start = item.index(NAME) + len(NAME)
    end = item.index(OTHER_NAMES, start)
    # Most firms have one name: then it is as the item writes it.
    is_only = item.startswith(NONE, end + len(OTHER_NAMES))
    name = item[start:end] if is_only else orjson.dumps(_name_met(item, match))
    score = orjson.dumps(round(match.score, 3))
    return b'%b,"matched":{"name":%b,"score":%b}}' % (item[:-1], name, score)


def _name_met(item: bytes, match: Match) -> str:
    said = orjson.loads(item)
    names: list[str] = [said["name"], *(other["name"] for other in said["other_names"])]
    return next((name for name in names if fold(name) == match.name), names[0])


def _body(
    outlook: Outlook, asked: Asked, items: Sequence[bytes], cursor: str | None, said: dict[str, Any]
) -> bytes:
    judgement = outlook.judgement
    searched = searched_sources(outlook, asked.filters)
    rest: dict[str, Any] = {"next_cursor": cursor, **said}
    if not items and asked.cursor is None:
        on = judgement.at.date()
        rest["note"] = nothing_found(asked.filters, searched, outlook.counts.records, on)
    rest |= {"searched": searched, "journal_number": outlook.entry}
    if judgement.instance:
        rest["instance"] = judgement.instance
    text = b'{"items":[%b],' % b",".join(items)
    return judgement.json(text) + orjson.dumps(rest)[1:]


def searched_sources(outlook: Outlook, filters: RosterFilter) -> dict[str, Any]:
    """Say among what was searched, so that an empty answer is not taken for a finding."""
    record = filters.record.value
    return {
        "record": record,
        "records": outlook.counts.records.get(record, 0),
        "sources": [
            {
                "source": key,
                "list_date": listed.state.list_date.isoformat(),
                "rows": listed.rows,
            }
            for key, listed in outlook.listed.items()
            if listed.record == record and filters.source in (None, key)
        ],
    }
