"""When an act may take effect, how long its time to answer runs, and what the public reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domains.notices.types import (
    STANDING,
    ActKind,
    NoticeState,
    PublicReading,
    Served,
    ServedBy,
    Standing,
)

MOST_STATEMENT = 1_000
"""Characters of what a firm says publicly to an act."""
REOPENED_WITHIN = timedelta(days=366)
"""A year, in a leap year too."""
REVIEW_WITHIN = timedelta(days=14)
ERROR_ANSWERED_WITHIN = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to serve a notice.

    Attributes:
        way: in which way.
        outcome: what became of it.
        at: when.
    """

    way: ServedBy
    outcome: Served
    at: datetime


def answer_until(answer_seconds: int, attempts: Sequence[Attempt]) -> datetime | None:
    """Return until when a notice can be answered; ``None`` while nobody tried to serve it.

    The time to answer has the same length from wherever it runs: from the first service; where it
    never was served, from the last documented attempt.

    Rule:
        Fairness V1: the time to answer runs from service; unserved, a case may go on in absence.
    """
    length = timedelta(seconds=answer_seconds)
    served = [each.at for each in attempts if each.outcome is Served.SERVED]
    if served:
        return min(served) + length
    return max(each.at for each in attempts) + length if attempts else None


def is_over(answer_by: datetime | None, at: datetime) -> bool:
    """Tell whether the time to answer is over; it is not while nobody tried to serve the notice.

    Rule:
        Fairness C1: announced with grounds and a time to answer before it takes effect.
    """
    return answer_by is not None and at >= answer_by


def reopened_until(effective_at: datetime) -> datetime:
    """Return until when what was decided in absence is appealed as in time.

    Rule:
        Fairness V1: decided in absence, it is reopened on request within a year.
    """
    return effective_at + REOPENED_WITHIN


def review_by(confirmed_at: datetime) -> datetime:
    """Return until when an urgent act must have been reviewed, at the latest.

    Rule:
        Fairness C1: review within 14 days.
    """
    return confirmed_at + REVIEW_WITHIN


def error_answered_by(asked_at: datetime) -> datetime:
    """Return until when somebody who says that an act is a plain error is answered.

    Rule:
        Fairness C2: a plain error is corrected without appeal within 10 days.
    """
    return asked_at + ERROR_ANSWERED_WITHIN


@dataclass(frozen=True, slots=True)
class InEffect:
    """What of a notice decides its public reading.

    Attributes:
        act: its kind.
        ground: a code.
        state: of the notice.
        since: when it took effect; ``None``: it did not.
        appeal_until: until when an appeal in time is possible.
        is_appealed: whether an appeal runs.
        final_at: when an appeal left it standing.
        reversed_at: when it was found not to stand.
        statement: of the firm.
    """

    act: ActKind
    ground: str
    state: NoticeState
    since: datetime | None
    appeal_until: datetime | None
    is_appealed: bool
    final_at: datetime | None
    reversed_at: datetime | None
    statement: str | None


def public_reading(notice: InEffect, at: datetime) -> PublicReading | None:
    """Return what anybody reads of an act at an instant; ``None``: nothing, it is not in effect.

    Args:
        notice: what is known of it now.
        at: the instant that is asked for.

    Rule:
        Fairness C2: until final, the public reads status, date, a ground from a closed list,
        whether an appeal is open or runs, and the firm's own statement.
    """
    if notice.state not in STANDING or notice.since is None or at < notice.since:
        return None
    if notice.reversed_at is not None:
        standing = Standing.REVERSED
    elif notice.is_appealed:
        standing = Standing.APPEAL_RUNNING
    else:
        until = notice.appeal_until
        is_open = notice.final_at is None and until is not None and at < until
        standing = Standing.APPEAL_OPEN if is_open else Standing.FINAL
    shown = notice.appeal_until if standing is Standing.APPEAL_OPEN else None
    return PublicReading(notice.act, notice.ground, notice.since, standing, shown, notice.statement)
