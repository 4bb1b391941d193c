"""Answers read by a person before they count, and requests of firms decided (E4)."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import require
from app.domains.experience.errors import NoWordsToSetAside, PointsToSomebody
from app.domains.experience.models import ExperienceAnswer, RemovalRequest
from app.domains.experience.queries import answers, figures
from app.domains.experience.routes.views import Desk, answer_item, answer_out, requests_out
from app.domains.experience.schemas.moderation import (
    AnswerItemOut,
    AnswerOut,
    CountIn,
    GrantIn,
    RemoveIn,
    RequestOut,
    SetAsideIn,
)
from app.domains.experience.service import moderating, replying
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.experience.service.moderating import Cleared
from app.domains.experience.types import AnswerState
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import BadCursor, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/experience", tags=["experience"])
ANSWERS: TypeAdapter[PageOf[AnswerItemOut]] = TypeAdapter(PageOf[AnswerItemOut])
REQUESTS: TypeAdapter[PageOf[RequestOut]] = TypeAdapter(PageOf[RequestOut])
ACTED = (
    *(Unauthenticated, NotFound, Forbidden, StepRefused),
    *(InterestDeclared, HeldForSecondLook),
)


@router.get(
    "/answers",
    response_model=PageOf[AnswerItemOut],
    responses=problems(Unauthenticated, Forbidden, BadCursor),
)
def list_experience_answers(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[AnswerState, Query(description="In this state.")] = AnswerState.WAITING,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List answers for the officers of complaints: those that wait, or were set aside or removed.

    They are in no order of time: nothing of an answer says when it came but its week.
    """
    order = ListOrder("experience-answers", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        require(actor, Permission.EXPERIENCE_READ)
        items = [answer_item(each) for each in answers.page(work, state, after, limit + 1)]
    return answer_page(request, ANSWERS, page_of(order, items, limit, lambda each: (each.id,)))


@router.get(
    "/answers/{answer_id}",
    response_model=AnswerOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_experience_answer(answer_id: UUID, actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read an answer with her own words, as they came."""
    with db.reading(actor) as work:
        row = answers.one(work, answer_id)
        return shown(answer_out(work, desk, row), row.version)


def _made(work: Work, desk: ExperienceDesk, row: ExperienceAnswer) -> Made:
    return Made(answer_out(work, desk, row), row.version)


@router.post(
    "/answers/{answer_id}/count",
    response_model=AnswerOut,
    responses=problems(*ACTED, PointsToSomebody),
)
def count_experience_answer(
    answer_id: UUID, body: CountIn, desk: Desk, acting: Acting, version: IfMatch
) -> Response:
    """Let an answer count; its words are shown as you leave them, or not, for a listed reason."""

    def verb(work: Work) -> Made:
        row = answers.to_act_upon(work, answer_id, version)
        cleared = Cleared(body.shown, body.words_removed)
        return _made(work, desk, moderating.count(work, row, cleared))

    return acting.do(verb)


@router.post(
    "/answers/{answer_id}/set-aside",
    response_model=AnswerOut,
    responses=problems(*ACTED, NoWordsToSetAside),
)
def set_experience_answer_aside(
    answer_id: UUID, body: SetAsideIn, desk: Desk, acting: Acting, version: IfMatch
) -> Response:
    """Set words aside that wait and tell of a listed harm; how she answered counts all the same."""

    def verb(work: Work) -> Made:
        row = answers.to_act_upon(work, answer_id, version)
        return _made(work, desk, moderating.set_aside(work, row, body.reason))

    return acting.do(verb)


@router.post("/answers/{answer_id}/remove", response_model=AnswerOut, responses=problems(*ACTED))
def remove_experience_answer(
    answer_id: UUID, body: RemoveIn, desk: Desk, acting: Acting, version: IfMatch
) -> Response:
    """Remove an answer for one of the listed reasons, which the public reads counted."""

    def verb(work: Work) -> Made:
        row = answers.to_act_upon(work, answer_id, version)
        return _made(work, desk, moderating.remove(work, row, body.reason))

    return acting.do(verb)


@router.get(
    "/removal-requests",
    response_model=PageOf[RequestOut],
    responses=problems(Unauthenticated, BadCursor),
)
def list_experience_removal_requests(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List requests of firms to remove words of workers, the newest first: your own, or all."""
    order = ListOrder("experience-removal-requests", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = requests_out(work, figures.requests(work, before, limit + 1))
    return answer_page(request, REQUESTS, page_of(order, items, limit, lambda each: (each.id,)))


def _decided(work: Work, request: RemovalRequest) -> Made:
    [out] = requests_out(work, [request])
    return Made(out, request.version)


@router.post(
    "/removal-requests/{request_id}/grant", response_model=RequestOut, responses=problems(*ACTED)
)
def grant_experience_removal(
    request_id: UUID, body: GrantIn, acting: Acting, version: IfMatch
) -> Response:
    """Remove the words for a listed reason; how the worker answered goes on to count."""

    def verb(work: Work) -> Made:
        found = figures.request_to_decide(work, request_id, version)
        done = replying.decide(work, found, removed_for=body.removed_for, reason=body.reason)
        return _decided(work, done)

    return acting.do(verb)


@router.post(
    "/removal-requests/{request_id}/refuse", response_model=RequestOut, responses=problems(*ACTED)
)
def refuse_experience_removal(
    request_id: UUID, body: ReasonIn, acting: Acting, version: IfMatch
) -> Response:
    """Leave the words as they are; the firm reads why, and can reply in public."""

    def verb(work: Work) -> Made:
        found = figures.request_to_decide(work, request_id, version)
        return _decided(work, replying.decide(work, found, removed_for=None, reason=body.reason))

    return acting.do(verb)
