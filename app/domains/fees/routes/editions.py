"""Rules of what may be charged, over HTTP: for anybody, and confirmed by their authorities."""

from datetime import date
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.fees.engine.telling import words
from app.domains.fees.errors import ConfirmedAlready, EditionPassed, NotOwnRules
from app.domains.fees.models import FeeRule
from app.domains.fees.queries import editions as queries
from app.domains.fees.routes.shaping import (
    Desk,
    LanguageIn,
    confirmed_out,
    edition_out,
    item_out,
    public,
    shown_rule,
)
from app.domains.fees.schemas.keeping import ConfirmIn, FeeRuleOut, FeeRulesOut
from app.domains.fees.service.changing import confirm
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.service.rulebook import RULEBOOKS, Edition, asked_for, one_edition
from app.kit.catalogue import ENGLISH
from app.kit.errors import BadCursor, Forbidden, NotFound, Unauthenticated
from app.kit.ids import UUID_TEXT
from app.kit.paging import ListOrder
from app.store.work import Work, as_seen
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Country
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/fee-rules", tags=["fees"])
RuleId = Annotated[
    str,
    Path(
        pattern=r"^[A-Za-z0-9-]{2,60}$",
        description="Its code, such as PH-2, or the id of an edition.",
        examples=["PH-2"],
    ),
]
InPlace = Annotated[
    str | None,
    Query(pattern=r"^[A-Z0-9]{2,6}(-[A-Z0-9]{1,3})?$", description="Of which jurisdiction."),
]


@router.get("", response_model=FeeRulesOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_fee_rules(  # noqa: PLR0913, PLR0917 - four are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    jurisdiction: InPlace = None,
    origin: Annotated[Country | None, Query(description="From where; ISO 3166-1.")] = None,
    destination: Annotated[Country | None, Query(description="To where; ISO 3166-1.")] = None,
    on: Annotated[date | None, Query(description="That hold on this day.")] = None,
    language: LanguageIn = ENGLISH,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List rules of what may be charged to workers, by their codes, as they are known now."""
    filters = {"jurisdiction": jurisdiction, "origin": origin}
    filters |= {"destination": destination, "on": None if on is None else on.isoformat()}
    order = ListOrder("fee-rules", "code", filters, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        found = asked_for(RULEBOOKS.now(work), jurisdiction, (origin, destination), on)
        chosen = [each for each in found if after is None or each.row.code > after][: limit + 1]
        items = [item_out(each, language) for each in chosen]
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = FeeRulesOut(
        items=page.items,
        next_cursor=page.next_cursor,
        advice=words(language, "fees-advice"),
        instance=desk.instance,
    )
    return public(out, next_link(request, page.next_cursor))


@router.get("/{id}", response_model=FeeRuleOut, responses=NOT_MODIFIED | problems(NotFound))
def read_fee_rule(
    id: RuleId,  # noqa: A002 - the contract calls it so
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    language: LanguageIn = ENGLISH,
) -> Response:
    """Read a rule: what it says, its source, how sure it is, who confirmed it, and its history."""
    with db.reading(actor) as work:
        return public(_whole(work, desk, _found(work, id), language))


@router.post(
    "/{id}/confirm",
    status_code=HTTPStatus.CREATED,
    response_model=FeeRuleOut,
    responses=problems(
        Unauthenticated, NotFound, Forbidden, NotOwnRules, EditionPassed, ConfirmedAlready
    ),
)
def confirm_fee_rule(
    id: RuleId,  # noqa: A002 - the contract calls it so
    body: ConfirmIn,
    desk: Desk,
    acting: Acting,
    version: IfMatch,
) -> Response:
    """Say for an authority that a rule of its own jurisdiction says what the law says (V8)."""

    def verb(work: Work) -> Made:
        rule = _found(work, id)
        as_seen(_Seen(rule.edition), version)
        confirm(work, rule, body.reference)
        out = _whole(work, desk, rule, ENGLISH)
        return Made(out, rule.edition, HTTPStatus.CREATED, f"/v1/fee-rules/{rule.code}")

    return acting.do(verb)


class _Seen:
    """An edition as what a caller saw."""

    def __init__(self, version: int) -> None:
        self.version = version


def _found(work: Work, text: str) -> FeeRule:
    return queries.one(work, UUID(text) if UUID_TEXT.fullmatch(text) else text)


def _whole(work: Work, desk: FeeDesk, row: FeeRule, language: str) -> FeeRuleOut:
    edition: Edition = one_edition(work, row)
    rows = queries.editions(work, row.code)
    numbers = queries.numbers_of(work, {e.change_id for e in rows if e.change_id is not None})
    return FeeRuleOut.model_validate(
        {
            **shown_rule(edition, language),
            "confirmed": confirmed_out(edition.confirmed),
            "editions": [edition_out(each, numbers) for each in rows],
            "version": row.edition,
            "instance": desk.instance,
        }
    )
