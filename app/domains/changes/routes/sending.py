"""Decisions over HTTP: sent as lines, worked off in the background, read line by line."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from anyio import to_thread
from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.changes.queries import pushes
from app.domains.changes.routes.desk import LINES, Desk
from app.domains.changes.rules import MOST_PUSHED_BYTES
from app.domains.changes.schemas import PushLineOut, PushLinesOut, PushOut
from app.domains.changes.service import pushing
from app.kit.errors import Forbidden, NotFound, TooLarge, Unauthenticated
from app.kit.paging import ListOrder
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import MOST_WHOLE
from app.web.uploads import arrived
from app.web.writing import shown

router = Router(prefix="/v1/changes/decisions", tags=["changes"])
PATH = "/v1/changes/decisions"
MOST_BYTES = MOST_PUSHED_BYTES
PAGE: TypeAdapter[PageOf[PushOut]] = TypeAdapter(PageOf[PushOut])
_BODY = {
    "requestBody": {
        "required": True,
        "content": {LINES: {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post(
    "",
    status_code=HTTPStatus.ACCEPTED,
    response_model=PushOut,
    openapi_extra=_BODY,
    responses=problems(Unauthenticated, Forbidden, TooLarge),
)
async def send_decisions(request: Request, desk: Desk, actor: SignedIn) -> Response:
    """Send decisions on licences of your own register, one record a line.

    Each line is worked off by itself, as an act of an authority: what takes something away names
    its legal ground, and above the daily limit a second officer confirms. The same bytes are the
    same push; the same record in another file is done once.
    """

    def allowed() -> None:
        with desk.database.reading(actor) as work:
            pushing.may_send(work)

    # Nothing is read of decisions that are not the caller's to send.
    await to_thread.run_sync(allowed)
    digest, size = await arrived(request, desk.store, MOST_BYTES)

    def take_in() -> PushOut:
        with desk.database.writing(actor) as work:
            return PushOut.model_validate(pushing.take_in(work, digest, size))

    body = await to_thread.run_sync(take_in)
    return Response(
        body.model_dump_json(),
        status_code=HTTPStatus.ACCEPTED,
        headers={"Location": f"{PATH}/{body.id}", "Cache-Control": "no-store"},
        media_type="application/json",
    )


@router.get("", response_model=PageOf[PushOut], responses=problems(Unauthenticated))
def list_pushes(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the decisions that your place sent, the newest first."""
    order = ListOrder("pushes", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = pushes.page(work, before, limit + 1)
        items = [PushOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{push_id}", response_model=PushOut, responses=problems(Unauthenticated, NotFound))
def read_push(push_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read how far decisions that were sent have come."""
    with db.reading(actor) as work:
        return shown(PushOut.model_validate(pushes.one(work, push_id)))


@router.get(
    "/{push_id}/lines",
    response_model=PushLinesOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_push_lines(
    push_id: UUID,
    actor: SignedIn,
    db: Db,
    after: Annotated[
        int, Query(ge=0, le=MOST_WHOLE, description="The last line that you have read of.")
    ] = 0,
    limit: Limit = 20,
) -> Response:
    """List what became of each line of the decisions that were sent."""
    with db.reading(actor) as work:
        push = pushes.one(work, push_id)
        found = pushes.lines(work, push.id, after, limit + 1)
        items = [PushLineOut.model_validate(each) for each in found[:limit]]
    return shown(PushLinesOut(items=items, at_end=len(found) <= limit))
