"""The plain case of a search: a first page by a name, a record and a country, for the lane.

It is what ``listing.page`` gives, for the roster as the search has followed it, a second ago at
most. Searches go through its four steps together: the index is looked into for each, what it gave
is ranked, the best of all are read in one question, and each page is written. One after the other
each would wait for the database, and find nothing of the same step in the processor's memory.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.domains.roster.queries.prepared import Prepared, Read
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.listing import (
    MOST_SEARCHED,
    Asked,
    Found,
    Page,
    found_page,
    matched,
)
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.searching import Candidates, Hits
from app.kit.likeness import Match

Whose = tuple[str, Read]
"""Of which kind of record, and in which state of the roster, items are read."""
Items = Mapping[Whose, Mapping[int, bytes]]


class Glanced(NamedTuple):
    """A search whose first candidates are known, and still to be ranked."""

    asked: Asked
    outlook: Outlook
    candidates: Candidates


class Looked(NamedTuple):
    """A search whose firms are found, and still to be read.

    Attributes:
        asked: what was asked.
        outlook: the roster that it answers for.
        hits: all that was found.
        matches: those of them in the record and country asked for, best first.
        shown: those of the first page.
        whose: of which items they are.
    """

    asked: Asked
    outlook: Outlook
    hits: Hits
    matches: list[Match]
    shown: list[Match]
    whose: Whose


def _whose(asked: Asked, outlook: Outlook) -> Whose:
    return asked.filters.record.value, Read(outlook.entry, outlook.judgement.at)


def _sought(asked: Asked) -> tuple[str, str, str | None]:
    filters = asked.filters
    return (filters.q or "")[:MOST_SEARCHED], filters.record.value, filters.country


def glance(desk: RosterDesk, asked: Asked) -> Glanced | None:
    """Look into the index for a search; to be called in the search's own thread.

    Returns:
        ``None`` where the search has not followed for longer, or a day has ended since: then
        ``listing.page`` answers.
    """
    outlook = desk.finder.followed(desk.lookout.now())
    if outlook is None or desk.database.clock() >= outlook.judgement.changes_at:
        return None
    return Glanced(asked, outlook, desk.finder.glance(*_sought(asked)))


def look(desk: RosterDesk, glanced: Glanced) -> Looked:
    """Find the firms of a search, best first; in the same thread, before it follows again."""
    asked, outlook, candidates = glanced
    text, record, country = _sought(asked)
    hits = desk.finder.ranked(text, record, country, candidates)
    matches = desk.finder.in_place(hits, record, country)
    shown = matches[: asked.limit]
    return Looked(asked, outlook, hits, matches, shown, _whose(asked, outlook))


def read_together(prepared: Prepared, searches: Iterable[Looked]) -> Items:
    """Read the items of the first pages of several searches."""
    wanted: dict[Whose, set[int]] = {}
    for each in searches:
        serials = wanted.setdefault(each.whose, set())
        serials.update(match.serial for match in each.shown)
    return {
        (record, state): prepared.items(sorted(serials), record, state)
        for (record, state), serials in wanted.items()
    }


def best_page(looked: Looked, items: Items) -> Page | None:
    """Write the first page of a search; ``None`` where a firm of it has gone meanwhile."""
    read, shown = items[looked.whose], looked.shown
    try:
        texts = [matched(read[match.serial], match) for match in shown]
    except KeyError:
        return None
    total = len(looked.matches)
    last = (-shown[-1].score, shown[-1].serial) if total > len(shown) else None
    return found_page(looked.asked, looked.outlook, looked.hits, Found(total, texts, last))
