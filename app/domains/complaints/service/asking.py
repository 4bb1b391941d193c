"""Asking her afterwards: is it solved, was she threatened; a yes opens a case of its own (W3)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.handling import CaseQuestion, KeptOut
from app.domains.complaints.queries import desks
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries.handling import questions
from app.domains.complaints.service.assigning import tell_desk
from app.domains.complaints.service.clocks import start_clocks
from app.domains.complaints.service.closing import extend
from app.domains.complaints.service.contacting import come_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import raise_flag, say
from app.domains.complaints.service.intake import new_number
from app.domains.complaints.service.sealing import (
    Piece,
    keep,
    opened_small,
    seal_small,
)
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import DocumentKind, Flag, Severity, Side
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.deciding import Answer
from app.domains.complaints.types.handling import QuestionKind
from app.domains.complaints.workflow import LIFE
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work


def ask(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Ask what is due, in her receipt; tell her that something waits, where she allowed it.

    Records:
        ``complaints.question.asked`` with its kind.

    Rule:
        Fairness W3, W1.
    """
    found = queries.to_ask(work, limit)
    for question, complaint in found:
        speak(work, complaint, question.kind.value, "question")
        question.asked_at = work.at
        work.session.flush()
        work.record("complaints.question.asked", row=str(question.id), kind=question.kind.value)
        if come_back(work, desk, complaint):
            question.contacted_at = work.at
    return len(found)


def answer(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    kind: QuestionKind,
    said: tuple[Answer, str | None],
) -> None:
    """Answer what she was asked, with her receipt.

    That she was threatened opens a case of its own, as grave as can be, which is read under the
    same code: a second one could betray her. That it is not solved is noted; an officer opens the
    case again.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as it was locked by the caller.
        kind: of the question.
        said: yes, no or not sure, and words to it.

    Raises:
        NotFound: she was not asked this, or has answered.

    Records:
        ``complaints.question.answered``; ``complaints.complaint.received`` of a case of threats.

    Rule:
        Fairness W3.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    choice, words = said
    question = _asked(work, complaint, kind)
    question.answered_at = work.at
    question.is_yes = {Answer.YES: True, Answer.NO: False}.get(choice)
    work.session.flush()
    work.record("complaints.question.answered", row=str(question.id), kind=kind.value)
    if kind is not QuestionKind.SOLVED and choice is not Answer.NO:
        retaliation(work, desk, complaint, words)
    elif words is not None:
        say(work, desk, complaint, words)
    extend(work, complaint)


def _asked(work: Work, complaint: Complaint, kind: QuestionKind) -> CaseQuestion:
    for each in reversed(questions(work, complaint.id)):
        if each.kind is kind and each.asked_at is not None and each.answered_at is None:
            return each
    raise NotFound("You were not asked this, or have answered it.")


def retaliation(
    work: Work, desk: ComplaintDesk, complaint: Complaint, words: str | None
) -> Complaint:
    """Open a case of threats for a complaint, as grave as can be; one that goes on takes it in.

    Her code opens it, and what she allowed to do with the one was not allowed for the other: each
    consent is given anew. Only whether and how she may be reached, and who she is, hold for both.

    Records:
        ``complaints.complaint.received``, ``complaints.flag.raised``.

    Rule:
        Fairness W3: threats afterwards open a linked retaliation case; W6: whom a tie keeps out of
        the one, it keeps out of the other; W1: yes to that one use.
    """
    known = queries.retaliations(work, complaint.told_in)
    going_on = [each for each in known if each.closed_at is None]
    if going_on:
        if words is not None:
            say(work, desk, going_on[-1], words)
        return going_on[-1]
    linked = _linked(work, desk, complaint)
    work.session.add(linked)
    work.session.flush()
    work.session.add(
        Allegation(
            complaint_id=linked.id,
            category=Category.THREATS_RETALIATION.value,
            side=Side.COMPLAINANT,
            stated_at=work.at,
        )
    )
    if words is not None:
        keep(work, desk, linked, Piece(DocumentKind.STORY, words, Side.COMPLAINANT, linked.written))
    for person_id, tie in desks.kept_out(work, complaint.id).items():
        work.session.add(
            KeptOut(complaint_id=linked.id, person_id=person_id, tie=tie, since_at=work.at)
        )
    start_clocks(work, desk, linked)
    work.session.flush()
    tell_desk(work, desk, linked)
    work.record("complaints.complaint.received", row=str(linked.id))
    raise_flag(work, linked, Flag.RETALIATION)
    return linked


def _linked(work: Work, desk: ComplaintDesk, complaint: Complaint) -> Complaint:
    """Return a case of threats: what is known of where and against whom is taken over."""
    linked_id, sealed = new_id(), complaint.sealed_accused
    if sealed is not None:
        name = opened_small(work, desk, complaint.id, sealed)
        sealed = seal_small(work, desk, linked_id, name)
    return Complaint(
        id=linked_id,
        number=new_number(),
        state=LIFE.start,
        desk=complaint.desk,
        channel=complaint.channel,
        spoken=complaint.spoken,
        written=complaint.written,
        accused_kind=complaint.accused_kind,
        subject_id=complaint.subject_id,
        accused_organisation_id=complaint.accused_organisation_id,
        sealed_accused=sealed,
        accused_digest=complaint.accused_digest,
        origin=complaint.origin,
        destination=complaint.destination,
        happened_in=complaint.happened_in,
        severity=Severity.CRITICAL,
        retaliation_of=complaint.told_in,
        received_at=work.at,
    )
