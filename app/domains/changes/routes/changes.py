"""Changes over HTTP: pulled by number as pages or lines, exported, and the rows of one."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Annotated

from fastapi import Path, Query
from starlette.responses import Response, StreamingResponse

from app.domains.changes.errors import AnotherChain, NotAcceptable
from app.domains.changes.routes.desk import LINES, UP_TO, Desk, TakesLines, line, streamed
from app.domains.changes.schemas import ChangedRowOut, ChangedRowsOut, ChangeOut, ChangePageOut
from app.domains.changes.service import pulling
from app.domains.changes.service.desk import ChangeDesk
from app.domains.changes.types import ChangedRow, Page
from app.kit.errors import Forbidden, NotFound, TooMany, Unauthenticated
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import Limit
from app.web.schemas import MOST_WHOLE
from app.web.writing import PRIVATE, shown

router = Router(prefix="/v1/changes", tags=["changes"])
After = Annotated[
    int,
    Query(
        ge=0,
        le=MOST_WHOLE,
        description="'up_to' of the page before; 0 at the beginning.",
        examples=[0],
    ),
]
Hash = Annotated[
    str | None,
    Query(
        pattern="^[0-9a-f]{64}$",
        description="'up_to_hash' of the page before: refused where the journal is another one.",
    ),
]
Number = Annotated[int, Path(ge=1, le=MOST_WHOLE, description="Of the entry.")]
Position = Annotated[
    int, Query(ge=0, le=MOST_WHOLE, description="'position' of the last row that you have.")
]
ASKED = (Unauthenticated, Forbidden)


def _as_lines(about: str) -> dict[int | str, dict[str, object]]:
    """Describe that the same is answered as lines."""
    return {200: {"description": about, "content": {LINES: {"schema": {"type": "string"}}}}}


@router.get(
    "",
    response_model=ChangePageOut,
    responses=_as_lines("What happened; as lines, each is an item.")
    | problems(*ASKED, AnotherChain, NotAcceptable),
)
def list_changes(
    actor: SignedIn,
    db: Db,
    as_lines: TakesLines,
    after: After = 0,
    limit: Limit = 20,
    hash: Hash = None,  # noqa: A002 - the parameter's name in the contract
) -> Response:
    """List what happened after an entry of the journal, in order, as far as you may know it.

    None is skipped and none repeated while others write. Begin with after=0, ask again with
    'up_to' of each answer (as lines: of the header Vouch-Up-To), and rest when it says at_head.
    """
    with db.reading(actor) as work:
        page = pulling.page(work, after, limit, hash)
    items = [ChangeOut.model_validate(each) for each in page.changes]
    if not as_lines:
        at_head = page.up_to >= page.head
        return shown(
            ChangePageOut(
                items=items,
                up_to=page.up_to,
                up_to_hash=page.up_to_hash,
                head=page.head,
                at_head=at_head,
            )
        )
    return Response(b"".join(map(line, items)), media_type=LINES, headers=_headers(page))


def _headers(page: Page) -> dict[str, str]:
    return {
        "Cache-Control": PRIVATE,
        UP_TO: str(page.up_to),
        "Vouch-Up-To-Hash": page.up_to_hash,
        "Vouch-Head": str(page.head),
    }


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses=_as_lines("What happened, one item a line.")
    | problems(*ASKED, AnotherChain, TooMany),
)
def export_changes(
    actor: SignedIn,
    db: Db,
    desk: Desk,
    after: After = 0,
    hash: Hash = None,  # noqa: A002 - the parameter's name in the contract
) -> Response:
    """Stream all that happened after an entry, one item a line, up to the header Vouch-Up-To."""
    with db.reading(actor) as work:
        page = pulling.newest(work, after, hash)
    pages = pulling.export(db, actor, after, page.up_to)
    written = (b"".join(line(ChangeOut.model_validate(each)) for each in some) for some in pages)
    return streamed(desk, written, _headers(page))


@router.get(
    "/{number}/rows",
    response_model=ChangedRowsOut,
    responses=_as_lines("The records; as lines, all of them, each an item.")
    | problems(*ASKED, NotFound, NotAcceptable, TooMany),
)
def list_changed_rows(
    number: Number,
    actor: SignedIn,
    desk: Desk,
    as_lines: TakesLines,
    after: Position = 0,
    limit: Limit = 20,
) -> Response:
    """List the records that an entry changed, such as a list that came into force.

    As application/x-ndjson all of them after a position are streamed.
    """
    if as_lines:
        return _all_rows(desk, pulling.all_rows(desk.database, actor, number, after))
    with desk.database.reading(actor) as work:
        found = pulling.rows(work, number, after, limit + 1)
    items = [ChangedRowOut.model_validate(each) for each in found[:limit]]
    return shown(ChangedRowsOut(items=items, at_end=len(found) <= limit))


def _all_rows(desk: ChangeDesk, pages: Iterator[Sequence[ChangedRow]]) -> Response:
    first = next(pages)  # What is refused is refused before anything is sent.
    written = (
        b"".join(line(ChangedRowOut.model_validate(each)) for each in some)
        for some in chain([first], pages)
    )
    return streamed(desk, written, {})
