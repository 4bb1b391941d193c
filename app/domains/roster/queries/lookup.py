"""The look-up of entries as a prepared question, on a connection of its own."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import psycopg

from app.store.work import Database

STATEMENT_TIMEOUT_MS = 2_000
CACHE_KIB = 32_768

QUESTION = (
    "SELECT item, extra FROM roster_entry WHERE subject_id = ? AND from_entry <= ?"
    " AND (until_entry IS NULL OR until_entry > ?)"
)
QUESTION_FOR_MANY = (
    "SELECT subject_id::text, convert_to(item, 'UTF8'), convert_to(extra, 'UTF8') FROM roster_entry"
    " WHERE subject_id = ANY(%s::uuid[]) AND from_entry <= %s"
    " AND (until_entry IS NULL OR until_entry > %s)"
)
Entry = tuple[bytes, bytes]
"""The item of an entry, and what its single answer adds, as they go out: in UTF-8."""

Ask = Callable[[Sequence[str], int], dict[str, Entry]]
"""Given identifiers of subjects, in lower case, and a journal number, the entries there are."""


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
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.text_factory = bytes
    cursor = connection.cursor()

    def ask(ids: Sequence[str], entry: int) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for each in ids:
            # Reading to the end ends the statement, and with it the read lock.
            rows = cursor.execute(QUESTION, (each.replace("-", ""), entry, entry)).fetchall()
            if rows:
                found[each] = rows[0]
        return found

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

    def ask(ids: Sequence[str], entry: int) -> dict[str, Entry]:
        rows: Any = cursor.execute(QUESTION_FOR_MANY, (list(ids), entry, entry)).fetchall()
        return {each: (item, extra) for each, item, extra in rows}

    return Lookup(ask, connection.close)
