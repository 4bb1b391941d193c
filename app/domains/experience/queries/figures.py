"""Blocks, figures as they were frozen, replies of firms, and requests to remove words."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.experience.models import (
    ExperienceBlock,
    ExperienceFigures,
    ExperienceReply,
    RemovalRequest,
)
from app.domains.experience.types import RequestState
from app.domains.subjects.models import Subject
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

CLOSED = "the clock closes what is shown together"
PUBLIC = "figures are frozen when they are shown, and a reply is for the public"
REPLY = "reply"
_COLUMNS = FactColumns(holder_id=RemovalRequest.organisation_id)


def roots(work: Work, subject_ids: Collection[UUID]) -> set[UUID]:
    """Return the records that stand for some records, since these were merged into them."""
    found, ahead = set[UUID](), set(subject_ids)
    while ahead:
        rows = work.session.execute(
            select(Subject.id, Subject.merged_into).where(
                unscoped(why=CLOSED), Subject.id.in_(ahead)
            )
        ).all()
        found |= {each for each, into in rows if into is None}
        ahead = {into for _, into in rows if into is not None}
    return found


def frozen(work: Work, quarter: str) -> set[UUID]:
    """Return the records whose figures of a quarter are frozen."""
    return set(
        work.session.scalars(
            select(ExperienceFigures.subject_id).where(
                unscoped(why=CLOSED), ExperienceFigures.quarter == quarter
            )
        )
    )


def shown_now(work: Work) -> set[UUID]:
    """Return the records of which something is shown: their newest figures are not empty."""
    newer = aliased(ExperienceFigures)
    return set(
        work.session.scalars(
            select(ExperienceFigures.subject_id).where(
                unscoped(why=CLOSED),
                ExperienceFigures.figures.is_not(None),
                ~exists().where(
                    unscoped(why=CLOSED),
                    newer.subject_id == ExperienceFigures.subject_id,
                    newer.quarter > ExperienceFigures.quarter,
                ),
            )
        )
    )


def blocks(work: Work, subject_ids: Collection[UUID]) -> Sequence[ExperienceBlock]:
    """Return the blocks of a firm that are not withdrawn, the oldest first."""
    return work.session.scalars(
        select(ExperienceBlock)
        .where(
            unscoped(why=CLOSED),
            ExperienceBlock.subject_id.in_(subject_ids),
            ExperienceBlock.withdrawn_at.is_(None),
        )
        .order_by(ExperienceBlock.quarter, ExperienceBlock.id)
    ).all()


def newest(work: Work, subject_id: UUID) -> ExperienceFigures | None:
    """Return the newest figures of a record that were frozen."""
    return work.session.scalar(
        select(ExperienceFigures)
        .where(unscoped(why=PUBLIC), ExperienceFigures.subject_id == subject_id)
        .order_by(ExperienceFigures.quarter.desc())
        .limit(1)
    )


def replies(
    work: Work, subject_ids: Collection[UUID], limit: int
) -> Sequence[tuple[ExperienceReply, str | None]]:
    """Return what a firm said of it, the newest first, with the words where they stand."""
    rows = work.session.execute(
        select(ExperienceReply, Word.text)
        .join(
            Word,
            (Word.event_number == ExperienceReply.entry) & (Word.field == REPLY),
            isouter=True,
        )
        .where(unscoped(why=PUBLIC), ExperienceReply.subject_id.in_(subject_ids))
        .order_by(ExperienceReply.id.desc())
        .limit(limit)
    )
    fresh = work.said()
    return [(each, words or fresh.get((each.entry, REPLY))) for each, words in rows]


def standing_reply(work: Work, subject_id: UUID) -> ExperienceReply | None:
    """Return the reply of a firm that stands."""
    return work.session.scalar(
        select(ExperienceReply).where(
            unscoped(why=PUBLIC),
            ExperienceReply.subject_id == subject_id,
            ExperienceReply.replaced_at.is_(None),
        )
    )


def is_asked(work: Work, answer_id: UUID) -> bool:
    """Tell whether a request to remove some words waits for a decision."""
    found = work.session.scalar(
        select(RemovalRequest.id)
        .where(
            unscoped(why="one request at a time"),
            RemovalRequest.answer_id == answer_id,
            RemovalRequest.state == RequestState.ASKED,
        )
        .limit(1)
    )
    return found is not None


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.REMOVAL_READ, _COLUMNS)


def requests(work: Work, before: UUID | None, limit: int) -> Sequence[RemovalRequest]:
    """Return requests that the actor may know of, the newest first, those before an id."""
    query = (
        select(RemovalRequest)
        .where(_may_read(work))
        .order_by(RemovalRequest.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(RemovalRequest.id < before)
    return work.session.scalars(query).all()


def request_to_decide(work: Work, request_id: UUID, version: int) -> RemovalRequest:
    """Return a request for a verb, locked.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(RemovalRequest)
        .where(_may_read(work), RemovalRequest.id == request_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such request.")
    return as_seen(found, version)


def reasons(work: Work, entries: Collection[int]) -> dict[int, str]:
    """Return the words of requests that were read, by number of the event."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="the requests were read before, by whoever may"),
            Word.event_number.in_(entries),
            Word.field == "reason",
        )
    )
    said = {number: text for (number, name), text in work.said().items() if name == "reason"}
    return said | {number: text for number, text in rows if text is not None}
