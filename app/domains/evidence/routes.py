"""Documents over HTTP: sent as they are, never shown inside a page, each opening recorded."""

from datetime import date
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from anyio import to_thread
from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import FileResponse, Response

from app.domains.evidence import queries, service
from app.domains.evidence.errors import DocumentInUse, Infected, NotTaken, ScannerSilent
from app.domains.evidence.schemas import DocumentOut, DocumentWhole, UseOut
from app.domains.evidence.service import EvidenceDesk
from app.domains.evidence.types import MOST_FILE_BYTES, Sending
from app.kit.errors import Forbidden, NotFound, Problem, TooLarge, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.downloads import ANY_FILE, SANDBOX
from app.web.openapi import problems
from app.web.opening import OptionalOpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.uploads import FILE_BODY, arrived
from app.web.writing import PRIVATE, Editing, Made, shown

router = Router(prefix="/v1/evidence", tags=["evidence"])
PAGE: TypeAdapter[PageOf[DocumentOut]] = TypeAdapter(PageOf[DocumentOut])


async def _desk(request: Request) -> EvidenceDesk:
    desk: EvidenceDesk = request.app.state.evidence
    return desk


Desk = Annotated[EvidenceDesk, Depends(_desk)]


async def _said(
    name: Annotated[
        str,
        Query(
            min_length=1, max_length=300, description="What it is called.", examples=["licence.pdf"]
        ),
    ],
    speaks_from: Annotated[
        date | None, Query(description="First civil day that it speaks of.")
    ] = None,
    speaks_until: Annotated[
        date | None, Query(description="Last civil day that it speaks of, inclusive.")
    ] = None,
    replaces: Annotated[UUID | None, Query(description="The version before it.")] = None,
) -> Sending:
    return Sending(name, speaks_from, speaks_until, replaces)


Said = Annotated[Sending, Depends(_said)]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=DocumentOut,
    openapi_extra=FILE_BODY,
    responses=problems(Unauthenticated, Forbidden, TooLarge, NotTaken, Infected, ScannerSilent),
)
async def send_document(
    request: Request,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    sent: Said,
) -> Response:
    """Send a file: PDF, images, sound, video, office documents or plain text, 25 MiB at most.

    The body is the file itself. What it is, its bytes say. The very same file is kept once. A
    newer version stands beside the one that it replaces. What nothing rests on is cleared after a
    while.
    """

    def allowed() -> None:
        with db.reading(actor) as work:
            service.may_send(work)

    await to_thread.run_sync(allowed)
    digest, size = await arrived(request, desk.store, MOST_FILE_BYTES)

    def take_in() -> DocumentOut:
        try:
            checked = service.check(desk, digest, size)
        except Problem:
            with db.writing(actor) as work:
                service.forget_unless_kept(work, desk, digest)
            raise
        with db.writing(actor) as work:
            return DocumentOut.model_validate(service.take_in(work, desk, checked, sent))

    body = await to_thread.run_sync(take_in)
    return Response(
        body.model_dump_json(),
        status_code=HTTPStatus.CREATED,
        headers={"Location": f"/v1/evidence/{body.id}", "Cache-Control": PRIVATE},
        media_type="application/json",
    )


@router.get("", response_model=PageOf[DocumentOut], responses=problems(Unauthenticated))
def list_documents(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the documents that I may open, the newest first."""
    order = ListOrder("documents", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page(work, before, limit + 1)
        items = [DocumentOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{document_id}", response_model=DocumentWhole, responses=problems(Unauthenticated, NotFound)
)
def read_document(document_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read what a document is, without opening it; its owner reads what rests on it."""
    with db.reading(actor) as work:
        document = queries.one(work, document_id)
        is_own = document.organisation_id == actor.organisation_id
        whole = DocumentWhole(
            **DocumentOut.model_validate(document).model_dump(),
            versions=queries.versions_of(work, document),
            uses=[UseOut.model_validate(each) for each in queries.uses_of(work, document)]
            if is_own
            else [],
        )
        return shown(whole)


@router.delete(
    "/{document_id}",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(Unauthenticated, NotFound, Forbidden, DocumentInUse),
)
def remove_document(document_id: UUID, editing: Editing) -> Response:
    """Remove a document on which nothing rests; that it was here stays on record."""

    def verb(work: Work) -> Made:
        service.remove(work, queries.one(work, document_id))
        return Made(status=HTTPStatus.NO_CONTENT)

    return editing.do(verb)


@router.get(
    "/{document_id}/content",
    response_class=FileResponse,
    responses={
        200: ANY_FILE,
        **problems(Unauthenticated, NotFound),
    },
)
def open_document(
    document_id: UUID,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    why: OptionalOpeningReason = None,
) -> Response:
    """Open a document; that it was opened, by whom and why, is recorded first."""
    with db.writing(actor) as work:
        document = queries.one(work, document_id)
        service.open_document(work, document, why)
        name, kind, digest = document.name, document.media_type, document.digest
    return FileResponse(
        desk.store.path(digest),
        media_type=kind,
        headers={
            "Cache-Control": PRIVATE,
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
            "Content-Security-Policy": SANDBOX,
        },
    )
