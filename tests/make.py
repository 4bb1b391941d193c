"""Builders for tests: valid by default, the same each time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event

from app.access.policy import operator
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.work import Database
from app.web.openapi import DescribedAPI

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
OPERATOR = operator("Amina Rahman")
SECOND_OPERATOR = operator("Joseph Okello")


def described(api: DescribedAPI) -> DescribedAPI:
    """Give a whole service what is the same each time and slow to make, made once a run.

    That is its document, and what the framework works out of the operations when it is first
    asked for one of them: half a second of work, which otherwise every test would wait for.
    """
    if "document" not in _DESCRIBED:
        _DESCRIBED["document"] = api.openapi()
        _WORKED_OUT.update((id(router), route) for route, router in _included(api))
        # All of this stays until the end; the collector need not look at it again and again.
        gc.freeze()
    api.openapi_schema = _DESCRIBED["document"]
    known = {id(route): _WORKED_OUT.get(id(router), route) for route, router in _included(api)}
    api.router.routes[:] = [known.get(id(route), route) for route in api.router.routes]
    return api


def _included(api: DescribedAPI) -> list[tuple[Any, Any]]:
    """Return the places of an API where routers stand, each with its router."""
    routes = ((route, getattr(route, "original_router", None)) for route in api.router.routes)
    return [(route, router) for route, router in routes if router is not None]


_DESCRIBED: dict[str, dict[str, Any]] = {}
_WORKED_OUT: dict[int, Any] = {}


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
