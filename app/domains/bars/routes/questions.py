"""Questions whether two are one person, over HTTP for who answers them (V5)."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.bars.errors import SecondOfBody
from app.domains.bars.models import BarPair
from app.domains.bars.queries import questions as queries
from app.domains.bars.routes.desk import Desk, person_out
from app.domains.bars.schemas import QuestionAnswerIn, QuestionItemOut, QuestionOut
from app.domains.bars.service import questions
from app.domains.bars.types import PairState
from app.domains.identity.errors import InterestDeclared
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/bar-questions", tags=["bars"])
PAGE: TypeAdapter[PageOf[QuestionItemOut]] = TypeAdapter(PageOf[QuestionItemOut])


@router.get("", response_model=PageOf[QuestionItemOut], responses=problems(Unauthenticated))
def list_bar_questions(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[PairState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List questions whether somebody who was declared is under a bar, the oldest first."""
    order = ListOrder("bar-questions", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = queries.page(work, state, after, limit + 1)
        items = [QuestionItemOut.model_validate(each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{question_id}",
    response_model=QuestionOut,
    responses=problems(Unauthenticated, Forbidden, NotFound, InterestDeclared),
)
def open_bar_question(
    question_id: UUID, desk: Desk, actor: SignedIn, db: Db, why: OpeningReason
) -> Response:
    """Open a question with the two people; by whom and why is recorded first."""
    with db.writing(actor) as work:
        pair = queries.one(work, question_id)
        beside = questions.open_people(work, desk, pair, why)
        item = QuestionItemOut.model_validate(pair)
        out = QuestionOut(
            **item.model_dump(),
            barred=person_out(beside.barred),
            declared=person_out(beside.declared),
            said=beside.said,
        )
        return shown(out, pair.version)


@router.post(
    "/{question_id}/answer",
    response_model=QuestionItemOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, StepRefused, InterestDeclared, SecondOfBody)
    ),
)
def answer_bar_question(
    question_id: UUID, body: QuestionAnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Answer whether they are one person; the same two are not asked about again."""

    def verb(work: Work) -> Made:
        pair: BarPair = queries.one(work, question_id, seen)
        questions.answer(work, desk, pair, is_same=body.is_same, reason=body.reason)
        return Made(QuestionItemOut.model_validate(pair), pair.version)

    return acting.do(verb)
