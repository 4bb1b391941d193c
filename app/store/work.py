"""The two doors of the database, and the work that one actor does behind them at one instant."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from app.access.grants import Permission
from app.access.policy import Actor, Facts, allows, require
from app.kit.clock import Clock, now
from app.kit.errors import Changed
from app.kit.workflow import Workflow
from app.store.commits import Commits
from app.store.engines import postgresql_engines, reading_engine, sqlite_engines
from app.store.failures import told_as_problems
from app.store.journal import Draft, Head, append, locked_head
from app.store.replica import Replica, Seen
from app.store.statements import trace_statements
from app.store.waits import ReplicaPool

BUSY_TIMEOUT_MS = 10_000

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
    _head: Head | None = None

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
        if not self._drafts:
            return {}
        return {
            (number, name): text
            for number, draft in enumerate(self._drafts, start=self.entry())
            for name, text in draft.words.items()
        }

    def entry(self) -> int:
        """Take the journal's lock now and return the number of the first event of this work.

        For set-based statements that write the number themselves. Everybody else's commit waits
        from here on, so call it last.
        """
        return self._last().number + 1

    def _last(self) -> Head:
        if self._head is None:
            self._head = locked_head(self.session)
        return self._head

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
            append(self.session, self._last(), self._drafts, self.actor, self.at)
        self.session.commit()


class Database:
    """The register's database, with a door for reading and a door for writing.

    Args:
        reading: where reading sessions are bound; refuses writes.
        writing: where writing sessions are bound.
        clock: tells the instant of each work.
        replica: where readings may go instead; ``None``: there is none.
        seen: what readings must show to go there; ``None``: they do not.

    Attributes:
        commits: tells one state of the database from the next.
    """

    def __init__(
        self,
        reading: Engine | Connection,
        writing: Engine | Connection,
        clock: Clock = now,
        replica: Replica | None = None,
        seen: Seen | None = None,
    ) -> None:
        self._reading = reading
        self._writing = writing
        self.clock = clock
        self.replica = replica
        self._seen = seen
        self.commits = Commits(self)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        clock: Clock = now,
        statement_timeout_ms: int = 30_000,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        read_url: str | None = None,
    ) -> Self:
        """Open the database at ``url`` (``sqlite:///...`` or ``postgresql+psycopg://...``).

        Args:
            url: address, as SQLAlchemy writes it.
            clock: tells the instant of each work.
            statement_timeout_ms: PostgreSQL gives up one reading statement after so long.
            busy_timeout_ms: how long to wait for a lock or a connection before
                :class:`~app.kit.errors.Busy`.
            read_url: address of a streaming replica; it is asked only by what :meth:`showing` says.
        """
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return cls(*sqlite_engines(address, busy_timeout_ms), clock)
        times = (statement_timeout_ms, busy_timeout_ms)
        reading, writing = postgresql_engines(address, *times)
        if read_url is None:
            return cls(reading, writing, clock)
        engine = reading_engine(make_url(read_url), ReplicaPool, *times)
        return cls(reading, writing, clock, Replica(engine, reading))

    def showing(self, seen: Seen | None) -> "Database":
        """Return the same doors, for readings that must show so much; ``None``: everything."""
        if self.replica is None or seen == self._seen:
            return self
        return Database(self._reading, self._writing, self.clock, self.replica, seen)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._writing.dialect.name

    @property
    def has_two_connections(self) -> bool:
        """Whether somebody can read while somebody writes."""
        return isinstance(self._writing, Engine)

    @property
    def shows_commits(self) -> bool:
        """Whether another connection sees what readings see: no replica, nor one transaction."""
        return self.replica is None and self.has_two_connections

    @property
    def url(self) -> URL:
        """The address, with its password inside: never print it whole."""
        return self._writing.engine.url

    def mark(self) -> None:
        """Let readings that may go to the replica show all that there is by now."""
        if self.replica is not None:
            self.replica.mark()

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Work]:
        """Open the reading door: one snapshot, nothing can be written.

        Raises:
            Busy: the database did not answer in time, or not at all.
        """
        if self.replica is not None and self._seen is not None:
            connection = self.replica.connection(self._seen)
            if connection is not None:
                lost = self.replica.resting_when_lost()
                with told_as_problems(), lost, connection, _session(connection) as session:
                    yield Work(session, actor, self.clock())
                return
        with told_as_problems(), _session(self._reading) as session:
            if isinstance(self._reading, Connection):
                session.join_transaction_mode = "create_savepoint"
            yield Work(session, actor, self.clock())

    @contextmanager
    def writing(self, actor: Actor) -> Iterator[Work]:
        """Open the writing door: all of the block is committed at its end, or none of it.

        Raises:
            Busy: another writer held the database for too long, or it does not answer.
            NoRoom: it has no room for what is written.
            Changed: a row was changed by somebody else meanwhile.
        """
        with told_as_problems(), _session(self._writing) as session:
            if isinstance(self._writing, Connection):
                session.join_transaction_mode = "create_savepoint"
            work = Work(session, actor, self.clock())
            yield work
            work.close()
            if self.replica is not None:
                self.replica.note_written(session)

    @contextmanager
    def lone_connection(self) -> Iterator[Connection]:
        """Open a connection outside the pool and outside our transactions, for a lock."""
        engine = create_engine(self.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            yield connection

    @contextmanager
    def migration_connection(self) -> Iterator[Connection]:
        """Open the writing door without a transaction, for the migrations."""
        with create_engine(self.url, poolclass=NullPool).connect() as connection:
            yield connection

    @contextmanager
    def undone(self) -> Iterator[Connection]:
        """Open one transaction around everything that is done in the block, and undo it all."""
        with self._writing.engine.connect() as connection:
            connection.begin()
            yield connection  # It is undone as it is given back.

    def trace(self) -> None:
        """Let each statement of both doors be a span."""
        for engine in self._engines():
            trace_statements(engine)

    def dispose(self) -> None:
        """Close every connection."""
        self.commits.close()
        for engine in self._engines():
            engine.dispose()

    def _engines(self) -> list[Engine]:
        beside = [] if self.replica is None else [self.replica.engine]
        return [self._reading.engine, self._writing.engine, *beside]


def _session(bound: Engine | Connection) -> Session:
    return Session(bound, expire_on_commit=False)
