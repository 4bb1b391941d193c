"""Opening who complained, and words of officers, over HTTP (W2, W5)."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import AnotherPerson, AnsweredAlready, IdentityClosed
from app.domains.complaints.models.handling import IdentityRequest
from app.domains.complaints.queries import asking
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.assigning import ACTED, TIED, acted
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas import WholeComplaintOut
from app.domains.complaints.schemas.handling import (
    IdentityAnswerIn,
    IdentityOut,
    IdentityRequestOut,
    OfficerMessageIn,
    TranslationIn,
    WholeIdentityRequestOut,
)
from app.domains.complaints.service import identity, messages
from app.kit.errors import Forbidden, NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])


def _out(found: IdentityRequest) -> IdentityRequestOut:
    return IdentityRequestOut.model_validate(found)


@router.post(
    "/{complaint_id}/identity-requests",
    status_code=HTTPStatus.CREATED,
    response_model=IdentityRequestOut,
    responses=problems(*ACTED, AnsweredAlready),
)
def ask_for_identity(
    complaint_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Ask to open who complained, with a reason that she reads; a colleague answers."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        found = identity.ask(work, desk, row, body.reason)
        return Made(_out(found), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(
    "/{complaint_id}/identity-requests/{request_id}",
    response_model=WholeIdentityRequestOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def read_identity_request(
    complaint_id: UUID, request_id: UUID, desk: Desk, actor: SignedIn, db: Db
) -> Response:
    """Read why a colleague asks to open who complained; she sees that you did."""
    with db.writing(actor) as work:
        row = queries.one(work, complaint_id)
        found = asking.request(work, row.id, request_id)
        reason = identity.read_reason(work, desk, row, found)
        return shown(WholeIdentityRequestOut(**_out(found).model_dump(), reason=reason))


@router.post(
    "/{complaint_id}/identity-requests/{request_id}/answer",
    response_model=IdentityRequestOut,
    responses=problems(*ACTED, AnsweredAlready, AnotherPerson, *TIED),
)
def answer_identity_request(
    complaint_id: UUID,
    request_id: UUID,
    body: IdentityAnswerIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Grant or refuse a colleague's request, with a reason that she reads."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        found = asking.request(work, row.id, request_id)
        identity.answer(work, desk, row, found, body.answer, body.reason)
        return Made(_out(found))

    return acting.do(verb)


@router.get(
    "/{complaint_id}/identity",
    response_model=IdentityOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, IdentityClosed),
)
def open_complainant(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Open who complained, once a colleague has granted it; she sees that you did, and why."""
    with db.writing(actor) as work:
        row = queries.one(work, complaint_id)
        return shown(IdentityOut(facts=identity.open_identity(work, desk, row)))


@router.post(
    "/{complaint_id}/messages", response_model=WholeComplaintOut, responses=problems(*ACTED)
)
def write_in_complaint(
    complaint_id: UUID, body: OfficerMessageIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write to her, or a note for whoever handles the case; nothing goes to a respondent."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        messages.write(work, desk, row, body.text, body.audience, waits=body.waits_for_answer)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/translations", response_model=WholeComplaintOut, responses=problems(*ACTED)
)
def translate_complaint(
    complaint_id: UUID, body: TranslationIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Keep a translation of words of a case beside them; the original decides."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        messages.translate(work, desk, row, body.of, body.language, body.text)
        return acted(work, desk, row)

    return acting.do(verb)
