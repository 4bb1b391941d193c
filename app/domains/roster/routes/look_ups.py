"""Look-ups in front of FastAPI on a connection of their own, one by one or several together."""

import asyncio
import threading
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

from app.domains.roster.queries.prepared import Prepared, opened
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.store.read_only import broken
from app.web.edge import Ready

T = TypeVar("T")


class LookUp(ABC):
    """Reads what a name in the path stands for; passes on whatever is not plain.

    On SQLite each look-up is a read of a file. On a server the way there costs more than the
    read, so the look-ups that arrive in one turn of the event loop go together.

    Args:
        desk: of the roster; its database must be one that is open by address.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._prepared: Prepared | None = None
        self._lock = threading.Lock()
        self._goes_together = desk.database.dialect == "postgresql"
        self._waiting: dict[str, asyncio.Future[Ready | None]] = {}

    @abstractmethod
    def is_plain(self, text: str) -> bool:
        """Tell whether a text is written in the one usual way."""

    @abstractmethod
    def answers(
        self, prepared: Prepared, texts: Sequence[str], outlook: Outlook
    ) -> Mapping[str, Ready]:
        """Return the answers to those that are there, and plain."""

    def find(self, text: str) -> Ready | Awaitable[Ready | None] | None:
        """Return the answer for the usual way of writing an identifier, if it is there.

        A connection that broke is opened again at the next look-up, and FastAPI answers this one.
        """
        if not self.is_plain(text):
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
        found: Mapping[str, Ready] = {}
        try:
            found = self._read(list(waiting))
        finally:
            # Whatever failed, somebody awaits an answer; FastAPI gives it.
            for text, future in waiting.items():
                future.set_result(found.get(text))

    def _read(self, texts: list[str]) -> Mapping[str, Ready]:
        outlook = self._desk.lookout.now()
        return self.ask(lambda prepared: self.answers(prepared, texts, outlook)) or {}

    def ask(self, question: Callable[[Prepared], T]) -> T | None:
        """Return what a question finds; ``None`` if the connection broke, which is closed then."""
        try:
            with self._lock:
                if self._prepared is None:
                    self._prepared = opened(self._desk.database)
                return question(self._prepared)
        except broken(self._desk.database):
            self.close()
            return None

    def close(self) -> None:
        """Close the connection; the next look-up opens another."""
        with self._lock:
            known, self._prepared = self._prepared, None
        if known is not None:
            known.close()
