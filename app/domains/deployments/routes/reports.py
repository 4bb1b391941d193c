"""Reports of deployments over HTTP: sent as JSON or as a file, listed, read with earlier ones."""

from collections.abc import Iterable
from functools import partial
from http import HTTPStatus
from tempfile import TemporaryFile
from typing import Annotated
from uuid import UUID

from anyio import to_thread
from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.deployments.engine import files
from app.domains.deployments.engine.months import written
from app.domains.deployments.models import DeploymentLine
from app.domains.deployments.queries import reports as queries
from app.domains.deployments.queries.reports import Listed, Wanted
from app.domains.deployments.routes.desk import Desk, month, refuse_backwards
from app.domains.deployments.rules import due_on
from app.domains.deployments.schemas import (
    FirmOut,
    LineIn,
    LineOut,
    Month,
    ReportIn,
    ReportOut,
    SentOut,
    WholeReportOut,
)
from app.domains.deployments.service import reporting
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.deployments.types import Said, Side
from app.kit.errors import BadCursor, Fault, Forbidden, NotFound, TooLarge, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import MOST_WHOLE
from app.web.uploads import CSV_BODY, spooled
from app.web.writing import Acting, ActingUploading, Made, shown

router = Router(prefix="/v1/deployments", tags=["deployments"])
FILES = "/v1/deployments/files"
PAGE: TypeAdapter[PageOf[ReportOut]] = TypeAdapter(PageOf[ReportOut])
From = Annotated[Month | None, Query(alias="from", description="From this month on.")]
To = Annotated[Month | None, Query(alias="to", description="Up to this month.")]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=SentOut,
    responses=problems(Unauthenticated, Forbidden),
)
def report_deployments(body: ReportIn, desk: Desk, acting: Acting) -> Response:
    """Report how many workers were placed: a firm its own, an authority those of firms it licenses.

    All lines of one firm and one month are one report. It replaces what the same side said of that
    firm and month before, which stays readable; months that are not named stay as they are.
    """
    sent = [_said(place, each) for place, each in enumerate(body.lines)]
    return acting.do(lambda work: _made(work, desk, sent))


@router.post(
    "/files",
    status_code=HTTPStatus.CREATED,
    response_model=SentOut,
    openapi_extra=CSV_BODY,
    responses=problems(Unauthenticated, Forbidden, TooLarge),
)
async def report_deployment_file(
    request: Request, desk: Desk, uploading: ActingUploading
) -> Response:
    """Report the same as a CSV file in UTF-8: all of it, or nothing and what is wrong in each line.

    Columns: month, origin, destination and count; intermediary or licence, occupation, sector,
    wage_band and sex can be left out. Any other column is refused: no worker is ever named.
    """
    reporting.refuse_others(uploading.actor)
    with TemporaryFile() as file:
        digest = await spooled(request, file)

        def verb(work: Work) -> Made:
            return _made(work, desk, files.lines(file))

        return await to_thread.run_sync(partial(uploading.do, digest, verb))


def _made(work: Work, desk: DeploymentDesk, sent: Iterable[Said | Fault]) -> Made:
    found = reporting.report(work, desk, sent)
    where = f"/v1/deployments?sending={found.sending_id}"
    return Made(SentOut.model_validate(found), status=HTTPStatus.CREATED, location=where)


def _said(place: int, line: LineIn) -> Said:
    return Said(
        at=f"/lines/{place}",
        intermediary=None if line.intermediary is None else str(line.intermediary),
        **line.model_dump(exclude={"intermediary"}),
    )


@router.get("", response_model=PageOf[ReportOut], responses=problems(Unauthenticated, BadCursor))
def list_deployments(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: SignedIn,
    db: Db,
    desk: Desk,
    *,
    intermediary: Annotated[UUID | None, Query(description="Of this firm.")] = None,
    side: Annotated[Side | None, Query(description="Of this side.")] = None,
    first: From = None,
    last: To = None,
    sending: Annotated[UUID | None, Query(description="That came together.")] = None,
    entry: Annotated[
        int | None,
        Query(ge=0, le=MOST_WHOLE, description="That counted at this journal number; now."),
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the reports that count, the newest first: yours, and of firms that you may know."""
    wanted = Wanted(
        intermediary,
        side,
        None if first is None else month(first, "from"),
        None if last is None else month(last, "to"),
        sending,
        entry,
    )
    if wanted.since is not None and wanted.until is not None:
        refuse_backwards(wanted.since, wanted.until)
    filters = {"intermediary": intermediary, "side": side, "from": first, "to": last}
    order = ListOrder(
        "deployments", "-id", {**filters, "sending": sending, "entry": entry}, (UUID,)
    )
    with db.reading(actor) as work:
        found = queries.page(work, wanted, after_key(order, cursor, UUID), limit + 1)
        items = [_out(desk, each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{report_id}",
    response_model=WholeReportOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_deployment(report_id: UUID, actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read a report with its lines, and the reports of the same scope that it replaced."""
    with db.reading(actor) as work:
        found = queries.one(work, report_id)
        out = WholeReportOut(
            **_out(desk, found).model_dump(),
            lines=[_line(each) for each in queries.lines_of(work, report_id)],
            earlier=[_out(desk, each) for each in queries.earlier(work, found.row)],
        )
        return shown(out)


def _out(desk: DeploymentDesk, found: Listed) -> ReportOut:
    row = found.row
    due = due_on(row.month, desk.due_days)
    return ReportOut(
        id=row.id,
        intermediary=FirmOut(id=row.subject_id, number=found.number),
        side=row.side,
        jurisdiction=row.jurisdiction,
        organisation=found.organisation,
        month=written(row.month),
        workers=row.workers,
        sending_id=row.sending_id,
        reported_at=row.reported_at,
        due_on=due,
        is_late=row.reported_at.astimezone(desk.zone).date() > due,
        recorded_from=row.recorded_from,
        recorded_until=row.recorded_until,
    )


def _line(row: DeploymentLine) -> LineOut:
    kind = {name: getattr(row, name) for name in LineOut.model_fields if name != "count"}
    return LineOut(**kind, count=row.workers)
