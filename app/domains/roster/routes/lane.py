"""What of the roster is answered in front of FastAPI: look-ups, and answers given before."""

import asyncio
import threading
from collections.abc import Awaitable

from app.domains.roster.queries.lookup import BROKEN, Lookup, opened
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.single import joined
from app.kit.ids import UUID_TEXT
from app.web.edge import Ready
from app.web.reads import JOURNAL_NUMBER
from app.web.remembered import Remembering

REMEMBERED = frozenset({"/v1/roster", "/v1/roster/facets", "/v1/sources"})
_NUMBER_FIELD = JOURNAL_NUMBER.lower().encode()
FORGOTTEN = frozenset({"q"})


def remembering(desk: RosterDesk) -> Remembering:
    """Say which answers may be kept: those that the outlook decides alone.

    A searched name is not kept: its answer depends on the index too, and nobody's questions
    about a name should lie in memory.
    """
    return Remembering(
        REMEMBERED,
        FORGOTTEN,
        basis=desk.lookout.now,
        max_age=lambda: desk.lookout.now().judgement.max_age(desk.database.clock()),
    )


class EntryRead:
    """Reads roster entries on a connection of its own; passes on whatever is not plain.

    On SQLite each look-up is a read of a file. On a server the way there costs more than the
    read, so the look-ups that arrive in one turn of the event loop go together.

    Args:
        desk: of the roster; its database must be one that is open by address.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._lookup: Lookup | None = None
        self._lock = threading.Lock()
        self._goes_together = desk.database.dialect == "postgresql"
        self._waiting: dict[str, asyncio.Future[Ready | None]] = {}

    def find(self, text: str) -> Ready | Awaitable[Ready | None] | None:
        """Return the answer for the usual way of writing an identifier, if it is on the roster.

        A connection that broke is opened again at the next look-up, and FastAPI answers this one.
        """
        if not UUID_TEXT.fullmatch(text) or text != text.lower():
            return None
        return self._later(text) if self._goes_together else self._read([text]).get(text)

    def _later(self, text: str) -> Awaitable[Ready | None]:
        """Return what will be the answer when this turn's look-ups are asked."""
        future = self._waiting.get(text)
        if future is None:
            loop = asyncio.get_running_loop()
            if not self._waiting:
                loop.call_soon(self._ask_all)
            future = self._waiting[text] = loop.create_future()
        # Who goes away while it waits must not take the answer from others.
        return asyncio.shield(future)

    def _ask_all(self) -> None:
        waiting, self._waiting = self._waiting, {}
        found = self._read(list(waiting))
        for text, future in waiting.items():
            future.set_result(found.get(text))

    def _read(self, ids: list[str]) -> dict[str, Ready]:
        outlook = self._desk.lookout.now()
        try:
            with self._lock:
                if self._lookup is None:
                    self._lookup = opened(self._desk.database)
                found = self._lookup.ask(ids, outlook.entry)
        except BROKEN:
            self.close()
            return {}
        max_age = outlook.judgement.max_age(self._desk.database.clock())
        headers = (
            (b"cache-control", b"public, max-age=%d" % max_age),
            (_NUMBER_FIELD, b"%d" % outlook.entry),
            (b"content-type", b"application/json"),
        )
        return {
            each: Ready(200, headers, joined(item, extra, outlook.judgement))
            for each, (item, extra) in found.items()
        }

    def close(self) -> None:
        """Close the connection; the next look-up opens another."""
        with self._lock:
            known, self._lookup = self._lookup, None
        if known is not None:
            known.close()
