"""Questions about what another system says and that does not fit."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.changes.models import ChangeQuestion, Push
from app.domains.changes.types import QuestionState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

_COLUMNS = FactColumns(jurisdiction=ChangeQuestion.jurisdiction)
MOST_WAITING = 100


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.QUESTION_READ, _COLUMNS)


def one(work: Work, question_id: UUID, version: int | None = None) -> ChangeQuestion:
    """Return a question that the caller may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(ChangeQuestion).where(_may_read(work), ChangeQuestion.id == question_id)
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such question.")
    return as_seen(found, version)


def page(
    work: Work, state: QuestionState | None, after: UUID | None, limit: int
) -> Sequence[ChangeQuestion]:
    """Return questions that the caller may know of, the oldest first, those after an id."""
    query = select(ChangeQuestion).where(_may_read(work)).order_by(ChangeQuestion.id).limit(limit)
    if state is not None:
        query = query.where(ChangeQuestion.state == state)
    if after is not None:
        query = query.where(ChangeQuestion.id > after)
    return work.session.scalars(query).all()


def open_of(work: Work, jurisdiction: str) -> int:
    """Count the questions of a place that nobody answered."""
    return work.session.scalars(
        select(func.count()).where(
            unscoped(why="how many wait, to bound them"),
            ChangeQuestion.jurisdiction == jurisdiction,
            ChangeQuestion.state == QuestionState.OPEN,
        )
    ).one()


def waiting(work: Work) -> Sequence[ChangeQuestion]:
    """Return the questions that the caller can answer with an act, the oldest first."""
    if not reaches(work.actor, Permission.QUESTION_APPLY):
        return ()
    return work.session.scalars(
        select(ChangeQuestion)
        .where(
            visible(work.actor, Permission.QUESTION_APPLY, _COLUMNS),
            ChangeQuestion.state == QuestionState.OPEN,
        )
        .order_by(ChangeQuestion.id)
        .limit(MOST_WAITING)
    ).all()


def about_pushes_of(work: Work, organisation_id: UUID) -> Iterator[ChangeQuestion]:
    """Yield what was asked about decisions of an organisation; whoever asks was asked before."""
    sent = select(Push.id).where(Push.organisation_id == organisation_id)
    yield from _held(work, ChangeQuestion.push_id.in_(sent))


def answered_by(work: Work, person_id: UUID) -> Iterator[ChangeQuestion]:
    """Yield what a person answered; whoever asks was asked before."""
    yield from _held(work, ChangeQuestion.answered_by == person_id)


def _held(work: Work, whose: ColumnElement[bool]) -> Iterator[ChangeQuestion]:
    found = select(ChangeQuestion).where(unscoped(why="all that is held about somebody"), whose)
    yield from work.session.scalars(
        found.order_by(ChangeQuestion.id).execution_options(yield_per=MOST_WAITING)
    )
