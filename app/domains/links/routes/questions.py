"""Questions that an exchange asks, for the secretariat and the authority that they concern."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.links.errors import NotTheirsToTake
from app.domains.links.models import ExchangeQuestion
from app.domains.links.queries import links as queries
from app.domains.links.routes.desk import Desk
from app.domains.links.schemas import KnownOut, QuestionOut
from app.domains.links.service import answering
from app.domains.links.types import QuestionState
from app.domains.links.workflow import QUESTION
from app.domains.subjects.errors import LicenceMoved, PartyToIt
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/exchange-questions", tags=["exchange"])
PAGE: TypeAdapter[PageOf[QuestionOut]] = TypeAdapter(PageOf[QuestionOut])
Which = Annotated[UUID, Path(description="Identifier of the question.")]
ANSWERED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TAKEN = (NotTheirsToTake, PartyToIt, LicenceMoved, InterestDeclared, HeldForSecondLook)


@router.get("", response_model=PageOf[QuestionOut], responses=problems(Unauthenticated))
def list_exchange_questions(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[QuestionState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what came from linked installations and does not fit what is known here."""
    order = ListOrder("exchange questions", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = queries.questions(work, state, after, limit + 1)
        items = [_out(work, each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{question_id}", response_model=QuestionOut, responses=problems(Unauthenticated, NotFound)
)
def read_exchange_question(question_id: Which, actor: SignedIn, db: Db) -> Response:
    """Read what came, what is known here, and where each is from."""
    with db.reading(actor) as work:
        question = queries.question(work, question_id)
        return shown(_out(work, question), question.version)


@router.post(
    "/{question_id}/take", response_model=QuestionOut, responses=problems(*ANSWERED, *TAKEN)
)
def take_what_came(
    question_id: Which, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take what came; on a licence of a register here it is an act of that register's authority."""

    def verb(work: Work) -> Made:
        question = queries.question(work, question_id, seen)
        answering.take(work, desk, question, body.reason)
        return Made(_out(work, question), question.version)

    return acting.do(verb)


@router.post("/{question_id}/keep", response_model=QuestionOut, responses=problems(*ANSWERED))
def keep_what_stands(question_id: Which, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Keep what stands here, with reasons; what came stays readable with the question."""

    def verb(work: Work) -> Made:
        question = queries.question(work, question_id, seen)
        answering.keep(work, question, body.reason)
        return Made(_out(work, question), question.version)

    return acting.do(verb)


def _out(work: Work, question: ExchangeQuestion) -> QuestionOut:
    return QuestionOut(
        id=question.id,
        link=queries.keys_by_id(work, [question.link_id])[question.link_id],
        kind=question.kind,
        state=question.state,
        jurisdiction=question.jurisdiction,
        register_key=question.list_key,
        came=question.came,
        known=[
            KnownOut(
                register_key=each["register"],
                title=each.get("title"),
                status=each["status"],
                as_of=each["as_of"],
            )
            for each in question.known
        ],
        asked_at=question.asked_at,
        answered_at=question.answered_at,
        available_actions=work.available(question, QUESTION),
    )
