"""What was corrected, reversed or withdrawn, or has left the public: a list and an Atom feed (L7).

Both answer under two paths: their own, and among the reads of the roster.
"""

from typing import Annotated, Any

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.corrections.engine.feed import MEDIA_TYPE, About, Entry, feed
from app.domains.corrections.routes.desk import Desk, record_of
from app.domains.corrections.schemas import CorrectionOut, CorrectionsOut
from app.domains.corrections.service import telling_public as service
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.service.telling_public import Public
from app.domains.corrections.types import LeftAsked
from app.kit.errors import MistypedNumber, NotFound
from app.kit.paging import ListOrder, decode
from app.store.journal import began_at
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, next_link, page_of
from app.web.scope import origin

router = Router(prefix="/v1/corrections", tags=["corrections"])
roster_router = Router(prefix="/v1/roster/corrections", tags=["roster"])
ENTRIES = 100
MAX_AGE = {"Cache-Control": "public, max-age=60"}
SHOWN: dict[str, Any] = {
    "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a11",
    "number": "VQ00000159",
    "record": "VI00001292",
    "record_id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10",
    "country": "PH",
    "what": "licence",
    "field": "status",
    "outcome": "corrected",
    "why": "clerical_error",
    "at": "2026-11-24T12:00:00Z",
    "journal_number": 7,
}
LEFT: dict[str, Any] = {
    **SHOWN,
    "id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a12",
    "number": "VX00000174",
    "what": "violation",
    "field": None,
    "outcome": "ended",
    "why": None,
    "journal_number": None,
}
ANSWERS = (
    example({"items": [SHOWN, LEFT], "next_cursor": None, "instance": None})
    | NOT_MODIFIED
    | problems(NotFound, MistypedNumber)
)
FEED_ANSWERS = example("<feed/>", media_type=MEDIA_TYPE) | NOT_MODIFIED
Country = Annotated[
    str | None, Query(pattern=r"^[A-Z]{2}$", description="Of the record, ISO 3166-1 alpha-2.")
]
RecordIn = Annotated[
    str | None, Query(max_length=60, description="Number or identifier of a record.")
]


@router.get("", response_model=CorrectionsOut, responses=ANSWERS)
def list_corrections(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    country: Country = None,
    record: RecordIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was corrected, reversed or withdrawn, or has left the public, the newest first.

    It says which value of which record, and not the value: that stands at the record itself, with
    its correction and the firm's reply beside it. Of what left the public it says nothing more;
    whoever holds an older file of the register drops it.
    """
    with db.reading(actor) as work:
        return _listed(request, work, desk, (country, record, limit, cursor))


@roster_router.get("", response_model=CorrectionsOut, responses=ANSWERS)
def list_roster_corrections(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    country: Country = None,
    record: RecordIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the same as ``GET /v1/corrections``."""
    with db.reading(actor) as work:
        return _listed(request, work, desk, (country, record, limit, cursor))


def _listed(
    request: Request,
    work: Work,
    desk: CorrectionDesk,
    asked: tuple[str | None, str | None, int, str | None],
) -> Response:
    country, record, limit, cursor = asked
    filters = {"country": country, "record": record}
    order = ListOrder("corrections", "-at", filters, service.KEYS)
    records = None
    if record is not None:
        records = service.group_of(work, record_of(work, record))
    key = decode(order, cursor) if cursor else None
    wanted = LeftAsked(limit + 1, records, country, service.before(key))
    items = [_shown(each) for each in service.told(work, desk, wanted)]
    page = page_of(order, items, limit, lambda each: (each.at, each.id))
    out = CorrectionsOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return Response(
        out.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **next_link(request, page.next_cursor)},
    )


def _shown(told: Public) -> CorrectionOut:
    return CorrectionOut(**told._asdict())


@router.get("/feed.atom", response_class=Response, responses=FEED_ANSWERS)
def read_corrections_feed(request: Request, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Follow what was corrected, reversed or withdrawn, or left the public: Atom (RFC 4287)."""
    with db.reading(actor) as work:
        return _feed(request, work, desk, f"{router.prefix}/feed.atom")


@roster_router.get("/feed.atom", response_class=Response, responses=FEED_ANSWERS)
def read_roster_corrections_feed(
    request: Request, actor: CurrentActor, db: Db, desk: Desk
) -> Response:
    """Follow the same as ``GET /v1/corrections/feed.atom``."""
    with db.reading(actor) as work:
        return _feed(request, work, desk, f"{roster_router.prefix}/feed.atom")


def _feed(request: Request, work: Work, desk: CorrectionDesk, path: str) -> Response:
    entries = [_entry(each) for each in service.told(work, desk, LeftAsked(ENTRIES))]
    about = About(origin(request.scope), path, desk.instance, began_at(work.session, work.at))
    body = feed(about, entries)
    return Response(body, media_type=f"{MEDIA_TYPE}; charset=utf-8", headers=MAX_AGE)


def _entry(told: Public) -> Entry:
    outcome = told.outcome.value.replace("_", " ")
    where = f"/v1/roster/{told.record_id}"
    if told.has_left:
        which = told.number or str(told.id)
        return Entry(
            id=told.id,
            title=f"{told.record}: {told.what} {which} is not public any more",
            summary=f"What the register said of the record {told.record} under {which} has left"
            " the public. Whoever holds an older file of the register drops it.",
            outcome=told.outcome.value,
            at=told.at,
            where=where,
        )
    what = " ".join([told.what, told.field or ""]).replace("_", " ").strip()
    why = f" Why: {told.why.value.replace('_', ' ')}." if told.why else ""
    return Entry(
        id=told.id,
        title=f"{told.record}: {what} {outcome}",
        summary=f"A value of the record {told.record} ({what}) was {outcome}, number"
        f" {told.number}.{why} The record says what stands there now.",
        outcome=told.outcome.value,
        at=told.at,
        where=where,
    )
