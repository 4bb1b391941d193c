"""What appeals hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.appeals.models import Appeal, AppealMember, AppealVote
from app.store.holdings import streamed
from app.store.work import Work

COLUMNS = FactColumns(holder_id=Appeal.organisation_id)
OWN = "that they did it is theirs to know; what the appeal says is not told"


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[Appeal]:
    """Yield every appeal of an organisation that the actor may know of."""
    query = (
        select(Appeal)
        .where(
            visible(work.actor, Permission.APPEAL_READ, COLUMNS),
            Appeal.organisation_id == organisation_id,
        )
        .order_by(Appeal.id)
    )
    return (row[0] for row in streamed(work, query))


def lodged_by(work: Work, person_id: UUID) -> Iterator[Appeal]:
    """Yield the appeals that a person lodged."""
    query = (
        select(Appeal).where(unscoped(why=OWN), Appeal.lodged_by == person_id).order_by(Appeal.id)
    )
    return (row[0] for row in streamed(work, query))


def panels_of(work: Work, person_id: UUID) -> Iterator[AppealMember]:
    """Yield for which panels a person was named."""
    query = (
        select(AppealMember)
        .where(unscoped(why=OWN), AppealMember.person_id == person_id)
        .order_by(AppealMember.id)
    )
    return (row[0] for row in streamed(work, query))


def votes_of(work: Work, person_id: UUID) -> Iterator[AppealVote]:
    """Yield how a person voted, replaced votes included."""
    query = (
        select(AppealVote)
        .where(unscoped(why=OWN), AppealVote.person_id == person_id)
        .order_by(AppealVote.id)
    )
    return (row[0] for row in streamed(work, query))
