"""How grave a case is: raised by anyone who sees it, lowered by two (W3)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import AnotherPerson, AnsweredAlready
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import SeverityChange
from app.domains.complaints.queries import asking
from app.domains.complaints.rules import graver
from app.domains.complaints.service import clocks
from app.domains.complaints.service.assigning import tell_desk
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.notes import note
from app.domains.complaints.types import HANDLED, Severity
from app.domains.complaints.types.handling import WhyRaised
from app.kit.errors import BadInput, Fault, NotFound, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def change(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    wanted: Severity,
    why: WhyRaised,
    reason: str,
) -> SeverityChange:
    """Raise a severity at once, or propose to lower it: then a second person answers.

    Raises:
        Forbidden: the caller or their token only reads, or it would be lowered by somebody whose
            case it is not.
        StepRefused: nothing is done in the case any more.
        BadInput: it is as grave as that already.
        AnsweredAlready: a lower one is proposed already.

    Records:
        ``complaints.severity.raised`` or ``complaints.severity.lower_proposed``, with both.

    Rule:
        Fairness W3: anyone who may see it raises it, only a second person lowers it.
    """
    require(work.actor, Permission.COMPLAINT_RAISE, complaint.facts, is_seen=True)
    if complaint.state not in HANDLED:
        raise StepRefused("The case is decided.", state=complaint.state.value, allowed=[])
    before = complaint.severity
    if wanted is before:
        fault = Fault("/severity", f"It is '{before.value}' already.")
        raise BadInput("Nothing would change.", faults=[fault])
    if graver(before, wanted) is wanted:
        row = raise_to(work, desk, complaint, wanted, why)
        assert row is not None
    else:
        row = _propose(work, complaint, wanted, why)
    note(work, desk, complaint, reason, row.id)
    return row


def raise_to(
    work: Work, desk: ComplaintDesk, complaint: Complaint, wanted: Severity, why: WhyRaised
) -> SeverityChange | None:
    """Make a case at least as grave; what is due comes nearer.

    Records:
        ``complaints.severity.raised`` with both.

    Rule:
        Fairness W3.
    """
    before = complaint.severity
    if graver(before, wanted) is before:
        return None
    row = _row(work, complaint, wanted, why)
    row.answered_at = work.at
    complaint.severity = wanted
    work.session.add(row)
    work.session.flush()
    clocks.pull_nearer(work, desk, complaint)
    tell_desk(work, desk, complaint)
    work.record(
        "complaints.severity.raised",
        row=str(complaint.id),
        before=before.value,
        after=wanted.value,
    )
    return row


def _propose(work: Work, complaint: Complaint, wanted: Severity, why: WhyRaised) -> SeverityChange:
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if any(each.answered_at is None for each in asking.changes(work, complaint.id)):
        raise AnsweredAlready("A lower severity is proposed already, and waits for a colleague.")
    row = _row(work, complaint, wanted, why)
    work.session.add(row)
    work.session.flush()
    work.record(
        "complaints.severity.lower_proposed",
        row=str(complaint.id),
        before=row.before.value,
        after=wanted.value,
    )
    return row


def _row(work: Work, complaint: Complaint, after: Severity, why: WhyRaised) -> SeverityChange:
    return SeverityChange(
        id=new_id(),
        complaint_id=complaint.id,
        before=complaint.severity,
        after=after,
        why=why,
        asked_by=work.actor.id,
        asked_at=work.at,
    )


def answer(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    change_id: UUID,
    *,
    agrees: bool,
    reason: str,
) -> None:
    """Agree to a lower severity, or refuse it; what is due stays as near as it is.

    Raises:
        NotFound: nothing such was proposed.
        AnsweredAlready: it was answered.
        AnotherPerson: the caller proposed it.
        StepRefused: it has become graver since, or is decided.

    Records:
        ``complaints.severity.lowered`` or ``complaints.severity.lower_refused``, with both.

    Rule:
        Fairness W3: only a second person lowers it.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE)
    found = {each.id: each for each in asking.changes(work, complaint.id)}.get(change_id)
    if found is None:
        raise NotFound("Nothing such was proposed in this case.")
    if found.answered_at is not None:
        raise AnsweredAlready("It was answered before.")
    if found.asked_by == work.actor.id:
        raise AnotherPerson("You proposed it yourself.")
    is_as_it_was = found.before is complaint.severity and complaint.state in HANDLED
    if agrees and not is_as_it_was:
        raise StepRefused(
            "The case has changed since; refuse it, and let it be proposed anew.",
            state=complaint.state.value,
            allowed=[],
        )
    found.answered_by, found.answered_at, found.is_refused = work.actor.id, work.at, not agrees
    if agrees:
        complaint.severity = found.after
    note(work, desk, complaint, reason, found.id)
    row, before, after = str(complaint.id), found.before.value, found.after.value
    if agrees:
        work.record("complaints.severity.lowered", row=row, before=before, after=after)
    else:
        work.record("complaints.severity.lower_refused", row=row, before=before, after=after)
