"""What firms owed workers and gave back, for anyone: only what is final, never of whom (E5)."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.corrections.queries.disputes import group_of
from app.domains.remedies.engine import texts
from app.domains.remedies.engine.sampling import two_digits
from app.domains.remedies.queries import public as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.queries.public import PublicRemedy, Sums
from app.domains.remedies.routes.desk import Desk, LanguageIn, money_out
from app.domains.remedies.rules import LEAST_SHOWN
from app.domains.remedies.schemas.own import RosterRemediesOut, RosterRemedyOut
from app.domains.remedies.types import RemedyState
from app.domains.subjects.queries.naming import public_record_named
from app.kit.catalogue import ENGLISH
from app.kit.errors import MistypedNumber, NotFound
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

router = Router(prefix="/v1/roster/remedies", tags=["remedies"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}


@router.get(
    "",
    response_model=RosterRemediesOut,
    responses=NOT_MODIFIED | problems(NotFound, MistypedNumber),
)
def list_roster_remedies(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    firm: Annotated[
        str | None, Query(max_length=60, description="Number or identifier of the record.")
    ] = None,
    language: LanguageIn = ENGLISH,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what firms owed workers and gave back: only of cases that are final and public.

    Sums of fewer than ten workers are in two digits and without the count. What was repaid is as
    workers confirmed it before the first of the month, until the remedy is closed.
    """
    order = ListOrder("roster-remedies", "id", {"firm": firm}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        records = None if firm is None else group_of(work, public_record_named(work, firm).id)
        rows = list(queries.page(work, records, after, limit + 1))
        page = page_of(order, rows, limit, lambda each: (each.payer_id,))
        sums = queries.sums(work, page.items)
        items = [_out(work, each, sums[each.remedy.id]) for each in page.items]
    out = RosterRemediesOut(
        items=items,
        next_cursor=page.next_cursor,
        reads=texts.public(language),
        instance=desk.instance,
    )
    headers = {**MAX_AGE, **next_link(request, page.next_cursor)}
    return Response(out.model_dump_json(), media_type="application/json", headers=headers)


def _out(work: Work, row: PublicRemedy, sums: Sums) -> RosterRemedyOut:
    remedy = row.remedy
    is_small, currency = sums.workers < LEAST_SHOWN, remedy.currency
    shown = two_digits if is_small else (lambda amount: amount)
    plan = remedies.standing_plan(work, remedy.id)
    end = (remedy.closed_at or work.at).date()
    return RosterRemedyOut(
        id=remedy.id,
        number=remedy.number,
        violation=row.violation,
        record_id=row.record_id,
        record=row.record,
        workers=None if is_small else sums.workers,
        is_rounded=is_small,
        owed=money_out(shown(sums.balance.due), currency),
        repaid=money_out(shown(sums.repaid), currency),
        held=money_out(shown(sums.balance.held), currency),
        pace=None if plan is None else plan.pace,
        lateness=remedy.lateness,
        since=remedy.opened_at.date(),
        days=(end - remedy.opened_at.date()).days,
        is_closed=remedy.state is RemedyState.CLOSED,
    )
