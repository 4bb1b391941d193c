"""Reports that are made in the background, over HTTP."""

import json
from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.reports.engine.asked_period import Days
from app.domains.reports.engine.content import read_plain
from app.domains.reports.errors import (
    BeforeTheFacts,
    NotCountedYet,
    NotOpened,
    ReportNotReady,
)
from app.domains.reports.models import MadeReport
from app.domains.reports.queries import kept
from app.domains.reports.routes.compliance import FORMS, Desk, FormIn, form_of, sent
from app.domains.reports.schemas.compliance import ComplianceOut, ReportIn, ReportOut
from app.domains.reports.service import background
from app.domains.reports.service.asking import Wanted, granted
from app.domains.reports.service.rendering import rendered
from app.kit.errors import BadCursor, Forbidden, Gone, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/reports", tags=["reports"])
PAGE: TypeAdapter[PageOf[ReportOut]] = TypeAdapter(PageOf[ReportOut])


@router.post(
    "",
    status_code=HTTPStatus.ACCEPTED,
    response_model=ReportOut,
    responses=problems(Unauthenticated, Forbidden, NotOpened, NotCountedYet, BeforeTheFacts),
)
def ask_report(body: ReportIn, desk: Desk, acting: Acting) -> Response:
    """Ask for a compliance report that is made in the background.

    Read it to see how many sections are done; its content is fetched when it is ready.
    """

    def verb(work: Work) -> Made:
        days = Days(body.from_, body.to, "")
        may = granted(work, desk, Wanted(body.jurisdiction, days, body.entry))
        report = background.ask(work, may, body.format)
        return _made(report)

    return acting.do(verb)


def _made(report: MadeReport) -> Made:
    where = f"/v1/reports/{report.id}"
    return Made(ReportOut.model_validate(report), report.version, HTTPStatus.ACCEPTED, where)


@router.get("", response_model=PageOf[ReportOut], responses=problems(Unauthenticated, BadCursor))
def list_reports(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the reports that my organisation asked for, the newest first."""
    order = ListOrder("reports", "-id", {"organisation": actor.organisation_id}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = [ReportOut.model_validate(each) for each in kept.page(work, before, limit + 1)]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get("/{report_id}", response_model=ReportOut, responses=problems(Unauthenticated, NotFound))
def read_report(report_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read how far a report has come, its digests, and until when it can be fetched."""
    with db.reading(actor) as work:
        report = kept.one(work, report_id)
        return shown(ReportOut.model_validate(report), report.version)


@router.get(
    "/{report_id}/content",
    response_model=ComplianceOut,
    responses=FORMS | problems(Unauthenticated, NotFound, ReportNotReady, Gone),
)
def open_report(
    request: Request,
    report_id: UUID,
    actor: SignedIn,
    db: Db,
    desk: Desk,
    format: FormIn = None,  # noqa: A002 - its name in the address
) -> Response:
    """Fetch a report that was made, in the form that was asked for or in another."""
    with db.reading(actor) as work:
        report = kept.one(work, report_id)
        said = background.content_of(desk, report)
        form, entry = form_of(request, format, report.form), report.entry
    content = read_plain(json.loads(said))
    return sent(rendered(desk, content, form), entry)
