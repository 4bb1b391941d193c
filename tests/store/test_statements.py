"""A span for each statement: named by its first word, without what is in it, and ended once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.access.policy import CLOCK
from app.outside.tracing import Kind
from app.store import statements
from app.store.work import Database

Told = tuple[str, dict[str, Any], str]


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> list[Told]:
    """The spans that ended: name, facts, and the kind of error where there was one."""
    ended: list[Told] = []

    @contextmanager
    def span(name: str, kind: Kind, **facts: Any) -> Iterator[None]:
        assert kind is Kind.OUTGOING
        try:
            yield
        except Exception as error:
            ended.append((name, facts, type(error).__name__))
            raise
        ended.append((name, facts, ""))

    monkeypatch.setattr(statements, "span", span)
    return ended


@pytest.mark.commits
def test_each_statement_is_a_span_without_the_texts_in_it(own_database: Database, spans):
    database = Database.open(own_database.url.render_as_string(hide_password=False))
    database.trace()
    try:
        with database.reading(CLOCK) as work:
            asked = "select 'it''s a name', :given, 'b'"
            work.session.execute(text(asked), {"given": "a secret"})
            work.session.execute(text("-- 1"))
            with pytest.raises(DBAPIError):
                work.session.execute(text("SELECT nothing FROM nowhere"))
    finally:
        database.dispose()
    assert "secret" not in str(spans)
    assert "name" not in str(spans)
    told = [each for each in spans if each[0] not in {"BEGIN", "PRAGMA"}]
    named = [(name, facts["system"], is_wrong) for name, facts, is_wrong in told]
    system = own_database.dialect
    assert named[0] == ("SELECT", system, "")
    assert told[0][1]["statement"].startswith("select '?', ")
    assert told[0][1]["statement"].endswith(", '?'")
    assert named[1][0] == "--"
    assert named[2][:2] == ("SELECT", system)
    assert named[2][2] in {"OperationalError", "UndefinedTable"}
    assert len(named) == 3


def test_a_text_that_stands_alone_is_left_out_too():
    assert statements._without_values("' '") == "'?'"
