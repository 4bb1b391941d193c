"""More time for a step: once, while it lasts, with a reason that she reads."""

from datetime import timedelta

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import CannotExtend
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseClock
from app.domains.complaints.queries import clocks as queries
from app.domains.complaints.service import clocks, following
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import seal_words
from app.domains.complaints.types import Side
from app.domains.complaints.types.handling import Clock
from app.store.work import Work


def extend(
    work: Work, desk: ComplaintDesk, complaint: Complaint, clock: Clock, reason: str
) -> CaseClock:
    """Take more time for a step, once, while its time lasts; she reads the reason.

    Raises:
        Forbidden: the case is not assigned to the caller.
        CannotExtend: it does not run, was extended before, is over, or cannot be extended.

    Records:
        ``complaints.clock.extended`` with the clock.

    Rule:
        Facts, 3.2: one extension, reason stored.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    found = next((e for e in queries.running(work, [complaint.id]) if e.clock is clock), None)
    if found is None:
        raise CannotExtend("No time of this kind runs in the case.")
    if found.extended_at is not None:
        raise CannotExtend("It was extended before.")
    due = clocks.shown_due(work, desk.levels, found, queries.open_pauses(work, [complaint.id]))
    if work.at > due:
        raise CannotExtend("Its time is over; what is late stays late.")
    level = desk.levels.levels[clock]
    longer = desk.levels.extended(clock, complaint.severity, found.started_at, desk.calendar)
    if longer is None:
        raise CannotExtend("This time cannot be extended, or not in a critical case.")
    if level.stops:
        longer += _stood(work, desk, found)
    found.due_at, found.extended_at = max(found.due_at, longer), work.at
    found.sealed_reason = seal_words(work, desk, complaint.id, found.id, reason)
    work.session.flush()
    following.say(work, desk, complaint, reason, side=Side.OFFICER)
    work.record("complaints.clock.extended", row=str(complaint.id), clock=clock.value)
    return found


def _stood(work: Work, desk: ComplaintDesk, clock: CaseClock) -> timedelta:
    """Return for how long a clock has stood in pauses that have ended."""
    return sum(
        (
            desk.levels.stood_until(each.why, each.started_at, each.ended_at) - each.started_at
            for each in queries.pauses(work, clock.complaint_id)
            if each.ended_at is not None and each.started_at >= clock.started_at
        ),
        timedelta(),
    )
