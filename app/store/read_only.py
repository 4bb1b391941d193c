"""Connections of the drivers themselves that only read, for short questions that are asked often.

They stand beside the doors: whoever asks tens of thousands of times a second, or once for each turn
of the event loop, would pay more for the way through a door than for the answer.
"""

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from app.store.engines import CONNECT_SECONDS

if TYPE_CHECKING:
    import psycopg

    from app.store.work import Database

STATEMENT_TIMEOUT_MS = 2_000
SQLITE_PATIENCE_SECONDS = 5.0


def on_sqlite(
    database: "Database", patience_seconds: float = SQLITE_PATIENCE_SECONDS
) -> sqlite3.Connection:
    """Open a connection to a file.

    Who reads it to the end of each answer ends the statement, and with it the read lock.

    Args:
        database: on SQLite.
        patience_seconds: for so long it waits where the file is locked.
    """
    return sqlite3.connect(
        f"file:{quote(str(database.url.database))}?mode=ro",
        uri=True,
        check_same_thread=False,
        isolation_level=None,
        timeout=patience_seconds,
    )


def on_postgresql(database: "Database", options: str = "") -> "psycopg.Connection":
    """Open a connection to a server.

    Args:
        database: on PostgreSQL.
        options: further settings of the session, as on the server's command line.
    """
    import psycopg  # noqa: PLC0415 - who is on SQLite does not load it

    address = database.url.set(drivername="postgresql")
    limits = f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c default_transaction_read_only=on"
    return psycopg.connect(
        address.render_as_string(hide_password=False),
        autocommit=True,
        prepare_threshold=0,
        connect_timeout=CONNECT_SECONDS,
        options=f"{limits} {options}",
    )


def broken(database: "Database") -> type[Exception]:
    """Return what a connection raises that has to be opened again."""
    if database.dialect == "sqlite":
        return sqlite3.Error
    import psycopg  # noqa: PLC0415 - who is on SQLite does not load it

    return psycopg.Error
