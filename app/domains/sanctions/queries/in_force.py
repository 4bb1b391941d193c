"""What is in force at an instant: judged by days and acts, and never late by a job.

A sanction falls with what it rests on from that instant: with the violation that an appeal found
not to stand, or holds back, whether or not anybody has written that down at the sanction yet.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, not_, or_, select

from app.access.policy import unscoped
from app.domains.notices.models import Notice
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.sanctions import OPEN, STANDING
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import LASTING, SanctionKind
from app.domains.violations.models import Violation, ViolationFinding, ViolationRespondent
from app.domains.violations.types import RespondentState, ViolationState
from app.store.work import Work

PUBLIC = "that a sanction is in force is public, with what anybody reads of it (C2, V4)"


@dataclass(frozen=True, slots=True)
class InForce:
    """A sanction that is in force, as anybody may read it.

    Attributes:
        id: of its row.
        number: that can be read out.
        subject_id: of the record.
        kind: what it is.
        jurisdiction: of the authority; ``None``: the scheme.
        since: from when on.
        until: when it ends; ``None``: for good, or until it is complied with.
        until_complied: whether it waits for something.
        is_provisional: an urgent measure, of which no ground is told (V4).
        grounds: classes of offences; none of a provisional one.
    """

    id: UUID
    number: str
    subject_id: UUID
    kind: SanctionKind
    jurisdiction: str | None
    since: datetime
    until: datetime | None
    until_complied: bool
    is_provisional: bool
    grounds: tuple[str, ...]


def provisional() -> ColumnElement[bool]:
    """Return which sanctions are urgent measures that nothing confirmed has replaced."""
    return Sanction.is_urgent.is_(True)


def standing() -> ColumnElement[bool]:
    """Return which sanctions took effect and were not found to be wrong, nor what they rest on.

    Of a SELECT joined with the respondent and the case.
    """
    confirmed = and_(
        ViolationRespondent.state == RespondentState.CONFIRMED,
        ViolationRespondent.held_at.is_(None),
    )
    pending = and_(
        provisional(),
        ViolationRespondent.state != RespondentState.DISMISSED,
        Violation.state != ViolationState.DISMISSED,
    )
    return and_(Sanction.state.in_(STANDING), Sanction.held_at.is_(None), or_(confirmed, pending))


def holding(at: datetime) -> ColumnElement[bool]:
    """Return which sanctions their days put in force at an instant."""
    return and_(Sanction.from_at <= at, or_(Sanction.until_at.is_(None), Sanction.until_at > at))


def in_force(work: Work, subject_ids: Collection[UUID], at: datetime) -> list[InForce]:
    """Return the sanctions in force on some records at an instant, the oldest first.

    Args:
        work: an open work.
        subject_ids: of the records; the caller names merged ones too.
        at: the instant.

    Rule:
        Fairness V3, V4: judged at the instant; a measure of a pending case reads provisional.
    """
    rows = work.session.scalars(
        select(Sanction)
        .join(ViolationRespondent, ViolationRespondent.id == Sanction.respondent_id)
        .join(Violation, Violation.id == Sanction.violation_id)
        .where(
            unscoped(why=PUBLIC),
            Sanction.subject_id.in_(subject_ids),
            Sanction.kind.in_(LASTING),
            standing(),
            holding(at),
        )
        .order_by(Sanction.from_at, Sanction.id)
    ).all()
    return [_told(each) for each in rows]


def _told(row: Sanction) -> InForce:
    assert row.subject_id is not None
    assert row.from_at is not None
    return InForce(
        id=row.id,
        number=row.number,
        subject_id=row.subject_id,
        kind=row.kind,
        jurisdiction=row.jurisdiction,
        since=row.from_at,
        until=row.until_at,
        until_complied=row.until_what is not None and row.until_at is None,
        is_provisional=row.is_urgent,
        grounds=() if row.is_urgent else tuple(row.grounds),
    )


def _is_gone() -> ColumnElement[bool]:
    """Return which sanctions rest on nothing any more; what an appeal only holds back is not."""
    return or_(
        Violation.state == ViolationState.DISMISSED,
        ViolationRespondent.state == RespondentState.DISMISSED,
        and_(
            not_(provisional()),
            ViolationRespondent.state.in_([RespondentState.NAMED, RespondentState.NOTIFIED]),
        ),
    )


def _gone(states: Collection[SanctionState], limit: int) -> Select[Sanction]:
    return (
        select(Sanction)
        .join(ViolationRespondent, ViolationRespondent.id == Sanction.respondent_id)
        .join(Violation, Violation.id == Sanction.violation_id)
        .where(
            unscoped(why="the clock takes back what rests on nothing, and shows nothing"),
            Sanction.state.in_(states),
            _is_gone(),
        )
        .order_by(Sanction.id)
        .limit(limit)
        .with_for_update(of=Sanction)
    )


def fallen(work: Work, limit: int) -> Sequence[Sanction]:
    """Return sanctions that took effect and whose violation does not stand any more, locked."""
    return work.session.scalars(_gone(STANDING, limit)).all()


def moot(work: Work, limit: int) -> Sequence[Sanction]:
    """Return sanctions that were announced and whose violation does not stand any more, locked."""
    return work.session.scalars(_gone(OPEN, limit)).all()


def notices_of(work: Work, ids: Collection[UUID]) -> dict[UUID, Notice]:
    """Return the notices by which some sanctions took effect, by sanction."""
    rows = work.session.execute(
        select(Sanction.id, Notice)
        .join(Notice, Notice.id == Sanction.notice_id)
        .where(unscoped(why=PUBLIC), Sanction.id.in_(ids))
    )
    return {row[0]: row[1] for row in rows}


def numbered(work: Work, number: str) -> Sanction | None:
    """Return a sanction that stands and took effect, by its number, for anybody.

    What is over is public as long as what it rests on is; a provisional measure while it holds.

    Rule:
        Fairness V4: each class has a publication period; what fell is absent from that instant.
    """
    public = exists(
        select(ViolationFinding.id).where(
            ViolationFinding.respondent_id == Sanction.respondent_id,
            ViolationFinding.reversed_at.is_(None),
            ViolationFinding.public_until > work.at,
        )
    )
    told = or_(holding(work.at), and_(not_(provisional()), public))
    return work.session.scalar(
        select(Sanction)
        .join(ViolationRespondent, ViolationRespondent.id == Sanction.respondent_id)
        .join(Violation, Violation.id == Sanction.violation_id)
        .where(
            unscoped(why=PUBLIC),
            Sanction.number == number,
            Sanction.subject_id.is_not(None),
            Sanction.kind.in_(LASTING),
            Sanction.from_at <= work.at,
            standing(),
            told,
        )
    )
