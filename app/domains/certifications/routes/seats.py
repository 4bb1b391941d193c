"""Who sits in the body that decides, over HTTP: for the scheme's people, and for anyone."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.errors import NoDecisionMaker, SeatNotFree
from app.domains.certifications.models import CommitteeSeat
from app.domains.certifications.queries import decisions, seats
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.schemas.decisions import (
    CommitteeOut,
    MemberOut,
    SeatIn,
    SeatOut,
    SeatsOut,
)
from app.domains.certifications.service.decisions import seats as seating
from app.domains.certifications.service.decisions.files import deciding_body
from app.domains.certifications.types.decisions import NewSeat
from app.domains.certifications.workflow import SEAT, SeatAction
from app.domains.identity.errors import NotYourself
from app.domains.standards import queries as standards
from app.domains.standards.types.words import Constituency
from app.kit.errors import Forbidden, HappenedMeanwhile, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db, SignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/committee-seats", tags=["decisions"])
public = Router(prefix="/v1/schemes", tags=["decisions"])
PAGE: TypeAdapter[PageOf[SeatOut]] = TypeAdapter(PageOf[SeatOut])
ACTED = problems(Unauthenticated, NotFound, Forbidden, StepRefused, NotYourself)
_HEADERS = {"Cache-Control": "public, max-age=60"}


@public.get(
    "/{key}/committee",
    response_model=CommitteeOut,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_committee(
    key: Annotated[str, Path(max_length=40, description="Key of the scheme.")],
    actor: CurrentActor,
    db: Db,
    desk: Desk,
) -> Response:
    """Read who decides on certificates of a scheme today: the body, its quorum, seats and members.

    Members who did not agree to be named stand here by whom they sit for.
    """
    with db.reading(actor) as work:
        scheme = standards.current_scheme(work, key, work.at.date()).said
        body = deciding_body(scheme)
        members = seats.sitting(work, scheme.key, body.code, work.at)
        named = decisions.names(work, [each.person_id for each in members if each.is_named])
        out = CommitteeOut(
            scheme=scheme.key,
            body=body.code,
            title=body.title,
            does=body.does,
            quorum=body.quorum or 1,
            seats=[
                SeatsOut(
                    constituency=each.constituency or Constituency.INDEPENDENT,
                    title=each.title,
                    count=each.count,
                )
                for each in body.seats
            ],
            members=[
                MemberOut(
                    constituency=each.constituency,
                    name=named.get(each.person_id),
                    since=each.since,
                    until=each.until,
                )
                for each in members
            ],
            instance=desk.instance,
        )
    return Response(out.model_dump_json().encode(), headers=_HEADERS, media_type="application/json")


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=SeatOut,
    responses=problems(
        Unauthenticated, NotFound, Forbidden, NoDecisionMaker, SeatNotFree, HappenedMeanwhile
    ),
)
def propose_seat(body: SeatIn, acting: Acting) -> Response:
    """Propose a decision maker for a seat; another person seats them."""
    new = NewSeat(
        body.person_id,
        body.constituency,
        body.since,
        body.until,
        body.is_named,
    )

    def verb(work: Work) -> Made:
        seat = seating.propose(work, body.scheme, new)
        where = f"/v1/committee-seats/{seat.id}"
        return Made(_shown(work, seat), seat.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[SeatOut], responses=problems(Unauthenticated))
def list_seats(
    request: Request,
    actor: SignedIn,
    db: Db,
    scheme: Annotated[str | None, Query(max_length=40, description="Of this scheme alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List seats, proposed, held and ended, that I may know of; the oldest first."""
    order = ListOrder("seats", "id", {"scheme": scheme}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = seats.page(work, scheme, after, limit + 1)
        names = decisions.names(work, [each.person_id for each in found])
        items = [_out(work, each, names) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get("/{seat_id}", response_model=SeatOut, responses=problems(Unauthenticated, NotFound))
def read_seat(seat_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a seat: who sits there or is proposed for it, for whom, and until when."""
    with db.reading(actor) as work:
        seat = seats.one(work, seat_id)
        return shown(_shown(work, seat), seat.version)


@router.post("/{seat_id}/seat", response_model=SeatOut, responses=ACTED)
def appoint_member(seat_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Seat whom somebody else proposed; nobody seats themselves."""
    return _act(seat_id, SeatAction.SEAT, body.reason, seen, acting)


@router.post("/{seat_id}/decline", response_model=SeatOut, responses=ACTED)
def decline_member(seat_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Decline a proposal, with the reason."""
    return _act(seat_id, SeatAction.DECLINE, body.reason, seen, acting)


@router.post("/{seat_id}/end", response_model=SeatOut, responses=ACTED)
def end_seat(seat_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """End a seat, my own or, as the scheme's staff, another's; votes on open files no longer count.

    What was decided stays decided.
    """
    return _act(seat_id, SeatAction.END, body.reason, seen, acting)


def _act(seat_id: UUID, action: SeatAction, reason: str, seen: int, acting: Acting) -> Response:
    def verb(work: Work) -> Made:
        seat = seats.one(work, seat_id, seen)
        seating.decide(work, seat, action, reason)
        return Made(_shown(work, seat), seat.version)

    return acting.do(verb)


def _shown(work: Work, seat: CommitteeSeat) -> SeatOut:
    return _out(work, seat, decisions.names(work, [seat.person_id]))


def _out(work: Work, seat: CommitteeSeat, names: dict[UUID, str]) -> SeatOut:
    said = {
        field: getattr(seat, field)
        for field in SeatOut.model_fields
        if field not in {"name", "available_actions"}
    }
    return SeatOut(**said, name=names[seat.person_id], available_actions=work.available(seat, SEAT))
