"""Copies of a whole database on SQLite: one state without keys, put in its place or not at all.

On PostgreSQL its own programs do it (``test_copies_on_postgresql.py``).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app.store import journal
from app.store.copies import (
    APART,
    InUse,
    aside_name,
    aside_of,
    copied,
    is_filled,
    refuse_used,
    replaced,
    undo_unfinished,
)
from app.store.work import Database
from tests.copying import ASIDE, SECRET, act, begin_register, entries
from tests.make import NOON, OPERATOR

pytestmark = pytest.mark.commits


@pytest.fixture
def register(own_database: Database) -> Database:
    """A register with one entry and one key of a case."""
    if own_database.dialect != "sqlite":
        pytest.skip("its own programs copy it")
    begin_register(own_database)
    return own_database


@pytest.fixture
def copy(register: Database, tmp_path: Path) -> Path:
    """A copy of it; the register has two entries by now."""
    path = tmp_path / "copy"
    with copied(register, OPERATOR, path):
        act(register)
    return path


@pytest.fixture
def place(register: Database) -> Path:
    return Path(str(register.url.database))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Database]:
    """A place at which there is no database yet."""
    folder = tmp_path / "elsewhere" / "deep"
    database = Database.open(f"sqlite:///{folder}/vouch.db")
    database.dispose()
    folder.rmdir()
    folder.parent.rmdir()
    yield database
    database.dispose()


def asked(path: Path, question: str, *values: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question, values).fetchall()


def test_w10_a_copy_is_one_state_and_holds_all_but_keys(register: Database, tmp_path: Path):
    path = tmp_path / "a copy? of #1"
    with copied(register, OPERATOR, path) as copy:
        act(register)
        assert (journal.head(copy.work.session).number, copy.work.actor) == (1, OPERATOR)
        assert (copy.dialect, copy.path, copy.work.at) == ("sqlite", path, register.clock())
        with pytest.raises(Exception, match="readonly"):
            copy.work.session.connection().exec_driver_sql("DELETE FROM case_key")
    assert entries(register) == 2
    assert path.stat().st_mode & 0o777 == 0o600
    assert asked(path, "SELECT count(*) FROM case_key") == [(1,)]
    assert asked(path, "SELECT count(*) FROM wrapped_case_key") == [(0,)]
    assert SECRET not in path.read_bytes()


def test_w10_what_guards_keys_is_in_a_copy_too(place: Path, copy: Path):
    question = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? ORDER BY type, name"
    assert asked(copy, question, APART) == asked(place, question, APART)
    assert {kind for kind, _, _ in asked(copy, question, APART)} >= {"table", "index"}


def test_a_register_of_before_there_were_keys_of_cases_is_copied(
    register: Database, place: Path, tmp_path: Path
):
    register.dispose()
    asked(place, f"DROP TABLE {APART}")
    with copied(register, OPERATOR, tmp_path / "copy") as copy:
        assert journal.head(copy.work.session).number == 1


def files(place: Path) -> set[str]:
    """Return what lies at a database's place."""
    return {each.name for each in place.parent.glob(f"{place.name}*")}


def test_a_copy_takes_the_place_and_what_was_there_is_kept_aside(
    register: Database, place: Path, copy: Path
):
    with replaced(register, copy, NOON) as staged:
        assert (entries(staged), staged.clock) == (1, register.clock)
        act(staged)
        act(staged)
        assert asked(place, "SELECT count(*) FROM event") == [(2,)]
    aside = place.with_name(f"{place.name}.{ASIDE}")
    assert asked(aside, "SELECT count(*) FROM event") == [(2,)]
    assert asked(place, "SELECT count(*) FROM event") == [(3,)]
    assert files(place) == {place.name, aside.name}
    assert entries(register) == 3


def test_where_the_copy_is_found_wanting_all_is_as_it_was(
    register: Database, place: Path, copy: Path
):
    with pytest.raises(LookupError), replaced(register, copy, NOON) as staged:
        act(staged)
        raise LookupError
    assert [door.pool.checkedin() for door in (staged._reading, staged._writing)] == [0, 0]
    assert entries(register) == 2
    register.dispose()
    assert files(place) == {place.name}


def test_a_copy_is_put_where_nothing_was(elsewhere: Database, copy: Path):
    place = Path(str(elsewhere.url.database))
    place.parent.mkdir(parents=True)
    for ending in ("-wal", "-shm", "-journal"):
        place.with_name(f"vouch.db{ending}").write_bytes(b"left by one that could not be opened")
    with replaced(elsewhere, copy, NOON):
        assert not place.exists()
    assert [each.name for each in place.parent.iterdir()] == ["vouch.db"]
    assert entries(elsewhere) == 1


def test_a_copy_with_which_somebody_still_works_takes_no_place(register: Database, copy: Path):
    with ExitStack() as held:

        def work_with(staged: Database) -> None:
            path = str(staged.url.database)
            somebody = held.enter_context(closing(sqlite3.connect(path)))
            assert somebody.execute("SELECT count(*) FROM event").fetchone() == (1,)

        with (
            pytest.raises(sqlite3.OperationalError, match="locked"),
            replaced(register, copy, NOON) as staged,
        ):
            assert entries(staged) == 1
            work_with(staged)
        assert entries(register) == 2


def test_what_a_restore_that_was_killed_left_is_no_part_of_the_next(
    register: Database, place: Path, copy: Path
):
    staged = place.with_name(f"{place.name}.restoring")
    log = staged.with_name(f"{staged.name}-wal")
    asked(staged, "PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(staged)) as killed:
        killed.execute("CREATE TABLE half_loaded (number INTEGER)")
        killed.commit()
        content = log.read_bytes()
    log.write_bytes(content)
    for ending in ("-shm", "-journal"):
        staged.with_name(staged.name + ending).write_bytes(b"left")
    with replaced(register, copy, NOON) as restored:
        assert entries(restored) == 1
    register.dispose()
    assert asked(place, "SELECT count(*) FROM sqlite_master WHERE name = 'half_loaded'") == [(0,)]
    aside = place.with_name(f"{place.name}.{ASIDE}")
    assert files(place) == {place.name, aside.name}


def test_the_folder_of_a_new_place_is_made(elsewhere: Database, copy: Path):
    with replaced(elsewhere, copy, NOON):
        pass
    assert entries(elsewhere) == 1


def test_a_register_with_which_somebody_works_is_not_replaced(
    register: Database, place: Path, copy: Path
):
    with closing(sqlite3.connect(place)) as somebody:
        somebody.execute("BEGIN")
        somebody.execute("SELECT count(*) FROM event").fetchone()
        with pytest.raises(InUse, match="Stop `vouch serve`"):
            refuse_used(register)
        with pytest.raises(InUse), replaced(register, copy, NOON):
            raise AssertionError
    refuse_used(register)
    assert entries(register) == 2


def test_somebody_who_comes_while_the_copy_is_looked_at_is_not_overtaken(
    register: Database, place: Path, copy: Path
):
    with closing(sqlite3.connect(place)) as somebody:
        with pytest.raises(InUse), replaced(register, copy, NOON):
            somebody.execute("PRAGMA journal_mode = WAL")
            somebody.execute("BEGIN")
            somebody.execute("SELECT count(*) FROM event").fetchone()
        somebody.execute("COMMIT")
    assert entries(register) == 2


def test_a_place_is_filled_where_there_is_a_table_or_what_cannot_be_read(
    register: Database, elsewhere: Database
):
    place = Path(str(elsewhere.url.database))
    refuse_used(elsewhere)
    undo_unfinished(elsewhere)
    assert (is_filled(register), is_filled(elsewhere)) == (True, False)
    assert not place.exists()
    place.parent.mkdir(parents=True)
    for content, filled in ((b"", False), (b"this is no database, but something " * 100, True)):
        place.write_bytes(content)
        assert is_filled(elsewhere) is filled
        refuse_used(elsewhere)


def test_what_is_set_aside_is_named_by_the_instant_and_told_by_its_place():
    assert aside_name(NOON) == ASIDE
    assert aside_of(make_url("sqlite:////data/vouch.db"), NOON) == f"/data/vouch.db.{ASIDE}"
    told = aside_of(make_url("postgresql+psycopg://vouch@/vouch"), NOON)
    assert told == f"the schema {ASIDE} (DROP SCHEMA {ASIDE} CASCADE)"
