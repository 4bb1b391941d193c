"""The compliance report of a state over HTTP: read at once, and the records behind its figures."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request
from starlette.responses import Response

from app.domains.jurisdictions.rules import CODE
from app.domains.reports.engine.asked_period import Days
from app.domains.reports.engine.lines import HEAD
from app.domains.reports.errors import (
    BeforeTheFacts,
    NotCountedYet,
    NotOpened,
    RecordsNotListed,
    TooLargeAtOnce,
)
from app.domains.reports.models import ReportFact
from app.domains.reports.schemas.compliance import (
    EXAMPLE,
    ComplianceOut,
    RecordOut,
    RecordsOut,
)
from app.domains.reports.service.asking import Granted, Wanted, granted
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.listing import addresses_of, listed
from app.domains.reports.service.making import made_at_once
from app.domains.reports.service.rendering import MEDIA_TYPES, Rendered, rendered
from app.domains.reports.types import Form
from app.kit.errors import BadCursor, BadInput, Forbidden, Unauthenticated
from app.kit.paging import ListOrder, decode
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, next_link, page_of
from app.web.reads import JOURNAL_NUMBER
from app.web.writing import PRIVATE

router = Router(prefix="/v1/reports/compliance", tags=["reports"])


async def _desk(request: Request) -> ReportDesk:
    desk: ReportDesk = request.app.state.reports
    return desk


Desk = Annotated[ReportDesk, Depends(_desk)]
FormIn = Annotated[
    Form | None,
    Query(description="In which form; it goes before Accept. JSON where neither says."),
]
REFUSED = (Unauthenticated, Forbidden, NotOpened, BadInput, NotCountedYet, BeforeTheFacts)
FORMS: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {
            "application/json": {"example": EXAMPLE},
            "text/csv": {"example": ",".join(HEAD)},
            MEDIA_TYPES[Form.XLSX]: {"example": "the bytes"},
            MEDIA_TYPES[Form.PDF]: {"example": "the bytes"},
        }
    }
}


async def _asked(
    jurisdiction: Annotated[
        str, Query(pattern=CODE, description="ISO 3166, of the state.", examples=["PH"])
    ],
    first: Annotated[
        date, Query(alias="from", description="First day of a month.", examples=["2026-07-01"])
    ],
    last: Annotated[
        date, Query(alias="to", description="Last day of a month.", examples=["2026-09-30"])
    ],
    entry: Annotated[
        int | None,
        Query(ge=1, le=2**53 - 1, description="Journal entry as of which; else the newest."),
    ] = None,
) -> Wanted:
    return Wanted(jurisdiction, Days(first, last), entry)


WantedIn = Annotated[Wanted, Depends(_asked)]


def form_of(request: Request, form: Form | None, otherwise: Form = Form.JSON) -> Form:
    """Return the form that a request asks for: by name, or by the media types that it takes."""
    if form is not None:
        return form
    for each in request.headers.get("accept", "").split(","):
        said = each.partition(";")[0].strip().lower()
        for one, media_type in MEDIA_TYPES.items():
            if said == media_type.partition(";")[0]:
                return one
    return otherwise


def sent(said: Rendered, entry: int) -> Response:
    """Send a report: JSON to be read, the other forms as files."""
    headers = {"Cache-Control": PRIVATE, "Vary": "Accept", JOURNAL_NUMBER: str(entry)}
    if said.form is not Form.JSON:
        headers["Content-Disposition"] = f'attachment; filename="{said.name}"'
    return Response(said.content, headers=headers, media_type=said.media_type)


@router.get("", response_model=ComplianceOut, responses=FORMS | problems(*REFUSED, TooLargeAtOnce))
def read_compliance_report(
    request: Request,
    wanted: WantedIn,
    actor: SignedIn,
    db: Db,
    desk: Desk,
    format: FormIn = None,  # noqa: A002 - its name in the address
) -> Response:
    """Read what a government needs of its state for some months, as JSON, CSV, XLSX or PDF.

    Made again as of the same entry it is the same, which its digest shows. Counts of complaints and
    remedy come from quarters that are frozen, and none is shown that fewer than ten stand behind.
    """
    with db.reading(actor) as work:
        may = granted(work, desk, wanted)
        content = made_at_once(work, desk, may)
    return sent(rendered(desk, content, form_of(request, format)), content.heading.entry)


def _after(order: ListOrder, cursor: str | None) -> tuple[UUID, str, int] | None:
    if cursor is None:
        return None
    thing, item, fact = decode(order, cursor)
    assert isinstance(thing, UUID)
    assert isinstance(fact, int)
    return thing, str(item), fact


def _filters(may: Granted, cell: str) -> dict[str, Any]:
    asked = may.asked
    days = {"from": str(asked.first), "to": str(asked.last)}
    return {"jurisdiction": asked.place, "entry": asked.entry, "cell": cell} | days


def _record(fact: ReportFact, href: str | None) -> RecordOut:
    return RecordOut(
        kind=fact.kind,
        id=fact.thing_id,
        record=fact.subject_id,
        state=fact.state,
        on_day=fact.on_day,
        until_day=fact.until_day,
        href=href,
    )


@router.get(
    "/records",
    response_model=RecordsOut,
    responses=problems(*REFUSED, RecordsNotListed, BadCursor),
)
def list_report_records(  # noqa: PLR0913, PLR0917 - what FastAPI hands in
    request: Request,
    wanted: WantedIn,
    cell: Annotated[
        str,
        Query(
            max_length=400,
            description="The figure: table, row and column, as the report names it.",
            examples=["licences/valid/end"],
        ),
    ],
    actor: SignedIn,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the records that a figure counts, as of its entry, for those who may see them.

    Figures of complaints, remedy and experience end at the cell.
    """
    with db.reading(actor) as work:
        may = granted(work, desk, wanted)
        order = ListOrder("report-records", "id", _filters(may, cell), (UUID, str, int))
        found = listed(work, may, cell, _after(order, cursor), limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.thing_id, each.item, each.id))
        hrefs = addresses_of(work, page.items)
        items = [_record(*each) for each in zip(page.items, hrefs, strict=True)]
    out = RecordsOut(
        items=items,
        next_cursor=page.next_cursor,
        entry=may.asked.entry,
        instance=desk.instance,
    )
    headers = {"Cache-Control": PRIVATE} | next_link(request, page.next_cursor)
    return Response(out.model_dump_json(), media_type="application/json", headers=headers)
