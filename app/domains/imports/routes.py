"""Lists of registers over HTTP: sent as they are, worked off in the background, decided upon."""

from datetime import date
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from anyio import to_thread
from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import FileResponse, Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile, load_profile, shipped
from app.domains.imports.errors import BaseChanged, SamePerson
from app.domains.imports.models import Upload
from app.domains.imports.rules import MOST_FILE_BYTES
from app.domains.imports.schemas import (
    Counts,
    ImportOut,
    TouchedFirmsOut,
    TouchedOut,
)
from app.domains.imports.service import uploads
from app.domains.imports.service.desk import ImportDesk
from app.domains.imports.service.uploads import Arrived
from app.domains.imports.workflow import LIFE
from app.kit.errors import (
    BadInput,
    Fault,
    Forbidden,
    NotFound,
    StepRefused,
    TooLarge,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work, as_seen
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.uploads import FILE_BODY, arrived
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/imports", tags=["imports"])
MOST_TOUCHED = 100
BY_A_PERSON = frozenset({"approve", "drop"})
PAGE: TypeAdapter[PageOf[ImportOut]] = TypeAdapter(PageOf[ImportOut])


async def _desk(request: Request) -> ImportDesk:
    desk: ImportDesk = request.app.state.imports
    return desk


Desk = Annotated[ImportDesk, Depends(_desk)]


def _profile(
    profile: Annotated[str, Query(description="The layout of the list; see `vouch profiles`.")],
) -> Profile:
    if profile not in shipped():
        fault = Fault("/query/profile", f"Give one of: {', '.join(shipped())}.")
        raise BadInput("There is no such profile.", faults=[fault])
    return load_profile(profile)


@router.post(
    "",
    status_code=HTTPStatus.ACCEPTED,
    response_model=ImportOut,
    openapi_extra=FILE_BODY,
    responses=problems(Unauthenticated, Forbidden, TooLarge),
)
async def send_import(
    request: Request,
    desk: Desk,
    actor: SignedIn,
    profile: Annotated[Profile, Depends(_profile)],
    list_date: Annotated[date, Query(description="The day of which the list speaks.")],
    reason: Annotated[
        str, Query(min_length=3, max_length=500, description="Why it is brought in.")
    ] = "The register's newest list",
) -> Response:
    """Send a list of a register that is yours to keep: CSV, TSV or XLSX, packed by gzip or not.

    The body is the file itself. It is worked off in the background; read the import to see how far
    it has come. The same bytes for the same day are the same import.
    """

    def allowed() -> None:
        with desk.database.reading(actor) as work:
            uploads.may_send(work, profile)

    # Nothing is read of a list that is not the caller's to send.
    await to_thread.run_sync(allowed)
    digest, size = await arrived(request, desk.store, MOST_FILE_BYTES)

    def take_in() -> ImportOut:
        with desk.database.writing(actor) as work:
            arrival = Arrived(digest, size, list_date, reason)
            return _out(work, uploads.take_in(work, profile, arrival))

    body = await to_thread.run_sync(take_in)
    return Response(
        body.model_dump_json(),
        status_code=HTTPStatus.ACCEPTED,
        headers={"Location": f"/v1/imports/{body.id}", "Cache-Control": "no-store"},
        media_type="application/json",
    )


@router.get("", response_model=PageOf[ImportOut], responses=problems(Unauthenticated))
def list_imports(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the lists that were sent of the registers that I may see, the newest first."""
    order = ListOrder("imports", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.uploads(work, before, limit + 1)
        items = [_out(work, each, is_single=False) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{import_id}", response_model=ImportOut, responses=problems(Unauthenticated, NotFound))
def read_import(import_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read how far a list has come, and what became of it."""
    with db.reading(actor) as work:
        upload = queries.upload(work, import_id)
        return shown(_out(work, upload), upload.version)


def _out(work: Work, upload: Upload, *, is_single: bool = True) -> ImportOut:
    file = queries.find_by_number(work, upload.file_number) if is_single else None
    return ImportOut(
        id=upload.id,
        number=upload.file_number,
        counts=None if file is None else Counts.model_validate(file),
        available_actions=[
            action
            for action in ([] if file is None else work.available(file, LIFE))
            if action in BY_A_PERSON
        ],
        **{
            name: getattr(upload, name)
            for name in ImportOut.model_fields
            if name not in {"id", "number", "counts", "available_actions"}
        },
    )


@router.get(
    "/{import_id}/rejects",
    response_class=FileResponse,
    responses={
        200: {"content": {"text/csv": {"example": "line,column,reason,row\n"}}},
        **problems(Unauthenticated, NotFound),
    },
)
def read_import_rejects(import_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read the rows that could not be taken, each with its line and what is wrong with it."""
    with db.reading(actor) as work:
        upload = queries.upload(work, import_id)
    path = desk.rejects_of(str(upload.id))
    if not path.is_file():
        raise NotFound("No row of this list was rejected.")
    return FileResponse(
        path,
        media_type="text/csv; charset=utf-8",
        filename=f"rejects-{upload.id}.csv",
        headers={"Cache-Control": "no-store"},
    )


@router.get(
    "/{import_id}/touched",
    response_model=TouchedFirmsOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_touched_firms(import_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """List the firms that a list that waits for a second person would take off or worsen."""
    with db.reading(actor) as work:
        upload = queries.upload(work, import_id)
        file = queries.find_by_number(work, upload.file_number)
        firms = [] if file is None else desk.loader.touched(work, file.id, MOST_TOUCHED)
        items = [
            TouchedOut(
                number=each.subject_number,
                name=each.name,
                what="no longer listed" if each.gone else "may recruit less than before",
            )
            for each in firms
        ]
    return shown(TouchedFirmsOut(items=items))


DECIDED = (Unauthenticated, NotFound, Forbidden, StepRefused, SamePerson, BaseChanged)
APPROVED = (*DECIDED, InterestDeclared, HeldForSecondLook)


@router.post("/{import_id}/approve", response_model=ImportOut, responses=problems(*APPROVED))
def approve_import(
    import_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Put a list that waits in force, as a second person."""

    def verb(work: Work) -> Made:
        upload = as_seen(queries.upload(work, import_id), seen)
        uploads.approve(work, desk.loader, upload, body.reason)
        return Made(_out(work, upload), upload.version)

    return acting.do(verb)


@router.post("/{import_id}/drop", response_model=ImportOut, responses=problems(*DECIDED))
def drop_import(import_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Turn a list that waits away; the register stays as it is."""

    def verb(work: Work) -> Made:
        upload = as_seen(queries.upload(work, import_id), seen)
        uploads.drop(work, upload, body.reason)
        return Made(_out(work, upload), upload.version)

    return acting.do(verb)
