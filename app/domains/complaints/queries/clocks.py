"""Clocks and pauses of cases."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import SQLColumnExpression, and_, false, or_, select, union

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseClock, CasePause
from app.domains.complaints.rules.service_levels import RUNS_IN
from app.domains.complaints.types import HANDLED
from app.domains.complaints.types.handling import Clock, WhyPaused
from app.kit.batches import batched
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
TENDED = "the clock of the register tends every case"
PIECE = 5_000
"""Cases asked for at once: PostgreSQL takes 65,535 values in a question."""
_Timed = TypeVar("_Timed", CaseClock, CasePause)


def running(work: Work, ids: Collection[UUID]) -> Sequence[CaseClock]:
    """Return the clocks of some cases that run, those of one case by when they are due."""
    return _of_cases(work, CaseClock, ids, CaseClock.due_at, CaseClock.id)


def _of_cases(
    work: Work, model: type[_Timed], ids: Collection[UUID], *order: SQLColumnExpression[Any]
) -> list[_Timed]:
    """Return what is not ended of some cases, asked in pieces that every database takes."""
    found = list[_Timed]()
    for some in batched(ids, PIECE):
        query = select(model).where(
            unscoped(why=READ_BEFORE),
            model.complaint_id.in_(some),
            model.ended_at.is_(None),
        )
        found += work.session.scalars(query.order_by(*order))
    return found


def every(work: Work, complaint_id: UUID) -> Sequence[CaseClock]:
    """Return all clocks of a case, the earliest first."""
    return work.session.scalars(
        select(CaseClock)
        .where(unscoped(why=READ_BEFORE), CaseClock.complaint_id == complaint_id)
        .order_by(CaseClock.id)
    ).all()


def open_pauses(work: Work, ids: Collection[UUID]) -> dict[UUID, CasePause]:
    """Return the pause of each of some cases that is not ended."""
    found = _of_cases(work, CasePause, ids, CasePause.id)
    return {each.complaint_id: each for each in found}


def pauses(work: Work, complaint_id: UUID) -> Sequence[CasePause]:
    """Return every pause of a case, the earliest first."""
    return work.session.scalars(
        select(CasePause)
        .where(unscoped(why=READ_BEFORE), CasePause.complaint_id == complaint_id)
        .order_by(CasePause.id)
    ).all()


def out_of_step(work: Work, limit: int) -> Sequence[Complaint]:
    """Return cases of which a clock runs that ended with a step, or a pause is left behind."""
    over = or_(
        *(
            and_(CaseClock.clock == clock, Complaint.state.not_in(states))
            for clock, states in RUNS_IN.items()
        )
    )
    is_open = CaseClock.ended_at.is_(None)
    late = select(CaseClock.complaint_id).join(Complaint).where(is_open, over)
    paused = (
        select(CasePause.complaint_id)
        .join(Complaint)
        .where(CasePause.ended_at.is_(None), Complaint.state.not_in(HANDLED))
    )
    told = select(CaseClock.complaint_id).where(is_open, CaseClock.clock == Clock.PROGRESS)
    lacking = select(Complaint.id).where(Complaint.state.in_(HANDLED), Complaint.id.not_in(told))
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=TENDED),
            # Found by what runs, so that the many cases that are over are not looked at.
            Complaint.id.in_(union(late, paused, lacking)),
        )
        .order_by(Complaint.id)
        .limit(limit)
        .with_for_update()
    ).all()


def long_paused(
    work: Work, lasts: Mapping[WhyPaused, timedelta], limit: int
) -> Sequence[tuple[CasePause, Complaint]]:
    """Return the pauses that have lasted as long as their reason lets them, with their cases."""
    over = [
        and_(CasePause.why == why, CasePause.started_at <= work.at - time)
        for why, time in lasts.items()
    ]
    rows = work.session.execute(
        select(CasePause, Complaint)
        .join(Complaint, Complaint.id == CasePause.complaint_id)
        .where(unscoped(why=TENDED), CasePause.ended_at.is_(None), or_(false(), *over))
        .order_by(CasePause.started_at, CasePause.id)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]
