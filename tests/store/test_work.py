"""The two doors: one commits all or nothing, the other cannot write."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from app.access.policy import CLOCK
from app.kit.errors import Busy, Changed, NoRoom
from app.store.consumers import Consumer
from app.store.journal import Event, verify
from app.store.serials import SerialBlock, take_serials
from app.store.work import Database, as_seen
from tests.make import OPERATOR


def test_a_block_that_raises_leaves_nothing_behind(database: Database):
    with pytest.raises(LookupError), database.writing(OPERATOR) as work:
        work.session.add(SerialBlock(name="tests", next=5))
        work.record("tests.act.done")
        work.session.flush()
        raise LookupError
    with database.reading(CLOCK) as work:
        assert work.session.get(SerialBlock, "tests") is None
        assert work.session.scalar(select(func.count()).select_from(Event)) == 0


@pytest.mark.commits
def test_the_reading_door_refuses_to_write(own_database: Database):
    with (
        pytest.raises(DBAPIError),
        own_database.reading(CLOCK) as work,
    ):
        work.session.add(SerialBlock(name="tests", next=5))
        work.session.flush()


def test_a_row_that_somebody_changed_since_it_was_read_is_not_changed_unseen():
    row = SimpleNamespace(version=2)
    assert as_seen(row, 2) is row
    assert as_seen(row, None) is row
    for seen in (1, 3):
        with pytest.raises(Changed):
            as_seen(row, seen)


def test_a_naive_instant_cannot_be_stored(database: Database):
    with pytest.raises(StatementError, match="naive"), database.writing(CLOCK) as work:
        naive = datetime(2026, 1, 1)  # noqa: DTZ001 - it is the point of the test
        work.session.add(Consumer(name="tests", retry_at=naive))
        work.session.flush()


@pytest.mark.commits
def test_serials_taken_at_the_same_time_are_never_the_same(own_database: Database):
    taken: list[int] = []

    def take() -> None:
        for _ in range(10):
            with own_database.writing(CLOCK) as work:
                taken.append(take_serials(work.session, "tests", 3))

    with own_database.writing(CLOCK) as work:
        take_serials(work.session, "tests")
    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(2, 2 + 3 * 40, 3))


@pytest.mark.commits
def test_the_first_serials_of_all_can_be_taken_at_the_same_time(own_database: Database):
    def take(_turn: int) -> int:
        with own_database.writing(CLOCK) as work:
            return take_serials(work.session, "tests")

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(take, range(8))) == list(range(1, 9))


@pytest.mark.commits
def test_events_of_writers_side_by_side_are_one_chain(own_database: Database):
    def act() -> None:
        for _ in range(10):
            with own_database.writing(OPERATOR) as work:
                work.record("tests.act.done", words={"reason": "because"})

    threads = [threading.Thread(target=act) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with own_database.reading(CLOCK) as work:
        verdict = verify(work.session)
    assert (verdict.entries, verdict.broken_at) == (40, None)


@pytest.mark.commits
def test_a_writer_that_waits_too_long_is_told_to_come_back(own_database: Database):
    other = Database.open(
        own_database.url.render_as_string(hide_password=False), busy_timeout_ms=50
    )
    try:
        with own_database.writing(CLOCK) as first:
            take_serials(first.session, "tests")
            first.entry()
            with pytest.raises(Busy) as told, other.writing(CLOCK) as second:
                second.entry()
        assert told.value.retry_after >= 1
    finally:
        other.dispose()


@pytest.mark.commits
def test_a_full_database_says_that_it_has_no_room_and_keeps_nothing(own_database: Database):
    if own_database.dialect != "sqlite":
        pytest.skip("how PostgreSQL says so is tested below")
    with pytest.raises(NoRoom) as told, own_database.writing(OPERATOR) as work:
        connection = work.session.connection()
        full = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {full}")
        try:
            work.record("tests.act.done", words={"reason": "because " * 20_000})
            work.close()
        finally:
            connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    assert told.value.retry_after == 60
    with own_database.writing(OPERATOR) as work:
        work.record("tests.act.done")
    with own_database.reading(CLOCK) as work:
        assert verify(work.session).entries == 1


@pytest.mark.commits
def test_a_database_that_ends_our_connections_is_waited_for(own_database: Database):
    if own_database.dialect != "postgresql":
        pytest.skip("SQLite has no server that could go")
    with own_database.lone_connection() as other:
        with pytest.raises(Busy) as told, own_database.reading(CLOCK) as work:
            mine = work.session.scalar(text("SELECT pg_backend_pid()"))
            other.execute(text("SELECT pg_terminate_backend(:mine)"), {"mine": mine})
            work.session.scalar(text("SELECT 1"))
        assert told.value.retry_after >= 1
    with own_database.reading(CLOCK) as work:
        assert work.session.scalar(text("SELECT 1")) == 1


def test_a_database_that_is_not_there_is_waited_for(tmp_path):
    nowhere = Database.open(f"postgresql+psycopg://vouch@/vouch?host={tmp_path}")
    for door in (nowhere.reading, nowhere.writing):
        with pytest.raises(Busy, match="does not answer"), door(CLOCK) as work:
            work.session.scalar(text("SELECT 1"))
    nowhere.dispose()
