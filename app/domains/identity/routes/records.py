"""What is held about me, what I did, and who opened what is mine."""

from itertools import islice
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
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
    HeldOut,
    MyData,
    OpeningOut,
)
from app.kit.errors import NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.holdings import Holdings, Rows, Whose, WhoseKind, held
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import shown

router = Router(prefix="/v1", tags=["me"])
ACTS: TypeAdapter[PageOf[ActOut]] = TypeAdapter(PageOf[ActOut])
OPENINGS: TypeAdapter[PageOf[OpeningOut]] = TypeAdapter(PageOf[OpeningOut])
FIRST_ROWS = 100
"""So many rows of each table stand in the answer; an archive holds all."""


async def _holdings(request: Request) -> Holdings:
    found: Holdings = request.app.state.holdings
    return found


def _held(work: Work, holdings: Holdings, person_id: UUID) -> list[HeldOut]:
    """Return the first rows of every table that some part of the register holds."""
    found = []
    for piece in held(work, holdings, Whose(WhoseKind.PERSON, person_id)):
        if isinstance(piece, Rows):
            rows = [dict(row) for row in islice(piece.read(), FIRST_ROWS + 1)]
            is_whole = len(rows) <= FIRST_ROWS
            table = HeldOut(
                path=piece.path, title=piece.title, items=rows[:FIRST_ROWS], is_whole=is_whole
            )
            found.append(table)
    return found


@router.get("/me/data", response_model=MyData, responses=problems(Unauthenticated, NotFound))
def read_my_data(
    actor: SignedIn, db: Db, holdings: Annotated[Holdings, Depends(_holdings)]
) -> Response:
    """Give all that is held about me, by every part of the register.

    What is long is given in its first rows; an archive (``POST /v1/me/archives``) holds all.
    """
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
            held=_held(work, holdings, person.id),
        )
    return shown(body)


@router.get("/me/acts", response_model=PageOf[ActOut], responses=problems(Unauthenticated))
def list_my_acts(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List what I did on the register, the newest first."""
    order = ListOrder("my_acts", "-number", {"person": actor.id}, (int,))
    before = after_key(order, cursor, int)
    with db.reading(actor) as work:
        found = records.acts(work, before, limit + 1)
    items = [
        ActOut(number=each.number, at=each.at, event=each.name, role=each.role) for each in found
    ]
    page = page_of(order, items, limit, lambda each: (each.number,))
    return answer_page(request, ACTS, page)


@router.get("/openings", response_model=PageOf[OpeningOut], responses=problems(Unauthenticated))
def list_openings(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List who opened what is mine or my organisation's, when and why; the reviewer sees all."""
    order = ListOrder("openings", "-id", {"membership": actor.membership_id}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = records.openings(work, before, limit + 1)
    items = [OpeningOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, OPENINGS, page)
