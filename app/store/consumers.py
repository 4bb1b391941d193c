"""Who follows the journal, and how far each has come.

A consumer moves its position in the transaction of its effects, so that every entry is worked
off at least once and an effect is never half-done. One that fails is tried again after growing
pauses, holds back only itself, and is shown by ``/readyz`` and ``vouch worker --status``.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.outside.tracing import span
from app.store import journal
from app.store.base import JOURNAL_NUMBER, Row
from app.store.work import Database, Work

LEASE = timedelta(seconds=30)
BATCH = 200
"""Entries of the journal that one transaction looks at."""
LONGEST_PAUSE = timedelta(minutes=10)

log = logging.getLogger(__name__)


class Consumer(Row):
    """How far one follower of the journal has come, and who is at it now."""

    __tablename__ = "consumer"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    position: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Last entry whose effects are on disk."
    )
    failures: Mapped[int] = mapped_column(comment="In a row; 0 after a success.")
    last_error: Mapped[str | None] = mapped_column(String(200), comment="Its kind, never its text.")
    retry_at: Mapped[datetime | None]
    leased_by: Mapped[str | None] = mapped_column(String(40))
    leased_until: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to be the only one that runs a consumer, for a while.

    Attributes:
        consumer: whose turn it is.
        holder: a random name for this run.
        position: the last entry that was worked off when the lease was taken.
    """

    consumer: str
    holder: str
    position: int


class LeaseLostError(Exception):
    """Somebody else took the consumer over; what is under way here must be undone."""


class Follower(Protocol):
    """Something that follows the journal."""

    name: str

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after ``lease.position`` up to ``head`` and move the position.

        It calls :func:`hold` in each of its transactions and :func:`advance` in the last.
        """
        ...


def position(session: Session, name: str) -> int:
    """Return the last entry that the consumer ``name`` has worked off; 0 before its first."""
    return session.scalar(select(Consumer.position).where(Consumer.name == name)) or 0


def standings(session: Session) -> Sequence[Consumer]:
    """Return every consumer that ever took its turn, by name."""
    return session.scalars(select(Consumer).order_by(Consumer.name)).all()


def unattended_since(session: Session, at: datetime) -> datetime | None:
    """Return since when an entry has waited for a follower that rests for no reason.

    ``None``: all are at the head, or somebody is at it.
    """
    known = standings(session)
    if any(each.leased_until is not None and each.leased_until > at for each in known):
        return None
    idle = [each.position for each in known if each.retry_at is None or each.retry_at <= at]
    # Before the first turn of any there is no row, and all entries wait.
    first = min(idle) if idle else 0 if not known else None
    return None if first is None else journal.made_at(session, first + 1)


def run(database: Database, follower: Follower) -> bool:
    """Bring ``follower`` to the head of the journal, unless somebody else is at it or it rests.

    Returns:
        Whether there was something to do and it was done.
    """
    with database.reading(CLOCK) as work:
        head = journal.head(work.session).number
        if position(work.session, follower.name) >= head:
            return False
    lease = _take(database, follower.name)
    if lease is None:
        return False
    try:
        with span(f"follow {follower.name}"):
            follower.follow(database, lease, head)
    except LeaseLostError:
        return False
    except Exception as error:
        log.exception("consumer failed", extra={"consumer": follower.name})
        _failed(database, lease, type(error).__name__)
        return False
    _release(database, lease)
    return True


def hold(session: Session, lease: Lease, now: datetime) -> None:
    """Prove, in the transaction at hand, that the lease is still ours, and lengthen it.

    Raises:
        LeaseLostError: it ran out and somebody else took it.
    """
    row = session.get(Consumer, lease.consumer, with_for_update={"key_share": True})
    if row is None or row.leased_by != lease.holder:
        raise LeaseLostError(lease.consumer)
    row.leased_until = now + LEASE


def advance(session: Session, lease: Lease, now: datetime, to: int) -> None:
    """Move the consumer's position in the transaction of its effects."""
    hold(session, lease, now)
    row = session.get_one(Consumer, lease.consumer)
    row.position = to
    row.failures = 0
    row.last_error = row.retry_at = None


def work_off(
    database: Database, lease: Lease, head: int, look_at: Callable[[Work, int, int], None]
) -> None:
    """Work off the entries after a lease's position, a batch in each transaction.

    Args:
        database: where the journal and the effects stand.
        lease: of the consumer.
        head: the last entry to work off.
        look_at: does what the entries after one and up to another ask for.
    """
    after = lease.position
    while after < head:
        until = min(after + BATCH, head)
        with database.writing(CLOCK) as work:
            look_at(work, after, until)
            advance(work.session, lease, work.at, until)
        after = until


def _take(database: Database, name: str) -> Lease | None:
    with database.writing(CLOCK) as work:
        row = work.session.get(Consumer, name, with_for_update={"key_share": True})
        if row is None:
            row = Consumer(name=name, position=0, failures=0)
            work.session.add(row)
        rests = _holds(row.retry_at, work.at, LONGEST_PAUSE)
        if rests or _holds(row.leased_until, work.at, LEASE):
            return None
        row.leased_by = new_id().hex
        row.leased_until = work.at + LEASE
        return Lease(name, row.leased_by, row.position)


def _holds(until: datetime | None, at: datetime, longest: timedelta) -> bool:
    """Tell whether a time-out holds; one that ends too late was set by a clock that was wrong."""
    return until is not None and at < until <= at + longest


def _release(database: Database, lease: Lease) -> None:
    with database.writing(CLOCK) as work:
        row = work.session.get_one(Consumer, lease.consumer)
        if row.leased_by == lease.holder:
            row.leased_by = row.leased_until = None


def _failed(database: Database, lease: Lease, kind: str) -> None:
    with database.writing(CLOCK) as work:
        row = work.session.get_one(Consumer, lease.consumer)
        if row.leased_by != lease.holder:
            return
        row.failures += 1
        row.last_error = kind
        row.retry_at = work.at + min(timedelta(seconds=2**row.failures), LONGEST_PAUSE)
        row.leased_by = row.leased_until = None
