"""Plain errors and reviews of acts over HTTP: what needs no appeal to be put right."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.appeals.errors import ReviewedByDecision
from app.domains.appeals.routes.desk import Desk
from app.domains.appeals.schemas import (
    PlainErrorAnswerIn,
    PlainErrorIn,
    PlainErrorOut,
    ReviewedOut,
    ReviewIn,
)
from app.domains.appeals.service import reviewing
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import (
    AnotherPerson,
    ErrorClaimedAlready,
    ErrorTimeOver,
    NotInEffect,
    NotUrgent,
)
from app.domains.notices.queries import notices
from app.domains.notices.service import speaking
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/notices", tags=["notices"])
LOOKED = (InterestDeclared, HeldForSecondLook)


@router.post(
    "/{notice_id}/errors",
    status_code=HTTPStatus.CREATED,
    response_model=PlainErrorOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, NotInEffect, ErrorTimeOver, ErrorClaimedAlready)
    ),
)
def claim_plain_error(notice_id: UUID, body: PlainErrorIn, acting: Acting) -> Response:
    """Say that an act in effect rests on a plain error, such as another firm's paper.

    It is answered within 10 days, and costs nothing of the time to appeal.
    """

    def verb(work: Work) -> Made:
        error = speaking.claim_error(work, notices.one(work, notice_id), body.what)
        out = PlainErrorOut.model_validate(error)
        return Made(out, error.version, HTTPStatus.CREATED, f"/v1/notices/{notice_id}")

    return acting.do(verb)


@router.post(
    "/{notice_id}/errors/{error_id}/answer",
    response_model=PlainErrorOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, Changed, StepRefused, NotInEffect, *LOOKED)
    ),
)
def answer_plain_error(
    notice_id: UUID,
    error_id: UUID,
    body: PlainErrorAnswerIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Answer, for the body that decided, whether it is a plain error; one that is, is corrected.

    The version is that of the error, as the notice shows it.
    """

    def verb(work: Work) -> Made:
        notice = notices.one(work, notice_id)
        error = notices.error(work, notice, error_id, seen)
        reviewing.answer_error(work, desk, notice, error, (body.is_error, body.reason))
        return Made(PlainErrorOut.model_validate(error), error.version)

    return acting.do(verb)


@router.post(
    "/{notice_id}/review",
    response_model=ReviewedOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, Changed, StepRefused, NotInEffect, NotUrgent),
        *(AnotherPerson, ReviewedByDecision, *LOOKED),
    ),
)
def review_urgent_act(
    notice_id: UUID, body: ReviewIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Review an urgent act as somebody who neither proposed nor confirmed it.

    Where it does not stand, the state before it is open again at once.
    """

    def verb(work: Work) -> Made:
        notice = notices.one(work, notice_id, seen)
        reviewing.review(work, desk, notice, (body.stands, body.reason))
        return Made(ReviewedOut.model_validate(notice), notice.version)

    return acting.do(verb)
