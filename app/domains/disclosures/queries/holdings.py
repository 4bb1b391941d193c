"""What disclosures hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.disclosures.models import Disclosure, DisclosureAnswer
from app.domains.disclosures.queries.boxes import of_firms
from app.domains.subjects.models import Claim
from app.domains.subjects.queries.licences import one_firm
from app.domains.subjects.types import ClaimState
from app.store.holdings import streamed
from app.store.work import Work

OWN = "what states were told of its own firm, which it may read one by one too"
OWN_ACTS = "what an organisation or a person did is theirs to know"


def told_of(work: Work, organisation_id: UUID) -> Iterator[Disclosure]:
    """Yield what states were told of the firm whose record an organisation holds."""
    held = work.session.scalars(
        select(Claim.subject_id).where(
            unscoped(why=OWN),
            Claim.organisation_id == organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
    ).all()
    query = (
        select(Disclosure)
        .where(unscoped(why=OWN), *of_firms(one_firm(work, held)))
        .order_by(Disclosure.id)
    )
    return (row[0] for row in streamed(work, query))


def acknowledged_for(work: Work, organisation_id: UUID) -> Iterator[Disclosure]:
    """Yield what an authority acknowledged."""
    query = (
        select(Disclosure)
        .where(unscoped(why=OWN_ACTS), Disclosure.acknowledged_for == organisation_id)
        .order_by(Disclosure.id)
    )
    return (row[0] for row in streamed(work, query))


def acknowledged_by(work: Work, person_id: UUID) -> Iterator[Disclosure]:
    """Yield what a person acknowledged."""
    query = (
        select(Disclosure)
        .where(unscoped(why=OWN_ACTS), Disclosure.acknowledged_by == person_id)
        .order_by(Disclosure.id)
    )
    return (row[0] for row in streamed(work, query))


def answered(work: Work, whose: UUID) -> Iterator[DisclosureAnswer]:
    """Yield the answers that an authority, or a person of one, gave."""
    gave = or_(DisclosureAnswer.answered_for == whose, DisclosureAnswer.answered_by == whose)
    query = (
        select(DisclosureAnswer).where(unscoped(why=OWN_ACTS), gave).order_by(DisclosureAnswer.id)
    )
    return (row[0] for row in streamed(work, query))
