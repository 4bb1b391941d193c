"""What stands against firms over HTTP, for anyone: final findings, and acts that lists state."""

from datetime import date
from typing import Annotated, Any

import orjson
from fastapi import Depends, Query, Request
from fastapi.responses import Response, StreamingResponse
from starlette.background import BackgroundTask

from app.access.grants import Permission
from app.access.policy import require
from app.domains.roster.engine.against import OPTIONS
from app.domains.roster.queries import entries
from app.domains.roster.routes import violation_examples as examples
from app.domains.roster.routes.parameters import Slug
from app.domains.roster.routes.public import Desk
from app.domains.roster.schemas.violations import AgainstPageOut
from app.domains.roster.service import against as service
from app.domains.roster.service import export
from app.domains.roster.service.against import Filters
from app.kit.errors import BadCursor, MistypedNumber, NotFound, TooMany
from app.web.deps import CurrentActor
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, next_link
from app.web.reads import JOURNAL_NUMBER

router = Router(prefix="/v1/roster/violations", tags=["roster"])
# It is asked anew each time: an act that is overturned leaves at that instant (V4).
FRESH = {"Cache-Control": "no-cache"}


def _asked(
    firm: Annotated[
        str | None, Query(max_length=80, description="Number or identifier of a record.")
    ] = None,
    offence: Annotated[
        str | None,
        Query(
            alias="class",
            pattern=r"^[a-z_]{2,40}$",
            description="Class of the offence, of the register's own cases or of lists.",
        ),
    ] = None,
    jurisdiction: Annotated[
        str | None,
        Query(
            pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            description="ISO 3166 code of who decided or keeps the list; a country's parts are"
            " of it.",
        ),
    ] = None,
    source: Annotated[
        Slug,
        Query(description="`register`: its own final findings; `lists`; or the key of a list."),
    ] = None,
    since: Annotated[date | None, Query(description="First day of the decision.")] = None,
    until: Annotated[date | None, Query(description="Last day of it.")] = None,
) -> Filters:
    """Gather the filters, which the list and its exports share."""
    return Filters(firm, offence, jurisdiction, source, since, until)


FiltersIn = Annotated[Filters, Depends(_asked)]


@router.get(
    "",
    response_model=AgainstPageOut,
    summary="List what stands against firms",
    responses=example(examples.PAGE) | NOT_MODIFIED | problems(BadCursor, NotFound, MistypedNumber),
)
def list_roster_violations(
    request: Request,
    filters: FiltersIn,
    actor: CurrentActor,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List final findings of this register's cases and acts of enforcement that lists state.

    Only what is final, and only for as long as its class or its list says (V4), both at the instant
    of the request; the newest on the register first. Each names who says it and holds what the firm
    says to it. Counts of workers below ten of the register's own cases are not told.
    """
    require(actor, Permission.ROSTER_READ, entries.PUBLIC)
    found = service.page(desk, actor, filters, limit, cursor)
    outlook = desk.lookout.now()
    body: dict[str, Any] = {"items": found.items, "next_cursor": found.next_cursor}
    if outlook.judgement.instance:
        body["instance"] = outlook.judgement.instance
    headers = {**FRESH, JOURNAL_NUMBER: str(outlook.entry)}
    return Response(
        orjson.dumps(body, option=OPTIONS),
        media_type="application/json",
        headers={**headers, **next_link(request, found.next_cursor)},
    )


@router.get(
    "/export.csv",
    response_class=StreamingResponse,
    summary="Export what stands against firms as CSV",
    responses=example(examples.CSV, media_type="text/csv")
    | problems(TooMany, NotFound, MistypedNumber),
)
def export_roster_violations_csv(filters: FiltersIn, actor: CurrentActor, desk: Desk) -> Response:
    """Stream one line an item, the firm's reply in it; no cell is taken for a formula."""
    return _export(desk, actor, filters, "csv")


@router.get(
    "/export.jsonl",
    response_class=StreamingResponse,
    summary="Export what stands against firms as JSON lines",
    responses=example(examples.FINDING, media_type="application/jsonl")
    | problems(TooMany, NotFound, MistypedNumber),
)
def export_roster_violations_jsonl(filters: FiltersIn, actor: CurrentActor, desk: Desk) -> Response:
    """Stream one line an item, as the list has it."""
    return _export(desk, actor, filters, "jsonl")


def _export(desk: Desk, actor: CurrentActor, filters: Filters, format_: str) -> Response:
    require(actor, Permission.ROSTER_READ, entries.PUBLIC)
    service.check(desk, filters)
    taken = export.take_place(desk)
    return StreamingResponse(
        service.chunks(desk, actor, filters, format_),
        media_type=service.FORMATS[format_],
        headers={
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="vouch-violations.{format_}"',
        },
        background=BackgroundTask(taken.release),
    )
