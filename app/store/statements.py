"""A span for each statement, without what is put into it; only where traces are told."""

import re
from contextlib import ExitStack
from functools import lru_cache
from typing import Any

from sqlalchemy import Engine, event

from app.outside.tracing import Kind, span

_SPANS = "vouch.spans"
_LITERAL = re.compile(r"'(?:[^']|'')*'")


def trace_statements(engine: Engine) -> None:
    """Trace what is asked through ``engine``."""
    system = engine.dialect.name

    @event.listens_for(engine, "before_cursor_execute")
    def before(connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        told = _without_values(statement)
        stack = ExitStack()
        name = told.split(None, 1)[0].upper() if told.strip() else "statement"
        stack.enter_context(span(name, Kind.OUTGOING, system=system, statement=told))
        connection.info[_SPANS] = stack

    @event.listens_for(engine, "after_cursor_execute")
    def after(connection: Any, *_rest: Any) -> None:
        _end(connection.info)

    @event.listens_for(engine, "handle_error")
    def failed(happened: Any) -> None:
        if happened.connection is not None:
            _end(happened.connection.info, happened.original_exception)


def _end(info: dict[str, Any], error: BaseException | None = None) -> None:
    stack: ExitStack | None = info.pop(_SPANS, None)
    if stack is None:
        return
    if error is None:
        stack.close()
    else:
        stack.__exit__(type(error), error, error.__traceback__)


@lru_cache(maxsize=1024)
def _without_values(statement: str) -> str:
    """Return a statement without texts that stand in it; parameters are never in it."""
    return _LITERAL.sub("'?'", statement)
