"""Rows that are handed over a few at a time, so that no whole page of them is in memory twice."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Row, Select, Text, cast, type_coerce
from sqlalchemy.orm import Session

IN_PIECES = "vouch_in_pieces"
"""Option of a statement: how many rows PostgreSQL hands over at a time, texts as their bytes."""

Pieces = Iterable[Sequence[Row[*tuple[Any, ...]]]]


@contextmanager
def in_pieces(session: Session, asked: Select[Any], size: int) -> Iterator[Pieces]:
    """Give the rows of a question, so many at a time, while the database finds the next.

    Nothing else can be asked in the block.
    """
    options = {IN_PIECES: size}
    with closing(session.connection().execute(asked, execution_options=options)) as result:
        # Of no rows at all PostgreSQL's driver does not tell the columns.
        yield result.partitions(size) if result.returns_rows else ()


def as_bytes(session: Session, text: ColumnElement[str]) -> ColumnElement[bytes]:
    """Select a text as its bytes, for :func:`in_pieces`."""
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    return cast(text, LargeBinary) if is_sqlite else type_coerce(cast(text, Text), LargeBinary)
