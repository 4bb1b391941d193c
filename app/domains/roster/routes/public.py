"""The roster over HTTP: open to anyone, without a token."""

from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime
from typing import Annotated, Any

import orjson
from fastapi import Depends, Path, Query, Request
from fastapi.responses import RedirectResponse, Response, StreamingResponse
from starlette.background import BackgroundTask
from starlette.concurrency import iterate_in_threadpool

from app.access.grants import Permission
from app.access.policy import require
from app.domains.roster.errors import ExportGone, NoSuchEntry
from app.domains.roster.queries import counting, entries
from app.domains.roster.queries.entries import Question
from app.domains.roster.routes import examples
from app.domains.roster.routes.parameters import SortIn, asked
from app.domains.roster.schemas import EntryOut, HeadOut, PageOut, StatementOut
from app.domains.roster.schemas.counts import FacetsOut, SourcesOut
from app.domains.roster.service import export, listing, one_firm
from app.domains.roster.service.counts import Facets
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.listing import Asked, find, searched_sources
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.types import RosterFilter
from app.kit.errors import BadCursor, MistypedNumber, NotFound, TooMany
from app.store import journal
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, next_link
from app.web.reads import JOURNAL_NUMBER
from app.web.schemas import Whole

router = Router(prefix="/v1", tags=["roster"])

Filters = Annotated[RosterFilter, Depends(asked)]
Format = Annotated[str, Query(pattern="^(csv|jsonl)$", description="Of the export.")]
EntryIn = Annotated[Whole | None, Query(description="The journal number to which it is pinned.")]
At = Annotated[datetime | None, Query(description="The instant for which statuses are judged.")]
Which = Annotated[str, Path(max_length=80, description="Identifier, or number as it is read out.")]


async def _desk(request: Request) -> RosterDesk:
    desk: RosterDesk = request.app.state.roster
    return desk


Desk = Annotated[RosterDesk, Depends(_desk)]


def _answer(body: bytes, outlook: Outlook, desk: RosterDesk, **headers: str) -> Response:
    """Write an answer that may be kept until a status can change, 60 s at most."""
    return Response(
        body,
        media_type="application/json",
        headers={
            "Cache-Control": f"public, max-age={desk.lookout.max_age}",
            JOURNAL_NUMBER: str(outlook.entry),
            **headers,
        },
    )


@router.get(
    "/roster",
    response_model=PageOut,
    summary="Search and list the firms on the roster",
    responses=example(examples.PAGE) | NOT_MODIFIED | problems(BadCursor),
)
def list_roster(  # noqa: PLR0913, PLR0917 - three of them are the list's own
    request: Request,
    filters: Filters,
    actor: CurrentActor,
    desk: Desk,
    sort: SortIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the firms that meet all filters; with ``q``, those whose names are most like it."""
    outlook = desk.lookout.now()
    page = listing.page(desk, actor, Asked(filters, sort, limit, cursor), outlook)
    return _answer(page.body, outlook, desk, **next_link(request, page.next_cursor))


@router.get(
    "/roster/facets",
    response_model=FacetsOut,
    summary="Count the firms on the roster by each value",
    responses=example(examples.FACETS) | NOT_MODIFIED,
)
def count_roster(filters: Filters, actor: CurrentActor, desk: Desk) -> Response:
    """Count the records that meet the filters, by country, licence, sector, corridor, source."""
    outlook = desk.lookout.now()
    hits = None
    if filters.q is not None:
        hits = [match.serial for match in find(desk, filters).matches]

    def counted() -> Facets:
        with desk.database.reading(actor) as work:
            asked = Question(work, outlook.entry, filters, outlook.judgement, hits)
            return counting.facets(asked)

    body: dict[str, Any] = {
        name: [{"value": value, "count": count} for value, count in values]
        for name, values in outlook.counts.facets(filters, counted).items()
    }
    body |= {"searched": searched_sources(outlook, filters), "journal_number": outlook.entry}
    return _answer(_said(body, outlook), outlook, desk)


@router.get(
    "/roster/export.csv",
    response_class=StreamingResponse,
    summary="Export the filtered roster as CSV",
    responses=example(examples.CSV, media_type="text/csv")
    | problems(TooMany, ExportGone, NoSuchEntry),
)
def export_roster_csv(
    filters: Filters, actor: CurrentActor, desk: Desk, entry: EntryIn = None, at: At = None
) -> Response:
    """Stream one line a firm; cells that a spreadsheet takes for formulas are made harmless."""
    return _export(desk, actor, export.pin(desk, filters, "csv", entry, at))


@router.get(
    "/roster/export.jsonl",
    response_class=StreamingResponse,
    summary="Export the filtered roster as JSON lines",
    responses=example(examples.ITEM, media_type="application/jsonl")
    | problems(TooMany, ExportGone, NoSuchEntry),
)
def export_roster_jsonl(
    filters: Filters, actor: CurrentActor, desk: Desk, entry: EntryIn = None, at: At = None
) -> Response:
    """Stream one line a firm, each the item of a list."""
    return _export(desk, actor, export.pin(desk, filters, "jsonl", entry, at))


def _export(desk: RosterDesk, actor: CurrentActor, pinned: export.Pinned) -> Response:
    taken = export.take_place(desk)
    return StreamingResponse(
        _sent(export.pages(desk, actor, pinned)),
        media_type=export.FORMATS[pinned.format],
        headers={
            JOURNAL_NUMBER: str(pinned.entry),
            "Vouch-Judged-At": pinned.judgement.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="vouch-roster.{pinned.format}"',
        },
        background=BackgroundTask(taken.release),
    )


async def _sent(pages: Iterator[tuple[int, list[bytes]]]) -> AsyncIterator[bytes]:
    async for _, pieces in iterate_in_threadpool(pages):
        for piece in pieces:
            yield piece


@router.get(
    "/roster/export.manifest",
    summary="Say of an export how many rows it has, and their digest",
    responses=example(examples.MANIFEST) | problems(TooMany, ExportGone, NoSuchEntry),
)
def read_export_manifest(
    filters: Filters,
    actor: CurrentActor,
    desk: Desk,
    entry: EntryIn = None,
    at: At = None,
    format: Format = "csv",  # noqa: A002 - the parameter's name in the contract
) -> dict[str, Any]:
    """Give rows, SHA-256 digest, filters and data licences of an export of this state."""
    taken = export.take_place(desk)
    try:
        return export.manifest(desk, actor, export.pin(desk, filters, format, entry, at))
    finally:
        taken.release()


@router.get(
    "/roster/{id}",
    response_model=EntryOut,
    summary="Read a firm on the roster",
    responses=example(examples.ENTRY) | NOT_MODIFIED | problems(NotFound, MistypedNumber),
)
def read_roster_entry(
    id: Which,  # noqa: A002 - the parameter's name in the contract
    actor: CurrentActor,
    desk: Desk,
    as_of: Annotated[
        date | None, Query(description="A past day, as it is known today (L1).")
    ] = None,
) -> Response:
    """Read all that is public of a firm; each value names its source, file date and line."""
    outlook = desk.lookout.now()
    with desk.database.reading(actor) as work:
        firm = one_firm.identify(work, id)
        if firm.is_moved:
            query = f"?as_of={as_of}" if as_of else ""
            return _moved(f"/v1/roster/{firm.id}{query}")
        if as_of is not None:
            return _answer(one_firm.as_of(work, outlook, firm.id, as_of), outlook, desk)
        return _answer(one_firm.entry(work, outlook, firm.id), outlook, desk)


@router.get(
    "/roster/{id}/history",
    response_model=PageOf[StatementOut],
    summary="Read what sources stated of a firm over time",
    responses=example(examples.HISTORY)
    | NOT_MODIFIED
    | problems(NotFound, MistypedNumber, BadCursor),
)
def list_roster_history(
    request: Request,
    id: Which,  # noqa: A002 - the parameter's name in the contract
    actor: CurrentActor,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what changed when, by which source, newest first, as it is known today."""
    outlook = desk.lookout.now()
    with desk.database.reading(actor) as work:
        firm = one_firm.identify(work, id)
        if firm.is_moved:
            return _moved(f"/v1/roster/{firm.id}/history")
        one_firm.entry(work, outlook, firm.id)
    items, following = one_firm.history(desk, actor, firm.id, limit, cursor)
    body = _said({"items": items, "next_cursor": following}, outlook)
    return _answer(body, outlook, desk, **next_link(request, following))


@router.get(
    "/sources",
    response_model=SourcesOut,
    summary="List the registers that are fed in",
    responses=example(examples.SOURCES) | NOT_MODIFIED,
)
def list_sources(actor: CurrentActor, desk: Desk) -> Response:
    """List each register with its publisher, licence, last date, age and rows."""
    require(actor, Permission.SOURCE_READ, entries.PUBLIC)
    outlook = desk.lookout.now()
    body = {"items": [_source(each, outlook) for each in outlook.listed.values()]}
    return _answer(_said(body, outlook), outlook, desk)


def _source(listed: entries.Listed, outlook: Outlook) -> dict[str, Any]:
    state = listed.state
    today = state.today(outlook.judgement.at)
    return {
        "key": state.key,
        "title": state.title,
        "publisher": state.publisher,
        "jurisdiction": listed.jurisdiction,
        "url": listed.url,
        "record": listed.record,
        "data_licence": state.data_licence,
        "attribution": state.attribution,
        "list_date": state.list_date,
        "age_days": (today - state.list_date).days,
        "stale_after_days": state.stale_after_days,
        "confirmed": state.is_confirmed(today),
        "rows": listed.rows,
    }


@router.get(
    "/journal/head",
    response_model=HeadOut,
    tags=["journal"],
    summary="Read the journal's last entry",
    responses=example(examples.HEAD) | NOT_MODIFIED,
)
def read_journal_head(actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Give number and hash of the last entry, so that a rewritten chain shows."""
    require(actor, Permission.JOURNAL_READ, entries.PUBLIC)
    with db.reading(actor) as work:
        head = journal.head(work.session)
    outlook = desk.lookout.now()
    body = _said({"number": head.number, "hash": head.hash}, outlook)
    return Response(
        body, media_type="application/json", headers={"Cache-Control": "public, max-age=1"}
    )


def _moved(path: str) -> Response:
    return RedirectResponse(path, status_code=308)


def _said(body: dict[str, Any], outlook: Outlook) -> bytes:
    """Write a body, with the kind of instance where it is not live (L9)."""
    if outlook.judgement.instance:
        body["instance"] = outlook.judgement.instance
    return orjson.dumps(body)
