"""Archives over HTTP: asked for, made in the background, fetched as one file."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from pydantic import TypeAdapter
from starlette.responses import Response, StreamingResponse

from app.domains.archives import queries
from app.domains.archives.errors import NarrowedToken, NotMadeYet
from app.domains.archives.models import Archive
from app.domains.archives.schemas import ArchiveOut
from app.domains.archives.service import asking
from app.domains.archives.service.desk import ArchiveDesk
from app.kit.errors import Forbidden, Gone, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.downloads import attachment
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1", tags=["archives"])
PAGE: TypeAdapter[PageOf[ArchiveOut]] = TypeAdapter(PageOf[ArchiveOut])


async def _desk(request: Request) -> ArchiveDesk:
    desk: ArchiveDesk = request.app.state.archives
    return desk


Desk = Annotated[ArchiveDesk, Depends(_desk)]


def _sent(desk: ArchiveDesk, archive: Archive, key: bytes) -> Response:
    """Send the file of an archive that was opened."""
    pieces = asking.content(desk, archive.digest or "", key)
    name = f"vouch-{archive.ready_at:%Y-%m-%d}.zip"
    return attachment(pieces, name, "application/zip", archive.size_bytes or 0)


def _made(archive: Archive) -> Made:
    where = f"/v1/archives/{archive.id}"
    body = ArchiveOut.model_validate(archive)
    return Made(body, archive.version, HTTPStatus.ACCEPTED, where)


@router.post(
    "/organisations/{organisation_id}/archives",
    status_code=HTTPStatus.ACCEPTED,
    response_model=ArchiveOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NarrowedToken),
)
def ask_organisation_archive(organisation_id: UUID, acting: Acting) -> Response:
    """Ask for all that is held about your organisation, its documents too, as one file.

    It is made in the background; read the archive to see how far it has come. A new one takes the
    place of an earlier one.
    """

    def verb(work: Work) -> Made:
        return _made(asking.ask_of_organisation(work, organisation_id))

    return acting.do(verb)


@router.post(
    "/me/archives",
    status_code=HTTPStatus.ACCEPTED,
    response_model=ArchiveOut,
    responses=problems(Unauthenticated, Forbidden, NarrowedToken),
)
def ask_my_archive(acting: Acting) -> Response:
    """Ask for all that is held about me as one file, made in the background."""

    def verb(work: Work) -> Made:
        return _made(asking.ask_of_me(work))

    return acting.do(verb)


@router.get("/archives", response_model=PageOf[ArchiveOut], responses=problems(Unauthenticated))
def list_archives(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the archives that are mine or my organisation's, the newest first."""
    order = ListOrder("archives", "-id", {"membership": actor.membership_id}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page(work, before, limit + 1)
        items = [ArchiveOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/archives/{archive_id}",
    response_model=ArchiveOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_archive(archive_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read how far an archive has come, and until when it can be fetched."""
    with db.reading(actor) as work:
        archive = queries.one(work, archive_id)
        return shown(ArchiveOut.model_validate(archive), archive.version)


@router.get(
    "/archives/{archive_id}/content",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"application/zip": {"example": "the bytes"}}},
        **problems(Unauthenticated, NotFound, NotMadeYet, Gone),
    },
)
def open_archive(archive_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Fetch an archive: a ZIP to begin at index.html; that it was fetched is recorded first."""
    with db.writing(actor) as work:
        archive = queries.one(work, archive_id)
        key = asking.open_archive(work, desk, archive)
        return _sent(desk, archive, key)
