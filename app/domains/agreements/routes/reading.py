"""Agreements over HTTP: what is public of them, and all of it for their parties (S3)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.routes.shaping import (
    ANYBODY,
    Desk,
    KeyIn,
    agreement_out,
    answered,
    item_out,
    succession_out,
)
from app.domains.agreements.rules import KEY
from app.domains.agreements.schemas import Day
from app.domains.agreements.schemas.agreements import (
    READS,
    AgreementOut,
    AgreementsOut,
    SuccessionOut,
)
from app.domains.agreements.service.reading import told_of, whole
from app.domains.agreements.types import ClauseKind, Force
from app.kit.errors import BadCursor, NotFound
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Jurisdiction

router = Router(prefix="/v1/agreements", tags=["agreements"])
PartyIn = Annotated[
    Jurisdiction | None,
    Query(description="Of this jurisdiction, by itself or as a member of a body, on any day."),
]
BodyIn = Annotated[
    str | None, Query(pattern=KEY, max_length=60, description="Of this regional body, by its key.")
]
DayIn = Annotated[Day | None, Query(description="In force on this day.")]
CodeIn = Annotated[Jurisdiction, Path(description="ISO 3166-1 alpha-2, or ISO 3166-2.")]
OnIn = Annotated[Day | None, Query(description="Who the parties are on this day; today.")]


@router.get(
    "",
    response_model=AgreementsOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_agreements(  # noqa: PLR0913, PLR0917 - five are filters, two the page
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    party: PartyIn = None,
    body: BodyIn = None,
    in_force_on: DayIn = None,
    force: Annotated[Force | None, Query(description="Whether it binds.")] = None,
    kind: Annotated[ClauseKind | None, Query(description="With an open clause of it.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List agreements by their keys: those that were signed, and drafts for their parties."""
    filters = {"party": party, "body": body, "force": force, "kind": kind}
    filters["in_force_on"] = None if in_force_on is None else in_force_on.isoformat()
    order = ListOrder("agreements", "key", filters, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        ids = None if in_force_on is None else _in_force(work, in_force_on)
        asked = queries.Asked(party, body, ids, force, kind)
        rows = queries.page(work, asked, after, limit + 1)
        day = in_force_on or desk.today(work)
        items = [item_out(each) for each in told_of(work, rows, day)]
    page = page_of(order, items, limit, lambda each: (each.key,))
    out = AgreementsOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return answered(actor, out, None, next_link(request, page.next_cursor))


def _in_force(work: Work, day: date) -> list[UUID]:
    return [
        each.id
        for each in terms(work)
        if each.since <= day and (each.until is None or day <= each.until)
    ]


@router.get(
    "/{agreement}",
    response_model=AgreementOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_agreement(
    agreement: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk, on: OnIn = None
) -> Response:
    """Read an agreement: its parties on a day, its clauses, what was amended.

    That there are secret clauses is public, what they say is for the parties (S3).
    """
    with db.reading(actor) as work:
        row = queries.one(work, agreement)
        out = agreement_out(work, desk, whole(work, desk, row, on))
        return answered(actor, out, row.version)


@router.get(
    "/{agreement}/successions/{party}/{successor}",
    response_model=SuccessionOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_succession(
    agreement: KeyIn, party: CodeIn, successor: CodeIn, actor: PerhapsSignedIn, db: Db, desk: Desk
) -> Response:
    """Read whether a successor takes the place of a party that is no more; answers are public."""
    with db.reading(actor) as work:
        row = queries.one(work, agreement)
        for each in whole(work, desk, row).questions:
            if (each.party.jurisdiction, each.successor) == (party, successor):
                return answered(actor, succession_out(work, each), row.version)
        raise NotFound("There is no such question.")
