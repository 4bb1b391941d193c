"""Rates of exchange over HTTP: what is loaded, and the rate of a day."""

from datetime import date
from typing import Annotated

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.fees.engine.telling import rates as told
from app.domains.fees.errors import NoRate
from app.domains.fees.routes.shaping import Desk, public
from app.domains.fees.schemas.keeping import (
    PairOut,
    RateOut,
    RateSourceOut,
    RateSourcesOut,
)
from app.domains.fees.service.rates import LOADED, LoadedSource, rate
from app.kit.errors import BadCursor, BadInput, Fault
from app.kit.money import EXPONENTS
from app.kit.paging import ListOrder
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

router = Router(prefix="/v1/exchange-rates", tags=["fees"])
CurrencyIn = Annotated[str, Path(pattern=r"^[A-Z]{3}$", description="ISO 4217.", examples=["PHP"])]


@router.get("", response_model=RateSourcesOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_exchange_rates(
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the sources of which rates are loaded: who publishes them, of what, for which days."""
    order = ListOrder("exchange-rates", "source", {}, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        every = LOADED.now(work)
    items = [_source(each) for each in every if after is None or each.file.source > after]
    page = page_of(order, items[: limit + 1], limit, lambda each: (each.source,))
    out = RateSourcesOut(
        items=page.items,
        next_cursor=page.next_cursor,
        days_back=desk.rate_days_back,
        instance=desk.instance,
    )
    return public(out, next_link(request, page.next_cursor))


@router.get("/{one}/{other}", response_model=RateOut, responses=NOT_MODIFIED | problems(NoRate))
def read_exchange_rate(
    one: CurrencyIn,
    other: CurrencyIn,
    on: Annotated[date, Query(description="Of which day.", examples=["2024-10-01"])],
    actor: CurrentActor,
    db: Db,
    desk: Desk,
) -> Response:
    """Read how many units of one currency a unit of another was on a day, and who says so."""
    for name, code in (("one", one), ("other", other)):
        if code not in EXPONENTS:
            fault = Fault(f"/path/{name}", f"{code} is no currency of ISO 4217 that is known here.")
            raise BadInput("There is no such currency.", faults=[fault])
    with db.reading(actor) as work:
        found = rate(work, one, other, on, desk.rate_days_back)
    (said,) = told([found])
    return public(RateOut.model_validate({**_members(said), "instance": desk.instance}))


def _members(said: object) -> dict[str, object]:
    names = ("from_currency", "to_currency", "day", "rate", "about", "rows")
    return {name: getattr(said, name) for name in names}


def _source(loaded: LoadedSource) -> RateSourceOut:
    file, pairs = loaded.file, loaded.pairs
    lasts = [each.last_day for each in pairs]
    open_ended = not lasts or None in lasts
    return RateSourceOut(
        source=file.source,
        kind=file.kind.value,
        title=file.title,
        publisher=file.publisher,
        licence=file.licence,
        attribution=file.attribution,
        url=file.url,
        digest=file.digest,
        loaded_at=file.loaded_at,
        first_day=min((each.first_day for each in pairs), default=None),
        last_day=None if open_ended else max(each for each in lasts if each is not None),
        currencies=sorted({code for each in pairs for code in (each.one, each.other)}),
        pairs=[PairOut.model_validate(each) for each in pairs],
    )
