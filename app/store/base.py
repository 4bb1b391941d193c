"""What every table shares: names of constraints, instants in UTC, enums as checked text, facts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Insert,
    MetaData,
    Table,
    insert,
    text,
)
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from app.kit.ids import new_id

ENUM_LENGTH = 40

JOURNAL_NUMBER = BigInteger()


class Instant(TypeDecorator[datetime]):
    """A point in time: aware in Python, UTC in the database.

    SQLite keeps no zone, and a naive value would come back hours wrong, so naive values are
    refused.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware instant into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"A naive instant cannot be stored: {value!r}."
            raise ValueError(msg)
        at = value.astimezone(UTC)
        return at.replace(tzinfo=None) if dialect.name == "sqlite" else at

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant back aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def one_of(words: type[Enum], name: str | None = None) -> EnumType:
    """Return a text column that takes only the values of ``words``, checked by the database.

    Args:
        words: which.
        name: of the check, where a table has two columns of the same words.
    """
    return EnumType(
        words,
        native_enum=False,
        create_constraint=True,
        length=ENUM_LENGTH,
        name=name or words.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
    )


class Row(DeclarativeBase):
    """A table of the register."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Instant}


class Identified:
    """A row with an id that tells its age (UUIDv7)."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)


class Stated(Identified, Row):
    """A fact: what a source states of a subject, since when, and since when we know it.

    Two times, both kept. The world's: ``stated_from`` to ``stated_until``, civil days, both
    inclusive, open when null. Ours: ``recorded_from`` to ``recorded_until``, numbers of the
    journal; the row that is known now has ``recorded_until`` null. A change closes one row and
    opens others; nothing is overwritten.
    """

    __abstract__ = True

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    listing_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("listing.id"), comment="The row of a source's list that states it."
    )
    # No foreign key: checking one for every fact took a third of an import on PostgreSQL, and a
    # file that was in force is never deleted.
    file_id: Mapped[UUID | None] = mapped_column(
        comment="The import_file in which it was stated first."
    )
    line: Mapped[int | None] = mapped_column(comment="Line of that file, counted from 1.")
    stated_from: Mapped[date] = mapped_column(comment="First civil day, as the source dates it.")
    stated_until: Mapped[date | None] = mapped_column(comment="Last civil day; null: still stated.")
    recorded_from: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that opened it."
    )
    recorded_until: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Journal number that closed it; null: known now."
    )

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """Index what is known now, by subject and by listing."""
        table = cls.__tablename__
        now = text("recorded_until IS NULL")
        return tuple(
            Index(
                f"ix_{table}_{column}_now",
                column,
                sqlite_where=now,
                postgresql_where=now,
            )
            for column in ("subject_id", "listing_id")
        )


def insert_rows(session: Session, model: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of plain columns at once, with the defaults of the model; none is no statement.

    It costs half of what the same objects cost in a session. Nothing is loaded of them.
    """
    if rows:
        session.execute(_insert_into(model), rows)


@cache
def _insert_into(model: type[Row]) -> Insert:
    return insert(table_of(model))


def table_of(model: type[Row]) -> Table:
    """Return the table of a mapped class, for statements over plain columns."""
    table = model.__table__
    assert isinstance(table, Table)
    return table
