"""Opening who complained: asked for with a reason, granted or refused by another officer (W2)."""

from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.errors import AnotherPerson, AnsweredAlready, IdentityClosed
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import IdentityRequest
from app.domains.complaints.queries import asking
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.service import ties
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.opening import GRANTED, IDENTITY
from app.domains.complaints.service.sealing import facts_of, opened_words, seal_words
from app.domains.complaints.types.handling import IdentityAnswer
from app.kit.ids import new_id
from app.store.case_keys import Seal
from app.store.openings import note_opening
from app.store.work import Work

REQUEST = "complaint_request"
ANSWERING = "reads why a colleague asks"


def ask(work: Work, desk: ComplaintDesk, complaint: Complaint, reason: str) -> IdentityRequest:
    """Ask to open who complained; in a critical case too, another officer answers.

    Raises:
        Forbidden: the case is not assigned to the caller.
        AnsweredAlready: a request of theirs waits, or opens it now.

    Records:
        ``complaints.identity.asked``; the reason is sealed, and she reads it.

    Rule:
        Fairness W2; P8 for none of it stands in the journal.
    """
    require(work.actor, Permission.COMPLAINANT_OPEN, complaint.facts, is_seen=True)
    for each in asking.requests(work, complaint.id):
        is_open = each.answered_at is None or is_good(work, complaint, each)
        if each.asked_by == work.actor.id and is_open:
            raise AnsweredAlready("You have asked already, and nothing of it is over.")
    found = IdentityRequest(
        id=new_id(), complaint_id=complaint.id, asked_by=work.actor.id, asked_at=work.at
    )
    found.sealed_reason = seal_words(work, desk, complaint.id, found.id, reason)
    work.session.add(found)
    work.session.flush()
    work.record("complaints.identity.asked", row=str(found.id))
    return found


def is_good(work: Work, complaint: Complaint, found: IdentityRequest) -> bool:
    """Tell whether a request opens who complained now: granted, in time, and still their case."""
    return (
        found.answer is IdentityAnswer.GRANTED
        and found.good_until is not None
        and work.at < found.good_until
        and found.asked_by == complaint.officer_id
    )


def read_reason(
    work: Work, desk: ComplaintDesk, complaint: Complaint, found: IdentityRequest
) -> str:
    """Open why a colleague asks; she sees who read it.

    Rule:
        Fairness W2: each opening is written down.
    """
    require(work.actor, Permission.COMPLAINANT_GRANT)
    note_opening(work, REQUEST, complaint.id, Facts(), ANSWERING)
    return opened_words(work, desk, complaint.id, found.id, found.sealed_reason)


def answer(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    found: IdentityRequest,
    said: IdentityAnswer,
    reason: str,
) -> None:
    """Grant or refuse a request, with a reason that she reads; a grant is good for some days.

    Raises:
        AnotherPerson: the caller asked for it, or handles the case.
        AnsweredAlready: it was answered.
        TiedToCase, InterestDeclared, HeldForSecondLook: see ``ties.refuse_tied``.
        NotFound: the case in which she told it first is hidden from the caller.

    Records:
        ``complaints.identity.granted`` or ``complaints.identity.refused``.

    Rule:
        Fairness W2: always two, and nobody with a tie, who does not see the case at all.
    """
    require(work.actor, Permission.COMPLAINANT_GRANT)
    if work.actor.id in {found.asked_by, complaint.officer_id}:
        raise AnotherPerson("Whoever handles a case does not grant it to themselves.")
    if found.answered_at is not None:
        raise AnsweredAlready("It was answered before.")
    ties.refuse_tied_caller(work, desk, complaint)
    ties.refuse_without_first(work, complaint)
    found.answer, found.answered_by, found.answered_at = said, work.actor.id, work.at
    found.sealed_answer = seal_words(work, desk, complaint.id, _answer_of(found), reason)
    if said is IdentityAnswer.GRANTED:
        found.good_until = work.at + desk.levels.identity_opens
        work.record("complaints.identity.granted", row=str(found.id))
    else:
        work.record("complaints.identity.refused", row=str(found.id))
    work.session.flush()


def _answer_of(found: IdentityRequest) -> UUID:
    """Return under which name an answer is sealed; its reason has the other bits of the id."""
    return UUID(int=found.id.int ^ 1)


def answer_of(work: Work, desk: ComplaintDesk, found: IdentityRequest) -> str | None:
    """Open why a request was granted or refused, for whoever may read it."""
    if found.sealed_answer is None:
        return None
    return opened_words(work, desk, found.complaint_id, _answer_of(found), found.sealed_answer)


def open_identity(work: Work, desk: ComplaintDesk, complaint: Complaint) -> dict[str, Any]:
    """Open who complained, and note it; what was said later adds to what was said first.

    Raises:
        Forbidden: the case is not assigned to the caller.
        IdentityClosed: nobody granted it, or its time is over.

    Rule:
        Fairness W2: if this cannot be written, nothing is shown.
    """
    require(work.actor, Permission.COMPLAINANT_OPEN, complaint.facts, is_seen=True)
    ties.refuse_without_first(work, complaint)
    good = [
        each
        for each in asking.requests(work, complaint.id)
        if each.asked_by == work.actor.id and is_good(work, complaint, each)
    ]
    if not good:
        raise IdentityClosed("No colleague has granted it to you, or its time is over.")
    kept = queries.identities(work, complaint)
    for each in dict.fromkeys([complaint.id, *(document.complaint_id for document in kept)]):
        desk.seals.prepare(work, [(each, Seal.IDENTITY)], reason=IDENTITY)
        note_opening(work, IDENTITY, each, Facts(), GRANTED)
    good[-1].opened_at = good[-1].opened_at or work.at
    found: dict[str, Any] = {}
    for document in kept:
        found |= facts_of(work, desk, document)
    work.session.flush()
    return found
