"""The database tells whether anything was committed, by whomever, and nothing where it cannot."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from app.store import commits, read_only
from app.store.replica import Replica
from app.store.work import Database
from tests.make import OPERATOR, add_subject

pytestmark = [pytest.mark.commits, pytest.mark.alone]


@pytest.fixture
def told(own_database):
    """What tells of commits to a database of the test's own."""
    return own_database.commits


def test_the_state_is_the_same_while_nobody_commits(told, own_database):
    state = told.state()
    assert state is not None
    with own_database.reading(OPERATOR) as work:
        work.session.execute(text("SELECT count(*) FROM subject"))
    assert told.state() is state


def test_each_commit_of_a_door_is_another_state(told, own_database):
    seen = [told.state()]
    for serial in (7, 8, 9):
        add_subject(own_database, serial)
        seen.append(told.state())
    assert len({id(each) for each in seen}) == 4


def test_a_commit_of_any_other_connection_is_another_state(told, own_database):
    add_subject(own_database, 7)
    state = told.state()
    engine = create_engine(own_database.url, poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text("UPDATE subject SET country = 'NP'"))
        assert told.state() is state, "what is not committed is seen by nobody"
        connection.commit()
        assert told.state() is not state
    engine.dispose()


def test_of_two_that_write_at_once_each_commit_is_told(told, own_database):
    if own_database.dialect == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    for serial in (7, 8):
        add_subject(own_database, serial)
    engine = create_engine(own_database.url, poolclass=NullPool)
    change = text("UPDATE subject SET country = 'NP' WHERE serial = :serial")
    with engine.connect() as first, engine.connect() as second:
        first.execute(change, {"serial": 7})
        second.execute(change, {"serial": 8})
        states = [told.state()]
        for each in (second, first):
            each.commit()
            states.append(told.state())
    engine.dispose()
    assert len({id(each) for each in states}) == 3


def test_another_connection_never_takes_a_state_for_the_one_before(told):
    before = told.state()
    told.close()
    assert told.state() is not before


def test_whoever_asks_from_whichever_thread_is_told_the_same(told):
    state = told.state()
    with ThreadPoolExecutor(1) as other:
        assert other.submit(told.state).result() is state


@pytest.mark.parametrize("closed", ["what tells", "the whole database"])
def test_who_closes_leaves_no_connection_open(told, own_database, closed):
    told.state()
    ask = told._ask
    (told.close if closed == "what tells" else own_database.dispose)()
    with pytest.raises(read_only.broken(own_database)):
        ask()


def test_a_connection_that_broke_tells_nothing_for_a_while(told, monkeypatch, caplog):
    before = told.state()
    told._close()
    assert told.state() is None
    assert told.state() is None
    [line] = [each for each in caplog.records if "did not tell of commits" in each.message]
    assert line.error in {"ProgrammingError", "OperationalError"}
    monkeypatch.setattr(told, "_rests_until", 0.0)
    after = told.state()
    assert after is not None
    assert after is not before


def test_nothing_is_told_of_doors_that_are_one_transaction(database):
    assert database.commits.state() is None


def test_nothing_is_told_where_readings_may_go_to_a_replica(own_database):
    reading, writing = own_database._reading, own_database._writing
    beside = Database(reading, writing, replica=Replica(reading, reading))
    assert beside.commits.state() is None


def test_a_standby_is_not_believed(told, own_database, monkeypatch):
    if own_database.dialect == "sqlite":
        pytest.skip("SQLite has no standby")
    monkeypatch.setattr(
        commits, "_SNAPSHOT", commits._SNAPSHOT.replace("pg_is_in_recovery()", "true")
    )
    assert told.state() is None
