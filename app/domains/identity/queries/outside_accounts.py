"""Whom the subjects of an outside issuer name here."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.identity.models import OutsideAccount
from app.store.work import Work

SIGNING_IN = "whoever signs in through an issuer is not known yet"


def person_of(work: Work, issuer: str, subject: str) -> UUID | None:
    """Return whom a subject names, if it has named anybody."""
    return work.session.scalar(
        select(OutsideAccount.person_id).where(
            unscoped(why=SIGNING_IN),
            OutsideAccount.issuer == issuer,
            OutsideAccount.subject == subject,
        )
    )


def is_bound(work: Work, issuer: str, person_id: UUID) -> bool:
    """Tell whether a subject of an issuer names a person."""
    found = work.session.scalar(
        select(OutsideAccount.subject).where(
            unscoped(why=SIGNING_IN),
            OutsideAccount.issuer == issuer,
            OutsideAccount.person_id == person_id,
        )
    )
    return found is not None


def bound_to(work: Work, person_id: UUID) -> Sequence[OutsideAccount]:
    """Return the subjects that name a person, of whatever issuer, to let them go."""
    return work.session.scalars(
        select(OutsideAccount).where(
            unscoped(why="what an operator releases is named by its address"),
            OutsideAccount.person_id == person_id,
        )
    ).all()
