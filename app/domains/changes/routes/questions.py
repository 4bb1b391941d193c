"""Questions over HTTP: what another system says and does not fit, answered by a person."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.changes.models import ChangeQuestion
from app.domains.changes.queries import questions
from app.domains.changes.routes.desk import Desk
from app.domains.changes.schemas import ApplyIn, QuestionOut
from app.domains.changes.service import asking
from app.domains.changes.types import QuestionState
from app.domains.changes.workflow import QUESTION
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import NotRenewable, OnlyLists, PartyToIt
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/changes/questions", tags=["changes"])
PAGE: TypeAdapter[PageOf[QuestionOut]] = TypeAdapter(PageOf[QuestionOut])
ANSWERED = (Unauthenticated, Forbidden, NotFound, StepRefused)
StateIn = Annotated[QuestionState | None, Query(description="Only those in this state.")]


@router.get("", response_model=PageOf[QuestionOut], responses=problems(Unauthenticated))
def list_change_questions(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: StateIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what national systems said and did not fit, the oldest first."""
    order = ListOrder("change_questions", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = questions.page(work, state, after, limit + 1)
        items = [_out(work, each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{question_id}", response_model=QuestionOut, responses=problems(Unauthenticated, NotFound)
)
def read_change_question(question_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read what a national system said, and why it does not fit."""
    with db.reading(actor) as work:
        question = questions.one(work, question_id)
        return shown(_out(work, question), question.version)


@router.post(
    "/{question_id}/apply",
    response_model=QuestionOut,
    responses=problems(
        *(*ANSWERED, OnlyLists, PartyToIt, NotRenewable, InterestDeclared, HeldForSecondLook)
    ),
)
def apply_change_question(
    question_id: UUID, body: ApplyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Do to a licence what the national system decided: you looked at it, and it is right."""
    return _act(
        question_id,
        seen,
        acting,
        lambda work, each: asking.apply(work, desk, each, body.licence_id, body.reason),
    )


@router.post("/{question_id}/let-go", response_model=QuestionOut, responses=problems(*ANSWERED))
def let_go_change_question(
    question_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Leave the licence as it is here: what the national system said is not followed."""
    return _act(
        question_id, seen, acting, lambda work, each: asking.let_go(work, each, body.reason)
    )


def _act(
    question_id: UUID,
    seen: int,
    acting: Writing,
    verb: Callable[[Work, ChangeQuestion], ChangeQuestion],
) -> Response:
    def done(work: Work) -> Made:
        question = verb(work, questions.one(work, question_id, seen))
        return Made(_out(work, question), question.version)

    return acting.do(done)


def _out(work: Work, question: ChangeQuestion) -> QuestionOut:
    out = QuestionOut.model_validate(question)
    return out.model_copy(update={"available_actions": work.available(question, QUESTION)})
