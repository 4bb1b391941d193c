"""The look-up of one entry as a single prepared question, on a connection of its own."""

import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from app.store.work import Database

STATEMENT_TIMEOUT_MS = 2_000

QUESTION = (
    "SELECT item, extra FROM roster_entry WHERE subject_id = {0} AND from_entry <= {0}"
    " AND (until_entry IS NULL OR until_entry > {0})"
)
Ask = Callable[[UUID, int], tuple[str, str] | None]
"""Given a subject and a journal number, the item and extra of its entry."""


class Lookup(NamedTuple):
    """An open connection: what asks on it, and what closes it."""

    ask: Ask
    close: Callable[[], None]


BROKEN = (sqlite3.Error, psycopg.Error)
"""What a connection raises that has to be opened again."""


def opened(database: Database) -> Lookup:
    """Open a connection that can only read, and return what asks on it and closes it."""
    if database.dialect == "postgresql":
        return _postgresql(database)
    return _sqlite(database)


def _sqlite(database: Database) -> Lookup:
    connection = sqlite3.connect(
        f"file:{database.url.database}?mode=ro",
        uri=True,
        check_same_thread=False,
        isolation_level=None,
    )
    question = QUESTION.format("?")

    def ask(subject_id: UUID, entry: int) -> tuple[str, str] | None:
        row: Any = connection.execute(question, (subject_id.hex, entry, entry)).fetchone()
        return row if row is None else (row[0], row[1])

    return Lookup(ask, connection.close)


def _postgresql(database: Database) -> Lookup:
    address = database.url.set(drivername="postgresql")
    connection = psycopg.connect(
        address.render_as_string(hide_password=False),
        autocommit=True,
        prepare_threshold=0,
        options=f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c default_transaction_read_only=on",
    )
    cursor = connection.cursor(binary=True)
    question = QUESTION.format("%s")

    def ask(subject_id: UUID, entry: int) -> tuple[str, str] | None:
        row: Any = cursor.execute(question, (subject_id, entry, entry)).fetchone()
        return row if row is None else (row[0], row[1])

    return Lookup(ask, connection.close)
