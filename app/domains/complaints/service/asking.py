"""Asking her afterwards: is it solved, was she threatened; a yes opens a case of its own (W3)."""

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.engine import quiet_letters
from app.domains.complaints.errors import CaseGone
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.handling import CaseQuestion, KeptOut
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import desks
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries.handling import questions
from app.domains.complaints.rules.contact import letter_to
from app.domains.complaints.service.assigning import tell_desk
from app.domains.complaints.service.clocks import start_clocks
from app.domains.complaints.service.closing import extend
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import raise_flag, say, standing_consent
from app.domains.complaints.service.opening import IDENTITY
from app.domains.complaints.service.sealing import Piece, facts_of, keep
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import DocumentKind, Flag, Severity, Side, Use
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.deciding import Answer
from app.domains.complaints.types.handling import QuestionKind
from app.domains.complaints.types.intake import Given
from app.domains.complaints.workflow import LIFE
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.openings import note_opening
from app.store.outbox import post
from app.store.serials import take_serials
from app.store.work import Work

WRITING = "the service tells her that something waits"
COME_BACK = "complaint_come_back"


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


def come_back(work: Work, desk: ComplaintDesk, complaint: Complaint) -> bool:
    """Tell her by e-mail that something waits, if that is safe by what she said; tell whether.

    Only under her consent, never where she named hours, shares the telephone or said never: a
    machine cannot know when it is safe. The letter does not say what it is about.

    Rule:
        Fairness W1, W3: safe hours, a shared telephone, and "never".
    """
    if standing_consent(work, complaint, Given(Use.CONTACT_ME)) is None:
        return False
    kept = cases.newest_document(work, complaint.id, DocumentKind.IDENTITY)
    if kept is None:
        return False
    note_opening(work, IDENTITY, complaint.id, Facts(), WRITING)
    try:
        address = letter_to(facts_of(work, desk, kept))
    except CaseGone:
        # One case whose keys came back with no backup must not keep the clock from all others.
        return False
    if address is None:
        return False
    post(work, desk.ring, COME_BACK, quiet_letters.come_back(address, complaint.written))
    return True


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

    Records:
        ``complaints.complaint.received``, ``complaints.flag.raised``.

    Rule:
        Fairness W3: threats afterwards open a linked retaliation case; W6: whom a tie keeps out of
        the one, it keeps out of the other.
    """
    going_on = [each for each in queries.retaliations(work, complaint.id) if each.closed_at is None]
    if going_on:
        if words is not None:
            say(work, desk, going_on[-1], words)
        return going_on[-1]
    linked = _linked(work, complaint)
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


def _linked(work: Work, complaint: Complaint) -> Complaint:
    """Return a case of threats: what is known of where and against whom is taken over."""
    return Complaint(
        id=new_id(),
        number=make(NumberKind.COMPLAINT, take_serials(work.session, "complaint")),
        state=LIFE.start,
        desk=complaint.desk,
        channel=complaint.channel,
        spoken=complaint.spoken,
        written=complaint.written,
        accused_kind=complaint.accused_kind,
        subject_id=complaint.subject_id,
        accused_organisation_id=complaint.accused_organisation_id,
        origin=complaint.origin,
        destination=complaint.destination,
        happened_in=complaint.happened_in,
        severity=Severity.CRITICAL,
        retaliation_of=complaint.id,
        received_at=work.at,
    )
