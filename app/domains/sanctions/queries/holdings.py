"""What sanctions hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.sanctions.models import Sanction, SanctionPayment
from app.domains.sanctions.types import SanctionState
from app.store.holdings import streamed
from app.store.work import Work

TOLD = "it was told of them: they are struck by it"
OWN = "the decisions are the body's own"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def against(work: Work, organisation_id: UUID) -> Iterator[Sanction]:
    """Yield the sanctions that an organisation was told of; not those that wait as urgent."""
    query = (
        select(Sanction)
        .where(
            unscoped(why=TOLD),
            Sanction.organisation_id == organisation_id,
            Sanction.state != SanctionState.URGENT,
            or_(Sanction.state != SanctionState.DROPPED, Sanction.is_urgent.is_(False)),
        )
        .order_by(Sanction.id)
    )
    return (row[0] for row in streamed(work, query))


def of_body(work: Work, organisation_id: UUID) -> Iterator[Sanction]:
    """Yield the sanctions of which an organisation is the body."""
    query = (
        select(Sanction)
        .where(unscoped(why=OWN), Sanction.body_organisation_id == organisation_id)
        .order_by(Sanction.id)
    )
    return (row[0] for row in streamed(work, query))


def worked_on_by(work: Work, person_id: UUID) -> Iterator[Sanction]:
    """Yield the sanctions that a person announced, decided or ended."""
    did = (Sanction.announced_by, Sanction.decided_by, Sanction.ended_by)
    query = (
        select(Sanction)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(Sanction.id)
    )
    return (row[0] for row in streamed(work, query))


def noted_by(work: Work, person_id: UUID) -> Iterator[SanctionPayment]:
    """Yield the payments of fines that a person noted."""
    query = (
        select(SanctionPayment)
        .where(unscoped(why=OWN_PAST), SanctionPayment.noted_by == person_id)
        .order_by(SanctionPayment.id)
    )
    return (row[0] for row in streamed(work, query))
