"""What of the roster is answered in front of FastAPI: look-ups, and answers given before."""

import asyncio
import re
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import ParamSpec, TypeVar

from starlette.types import Scope

from app.domains.imports.types import RecordKind
from app.domains.roster.queries.prepared import Prepared, Read, opened
from app.domains.roster.routes.look_ups import LookUp
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.listing import MOST_SEARCHED, Asked
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.one_firm import joined
from app.domains.roster.service.plain_searching import (
    Items,
    Looked,
    best_page,
    glance,
    look,
    read_together,
)
from app.domains.roster.types import RosterFilter
from app.kit.ids import UUID_TEXT
from app.store.read_only import broken
from app.web.conditional import Header
from app.web.edge import Ready
from app.web.paging import MOST_ITEMS, link_to_next
from app.web.reads import JOURNAL_NUMBER
from app.web.remembered import MOST_BYTES, Remembering
from app.web.request_log import write_failure

REMEMBERED = frozenset({"/v1/roster", "/v1/roster/facets", "/v1/sources"})
_NUMBER_FIELD = JOURNAL_NUMBER.lower().encode()
CERTIFICATES = "/v1/roster/certificates"
PLAIN = frozenset({"q", "record", "country", "limit"})
RECORDS = {kind.value: kind for kind in RecordKind}
COUNTRY = re.compile(r"[A-Z]{2}")
LIMIT = re.compile(r"[1-9][0-9]{0,2}")
MOST_WAITING = 64
MOST_TOGETHER = 16
"""Searches that go to their thread at once: more would let the first wait for the last."""

P = ParamSpec("P")
T = TypeVar("T")
Awaited = tuple[Asked, Scope, "asyncio.Future[Ready | None]"]
"""A search, the request that asked for it, and where its answer is awaited."""


def remembering(desk: RosterDesk, most_bytes: int = MOST_BYTES) -> Remembering:
    """Say which answers may be kept: those that the outlook and the search decide alone."""
    known: tuple[object, object] = (None, None)

    def basis() -> object:
        nonlocal known
        outlook, state = desk.lookout.now(), desk.finder.state
        if known[0] is not outlook or known[1] is not state:
            known = (outlook, state)
        return known

    return Remembering(
        REMEMBERED,
        basis=basis,
        max_age=lambda: desk.lookout.max_age,
        most_bytes=most_bytes,
        passed_on=(CERTIFICATES,),
    )


class EntryRead(LookUp):
    """Reads roster entries by their identifier."""

    def is_plain(self, text: str) -> bool:
        """Tell whether a text is an identifier in small letters."""
        return UUID_TEXT.fullmatch(text) is not None and text == text.lower()

    def answers(
        self, prepared: Prepared, texts: Sequence[str], outlook: Outlook
    ) -> Mapping[str, Ready]:
        """Return the entries that are on the roster."""
        found = prepared.entries(texts, Read(outlook.entry, outlook.judgement.at))
        headers = _headers(self._desk, outlook)
        return {
            each: Ready(200, headers, joined(item, extra, outlook.judgement))
            for each, (item, extra) in found.items()
        }


class SearchRead:
    """Searches for a name where nothing else is asked but the record and the country.

    The searches that wait go together to the search's own thread, a few at a time, and their
    answers come back together: to change threads for each costs a good part of the search.

    Args:
        desk: of the roster.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._prepared: Prepared | None = None
        self._waiting: deque[Awaited] = deque()
        self._is_searching = False

    def find(self, asked: Mapping[str, str], scope: Scope) -> Awaitable[Ready | None] | None:
        """Return what will be the answer to a plain search; FastAPI answers every other.

        Of more searches than wait already, FastAPI decides which to put off.
        """
        plain = _plain_search(asked)
        if plain is None or len(self._waiting) >= MOST_WAITING:
            return None
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Ready | None] = loop.create_future()
        self._waiting.append((plain, scope, future))
        if not self._is_searching:
            self._is_searching = True
            loop.call_soon(self._gather, loop, 0)
        return future

    def _gather(self, loop: asyncio.AbstractEventLoop, known: int) -> None:
        """Send what waits, once a turn of the loop brought no more or all that go together."""
        count = len(self._waiting)
        if known < count < MOST_TOGETHER:
            loop.call_soon(self._gather, loop, count)
        else:
            self._search_next(loop)

    def _search_next(self, loop: asyncio.AbstractEventLoop) -> None:
        """Send those that have waited longest to the search's own thread."""
        count = min(len(self._waiting), MOST_TOGETHER)
        together = [self._waiting.popleft() for _ in range(count)]
        self._is_searching = count > 0
        if together:
            self._desk.finder.later(lambda: self._search_all(loop, together))

    def _search_all(self, loop: asyncio.AbstractEventLoop, together: Sequence[Awaited]) -> None:
        """Take searches through their steps; what fails is left to FastAPI, and nothing else."""
        glanced = [_tried(scope, glance, self._desk, asked) for asked, scope, _ in together]
        looked = [
            None if each is None else _tried(scope, look, self._desk, each)
            for each, (_, scope, _) in zip(glanced, together, strict=True)
        ]
        items = _tried(together[0][1], self._read, [each for each in looked if each is not None])
        found = [
            None if each is None or not items else _tried(scope, self._ready, each, items, scope)
            for each, (_, scope, _) in zip(looked, together, strict=True)
        ]
        loop.call_soon_threadsafe(self._give, loop, together, found)

    def _give(
        self,
        loop: asyncio.AbstractEventLoop,
        together: Sequence[Awaited],
        found: Sequence[Ready | None],
    ) -> None:
        """Give the answers to who awaits them, before or while the thread goes on with the next."""
        is_full = len(self._waiting) >= MOST_TOGETHER
        if is_full:
            self._search_next(loop)
        for (_, _, future), ready in zip(together, found, strict=True):
            if not future.done():
                future.set_result(ready)
        if not is_full:
            loop.call_soon(self._gather, loop, 0)

    def _read(self, searches: Sequence[Looked]) -> Items:
        """Read what searches found; nothing where the connection has to be opened again."""
        try:
            if self._prepared is None:
                self._prepared = opened(self._desk.database)
            return read_together(self._prepared, searches)
        except broken(self._desk.database):
            self.close()
            return {}

    def _ready(self, looked: Looked, items: Items, scope: Scope) -> Ready | None:
        page = best_page(looked, items)
        if page is None:
            return None
        headers = _headers(self._desk, looked.outlook)
        if page.next_cursor is not None:
            link = link_to_next(scope, page.next_cursor).encode("latin-1")
            headers = (*headers, (b"link", link))
        return Ready(200, headers, page.body)

    def close(self) -> None:
        """Close the connection, once no search runs."""
        known, self._prepared = self._prepared, None
        if known is not None:
            known.close()


def _tried(
    scope: Scope, step: Callable[P, T | None], *given: P.args, **named: P.kwargs
) -> T | None:
    """Do a step of a search; whatever fails, somebody awaits an answer."""
    try:
        return step(*given, **named)
    except Exception as error:  # noqa: BLE001 - see above
        write_failure(scope, error)
        return None


def _plain_search(asked: Mapping[str, str]) -> Asked | None:
    """Read the parameters of a plain search, as FastAPI would; ``None`` for any other."""
    text, country, limit = asked.get("q", ""), asked.get("country"), asked.get("limit", "20")
    record = RECORDS.get(asked.get("record", RecordKind.INTERMEDIARY.value))
    is_plain = (
        asked.keys() <= PLAIN
        and text.strip()
        and len(text) <= MOST_SEARCHED
        and record is not None
        and (country is None or COUNTRY.fullmatch(country))
        and LIMIT.fullmatch(limit)
        and int(limit) <= MOST_ITEMS
    )
    if not is_plain or record is None:
        return None
    return Asked(RosterFilter(q=text, record=record, country=country), None, int(limit), None)


def _headers(desk: RosterDesk, outlook: Outlook) -> tuple[Header, ...]:
    return (
        (b"cache-control", b"public, max-age=%d" % desk.lookout.max_age),
        (_NUMBER_FIELD, b"%d" % outlook.entry),
        (b"content-type", b"application/json"),
    )
