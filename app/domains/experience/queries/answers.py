"""Answers: for whoever reads them first, for the clock that closes them, and texts as shown."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.experience.models import ExperienceAnswer, RemovalRequest
from app.domains.experience.types import AnswerState, RequestState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

CLOSED = "the clock closes what is shown together"
SHOWN = "words that a person cleared are public with the figures of their quarter"
_NONE = FactColumns()


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.EXPERIENCE_READ, _NONE)


def page(
    work: Work, state: AnswerState, after: UUID | None, limit: int
) -> Sequence[ExperienceAnswer]:
    """Return answers in a state, in no order of time, those after an id."""
    query = (
        select(ExperienceAnswer)
        .where(_may_read(work), ExperienceAnswer.state == state)
        .order_by(ExperienceAnswer.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(ExperienceAnswer.id > after)
    return work.session.scalars(query).all()


def one(work: Work, answer_id: UUID) -> ExperienceAnswer:
    """Return an answer.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    found = work.session.scalar(
        select(ExperienceAnswer).where(_may_read(work), ExperienceAnswer.id == answer_id)
    )
    return _seen(found)


def to_act_upon(work: Work, answer_id: UUID, version: int | None = None) -> ExperienceAnswer:
    """Return an answer for a verb, and let nobody else change it until the end of the work.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(ExperienceAnswer)
        .where(_may_read(work), ExperienceAnswer.id == answer_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return as_seen(_seen(found), version)


def _seen(found: ExperienceAnswer | None) -> ExperienceAnswer:
    if found is None:
        raise NotFound("There is no such answer.")
    return found


def has_words(work: Work, subject_id: UUID, digests: Collection[str]) -> bool:
    """Tell whether somebody said these very words of a firm before."""
    found = work.session.scalar(
        select(ExperienceAnswer.id)
        .where(
            unscoped(why="the same words again are read by a person first"),
            ExperienceAnswer.subject_id == subject_id,
            ExperienceAnswer.words_digest.in_(digests),
        )
        .limit(1)
    )
    return found is not None


def waiting(work: Work) -> Sequence[tuple[UUID, date]]:
    """Return the answers that wait for whoever reads them first, with their weeks."""
    if not reaches(work.actor, Permission.EXPERIENCE_MODERATE):
        return ()
    rows = work.session.execute(
        select(ExperienceAnswer.id, ExperienceAnswer.week).where(
            _may_read(work), ExperienceAnswer.state == AnswerState.WAITING
        )
    )
    return [(answer_id, week) for answer_id, week in rows]


def requests_waiting(work: Work) -> Sequence[RemovalRequest]:
    """Return the requests of firms that wait for whoever decides them."""
    if not reaches(work.actor, Permission.REMOVAL_DECIDE):
        return ()
    return work.session.scalars(
        select(RemovalRequest).where(
            visible(work.actor, Permission.REMOVAL_DECIDE, FactColumns()),
            RemovalRequest.state == RequestState.ASKED,
        )
    ).all()


def unmixed(work: Work, before: date) -> Sequence[UUID]:
    """Return the answers of weeks before one that were not written anew."""
    return work.session.scalars(
        select(ExperienceAnswer.id).where(
            unscoped(why=CLOSED), ~ExperienceAnswer.is_mixed, ExperienceAnswer.week < before
        )
    ).all()


def firms(work: Work, since: date, until: date) -> set[UUID]:
    """Return the records of which anybody told in weeks of a period."""
    return set(
        work.session.scalars(
            select(ExperienceAnswer.subject_id)
            .where(
                unscoped(why=CLOSED),
                ExperienceAnswer.week >= since,
                ExperienceAnswer.week <= until,
            )
            .distinct()
        )
    )


def of_firm(
    work: Work, subject_ids: Collection[UUID], since: date, until: date
) -> Sequence[ExperienceAnswer]:
    """Return all answers about a firm in weeks of a period, in no order of time."""
    return work.session.scalars(
        select(ExperienceAnswer)
        .where(
            unscoped(why=CLOSED),
            ExperienceAnswer.subject_id.in_(subject_ids),
            ExperienceAnswer.week >= since,
            ExperienceAnswer.week <= until,
        )
        .order_by(ExperienceAnswer.id)
    ).all()


def of_blocks(work: Work, block_ids: Collection[UUID]) -> Sequence[ExperienceAnswer]:
    """Return the answers of blocks, in no order of time."""
    return work.session.scalars(
        select(ExperienceAnswer)
        .where(unscoped(why=CLOSED), ExperienceAnswer.block_id.in_(block_ids))
        .order_by(ExperienceAnswer.id)
    ).all()


def _shown(subject_ids: Collection[UUID]) -> tuple[ColumnElement[bool], ...]:
    return (
        unscoped(why=SHOWN),
        ExperienceAnswer.subject_id.in_(subject_ids),
        ExperienceAnswer.state == AnswerState.COUNTED,
        ExperienceAnswer.shown_with.is_not(None),
        ExperienceAnswer.shown_words.is_not(None),
    )


def shown(
    work: Work, subject_ids: Collection[UUID], after: UUID | None, limit: int
) -> Sequence[ExperienceAnswer]:
    """Return answers whose words are shown, in no order of time, those after an id."""
    query = (
        select(ExperienceAnswer)
        .where(*_shown(subject_ids))
        .order_by(ExperienceAnswer.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(ExperienceAnswer.id > after)
    return work.session.scalars(query).all()


def shown_of(work: Work, subject_ids: Collection[UUID]) -> Sequence[ExperienceAnswer]:
    """Return all answers about a firm whose words are shown."""
    return work.session.scalars(
        select(ExperienceAnswer).where(*_shown(subject_ids)).order_by(ExperienceAnswer.id)
    ).all()


def one_shown(work: Work, subject_ids: Collection[UUID], answer_id: UUID) -> ExperienceAnswer:
    """Return an answer whose words are shown.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(ExperienceAnswer).where(*_shown(subject_ids), ExperienceAnswer.id == answer_id)
    )
    if found is None:
        raise NotFound("No words of a worker with this id are shown of the firm.")
    return found


def removals(work: Work) -> Sequence[tuple[bool, str, int]]:
    """Return how many answers, and how many words alone, were removed for each reason."""
    is_whole = ExperienceAnswer.state == AnswerState.REMOVED
    rows = work.session.execute(
        select(is_whole, ExperienceAnswer.reason, func.count())
        .where(
            unscoped(why="each removal is counted in public (E4)"),
            ExperienceAnswer.reason.is_not(None),
        )
        .group_by(is_whole, ExperienceAnswer.reason)
        .order_by(ExperienceAnswer.reason)
    )
    return [(bool(whole), reason.value, count) for whole, reason, count in rows if reason]


def words_set_aside(work: Work) -> int:
    """Return the words of how many answers a person set aside, since they tell of harm."""
    return work.session.scalars(
        select(func.count()).where(
            unscoped(why="what is not published is counted in public (E4)"),
            ExperienceAnswer.harm.is_not(None),
        )
    ).one()
