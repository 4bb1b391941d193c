"""The two doors of the database, and the work that one actor does behind them at one instant."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import NullPool, Pool

from app.access.grants import Permission
from app.access.policy import Actor, Facts, allows, require
from app.kit.clock import Clock, now
from app.kit.errors import Busy, Changed, HappenedMeanwhile
from app.kit.workflow import Workflow
from app.store.journal import Draft, append, next_number
from app.store.statements import trace_statements
from app.store.waits import ReadingPool, WritingPool, begin_at_once

READ_CONNECTIONS = 8
BUSY_TIMEOUT_MS = 10_000
RETRY_AFTER_SECONDS = 2

S = TypeVar("S", bound=StrEnum)
A = TypeVar("A", bound=StrEnum)


class Stateful(Protocol[S]):
    """A row whose legal state moves only along its workflow."""

    id: Any
    state: S

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the row."""
        ...


class Versioned(Protocol):
    """A row that counts its changes."""

    version: Any


V = TypeVar("V", bound=Versioned)


def as_seen(row: V, version: int | None) -> V:
    """Return the row if it is still the version that the caller saw; ``None`` asks for none.

    Raises:
        Changed: somebody changed it since.
    """
    if version is not None and row.version != version:
        raise Changed("Somebody else changed this meanwhile; read it again.")
    return row


@dataclass
class Work:
    """One transaction by one actor at one instant.

    Attributes:
        session: the open session; services may flush it, never commit it.
        actor: who acts.
        at: the instant that everything written here carries, aware UTC.
    """

    session: Session
    actor: Actor
    at: datetime
    _drafts: list[Draft] = field(default_factory=list)
    _number: int | None = None

    def record(
        self,
        name: str,
        subject_id: UUID | None = None,
        *,
        reason_code: str | None = None,
        words: Mapping[str, str] | None = None,
        **body: Any,
    ) -> None:
        """Remember a register event; it is numbered, chained and written when the work closes.

        Args:
            name: ``<domain>.<noun>.<past verb>``.
            subject_id: the subject that it is about.
            reason_code: a code from a closed list; free words go to ``words``.
            words: free text by field name; kept in rows of their own and erasable (L8). Empty ones
                are left out: who is signed in stands in the chain by id, not by name.
            body: ids, codes, counts and digests alone, as JSON values.
        """
        said = {field: text for field, text in (words or {}).items() if text}
        self._drafts.append(Draft(name, subject_id, reason_code, said, body))

    def said(self) -> dict[tuple[int, str], str]:
        """Return the words of the events of this work, by number and field; not written yet."""
        first = self.entry() if self._drafts else 0
        return {
            (number, name): text
            for number, draft in enumerate(self._drafts, start=first)
            for name, text in draft.words.items()
        }

    def entry(self) -> int:
        """Take the journal's lock now and return the number of the first event of this work.

        For set-based statements that write the number themselves. Everybody else's commit waits
        from here on, so call it last.
        """
        if self._number is None:
            self._number = next_number(self.session)
        return self._number

    def upcoming(self) -> int:
        """Return the number that the next event of this work will have; see :meth:`entry`."""
        return self.entry() + len(self._drafts)

    def move(
        self, row: Stateful[S], life: Workflow[S, A, Permission], action: A, **body: Any
    ) -> None:
        """Take ``action`` on ``row``: check the actor, then the table; change, record, flush.

        Raises:
            NotFound, Forbidden: by the access policy.
            StepRefused: the state does not allow the action.
        """
        require(self.actor, life.permission(action), row.facts)
        step = life.step(row.state, action)
        row.state = step.target
        self.record(step.event, **{"row": str(row.id), **body})
        self.session.flush()

    def available(self, row: Stateful[S], life: Workflow[S, A, Permission]) -> list[str]:
        """Return the actions that the actor may take on the row now, from policy and table."""
        return [
            action.value
            for action in life.actions_from(row.state)
            if allows(self.actor, life.permission(action), row.facts)
        ]

    def close(self) -> None:
        """Write the events under the journal's lock, after the last flush, and commit."""
        self.session.flush()
        if self._drafts:
            append(self.session, self.entry(), self._drafts, self.actor, self.at)
        self.session.commit()


class Database:
    """The register's database, with a door for reading and a door for writing.

    Args:
        reading: where reading sessions are bound; refuses writes.
        writing: where writing sessions are bound.
        clock: tells the instant of each work.
    """

    def __init__(
        self, reading: Engine | Connection, writing: Engine | Connection, clock: Clock = now
    ) -> None:
        self._reading = reading
        self._writing = writing
        self.clock = clock

    @classmethod
    def open(
        cls,
        url: str,
        *,
        clock: Clock = now,
        statement_timeout_ms: int = 30_000,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    ) -> Self:
        """Open the database at ``url`` (``sqlite:///...`` or ``postgresql+psycopg://...``).

        Args:
            url: address, as SQLAlchemy writes it.
            clock: tells the instant of each work.
            statement_timeout_ms: PostgreSQL gives up one reading statement after so long.
            busy_timeout_ms: how long to wait for a lock or a connection before
                :class:`~app.kit.errors.Busy`.
        """
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return cls(*_sqlite_engines(address, busy_timeout_ms), clock)
        return cls(*_postgresql_engines(address, statement_timeout_ms, busy_timeout_ms), clock)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._writing.dialect.name

    @property
    def url(self) -> URL:
        """The address, with its password inside: never print it whole."""
        return self._writing.engine.url

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Work]:
        """Open the reading door: one snapshot, nothing can be written.

        Raises:
            Busy: the database did not answer in time.
        """
        with _told_as_problems(), Session(self._reading, expire_on_commit=False) as session:
            if isinstance(self._reading, Connection):
                session.join_transaction_mode = "create_savepoint"
            yield Work(session, actor, self.clock())

    @contextmanager
    def writing(self, actor: Actor) -> Iterator[Work]:
        """Open the writing door: all of the block is committed at its end, or none of it.

        Raises:
            Busy: another writer held the database for too long.
            Changed: a row was changed by somebody else meanwhile.
        """
        with _told_as_problems(), Session(self._writing, expire_on_commit=False) as session:
            if isinstance(self._writing, Connection):
                session.join_transaction_mode = "create_savepoint"
            work = Work(session, actor, self.clock())
            yield work
            work.close()

    @contextmanager
    def lone_connection(self) -> Iterator[Connection]:
        """Open a connection outside the pool and outside our transactions, for a lock."""
        engine = create_engine(self.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()

    @contextmanager
    def migration_connection(self) -> Iterator[Connection]:
        """Open the writing door without a transaction, for the migrations."""
        engine = create_engine(self.url, poolclass=NullPool)
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()

    @contextmanager
    def undone(self) -> Iterator[Connection]:
        """Open one transaction around everything that is done in the block, and undo it all."""
        with self._writing.engine.connect() as connection:
            outer = connection.begin()
            try:
                yield connection
            finally:
                outer.rollback()

    def trace(self) -> None:
        """Let each statement of both doors be a span."""
        for door in (self._reading, self._writing):
            trace_statements(door.engine)

    def dispose(self) -> None:
        """Close every connection."""
        for door in (self._reading, self._writing):
            door.engine.dispose()


@contextmanager
def _told_as_problems() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise Changed("Somebody else changed this meanwhile; read it again.") from error
    except IntegrityError as error:
        if not _is_a_double(error):
            raise
        raise HappenedMeanwhile("Somebody else did the same at the same instant.") from error
    except PoolTimeout as error:
        raise Busy("Too many requests at once.", retry_after=RETRY_AFTER_SECONDS) from error
    except OperationalError as error:
        if _is_waiting(error):
            raise Busy("The database is busy.", retry_after=RETRY_AFTER_SECONDS) from error
        raise


def _is_a_double(error: IntegrityError) -> bool:
    """Tell a row that somebody else wrote first from a fault of ours."""
    is_unique = getattr(error.orig, "sqlstate", None) == "23505"
    return is_unique or "UNIQUE constraint failed" in str(error.orig)


def _is_waiting(error: OperationalError) -> bool:
    """Tell a lock or time-out, which passes, from a database that is broken."""
    state = getattr(error.orig, "sqlstate", None)
    passing = {"55P03", "57014", "40001", "40P01", "53300"}
    return state in passing or "database is locked" in str(error.orig)


def _sqlite_engines(address: URL, busy_timeout_ms: int) -> tuple[Engine, Engine]:
    """Give SQLite one fair queue of writers and several readers, in WAL mode."""
    if address.database not in (None, "", ":memory:"):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, Any] = {
        "connect_args": {"isolation_level": None, "check_same_thread": False}
    }
    options["pool_timeout"] = busy_timeout_ms / 1000
    sizes = {ReadingPool: READ_CONNECTIONS, WritingPool: 1}
    reading, writing = (
        create_engine(address, poolclass=pool, pool_size=size, max_overflow=0, **options)
        for pool, size in sizes.items()
    )
    wait = f"busy_timeout = {busy_timeout_ms}"
    _prepare(reading, "BEGIN", (wait, "query_only = ON"))
    _prepare(writing, "BEGIN IMMEDIATE", (wait, "synchronous = FULL", "cache_size = -32768"))
    return reading, writing


def _prepare(engine: Engine, begin: str, pragmas: tuple[str, ...]) -> None:
    """Open transactions ourselves: the driver's own mode loses savepoints and updates."""
    everywhere = (
        "journal_mode = WAL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "wal_autocheckpoint = 16384",
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: SQLiteConnection, _record: object) -> None:
        for pragma in (*everywhere, *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if begin == "BEGIN IMMEDIATE":
            begin_at_once(connection, begin)
        else:
            connection.exec_driver_sql(begin)


def _postgresql_engines(
    address: URL, statement_timeout_ms: int, busy_timeout_ms: int
) -> tuple[Engine, Engine]:
    # Compiling a plan costs a hundred milliseconds, and no question of ours runs that long.
    session = f"-c lock_timeout={busy_timeout_ms} -c timezone=UTC -c jit=off"

    def engine(pool: type[Pool], **options: Any) -> Engine:
        return create_engine(
            address,
            poolclass=pool,
            pool_size=READ_CONNECTIONS,
            max_overflow=0,
            pool_timeout=busy_timeout_ms / 1000,
            hide_parameters=True,
            connect_args={"options": session},
            **options,
        )

    reading = engine(
        ReadingPool,
        execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    )

    @event.listens_for(reading, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET statement_timeout = {int(statement_timeout_ms)}")
        connection.commit()

    return reading, engine(WritingPool)
