"""What of complaints waits for an officer, each with its time (P7)."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import asking, desks
from app.domains.complaints.rules.service_levels import ServiceLevels
from app.domains.complaints.service import clocks
from app.domains.complaints.service.clocks import Running
from app.domains.complaints.types import ComplaintState
from app.domains.complaints.types.handling import Clock
from app.domains.identity.types import Waiting
from app.store.work import Work

_LOOKED_INTO = frozenset({ComplaintState.INQUIRY, ComplaintState.REPLY, ComplaintState.MEDIATION})


def waiting(work: Work, levels: ServiceLevels) -> list[Waiting]:
    """Return what waits for the caller: cases to take up, their own, and what others asked.

    Rule:
        Fairness P7; W6: what a tie keeps them out of is not in it.
    """
    if work.actor.id is None or not reaches(work.actor, Permission.COMPLAINT_TAKE):
        return []
    free = dict(desks.to_take(work))
    mine = [each for each in desks.mine(work) if each.id not in free]
    running = clocks.running(work, levels, [*free, *(each.id for each in mine)])
    found = [
        Waiting("take", "complaint", _path(each), received_at, _due(running[each]))
        for each, received_at in free.items()
    ]
    for each in mine:
        found += _of_own(each, running[each.id])
    return found + _asked(work)


def _path(complaint_id: UUID) -> str:
    return f"/v1/complaints/{complaint_id}"


def _due(running: list[Running], *wanted: Clock) -> datetime | None:
    """Return when the next of some clocks is due; of none, what of all is due next."""
    times = [each.due_at for each in running if not wanted or each.clock in wanted]
    return min(times, default=None)


def _of_own(each: Complaint, running: list[Running]) -> list[Waiting]:
    path, since = _path(each.id), each.assigned_at or each.received_at
    found = []
    if each.state is ComplaintState.SAFETY_CHECK:
        due = _due(running, Clock.SAFETY_CHECK)
        found.append(Waiting("check_safety", "complaint", path, since, due))
    if each.state is ComplaintState.TRIAGE:
        due = _due(running, Clock.TRIAGE)
        found.append(Waiting("sort", "complaint", path, since, due))
    if each.state in _LOOKED_INTO:
        due = _due(running, Clock.INQUIRY, Clock.DECISION)
        found.append(Waiting("look_into", "complaint", path, each.admitted_at or since, due))
    return found + [
        Waiting("inform", "complaint", path, clock.since, clock.due_at)
        for clock in running
        if clock.clock is Clock.PROGRESS
    ]


def _asked(work: Work) -> list[Waiting]:
    """Return what colleagues asked that takes a second person."""
    requests = [
        Waiting("answer_request", "complaint", _path(each.complaint_id), each.asked_at)
        for each in asking.unanswered(work)
    ]
    changes = [
        Waiting("confirm_severity", "complaint", _path(each.complaint_id), each.asked_at)
        for each in asking.changes_to_answer(work)
    ]
    flags = [
        Waiting(
            "confirm_flag",
            "complaint",
            _path(each.complaint_id),
            each.close_asked_at or each.raised_at,
        )
        for each in asking.flags_to_close(work)
    ]
    return [*requests, *changes, *flags]
