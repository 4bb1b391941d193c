"""Inquiries over HTTP: several complaints of one practice, with a record of its own."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import LookedIntoIt, NoRecord, NotOneInquiry
from app.domains.complaints.models.inquiries import Inquiry
from app.domains.complaints.queries import complaints, inquiries
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas.inquiries import (
    ConclusionIn,
    InquiryOut,
    NewInquiryIn,
    PartIn,
    RecordIn,
    WholeInquiryOut,
)
from app.domains.complaints.service import inquiries as service
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.inquiries import InquiryState
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/inquiries", tags=["complaints"])
PAGE: TypeAdapter[PageOf[InquiryOut]] = TypeAdapter(PageOf[InquiryOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)


@router.get("", response_model=PageOf[InquiryOut], responses=problems(Unauthenticated))
def list_inquiries(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[InquiryState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the inquiries of your desk, the oldest first."""
    order = ListOrder("inquiries", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = _outs(work, inquiries.page(work, state, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WholeInquiryOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NotOneInquiry),
)
def open_inquiry(body: NewInquiryIn, desk: Desk, acting: Acting) -> Response:
    """Open an inquiry into a practice of which several complaints speak; it is yours."""

    def verb(work: Work) -> Made:
        found = [complaints.one(work, each) for each in dict.fromkeys(body.complaints)]
        inquiry = service.open_one(work, found, body.category)
        where = f"/v1/inquiries/{inquiry.id}"
        return Made(_whole(work, desk, inquiry), inquiry.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("/{inquiry}", response_model=WholeInquiryOut, responses=numbered())
def read_inquiry(inquiry: NumberOrId, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read an inquiry of your desk, with its record."""
    with db.reading(actor) as work:
        found = identified(work, inquiry, inquiries.find_numbered, "/v1/inquiries")
        if isinstance(found, Response):
            return found
        row = inquiries.one(work, found)
        return shown(_whole(work, desk, row), row.version)


@router.post(
    "/{inquiry_id}/join",
    response_model=WholeInquiryOut,
    responses=problems(*ACTED, NotOneInquiry),
)
def join_inquiry(
    inquiry_id: UUID, body: PartIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let another complaint of the practice be part of your inquiry."""

    def verb(work: Work, row: Inquiry) -> None:
        service.join(work, row, complaints.one(work, body.complaint))

    return _act(inquiry_id, seen, desk, acting, verb)


@router.post(
    "/{inquiry_id}/leave",
    response_model=WholeInquiryOut,
    responses=problems(*ACTED, NotOneInquiry),
)
def leave_inquiry(
    inquiry_id: UUID, body: PartIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a complaint out of your inquiry; it goes on by itself."""

    def verb(work: Work, row: Inquiry) -> None:
        service.leave(work, row, complaints.one(work, body.complaint))

    return _act(inquiry_id, seen, desk, acting, verb)


@router.post("/{inquiry_id}/record", response_model=WholeInquiryOut, responses=problems(*ACTED))
def write_inquiry_record(
    inquiry_id: UUID, body: RecordIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write what was found, in words that name no complainant and could point to none."""

    def verb(work: Work, row: Inquiry) -> None:
        service.write_record(work, desk, row, body.record)

    return _act(inquiry_id, seen, desk, acting, verb)


@router.post(
    "/{inquiry_id}/conclude",
    response_model=WholeInquiryOut,
    responses=problems(*ACTED, LookedIntoIt, NoRecord),
)
def conclude_inquiry(
    inquiry_id: UUID, body: ConclusionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Conclude an inquiry into which you did not look; each complaint is decided for itself."""

    def verb(work: Work, row: Inquiry) -> None:
        service.conclude(work, row, body.outcome)

    return _act(inquiry_id, seen, desk, acting, verb)


def _act(
    inquiry_id: UUID,
    seen: int,
    desk: ComplaintDesk,
    acting: Acting,
    act: Callable[[Work, Inquiry], None],
) -> Response:
    def verb(work: Work) -> Made:
        row = inquiries.one(work, inquiry_id, seen)
        act(work, row)
        return Made(_whole(work, desk, row), row.version)

    return acting.do(verb)


_SAME = set(InquiryOut.model_fields) - {"category", "complaints"}


def _outs(work: Work, rows: Sequence[Inquiry]) -> list[InquiryOut]:
    inside = inquiries.complaints_in(work, [each.id for each in rows])
    return [
        InquiryOut(
            **{name: getattr(each, name) for name in _SAME},
            category=Category(each.category),
            complaints=[one.id for one in inside[each.id]],
        )
        for each in rows
    ]


def _whole(work: Work, desk: ComplaintDesk, row: Inquiry) -> WholeInquiryOut:
    [listed] = _outs(work, [row])
    return WholeInquiryOut(**listed.model_dump(), record=service.record_of(work, desk, row))
