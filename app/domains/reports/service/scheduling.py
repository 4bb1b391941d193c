"""Schedules: an authority gets the report of its state each month or quarter, as a link."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, is_within, require
from app.domains.jurisdictions.queries import find
from app.domains.reports.engine.asked_period import Period
from app.domains.reports.engine.letters import ready
from app.domains.reports.errors import NotOpened
from app.domains.reports.models import MadeReport, ReportSchedule
from app.domains.reports.queries import kept, marks
from app.domains.reports.queries.counting import Asked
from app.domains.reports.queries.facts import mark_at_or_before
from app.domains.reports.queries.marks import followed_to
from app.domains.reports.rules import LONGEST_SCHEDULE_YEARS, begins, period_from
from app.domains.reports.service import background
from app.domains.reports.service.asking import Granted, name_of
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.types import Every, Form, Scope
from app.domains.reports.workflow import SCHEDULE, ScheduleAction
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.months import add_months
from app.kit.quarters import quarter_of
from app.store.outbox import post
from app.store.work import Work

LETTER = "reports-ready"


@dataclass(frozen=True, slots=True)
class NewSchedule:
    """A schedule that is set.

    Attributes:
        jurisdiction: ISO 3166; the authority's own, or a part of it.
        every: month or quarter.
        form: to which letters lead.
        members: ids of memberships that are written to.
        until: no report is over a period that ends later.
    """

    jurisdiction: str
    every: Every
    form: Form
    members: tuple[UUID, ...]
    until: date


def set_up(work: Work, desk: ReportDesk, new: NewSchedule) -> ReportSchedule:
    """Set a schedule: its first report is over the period that goes on now.

    Raises:
        Forbidden: the caller is no manager of an authority.
        NotOpened: the state is not the authority's own.
        BadInput: somebody is no member, or it ends too early or too late.

    Records:
        ``reports.schedule.set``.
    """
    own = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.SCHEDULE_CHANGE, own, is_seen=True)
    assert work.actor.organisation_id is not None
    if not is_within(new.jurisdiction, work.actor.jurisdiction):
        raise NotOpened(f"{new.jurisdiction} is not your own jurisdiction, nor a part of it.")
    first = begins(desk.today(work.at), new.every)
    members = _checked(work, new, period_from(first, new.every)[1], first)
    schedule = ReportSchedule(
        id=new_id(),
        organisation_id=work.actor.organisation_id,
        jurisdiction=new.jurisdiction,
        every=new.every,
        form=new.form,
        members=members,
        next_day=first,
        until_day=new.until,
        state=SCHEDULE.start,
        set_by=work.actor.id,
        set_in=work.actor.membership_id,
        set_at=work.at,
    )
    work.session.add(schedule)
    work.session.flush()
    work.record(
        "reports.schedule.set",
        schedule=str(schedule.id),
        jurisdiction=new.jurisdiction,
        every=new.every.value,
        members=len(members),
    )
    return schedule


def _checked(work: Work, new: NewSchedule, least: date, first: date) -> list[str]:
    """Return the ids of who is written to."""
    assert work.actor.organisation_id is not None
    faults = []
    if find(work, new.jurisdiction) is None:
        said = f"There is no record of a jurisdiction {new.jurisdiction}."
        faults.append(Fault("/jurisdiction", said))
    latest = add_months(first, 12 * LONGEST_SCHEDULE_YEARS)
    if not least <= new.until <= latest:
        faults.append(Fault("/until", f"Give a day from {least} to {latest}."))
    found = {each for each, _ in kept.members(work, work.actor.organisation_id, new.members)}
    faults.extend(
        Fault(f"/members/{at}", "This is no active manager or officer of your authority.")
        for at, each in enumerate(new.members)
        if each not in found
    )
    if faults:
        raise BadInput("The schedule cannot be set.", faults=faults)
    return [str(each) for each in dict.fromkeys(new.members)]


def end(work: Work, schedule: ReportSchedule) -> None:
    """End a schedule.

    Raises:
        Forbidden: the caller is no manager of the authority.
        StepRefused: it has ended.

    Records:
        ``reports.schedule.ended``.
    """
    require(work.actor, Permission.SCHEDULE_END, schedule.facts, is_seen=True)
    schedule.ended_at = work.at
    work.move(schedule, SCHEDULE, ScheduleAction.END)


def due(work: Work, desk: ReportDesk, limit: int) -> Sequence[ReportSchedule]:
    """Return schedules that something is to be done about."""
    today = desk.today(work.at)
    return [each for each in kept.due(work, today, limit) if _is_due(work, each, today)]


def _is_due(work: Work, schedule: ReportSchedule, today: date) -> bool:
    """Tell whether a period is over, and its figures are frozen where it is a quarter (E5)."""
    _, last = period_from(schedule.next_day, schedule.every)
    if last > schedule.until_day:
        return True
    if last >= today:
        return False
    is_quarter = schedule.every is Every.QUARTER
    return not is_quarter or kept.is_frozen(work, quarter_of(last).key)


def follow(work: Work, desk: ReportDesk, schedule: ReportSchedule) -> bool:
    """Ask for the next report of a schedule, or end it where it is done or nobody is left.

    Records:
        ``reports.report.asked``, or ``reports.schedule.ended``.
    """
    first, last = period_from(schedule.next_day, schedule.every)
    people = _people(work, schedule)
    if last > schedule.until_day or not people:
        end(work, schedule)
        return True
    entry = followed_to(work)
    mark, at = mark_at_or_before(work, entry), marks.instant(work, entry)
    if desk.today(marks.stands_until(work, entry)) <= last:
        # The facts have not come to the end of the period.
        return False
    asked = Asked(schedule.jurisdiction, first, last, mark, entry)
    granted = Granted(asked, Period(first, last), name_of(asked.place), at, Scope.HOME)
    background.ask_of(work, granted, schedule)
    schedule.next_day, _ = period_from(add_months(first, _months(schedule)), schedule.every)
    return True


def _months(schedule: ReportSchedule) -> int:
    return 3 if schedule.every is Every.QUARTER else 1


def _people(work: Work, schedule: ReportSchedule) -> list[UUID]:
    ids = [UUID(each) for each in schedule.members]
    return [each for each, _ in kept.members(work, schedule.organisation_id, ids)]


def send(work: Work, desk: ReportDesk, report: MadeReport) -> None:
    """Write to the members of a schedule that its report is ready: a link, never the report.

    Rule:
        Issue 11: sent by e-mail as a link; whoever opens it signs in.
    """
    assert report.schedule_id is not None
    schedule = work.session.get_one(ReportSchedule, report.schedule_id)
    ids = [UUID(each) for each in schedule.members]
    link = f"{desk.front}/reports/{report.id}"
    for _, person in kept.members(work, schedule.organisation_id, ids):
        letter = ready(person, report.jurisdiction, (report.first_day, report.last_day), link)
        post(work, desk.ring, LETTER, letter)
