"""Requests for the officers of the secretariat: read, proved by two, decided."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response, StreamingResponse

from app.domains.data_requests import queries
from app.domains.data_requests.errors import (
    AnotherOfficer,
    CannotExtend,
    ChecksDiffer,
    NotOpened,
)
from app.domains.data_requests.models import DataRequest
from app.domains.data_requests.routes.desk import Desk
from app.domains.data_requests.schemas import (
    CheckIn,
    CheckOut,
    DataRequestOut,
    GrantIn,
    IdentityDocumentOut,
    PrincipalOut,
    RefusalIn,
    WholeDataRequestOut,
)
from app.domains.data_requests.service import documents, officers, principals
from app.domains.data_requests.types import Check, RequestState
from app.domains.data_requests.workflow import LIFE, Action
from app.kit.errors import Forbidden, Gone, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.downloads import ANY_FILE, attachment
from app.web.openapi import problems
from app.web.opening import OpeningReason, OptionalOpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/data-requests", tags=["data requests"])
PAGE: TypeAdapter[PageOf[DataRequestOut]] = TypeAdapter(PageOf[DataRequestOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
BY_ANOTHER_NAME = {Action.PROVE.value: Action.CHECK.value}
"""The second check is asked for like the first."""


@router.get("", response_model=PageOf[DataRequestOut], responses=problems(Unauthenticated))
def list_data_requests(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[RequestState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List requests of people without an account, the oldest first, without their names."""
    order = ListOrder("data_requests", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page(work, state, after, limit + 1)
        items = [DataRequestOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{request_id}",
    response_model=WholeDataRequestOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_data_request(
    request_id: UUID,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    why: OptionalOpeningReason = None,
) -> Response:
    """Read a request with what the person said; that it was read, and why, is recorded first."""
    with db.writing(actor) as work:
        request = queries.one(work, request_id)
        said = officers.open_request(work, desk, request, why or "to work on the request")
        known = DataRequestOut.model_validate(request).model_dump()
        body = WholeDataRequestOut(
            **known,
            **said,
            checks=[CheckOut.model_validate(each) for each in queries.checks(work, request.id)],
            documents=[
                IdentityDocumentOut.model_validate(each)
                for each in queries.documents(work, request.id)
            ],
            principals=[
                PrincipalOut.model_validate(each)
                for each in principals.at_records(work, said["records"] or [])
            ],
            available_actions=_actions(work, request),
        )
        return shown(body, request.version)


def _actions(work: Work, request: DataRequest) -> Sequence[str]:
    found = (BY_ANOTHER_NAME.get(each, each) for each in work.available(request, LIFE))
    return list(dict.fromkeys(found))


def _out(request: DataRequest) -> Made:
    return Made(DataRequestOut.model_validate(request), request.version)


@router.get(
    "/{request_id}/documents/{document_id}/content",
    response_class=StreamingResponse,
    responses={
        200: ANY_FILE,
        **problems(Unauthenticated, NotFound, Gone),
    },
)
def open_identity_document(
    request_id: UUID, document_id: UUID, why: OpeningReason, desk: Desk, actor: SignedIn, db: Db
) -> Response:
    """Open a document that proves who asks; that it was opened, and why, is recorded first."""
    with db.writing(actor) as work:
        request = queries.one(work, request_id)
        document, key = documents.open_document(work, desk, request, document_id, why)
        pieces = documents.content(desk, document, key)
        return attachment(pieces, "identity", document.media_type, document.size_bytes)


@router.post(
    "/{request_id}/check",
    response_model=DataRequestOut,
    responses=problems(*ACTED, AnotherOfficer, ChecksDiffer, NotOpened),
)
def check_data_request(request_id: UUID, body: CheckIn, seen: IfMatch, acting: Acting) -> Response:
    """Say by what you proved who asks; two officers do, each for themselves."""

    def verb(work: Work) -> Made:
        request = queries.one(work, request_id, seen)
        officers.check(work, request, Check(body.basis, tuple(body.about), body.reason))
        return _out(request)

    return acting.do(verb)


@router.post("/{request_id}/set-aside", response_model=DataRequestOut, responses=problems(*ACTED))
def set_aside_identity_check(
    request_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Set the first check of an identity aside; two officers prove it anew."""

    def verb(work: Work) -> Made:
        request = queries.one(work, request_id, seen)
        officers.set_aside(work, request, body.reason)
        return _out(request)

    return acting.do(verb)


@router.post(
    "/{request_id}/extend",
    response_model=DataRequestOut,
    responses=problems(*ACTED, CannotExtend),
)
def extend_data_request(
    request_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take two more months to answer, with reasons; the person is told."""

    def verb(work: Work) -> Made:
        request = queries.one(work, request_id, seen)
        officers.extend(work, desk, request, body.reason)
        return _out(request)

    return acting.do(verb)


@router.post("/{request_id}/grant", response_model=DataRequestOut, responses=problems(*ACTED))
def grant_data_request(
    request_id: UUID, body: GrantIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Grant a request whose identity was proved: send what is held, or restrict the name."""

    def verb(work: Work) -> Made:
        request = queries.one(work, request_id, seen)
        officers.grant(work, desk, request, body.reason, erase=body.erase)
        return _out(request)

    return acting.do(verb)


@router.post("/{request_id}/refuse", response_model=DataRequestOut, responses=problems(*ACTED))
def refuse_data_request(
    request_id: UUID, body: RefusalIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse a request with a ground and reasons; the person is told, and how to complain."""

    def verb(work: Work) -> Made:
        request = queries.one(work, request_id, seen)
        officers.refuse(work, desk, request, body.ground, body.reason)
        return _out(request)

    return acting.do(verb)
