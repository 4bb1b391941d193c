"""Schedules of reports over HTTP: set by an authority, sent to its own people as links."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.reports.errors import NotOpened
from app.domains.reports.queries import kept
from app.domains.reports.routes.compliance import Desk
from app.domains.reports.schemas.compliance import ScheduleIn, ScheduleOut
from app.domains.reports.service import scheduling
from app.domains.reports.service.scheduling import NewSchedule
from app.kit.errors import BadCursor, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/report-schedules", tags=["reports"])
PAGE: TypeAdapter[PageOf[ScheduleOut]] = TypeAdapter(PageOf[ScheduleOut])


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ScheduleOut,
    responses=problems(Unauthenticated, Forbidden, NotOpened),
)
def set_report_schedule(body: ScheduleIn, desk: Desk, acting: Acting) -> Response:
    """Get the report of your own state each month or quarter.

    Members of your authority are sent a link by e-mail, never the report, and sign in to open it.
    The first report is over the period that goes on now; that of a quarter waits until its figures
    are frozen.
    """

    def verb(work: Work) -> Made:
        new = NewSchedule(
            body.jurisdiction, body.every, body.format, tuple(body.members), body.until
        )
        schedule = scheduling.set_up(work, desk, new)
        where = f"/v1/report-schedules/{schedule.id}"
        out = ScheduleOut.model_validate(schedule)
        return Made(out, schedule.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[ScheduleOut], responses=problems(Unauthenticated, BadCursor))
def list_report_schedules(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the schedules of my authority, the newest first."""
    order = ListOrder("report-schedules", "-id", {"organisation": actor.organisation_id}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = kept.schedules(work, before, limit + 1)
        items = [ScheduleOut.model_validate(each) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get(
    "/{schedule_id}", response_model=ScheduleOut, responses=problems(Unauthenticated, NotFound)
)
def read_report_schedule(schedule_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a schedule of reports."""
    with db.reading(actor) as work:
        schedule = kept.schedule(work, schedule_id)
        return shown(ScheduleOut.model_validate(schedule), schedule.version)


@router.post(
    "/{schedule_id}/end",
    response_model=ScheduleOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused),
)
def end_report_schedule(schedule_id: UUID, seen: IfMatch, acting: Acting) -> Response:
    """End a schedule of reports; those that were made stay until their time is over."""

    def verb(work: Work) -> Made:
        schedule = kept.schedule(work, schedule_id, seen)
        scheduling.end(work, schedule)
        work.session.flush()
        return Made(ScheduleOut.model_validate(schedule), schedule.version)

    return acting.do(verb)
