"""Programmes, their evaluations, and what these say of firms."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, literal, null, select, update
from sqlalchemy.orm import joinedload

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, reaches, require, unscoped, visible
from app.domains.identity.models import Organisation
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionRecomputation,
    RecognitionResult,
)
from app.domains.subjects.queries.acts import held_records
from app.kit.errors import NotFound
from app.store.work import Work

PUBLIC = "programmes are public"
JOB = "the job that computes it, which shows nothing"
_Evaluation = RecognitionEvaluation
_Result = RecognitionResult


@dataclass(frozen=True, slots=True)
class ResultFilter:
    """Which results are asked for.

    Attributes:
        evaluation_id: of this evaluation alone.
        programme: key of a programme.
        proposed: that propose this award.
        eligible: whether the gates are passed; ``None``: either.
        subject_ids: of a firm: its records.
    """

    evaluation_id: UUID | None = None
    programme: str | None = None
    proposed: str | None = None
    eligible: bool | None = None
    subject_ids: Collection[UUID] | None = None


def require_to_read(work: Work) -> None:
    """Refuse whoever reads no evaluation.

    Raises:
        Forbidden: the role reads none.
    """
    require(work.actor, Permission.EVALUATION_READ)


def require_to_read_results(work: Work) -> None:
    """Refuse whoever reads no result of any firm; which ones, the queries ask.

    Raises:
        Forbidden: the role reads none.
    """
    if not reaches(work.actor, Permission.RESULT_READ):
        require(work.actor, Permission.RESULT_READ)


def newest_of_each(work: Work, after: str | None, limit: int) -> Sequence[RecognitionProgramme]:
    """Return the newest version of every programme, by key, those after a key."""
    newest = (
        select(RecognitionProgramme.key, func.max(RecognitionProgramme.edition).label("edition"))
        .where(unscoped(why=PUBLIC))
        .group_by(RecognitionProgramme.key)
        .subquery()
    )
    query = (
        select(RecognitionProgramme)
        .join(
            newest,
            (newest.c.key == RecognitionProgramme.key)
            & (newest.c.edition == RecognitionProgramme.edition),
        )
        .where(unscoped(why=PUBLIC))
        .order_by(RecognitionProgramme.key)
        .limit(limit)
    )
    if after is not None:
        query = query.where(RecognitionProgramme.key > after)
    return work.session.scalars(query).all()


def versions(work: Work, key: str) -> Sequence[RecognitionProgramme]:
    """Return the versions of a programme, the newest first; none where there is none."""
    return work.session.scalars(
        select(RecognitionProgramme)
        .where(unscoped(why=PUBLIC), RecognitionProgramme.key == key)
        .order_by(RecognitionProgramme.edition.desc())
    ).all()


def version(work: Work, key: str, edition: int | None = None) -> RecognitionProgramme:
    """Return a version of a programme; the newest where none is named.

    Raises:
        NotFound: there is none.
    """
    found = [each for each in versions(work, key) if edition in {None, each.edition}]
    if not found:
        raise NotFound("There is no such programme, or no such version of it.")
    return found[0]


def _evaluations(work: Work) -> Select[RecognitionEvaluation]:
    may = visible(
        work.actor,
        Permission.EVALUATION_READ,
        FactColumns(jurisdiction=RecognitionProgramme.jurisdiction),
    )
    return (
        select(_Evaluation)
        .join(RecognitionProgramme, RecognitionProgramme.id == _Evaluation.programme_id)
        .where(may)
        .options(joinedload(_Evaluation.programme))
    )


def evaluation(work: Work, evaluation_id: UUID) -> RecognitionEvaluation:
    """Return an evaluation.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    found = work.session.scalar(_evaluations(work).where(_Evaluation.id == evaluation_id))
    if found is None:
        raise NotFound("There is no such evaluation.")
    return found


def evaluations(
    work: Work, key: str, before: UUID | None, limit: int
) -> Sequence[RecognitionEvaluation]:
    """Return the evaluations of a programme, the newest first."""
    query = _evaluations(work).where(RecognitionProgramme.key == key)
    if before is not None:
        query = query.where(_Evaluation.id < before)
    return work.session.scalars(query.order_by(_Evaluation.id.desc()).limit(limit)).all()


def unfinished(work: Work, key: str) -> UUID | None:
    """Return the evaluation of a programme that is not finished, if there is one."""
    return work.session.scalar(
        select(_Evaluation.id)
        .join(RecognitionProgramme, RecognitionProgramme.id == _Evaluation.programme_id)
        .where(
            unscoped(why="whether one runs is asked before another is"),
            RecognitionProgramme.key == key,
            _Evaluation.finished_at.is_(None),
        )
        .limit(1)
    )


def of_job(work: Work, evaluation_id: UUID) -> RecognitionEvaluation:
    """Return the evaluation that a job computes."""
    return work.session.scalars(
        select(_Evaluation)
        .where(unscoped(why=JOB), _Evaluation.id == evaluation_id)
        .options(joinedload(_Evaluation.programme))
    ).one()


def note_done(work: Work, evaluation_id: UUID, **how_far: Any) -> None:
    """Write down how far an evaluation is."""
    work.session.execute(
        update(_Evaluation)
        .where(
            unscoped(why=JOB), _Evaluation.id == evaluation_id, _Evaluation.finished_at.is_(None)
        )
        .values(how_far)
    )


def is_finished(work: Work, evaluation_id: UUID) -> bool:
    """Tell whether an evaluation is finished; nobody else writes to it until the work ends."""
    query = select(_Evaluation.finished_at).where(
        unscoped(why=JOB), _Evaluation.id == evaluation_id
    )
    return work.session.scalars(query.with_for_update()).one() is not None


def digest_lines(work: Work, evaluation_id: UUID) -> list[str]:
    """Return a line for each firm that is kept of an evaluation: its id and digest."""
    rows = work.session.execute(
        select(_Result.subject_id, _Result.digest)
        .where(unscoped(why=JOB), _Result.evaluation_id == evaluation_id)
        .order_by(_Result.subject_id)
    )
    return [f"{firm} {digest}\n" for firm, digest in rows]


class Kept(NamedTuple):
    """What is kept of a firm: the text, and beside it what lists and decisions read of that."""

    firm: UUID
    text: str
    digest: str
    score_hundredths: int
    is_eligible: bool
    proposed: list[str]


def frozen_page(work: Work, evaluation_id: UUID, after: UUID | None, limit: int) -> Sequence[Kept]:
    """Return what is kept of firms, in the order of their ids."""
    query = (
        select(
            *(_Result.subject_id, _Result.frozen, _Result.digest),
            *(_Result.score_hundredths, _Result.is_eligible, _Result.proposed),
        )
        .where(unscoped(why=JOB), _Result.evaluation_id == evaluation_id)
        .order_by(_Result.subject_id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(_Result.subject_id > after)
    return [Kept(*row) for row in work.session.execute(query)]


def _holder(work: Work) -> ColumnElement[Any]:
    """Return the caller's organisation where it holds the record of a result, else nothing."""
    if Reach.OWN not in reaches(work.actor, Permission.RESULT_READ):
        return null()
    held = held_records(work)
    if not held:
        return null()
    mine = literal(work.actor.organisation_id, Organisation.id.type)
    return case((_Result.subject_id.in_(held), mine), else_=null())


def _results(work: Work) -> Select[RecognitionResult]:
    may = visible(work.actor, Permission.RESULT_READ, FactColumns(holder_id=_holder(work)))
    return (
        select(_Result)
        .join(_Evaluation, _Evaluation.id == _Result.evaluation_id)
        .where(may, _Evaluation.finished_at.is_not(None))
    )


def results(
    work: Work, asked: ResultFilter, before: UUID | None, limit: int
) -> Sequence[RecognitionResult]:
    """Return what evaluations say of firms, the newest first."""
    query = _results(work)
    if asked.evaluation_id is not None:
        query = query.where(_Result.evaluation_id == asked.evaluation_id)
    if asked.programme is not None:
        query = query.join(
            RecognitionProgramme, RecognitionProgramme.id == _Evaluation.programme_id
        ).where(RecognitionProgramme.key == asked.programme)
    if asked.proposed is not None:
        query = query.where(_Result.first_proposed == asked.proposed)
    if asked.eligible is not None:
        query = query.where(_Result.is_eligible == asked.eligible)
    if asked.subject_ids is not None:
        query = query.where(_Result.subject_id.in_(asked.subject_ids))
    if before is not None:
        query = query.where(_Result.id < before)
    return work.session.scalars(query.order_by(_Result.id.desc()).limit(limit)).all()


def result(work: Work, evaluation_id: UUID, subject_ids: Collection[UUID]) -> RecognitionResult:
    """Return what a finished evaluation says of a firm.

    Raises:
        NotFound: there is nothing that the actor may know of.
    """
    found = work.session.scalar(
        _results(work)
        .where(_Result.evaluation_id == evaluation_id, _Result.subject_id.in_(subject_ids))
        .limit(1)
    )
    if found is None:
        raise NotFound("There is no such result.")
    return found


def evaluations_by_id(work: Work, ids: Collection[UUID]) -> dict[UUID, RecognitionEvaluation]:
    """Return the evaluations of results that were read."""
    rows = work.session.scalars(
        select(_Evaluation)
        .where(unscoped(why="its result was read, by whoever may"), _Evaluation.id.in_(ids))
        .options(joinedload(_Evaluation.programme))
    )
    return {each.id: each for each in rows}


def recomputation_of(
    work: Work, found: RecognitionEvaluation, recomputation_id: UUID
) -> RecognitionRecomputation:
    """Return how an evaluation that was read was computed again.

    Raises:
        NotFound: there is no such thing.
    """
    one = RecognitionRecomputation
    row = work.session.scalar(
        select(one).where(
            unscoped(why="the evaluation was read, by whoever may"),
            one.evaluation_id == found.id,
            one.id == recomputation_id,
        )
    )
    if row is None:
        raise NotFound("It was not computed again under this identifier.")
    return row


def recomputation(work: Work, recomputation_id: UUID) -> RecognitionRecomputation:
    """Return what a job computes again."""
    one = RecognitionRecomputation
    return work.session.scalars(
        select(one).where(unscoped(why=JOB), one.id == recomputation_id)
    ).one()


def note_recomputed(work: Work, recomputation_id: UUID, **how_far: Any) -> None:
    """Write down how far computing again is."""
    one = RecognitionRecomputation
    work.session.execute(
        update(one)
        .where(unscoped(why=JOB), one.id == recomputation_id, one.finished_at.is_(None))
        .values(how_far)
    )
