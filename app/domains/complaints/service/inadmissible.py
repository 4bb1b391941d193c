"""That a complaint may not be looked into: announced to her, answered, decided by a second officer.

It is an adverse act to whoever complained (C1); its grounds are codes, its reasons are sealed.
"""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import AnotherOfficer
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.rules.ending import ANSWER_WITHIN
from app.domains.complaints.service import appeal_terms, steps
from app.domains.complaints.service.announcing import SEALED, announcement
from app.domains.complaints.service.closing import note_end
from app.domains.complaints.service.contacting import come_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import say
from app.domains.complaints.service.parts import refuse_decider, refuse_investigator
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import DocumentKind, Ending, Side
from app.domains.complaints.types.deciding import WhyNotAdmitted
from app.domains.complaints.workflow import LIFE, Action
from app.domains.notices.models import Notice
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import OPEN, ActKind
from app.kit.errors import NotFound
from app.store.work import Work

RULE = "Procedure for complaints, admissibility"


def propose(
    work: Work, desk: ComplaintDesk, complaint: Complaint, ground: WhyNotAdmitted, reasons: str
) -> Notice:
    """Announce to her that her complaint may not be looked into, with ground and reasons.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it is not being read.
        NoticedAlready: it is announced.

    Records:
        ``notices.notice.announced``, ``complaints.message.sent``.

    Rule:
        Fairness C1: announced with grounds and a time to answer before it takes effect.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.REJECT)
    keep(work, desk, complaint, Piece(DocumentKind.REASONS, reasons, Side.OFFICER))
    said = announcement(
        complaint, ActKind.COMPLAINT_INADMISSIBLE, ground.value, RULE, work.at + ANSWER_WITHIN
    )
    notice = announcing.announce(work, desk.notices, said)
    speak(work, complaint, "announced-not_admitted")
    say(work, desk, complaint, reasons, side=Side.OFFICER)
    come_back(work, desk, complaint)
    return notice


def open_notice(work: Work, complaint: Complaint) -> Notice:
    """Return the announcement that waits to be answered or decided.

    Raises:
        NotFound: there is none.
    """
    found = [each for each in queries.notices(work, complaint.id) if each.state in OPEN]
    if not found:
        raise NotFound("Nothing is announced in this case.")
    return found[-1]


def answer(work: Work, desk: ComplaintDesk, complaint: Complaint, words: str) -> None:
    """Answer it as whoever complained, with her receipt; until it is decided, late words count.

    Raises:
        NotFound: nothing is announced.
        StepRefused: it was answered.

    Records:
        ``notices.notice.answered``, ``complaints.message.sent``.

    Rule:
        Fairness C1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    announcing.answer_by_receipt(work, open_notice(work, complaint))
    say(work, desk, complaint, words)


def confirm(work: Work, desk: ComplaintDesk, complaint: Complaint, reasons: str) -> None:
    """Decide as a second officer that it is not looked into, once she was heard.

    Raises:
        Forbidden: the caller is of no desk.
        NotFound: nothing is announced.
        AnotherOfficer: the caller announced it, or looked into the case.
        NotHeard: she has time to answer.

    Records:
        ``notices.notice.took_effect``, ``complaints.complaint.rejected``.

    Rule:
        Fairness C1 and C2.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.REJECT)
    notice = open_notice(work, complaint)
    refuse_investigator(work, complaint, "decide that it goes no further")
    refuse_decider(work, complaint)
    if notice.announced_by == work.actor.id:
        raise AnotherOfficer("Who announced it does not decide it.")
    terms = appeal_terms.terms(work.at)
    taking_effect.take_effect(work, desk.notices, notice, terms, SEALED)
    keep(work, desk, complaint, Piece(DocumentKind.REASONS, reasons, Side.OFFICER))
    steps.move(work, desk, complaint, Action.REJECT)
    complaint.decider_id = work.actor.id
    note_end(work, complaint, Ending.INADMISSIBLE)
    speak(work, complaint, "not_admitted")
    say(work, desk, complaint, reasons, side=Side.OFFICER)
    come_back(work, desk, complaint)


def drop(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Drop it: the complaint is looked into after all.

    Raises:
        Forbidden: the caller is of no desk.
        NotFound: nothing is announced.

    Records:
        ``notices.notice.dropped``.

    Rule:
        Fairness C1: the hearing can have an outcome.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    taking_effect.drop(work, desk.notices, open_notice(work, complaint), SEALED)
    speak(work, complaint, "goes_on")
