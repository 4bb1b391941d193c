"""Bars over HTTP for the body that imposes them, and for who reviews access; never public (V5)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.bars.errors import (
    GroundDoesNotStand,
    NotCompetent,
    NotIdentified,
    NotInOffice,
    SecondOfBody,
)
from app.domains.bars.models import Bar
from app.domains.bars.queries import bars
from app.domains.bars.routes.desk import Desk, bar_out, person_out
from app.domains.bars.schemas import (
    AnnouncedOut,
    BarIn,
    BarOut,
    BarredOut,
    LiftIn,
    ServiceIn,
    SpareIn,
)
from app.domains.bars.service import appealing, imposing, reaching, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import BarState
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NotServed
from app.domains.notices.service.announcing import Attempted
from app.domains.subjects.queries import record_named
from app.kit.errors import Forbidden, MistypedNumber, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/bars", tags=["bars"])
PAGE: TypeAdapter[PageOf[BarOut]] = TypeAdapter(PageOf[BarOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)
GROUNDS = (GroundDoesNotStand, NotInOffice)


@router.get("", response_model=PageOf[BarOut], responses=problems(Unauthenticated))
def list_bars(  # noqa: PLR0913, PLR0917 - two of them are the page
    request: Request,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    state: Annotated[BarState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List bars of your body, without who they are about; who reviews access sees every body's."""
    order = ListOrder("bars", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = bars.page(work, state, after, limit + 1)
        items = [bar_out(work, desk, each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=BarOut,
    responses=problems(
        *(Unauthenticated, Forbidden, NotFound, MistypedNumber, NotIdentified),
        *(NotCompetent, *GROUNDS, *TIED),
    ),
)
def propose_bar(body: BarIn, desk: Desk, acting: Acting) -> Response:
    """Propose that somebody may not own or run a recruiter until a day; it meets nobody yet."""

    def verb(work: Work) -> Made:
        record = None if body.record is None else record_named(work, body.record, "/record").id
        row = imposing.propose(work, desk, body.proposal(record))
        where = f"/v1/bars/{row.id}"
        return Made(bar_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get(
    "/{bar_id}", response_model=BarOut, responses=problems(Unauthenticated, Forbidden, NotFound)
)
def read_bar(bar_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read a bar, without who it is about."""
    with db.reading(actor) as work:
        row = bars.one(work, bar_id)
        return shown(bar_out(work, desk, row), row.version)


@router.get(
    "/{bar_id}/person",
    response_model=BarredOut,
    responses=problems(Unauthenticated, Forbidden, NotFound),
)
def open_barred_person(
    bar_id: UUID, desk: Desk, actor: SignedIn, db: Db, why: OpeningReason
) -> Response:
    """Open who a bar is about, and what was said of it; by whom and why is recorded first."""
    with db.writing(actor) as work:
        row = bars.one(work, bar_id)
        appealing.note_read(work, row, why)
        ring = desk.ring
        return shown(
            BarredOut(
                person=person_out(words.person_of(work, ring, row)),
                reason=words.opened(work, ring, words.reason_key(row), row.sealed_reason),
                order=words.opened(work, ring, words.order_key(row), row.sealed_order),
                answer=words.opened(work, ring, words.answer_key(row), row.sealed_answer),
                words=[text for _, text in sorted(appealing.opened(work, desk, row).items())],
            )
        )


@router.post(
    "/{bar_id}/announce",
    response_model=AnnouncedOut,
    responses=problems(*ACTED, *GROUNDS, *TIED),
)
def announce_bar(bar_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Announce a bar: the person has 14 days from service to answer, with the code."""

    def verb(work: Work) -> Made:
        row = bars.one(work, bar_id, seen)
        code = imposing.announce(work, desk, row)
        return Made(AnnouncedOut(bar=bar_out(work, desk, row), code=code), row.version)

    return acting.do(verb)


@router.post("/{bar_id}/code", response_model=AnnouncedOut, responses=problems(*ACTED))
def renew_bar_code(bar_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Make another code for the letter, where one was lost; the one before opens nothing."""

    def verb(work: Work) -> Made:
        row = bars.one(work, bar_id, seen)
        code = reaching.renew_code(work, row)
        return Made(AnnouncedOut(bar=bar_out(work, desk, row), code=code), row.version)

    return acting.do(verb)


@router.post("/{bar_id}/serve", response_model=BarOut, responses=problems(*ACTED))
def serve_bar(bar_id: UUID, body: ServiceIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Record how the letter was brought to the person; the time to answer runs from service."""
    tried = Attempted(body.way, body.outcome, body.at, body.words)
    return _act(bar_id, seen, desk, acting, lambda work, row: reaching.serve(work, row, tried))


@router.post("/{bar_id}/spare", response_model=BarOut, responses=problems(*ACTED, *TIED))
def spare_officer(
    bar_id: UUID, body: SpareIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Find that somebody is not under it: had left before the act, had no part."""

    def act(work: Work, row: Bar) -> None:
        imposing.spare(work, desk, row, body.why, body.reason)

    return _act(bar_id, seen, desk, acting, act)


@router.post(
    "/{bar_id}/impose",
    response_model=BarOut,
    responses=problems(*ACTED, *GROUNDS, *TIED, SecondOfBody, NotHeard, NotServed),
)
def impose_bar(bar_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Impose a bar that you did not propose, once the person was heard."""

    def act(work: Work, row: Bar) -> None:
        imposing.impose(work, desk, row, body.reason)

    return _act(bar_id, seen, desk, acting, act)


@router.post("/{bar_id}/lift", response_model=BarOut, responses=problems(*ACTED, *TIED))
def lift_bar(bar_id: UUID, body: LiftIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """End a bar before its day."""

    def act(work: Work, row: Bar) -> None:
        imposing.lift(work, desk, row, body.why, body.reason)

    return _act(bar_id, seen, desk, acting, act)


def _act(
    bar_id: UUID, seen: int, desk: BarDesk, acting: Acting, act: Callable[[Work, Bar], None]
) -> Response:
    def verb(work: Work) -> Made:
        row = bars.one(work, bar_id, seen)
        act(work, row)
        work.session.flush()
        return Made(bar_out(work, desk, row), row.version)

    return acting.do(verb)
