"""Reading from a streaming replica of PostgreSQL, where it has all that the caller may have seen.

How far a database has come is its position in the write-ahead log: it counts every commit, also
those that are no entry of the journal. A replica is asked only when it has replayed up to the
position that is wanted; otherwise, or when it does not answer, the main database is.
"""

import logging
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from app.kit.tallies import Tally

LATEST_SECONDS = 1.0
"""What the public reads is at most so old, as it is where answers are remembered."""
REST_SECONDS = 5.0
"""For so long a replica is left alone after it did not answer."""
_HEAD = text("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
_REPLAYED = text("SELECT pg_last_wal_replay_lsn() - '0/0'::pg_lsn")
_SEEN = re.compile(r"([0-9A-F]{1,8})/([0-9A-F]{1,8})")

READS = Tally(
    "vouch_replica_reads",
    "Reads that may go to the replica, by where they went: replica; or main, since it was behind"
    " or unreachable.",
    ("went",),
)
log = logging.getLogger(__name__)


class Seen(NamedTuple):
    """What a reader must be shown: all up to a position; ``None``: all of a second ago."""

    position: int | None


_written: ContextVar[list[int] | None] = ContextVar("vouch_written", default=None)


def note_writes() -> list[int]:
    """Let the positions of what is written on behalf of this request come into a list."""
    positions: list[int] = []
    _written.set(positions)
    return positions


def said(position: int) -> str:
    """Return a position as PostgreSQL writes it."""
    return f"{position >> 32:X}/{position & 0xFFFFFFFF:X}"


def read(text_sent: str) -> Seen | None:
    """Return what somebody says they have seen; ``None`` for what is no position."""
    found = _SEEN.fullmatch(text_sent)
    return Seen((int(found[1], 16) << 32) + int(found[2], 16)) if found else None


class Replica:
    """A replica, and how far it must have come.

    Args:
        engine: of the replica.
        main: the reading door of the main database.
    """

    def __init__(self, engine: Engine, main: Engine) -> None:
        self.engine = engine
        self._main = main
        self._lock = threading.Lock()
        self._marked = 0
        self._marked_at = -LATEST_SECONDS
        self._rests_until = 0.0

    def note_written(self, session: Session) -> None:
        """Note, after a commit, up to where whoever asked for it must be shown everything."""
        positions = _written.get()
        if positions is not None:
            positions.append(int(session.scalar(_HEAD) or 0))

    def mark(self) -> int:
        """Take the main database's position now: readers of the public are shown all up to it."""
        asked_at = time.monotonic()
        with self._main.connect() as connection:
            position = int(connection.scalar(_HEAD) or 0)
        with self._lock:
            if position >= self._marked:
                self._marked, self._marked_at = position, asked_at
        return position

    def connection(self, seen: Seen) -> Connection | None:
        """Return a connection to the replica if it has come far enough, else ``None``."""
        if time.monotonic() < self._rests_until:
            READS.add("main_unreachable")
            return None
        wanted = self._latest() if seen.position is None else seen.position
        try:
            connection = self.engine.connect()
            try:
                replayed = _replayed(connection)
            except BaseException:
                connection.close()
                raise
        except (DBAPIError, PoolTimeout) as error:
            self.rest(error)
            READS.add("main_unreachable")
            return None
        if replayed < wanted:
            connection.close()
            READS.add("main_behind")
            return None
        READS.add("replica")
        return connection

    def rest(self, error: Exception) -> None:
        """Leave the replica alone for a while."""
        self._rests_until = time.monotonic() + REST_SECONDS
        log.warning("the replica did not answer", extra={"error": type(error).__name__})

    @contextmanager
    def resting_when_lost(self) -> Iterator[None]:
        """Leave the replica alone for a while where the connection breaks in the block."""
        try:
            yield
        except DBAPIError as error:
            if error.connection_invalidated:
                self.rest(error)
            raise

    def behind(self) -> int:
        """Return how many bytes of the log the replica has not replayed.

        Raises:
            DBAPIError: it does not answer.
        """
        head = self.mark()
        with self.engine.connect() as connection:
            return max(0, head - _replayed(connection))

    def _latest(self) -> int:
        if time.monotonic() - self._marked_at > LATEST_SECONDS:
            return self.mark()
        return self._marked


def _replayed(connection: Connection) -> int:
    """Ask in a transaction that ends: the snapshot of the one that reads must be a later one."""
    with connection.begin():
        return int(connection.scalar(_REPLAYED) or 0)
