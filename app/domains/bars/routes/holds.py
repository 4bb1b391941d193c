"""Who owns and runs an applicant, and why something of it waits: for the applicant alone (V5)."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.bars.engine import texts
from app.domains.bars.errors import Decided, NothingToAsk, TooManyDeclared
from app.domains.bars.models import BarHold, BarPair
from app.domains.bars.queries import questions
from app.domains.bars.routes.desk import Desk
from app.domains.bars.schemas import (
    HoldObjectionIn,
    HoldOut,
    PrincipalOut,
    PrincipalsIn,
    PrincipalsOut,
)
from app.domains.bars.service import declaring, holding
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import Declared, ThingKind
from app.kit.catalogue import ENGLISH
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import Language
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(tags=["bars"])
PAGE: TypeAdapter[PageOf[HoldOut]] = TypeAdapter(PageOf[HoldOut])
DECLARED = (Unauthenticated, Forbidden, NotFound, Decided, TooManyDeclared)
LanguageIn = Annotated[Language, Query(description="BCP 47: in which it is said what it means.")]


@router.post(
    "/v1/applications/{application_id}/principals",
    status_code=HTTPStatus.CREATED,
    response_model=PrincipalsOut,
    responses=problems(*DECLARED),
)
def declare_principals(
    application_id: UUID, body: PrincipalsIn, desk: Desk, acting: Acting
) -> Response:
    """Say who owns and runs your firm, for an application; sealed, and for this alone.

    A newer word stands instead of an older one. Without it the screening waits.
    """
    return _declare(desk, acting, ThingKind.APPLICATION, application_id, body)


@router.get(
    "/v1/applications/{application_id}/principals",
    response_model=PrincipalsOut,
    responses=problems(Unauthenticated, Forbidden, NotFound),
)
def read_declared_principals(application_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read whom you declared; nobody else does."""
    with db.writing(actor) as work:
        return shown(_declared(work, desk, ThingKind.APPLICATION, application_id))


@router.post(
    "/v1/claims/{claim_id}/principals",
    status_code=HTTPStatus.CREATED,
    response_model=PrincipalsOut,
    responses=problems(*DECLARED),
)
def declare_claim_principals(
    claim_id: UUID, body: PrincipalsIn, desk: Desk, acting: Acting
) -> Response:
    """Say who owns and runs your firm, for a claim to a record; sealed, and for this alone."""
    return _declare(desk, acting, ThingKind.CLAIM, claim_id, body)


@router.get(
    "/v1/claims/{claim_id}/principals",
    response_model=PrincipalsOut,
    responses=problems(Unauthenticated, Forbidden, NotFound),
)
def read_claim_principals(claim_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read whom you declared; nobody else does."""
    with db.writing(actor) as work:
        return shown(_declared(work, desk, ThingKind.CLAIM, claim_id))


@router.get("/v1/holds", response_model=PageOf[HoldOut], responses=problems(Unauthenticated))
def list_holds(  # noqa: PLR0913, PLR0917 - two of them are the page
    request: Request,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    language: LanguageIn = ENGLISH,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List why applications, claims and profiles of yours wait; others read only that they do."""
    order = ListOrder("holds", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = questions.own_holds(work, after, limit + 1)
        items = _holds(work, desk, list(rows), language)
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/v1/holds/{hold_id}",
    response_model=HoldOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_hold(
    hold_id: UUID, desk: Desk, actor: SignedIn, db: Db, language: LanguageIn = ENGLISH
) -> Response:
    """Read why something of yours waits."""
    with db.reading(actor) as work:
        found = questions.own_hold(work, hold_id)
        return shown(_holds(work, desk, [found], language)[0], found[1].version)


@router.post(
    "/v1/holds/{hold_id}/object",
    response_model=HoldOut,
    responses=problems(Unauthenticated, Forbidden, NotFound, NothingToAsk, StepRefused),
)
def object_to_hold(
    hold_id: UUID, body: HoldObjectionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that your principal is somebody else: a person answers within ten working days."""

    def verb(work: Work) -> Made:
        pair = holding.object_to(work, desk, hold_id, seen, body.words)
        found = questions.own_hold(work, hold_id)
        return Made(_holds(work, desk, [found], ENGLISH)[0], pair.version)

    return acting.do(verb)


def _declare(
    desk: BarDesk, acting: Acting, kind: ThingKind, thing_id: UUID, body: PrincipalsIn
) -> Response:
    def verb(work: Work) -> Made:
        people = body.declared()
        row = declaring.declare(work, desk, kind, thing_id, people)
        out = PrincipalsOut(declared_at=row.declared_at, principals=_people(people))
        return Made(out, status=HTTPStatus.CREATED)

    return acting.do(verb)


def _declared(work: Work, desk: BarDesk, kind: ThingKind, thing_id: UUID) -> PrincipalsOut:
    row, people = declaring.mine(work, desk, kind, thing_id)
    at = None if row is None else row.declared_at
    return PrincipalsOut(declared_at=at, principals=_people(people))


def _people(people: list[Declared]) -> list[PrincipalOut]:
    found = []
    for each in people:
        person = each.person
        said = {"name": person.name, "birth_date": person.birth_date}
        more = {"birth_year": person.birth_year, "document": person.document}
        found.append(PrincipalOut.model_validate({"role": each.role, **said, **more}))
    return found


def _holds(
    work: Work, desk: BarDesk, found: list[tuple[BarHold, BarPair]], language: str
) -> list[HoldOut]:
    versions = [pair.version for _, pair in found]
    return [
        HoldOut(
            id=each.hold_id,
            kind=each.thing[0],
            thing_id=each.thing[1],
            principal=each.name,
            state=each.state,
            waits=each.is_holding,
            due_at=each.due_at,
            bar_until=each.bar_until,
            meaning=texts.meaning(language, each),
            began_at=each.began_at,
            version=version,
        )
        for each, version in zip(holding.told(work, desk, found), versions, strict=True)
    ]
