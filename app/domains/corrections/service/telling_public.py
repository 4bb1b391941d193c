"""What the public is told of corrections, and of what left the public (L7, V4)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from app.domains.corrections.queries import disputes
from app.domains.corrections.queries.disputes import Told
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.types import (
    WHOLE,
    CorrectionWhy,
    DisputeState,
    LeftAsked,
    LeftPublic,
    Outcome,
    Record,
)
from app.store.work import Work

KEYS = (datetime, UUID)
OUTCOMES = {
    DisputeState.UPHELD: Outcome.CORRECTED,
    DisputeState.PARTLY: Outcome.PARTLY_CORRECTED,
    DisputeState.REVERSED: Outcome.REVERSED,
    DisputeState.WITHDRAWN: Outcome.WITHDRAWN,
}


class Public(NamedTuple):
    """What the list tells of one act; ``has_left`` where nothing is said of it any more."""

    id: UUID
    number: str | None
    record: str
    record_id: UUID
    country: str | None
    what: str
    field: str | None
    outcome: Outcome
    why: CorrectionWhy | None
    at: datetime
    journal_number: int | None

    @property
    def has_left(self) -> bool:
        """Whether it left the public, and is no correction of a value."""
        return self.journal_number is None


def group_of(work: Work, record: Record) -> Collection[UUID]:
    """Return the records that count as one firm with a record."""
    return disputes.group_of(work, record.id)


def before(key: Sequence[Any] | None) -> tuple[datetime, UUID] | None:
    """Return where a page goes on, from the keys of its cursor."""
    return None if key is None else (key[0], key[1])


def told(work: Work, desk: CorrectionDesk, asked: LeftAsked) -> list[Public]:
    """Return what was corrected, reversed or withdrawn, or left the public, the newest first.

    Rule:
        Fairness L7 and V4.
    """
    corrected = disputes.told(
        work,
        country=asked.country,
        records=asked.records,
        before=asked.before,
        limit=asked.limit,
    )
    newest: Iterator[Public] = merge(
        map(_corrected, corrected),
        map(_left, desk.left(work, asked)),
        key=lambda each: (each.at, each.id),
        reverse=True,
    )
    return list(islice(newest, asked.limit))


def _corrected(found: Told) -> Public:
    dispute = found.dispute
    at = dispute.ended_at or dispute.decided_at
    assert at is not None
    return Public(
        id=dispute.id,
        number=dispute.number,
        record=found.record,
        record_id=dispute.subject_id,
        country=found.country,
        what=dispute.fact_table,
        field=None if dispute.field == WHOLE else dispute.field,
        outcome=OUTCOMES[dispute.state],
        why=None if dispute.ended_at else dispute.why,
        at=at,
        journal_number=dispute.told_entry,
    )


def _left(found: LeftPublic) -> Public:
    return Public(
        id=found.id,
        number=found.number,
        record=found.record,
        record_id=found.record_id,
        country=found.country,
        what=found.what,
        field=None,
        outcome=found.outcome,
        why=None,
        at=found.at,
        journal_number=None,
    )
