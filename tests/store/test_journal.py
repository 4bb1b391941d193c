"""The journal: numbered in the order of commits, chained, guarded, and able to forget."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
import rfc8785
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.store import journal
from app.store.journal import (
    Change,
    Event,
    Word,
    began_at,
    changes_digest,
    erase_words,
    head,
    made_at,
    salted_digest,
    verify,
)
from app.store.work import Database
from tests.make import NOON, OPERATOR, FixedClock


def _three_acts(database: Database) -> None:
    for word in ("first", "second", "third"):
        with database.writing(OPERATOR) as work:
            work.record(
                f"tests.act.{word}", new_id(), reason_code="routine", words={"reason": word}, n=1
            )


def test_an_empty_journal_has_a_head_of_zeros(database: Database):
    with database.reading(CLOCK) as work:
        assert (head(work.session).number, head(work.session).hash) == (0, "0" * 64)
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


def test_an_entry_says_who_did_what_to_whom_when_and_why(database: Database):
    person = replace(OPERATOR, id=new_id())
    subject = new_id()
    for actor, about in ((person, subject), (CLOCK, None)):
        with database.writing(actor) as work:
            work.record("tests.act.done", about, reason_code="routine", words={"w": "word"}, n=1)
    with database.reading(CLOCK) as work:
        first, second = work.session.scalars(select(Event).order_by(Event.number))
        [word, _] = work.session.scalars(select(Word).order_by(Word.event_number))
        said = {
            "number": 1,
            "at": NOON.isoformat(),
            "name": "tests.act.done",
            "actor": {"role": "operator", "id": str(person.id)},
            "subject": str(subject),
            "reason": "routine",
            "words": {"w": salted_digest(word.salt, "word")},
            "body": {"n": 1},
            "previous": "0" * 64,
        }
        assert orjson.loads(first.canonical) == said
        assert (first.actor_id, first.subject_id) == (person.id, subject)
        other = orjson.loads(second.canonical)
        assert (other["actor"], other["subject"]) == ({"role": "clock", "id": None}, None)
        assert other["previous"] == first.hash
        assert len(word.salt) == 32  # 128 bits that nobody guesses


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
@pytest.mark.parametrize(
    "column", ["name = 'tests.act.other'", "role = 'clock'", "subject_id = NULL"]
)
def test_verify_names_an_entry_whose_columns_were_changed(own_database: Database, column: str):
    _three_acts(own_database)
    _without_guard(own_database, f"UPDATE event SET {column} WHERE number = 2")  # noqa: S608 - the words are our own
    with own_database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.why) == (2, "its columns differ from its text")


@pytest.mark.commits
def test_verify_names_the_entry_after_one_that_was_forged_with_a_hash_of_its_own(
    own_database: Database,
):
    _three_acts(own_database)
    with own_database.reading(CLOCK) as work:
        told = orjson.loads(work.session.get_one(Event, 2).canonical)
    forged = rfc8785.dumps({**told, "reason": "another"}).decode()
    digest = hashlib.sha256(forged.encode()).hexdigest()
    said = forged.replace(":", "\\:")  # so that no part of it is taken for a parameter
    _without_guard(
        own_database,
        f"UPDATE event SET canonical = '{said}', hash = '{digest}' WHERE number = 2",  # noqa: S608 - the words are our own
    )
    with own_database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.entries) == (3, 2)
    assert verdict.why == "it does not follow from the entry before it"


def test_verify_names_an_entry_whose_words_are_gone_without_having_been_erased(database: Database):
    _three_acts(database)
    with database.writing(OPERATOR) as work:
        work.session.execute(delete(Word).where(Word.event_number == 2))
    with database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.why) == (2, "words that it speaks of are missing")


def test_verify_goes_on_from_batch_to_batch_and_tells_how_far_it_is(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(journal, "BATCH", 2)
    _three_acts(database)
    _three_acts(database)
    told: list[int] = []
    with database.reading(CLOCK) as work:
        assert verify(work.session, told.append).entries == 6
    assert told == [2, 4, 6]


def test_the_journal_says_when_the_register_began_and_when_each_entry_was_made(
    database: Database, clock: FixedClock
):
    later = NOON + timedelta(days=1)
    with database.reading(CLOCK) as work:
        assert began_at(work.session, later) == later
    _three_acts(database)
    clock.at = later
    _three_acts(database)
    with database.reading(CLOCK) as work:
        assert began_at(work.session, later) == NOON
        assert [made_at(work.session, number) for number in (3, 4, 7)] == [NOON, later, None]


def test_words_of_work_that_is_not_written_yet_are_known_by_the_numbers_they_will_have(
    database: Database,
):
    _three_acts(database)
    with database.writing(OPERATOR) as work:
        assert work.said() == {}
        work.record("tests.act.one", words={"reason": "because", "remark": ""})
        work.record("tests.act.two")
        work.record("tests.act.three", words={"reason": "therefore"})
        assert (work.entry(), work.upcoming()) == (4, 7)
        said = work.said()
    assert said == {(4, "reason"): "because", (6, "reason"): "therefore"}
    with database.reading(CLOCK) as work:
        rows = work.session.execute(
            select(Word.event_number, Word.field, Word.text).where(Word.event_number > 3)
        )
        assert {(number, field): text for number, field, text in rows} == said


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
        assert erase_words(work.session, 2, work.at) == 0
    with database.reading(CLOCK) as work:
        word = work.session.scalars(select(Word).where(Word.event_number == 2)).one()
        assert (word.text, word.salt, word.erased_at) == (None, None, NOON)
        verdict = verify(work.session)
        assert (verdict.broken_at, verdict.entries, verdict.erased) == (None, 3, 1)


@pytest.mark.parametrize("gone", [{"salt": None}, {"text": None}, {"salt": None, "text": None}])
def test_l8_only_words_that_are_gone_are_counted_as_erased(database: Database, gone):
    _three_acts(database)
    with database.writing(OPERATOR) as work:
        work.record("tests.act.without_words")
        work.session.execute(update(Word).where(Word.event_number == 2).values(gone))
    with database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.broken_at, verdict.entries, verdict.erased) == (None, 4, 1)


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
