"""Work for later, kept in the database and put there in the transaction that asks for it.

No kept library does this on SQLite and PostgreSQL inside our own transaction (what was weighed
stands in ``docs/architecture.md``), and the need is small: claim one, run it, try again.
"""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, Select, String, func, or_, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.policy import CLOCK
from app.outside.tracing import span
from app.store.base import Identified, Row
from app.store.work import Database, Work

CLAIM = timedelta(minutes=10)
LONGEST_PAUSE = timedelta(hours=1)

log = logging.getLogger(__name__)


class NotYet(Exception):
    """Raised by a job that must wait for something; it is tried again without counting."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds} s")
        self.seconds = seconds


class Job(Identified, Row):
    """One piece of work: what kind, with what, when, and how it went."""

    __tablename__ = "job"
    __table_args__ = (
        Index(
            "ix_job_due_at_open",
            "due_at",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )

    kind: Mapped[str] = mapped_column(String(60))
    body: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Ids and codes alone.")
    due_at: Mapped[datetime]
    claimed_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None] = mapped_column(String(200), comment="Its kind, never its text.")
    done_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that is ours for the time of a claim."""

    id: UUID
    kind: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many jobs of a kind are not done, how many failed before, and when the first is due."""

    kind: str
    waiting: int
    failed: int
    due_at: datetime


JobKinds = Mapping[str, Callable[[Database, dict[str, Any]], None]]


def enqueue(work: Work, kind: str, body: dict[str, Any], *, due_at: datetime | None = None) -> None:
    """Ask for work of ``kind`` later, in the transaction at hand.

    Args:
        work: the open transaction; the job exists only if it commits.
        kind: a key of the kinds that ``main`` registers.
        body: ids and codes, as JSON values.
        due_at: not before this instant; at once by default.
    """
    work.session.add(Job(kind=kind, body=body, due_at=due_at or work.at))


def run_due(database: Database, kinds: JobKinds, last: Collection[str] = ()) -> bool:
    """Run the oldest job that is due, if there is one that nobody else is at.

    A job runs at least once: its function must do no harm when it is called again.

    Args:
        database: both doors.
        kinds: what each kind of job does.
        last: kinds that wait until nothing else is due.

    Returns:
        Whether there was one.
    """
    turns = _in_turn(kinds, last)
    if not _is_due(database, turns):
        return False
    claimed = _claim(database, turns)
    if claimed is None:
        return False
    try:
        with span(f"job {claimed.kind}"):
            kinds[claimed.kind](database, claimed.body)
    except NotYet as wait:
        _again(database, claimed.id, timedelta(seconds=wait.seconds), None)
    except Exception as error:
        log.exception("job failed", extra={"job": claimed.kind})
        _again(database, claimed.id, None, type(error).__name__)
    else:
        _done(database, claimed.id)
    return True


def open_jobs(session: Session) -> Sequence[Waiting]:
    """Count the jobs that are not done, by kind."""
    rows = session.execute(
        select(Job.kind, func.count(), func.count(Job.last_error), func.min(Job.due_at))
        .where(Job.done_at.is_(None))
        .group_by(Job.kind)
        .order_by(Job.kind)
    )
    return [Waiting(*row) for row in rows]


def overdue_since(session: Session, at: datetime) -> datetime | None:
    """Return since when the first job has been due, if nobody is at any job."""
    is_open = (Job.done_at.is_(None), Job.due_at <= at)
    if session.scalars(select(Job.id).where(*is_open, Job.claimed_until > at).limit(1)).first():
        return None
    return session.scalar(select(func.min(Job.due_at)).where(*is_open))


def _due(kinds: tuple[str, ...], at: datetime) -> Select[Job]:
    return (
        select(Job)
        .where(
            Job.done_at.is_(None),
            Job.due_at <= at,
            # A claim that ends too late was made by a clock that was wrong.
            or_(
                Job.claimed_until.is_(None),
                Job.claimed_until < at,
                Job.claimed_until > at + CLAIM,
            ),
            Job.kind.in_(kinds),
        )
        .order_by(Job.due_at, Job.id)
        .limit(1)
    )


def _in_turn(kinds: JobKinds, last: Collection[str]) -> list[tuple[str, ...]]:
    """Return the kinds to look for first, then the others: each look follows the index of dates."""
    turns = [tuple(each for each in kinds if (each in last) is late) for late in (False, True)]
    return [each for each in turns if each]


def _is_due(database: Database, turns: Sequence[tuple[str, ...]]) -> bool:
    """Look through the reading door first: a worker that finds nothing must not hold up writers."""
    with database.reading(CLOCK) as work:
        return any(work.session.scalars(_due(some, work.at)).first() is not None for some in turns)


def _claim(database: Database, turns: Sequence[tuple[str, ...]]) -> Claimed | None:
    with database.writing(CLOCK) as work:
        for some in turns:
            due = _due(some, work.at).with_for_update(skip_locked=True)
            if job := work.session.scalars(due).first():
                job.claimed_until = work.at + CLAIM
                return Claimed(job.id, job.kind, job.body)
    return None


def _again(database: Database, job_id: UUID, pause: timedelta | None, error: str | None) -> None:
    with database.writing(CLOCK) as work:
        job = work.session.get_one(Job, job_id)
        job.claimed_until = None
        if error:
            job.attempts += 1
            job.last_error = error
        job.due_at = work.at + (pause or min(timedelta(seconds=5 * 2**job.attempts), LONGEST_PAUSE))


def _done(database: Database, job_id: UUID) -> None:
    with database.writing(CLOCK) as work:
        job = work.session.get_one(Job, job_id)
        job.done_at = work.at
        job.claimed_until = None
        job.last_error = None
