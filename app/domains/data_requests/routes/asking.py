"""Requests of people without an account: no token; a code or a link stands in the body."""

from http import HTTPStatus
from typing import Annotated

from anyio import to_thread
from fastapi import Header, Request
from starlette.responses import Response, StreamingResponse

from app.access.policy import ANYONE
from app.domains.archives.service import asking as archives
from app.domains.data_requests.engine.answers import in_english
from app.domains.data_requests.errors import TooManyDocuments
from app.domains.data_requests.models import DataRequest
from app.domains.data_requests.routes.desk import Desk
from app.domains.data_requests.rules import MOST_DOCUMENT_BYTES
from app.domains.data_requests.schemas import (
    AcceptedOut,
    ComingBackIn,
    DocumentsOut,
    LinkIn,
    NewDataRequestIn,
    NewDataRequestOut,
    OwnRequestOut,
)
from app.domains.data_requests.service import documents, lodging
from app.domains.data_requests.service.sealing import answer
from app.domains.data_requests.types import Asked, RequestState
from app.domains.evidence.errors import Infected, NotTaken, ScannerSilent
from app.domains.identity.engine.look_alikes import clean_email, clean_name
from app.domains.identity.errors import LinkSpent
from app.kit.errors import BadInput, Fault, MistypedNumber, NotFound, StepRefused, TooLarge
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.work import Work
from app.web.deps import Db
from app.web.downloads import attachment
from app.web.openapi import problems
from app.web.operations import Router
from app.web.uploads import FILE_BODY
from app.web.writing import PRIVATE, AsAnyone, Made, shown

router = Router(prefix="/v1/data-requests", tags=["data requests"])
MOST_BYTES = MOST_DOCUMENT_BYTES
NEXT = (
    "A letter goes to the address, once a day at most. Open its link within 7 days, send what"
    " proves who you are, and hand the request in. Keep number and code."
)
AGAIN = AcceptedOut(detail="If a link is needed, a letter brings it; once a day at most.")


def _record(text: str, place: int) -> str:
    """Return a record as it is compared; whether there is one is for the officers to see."""
    if UUID_TEXT.fullmatch(text):
        return text.lower()
    try:
        return make(*read(text))
    except MistypedNumber as error:
        fault = Fault(f"/records/{place}", error.detail)
        raise BadInput("A number is mistyped.", faults=[fault]) from None


@router.post("", status_code=HTTPStatus.CREATED, response_model=NewDataRequestOut)
def lodge_data_request(body: NewDataRequestIn, desk: Desk, asking: AsAnyone) -> Response:
    """Ask what is held about you as an owner or officer of a firm, or to have it changed.

    The answer is the same whether or not the register holds such a person. Nothing is shown before
    two officers have proved who you are.
    """
    asked = Asked(
        kind=body.kind,
        name=clean_name(body.name),
        records=tuple(_record(each, place) for place, each in enumerate(body.records)),
        email=clean_email(body.email),
        message=body.message,
        language=body.language,
    )

    def verb(work: Work) -> Made:
        request, code = lodging.lodge(work, desk, asked)
        out = NewDataRequestOut(number=request.number, code=code, state=request.state, detail=NEXT)
        return Made(out, status=HTTPStatus.CREATED)

    return asking.do(verb)


@router.post("/lookup", response_model=OwnRequestOut, responses=problems(NotFound, MistypedNumber))
def look_up_data_request(body: ComingBackIn, desk: Desk, db: Db) -> Response:
    """Read how far your request has come, and its answer, with number and code."""
    number = make(*read(body.number, "/number"))
    with db.writing(ANYONE) as work:
        request = lodging.by_code(work, number, body.code)
        return shown(_own(work, desk, request))


def _own(work: Work, desk: Desk, request: DataRequest) -> OwnRequestOut:
    text = None
    if request.state is RequestState.GRANTED:
        text = in_english(request.kind)
    elif request.ground is not None:
        text = in_english(request.ground)
    names = set(OwnRequestOut.model_fields) - {"answer", "reason"}
    return OwnRequestOut(
        **{name: getattr(request, name) for name in names},
        answer=text,
        reason=answer(work, desk.ring, request),
    )


@router.post(
    "/links",
    status_code=HTTPStatus.ACCEPTED,
    responses=problems(NotFound, MistypedNumber),
)
def send_data_request_link(body: ComingBackIn, desk: Desk, db: Db) -> AcceptedOut:
    """Have the link that your request waits for sent once more, to the address that you gave."""
    number = make(*read(body.number, "/number"))
    with db.writing(ANYONE) as work:
        lodging.send_link_again(work, desk, number, body.code)
    return AGAIN


@router.post(
    "/withdraw",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(NotFound, MistypedNumber, StepRefused),
)
def withdraw_data_request(body: ComingBackIn, db: Db) -> Response:
    """Take your request back; what you sent to prove who you are is destroyed."""
    number = make(*read(body.number, "/number"))
    with db.writing(ANYONE) as work:
        lodging.withdraw(work, number, body.code)
    return _done()


@router.post(
    "/documents",
    status_code=HTTPStatus.CREATED,
    response_model=DocumentsOut,
    openapi_extra=FILE_BODY,
    responses=problems(LinkSpent, TooManyDocuments, TooLarge, NotTaken, Infected, ScannerSilent),
)
async def send_identity_document(
    request: Request,
    desk: Desk,
    db: Db,
    token: Annotated[
        str,
        Header(
            alias="Link-Token", max_length=500, description="The secret of the link in the letter."
        ),
    ],
) -> Response:
    """Send an image or a PDF that proves who you are, 10 MiB at most; the body is the file itself.

    It is sealed before it is kept, opened by the officers who check alone, and destroyed when two
    of them have looked, or when the request ends.
    """

    def allowed() -> None:
        with db.writing(ANYONE) as work:
            documents.may_send(work, token)

    await to_thread.run_sync(allowed)
    content = await _read(request)

    def take_in() -> DocumentsOut:
        sealed = documents.keep_sealed(desk, content)
        with db.writing(ANYONE) as work:
            return DocumentsOut(documents=documents.take_in(work, desk, token, sealed))

    body = await to_thread.run_sync(take_in)
    return Response(
        body.model_dump_json(),
        status_code=HTTPStatus.CREATED,
        headers={"Cache-Control": PRIVATE},
        media_type="application/json",
    )


async def _read(request: Request) -> bytes:
    """Read a document into memory: it lies on no disk before it is sealed."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MOST_BYTES:
            raise TooLarge(f"The document is larger than {MOST_BYTES} bytes.")
    return bytes(content)


@router.post("/hand-in", status_code=HTTPStatus.NO_CONTENT, responses=problems(LinkSpent))
def hand_in_data_request(body: LinkIn, desk: Desk, db: Db) -> Response:
    """Hand your request in with the link of the letter; the time to answer runs from here."""
    with db.writing(ANYONE) as work:
        lodging.hand_in(work, desk, body.token)
    return _done()


@router.post(
    "/archive",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"application/zip": {"example": "the bytes"}}},
        **problems(LinkSpent),
    },
)
def fetch_data_request_archive(body: LinkIn, desk: Desk, db: Db) -> Response:
    """Fetch what the register holds about you with the link of the letter; it works once."""
    with db.writing(ANYONE) as work:
        archive, key = lodging.fetch(work, desk, body.token)
        pieces = archives.content(desk.archives, archive.digest or "", key)
        return attachment(pieces, "vouch.zip", "application/zip", archive.size_bytes or 0)


def _done() -> Response:
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Cache-Control": PRIVATE})
