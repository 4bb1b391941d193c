"""The journal: numbered in the order of commits, chained, guarded, and able to forget."""

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import DBAPIError

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.store.journal import (
    START,
    Change,
    Event,
    Word,
    changes_digest,
    erase_words,
    head,
    salted_digest,
    verify,
)
from app.store.work import Database
from tests.make import NOON, OPERATOR


def _three_acts(database: Database) -> None:
    for word in ("first", "second", "third"):
        with database.writing(OPERATOR) as work:
            work.record(
                f"tests.act.{word}", new_id(), reason_code="routine", words={"reason": word}, n=1
            )


def test_an_empty_journal_has_a_head_of_zeros(database: Database):
    with database.reading(CLOCK) as work:
        assert (head(work.session).number, head(work.session).hash) == (0, START)
        assert verify(work.session).entries == 0


def test_events_are_numbered_without_gaps_and_chained(database: Database):
    _three_acts(database)
    with database.reading(CLOCK) as work:
        events = work.session.scalars(select(Event).order_by(Event.number)).all()
        assert [event.number for event in events] == [1, 2, 3]
        assert [event.name for event in events] == [
            "tests.act.first",
            "tests.act.second",
            "tests.act.third",
        ]
        assert all(event.at == NOON for event in events)
        assert events[0].body == {"n": 1}
        verdict = verify(work.session)
        assert (verdict.entries, verdict.broken_at) == (3, None)
        assert verdict.head.hash == events[2].hash


def test_an_operators_name_and_words_are_not_in_the_chain(database: Database):
    _three_acts(database)
    with database.reading(CLOCK) as work:
        for event in work.session.scalars(select(Event)):
            assert OPERATOR.name not in event.canonical
            assert "second" not in event.canonical.replace("tests.act.second", "")


@pytest.mark.parametrize("statement", ["UPDATE event SET name = 'x'", "DELETE FROM event"])
def test_the_database_refuses_to_change_or_delete_an_event(database: Database, statement: str):
    _three_acts(database)
    with (
        pytest.raises(DBAPIError, match="append-only"),
        database.writing(OPERATOR) as work,
    ):
        work.session.execute(text(statement))


@pytest.mark.commits
def test_verify_names_the_first_entry_whose_text_was_changed(own_database: Database):
    _three_acts(own_database)
    _without_guard(own_database, "UPDATE event SET canonical = canonical || ' ' WHERE number >= 2")
    with own_database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert verdict.broken_at == 2
    assert verdict.why == "its text does not give its hash"
    assert verdict.entries == 1


@pytest.mark.commits
def test_verify_names_an_entry_that_was_cut_out(own_database: Database):
    _three_acts(own_database)
    _without_guard(
        own_database,
        *(
            f"DELETE FROM {table} WHERE {column} = 2"  # noqa: S608 - the names stand below
            for table, column in (("word", "event_number"), ("event", "number"))
        ),
    )
    with own_database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.why) == (3, "entry 2 is missing")


@pytest.mark.commits
def test_verify_names_an_entry_whose_columns_were_changed(own_database: Database):
    _three_acts(own_database)
    _without_guard(own_database, "UPDATE event SET name = 'tests.act.other' WHERE number = 3")
    with own_database.reading(CLOCK) as work:
        assert verify(work.session).broken_at == 3


def test_verify_names_an_entry_whose_words_were_changed(database: Database):
    _three_acts(database)
    with database.writing(OPERATOR) as work:
        work.session.execute(
            update(Word).where(Word.event_number == 2).values(text="something else")
        )
    with database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert verdict.broken_at == 2
    assert verdict.why == "its words (reason) were changed"


def test_verify_names_an_entry_whose_rows_of_change_were_changed(database: Database):
    digest = salted_digest("00", "content")
    with database.writing(OPERATOR) as work:
        number = work.entry()
        work.session.execute(insert(Change).values(_change(number, digest)))
        total = changes_digest(work.session, number)
        work.record("tests.file.applied", changes={"count": 1, "digest": total})
    with database.reading(CLOCK) as work:
        assert verify(work.session).broken_at is None
    with database.writing(OPERATOR) as work:
        work.session.execute(update(Change).values(digest=salted_digest("00", "other")))
    with database.reading(CLOCK) as work:
        assert verify(work.session).why == "its rows of change do not give their digest"


def _change(number: int, digest: str) -> dict[str, object]:
    return {
        "event_number": number,
        "position": 1,
        "subject_id": new_id(),
        "listing_id": None,
        "act": "new",
        "salt": "00",
        "digest": digest,
    }


def test_l8_erasing_words_and_their_salt_leaves_the_chain_whole(database: Database):
    _three_acts(database)
    with database.writing(OPERATOR) as work:
        assert erase_words(work.session, 2, work.at) == 1
    with database.reading(CLOCK) as work:
        word = work.session.scalars(select(Word).where(Word.event_number == 2)).one()
        assert (word.text, word.salt, word.erased_at) == (None, None, NOON)
        verdict = verify(work.session)
        assert (verdict.broken_at, verdict.entries, verdict.erased) == (None, 3, 1)


def _without_guard(database: Database, *statements: str) -> None:
    """Do what only somebody with the database itself in hand could do."""
    with database.migration_connection() as connection:
        if database.dialect == "sqlite":
            for act in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER event_no_{act}"))
        else:
            connection.execute(text("ALTER TABLE event DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()
