"""What links hold about a person (fairness P6)."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.links.models import ExchangeLink, ExchangeQuestion
from app.store.holdings import streamed
from app.store.work import Work

OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def links_of(work: Work, person_id: UUID) -> Iterator[ExchangeLink]:
    """Yield the links for which a person did something."""
    did = (ExchangeLink.proposed_by, ExchangeLink.confirmed_by, ExchangeLink.next_proposed_by)
    query = (
        select(ExchangeLink)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(ExchangeLink.id)
    )
    return (row[0] for row in streamed(work, query))


def answered_by(work: Work, person_id: UUID) -> Iterator[ExchangeQuestion]:
    """Yield the questions that a person answered."""
    query = (
        select(ExchangeQuestion)
        .where(unscoped(why=OWN_PAST), ExchangeQuestion.answered_by == person_id)
        .order_by(ExchangeQuestion.id)
    )
    return (row[0] for row in streamed(work, query))
