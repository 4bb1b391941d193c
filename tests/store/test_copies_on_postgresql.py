"""Copies of a whole database on PostgreSQL: as on SQLite, by its own programs and in schemas."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, inspect, select, text

from app.outside.postgres_programs import ProgramMissing
from app.store import copies, journal
from app.store.copies import InUse, copied, is_filled, refuse_used, replaced, undo_unfinished
from app.store.migrations import UNFINISHED, current, newest
from app.store.work import Database
from tests.copying import ASIDE, act, begin_register, entries
from tests.make import NOON, OPERATOR

pytestmark = pytest.mark.commits


@pytest.fixture
def register(own_database: Database) -> Database:
    """A register with one entry and one key of a case, with which nobody works."""
    if own_database.dialect == "sqlite":
        pytest.skip("a file is copied by SQLite itself")
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
def somebody(register: Database) -> Iterator[Connection]:
    """A connection of somebody else."""
    other = Database.open(register.url.render_as_string(hide_password=False))
    with other.migration_connection() as connection:
        connection.execute(text("SELECT 1"))
        yield connection


def counted(database: Database, *tables: str) -> list[int | None]:
    with database.migration_connection() as connection:
        return [
            connection.scalar(select(func.count()).select_from(text(table))) for table in tables
        ]


def schemas(database: Database) -> set[str]:
    with database.migration_connection() as connection:
        found = set(inspect(connection).get_schema_names())
    return found - {"information_schema", "public"}


def emptied(database: Database) -> None:
    with database.migration_connection() as connection, connection.begin():
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))


def test_w10_a_copy_is_one_state_and_holds_all_but_keys(register: Database, tmp_path: Path):
    path = tmp_path / "a copy? of #1"
    with copied(register, OPERATOR, path) as made:
        act(register)
        assert (journal.head(made.work.session).number, made.dialect) == (1, "postgresql")
        assert (made.path, made.work.actor, made.work.at) == (path, OPERATOR, register.clock())
    assert counted(register, "event", "case_key", "wrapped_case_key") == [2, 1, 1]
    with replaced(register, path, NOON):
        pass
    assert counted(register, "event", "case_key", "wrapped_case_key") == [1, 1, 0]


def test_a_copy_takes_the_place_and_what_was_there_is_kept_aside(register: Database, copy: Path):
    with replaced(register, copy, NOON) as staged:
        assert entries(staged) == 1
        with register.migration_connection() as connection:
            assert current(connection) == UNFINISHED
        act(staged)
        act(staged)
    assert counted(register, "event", f"{ASIDE}.event") == [3, 2]
    assert schemas(register) == {ASIDE}
    with register.migration_connection() as connection:
        assert current(connection) == newest()


def test_a_copy_holds_nothing_of_what_restores_set_aside(
    register: Database, copy: Path, tmp_path: Path
):
    with replaced(register, copy, NOON) as staged, copied(staged, OPERATOR, tmp_path / "next"):
        pass
    with register.migration_connection() as connection, connection.begin():
        connection.execute(text(f"DROP SCHEMA {ASIDE} CASCADE"))
    emptied(register)
    with replaced(register, tmp_path / "next", NOON):
        pass
    assert (entries(register), schemas(register)) == (1, set())


def test_where_the_copy_is_found_wanting_all_is_as_it_was(register: Database, copy: Path):
    with pytest.raises(LookupError), replaced(register, copy, NOON) as staged:
        act(staged)
        raise LookupError
    assert (entries(register), schemas(register)) == (2, set())
    with register.migration_connection() as connection:
        assert current(connection) == newest()


def test_a_file_that_is_no_copy_leaves_all_as_it_was(register: Database, tmp_path: Path):
    path = tmp_path / "none"
    path.write_bytes(b"this is no copy")
    with pytest.raises(Exception, match="pg_restore failed"), replaced(register, path, NOON):
        raise AssertionError
    assert (entries(register), schemas(register)) == (1, set())


def test_a_copy_is_put_where_nothing_was_or_nothing_is_there_again(register: Database, copy: Path):
    emptied(register)
    assert not is_filled(register)
    with pytest.raises(LookupError), replaced(register, copy, NOON):
        raise LookupError
    assert (is_filled(register), schemas(register)) == (False, set())
    with replaced(register, copy, NOON):
        assert is_filled(register)
    assert (entries(register), schemas(register)) == (1, set())


def test_a_register_with_which_somebody_works_is_not_replaced(
    register: Database, copy: Path, somebody: Connection
):
    with pytest.raises(InUse, match="1 other connections are open"):
        refuse_used(register)
    with pytest.raises(InUse, match="1 other"), replaced(register, copy, NOON):
        raise AssertionError
    somebody.close()
    somebody.engine.dispose()
    refuse_used(register)
    assert (entries(register), schemas(register)) == (2, set())


def test_who_lacks_the_programs_is_told_which_version_to_install_and_nothing_is_changed(
    register: Database, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with register.migration_connection() as connection:
        version = str(connection.scalar(text("SHOW server_version"))).partition(".")[0]
    monkeypatch.setenv("PATH", str(tmp_path))
    told = f"postgresql-client-{version}[)]"
    with pytest.raises(ProgramMissing, match=told), copied(register, OPERATOR, tmp_path / "next"):
        raise AssertionError
    with pytest.raises(ProgramMissing, match=told), replaced(register, copy, NOON):
        raise AssertionError
    assert (entries(register), schemas(register)) == (2, set())


def test_of_two_restores_at_once_the_second_is_refused_and_the_first_goes_on(
    register: Database, copy: Path
):
    with replaced(register, copy, NOON):
        other = Database.open(register.url.render_as_string(hide_password=False))
        with pytest.raises(InUse, match="under way"), replaced(other, copy, NOON):
            raise AssertionError
        with pytest.raises(InUse, match="under way"):
            undo_unfinished(other)
        other.dispose()
    assert (entries(register), schemas(register)) == (1, {ASIDE})


@pytest.mark.parametrize("was_filled", [True, False])
def test_what_a_restore_that_did_not_end_set_aside_comes_back(register, was_filled):
    """As one leaves it that was killed while the copy was loaded."""
    if not was_filled:
        emptied(register)
    register.dispose()
    with register.migration_connection() as connection, connection.begin():
        copies._begin(connection, ASIDE)
        connection.execute(text("CREATE TABLE public.half_loaded (number INTEGER)"))
    assert schemas(register) == {UNFINISHED} | ({ASIDE} if was_filled else set())
    with register.migration_connection() as connection, pytest.raises(InUse):
        connection.execute(text("SELECT 1"))
        undo_unfinished(register)
    for _ in range(2):
        undo_unfinished(register)
        assert schemas(register) == set()
        assert is_filled(register) is was_filled
    assert not was_filled or entries(register) == 1
