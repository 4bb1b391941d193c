"""The fast way in for many rows: COPY on PostgreSQL, one prepared statement on SQLite.

Rows are plain: text, numbers, booleans and ``None``; ids as 32 hexadecimal digits, dates as ISO
text. Nothing is converted on the way.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.orm import Session

BATCH = 5_000

PlainRow = tuple[Any, ...]


def load(session: Session, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    """Insert ``rows`` into ``table`` inside the session's transaction, in batches.

    Args:
        session: a writing session.
        table: where to.
        columns: names of the columns, in the order of each row's values.
        rows: plain values; read once, never held whole.

    Returns:
        How many rows were written.
    """
    connection = session.connection()
    cursor: Any = connection.connection.cursor()
    try:
        if connection.dialect.name == "postgresql":
            return _copy(cursor, table, columns, rows)
        return _many(cursor, table, columns, rows)
    finally:
        cursor.close()


def _copy(cursor: Any, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    count = 0
    names = ", ".join(f'"{name}"' for name in columns)
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    return count


def _many(cursor: Any, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - our names
    count = 0
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        cursor.executemany(statement, batch)
        count += len(batch)
    return count


def refresh_statistics(session: Session, *tables: Table) -> None:
    """Tell the planner what a bulk load brought; until then it plans for empty tables."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA analysis_limit = 1000"))
    for table in tables:
        session.execute(text(f'ANALYZE "{table.name}"'))


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the cyclic garbage collector away from a page of plain rows.

    Such rows hold no cycles, and walking them again and again took a quarter of an import.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
