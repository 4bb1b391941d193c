"""What notices hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.grants import Permission
from app.access.policy import unscoped, visible
from app.domains.notices.models import Notice, NoticeLetter
from app.domains.notices.queries.notices import columns
from app.store.holdings import streamed
from app.store.work import Work


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[Notice]:
    """Yield every notice to an organisation that the actor may know of."""
    query = (
        select(Notice)
        .where(
            visible(work.actor, Permission.NOTICE_READ, columns()),
            Notice.organisation_id == organisation_id,
        )
        .order_by(Notice.id)
    )
    return (row[0] for row in streamed(work, query))


def letters_to(work: Work, organisation_id: UUID) -> Iterator[NoticeLetter]:
    """Yield every letter of these notices."""
    query = (
        select(NoticeLetter)
        .join(Notice, Notice.id == NoticeLetter.notice_id)
        .where(
            visible(work.actor, Permission.NOTICE_READ, columns()),
            Notice.organisation_id == organisation_id,
        )
        .order_by(NoticeLetter.id)
    )
    return (row[0] for row in streamed(work, query))


def acted_on_by(work: Work, person_id: UUID) -> Iterator[Notice]:
    """Yield the notices in which a person did something."""
    people = (
        *(Notice.announced_by, Notice.answered_by, Notice.proposed_by, Notice.decided_by),
        Notice.reviewed_by,
    )
    query = (
        select(Notice)
        .where(
            unscoped(why="that they did it is theirs to know; what the notice says is not told"),
            or_(*(each == person_id for each in people)),
        )
        .order_by(Notice.id)
    )
    return (row[0] for row in streamed(work, query))
