"""Warnings: those that stand for everybody, drafts for whoever works on them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from app.access.grants import Permission
from app.access.policy import CLOCK, FactColumns, unscoped, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import GhostSighting
from app.domains.warnings.models import (
    PublicWarning,
    WarningAttempt,
    WarningObjection,
    WarningSource,
)
from app.domains.warnings.types import AnswerState, ObjectionState, WarningState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the warning was read before, by whoever may"
HOLDER = "who has the code has the right: the row is found by it alone"


def standing(work: Work) -> ColumnElement[bool]:
    """Return which warnings the public sees now: one runs out without anybody's act.

    Rule:
        Fairness L4: an end within 12 months unless renewed.
    """
    return and_(
        PublicWarning.state == WarningState.PUBLISHED,
        PublicWarning.ends_at > work.at,
        PublicWarning.sealed_words.is_not(None),
    )


def _known(work: Work) -> ColumnElement[bool]:
    public = FactColumns(is_public=standing(work))
    return visible(work.actor, Permission.WARNING_READ, public)


def for_work(work: Work, warning_id: UUID, version: int | None = None) -> PublicWarning:
    """Return a warning with all that was done for it, for whoever works on it or judges.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(PublicWarning).where(
        visible(work.actor, Permission.WARNING_READ, FactColumns()), PublicWarning.id == warning_id
    )
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such warning.")
    return as_seen(found, version)


def standing_numbered(work: Work, number: str) -> PublicWarning:
    """Return a warning that stands, by its number.

    Raises:
        NotFound: there is none, or not any more.
    """
    found = work.session.scalar(
        select(PublicWarning).where(_known(work), standing(work), PublicWarning.number == number)
    )
    if found is None:
        raise NotFound("No warning with this number stands.")
    return found


def listed(
    work: Work, country: str | None, after: UUID | None, limit: int
) -> Sequence[PublicWarning]:
    """Return warnings that stand, the oldest first, those after an id."""
    query = (
        select(PublicWarning)
        .where(_known(work), standing(work))
        .order_by(PublicWarning.id)
        .limit(limit)
    )
    if country is not None:
        query = query.where(PublicWarning.country == country)
    if after is not None:
        query = query.where(PublicWarning.id > after)
    return work.session.scalars(query).all()


def worked_on(
    work: Work, state: WarningState | None, after: UUID | None, limit: int
) -> Sequence[PublicWarning]:
    """Return all warnings, for whoever works on them, the oldest first, those after an id."""
    query = (
        select(PublicWarning)
        .where(visible(work.actor, Permission.WARNING_READ, FactColumns()))
        .order_by(PublicWarning.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(PublicWarning.state == state)
    if after is not None:
        query = query.where(PublicWarning.id > after)
    return work.session.scalars(query).all()


def announced(work: Work, digest: str, *, is_locked: bool) -> PublicWarning:
    """Return the warning of which the code tells whoever is named.

    Raises:
        NotFound: there is none, or it is no more.
    """
    query = select(PublicWarning).where(
        unscoped(why=HOLDER),
        PublicWarning.code_digest == digest,
        PublicWarning.sealed_words.is_not(None),
    )
    found = work.session.scalar(query.with_for_update() if is_locked else query)
    if found is None:
        raise NotFound("This code opens nothing, or nothing any more.")
    return found


def contested(work: Work, ids: Collection[UUID]) -> set[UUID]:
    """Return which of some warnings somebody objects to."""
    return set(
        work.session.scalars(
            select(WarningObjection.warning_id).where(
                unscoped(why="that it is contested stands beside a warning"),
                WarningObjection.warning_id.in_(ids),
                WarningObjection.state == ObjectionState.LODGED,
            )
        )
    )


def sources(work: Work, warning_id: UUID) -> Sequence[UUID]:
    """Return the complaints on which a warning rests."""
    return work.session.scalars(
        select(WarningSource.complaint_id)
        .where(unscoped(why=READ_BEFORE), WarningSource.warning_id == warning_id)
        .order_by(WarningSource.complaint_id)
    ).all()


def attempts(work: Work, warning_id: UUID) -> Sequence[WarningAttempt]:
    """Return how somebody tried to reach the named one, the earliest first."""
    return work.session.scalars(
        select(WarningAttempt)
        .where(unscoped(why=READ_BEFORE), WarningAttempt.warning_id == warning_id)
        .order_by(WarningAttempt.id)
    ).all()


def complaints_now(work: Work, ids: Collection[UUID]) -> Sequence[Complaint]:
    """Return the complaints of a warning, as they stand now."""
    return work.session.scalars(
        select(Complaint).where(unscoped(why=READ_BEFORE), Complaint.id.in_(ids))
    ).all()


def sighted(work: Work, subject_id: UUID, ids: Collection[UUID]) -> set[UUID]:
    """Return which of some complaints were matched to a record by a person."""
    return set(
        work.session.scalars(
            select(GhostSighting.complaint_id).where(
                unscoped(why=READ_BEFORE),
                GhostSighting.subject_id == subject_id,
                GhostSighting.complaint_id.in_(ids),
            )
        )
    )


def run_out(work: Work, limit: int) -> Sequence[PublicWarning]:
    """Return warnings whose time has passed, for the clock, locked."""
    if work.actor != CLOCK:
        return []
    return work.session.scalars(
        select(PublicWarning)
        .where(
            unscoped(why="the clock ends what has run out, and shows nothing"),
            PublicWarning.state == WarningState.PUBLISHED,
            PublicWarning.ends_at <= work.at,
        )
        .order_by(PublicWarning.id)
        .limit(limit)
        .with_for_update()
    ).all()


def unfinished(work: Work) -> Sequence[PublicWarning]:
    """Return warnings that are not public yet, for whoever works on them."""
    return work.session.scalars(
        select(PublicWarning)
        .where(
            visible(work.actor, Permission.WARNING_PUBLISH, FactColumns()),
            PublicWarning.state.in_([WarningState.DRAFTED, WarningState.ATTEMPTED]),
        )
        .order_by(PublicWarning.id)
    ).all()


def ending(work: Work, by: datetime) -> Sequence[PublicWarning]:
    """Return warnings that stand and run out by an instant, for whoever renews or ends them."""
    return work.session.scalars(
        select(PublicWarning)
        .where(
            visible(work.actor, Permission.WARNING_PUBLISH, FactColumns()),
            standing(work),
            PublicWarning.ends_at <= by,
        )
        .order_by(PublicWarning.ends_at)
    ).all()


def unread(work: Work) -> Sequence[PublicWarning]:
    """Return warnings with an answer of the named one that nobody has looked at."""
    return work.session.scalars(
        select(PublicWarning)
        .where(
            visible(work.actor, Permission.WARNING_PUBLISH, FactColumns()),
            PublicWarning.answer_state == AnswerState.WAITING,
            PublicWarning.sealed_answer.is_not(None),
        )
        .order_by(PublicWarning.answered_at)
    ).all()
