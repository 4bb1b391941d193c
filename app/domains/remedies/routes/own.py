"""Her money, over HTTP: with the code of her line, or the receipt of her complaint (V7)."""

from typing import Annotated
from uuid import UUID

from fastapi import Path
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.complaints.errors import CaseGone, TooManyTries
from app.domains.remedies.engine import texts
from app.domains.remedies.engine.planning import parts_of_one
from app.domains.remedies.errors import AnsweredBefore
from app.domains.remedies.models import RemedyWorker
from app.domains.remedies.queries import payments as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.routes.desk import Desk, LanguageIn, minor_in, money_out, part_out
from app.domains.remedies.schemas.own import (
    FollowUpIn,
    OwnAnswerIn,
    OwnLineOut,
    OwnLinesOut,
    OwnPaymentOut,
)
from app.domains.remedies.service import answering
from app.domains.remedies.service.planning import parts_of
from app.domains.remedies.types import RemedyState
from app.kit.catalogue import ENGLISH
from app.kit.errors import MistypedReceipt, NotFound, ReceiptRequired
from app.kit.money import Money
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.receipt import SpokenCode
from app.web.writing import AsAnyone, Made, shown

router = Router(prefix="/v1/my-repayment", tags=["remedies"])
MOST_MONTHS = 120
"""No later does anybody ask how it went."""
WRONG = (ReceiptRequired, MistypedReceipt, TooManyTries, CaseGone)


@router.get("", response_model=OwnLinesOut, responses=problems(*WRONG))
def read_own_line(code: SpokenCode, desk: Desk, db: Db, language: LanguageIn = ENGLISH) -> Response:
    """Read what you are owed, how it was found, until when it is due, and what was paid."""
    with db.reading(ANYONE) as work:
        lines = answering.lines_of(work, desk, code)
        return shown(_lines(work, lines, language))


@router.post(
    "/payments/{payment_id}/answer",
    response_model=OwnLinesOut,
    responses=problems(*WRONG, NotFound, AnsweredBefore),
)
def answer_payment(
    payment_id: UUID,
    body: OwnAnswerIn,
    code: SpokenCode,
    desk: Desk,
    asking: AsAnyone,
    language: LanguageIn = ENGLISH,
) -> Response:
    """Say that you got it, got less, or were made to give it back. No firm is told who said it.

    Whoever has it now can still say later that it was less, or that they had to give it back.
    """

    def verb(work: Work) -> Made:
        lines = answering.lines_of(work, desk, code, is_locked=True)
        payment = answering.payment_of(work, lines, payment_id)
        line = next(each for each in lines if each.id == payment.worker_id)
        currency = remedies.held(work, line.remedy_id).currency
        amount = None if body.paid is None else minor_in(body.paid, "/paid", currency)
        answering.answer(work, line, payment, body.answer, amount)
        return Made(_lines(work, lines, language))

    return asking.do(verb)


@router.post(
    "/follow-ups/{months}",
    response_model=OwnLinesOut,
    responses=problems(*WRONG, NotFound),
)
def answer_follow_up(
    months: Annotated[int, Path(ge=1, le=MOST_MONTHS)],
    body: FollowUpIn,
    code: SpokenCode,
    desk: Desk,
    asking: AsAnyone,
    language: LanguageIn = ENGLISH,
) -> Response:
    """Say whether you still have it, and whether anybody pressed you."""

    def verb(work: Work) -> Made:
        lines = answering.lines_of(work, desk, code, is_locked=True)
        said = {"still_has_it": body.still_has_it, "was_pressed": body.was_pressed}
        answering.follow_up(work, lines, months, **said)
        return Made(_lines(work, lines, language))

    return asking.do(verb)


def _lines(work: Work, lines: list[RemedyWorker], language: str) -> OwnLinesOut:
    items = [_line(work, each, language) for each in lines]
    return OwnLinesOut(items=items, meaning=texts.meaning(language))


def _line(work: Work, line: RemedyWorker, language: str) -> OwnLineOut:
    remedy = remedies.of_line(work, line)
    currency, plan = remedy.currency, remedies.standing_plan(work, remedy.id)
    due, open_ = Money(line.due_minor, currency), Money(line.balance.open, currency)
    asked = [e.months for e in queries.follow_ups(work, line.id) if e.answered_at is None]
    is_planned = plan is not None and remedy.state is RemedyState.ACCEPTED
    parts = parts_of_one(parts_of(plan), line.planned_minor) if plan and is_planned else []
    held = None
    if line.held_minor and line.claimable_until is not None:
        kept = Money(line.held_minor, currency)
        held = texts.held(language, kept, line.claimable_until.date().isoformat())
    return OwnLineOut(
        number=remedy.number,
        text=texts.owed(language, due, open_),
        due=money_out(line.due_minor, currency),
        of_it_interest=money_out(line.interest_minor, currency),
        open=money_out(line.balance.open, currency),
        method=line.method,
        method_text=None if line.method is None else texts.method(language, line.method),
        interest_text=(
            None if line.interest_kind is None else texts.interest(language, line.interest_kind)
        ),
        due_on=[part_out(each, currency) for each in parts],
        payments=[
            OwnPaymentOut(
                id=each.id,
                paid=money_out(each.amount_minor, currency),
                paid_on=each.paid_on,
                state=each.standing,
                text=texts.payment(language, each.standing),
            )
            for each in queries.of_worker(work, line.id)
        ],
        held_text=held,
        asked=asked,
        asked_text=texts.follow_up(language) if asked else None,
    )
