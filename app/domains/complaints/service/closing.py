"""How a case comes to its end, is closed, and opened again; how long it is kept then (W3)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.service import lodging
from app.domains.appeals.types import RUNNING
from app.domains.complaints.errors import SomethingOpen
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseQuestion
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries.handling import questions
from app.domains.complaints.rules.ending import (
    CLOSED_AFTER,
    extended,
    kept_for,
    questions_after,
    read_for,
)
from app.domains.complaints.rules.service_levels import WITHDRAWAL_TAKES
from app.domains.complaints.service import steps
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import DocumentKind, Ending, Side
from app.domains.complaints.workflow import LIFE, Action
from app.domains.notices.models import Notice
from app.domains.notices.service import taking_effect
from app.domains.notices.types import STANDING, ReversedBy
from app.kit.ids import new_id
from app.store.work import Work

OPENED_AGAIN = "The case was opened again, and what was decided of it stands no longer."


def note_end(work: Work, complaint: Complaint, ending: Ending) -> None:
    """Note how a case came to its end, though it is not closed yet."""
    complaint.ending, complaint.decided_at = ending, work.at
    work.session.flush()


def close(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Close a case as its officer, once nothing about it is open; she is asked if it is solved.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it did not come to its end.
        SomethingOpen: an appeal runs, or can still be lodged.

    Records:
        ``complaints.complaint.closed``.

    Rule:
        ISO/IEC 17065, 7.13.7; fairness W3.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.CLOSE)
    _refuse_open(work, complaint)
    steps.move(work, desk, complaint, Action.CLOSE)
    _begin_to_end(work, complaint)


def _refuse_appealed(work: Work, complaint: Complaint) -> None:
    if any(each.state in RUNNING for each, _ in queries.appeals(work, complaint.id)):
        raise SomethingOpen("An appeal runs.")


def _refuse_open(work: Work, complaint: Complaint) -> None:
    _refuse_appealed(work, complaint)
    ahead = [
        each.appeal_until
        for each in queries.notices(work, complaint.id)
        if each.reversed_at is None and each.final_at is None
        if each.appeal_until is not None and each.appeal_until > work.at
    ]
    if ahead:
        raise SomethingOpen(f"Until {max(ahead):%Y-%m-%d %H:%M} UTC it can be appealed.")


def _begin_to_end(work: Work, complaint: Complaint) -> None:
    """Let the two clocks run, and note what she is asked and when."""
    assert complaint.ending is not None
    ending, outcome = complaint.ending, complaint.outcome
    complaint.closed_at, complaint.warned_at = work.at, None
    complaint.kept_until = work.at + kept_for(ending, outcome)
    complaint.access_until = work.at + read_for(ending, outcome)
    work.session.add_all(
        CaseQuestion(id=new_id(), complaint_id=complaint.id, kind=kind, due_at=work.at + after)
        for kind, after in questions_after(ending, outcome).items()
    )
    work.session.flush()


def extend(work: Work, complaint: Complaint) -> None:
    """Let what was told anew keep a case longer, and its code open it longer.

    Rule:
        Issue "Complaints": both clocks are extended by new content.
    """
    complaint.kept_until = extended(complaint.kept_until, work.at)
    complaint.access_until = extended(complaint.access_until, work.at)
    complaint.warned_at = None
    work.session.flush()


def open_again(
    work: Work, desk: ComplaintDesk, complaint: Complaint, judged: Notice | None = None
) -> None:
    """Open a case again: others decide it, and what was decided stands no longer, for nobody.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as the caller locked it.
        judged: the notice whose appeal was right, which the panel itself reverses.

    Raises:
        Forbidden: the caller may not.
        StepRefused: it goes on.

    Records:
        ``complaints.complaint.reopened``; ``notices.notice.reversed`` of what else was announced,
        and ``appeals.appeal.settled`` of an appeal against that.

    Rule:
        Fairness C2: one side's appeal leaves no act against the other in effect.
    """
    steps.move(work, desk, complaint, Action.REOPEN)
    for each in queries.decisions(work, complaint.id):
        each.overturned_at = each.overturned_at or work.at
    for allegation in cases.standing_allegations(work, complaint.id):
        allegation.outcome = allegation.reasons_id = None
    _reverse(work, desk, complaint, judged)
    complaint.officer_id = complaint.decider_id = complaint.outcome = None
    forget_end(work, complaint)


def _reverse(work: Work, desk: ComplaintDesk, complaint: Complaint, judged: Notice | None) -> None:
    for each in queries.notices(work, complaint.id):
        if each.state in STANDING and each.reversed_at is None and each is not judged:
            taking_effect.reverse(work, each, ReversedBy.OWNER, None)
            lodging.settle(work, desk.notices, each, OPENED_AGAIN)


def forget_end(work: Work, complaint: Complaint) -> None:
    """Let the two clocks of a case stand still, since it goes on, and ask nothing meanwhile."""
    complaint.ending = complaint.decided_at = None
    complaint.closed_at = complaint.kept_until = complaint.access_until = None
    complaint.warned_at = None
    for each in questions(work, complaint.id):
        if each.asked_at is None:
            work.session.delete(each)
    work.session.flush()


def reopen(work: Work, desk: ComplaintDesk, complaint: Complaint, reason: str) -> None:
    """Open a case again as somebody of its desk, such as since it is not solved.

    Raises:
        Forbidden: the caller is of no desk.
        StepRefused: it goes on.
        SomethingOpen: an appeal runs, whose panel decides that.

    Records:
        ``complaints.complaint.reopened``.
    """
    require(work.actor, Permission.COMPLAINT_REOPEN, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.REOPEN)
    _refuse_appealed(work, complaint)
    keep(work, desk, complaint, Piece(DocumentKind.NOTE, reason, Side.OFFICER))
    open_again(work, desk, complaint)
    speak(work, complaint, "opened_again")


def close_by_time(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Close cases that came to their end long ago, and which nobody need look at again.

    Records:
        ``complaints.complaint.lapsed``.
    """
    found = queries.to_lapse(work, work.at - CLOSED_AFTER, limit)
    for each in found:
        steps.move(work, desk, each, Action.LAPSE)
        _begin_to_end(work, each)
    return len(found)


def conclude_withdrawals(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Conclude withdrawals that nobody undid within seven days; no flag is closed by it.

    Records:
        ``complaints.complaint.withdrawn``.

    Rule:
        Fairness W2.
    """
    found = queries.withdrawn_by(work, work.at - WITHDRAWAL_TAKES, limit)
    for each in found:
        steps.move(work, desk, each, Action.CONCLUDE_WITHDRAWAL)
        note_end(work, each, Ending.WITHDRAWAL)
        _begin_to_end(work, each)
    return len(found)
