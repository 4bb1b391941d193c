"""Claims and profiles that may wait, for a rule."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.registration.models import Profile
from app.domains.subjects.models import Claim
from app.domains.subjects.queries import claims
from app.store.work import Work

COMPARED = "compared for a rule, and shown to nobody"


def claim(work: Work, claim_id: UUID) -> Claim | None:
    """Return a claim."""
    return work.session.scalar(select(Claim).where(unscoped(why=COMPARED), Claim.id == claim_id))


def own_claims(work: Work) -> Sequence[Claim]:
    """Return the open claims of the actor's organisation, where the actor says who runs it."""
    if not reaches(work.actor, Permission.PRINCIPALS_DECLARE):
        return []
    columns = FactColumns(holder_id=Claim.organisation_id)
    return work.session.scalars(
        select(Claim)
        .where(
            visible(work.actor, Permission.PRINCIPALS_DECLARE, columns),
            Claim.state.in_(claims.OPEN),
        )
        .order_by(Claim.id)
    ).all()


def profile(work: Work, profile_id: UUID) -> Profile | None:
    """Return a profile."""
    return work.session.scalar(
        select(Profile).where(unscoped(why=COMPARED), Profile.id == profile_id)
    )
