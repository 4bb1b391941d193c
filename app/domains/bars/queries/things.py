"""Claims and profiles that may wait, for a rule."""

from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.registration.models import Profile
from app.domains.subjects.models import Claim
from app.store.work import Work

COMPARED = "compared for a rule, and shown to nobody"


def claim(work: Work, claim_id: UUID) -> Claim | None:
    """Return a claim."""
    return work.session.scalar(select(Claim).where(unscoped(why=COMPARED), Claim.id == claim_id))


def profile(work: Work, profile_id: UUID) -> Profile | None:
    """Return a profile."""
    return work.session.scalar(
        select(Profile).where(unscoped(why=COMPARED), Profile.id == profile_id)
    )
