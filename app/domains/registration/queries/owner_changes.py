"""Changes of owner: what the secretariat is asked, and what is asked already."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.registration.models import OwnerChange
from app.domains.registration.types import OwnerChangeState
from app.domains.subjects.models import Claim
from app.domains.subjects.types import ClaimState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen


def _may_decide(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.CLAIM_DECIDE, FactColumns())


def owner_change(work: Work, change_id: UUID, version: int | None = None) -> OwnerChange:
    """Return the question whether a right lapses on a change of owner.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(OwnerChange).where(_may_decide(work), OwnerChange.id == change_id)
    )
    if found is None:
        raise NotFound("There is no such question.")
    return as_seen(found, version)


def open_owner_changes(work: Work) -> Sequence[OwnerChange]:
    """Return the questions that wait for the actor; a right that ended asks nothing any more."""
    return work.session.scalars(
        select(OwnerChange)
        .join(Claim, Claim.id == OwnerChange.claim_id)
        .where(
            _may_decide(work),
            OwnerChange.state == OwnerChangeState.OPEN,
            Claim.state == ClaimState.GRANTED,
        )
        .order_by(OwnerChange.id)
    ).all()


def asked_about(work: Work, claim_id: UUID, state: OwnerChangeState) -> Sequence[OwnerChange]:
    """Return the questions about a right in a state, to the verbs that follow the right."""
    return work.session.scalars(
        select(OwnerChange)
        .where(
            unscoped(why="whoever decides about the right may decide what hangs on it"),
            OwnerChange.claim_id == claim_id,
            OwnerChange.state == state,
        )
        .order_by(OwnerChange.id)
    ).all()


def is_asked(work: Work, claim_id: UUID, left_id: UUID, came_id: UUID) -> bool:
    """Tell whether a change of owner was asked before, or another one is open."""
    return bool(
        work.session.scalar(
            select(
                exists().where(
                    unscoped(why="asked for a rule, shown to nobody"),
                    OwnerChange.claim_id == claim_id,
                    or_(
                        OwnerChange.state == OwnerChangeState.OPEN,
                        and_(OwnerChange.left_id == left_id, OwnerChange.came_id == came_id),
                    ),
                )
            )
        )
    )
