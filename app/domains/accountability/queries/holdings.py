"""What accountability holds about an authority and about a person (P6)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.accountability.models import StateReview, StateReviewVote, StateStatement
from app.domains.accountability.types import TOLD
from app.store.work import Work

OWN = "an archive is its owner's alone"


def statements_of(work: Work, organisation_id: UUID) -> Sequence[StateStatement]:
    """Return what an authority said publicly, the oldest first."""
    return work.session.scalars(
        select(StateStatement)
        .where(unscoped(why=OWN), StateStatement.organisation_id == organisation_id)
        .order_by(StateStatement.id)
    ).all()


def reviews_of(work: Work, organisation_id: UUID) -> Sequence[StateReview]:
    """Return the public reviews in which an authority was heard, the oldest first."""
    return work.session.scalars(
        select(StateReview)
        .where(
            unscoped(why=OWN),
            StateReview.organisation_id == organisation_id,
            StateReview.state.in_(TOLD),
        )
        .order_by(StateReview.id)
    ).all()


def votes_of(work: Work, person_id: UUID) -> Sequence[StateReviewVote]:
    """Return the votes of a person, the oldest first."""
    return work.session.scalars(
        select(StateReviewVote)
        .where(unscoped(why=OWN), StateReviewVote.person_id == person_id)
        .order_by(StateReviewVote.id)
    ).all()


def stated_by(work: Work, person_id: UUID) -> Sequence[StateStatement]:
    """Return the statements that a person gave for an authority, the oldest first."""
    return work.session.scalars(
        select(StateStatement)
        .where(unscoped(why=OWN), StateStatement.given_by == person_id)
        .order_by(StateStatement.id)
    ).all()


def ended_by(work: Work, person_id: UUID) -> Sequence[StateReview]:
    """Return the reviews that a person set aside, concluded or lifted, the oldest first."""
    return work.session.scalars(
        select(StateReview)
        .where(unscoped(why=OWN), StateReview.ended_by == person_id)
        .order_by(StateReview.id)
    ).all()
