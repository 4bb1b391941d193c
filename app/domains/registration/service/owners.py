"""A change of owner: the right to speak for the firm may lapse, and the secretariat is asked."""

from app.access.policy import require
from app.domains.identity.queries import organisations as identity
from app.domains.registration.engine import letters
from app.domains.registration.models import OwnerChange
from app.domains.registration.queries import owner_changes, statements
from app.domains.registration.rules import OwnerOf, changed_owner
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.own_interests import ask_about_records
from app.domains.registration.types import OwnerChangeState
from app.domains.registration.workflow import OWNER_CHANGE, OwnerChangeAction
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service import claims as claiming
from app.domains.subjects.service import lapsing, refusing
from app.domains.subjects.types import ClaimState, LapseGround
from app.kit.ids import new_id
from app.store.keys import KeyRing
from app.store.outbox import post
from app.store.work import Work


def ask_if_owner_changed(work: Work, subject: Subject) -> None:
    """Ask the secretariat whether a right lapses, where an owner left and another came.

    Records:
        ``registration.owner_change.raised`` with the ids of claim and statements.

    Rule:
        Fairness P1: the right lapses on a change of owner; a person decides.
    """
    claim = claims.find_granted(work, subject.id)
    changed = changed_owner(OwnerOf(*each) for each in statements.owners(work, subject.id))
    if claim is None or changed is None:
        return
    if owner_changes.is_asked(work, claim.id, changed.left, changed.came):
        return
    question = OwnerChange(
        id=new_id(),
        subject_id=subject.id,
        claim_id=claim.id,
        left_id=changed.left,
        came_id=changed.came,
        state=OWNER_CHANGE.start,
        raised_at=work.at,
    )
    work.session.add(question)
    work.session.flush()
    work.record(
        "registration.owner_change.raised",
        subject.id,
        row=str(question.id),
        claim=str(claim.id),
        left=str(changed.left),
        came=str(changed.came),
    )


def lapse(work: Work, desk: RegistrationDesk, question: OwnerChange, reason: str) -> OwnerChange:
    """Let the right of a holder lapse on a change of owner: announced first, then in effect.

    The question stays open until the lapse is in effect, here or at the claim. Where the right
    ended otherwise, only the question is closed.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotHeard, NotServed: it is announced, and the holder can still be heard first.
        NoticedAlready: it is announced on another ground.
        SecondPerson: the caller had a part in a decision that did not stand.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``notices.notice.announced``; then ``registration.owner_change.lapsed`` and
        ``subjects.claim.lapsed``.

    Rule:
        Fairness P1 and C1.
    """
    require(work.actor, OWNER_CHANGE.permission(OwnerChangeAction.LAPSE), question.facts)
    OWNER_CHANGE.step(question.state, OwnerChangeAction.LAPSE)
    claim = claims.one(work, question.claim_id)
    if claim.state is ClaimState.GRANTED:
        # It is a decision on the claim, which asks for interests, and lets its followers know.
        claiming.lapse(work, desk.claims, claim, reason, LapseGround.OWNER_CHANGED)
    else:
        _decide(work, question, OwnerChangeAction.LAPSE, reason)
    return question


def keep(work: Work, desk: RegistrationDesk, question: OwnerChange, reason: str) -> OwnerChange:
    """Say that the right of a holder stays although an owner changed; its lapse is dropped.

    Raises:
        Forbidden, StepRefused: by policy and table.
        SecondPerson: the caller had a part in a decision that did not stand.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``registration.owner_change.kept``.

    Rule:
        Fairness P1; C1: the hearing can have an outcome.
    """
    require(work.actor, OWNER_CHANGE.permission(OwnerChangeAction.KEEP), question.facts)
    OWNER_CHANGE.step(question.state, OwnerChangeAction.KEEP)
    thing = (question.id, f"/v1/owner-changes/{question.id}")
    ask_about_records(work, desk, "owner_change.keep", thing, [question.subject_id])
    claim = claims.one(work, question.claim_id)
    refusing.refuse_overturned(work, claim)
    lapsing.drop(work, desk.claims, claim, LapseGround.OWNER_CHANGED, reason)
    _decide(work, question, OwnerChangeAction.KEEP, reason)
    return question


def _decide(work: Work, question: OwnerChange, action: OwnerChangeAction, reason: str) -> None:
    question.decided_at, question.decided_by = work.at, work.actor.id
    words = {"reason": reason}
    work.move(question, OWNER_CHANGE, action, words=words, subject_id=question.subject_id)


class OwnerChanges:
    """Follows rights that end or come back; see ``subjects.service.desk.RightFollower``.

    Args:
        ring: seals letters on their way.
    """

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def ended(self, work: Work, claim: Claim, ground: LapseGround, reason: str) -> None:
        """Close the question about a right that lapsed, and tell its people who can claim now.

        Records:
            ``registration.owner_change.lapsed``.

        Rule:
            Fairness P1.
        """
        for question in owner_changes.asked_about(work, claim.id, OwnerChangeState.OPEN):
            _decide(work, question, OwnerChangeAction.LAPSE, reason)
        if ground is LapseGround.OWNER_CHANGED:
            subject = claiming.claimed_subject(work, claim)
            for person in identity.managers(work, claim.organisation_id):
                post(work, self._ring, "right_lapsed", letters.right_lapsed(person, subject.number))

    def given_back(self, work: Work, claim: Claim, *, is_settled: bool) -> None:
        """Note that a lapse on a change of owner did not stand, or ask others anew.

        Records:
            ``registration.owner_change.overturned``, or ``registration.owner_change.reopened``.

        Rule:
            Fairness C2.
        """
        action = OwnerChangeAction.OVERTURN if is_settled else OwnerChangeAction.REOPEN
        for question in owner_changes.asked_about(work, claim.id, OwnerChangeState.LAPSED):
            question.decided_at = work.at if is_settled else None
            question.decided_by = work.actor.id if is_settled else None
            work.move(question, OWNER_CHANGE, action, subject_id=question.subject_id)
