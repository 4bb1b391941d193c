"""Closing a case, opening it again, and holding it beyond its time: over HTTP."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import CaseGone, SomethingOpen
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.handling_views import handling_out
from app.domains.complaints.schemas.deciding import HandlingOut, HoldIn, HoldOut, ReviewedHoldIn
from app.domains.complaints.service import closing, holding
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/complaints", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
HELD = (Unauthenticated, NotFound, Forbidden, Changed)
HOLDS = "/{complaint_id}/holds"


@router.post(
    "/{complaint_id}/close",
    response_model=HandlingOut,
    responses=problems(*ACTED, SomethingOpen),
)
def close_complaint(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Close a case that came to its end. She is asked whether it is solved, and later again."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        closing.close(work, desk, complaint)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


@router.post("/{complaint_id}/reopen", response_model=HandlingOut, responses=problems(*ACTED))
def reopen_complaint(
    complaint_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Open a case again, such as since it is not solved; others look into it."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        closing.reopen(work, desk, complaint, body.reason)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


@router.post(
    HOLDS,
    status_code=HTTPStatus.CREATED,
    response_model=HoldOut,
    responses=problems(*HELD, CaseGone),
)
def place_hold(
    complaint_id: UUID, body: HoldIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Place a legal hold, with a reason: the keys of the case are not destroyed meanwhile."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        hold = holding.place(work, desk, complaint, body.reason, body.review_at)
        return Made(HoldOut.model_validate(hold), complaint.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(HOLDS + "/{hold_id}/review", response_model=HoldOut, responses=problems(*HELD))
def review_hold(
    complaint_id: UUID, hold_id: UUID, body: ReviewedHoldIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say that you looked at a hold, and until when it stands before somebody looks again."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        hold = holding.review(work, complaint, hold_id, body.review_at)
        return Made(HoldOut.model_validate(hold), complaint.version)

    return acting.do(verb)


@router.post(HOLDS + "/{hold_id}/lift", response_model=HoldOut, responses=problems(*HELD))
def lift_hold(complaint_id: UUID, hold_id: UUID, seen: IfMatch, acting: Acting) -> Response:
    """Lift a hold; the case ends by its time again."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        hold = holding.lift(work, complaint, hold_id)
        return Made(HoldOut.model_validate(hold), complaint.version)

    return acting.do(verb)
