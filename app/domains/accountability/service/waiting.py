"""What of reviews waits for somebody to act (fairness P7)."""

from app.access.grants import Permission
from app.domains.accountability.models import StateReview
from app.domains.accountability.queries import reviews
from app.domains.accountability.service import deciding, ties
from app.domains.accountability.types import GOES_ON, ReviewState
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return reviews to open or set aside, to vote on, to conclude, or to lift.

    That a state answers what opened its review waits with the other drafts about countries.
    """
    return [*_to_vote(work), *_to_run(work)]


def _to_vote(work: Work) -> list[Waiting]:
    found = []
    for each in reviews.waiting(work, Permission.REVIEW_VOTE, ReviewState.DECIDING):
        mine = work.actor.id in {one.person_id for one in reviews.votes(work, each.id)}
        if not mine and work.actor.id in ties.sitting(work, each):
            found.append(_waiting("vote", each))
    return found


def _to_run(work: Work) -> list[Waiting]:
    """Return what waits for the secretariat: what fell first."""
    goes_on = reviews.waiting(work, Permission.REVIEW_END, *GOES_ON)
    holding = deciding.holding(work, goes_on) if goes_on else set()
    found = []
    for each in goes_on:
        if each.id not in holding:
            found.append(_waiting("lift", each))
        elif each.state is ReviewState.NOTED:
            found.append(_waiting("open", each))
        elif each.state is ReviewState.DECIDING:
            found.append(_waiting("conclude", each))
    return found


def _waiting(act: str, review: StateReview) -> Waiting:
    since = review.noted_at if act == "open" else review.hear_until or review.noted_at
    return Waiting(act, "state_review", ties.where(review), since)
