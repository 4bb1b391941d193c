"""What is held about me, what I did, and who opened what is mine."""

from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.queries import people, records
from app.domains.identity.schemas import (
    AccountOut,
    ActOut,
    ClientOut,
    EveryMembershipOut,
    EverySessionOut,
    FactorOut,
    MyData,
    OpeningOut,
)
from app.kit.errors import NotFound, Unauthenticated
from app.kit.paging import ListOrder, decode, encode
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.paging import CursorIn, Limit, PageOf, answer_page
from app.web.writing import shown

router = APIRouter(prefix="/v1", tags=["me"])
ACTS: TypeAdapter[PageOf[ActOut]] = TypeAdapter(PageOf[ActOut])
OPENINGS: TypeAdapter[PageOf[OpeningOut]] = TypeAdapter(PageOf[OpeningOut])


@router.get("/me/data", response_model=MyData, responses=problems(Unauthenticated, NotFound))
def read_my_data(actor: SignedIn, db: Db) -> Response:
    """Give all that is held about me; what I did and who opened it are lists of their own."""
    with db.reading(actor) as work:
        person = people.me(work)
        body = MyData(
            account=AccountOut.model_validate(person),
            flags=person.flags,
            opened_at=person.created_at,
            password_set_at=person.password_set_at,
            memberships=[
                EveryMembershipOut(
                    organisation_number=each.organisation.number,
                    organisation_name=each.organisation.name,
                    role=each.membership.role,
                    state=each.membership.state,
                    began_at=each.membership.began_at,
                    ended_at=each.membership.ended_at,
                )
                for each in records.memberships(work)
            ],
            sessions=[EverySessionOut.model_validate(each) for each in records.sessions(work)],
            second_factors=[FactorOut.model_validate(each) for each in people.my_factors(work)],
            machine_clients=[ClientOut.model_validate(each) for each in records.machines(work)],
        )
    return shown(body)


@router.get("/me/acts", response_model=PageOf[ActOut], responses=problems(Unauthenticated))
def list_my_acts(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List what I did on the register, the newest first."""
    order = ListOrder("my_acts", "-number", {"person": actor.id}, (int,))
    before = None if cursor is None else decode(order, cursor)[0]
    assert before is None or isinstance(before, int)
    with db.reading(actor) as work:
        found = records.acts(work, before, limit + 1)
    items = [
        ActOut(number=each.number, at=each.at, event=each.name, role=each.role)
        for each in found[:limit]
    ]
    next_cursor = encode(order, (items[-1].number,)) if len(found) > limit else None
    return answer_page(request, ACTS, PageOf(items=items, next_cursor=next_cursor))


@router.get("/openings", response_model=PageOf[OpeningOut], responses=problems(Unauthenticated))
def list_openings(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List who opened what is mine or my organisation's, when and why; the reviewer sees all."""
    order = ListOrder("openings", "-id", {"membership": actor.membership_id}, (UUID,))
    before = None if cursor is None else decode(order, cursor)[0]
    assert before is None or isinstance(before, UUID)
    with db.reading(actor) as work:
        found = records.openings(work, before, limit + 1)
    items = [OpeningOut.model_validate(each) for each in found[:limit]]
    next_cursor = encode(order, (items[-1].id,)) if len(found) > limit else None
    return answer_page(request, OPENINGS, PageOf(items=items, next_cursor=next_cursor))
