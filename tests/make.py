"""Builders for tests: valid by default, the same each time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from sqlalchemy import event

from app.access.policy import operator
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.base import Row
from app.store.work import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
OPERATOR = operator("Amina Rahman")
SECOND_OPERATOR = operator("Joseph Okello")


def because(words: str) -> dict[str, str]:
    """Say in a header why something is opened."""
    return {"Opening-Reason": quote(words)}


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """Collect what is asked of a database in the block."""
    asked: list[str] = []
    engine = database._writing.engine

    def remember(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", remember)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", remember)


@contextmanager
def loaded(*kinds: type[Row]) -> Iterator[list[Row]]:
    """Collect the rows of some kinds that are read whole in the block."""
    found: list[Row] = []

    def remember(row: Row, _context: Any) -> None:
        found.append(row)

    for kind in kinds:
        event.listen(kind, "load", remember)
    try:
        yield found
    finally:
        for kind in kinds:
            event.remove(kind, "load", remember)


def add_subject(
    database: Database, serial: int, kind: SubjectKind = SubjectKind.INTERMEDIARY
) -> str:
    """Put a record on the register that no list names; return its number."""
    number = make(kind.number_kind, serial)
    with database.writing(OPERATOR) as work:
        work.session.add(
            Subject(
                id=new_id(),
                serial=serial,
                number=number,
                kind=kind,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
        )
    return number


class FixedClock:
    """A clock that tells the instant that a test sets."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the instant."""
        return self.at
