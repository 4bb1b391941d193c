"""What all tables share: instants in one zone, words that are checked, names of what holds."""

import time
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum

import pytest
from sqlalchemy import Inspector, create_engine, inspect, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateTable

from app.domains.subjects.models import Listing, Subject, SubjectName
from app.store.base import Row, insert_rows, one_of, table_of
from app.store.case_keys import CaseKey, WrappedCaseKey
from app.store.consumers import Consumer
from app.store.journal import Event
from app.store.work import Database
from tests.make import NOON, OPERATOR, statements

KATHMANDU = timezone(timedelta(hours=5, minutes=45))
"""East of Greenwich, by no whole hour."""


def test_an_instant_of_any_zone_comes_back_as_itself_in_utc(database: Database):
    there = datetime(2026, 11, 24, 3, 15, tzinfo=KATHMANDU)
    with database.writing(OPERATOR) as work:
        work.session.add(Consumer(name="tests", position=0, failures=0, retry_at=there))
    with database.reading(OPERATOR) as work:
        row = work.session.get_one(Consumer, "tests")
        assert (row.retry_at, row.leased_until) == (there, None)
        assert row.retry_at.tzinfo == UTC
        found = select(Consumer.name).where(Consumer.retry_at == there.astimezone(UTC))
        assert work.session.scalars(found).all() == ["tests"]


def test_an_instant_is_none_of_the_machine_s_own_zone(database: Database, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    try:
        with database.writing(OPERATOR) as work:
            work.session.add(Consumer(name="tests", position=0, failures=0, retry_at=NOON))
        with database.reading(OPERATOR) as work:
            assert work.session.get_one(Consumer, "tests").retry_at == NOON
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_server_is_told_the_zone_and_keeps_it():
    made = str(CreateTable(table_of(Consumer)).compile(dialect=postgresql.dialect()))
    assert "retry_at TIMESTAMP WITH TIME ZONE" in made
    asked = select(Consumer.name).where(Consumer.retry_at == NOON)
    bound = asked.compile(dialect=postgresql.dialect())
    processors = bound._bind_processors
    [value] = [processors[name](value) for name, value in bound.params.items()]
    assert value == NOON


def test_a_question_with_an_instant_is_compiled_once(database: Database):
    kept: dict[object, object] = {}
    with database.reading(OPERATOR) as work:
        for hours in range(3):
            asked = select(Consumer.name).where(Consumer.retry_at < NOON + timedelta(hours=hours))
            work.session.execute(asked, execution_options={"compiled_cache": kept})
    assert len(kept) == 1


def test_rows_are_put_in_with_one_statement_and_none_with_none(database: Database):
    rows = [{"name": f"tests.{each}", "position": each, "failures": 0} for each in range(3)]
    with statements(database) as asked, database.writing(OPERATOR) as work:
        insert_rows(work.session, Consumer, [])
        assert not [each for each in asked if "INSERT" in each]
        insert_rows(work.session, Consumer, rows)
    assert len([each for each in asked if "INSERT INTO consumer" in each]) == 1
    with database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Consumer.position)).all() == [0, 1, 2]


class Colour(Enum):
    """Words of a test."""

    RED = "of blood"


def test_words_are_kept_as_text_as_they_are_written_under_a_name_of_their_own():
    kinds = one_of(Colour), one_of(Colour, "hue")
    assert [kind.name for kind in kinds] == ["colour", "hue"]
    assert [kind.enums for kind in kinds] == [["of blood"]] * 2
    made = str(CreateTable(table_of(Subject)).compile(dialect=postgresql.dialect()))
    assert "CONSTRAINT ck_subject_subjectkind CHECK (kind IN ('" in made
    assert "kind VARCHAR(" in made


SHARED = (Subject, SubjectName, Listing, Consumer, Event, CaseKey, WrappedCaseKey)


def held_by(inspector: Inspector, model: type[Row]) -> set[str | None]:
    """Return the names of everything that holds the rows of a table, or finds them."""
    table = table_of(model).name
    return {
        inspector.get_pk_constraint(table)["name"],
        *(each["name"] for each in inspector.get_foreign_keys(table)),
        *(each["name"] for each in inspector.get_unique_constraints(table)),
        *(each["name"] for each in inspector.get_check_constraints(table)),
        *(each["name"] for each in inspector.get_indexes(table)),
    }


@pytest.mark.commits
def test_what_holds_rows_is_called_by_the_models_as_the_migrations_called_it(
    own_database: Database,
):
    """A migration that changes it has to find it by its name, in every register."""
    made = create_engine("sqlite://", poolclass=StaticPool)
    Row.metadata.create_all(made)
    with own_database.migration_connection() as connection:
        migrated = inspect(connection)
        for model in SHARED:
            assert held_by(inspect(made), model) == held_by(migrated, model)
