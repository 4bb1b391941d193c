"""Deciding a review: votes without ties, the outcome, and what follows; never by a machine (C8)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.accountability.errors import (
    NoCertificateToSuspend,
    RuleHoldsNoLonger,
    RuleStillHolds,
)
from app.domains.accountability.models import StateReview, StateReviewVote
from app.domains.accountability.queries import reviews, told
from app.domains.accountability.rules import count, holds
from app.domains.accountability.service import ties
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.types import Ballot, Count, ReviewOutcome, Stands
from app.domains.accountability.workflow import REVIEW, Action
from app.domains.certifications.errors import NotCarried
from app.domains.certifications.queries import certificates
from app.domains.certifications.service.certificates import acts
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.decisions import DecisionKind
from app.domains.certifications.types.life import Charge
from app.store.work import Work


def how_facts_stand(work: Work, review: StateReview) -> dict[UUID, Stands]:
    """Return whether each fact that opened a review still stands, by its disclosure."""
    ids = [each.disclosure_id for each in reviews.facts(work, [review.id])[review.id]]
    return told.how_they_stand(work, ids)


def standing_facts(work: Work, review: StateReview) -> int:
    """Return how many of the facts that opened a review still stand."""
    return sum(each is Stands.STANDS for each in how_facts_stand(work, review).values())


def rule_holds(work: Work, review: StateReview) -> bool:
    """Tell whether the rule that opened a review holds with what still stands of its facts."""
    return review.id in holding(work, [review])


def holding(work: Work, some: Sequence[StateReview]) -> set[UUID]:
    """Return of some reviews those whose rule holds with what still stands, in two questions."""
    facts = reviews.facts(work, [each.id for each in some])
    every = {one.disclosure_id for found in facts.values() for one in found}
    stand = told.how_they_stand(work, every)
    counts = {
        each: sum(stand[one.disclosure_id] is Stands.STANDS for one in found)
        for each, found in facts.items()
    }
    return {each.id for each in some if holds(counts[each.id], each.needed)}


def vote(
    work: Work, desk: AccountabilityDesk, review: StateReview, outcome: ReviewOutcome, reason: str
) -> StateReviewVote:
    """Vote in a review, or change one's vote, until it is concluded.

    Raises:
        Forbidden: the caller is no decision maker.
        StepRefused: it can still be answered, or is over.
        RuleHoldsNoLonger, NoCertificateToSuspend: the outcome is not possible.
        ConflictOfInterest, HeldForSecondLook: see :func:`ties.refuse_tied`.

    Records:
        ``accountability.review.voted`` with who, and without for what; the reason erasable.

    Rule:
        Fairness C8, P4.
    """
    require(work.actor, Permission.REVIEW_VOTE, review.facts, is_seen=True)
    REVIEW.step(review.state, Action.CONCLUDE)
    ties.refuse_tied(work, desk, review, ties.sitting(work, review))
    _refuse_impossible(work, review, outcome)
    assert work.actor.id is not None
    mine = [each for each in reviews.votes(work, review.id) if each.person_id == work.actor.id]
    row = StateReviewVote(
        review_id=review.id,
        person_id=work.actor.id,
        revision=mine[0].revision + 1 if mine else 1,
        outcome=outcome,
        entry=work.upcoming(),
        voted_at=work.at,
    )
    work.record("accountability.review.voted", words={"reason": reason}, row=str(review.id))
    work.session.add(row)
    work.session.flush()
    return row


def _refuse_impossible(work: Work, review: StateReview, outcome: ReviewOutcome) -> None:
    if outcome is ReviewOutcome.NO_GROUND:
        return
    if not rule_holds(work, review):
        raise RuleHoldsNoLonger(
            f"{standing_facts(work, review)} of the facts stand, and {review.needed} open a review."
        )
    certificate = reviews.certificate_of(work, review.subject_id)
    if outcome is ReviewOutcome.SUSPENSION and certificate is None:
        raise NoCertificateToSuspend(f"{review.jurisdiction} holds no certificate in force.")


def tally(work: Work, desk: AccountabilityDesk, review: StateReview) -> Count:
    """Count the votes of a review; ties are computed anew."""
    cast: Sequence[StateReviewVote] = reviews.votes(work, review.id)
    people = [each.person_id for each in cast]
    against = ties.of_people(work, desk, review, people, ties.sitting(work, review))
    ballots = [
        Ballot(each.person_id, each.outcome, [str(one) for one in against[each.person_id]])
        for each in cast
    ]
    return count(ballots, ties.body_of(work, review).quorum or 1)


def conclude(
    work: Work, desk: AccountabilityDesk, review: StateReview, outcome: ReviewOutcome, reason: str
) -> StateReview:
    """Conclude a review as the votes carry it; a suspension is proposed by it, and decided apart.

    Raises:
        Forbidden, StepRefused: by policy and table.
        RuleHoldsNoLonger, NoCertificateToSuspend: the outcome is not possible.
        ConflictOfInterest, HeldForSecondLook: see :func:`ties.refuse_tied`.
        NotCarried: too few votes free of ties, or not enough of them for this.
        ActNotPossible, ProposedAlready: see :func:`certifications...acts.propose`.

    Records:
        ``accountability.review.concluded`` with the outcome; the reasons, which are public. Of a
        suspension what proposing one records.

    Rule:
        Fairness C8: decided by people; C1: announced and heard before it takes effect.
    """
    require(work.actor, Permission.REVIEW_CONCLUDE, review.facts, is_seen=True)
    REVIEW.step(review.state, Action.CONCLUDE)
    ties.refuse_tied(work, desk, review)
    _refuse_impossible(work, review, outcome)
    counted = tally(work, desk, review)
    if counted.carried is not outcome:
        raise NotCarried(
            f"{counted.counted} votes are free of ties, and {counted.quorum} are needed.",
            counted=counted.counted,
            quorum=counted.quorum,
            votes={each.value: number for each, number in counted.votes.items()},
        )
    if outcome is ReviewOutcome.SUSPENSION:
        _propose(work, desk, review, reason)
    review.outcome = outcome
    _end(work, review, Action.CONCLUDE, reason, outcome=outcome.value)
    return review


def _propose(work: Work, desk: AccountabilityDesk, review: StateReview, reason: str) -> None:
    """Propose to suspend the state's certificate, which is announced, heard and voted on (C1)."""
    held = reviews.certificate_of(work, review.subject_id)
    assert held is not None
    certificate = certificates.held_still(work, held.id)
    facts = {
        "state_review": str(review.id),
        "because": review.rule.value,
        "limit": str(review.needed),
        "first_day": review.period_from.isoformat(),
        "final_day": review.period_until.isoformat(),
    }
    charge = Charge(Ground.REQUIREMENTS_NOT_MET, reason, facts=(facts,))
    file = acts.propose(work, desk.certifications, certificate, DecisionKind.SUSPEND, charge)
    review.certificate_id, review.decision_id = certificate.id, file.id


def lift(work: Work, desk: AccountabilityDesk, review: StateReview, reason: str) -> StateReview:
    """Lift a review whose facts fell so far that its rule holds no longer.

    Raises:
        Forbidden, StepRefused: by policy and table.
        RuleStillHolds: it does not.
        ConflictOfInterest, HeldForSecondLook: see :func:`ties.refuse_tied`.

    Records:
        ``accountability.review.lifted`` with the reason, which is public.

    Rule:
        Fairness S4, V4: what is overturned counts no more; people decide.
    """
    require(work.actor, Permission.REVIEW_END, review.facts, is_seen=True)
    REVIEW.step(review.state, Action.LIFT)
    ties.refuse_tied(work, desk, review)
    if rule_holds(work, review):
        stand = standing_facts(work, review)
        raise RuleStillHolds(f"{stand} facts stand, and {review.needed} open a review.")
    _end(work, review, Action.LIFT, reason)
    return review


def _end(work: Work, review: StateReview, action: Action, reason: str, **body: str) -> None:
    review.ended_at, review.ended_by, review.ended_entry = work.at, work.actor.id, work.upcoming()
    work.move(review, REVIEW, action, words={"reason": reason}, **body)
