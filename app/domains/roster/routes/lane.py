"""What of the roster is answered in front of FastAPI: look-ups, and answers given before."""

import threading
from uuid import UUID

from app.domains.roster.queries.lookup import BROKEN, Lookup, opened
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.single import joined
from app.kit.ids import UUID_TEXT
from app.web.lane import LaneAnswer
from app.web.reads import JOURNAL_NUMBER
from app.web.remembered import Remembering

REMEMBERED = frozenset({"/v1/roster", "/v1/roster/facets", "/v1/sources"})
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
    """Reads a roster entry on a connection of its own; passes on whatever is not plain.

    Args:
        desk: of the roster; its database must be one that is open by address.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._lookup: Lookup | None = None
        self._lock = threading.Lock()

    def find(self, text: str) -> LaneAnswer | None:
        """Return the answer for the usual way of writing an identifier, if it is on the roster.

        A connection that broke is opened again at the next look-up, and FastAPI answers this one.
        """
        if not UUID_TEXT.fullmatch(text) or text != text.lower():
            return None
        outlook = self._desk.lookout.now()
        try:
            with self._lock:
                if self._lookup is None:
                    self._lookup = opened(self._desk.database)
                found = self._lookup.ask(UUID(text), outlook.entry)
        except BROKEN:
            self.close()
            return None
        if found is None:
            return None
        max_age = outlook.judgement.max_age(self._desk.database.clock())
        return LaneAnswer(
            200,
            (
                (b"cache-control", f"public, max-age={max_age}".encode()),
                (JOURNAL_NUMBER.lower().encode(), str(outlook.entry).encode()),
                (b"content-type", b"application/json"),
            ),
            joined(found[0], found[1], outlook.judgement),
        )

    def close(self) -> None:
        """Close the connection; the next look-up opens another."""
        with self._lock:
            known, self._lookup = self._lookup, None
        if known is not None:
            known.close()
