"""A change of owner: the right to speak for the firm may lapse, and the secretariat is asked."""

from app.access.policy import require
from app.domains.identity.queries import organisations as identity
from app.domains.registration.engine import letters
from app.domains.registration.models import OwnerChange
from app.domains.registration.queries import statements
from app.domains.registration.rules import OwnerOf, changed_owner
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.own_interests import ask_about_records
from app.domains.registration.workflow import OWNER_CHANGE, OwnerChangeAction
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service import claims as claiming
from app.domains.subjects.types import ClaimState
from app.domains.subjects.workflow import ClaimAction
from app.kit.ids import new_id
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
    if statements.is_asked(work, claim.id, changed.left, changed.came):
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


def answer(
    work: Work,
    desk: RegistrationDesk,
    question: OwnerChange,
    action: OwnerChangeAction,
    reason: str,
) -> OwnerChange:
    """Let the right of a holder lapse on a change of owner, or say that it stays.

    Raises:
        Forbidden, StepRefused: by policy and table.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``registration.owner_change.lapsed`` and ``subjects.claim.lapsed``, or
        ``registration.owner_change.kept``.

    Rule:
        Fairness P1.
    """
    require(work.actor, OWNER_CHANGE.permission(action), question.facts)
    OWNER_CHANGE.step(question.state, action)
    if action is OwnerChangeAction.KEEP:
        # Letting the right lapse is a decision on the claim, which asks for itself.
        thing = (question.id, f"/v1/owner-changes/{question.id}")
        ask_about_records(work, desk, "owner_change.keep", thing, [question.subject_id])
    question.decided_at, question.decided_by = work.at, work.actor.id
    words = {"reason": reason}
    work.move(question, OWNER_CHANGE, action, words=words, subject_id=question.subject_id)
    if action is OwnerChangeAction.LAPSE:
        _lapse(work, desk, question, reason)
    return question


def _lapse(work: Work, desk: RegistrationDesk, question: OwnerChange, reason: str) -> None:
    claim = claims.one(work, question.claim_id)
    if claim.state is not ClaimState.GRANTED:
        return
    claiming.act(work, desk.claims, claim, ClaimAction.LAPSE, reason)
    subject = claiming.claimed_subject(work, claim)
    for person in identity.managers(work, claim.organisation_id):
        post(work, desk.ring, "right_lapsed", letters.right_lapsed(person, subject.number))
