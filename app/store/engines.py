"""How connections are made: one fair queue of writers, several readers, on both databases."""

from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import Pool

from app.store.pieces import IN_PIECES
from app.store.waits import ReadingPool, WritingPool, begin_at_once

READ_CONNECTIONS = 8
CONNECT_SECONDS = 3
"""A server that does not even say no is not waited for any longer."""


def sqlite_engines(address: URL, busy_timeout_ms: int) -> tuple[Engine, Engine]:
    """Give SQLite one fair queue of writers and several readers, in WAL mode."""
    Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, Any] = {
        "connect_args": {"isolation_level": None, "check_same_thread": False},
        "pool_timeout": busy_timeout_ms / 1000,
        "hide_parameters": True,
    }
    sizes = {ReadingPool: READ_CONNECTIONS, WritingPool: 1}
    reading, writing = (
        create_engine(address, poolclass=pool, pool_size=size, max_overflow=0, **options)
        for pool, size in sizes.items()
    )
    wait = f"busy_timeout = {busy_timeout_ms}"
    _prepare(reading, "BEGIN", (wait, "query_only = ON"))
    _prepare(writing, "BEGIN IMMEDIATE", (wait, "synchronous = FULL", "cache_size = -8192"))
    return reading, writing


def _prepare(engine: Engine, begin: str, pragmas: tuple[str, ...]) -> None:
    """Open transactions ourselves: the driver's own mode loses savepoints and updates."""
    everywhere = (
        "journal_mode = WAL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "wal_autocheckpoint = 16384",
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: SQLiteConnection, _record: object) -> None:
        for pragma in (*everywhere, *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if begin == "BEGIN IMMEDIATE":
            begin_at_once(connection, begin)
        else:
            # It waits for nobody, and through SQLAlchemy it is a tenth of a short read.
            cast("SQLiteConnection", connection.connection.driver_connection).execute(begin)


def postgresql_engines(
    address: URL, statement_timeout_ms: int, busy_timeout_ms: int
) -> tuple[Engine, Engine]:
    """Give PostgreSQL several readers, each on one snapshot, and several writers."""
    reading = reading_engine(address, ReadingPool, statement_timeout_ms, busy_timeout_ms)
    return reading, _postgresql_engine(address, WritingPool, busy_timeout_ms)


def reading_engine(
    address: URL, pool: type[Pool], statement_timeout_ms: int, busy_timeout_ms: int
) -> Engine:
    """Make the connections of a reading door: nothing can be written, no statement is endless."""
    return _postgresql_engine(
        address,
        pool,
        busy_timeout_ms,
        f" -c statement_timeout={int(statement_timeout_ms)}",
        execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    )


def _postgresql_engine(
    address: URL, pool: type[Pool], busy_timeout_ms: int, more: str = "", **options: Any
) -> Engine:
    from app.store.streaming_cursor import (  # noqa: PLC0415 - who is on SQLite does not load it
        StreamingCursor,
    )

    # Compiling a plan costs a hundred milliseconds, and no question of ours runs that long.
    session = f"-c lock_timeout={busy_timeout_ms} -c timezone=UTC -c jit=off{more}"
    engine = create_engine(
        address,
        poolclass=pool,
        pool_size=READ_CONNECTIONS,
        max_overflow=0,
        pool_timeout=busy_timeout_ms / 1000,
        hide_parameters=True,
        connect_args={
            "options": session,
            "connect_timeout": CONNECT_SECONDS,
            "cursor_factory": StreamingCursor,
        },
        **options,
    )
    event.listen(engine, "before_cursor_execute", _hand_over_in_pieces)
    return engine


def _hand_over_in_pieces(*asked: Any) -> None:
    """Let rows come a few at a time where their statement asks for it."""
    _connection, cursor, _statement, _values, context, _many = asked
    if context is not None and IN_PIECES in context.execution_options:
        cursor.at_once = context.execution_options[IN_PIECES]
