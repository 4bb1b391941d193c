"""What waits for me, my absences, and how I am reminded."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from starlette.responses import Response

from app.domains.identity.errors import RolesApart
from app.domains.reminders.errors import AwayThemselves
from app.domains.reminders.models import Absence, ReminderChoice
from app.domains.reminders.queries import absences, rounds
from app.domains.reminders.schemas import (
    AbsenceIn,
    AbsenceOut,
    AbsencesOut,
    EscalatedOut,
    RemindersIn,
    RemindersOut,
    RemindingOut,
    StandInOut,
    TaskOut,
    TasksOut,
)
from app.domains.reminders.service import away, choosing, tasks
from app.domains.reminders.service.choosing import Choice
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reminders.service.tasks import Task
from app.domains.reminders.types import AbsenceState, Escalated, NewAbsence
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/me", tags=["me"])
NOTHING = HTTPStatus.NO_CONTENT


async def _desk(request: Request) -> RemindersDesk:
    desk: RemindersDesk = request.app.state.reminders
    return desk


Desk = Annotated[RemindersDesk, Depends(_desk)]


@router.get("/work", response_model=TasksOut, responses=problems(Unauthenticated))
def list_my_work(actor: SignedIn, db: Db, desk: Desk) -> Response:
    """List what waits for me, in whichever membership, overdue first.

    What waits for a colleague who is away and named me, and what was left undone below my role,
    stands there too, marked so. It gives me no right that I do not have.
    """
    with db.reading(actor) as work:
        found = [_task(work, each) for each in tasks.everything(work, desk)]
    return shown(TasksOut(items=found))


def _task(work: Work, task: Task) -> TaskOut:
    item = task.item
    return TaskOut(
        act=task.act,
        undone_act=item.act,
        what=item.what,
        path=item.path,
        membership_id=task.membership_id,
        since=item.since,
        age_days=(work.at - item.since).days,
        due=item.due,
        is_overdue=item.due is not None and item.due <= work.at,
        instead_of=task.instead_of,
        escalated_from=None if task.escalated is None else _escalated(task.escalated),
    )


def _escalated(found: Escalated) -> EscalatedOut:
    reminded = [RemindingOut.model_validate(each) for each in found.reminded]
    return EscalatedOut(role=found.role, since=found.since, reminded=reminded)


@router.get("/absence", response_model=AbsencesOut, responses=problems(Unauthenticated))
def read_my_absence(actor: SignedIn, db: Db) -> Response:
    """Read my absence in the membership of this token, and those in which I stand in.

    The ETag is for the next change: 0 before the first.
    """
    with db.reading(actor) as work:
        last = absences.last(work)
        is_open = last is not None and last.state is not AbsenceState.ENDED
        body = AbsencesOut(
            absence=_absence(last) if last is not None and is_open else None,
            stands_in_for=[
                StandInOut(
                    id=each.absence.id,
                    version=each.absence.version,
                    instead_of=each.absence.membership_id,
                    membership_id=each.absence.substitute_id,
                    from_on=each.absence.from_on,
                    until_on=each.absence.until_on,
                )
                for each in absences.stood_in(work)
            ],
        )
        return shown(body, 0 if last is None else last.edition)


def _absence(found: Absence) -> AbsenceOut:
    return AbsenceOut(
        id=found.id,
        membership_id=found.membership_id,
        substitute=found.substitute_id,
        from_on=found.from_on,
        until_on=found.until_on,
        state=found.state,
        said_at=found.said_at,
    )


@router.put(
    "/absence",
    response_model=AbsenceOut,
    responses=problems(Unauthenticated, Forbidden, RolesApart, AwayThemselves),
)
def say_my_absence(body: AbsenceIn, seen: IfMatch, writing: Editing, desk: Desk) -> Response:
    """Say on which days I am away, and which colleague stands in; what I said before ends.

    The colleague is told and can decline. My work is listed with theirs, and reminders go to them.
    """

    def verb(work: Work) -> Made:
        said = NewAbsence(body.from_on, body.until_on, body.substitute)
        found = away.say(work, desk, seen, said)
        return Made(_absence(found), found.edition)

    return writing.do(verb)


@router.delete("/absence", status_code=NOTHING, responses=problems(Unauthenticated, Forbidden))
def end_my_absence(writing: Editing, desk: Desk) -> Response:
    """Take my absence back, or end it early; the substitute is told."""

    def verb(work: Work) -> Made:
        away.end(work, desk)
        return Made()

    return writing.do(verb)


@router.post(
    "/substitutions/{absence_id}/decline",
    status_code=NOTHING,
    responses=problems(Unauthenticated, NotFound, StepRefused),
)
def decline_substitution(absence_id: UUID, seen: IfMatch, acting: Acting, desk: Desk) -> Response:
    """Decline to stand in for a colleague; they are told, and get the reminders again."""

    def verb(work: Work) -> Made:
        away.decline(work, desk, absences.named_in(work, absence_id, seen))
        return Made()

    return acting.do(verb)


@router.get("/reminders", response_model=RemindersOut, responses=problems(Unauthenticated))
def read_my_reminders(actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read when I am reminded; the ETag is for the next change: 0 before the first."""
    with db.reading(actor) as work:
        found = rounds.choice(work)
        return shown(_reminders(desk, found), 0 if found is None else found.version)


def _reminders(desk: RemindersDesk, found: ReminderChoice | None) -> RemindersOut:
    hour = None if found is None else found.hour
    return RemindersOut(
        hour=desk.rhythm.hour if hour is None else hour,
        time_zone=desk.zone(None if found is None else found.time_zone).key,
        undated=found is None or found.undated,
        is_chosen=found is not None,
    )


@router.put(
    "/reminders", response_model=RemindersOut, responses=problems(Unauthenticated, Forbidden)
)
def change_my_reminders(body: RemindersIn, seen: IfMatch, writing: Editing, desk: Desk) -> Response:
    """Choose the hour of my daily letter, and whether it tells of what has no date.

    What has a date is reminded of whatever I choose, and notices with legal effect always come.
    """

    def verb(work: Work) -> Made:
        said = Choice(body.hour, body.time_zone, body.undated)
        found = choosing.choose(work, desk, seen, said)
        return Made(_reminders(desk, found), found.version)

    return writing.do(verb)
