"""What a state was told of final violations, and what it says of it, over HTTP (S4)."""

from datetime import date, datetime, time
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.accountability.errors import NamesAPerson
from app.domains.accountability.queries import told
from app.domains.accountability.queries.told import AnswersAsked
from app.domains.accountability.routes.views import Desk, public, statement_out, told_out
from app.domains.accountability.schemas import (
    READS,
    AnswersOut,
    FiguresOut,
    StatementIn,
    StatementOut,
    StatementRedactionIn,
)
from app.domains.accountability.service import stating
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.service.public import answers_of
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.rules import CODE
from app.kit.errors import BadCursor, BadInput, Forbidden, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/jurisdictions/{code}/answers", tags=["accountability"])
CodeIn = Annotated[
    str,
    Path(pattern=CODE, description="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.", examples=["PH"]),
]
ToldIn = Annotated[
    UUID, Path(description="Of an item of the list: the disclosure by which it was told.")
]


def _begins(desk: AccountabilityDesk, day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), desk.zone)


@router.get("", response_model=AnswersOut, responses=NOT_MODIFIED | problems(NotFound, BadCursor))
def list_jurisdiction_answers(  # noqa: PLR0913, PLR0917 - filters of the list
    request: Request,
    code: CodeIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    is_answered: Annotated[bool | None, Query(description="Answered, or not.")] = None,
    is_late: Annotated[bool | None, Query(description="Late or overdue, or not.")] = None,
    told_from: Annotated[date | None, Query(description="First day where the scheme is.")] = None,
    told_until: Annotated[date | None, Query(description="First day that is too late.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the final violations of which a state was told, and what it did, the newest first.

    What is overturned, held back or public for its whole time leaves the list at that instant, and
    is only counted. Of cases that are not final, counts in steps of ten are told once a month.
    """
    filters = {
        "code": code,
        "is_answered": is_answered,
        "is_late": is_late,
        "told_from": told_from,
        "told_until": told_until,
    }
    order = ListOrder("jurisdiction-answers", "-id", filters, (UUID,))
    before = after_key(order, cursor, UUID)
    since, until = (_begins(desk, each) for each in (told_from, told_until))
    asked = AnswersAsked(is_answered, is_late, since, until)
    with db.reading(actor) as work:
        jurisdictions.one(work, code)
        items = told_out(work, told.page(work, code, asked, before, limit + 1))
        figures = FiguresOut.model_validate(answers_of(work, code))
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = AnswersOut(
        jurisdiction=code,
        items=page.items,
        next_cursor=page.next_cursor,
        figures=figures,
        reads=READS,
        instance=desk.instance,
    )
    return public(out, next_link(request, page.next_cursor))


@router.post(
    "/{told_id}/statement",
    status_code=HTTPStatus.CREATED,
    response_model=StatementOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NamesAPerson),
)
def say_what_state_did(
    code: CodeIn, told_id: ToldIn, body: StatementIn, acting: Acting
) -> Response:
    """Say publicly what the state did about a final violation; an earlier statement gives way."""

    def verb(work: Work) -> Made:
        row = stating.give(work, code, told_id, body.words, body.language)
        out = statement_out((row, body.words))
        return Made(out, row.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{told_id}/statement/redact",
    response_model=StatementOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, BadInput, InterestDeclared, HeldForSecondLook)
    ),
)
def redact_state_statement(
    code: CodeIn,
    told_id: ToldIn,
    body: StatementRedactionIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Take words that tell of a private person out of a public statement of a state."""

    def verb(work: Work) -> Made:
        row = stating.redact(work, desk, (code, told_id, seen), (body.words, body.reason))
        return Made(statement_out(told.statements(work, [told_id])[told_id]), row.version)

    return acting.do(verb)
