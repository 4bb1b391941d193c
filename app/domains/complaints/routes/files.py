"""Files of a case over HTTP: for whoever has its receipt, and for its officer (W4)."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import unquote
from uuid import UUID

from anyio import to_thread
from fastapi import Header, Query, Request
from starlette.responses import Response, StreamingResponse

from app.access.policy import ANYONE
from app.domains.complaints.errors import CaseGone, Crowded, TooManyFiles
from app.domains.complaints.models import ComplaintFile
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.answering import file_out, handled_file_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.holder import WRONG, ByReceipt
from app.domains.complaints.routes.line import InLine
from app.domains.complaints.rules.files import MOST_FILE_BYTES
from app.domains.complaints.schemas.files import CaseFileOut, HandledFileOut, RedactionIn
from app.domains.complaints.service import copying, files
from app.domains.complaints.service.copying import Marks
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import Side
from app.domains.complaints.types.files import Sender, Which
from app.domains.evidence.errors import Infected, NotTaken, ScannerSilent
from app.kit.errors import Forbidden, Gone, NotFound, TooLarge, Unauthenticated
from app.kit.text import clean_cell
from app.outside.copies.asked import Box, Mute
from app.outside.copies.port import SealedFile
from app.outside.sealed_file import opened
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.downloads import ANY_FILE, attachment
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import LONGEST_NAME
from app.web.uploads import FILE_BODY, arrived_sealed
from app.web.writing import PRIVATE, Acting, Made

own = Router(prefix="/v1/receipt/files", tags=["complaints"])
router = Router(prefix="/v1/complaints", tags=["complaints"])
PATHS = (
    *("/v1/receipt/files", "/v1/complaints/voice", "/v1/complaints/entered/voice"),
    "/v1/complaints/{}/files",
)
"""Where bodies are files of that size."""
REFUSED = (TooLarge, NotTaken, Infected, ScannerSilent)
WhichCopy = Annotated[Which, Query(description="The original, or what others may get.")]
FileName = Annotated[
    str | None,
    Header(
        alias="File-Name",
        max_length=3_000,
        description="What you call it, percent-encoded UTF-8; it is sealed.",
        examples=["%E0%A4%B0%E0%A4%B8%E0%A4%BF%E0%A4%A6.jpg"],
    ),
]


def name_of(said: str | None) -> str | None:
    """Return the name of a file as it is kept: nobody is refused for what a telephone called it."""
    if said is None:
        return None
    return clean_cell(unquote(said, errors="replace"))[:LONGEST_NAME] or None


@own.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=CaseFileOut,
    dependencies=[InLine],
    openapi_extra=FILE_BODY,
    responses=problems(*WRONG, *REFUSED, TooManyFiles, Crowded),
)
async def send_own_file(
    request: Request, holder: ByReceipt, db: Db, name: FileName = None
) -> Response:
    """Add a photo, a voice message, a video or a paper to your case, 25 MiB at most.

    The body is the file itself. It is sealed as it comes. You and the officer of your case open
    it; anybody else whom you allow gets a copy that does not say where, when or with what it was
    made. The very same file is kept once, so it can be sent again after a broken connection.
    """

    def allowed() -> None:
        with db.writing(ANYONE) as work:
            holder.case(work)

    desk = holder.desk
    await to_thread.run_sync(allowed)
    arrived = await arrived_sealed(request, desk.store, MOST_FILE_BYTES)
    sender = Sender(Side.COMPLAINANT, name_of(name))

    def take_in() -> Response:
        evidence = files.check(desk, arrived)
        with files.kept_or_removed(desk, evidence.sealed) as kept:
            with db.writing(ANYONE) as work:
                complaint = holder.case(work, locked=True)
                taken = files.take_in(work, desk, complaint, evidence, sender)
                out = file_out(work, desk, taken.row)
            kept.append(taken.is_new)
        return answered(out, is_new=taken.is_new)

    return await to_thread.run_sync(take_in)


@own.get(
    "/{file_id}",
    response_class=StreamingResponse,
    responses={200: ANY_FILE, **problems(*WRONG, Gone)},
)
def fetch_own_file(file_id: UUID, holder: ByReceipt, db: Db) -> Response:
    """Get a file that you sent, as you sent it."""
    with db.writing(ANYONE) as work:
        row, sealed = files.own_file(work, holder.desk, holder.case(work), file_id)
    return downloaded(holder.desk, row, sealed)


@router.post(
    "/{complaint_id}/files",
    status_code=HTTPStatus.CREATED,
    response_model=HandledFileOut,
    openapi_extra=FILE_BODY,
    responses=problems(Unauthenticated, NotFound, Forbidden, *REFUSED, TooManyFiles),
)
async def send_case_file(  # noqa: PLR0913, PLR0917 - each parameter is one of the contract
    request: Request,
    complaint_id: UUID,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    name: FileName = None,
    redacts: Annotated[
        UUID | None,
        Query(description="The file of the case of which this is a copy made by hand."),
    ] = None,
) -> Response:
    """Add evidence of your own to a case that is assigned to you, 25 MiB at most.

    A copy in which parts were made unreadable by hand names the file that it stands for. The very
    same file is kept once.
    """

    def allowed() -> None:
        with db.reading(actor) as work:
            files.may_add(work, queries.one(work, complaint_id))

    await to_thread.run_sync(allowed)
    arrived = await arrived_sealed(request, desk.store, MOST_FILE_BYTES)
    sender = Sender(Side.OFFICER, name_of(name), redacts)

    def take_in() -> Response:
        evidence = files.check(desk, arrived)
        with files.kept_or_removed(desk, evidence.sealed) as kept:
            with db.writing(actor) as work:
                complaint = queries.held(work, queries.one(work, complaint_id).id)
                files.may_add(work, complaint)
                taken = files.take_in(work, desk, complaint, evidence, sender)
                out = handled_file_out(work, desk, taken.row)
            kept.append(taken.is_new)
        return answered(out, is_new=taken.is_new)

    return await to_thread.run_sync(take_in)


@router.get(
    "/{complaint_id}/files/{file_id}",
    response_class=StreamingResponse,
    responses={200: ANY_FILE, **problems(Unauthenticated, NotFound, Forbidden, Gone, CaseGone)},
)
def open_file_of_case(
    complaint_id: UUID,
    file_id: UUID,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    copy: WhichCopy = Which.ORIGINAL,
) -> Response:
    """Open a file of a case that you handle or decide; whoever sent it sees that you did."""
    with db.writing(actor) as work:
        complaint = queries.one(work, complaint_id)
        row, sealed = files.opened_file(
            work, desk, complaint, file_id, is_clean=copy is Which.CLEAN
        )
    return downloaded(desk, row, sealed)


@router.post(
    "/{complaint_id}/files/{file_id}/redactions",
    status_code=HTTPStatus.CREATED,
    response_model=HandledFileOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, Gone),
)
def redact_case_file(
    complaint_id: UUID, file_id: UUID, body: RedactionIn, desk: Desk, acting: Acting
) -> Response:
    """Have a copy made in which places are black or times are silent; the original stays.

    It is a file of its own of the case, and waits until the worker has made it.
    """
    marks = Marks(
        tuple(Box(**each.model_dump()) for each in body.boxes),
        tuple(Mute(**each.model_dump()) for each in body.mutes),
    )

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id)
        row = copying.redact(work, desk, complaint, file_id, marks)
        return Made(handled_file_out(work, desk, row), status=HTTPStatus.CREATED)

    return acting.do(verb)


def answered(out: CaseFileOut, *, is_new: bool) -> Response:
    """Answer a file: 201 where it is new, 200 where the very same one was there."""
    return Response(
        out.model_dump_json(),
        status_code=HTTPStatus.CREATED if is_new else HTTPStatus.OK,
        headers={"Cache-Control": PRIVATE},
        media_type="application/json",
    )


def downloaded(desk: ComplaintDesk, row: ComplaintFile, sealed: SealedFile) -> Response:
    """Send the bytes of a file; its name out there says nothing, whatever she called it."""
    pieces = opened(desk.store.path(sealed.digest), sealed.key)
    name = f"{row.id}.{sealed.media_type.rpartition('/')[2][:20]}"
    return attachment(pieces, name, sealed.media_type, sealed.size_bytes)
