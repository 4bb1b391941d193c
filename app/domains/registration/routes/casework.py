"""For case workers: people looked up across records, and firms that no register lists."""

from collections.abc import Sequence
from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.registration.queries import statements
from app.domains.registration.routes.desk import Desk
from app.domains.registration.schemas import GhostIn, GhostOut, HitOut, HitsOut, LookUpIn
from app.domains.registration.service import ghosts, principals
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.principals import Hit
from app.domains.registration.types import Ghost, Sought
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.kit.errors import Forbidden, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, Made

router = Router(prefix="/v1", tags=["case work"])
REFUSED = problems(Unauthenticated, Forbidden)
PAGE: TypeAdapter[PageOf[GhostOut]] = TypeAdapter(PageOf[GhostOut])


@router.post("/principals/search", response_model=HitsOut, responses=REFUSED)
def look_up_principals(body: LookUpIn, desk: Desk, acting: Acting) -> Response:
    """Look a person up across records, by a document's number or a birth date.

    A name alone looks nobody up. Each look is recorded, and whoever holds a record that is shown
    can read that it was opened, when and why.
    """
    identity = None if body.identity is None else body.identity.said()
    sought = Sought(body.why, identity, body.birth_date, body.name)

    def verb(work: Work) -> Made:
        hits = principals.look_up(work, desk, sought)
        return Made(HitsOut(items=[_hit(work, desk, each) for each in hits]))

    return acting.do(verb)


def _hit(work: Work, desk: RegistrationDesk, hit: Hit) -> HitOut:
    met = hit.met
    return HitOut(
        record=met.subject.number,
        subject_id=met.subject.id,
        statement=met.statement.id,
        role=met.fact.role,
        name=met.fact.name,
        since=met.fact.stated_from,
        until=met.fact.stated_until,
        by_identity=hit.by_identity,
        by_birth_date=hit.by_birth_date,
        **principals.sealed_of(work, desk, met),
    )


@router.post(
    "/unregistered", status_code=HTTPStatus.CREATED, response_model=GhostOut, responses=REFUSED
)
def record_unregistered(body: GhostIn, acting: Acting) -> Response:
    """Keep a record of a firm that no register lists; nobody but case workers sees it."""
    ghost = Ghost(tuple(body.names), body.country, body.locality, body.reason)

    def verb(work: Work) -> Made:
        subject = ghosts.record(work, ghost)
        [out] = _outs(work, [subject])
        where = f"/v1/intermediaries/{subject.id}"
        return Made(out, subject.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("/unregistered", response_model=PageOf[GhostOut], responses=problems(Unauthenticated))
def list_unregistered(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the firms that no register lists, the oldest first, for case workers."""
    order = ListOrder("unregistered", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = _outs(work, statements.ghosts(work, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


def _outs(work: Work, found: Sequence[Subject]) -> list[GhostOut]:
    names = subjects.names_of(work, ids=[each.id for each in found])
    return [
        GhostOut(
            id=each.id,
            number=each.number,
            country=each.country,
            names=names[each.id][1] if each.id in names else [],
            version=each.version,
        )
        for each in found
    ]
