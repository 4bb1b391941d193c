"""Remedies over HTTP: opened, planned, accepted, followed, closed."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import PointsToHer
from app.domains.fees.errors import NoRate
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.remedies.errors import (
    AmountUnknown,
    NotConfirmed,
    RemedyThere,
    SecondPersonAccepts,
    StillOwed,
)
from app.domains.remedies.models import Remedy
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.routes.desk import Desk, known_currency, minor_in
from app.domains.remedies.routes.showing import items_out, remedy_out
from app.domains.remedies.schemas import (
    ClosingIn,
    FiguresIn,
    PlanIn,
    RemedyIn,
    RemedyItemOut,
    RemedyOut,
    ShareIn,
)
from app.domains.remedies.service import closing, listing, opening, planning, reckoning
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import Interview, Reference, RemedyState
from app.domains.remedies.types.asked import Proposal, Scope, Share
from app.domains.subjects.errors import OnlyLists
from app.domains.subjects.queries import record_named
from app.kit.errors import (
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/remedies", tags=["remedies"])
PAGE: TypeAdapter[PageOf[RemedyItemOut]] = TypeAdapter(PageOf[RemedyItemOut])
SEEN = (Unauthenticated, NotFound)
ACTED = (*SEEN, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=RemedyOut,
    responses=problems(*SEEN, Forbidden, *TIED, NotConfirmed, RemedyThere, OnlyLists, PointsToHer),
)
def open_remedy(body: RemedyIn, desk: Desk, acting: Acting) -> Response:
    """Open the remedy of a case that your body confirmed: for everyone recruited the same way.

    Who was found to answer for it pays; of each complaint on which the case rests a line is made.
    """
    scope = Scope(body.origin, body.destination, body.since, body.until, body.reason)
    currencies = (
        known_currency(body.currency, "/currency"),
        known_currency(body.paid_currency, "/paid_currency"),
    )

    def verb(work: Work) -> Made:
        row = opening.open_for(work, desk, body.violation, scope, currencies)
        where = f"/v1/remedies/{row.id}"
        return Made(remedy_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[RemedyItemOut], responses=problems(Unauthenticated))
def list_remedies(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[RemedyState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the remedies of your body, and those in which you pay or lend an account."""
    order = ListOrder("remedies", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = items_out(work, queries.page(work, state, after, limit + 1))
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get("/{remedy_id}", response_model=RemedyOut, responses=problems(*SEEN))
def read_remedy(remedy_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read a remedy: what is owed, who pays, each plan, and what became of it."""
    with db.reading(actor) as work:
        row = queries.one(work, remedy_id)
        return shown(remedy_out(work, desk, row), row.version)


def _act(
    remedy_id: UUID,
    seen: int,
    desk: RemedyDesk,
    acting: Writing,
    act: Callable[[Work, Remedy], object],
) -> Response:
    def verb(work: Work) -> Made:
        row = queries.one(work, remedy_id, seen)
        act(work, row)
        return Made(remedy_out(work, desk, row), row.version)

    return acting.do(verb)


@router.post("/{remedy_id}/figures", response_model=RemedyOut, responses=problems(*ACTED))
def give_figures(
    remedy_id: UUID, body: FiguresIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say what workers who were asked paid, and which figures of the corridor are known."""

    def act(work: Work, row: Remedy) -> None:
        paid_in = row.paid_currency
        interviews = [
            Interview(
                each.origin,
                each.destination,
                each.year,
                minor_in(each.paid, f"/interviews/{place}/paid", paid_in),
            )
            for place, each in enumerate(body.interviews)
        ]
        references = [
            Reference(
                each.origin,
                each.destination,
                minor_in(each.paid, f"/references/{place}/paid", paid_in),
                each.source,
            )
            for place, each in enumerate(body.references)
        ]
        listing.figures(work, row, interviews, references)

    return _act(remedy_id, seen, desk, acting, act)


@router.post("/{remedy_id}/reckon", response_model=RemedyOut, responses=problems(*ACTED, NoRate))
def reckon_remedy(remedy_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Reckon what each worker is owed to this day, to look at it before a plan is proposed."""
    return _act(remedy_id, seen, desk, acting, lambda work, row: reckoning.reckon(work, desk, row))


@router.post(
    "/{remedy_id}/propose",
    response_model=RemedyOut,
    responses=problems(*ACTED, NoRate, AmountUnknown, MistypedNumber, OnlyLists, PointsToHer),
)
def propose_plan(
    remedy_id: UUID, body: PlanIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose who pays which share, and in how many parts; who pays can, and the body."""

    def act(work: Work, row: Remedy) -> None:
        is_joint = body.is_joint
        if is_joint is None:
            is_joint = planning.is_joint_as_found(work, row)
        shares = tuple(_share(work, *each) for each in enumerate(body.shares))
        said = Proposal(shares, is_joint, body.instalments, body.reason)
        planning.propose(work, desk, row, said)

    return _act(remedy_id, seen, desk, acting, act)


def _share(work: Work, place: int, said: ShareIn) -> Share:
    record_id = None
    if said.record is not None:
        record_id = record_named(work, said.record, f"/shares/{place}/record").id
    return Share(said.kind, record_id, said.organisation, said.parts)


@router.post(
    "/{remedy_id}/accept",
    response_model=RemedyOut,
    responses=problems(*ACTED, *TIED, SecondPersonAccepts),
)
def accept_plan(remedy_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Accept the plan that lies there: somebody of the body who did not propose it."""
    return _act(remedy_id, seen, desk, acting, lambda work, row: planning.accept(work, desk, row))


@router.post(
    "/{remedy_id}/return",
    response_model=RemedyOut,
    responses=problems(*ACTED, *TIED, PointsToHer),
)
def return_plan(
    remedy_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Send a plan back to be drawn up anew."""
    return _act(
        remedy_id,
        seen,
        desk,
        acting,
        lambda work, row: planning.send_back(work, desk, row, body.reason),
    )


@router.post(
    "/{remedy_id}/close",
    response_model=RemedyOut,
    responses=problems(*ACTED, *TIED, StillOwed, SecondPersonAccepts, PointsToHer),
)
def close_remedy(
    remedy_id: UUID, body: ClosingIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Close a remedy: when nothing is owed, or by a decision that says why something is left."""
    return _act(
        remedy_id, seen, desk, acting, lambda work, row: closing.close(work, desk, row, body.reason)
    )
