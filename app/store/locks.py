"""Locks by name, on both databases: for minutes and a process, or for the transaction at hand."""

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.store.waits import NAMED, WAITS
from app.store.work import Database


def hold_until_commit(session: Session, name: str) -> None:
    """Wait for the lock ``name`` and keep it to the end of the transaction.

    SQLite's writers wait for one another anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        with WAITS.timed(NAMED):
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _key(name)})


def _key(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:7], "big")


@contextmanager
def only_one(database: Database, name: str) -> Iterator[bool]:
    """Hold the lock ``name`` for the block, if nobody else holds it.

    PostgreSQL keeps it with a connection of its own; beside SQLite's file it is a file lock. Both
    end with the process, however it ends.

    Yields:
        Whether the lock is ours.
    """
    if database.dialect == "postgresql":
        with _advisory(database, name) as ours:
            yield ours
    else:
        with _file(Path(str(database.url.database)), name) as ours:
            yield ours


@contextmanager
def _advisory(database: Database, name: str) -> Iterator[bool]:
    with database.lone_connection() as connection:
        key = {"key": _key(name)}
        ours = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key))
        yield ours
        if ours:
            # A server lets go by itself too, but only once it sees that the connection ended.
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)


@contextmanager
def _file(database: Path, name: str) -> Iterator[bool]:
    path = database.with_name(f"{database.name}.{name}.lock")
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
