"""Acts on licences over HTTP: confirmed by a second officer, contested by the firm, answered."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import (
    ContestedAlready,
    LicenceMoved,
    NumberTaken,
    OverAlready,
    PartyToIt,
    SecondPerson,
)
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries import acts, licences, record_named
from app.domains.subjects.queries.acts import ActFilter
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.routes.showing import act_out, acts_out
from app.domains.subjects.schemas import ActOut, ContestIn
from app.domains.subjects.service import acts as service
from app.domains.subjects.types import ActState
from app.kit.errors import Forbidden, MistypedNumber, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/licence-acts", tags=["licences"])
PAGE: TypeAdapter[PageOf[ActOut]] = TypeAdapter(PageOf[ActOut])
Which = Annotated[UUID, Path(description="Identifier of the act.")]
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
DECIDED = (*ACTED, PartyToIt, InterestDeclared, HeldForSecondLook)


@router.get(
    "",
    response_model=PageOf[ActOut],
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def list_licence_acts(  # noqa: PLR0913, PLR0917 - each parameter is a filter of the contract
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[ActState | None, Query(description="In this state alone.")] = None,
    record: Annotated[
        str | None, Query(max_length=60, description="On this record, by number or identifier.")
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the acts on licences that I may know of, with their grounds, the newest first."""
    order = ListOrder("licence_acts", "-id", {"state": state, "record": record}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = None
        if record is not None:
            firm = frozenset(licences.one_firm(work, [record_named(work, record).id]))
        found = acts.page(work, ActFilter(state, firm), before, limit + 1)
        items = acts_out(work, found)
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{act_id}", response_model=ActOut, responses=problems(Unauthenticated, NotFound))
def read_licence_act(act_id: Which, actor: SignedIn, db: Db) -> Response:
    """Read an act on a licence: what, from when, on which ground, and how it was contested."""
    with db.reading(actor) as work:
        act = acts.one(work, act_id)
        return shown(act_out(work, act), act.version)


@router.post(
    "/{act_id}/confirm",
    response_model=ActOut,
    responses=problems(*DECIDED, SecondPerson, LicenceMoved, NumberTaken),
)
def confirm_licence_act(
    act_id: Which, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm a proposed act as a second officer of its authority; it takes effect now."""
    return _act(
        act_id, seen, acting, lambda work, act: service.confirm(work, desk, act, body.reason)
    )


@router.post("/{act_id}/drop", response_model=ActOut, responses=problems(*DECIDED))
def drop_licence_act(
    act_id: Which, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let a proposed act go; the licence stays as it is."""
    return _act(act_id, seen, acting, lambda work, act: service.drop(work, desk, act, body.reason))


@router.post(
    "/{act_id}/contest",
    response_model=ActOut,
    responses=problems(*ACTED, ContestedAlready, OverAlready),
)
def contest_licence_act(
    act_id: Which, body: ContestIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Contest an act on your firm's licence, in your words; everybody reads since when.

    There is no last day: an act can be contested for as long as it is in force. After an answer,
    'news' says what is new since.
    """
    return _act(
        act_id,
        seen,
        acting,
        lambda work, act: service.contest(work, desk, act, body.reason, body.news),
    )


@router.post(
    "/{act_id}/uphold",
    response_model=ActOut,
    responses=problems(*DECIDED, SecondPerson),
)
def uphold_licence_act(
    act_id: Which, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Answer a contest: the act stands, for these reasons. Whoever had a part in it does not."""
    return _act(
        act_id, seen, acting, lambda work, act: service.uphold(work, desk, act, body.reason)
    )


@router.post(
    "/{act_id}/reverse",
    response_model=ActOut,
    responses=problems(*DECIDED, OverAlready),
)
def reverse_licence_act(
    act_id: Which, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take an act back: the state before it is open again, and the public past does not show it."""
    return _act(
        act_id, seen, acting, lambda work, act: service.reverse(work, desk, act, body.reason)
    )


def _act(
    act_id: UUID, seen: int, acting: Writing, verb: Callable[[Work, LicenceAct], LicenceAct]
) -> Response:
    def done(work: Work) -> Made:
        act = verb(work, acts.one(work, act_id, seen))
        return Made(act_out(work, act), act.version)

    return acting.do(done)
