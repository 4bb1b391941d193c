"""The two doors: one commits all or nothing, the other cannot write."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import datetime
from enum import StrEnum
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection, Engine, create_engine, func, select, text
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.pool import NullPool

from app.access.grants import Permission
from app.access.policy import CLOCK, Actor, Facts
from app.kit.errors import Busy, Changed, NoRoom, NotFound, StepRefused
from app.kit.workflow import Step, Workflow
from app.store.consumers import Consumer
from app.store.journal import Event, verify
from app.store.replica import Seen
from app.store.serials import SerialBlock, take_serials
from app.store.work import Database, as_seen
from tests.make import OPERATOR, statements


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


class Light(StrEnum):
    OFF = "off"
    ON = "on"


class Turn(StrEnum):
    SWITCH_ON = "switch_on"
    SWITCH_OFF = "switch_off"
    LOOK = "look"


def _turn(action: Turn, source: Light, target: Light, permission: Permission) -> Any:
    return Step(action, frozenset({source}), target, permission, f"tests.light.{action}", "a rule")


LIGHT: Workflow[Light, Turn, Permission] = Workflow(
    [
        _turn(Turn.SWITCH_ON, Light.OFF, Light.ON, Permission.KEY_ROTATE),
        _turn(Turn.LOOK, Light.OFF, Light.OFF, Permission.APPLICATION_LAPSE),
        _turn(Turn.SWITCH_OFF, Light.ON, Light.OFF, Permission.KEY_ROTATE),
    ],
    start=Light.OFF,
)


def test_a_step_is_recorded_with_its_row_and_leads_where_the_table_says(database: Database):
    light = SimpleNamespace(id=UUID(int=7), state=Light.OFF, facts=Facts())
    rows = text("SELECT count(*) FROM serial_block")
    with database.writing(OPERATOR) as work:
        work.session.add(SerialBlock(name="tests", next=5))
        work.move(light, LIGHT, Turn.SWITCH_ON, watts=60)
        assert work.session.connection().scalar(rows) == 1, "whoever asks next sees it"
    assert light.state is Light.ON
    with database.reading(CLOCK) as work:
        [event] = work.session.scalars(select(Event))
        assert (event.name, event.role) == ("tests.light.switch_on", "operator")
        assert event.body == {"row": str(light.id), "watts": 60}


@pytest.mark.parametrize(
    ("actor", "action", "refused"),
    [(CLOCK, Turn.SWITCH_ON, NotFound), (OPERATOR, Turn.SWITCH_OFF, StepRefused)],
)
def test_a_step_that_somebody_may_not_take_or_that_is_none_from_there_changes_nothing(
    database: Database, actor: Actor, action: Turn, refused: type[Exception]
):
    light = SimpleNamespace(id=UUID(int=7), state=Light.OFF, facts=Facts())
    with database.writing(actor) as work:
        with pytest.raises(refused):
            work.move(light, LIGHT, action)
        assert light.state is Light.OFF
        assert work.said() == {}
    with database.reading(CLOCK) as work:
        assert work.session.scalar(select(func.count()).select_from(Event)) == 0


def test_only_steps_that_the_actor_may_take_from_there_are_told(database: Database):
    light = SimpleNamespace(id=UUID(int=7), state=Light.OFF, facts=Facts())
    told = {}
    for actor in (OPERATOR, CLOCK):
        with database.reading(actor) as work:
            told[actor] = work.available(light, LIGHT)
    assert told == {OPERATOR: ["switch_on"], CLOCK: ["look"]}


class Replicas:
    """A replica that gives a connection or none, and what it was told."""

    def __init__(self, engine: Engine, *, is_there: bool) -> None:
        self.engine, self.is_there = engine, is_there
        self.told: list[object] = []

    def connection(self, seen: Seen) -> Connection | None:
        self.told.append(seen)
        return self.engine.connect() if self.is_there else None

    def resting_when_lost(self) -> Any:
        return nullcontext()

    def note_written(self, _session: object) -> None:
        self.told.append("written")

    def mark(self) -> None:
        self.told.append("marked")


@pytest.mark.commits
@pytest.mark.parametrize("is_there", [True, False])
def test_a_replica_is_asked_only_for_what_says_how_much_it_must_show(
    own_database: Database, is_there
):
    beside = create_engine(own_database.url, poolclass=NullPool)
    asked = Replicas(beside, is_there=is_there)
    doors = (own_database._reading, own_database._writing, own_database.clock)
    database = Database(*doors, asked)  # type: ignore[arg-type] - as far as it is asked here
    with database.writing(OPERATOR) as work:
        work.record("tests.act.done")
    assert asked.told == ["written"]
    seen, none = Seen(1), None
    showing = database.showing(seen)
    assert (database.showing(none), showing.showing(seen)) == (database, showing)
    for each, told in ((database, []), (showing, [seen])):
        asked.told.clear()
        with each.reading(CLOCK) as work:
            assert work.session.scalar(select(func.count()).select_from(Event)) == 1
            is_beside = work.session.get_bind().engine is beside
        assert (asked.told, is_beside) == (told, each is showing and is_there)
    asked.told.clear()
    database.mark()
    assert asked.told == ["marked"]
    assert database._engines() == [*(each.engine for each in doors[:2]), beside]


def test_without_a_replica_the_doors_are_the_same_whatever_must_be_shown(database: Database):
    assert database.showing(Seen(1)) is database
    database.mark()
    assert len(database._engines()) == 2


def test_what_was_written_can_be_read_after_its_work_is_closed(database: Database):
    with database.writing(OPERATOR) as work:
        row = SerialBlock(name="tests", next=5)
        work.session.add(row)
    assert row.next == 5


def test_rows_are_written_before_the_journal_is_locked_for_everybody(database: Database):
    with statements(database) as asked, database.writing(OPERATOR) as work:
        work.session.add(SerialBlock(name="tests", next=5))
        work.record("tests.act.done")
    [written] = [n for n, each in enumerate(asked) if "INSERT INTO serial_block" in each]
    locks = [n for n, each in enumerate(asked) if "advisory" in each or "FROM event" in each]
    assert written < min(locks)


def test_words_of_a_work_are_told_by_the_numbers_that_its_entries_will_have(database: Database):
    with database.writing(OPERATOR) as work:
        work.record("tests.act.done", words={"reason": "one"})
    with database.writing(OPERATOR) as work:
        assert work.said() == {}
        assert (work.entry(), work.upcoming()) == (2, 2)
        work.record("tests.act.done", words={"reason": "two", "operator": ""})
        work.record("tests.act.done", words={"reason": "three"})
        assert work.said() == {(2, "reason"): "two", (3, "reason"): "three"}
        assert (work.entry(), work.upcoming()) == (2, 4)


def test_what_somebody_writes_through_the_reading_door_of_one_transaction_stays_nowhere(
    database: Database,
):
    """As tests have it, both doors are one; the reading one of the service refuses to write."""
    with database.reading(CLOCK) as work:
        work.session.add(SerialBlock(name="tests", next=5))
        work.session.flush()
    with database.reading(CLOCK) as work:
        assert work.session.get(SerialBlock, "tests") is None


@pytest.mark.commits
def test_what_is_done_in_a_block_to_be_undone_is_gone_however_the_block_ends(
    own_database: Database,
):
    with pytest.raises(LookupError), own_database.undone() as connection:
        with Database(connection, connection).writing(OPERATOR) as work:
            work.record("tests.act.done")
        with Database(connection, connection).reading(CLOCK) as work:
            assert verify(work.session).entries == 1
        raise LookupError
    with own_database.reading(CLOCK) as work:
        assert verify(work.session).entries == 0
