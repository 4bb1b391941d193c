"""How long work waited for its turn at the database, by what it waited for."""

import logging
from typing import Any

from sqlalchemy.pool import PoolProxiedConnection, QueuePool

from app.kit.tallies import Spread
from app.store.turns import InTurn

# What the library says of a pool it says under the name of its class, which is ours.
logging.getLogger(__name__).setLevel(logging.WARNING)

READING_DOOR, WRITING_DOOR, REPLICA_DOOR = "reading_door", "writing_door", "replica_door"
SQLITE_WRITER, JOURNAL, NAMED = "sqlite_writer", "journal", "named"

WAITS = Spread(
    "vouch_lock_wait_seconds",
    "How long work waited: for a connection of a door, for SQLite's one writer, for the lock under"
    " which the journal is numbered, or for a lock by name.",
    ("lock",),
)


class ReadingPool(QueuePool):
    """The connections of the reading door; a wait for one is counted."""

    def connect(self) -> PoolProxiedConnection:
        """Give a connection out."""
        with WAITS.timed(READING_DOOR):
            return super().connect()


class WritingPool(QueuePool):
    """The connections of the writing door, in turn; a wait for one is counted."""

    _queue_class = InTurn

    def connect(self) -> PoolProxiedConnection:
        """Give a connection out."""
        with WAITS.timed(WRITING_DOOR):
            return super().connect()


class ReplicaPool(QueuePool):
    """The connections to the replica; a wait for one is counted."""

    def connect(self) -> PoolProxiedConnection:
        """Give a connection out."""
        with WAITS.timed(REPLICA_DOOR):
            return super().connect()


def begin_at_once(connection: Any, begin: str) -> None:
    """Begin a transaction of SQLite, which waits for the writer before it."""
    with WAITS.timed(SQLITE_WRITER):
        connection.exec_driver_sql(begin)
