"""Whether anything was committed since, by whomever: asked of the database itself.

Each database tells it exactly, and for next to nothing. SQLite's ``data_version`` is another one
for a connection after each commit of any other connection. On PostgreSQL two snapshots of the same
text see the same transactions as ended, so the same rows; a standby writes its snapshots otherwise,
and is not believed.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.store import read_only

if TYPE_CHECKING:
    from app.store.work import Database

REST_SECONDS = 5.0
"""For so long a database is not asked after it did not answer."""
_SNAPSHOT = "SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_snapshot()::text END"
log = logging.getLogger(__name__)


class State:
    """What the database holds, until the next commit: the same object for as long."""

    def __init__(self, told: object) -> None:
        self.told = told


class Commits:
    """Tells one state of the database from the next, by a connection that only reads.

    Args:
        database: whose commits; nothing is told of one that has a replica, since readings may go
            there, nor of one whose doors are one transaction.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._lock = threading.Lock()
        self._ask: Callable[[], object] | None = None
        self._close: Callable[[], None] = lambda: None
        self._known: State | None = None
        self._rests_until = 0.0

    def state(self) -> State | None:
        """Return the present state; ``None`` where it is not known."""
        if not self._database.shows_commits:
            return None
        with self._lock:
            if time.monotonic() < self._rests_until:
                return None
            told = self._asked()
            if told is None:
                self._known = None
            elif self._known is None or self._known.told != told:
                self._known = State(told)
            return self._known

    def _asked(self) -> object:
        try:
            if self._ask is None:
                self._open()
            assert self._ask is not None
            return self._ask()
        except read_only.broken(self._database) as error:
            self._end()
            self._rests_until = time.monotonic() + REST_SECONDS
            log.warning("the database did not tell of commits", extra={"error": _kind(error)})
            return None

    def _open(self) -> None:
        opened = _on_postgresql if self._database.dialect == "postgresql" else _on_sqlite
        self._ask, self._close = opened(self._database)

    def close(self) -> None:
        """Close the connection; the next question opens another."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        # Of another connection the same number says nothing.
        close, self._close = self._close, lambda: None
        self._ask = self._known = None
        close()


Opened = tuple[Callable[[], object], Callable[[], None]]
"""What asks, and what closes the connection."""


def _on_sqlite(database: "Database") -> Opened:
    connection = read_only.on_sqlite(database, patience_seconds=0)
    cursor = connection.cursor()
    # Reading to the end ends the statement, and with it the read lock.
    return lambda: cursor.execute("PRAGMA data_version").fetchall(), connection.close


def _on_postgresql(database: "Database") -> Opened:
    connection = read_only.on_postgresql(database)
    cursor = connection.cursor()

    def ask() -> object:
        row = cursor.execute(_SNAPSHOT).fetchone()
        return None if row is None else row[0]

    return ask, connection.close


def _kind(error: Exception) -> str:
    return type(error).__name__
