"""Awards: for the people of the scheme and the firm, and as they stood at an entry."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal, null, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.identity.models import Organisation
from app.domains.notices.models import Notice
from app.domains.recognition.models.awards import Award, AwardFall, AwardSpan
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionResult,
)
from app.domains.recognition.types.awards import AwardState
from app.domains.recognition.types.scoring import HeldAward
from app.domains.subjects.models import Subject
from app.domains.subjects.queries.acts import held_records
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

KIND = "award"
OWNER = "the notice, the result or the award led to it; the verb asks who may"
READ = "the award was read before, by whoever may"


@dataclass(frozen=True, slots=True)
class AwardFilter:
    """Which awards are asked for."""

    state: AwardState | None = None
    programme: str | None = None
    evaluation_id: UUID | None = None
    subject_ids: Collection[UUID] | None = None


def _holder(work: Work) -> ColumnElement[Any]:
    """Return the caller's organisation where it holds the record of an award, else nothing."""
    if Reach.OWN not in reaches(work.actor, Permission.AWARD_READ):
        return null()
    held = held_records(work)
    if not held:
        return null()
    mine = literal(work.actor.organisation_id, Organisation.id.type)
    return case((Award.subject_id.in_(held), mine), else_=null())


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=_holder(work), jurisdiction=Award.jurisdiction)
    return visible(work.actor, Permission.AWARD_READ, columns)


def one(work: Work, award_id: UUID, version: int | None = None) -> Award:
    """Return an award, or a decision about one, that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(Award).where(_seen(work), Award.id == award_id)
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such award.")
    return as_seen(found, version)


def page(work: Work, asked: AwardFilter, before: UUID | None, limit: int) -> Sequence[Award]:
    """Return what was decided about awards that the actor may know of, the newest first."""
    query = select(Award).where(_seen(work)).order_by(Award.id.desc()).limit(limit)
    if asked.state is not None:
        query = query.where(Award.state == asked.state)
    if asked.programme is not None:
        query = query.where(Award.programme_key == asked.programme)
    if asked.evaluation_id is not None:
        query = query.where(Award.evaluation_id == asked.evaluation_id)
    if asked.subject_ids is not None:
        query = query.where(Award.subject_id.in_(asked.subject_ids))
    if before is not None:
        query = query.where(Award.id < before)
    return work.session.scalars(query).all()


def of_notice(work: Work, notice: Notice, *, is_locked: bool = False) -> Award:
    """Return the award that a notice is about."""
    query = select(Award).where(unscoped(why=OWNER), Award.id == notice.thing_id)
    return work.session.scalars(query.with_for_update() if is_locked else query).one()


def notice_of(work: Work, award: Award) -> Notice | None:
    """Return the newest notice by which the loss of an award was announced, if one was."""
    return work.session.scalar(
        select(Notice).where(unscoped(why=READ), Notice.id == award.notice_id)
    )


def of_result(work: Work, result_id: UUID, award_key: str) -> Sequence[Award]:
    """Return what was decided about an award of a result, the oldest first."""
    return work.session.scalars(
        select(Award)
        .where(unscoped(why=OWNER), Award.result_id == result_id, Award.award_key == award_key)
        .order_by(Award.id)
    ).all()


def given(work: Work, subject_ids: Collection[UUID], programme: str) -> Sequence[Award]:
    """Return awards of a programme that a firm holds or held, or that wait for a second person."""
    states = (AwardState.ENTERED, AwardState.GRANTED, AwardState.LOST)
    return work.session.scalars(
        select(Award)
        .where(
            unscoped(why=OWNER),
            Award.subject_id.in_(subject_ids),
            Award.programme_key == programme,
            Award.state.in_(states),
        )
        .order_by(Award.id)
    ).all()


def awards_of(
    work: Work, subject_ids: Collection[UUID], programme: str, entry: int
) -> dict[UUID, list[HeldAward]]:
    """Return the awards of a programme that stood at an entry, by record, the earliest first.

    Awards from before the register are among them once a second person confirmed them.

    Args:
        work: an open work.
        subject_ids: of the records; the caller names merged ones too.
        programme: key of the programme.
        entry: of the journal; what was decided by later ones is left out.

    Rule:
        Issue "recognition": the same facts give the same result, now or in five years.
    """
    rows = work.session.execute(
        select(Award)
        .join(AwardSpan, AwardSpan.award_id == Award.id)
        .where(
            unscoped(why="earlier awards are counted for a rule"),
            Award.subject_id.in_(subject_ids),
            Award.programme_key == programme,
            AwardSpan.from_entry <= entry,
            or_(AwardSpan.until_entry.is_(None), AwardSpan.until_entry > entry),
        )
        .order_by(Award.period_until, Award.id)
    )
    found: dict[UUID, list[HeldAward]] = {}
    for (each,) in rows:
        held = HeldAward(each.award_key, each.period_until, each.id)
        found.setdefault(each.subject_id, []).append(held)
    return found


def span_of(work: Work, award: Award) -> AwardSpan:
    """Return the span of an award that stands."""
    return work.session.scalars(
        select(AwardSpan).where(
            unscoped(why=READ),
            AwardSpan.award_id == award.id,
            AwardSpan.until_entry.is_(None),
        )
    ).one()


def falls_of(work: Work, award_id: UUID) -> Sequence[AwardFall]:
    """Return on which violations notices about an award rest, or that it was spared for."""
    return work.session.scalars(
        select(AwardFall)
        .where(unscoped(why=READ), AwardFall.award_id == award_id)
        .order_by(AwardFall.id)
    ).all()


def result(
    work: Work, result_id: UUID
) -> tuple[RecognitionResult, RecognitionEvaluation, RecognitionProgramme]:
    """Return a result with its evaluation and programme; the caller grants awards.

    Raises:
        NotFound: there is none.
    """
    row = work.session.execute(
        select(RecognitionResult, RecognitionEvaluation, RecognitionProgramme)
        .join(RecognitionEvaluation, RecognitionEvaluation.id == RecognitionResult.evaluation_id)
        .join(RecognitionProgramme, RecognitionProgramme.id == RecognitionEvaluation.programme_id)
        .where(unscoped(why=OWNER), RecognitionResult.id == result_id)
    ).first()
    if row is None:
        raise NotFound("There is no such result.")
    return row[0], row[1], row[2]


def newest_programme(work: Work, key: str) -> RecognitionProgramme | None:
    """Return the newest version of a programme, if there is one."""
    return work.session.scalar(
        select(RecognitionProgramme)
        .where(unscoped(why="programmes are public"), RecognitionProgramme.key == key)
        .order_by(RecognitionProgramme.edition.desc())
        .limit(1)
    )


def programmes(work: Work, ids: Collection[UUID]) -> dict[UUID, RecognitionProgramme]:
    """Return versions of programmes by their ids."""
    rows = work.session.scalars(
        select(RecognitionProgramme).where(
            unscoped(why="programmes are public"), RecognitionProgramme.id.in_(ids)
        )
    )
    return {each.id: each for each in rows}


def evaluator(work: Work, award: Award) -> UUID | None:
    """Return who asked for the evaluation of an award, where there was one."""
    return work.session.scalar(
        select(RecognitionEvaluation.asked_by).where(
            unscoped(why=READ), RecognitionEvaluation.id == award.evaluation_id
        )
    )


def records(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of the records that stand for those of awards, by ids of the latter."""
    other = aliased(Subject)
    rows = work.session.execute(
        select(Subject.id, func.coalesce(other.number, Subject.number))
        .outerjoin(other, other.id == Subject.merged_into)
        .where(unscoped(why=READ), Subject.id.in_(ids))
    )
    return {row[0]: row[1] for row in rows}
