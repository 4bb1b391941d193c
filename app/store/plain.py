"""Asking for many rows at once, and ids as the driver gives them: no object for each of them.

A plain id is 32 hexadecimal digits on SQLite and a ``UUID`` on PostgreSQL. It can be compared,
asked for and looked up; whoever shows it makes a ``UUID`` of it.
"""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Uuid,
    any_,
    func,
    literal,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

PlainId = UUID | str


def plain(id_column: Any) -> ColumnElement[Any]:
    """Select an id as the driver gives it."""
    return type_coerce(id_column, NullType())


def plain_id(session: Session, subject_id: UUID) -> PlainId:
    """Return an id as the driver of this database gives it."""
    return subject_id if _is_postgresql(session) else subject_id.hex


def uuid_of(plain_id: PlainId) -> UUID:
    """Return the id that a plain one stands for."""
    return UUID(plain_id) if isinstance(plain_id, str) else plain_id


def written_out(plain_id: PlainId) -> str:
    """Return an id as it is written for people."""
    if isinstance(plain_id, str):
        first, second, third = plain_id[:8], plain_id[8:12], plain_id[12:16]
        return f"{first}-{second}-{third}-{plain_id[16:20]}-{plain_id[20:]}"
    return str(plain_id)


def among(session: Session, id_column: Any, ids: Collection[PlainId]) -> ColumnElement[bool]:
    """Return the condition that an id is one of ``ids``, however many, as one parameter.

    A list of parameters is compiled anew for each number of them; this statement is always the
    same.
    """
    if _is_postgresql(session):
        return type_coerce(id_column, Uuid()) == any_(literal(list(ids), ARRAY(Uuid())))
    listed = func.json_each(orjson.dumps(list(ids)).decode()).table_valued("value")
    return type_coerce(id_column, NullType()).in_(select(listed.c.value))


def among_numbers(
    session: Session, number_column: Any, numbers: Collection[int]
) -> ColumnElement[bool]:
    """Return the condition that a number is one of ``numbers``."""
    if _is_postgresql(session):
        return type_coerce(number_column, BigInteger()) == any_(
            literal(list(numbers), ARRAY(BigInteger()))
        )
    # SQLite takes a list of numbers for few rows and asks the index; a subquery it does not know.
    return type_coerce(number_column, BigInteger()).in_(list(numbers))


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
