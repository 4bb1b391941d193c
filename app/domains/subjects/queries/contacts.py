"""The contacts that sources publish of firms, and the codes that were sent to them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select

from app.access.policy import unscoped
from app.domains.imports.types import ContactKind
from app.domains.subjects.models import Claim, Contact, ContactCode, Listing
from app.domains.subjects.types import ClaimState
from app.store.work import Work

WRITTEN_TO = "they are written to; nobody is shown who they are"
UNDECIDED = (ClaimState.LODGED, ClaimState.CONFIRMED, ClaimState.CONTESTED)
_PUBLISHED = (
    Contact.kind == ContactKind.EMAIL,
    Contact.recorded_until.is_(None),
    Contact.stated_until.is_(None),
    Listing.gone_on.is_(None),
)


def published(work: Work, subject_id: UUID) -> Sequence[Contact]:
    """Return the e-mail addresses that sources publish of a record now."""
    return work.session.scalars(
        select(Contact)
        .join(Listing, Listing.id == Contact.listing_id)
        .where(unscoped(why=WRITTEN_TO), Contact.subject_id == subject_id, *_PUBLISHED)
        .order_by(Contact.id)
    ).all()


def firms_with(work: Work, address: str) -> int:
    """Count the firms for which sources publish an address now."""
    return work.session.scalars(
        select(func.count(Contact.subject_id.distinct()))
        .join(Listing, Listing.id == Contact.listing_id)
        .where(
            unscoped(why="counted for a rule, shown to nobody"),
            func.lower(Contact.value) == address.lower(),
            *_PUBLISHED,
        )
    ).one()


def codes_of(work: Work, claim_id: UUID) -> Sequence[ContactCode]:
    """Return the codes that were sent of a claim."""
    return work.session.scalars(
        select(ContactCode).where(unscoped(why=WRITTEN_TO), ContactCode.claim_id == claim_id)
    ).all()


def find_code(work: Work, digest: str) -> ContactCode | None:
    """Return a code that is good now, locked."""
    return work.session.scalar(
        select(ContactCode)
        .where(
            unscoped(why="who has the secret has the right: it is looked for by its digest"),
            ContactCode.digest == digest,
            ContactCode.objected_at.is_(None),
            ContactCode.expires_at > work.at,
        )
        .with_for_update()
    )


def claim_of(work: Work, claim_id: UUID) -> Claim:
    """Return the claim of a code or a job, locked."""
    return work.session.scalars(
        select(Claim)
        .where(unscoped(why="the code or the job led to it"), Claim.id == claim_id)
        .with_for_update()
    ).one()
