"""Awards as anybody reads them: those that are held, and those of which is told that they fell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.access.policy import unscoped
from app.domains.recognition.models.awards import Award
from app.domains.recognition.models.programmes import RecognitionResult
from app.domains.recognition.queries.falls import is_told
from app.domains.recognition.types.awards import AwardState
from app.store.work import Work

PUBLIC = "which awards firms were given by people is public, and that one fell (E1, C2)"


@dataclass(frozen=True, slots=True)
class PublicFilter:
    """Which public awards are asked for."""

    year: int | None = None
    programme: str | None = None
    jurisdiction: str | None = None
    subject_ids: Collection[UUID] | None = None


def page(work: Work, asked: PublicFilter, after: UUID | None, limit: int) -> Sequence[Award]:
    """Return awards that anybody may know of, the earliest recorded first, those after an id.

    Rule:
        Fairness E1; V4: that an award fell is told while what it rests on is final and public.
    """
    told = or_(
        Award.state == AwardState.GRANTED,
        and_(Award.state == AwardState.LOST, is_told(work.at)),
    )
    query = select(Award).where(unscoped(why=PUBLIC), told).order_by(Award.id).limit(limit)
    if asked.year is not None:
        query = query.where(Award.year == asked.year)
    if asked.programme is not None:
        query = query.where(Award.programme_key == asked.programme)
    if (place := asked.jurisdiction) is not None:
        part = Award.jurisdiction.startswith(f"{place}-", autoescape=True)
        query = query.where(or_(Award.jurisdiction == place, part))
    if asked.subject_ids is not None:
        query = query.where(Award.subject_id.in_(asked.subject_ids))
    if after is not None:
        query = query.where(Award.id > after)
    return work.session.scalars(query).all()


def results(work: Work, ids: Collection[UUID | None]) -> dict[UUID, RecognitionResult]:
    """Return the results from which some awards were given, by their ids."""
    rows = work.session.scalars(
        select(RecognitionResult).where(
            unscoped(why=PUBLIC), RecognitionResult.id.in_([each for each in ids if each])
        )
    )
    return {each.id: each for each in rows}
