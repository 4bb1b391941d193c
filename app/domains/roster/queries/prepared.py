"""Prepared questions to the roster's entries, on a connection that can only read.

They are what the lane asks: look-ups by identifier, and the items of a search's hits. The same
questions with every filter are in ``entries``.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

import psycopg

from app.store.work import Database

STATEMENT_TIMEOUT_MS = 2_000
CACHE_KIB = 32_768
MAPPED_BYTES = 2**31 - 2**16
"""So much of the file is read where the system has it in memory, without a call for each page."""

_SQLITE_ENTRY = (
    "SELECT item, extra FROM roster_entry WHERE subject_id = ? AND from_entry <= ?"
    " AND (until_entry IS NULL OR until_entry > ?)"
)
# An expression of the record keeps SQLite from going through all records of the kind.
_SQLITE_ITEMS = (
    "SELECT serial, item FROM roster_entry WHERE serial IN (SELECT value FROM json_each(?))"
    " AND from_entry <= ? AND (until_entry IS NULL OR until_entry > ?) AND record || '' = ?"
)
_POSTGRESQL_ENTRIES = (
    "SELECT subject_id::text, convert_to(item, 'UTF8'), convert_to(extra, 'UTF8')"
    " FROM roster_entry WHERE subject_id = ANY(%s::uuid[]) AND from_entry <= %s"
    " AND (until_entry IS NULL OR until_entry > %s)"
)
_POSTGRESQL_ITEMS = (
    "SELECT serial, convert_to(item, 'UTF8') FROM roster_entry WHERE serial = ANY(%s::bigint[])"
    " AND from_entry <= %s AND (until_entry IS NULL OR until_entry > %s) AND record = %s"
)

BROKEN = (sqlite3.Error, psycopg.Error)
"""What a connection raises that has to be opened again."""

Entry = tuple[bytes, bytes]
"""The item of an entry, and what its single answer adds, as they go out: in UTF-8."""


class Prepared(Protocol):
    """An open connection, for one thread at a time."""

    def entries(self, ids: Sequence[str], entry: int) -> dict[str, Entry]:
        """Return what can be read at a journal number, by identifier in lower case."""
        ...

    def items(self, serials: Sequence[int], record: str, entry: int) -> dict[int, bytes]:
        """Return by serial the items that can be read at a journal number, of a kind of record."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


def opened(database: Database) -> Prepared:
    """Open a connection that can only read."""
    return _OnPostgreSQL(database) if database.dialect == "postgresql" else _OnSQLite(database)


class _OnSQLite:
    def __init__(self, database: Database) -> None:
        self._connection = sqlite3.connect(
            f"file:{database.url.database}?mode=ro",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
        )
        self._connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        self._connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        self._connection.text_factory = bytes
        self._cursor = self._connection.cursor()
        self.close = self._connection.close

    def _rows(self, question: str, values: Sequence[object]) -> list[Any]:
        # Reading to the end ends the statement, and with it the read lock.
        return self._cursor.execute(question, values).fetchall()

    def entries(self, ids: Sequence[str], entry: int) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for each in ids:
            if rows := self._rows(_SQLITE_ENTRY, (each.replace("-", ""), entry, entry)):
                found[each] = rows[0]
        return found

    def items(self, serials: Sequence[int], record: str, entry: int) -> dict[int, bytes]:
        return dict(self._rows(_SQLITE_ITEMS, (str(list(serials)), entry, entry, record)))


class _OnPostgreSQL:
    def __init__(self, database: Database) -> None:
        address = database.url.set(drivername="postgresql")
        limits = f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c default_transaction_read_only=on"
        self._connection = psycopg.connect(
            address.render_as_string(hide_password=False),
            autocommit=True,
            prepare_threshold=0,
            options=limits,
        )
        self._cursor = self._connection.cursor(binary=True)
        self.close = self._connection.close

    def entries(self, ids: Sequence[str], entry: int) -> dict[str, Entry]:
        values = (list(ids), entry, entry)
        rows: Any = self._cursor.execute(_POSTGRESQL_ENTRIES, values).fetchall()
        return {each: (item, extra) for each, item, extra in rows}

    def items(self, serials: Sequence[int], record: str, entry: int) -> dict[int, bytes]:
        values = (list(serials), entry, entry, record)
        rows: Any = self._cursor.execute(_POSTGRESQL_ITEMS, values).fetchall()
        return dict(rows)
