"""The clocks of a case: started with a step, stopped with a reason, ended when the step is done."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseClock, CasePause
from app.domains.complaints.queries import clocks as queries
from app.domains.complaints.rules.service_levels import RUNS_IN, ServiceLevels, moved
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import HANDLED
from app.domains.complaints.types.handling import Clock, WhyPaused
from app.kit.errors import StepRefused
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that runs, as it stands at this instant.

    Attributes:
        clock: of what.
        since: when it started.
        due_at: until when, what pauses have moved it included.
        stands: whether it stands now.
    """

    clock: Clock
    since: datetime
    due_at: datetime
    stands: bool


def start_clocks(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Start the clocks that run from the day on which a complaint came."""
    _start(work, desk, complaint, [clock for clock in RUNS_IN if complaint.state in RUNS_IN[clock]])


def keep_time(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Let the clocks of a case follow its state: those of steps that are done end, others start.

    Doing it twice changes nothing, so every verb that moves a case ends with it.

    Rule:
        Facts, 3.2; UN Guiding Principles, 31(c): an indicative time for each stage.
    """
    running = queries.running(work, [complaint.id])
    for each in running:
        if complaint.state not in RUNS_IN.get(each.clock, frozenset({complaint.state})):
            each.ended_at = work.at
    known = {each.clock for each in running if each.ended_at is None}
    wanted = [clock for clock, states in RUNS_IN.items() if complaint.state in states]
    _start(work, desk, complaint, [clock for clock in wanted if clock not in known])
    if complaint.state not in HANDLED:
        end_pause(work, desk, complaint)
    work.session.flush()


def restart(work: Work, desk: ComplaintDesk, complaint: Complaint, clock: Clock) -> None:
    """Begin a time anew, such as that of the next word to her; it runs where its states say."""
    for each in queries.running(work, [complaint.id]):
        if each.clock is clock:
            each.ended_at = work.at
    if complaint.state in RUNS_IN[clock]:
        _start(work, desk, complaint, [clock])
    work.session.flush()


def _start(work: Work, desk: ComplaintDesk, complaint: Complaint, clocks: list[Clock]) -> None:
    said = {"complaint_id": complaint.id, "started_at": work.at}
    due = {
        clock: desk.levels.due(clock, complaint.severity, work.at, desk.calendar)
        for clock in clocks
    }
    rows = [{**said, "clock": c, "due_at": at} for c, at in due.items() if at is not None]
    insert_rows(work.session, CaseClock, rows)


def pull_nearer(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Bring what is due nearer, since the case has become graver; nothing is put off by it.

    The shorter times count from now: nobody was late before they could know.

    Rule:
        Fairness W3.
    """
    for each in queries.running(work, [complaint.id]):
        due = desk.levels.due(each.clock, complaint.severity, work.at, desk.calendar)
        if due is not None:
            each.due_at = min(each.due_at, due)
    work.session.flush()


def pause(work: Work, complaint: Complaint, why: WhyPaused) -> CasePause | None:
    """Let the clocks stand, since the case waits for her; a pause that runs goes on.

    Raises:
        StepRefused: nothing is done in the case, so that nothing can stand.

    Records:
        ``complaints.clock.paused`` with why.

    Rule:
        Facts, 3.2: for nothing else do they stand; safety and word to her never do.
    """
    if complaint.state not in HANDLED:
        raise StepRefused("Nothing is due in this case.", state=complaint.state.value, allowed=[])
    if complaint.id in queries.open_pauses(work, [complaint.id]):
        return None
    found = CasePause(
        id=new_id(),
        complaint_id=complaint.id,
        why=why,
        started_at=work.at,
        started_by=work.actor.id,
    )
    work.session.add(found)
    work.session.flush()
    work.record("complaints.clock.paused", row=str(complaint.id), why=why.value)
    return found


def end_pause(work: Work, desk: ComplaintDesk, complaint: Complaint) -> bool:
    """Let the clocks go on, moved by as long as they stood; tell whether they stood.

    Records:
        ``complaints.clock.resumed``.

    Rule:
        Facts, 3.2.
    """
    found = queries.open_pauses(work, [complaint.id]).get(complaint.id)
    if found is None:
        return False
    until = desk.levels.stood_until(found.why, found.started_at, work.at)
    for each in queries.running(work, [complaint.id]):
        if desk.levels.levels[each.clock].stops:
            since = max(found.started_at, each.started_at)
            each.due_at = moved(each.due_at, since, until)
    found.ended_at = work.at
    work.session.flush()
    work.record("complaints.clock.resumed", row=str(complaint.id))
    return True


def shown_due(
    work: Work, levels: ServiceLevels, clock: CaseClock, pauses: dict[UUID, CasePause]
) -> datetime:
    """Return until when a clock runs as things stand, in a pause too."""
    found = pauses.get(clock.complaint_id)
    if found is None or not levels.levels[clock.clock].stops:
        return clock.due_at
    until = levels.stood_until(found.why, found.started_at, work.at)
    return moved(clock.due_at, max(found.started_at, clock.started_at), until)


def running(work: Work, levels: ServiceLevels, ids: Collection[UUID]) -> dict[UUID, list[Running]]:
    """Return the clocks of some cases as they stand, the next one due first; two questions."""
    pauses = queries.open_pauses(work, ids)
    found: dict[UUID, list[Running]] = {each: [] for each in ids}
    for each in queries.running(work, ids):
        found[each.complaint_id].append(
            Running(
                each.clock,
                each.started_at,
                shown_due(work, levels, each, pauses),
                each.complaint_id in pauses and levels.levels[each.clock].stops,
            )
        )
    for clocks in found.values():
        clocks.sort(key=lambda each: each.due_at)
    return found


def pause_by_officer(work: Work, complaint: Complaint, why: WhyPaused) -> None:
    """Let the clocks stand at the word of the officer of a case.

    Raises:
        Forbidden: it is not assigned to the caller.
        StepRefused: nothing is done in it, or its clocks stand already.

    Rule:
        Facts, 3.2.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if pause(work, complaint, why) is None:
        raise StepRefused("Its clocks stand already.", state=complaint.state.value, allowed=[])


def resume_by_officer(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Let the clocks go on at the word of the officer of a case.

    Raises:
        Forbidden: it is not assigned to the caller.
        StepRefused: its clocks do not stand.

    Rule:
        Facts, 3.2.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if not end_pause(work, desk, complaint):
        raise StepRefused("Its clocks do not stand.", state=complaint.state.value, allowed=[])
