"""How both doors are set: what is safe, who waits for how long, and which of them cannot write."""

import socket
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.access.policy import CLOCK
from app.kit.errors import Busy
from app.store.engines import READ_CONNECTIONS
from app.store.waits import SQLITE_WRITER, WAITS
from app.store.work import Database, Work
from tests.make import OPERATOR

pytestmark = pytest.mark.commits


@pytest.fixture
def opened(own_database: Database):
    """The same database, as the service opens it."""
    database = Database.open(
        own_database.url.render_as_string(hide_password=False),
        statement_timeout_ms=7_000,
        busy_timeout_ms=50,
    )
    yield database
    database.dispose()


def pragmas(work: Work, *names: str) -> list[object]:
    return [work.session.scalar(text(f"PRAGMA {name}")) for name in names]


def shown(work: Work, *names: str) -> list[object]:
    return [work.session.scalar(text(f"SHOW {name}")) for name in names]


def test_doors_of_sqlite_keep_what_is_committed_and_what_rows_refer_to(opened: Database):
    if opened.dialect != "sqlite":
        pytest.skip("PostgreSQL is set below")
    names = ("journal_mode", "foreign_keys", "temp_store", "wal_autocheckpoint", "busy_timeout")
    with opened.reading(CLOCK) as work:
        assert pragmas(work, *names) == ["wal", 1, 2, 16384, 50]
        assert pragmas(work, "query_only") == [1]
    with opened.writing(CLOCK) as work:
        assert pragmas(work, *names) == ["wal", 1, 2, 16384, 50]
        assert pragmas(work, "query_only", "synchronous", "cache_size") == [0, 2, -8192]


def test_doors_of_postgresql_read_one_snapshot_and_give_up_in_time(opened: Database):
    if opened.dialect != "postgresql":
        pytest.skip("SQLite is set above")
    names = ("lock_timeout", "timezone", "jit", "statement_timeout")
    both = ("transaction_isolation", "transaction_read_only")
    with opened.reading(CLOCK) as work:
        assert shown(work, *names) == ["50ms", "UTC", "off", "7s"]
        assert shown(work, *both) == ["repeatable read", "on"]
    with opened.writing(CLOCK) as work:
        assert shown(work, *names) == ["50ms", "UTC", "off", "0"]
        assert shown(work, *both) == ["read committed", "off"]


def test_so_many_read_at_once_and_the_next_waits_for_no_longer_than_is_said(opened: Database):
    def read(left: int) -> None:
        with opened.reading(CLOCK) as work:
            work.session.execute(text("SELECT 1"))
            if left:
                read(left - 1)

    read(READ_CONNECTIONS - 1)
    with pytest.raises(Busy, match="at once"):
        read(READ_CONNECTIONS)


def test_one_writes_at_a_time_on_sqlite_and_its_wait_is_counted(opened: Database):
    if opened.dialect != "sqlite":
        pytest.skip("PostgreSQL has several writers")
    before = WAITS.counted().get((SQLITE_WRITER,), (0,))
    with opened.writing(CLOCK) as work:
        work.entry()
        with pytest.raises(Busy, match="at once"), opened.writing(CLOCK) as other:
            other.entry()
    assert sum(WAITS.counted()[SQLITE_WRITER,][:-1]) == sum(before[:-1]) + 1


def test_a_connection_goes_from_one_thread_to_another(opened: Database):
    def read(_turn: int) -> int | None:
        with opened.reading(CLOCK) as work:
            return work.session.scalar(text("SELECT 7"))

    assert read(1) == 7
    with ThreadPoolExecutor(1) as other:
        assert list(other.map(read, range(2))) == [7, 7]


def test_what_is_read_stays_as_it_was_while_others_write(opened: Database):
    entries = text("SELECT count(*) FROM event")
    with opened.reading(CLOCK) as work:
        assert work.session.scalar(entries) == 0
        with opened.writing(OPERATOR) as other:
            other.record("tests.act.done")
        assert work.session.scalar(entries) == 0
    with opened.reading(CLOCK) as work:
        assert work.session.scalar(entries) == 1


def test_a_failure_tells_nothing_of_what_was_asked(opened: Database):
    with pytest.raises(DBAPIError, match="hidden") as told, opened.reading(CLOCK) as work:
        work.session.execute(text("SELECT :one FROM nowhere"), {"one": "a secret"})
    assert "a secret" not in str(told.value)


def test_the_folder_of_a_new_database_is_made(tmp_path):
    place = tmp_path / "a" / "b" / "vouch.db"
    for _ in range(2):
        database = Database.open(f"sqlite:///{place}")
        with database.writing(CLOCK) as work:
            assert pragmas(work, "journal_mode") == ["wal"]
        database.dispose()
    assert place.exists()


def test_a_database_in_memory_needs_no_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    database = Database.open("sqlite:///:memory:")
    with database.writing(CLOCK) as work:
        assert work.session.scalar(text("SELECT 7")) == 7
    database.dispose()
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_takes_the_call_and_says_nothing_is_waited_for_for_some_seconds_only():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"postgresql+psycopg://nobody@127.0.0.1:{silent.getsockname()[1]}/none"
        database = Database.open(address)
        begun = monotonic()
        with pytest.raises(Busy), database.reading(CLOCK) as work:
            work.session.execute(text("SELECT 1"))
        assert monotonic() - begun < 30, "the driver's own patience is two minutes"
        database.dispose()
