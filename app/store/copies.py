"""Copies of the whole database: what it held at one instant, and putting such a copy in its place.

SQLite's own ``VACUUM INTO`` copies what one reader sees while others write, without the free pages
in which erased words may still lie. PostgreSQL's ``pg_dump`` is given the snapshot of a transaction
of ours, in which the rest is read too.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from app.access.policy import Actor
from app.outside import postgres_programs
from app.outside.whole_file import lay, sync_folder
from app.store.case_keys import WrappedCaseKey
from app.store.migrations import UNFINISHED
from app.store.work import Database, Work

ASIDE = "before_restore_"
APART = WrappedCaseKey.__tablename__
"""What a copy does not hold: keys beside what they seal (fairness W10)."""
RESTORING = "vouch restore"
RESTORE_LOCK = 0x726573746F7265  # the letters of the word; any constant of our own would do
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
AND backend_type = 'client backend' AND application_name <> :name
"""


class InUse(Exception):
    """Something still works with the database that is to be replaced; the message says what."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a database held at one instant.

    Attributes:
        work: reads that very state.
        path: the file with all of it.
    """

    work: Work
    path: Path

    @property
    def dialect(self) -> str:
        """Of the database that was copied: ``sqlite`` or ``postgresql``."""
        return self.work.session.get_bind().dialect.name


@contextmanager
def copied(database: Database, actor: Actor, path: Path) -> Iterator[Copy]:
    """Copy a database to a file while others write to it, and read in the block what it holds.

    Args:
        database: which.
        actor: who reads.
        path: of the file; there is none.

    Raises:
        ProgramMissing, ProgramFailed: PostgreSQL's program is not here, or failed.
    """
    making = _sqlite_copy if database.dialect == "sqlite" else _postgresql_copy
    with making(database, actor, path) as copy:
        yield copy


@contextmanager
def _sqlite_copy(database: Database, actor: Actor, path: Path) -> Iterator[Copy]:
    with closing(sqlite3.connect(str(database.url.database), timeout=10)) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    path.chmod(0o600)
    _empty_apart(path)
    # Not as an address of the library, which reads the escapes of a name before SQLite does.
    address = f"file:{quote(str(path))}?mode=ro&immutable=1"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool
    )
    with Session(engine) as session:
        yield Copy(Work(session, actor, database.clock()), path)


def _empty_apart(path: Path) -> None:
    """Take the rows out that lie apart, and what is left of them in free pages."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        found = connection.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
            " ORDER BY type = 'table' DESC",
            (APART,),
        ).fetchall()
        if not found:
            return  # A register of before there were any.
        connection.execute("BEGIN")
        # Dropped and made anew: its guards let no row of it go by itself.
        connection.execute(f"DROP TABLE {APART}")
        for (statement,) in found:
            connection.execute(statement)
        connection.execute("COMMIT")


@contextmanager
def _postgresql_copy(database: Database, actor: Actor, path: Path) -> Iterator[Copy]:
    with database.reading(actor) as work:
        version = int(str(work.session.scalar(text("SHOW server_version_num")))) // 10_000
        program = postgres_programs.program("pg_dump", version)
        snapshot = str(work.session.scalar(text("SELECT pg_export_snapshot()")))
        left_out = postgres_programs.LeftOut((f"{ASIDE}*", UNFINISHED), (f"public.{APART}",))
        postgres_programs.dump(program, database.url, snapshot, path, left_out)
        yield Copy(work, path)


def is_filled(database: Database) -> bool:
    """Tell whether there is anything in a database; a file that is not there stays so."""
    if database.dialect == "sqlite":
        return _is_filled_file(database)
    with database.migration_connection() as connection:
        return bool(inspect(connection).get_table_names())


def _is_filled_file(database: Database) -> bool:
    if not Path(str(database.url.database)).exists():
        return False
    try:
        with database.migration_connection() as connection:
            return bool(inspect(connection).get_table_names())
    except DatabaseError:
        # What cannot be read any more may be all that is left: it is set aside, not written over.
        return True


def _is_unfinished(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql" and inspect(connection).has_schema(UNFINISHED)


def _aside(connection: Connection) -> str | None:
    """Return in which schema lies what a restore that did not end set aside."""
    question = "SELECT obj_description(to_regnamespace(:name)::oid, 'pg_namespace')"
    found: str | None = connection.scalar(text(question), {"name": UNFINISHED})
    return found


@contextmanager
def replaced(database: Database, path: Path, at: datetime) -> Iterator[Database]:
    """Put a copy in a database's place, once the block has ended well; else all is as it was.

    Nobody may work with the database meanwhile. What was in it is kept aside: on SQLite as a file
    beside it, on PostgreSQL as a schema.

    Args:
        database: what is replaced; it may be empty.
        path: of the copy, which is used up.
        at: names what is kept aside.

    Yields:
        The copy, to be looked at and changed before it counts.

    Raises:
        InUse: somebody does.
        ProgramMissing, ProgramFailed: PostgreSQL's program is not here, or failed.
    """
    putting = _sqlite_replaced if database.dialect == "sqlite" else _postgresql_replaced
    with putting(database, path, aside_name(at)) as copy:
        yield copy


@contextmanager
def _sqlite_replaced(database: Database, path: Path, aside: str) -> Iterator[Database]:
    place = Path(str(database.url.database)).absolute()
    place.parent.mkdir(parents=True, exist_ok=True)
    refuse_used(database)
    staged = place.with_name(f"{place.name}.restoring")
    _forget_sqlite(staged)
    lay(path, staged)
    copy = Database.open(f"sqlite:///{staged}", clock=database.clock)
    try:
        yield copy
        copy.dispose()
        _in_one_file(staged)
        refuse_used(database)
        if place.exists():
            place.with_name(f"{place.name}.{aside}").hardlink_to(place)
        for ending in ("-wal", "-shm", "-journal"):
            # They are left only where the old one could not be opened, and are none of the new.
            place.with_name(place.name + ending).unlink(missing_ok=True)
        staged.rename(place)
        sync_folder(place.parent)
    finally:
        copy.dispose()
        _forget_sqlite(staged)


def _forget_sqlite(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _in_one_file(path: Path) -> None:
    """Bring a database to its one file, which fails while somebody else has it open."""
    with closing(sqlite3.connect(path, timeout=0)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def refuse_used(database: Database) -> None:
    """Refuse a database with which somebody else works.

    Raises:
        InUse: somebody does.
    """
    database.dispose()
    if database.dialect == "sqlite":
        _refuse_used_file(Path(str(database.url.database)))
        return
    with database.migration_connection() as connection:
        others = connection.scalar(text(_OTHERS), {"name": RESTORING})
    if others:
        raise InUse(
            f"{others} other connections are open to this database. Stop every `vouch serve` and"
            " `vouch worker` first, and close what else is connected."
        )


def _refuse_used_file(path: Path) -> None:
    if not path.exists():
        return
    try:
        _in_one_file(path)
    except sqlite3.OperationalError as error:
        raise InUse(f"Something still works with {path} ({error}). Stop `vouch serve`.") from error
    except sqlite3.DatabaseError:
        # It is no database any more; that is a good reason to restore one.
        return


@contextmanager
def _alone(database: Database) -> Iterator[None]:
    """Be the one restore of a PostgreSQL database; its name tells its connection from others'."""
    with database.lone_connection() as connection:
        connection.execute(text(f"SET application_name = '{RESTORING}'"))
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": RESTORE_LOCK}):
            raise InUse("Another restore of this database is under way.")
        yield


@contextmanager
def _postgresql_replaced(database: Database, path: Path, aside: str) -> Iterator[Database]:
    with _alone(database):
        yield from _postgresql_filled(database, path, aside)


def _postgresql_filled(database: Database, path: Path, aside: str) -> Iterator[Database]:
    refuse_used(database)
    with database.migration_connection() as connection, connection.begin():
        version = int(str(connection.scalar(text("SHOW server_version_num")))) // 10_000
        program = postgres_programs.program("pg_restore", version)
        _begin(connection, aside)
    try:
        postgres_programs.restore(program, database.url, path)
        yield database
        with database.migration_connection() as connection, connection.begin():
            connection.execute(text(f"DROP SCHEMA {UNFINISHED}"))
    except BaseException:
        _undo(database)
        raise


def _begin(connection: Connection, aside: str) -> None:
    """Mark the database as one that is being restored, and set aside what is in it."""
    filled = bool(inspect(connection).get_table_names())
    connection.execute(text(f"CREATE SCHEMA {UNFINISHED}"))
    if filled:
        connection.execute(text(f"COMMENT ON SCHEMA {UNFINISHED} IS '{aside}'"))
        connection.execute(text(f"ALTER SCHEMA public RENAME TO {aside}"))
        connection.execute(text("CREATE SCHEMA public"))


def undo_unfinished(database: Database) -> None:
    """Bring back what was in a PostgreSQL database before a restore that did not end.

    Raises:
        InUse: it goes on, or something of it.
    """
    if database.dialect == "sqlite":
        return
    with database.migration_connection() as connection:
        unfinished = _is_unfinished(connection)
    if unfinished:
        with _alone(database):
            refuse_used(database)
            _undo(database)


def _undo(database: Database) -> None:
    with database.migration_connection() as connection, connection.begin():
        aside = _aside(connection)
        connection.execute(text("DROP SCHEMA public CASCADE"))
        back = f"ALTER SCHEMA {aside} RENAME TO public" if aside else "CREATE SCHEMA public"
        connection.execute(text(back))
        connection.execute(text(f"DROP SCHEMA {UNFINISHED}"))


def aside_name(at: datetime) -> str:
    """Name what is set aside by a restore at an instant."""
    return f"{ASIDE}{at:%Y%m%d_%H%M%S_%f}"


def aside_of(address: URL, at: datetime) -> str:
    """Say where what was replaced is kept, and how to throw it away."""
    name = aside_name(at)
    if address.get_backend_name() == "sqlite":
        return f"{address.database}.{name}"
    return f"the schema {name} (DROP SCHEMA {name} CASCADE)"
