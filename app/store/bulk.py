"""The fast way in for many rows: COPY on PostgreSQL, statements of many rows on SQLite.

Rows are plain: text, numbers, booleans and ``None``; ids as 32 hexadecimal digits, dates as ISO
text. Nothing is converted on the way.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, delete, func, select, text
from sqlalchemy.orm import Session

from app.kit.batches import batched

MOST_VALUES = 8_000
"""So many values of SQLite's 32,766 go with one statement; with more it is no faster."""

PlainRow = tuple[Any, ...]


def load(session: Session, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    """Insert ``rows`` into ``table`` inside the session's transaction, in batches.

    Args:
        session: a writing session.
        table: where to.
        columns: names of the columns, in the order of each row's values.
        rows: plain values; read once, never held whole. Whoever makes them on the way asks the
            session nothing: PostgreSQL takes rows then, and hears no question.

    Returns:
        How many rows were written.
    """
    connection = session.connection()
    with closing(connection.connection.cursor()) as cursor:
        if connection.dialect.name == "postgresql":
            return _copy(cursor, table, columns, rows)
        return _many(cursor, table, columns, rows)


def _copy(cursor: Any, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    count = 0
    names = ", ".join(f'"{name}"' for name in columns)
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    return count


def _many(cursor: Any, table: Table, columns: Sequence[str], rows: Iterable[PlainRow]) -> int:
    """Write many rows with each statement.

    One by one they take half as long again, and the interpreter is taken back after each: so
    another thread works on while the database writes.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    marks = f"({', '.join('?' * len(columns))})"
    into = f'INSERT INTO "{table.name}" ({names}) VALUES '  # noqa: S608 - our names
    at_once = MOST_VALUES // len(columns)
    statement, count = into + ", ".join([marks] * at_once), 0
    for batch in batched(rows, at_once):
        if len(batch) == at_once:
            cursor.execute(statement, tuple(chain.from_iterable(batch)))
        else:
            cursor.executemany(into + marks, batch)
        count += len(batch)
    return count


def clear_of(session: Session, column: Column[UUID], owner: UUID) -> None:
    """Delete the rows of a table that belong to one owner; its index begins with the column.

    Where SQLite has no others it lets all pages go at once, and looks at no row.
    """
    statement = delete(column.table)
    if session.get_bind().dialect.name == "sqlite":
        lowest, highest = (select(end(column)).scalar_subquery() for end in (func.min, func.max))
        if session.execute(select(lowest, highest)).one() == (owner, owner):
            session.execute(statement)
            return
    session.execute(statement.where(column == owner))


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
