"""What officers write in a case: to her, to themselves, and her words in another language (W5)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint, ComplaintDocument, ComplaintMessage
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.service import clocks, following
from app.domains.complaints.service.contacting import come_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.types import Audience, DocumentKind, Side
from app.domains.complaints.types.handling import Clock, WhyPaused
from app.kit.errors import BadInput, Fault
from app.store.case_keys import Seal
from app.store.work import Work


def write(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    words: str,
    audience: Audience,
    *,
    waits: bool = False,
) -> ComplaintMessage:
    """Write to her, or a note for whoever handles the case.

    What is written to her begins the time of the next word anew. Where her answer is needed the
    clocks stand until it comes, as long as the service levels let them.

    Raises:
        Forbidden: the case is not assigned to the caller.
        BadInput: a respondent is told by a telling alone, or a note would wait for her.

    Records:
        ``complaints.message.sent``; ``complaints.clock.paused`` where the case waits for her.

    Rule:
        UN Guiding Principles, 31(e); fairness W1: nothing goes to a respondent this way.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if audience is Audience.RESPONDENT:
        fault = Fault("/audience", "Give complainant or internal.")
        raise BadInput("A respondent is told by a telling, which she sees first.", faults=[fault])
    if waits and audience is not Audience.COMPLAINANT:
        raise BadInput(
            "Nobody answers a note.",
            faults=[Fault("/waits_for_answer", "Only what she reads waits for her.")],
        )
    found = following.say(work, desk, complaint, words, side=Side.OFFICER, audience=audience)
    if audience is Audience.COMPLAINANT:
        clocks.restart(work, desk, complaint, Clock.PROGRESS)
        come_back(work, desk, complaint)
    if waits:
        clocks.pause(work, complaint, WhyPaused.WAITING_FOR_COMPLAINANT)
    return found


def translate(
    work: Work, desk: ComplaintDesk, complaint: Complaint, of_id: UUID, language: str, words: str
) -> ComplaintDocument:
    """Keep a translation of words of a case as a sealed document of its own.

    It says what it translates; the original decides, and stays as it came.

    Raises:
        Forbidden: the case is not assigned to the caller.
        BadInput: no words of its story have this identifier, or they are a translation already.

    Records:
        ``complaints.document.translated`` with the language.

    Rule:
        Fairness W5.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    known = {
        each.id
        for each in queries.documents(work, complaint.id)
        if each.seal is Seal.STORY and each.kind is not DocumentKind.TRANSLATION
    }
    known |= {each.id for each in queries.messages(work, complaint.id, [Audience.COMPLAINANT])}
    if of_id not in known:
        fault = Fault("/of", "Give a document or message of its story, not a translation.")
        raise BadInput("There is nothing to translate.", faults=[fault])
    piece = Piece(DocumentKind.TRANSLATION, words, Side.OFFICER, language, of_id)
    found = keep(work, desk, complaint, piece)
    work.session.flush()
    work.record("complaints.document.translated", row=str(found.id), language=language)
    return found
