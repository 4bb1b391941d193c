"""Licences over HTTP: read with their history, added and changed by their own authority."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import NotRenewable, NumberTaken, OnlyLists, PartyToIt
from app.domains.subjects.models import LicenceAct, Subject
from app.domains.subjects.queries import licences, record_named
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.routes.showing import act_out, licences_out
from app.domains.subjects.rules import Terms
from app.domains.subjects.schemas import (
    ActIn,
    ActOut,
    CorrectionIn,
    LicenceIn,
    LicenceOut,
    RenewalIn,
    StatusIn,
)
from app.domains.subjects.service import licences as service
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.licences import Why
from app.domains.subjects.types import SubjectKind
from app.kit.errors import Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1", tags=["licences"])
Key = Annotated[str, Path(max_length=60, description="Identifier of the record, or its number.")]
Which = Annotated[UUID, Path(description="Identifier of the licence, or of any of its versions.")]
PAGE: TypeAdapter[PageOf[LicenceOut]] = TypeAdapter(PageOf[LicenceOut])
READ = problems(Unauthenticated, NotFound, MistypedNumber)
ADDED = problems(
    *(Unauthenticated, NotFound, Forbidden, MistypedNumber, NumberTaken, OnlyLists, PartyToIt),
    *(InterestDeclared, HeldForSecondLook),
)
ACTED = (
    *(Unauthenticated, NotFound, Forbidden, OnlyLists, PartyToIt),
    *(InterestDeclared, HeldForSecondLook),
)


def _record(work: Work, text: str, kind: SubjectKind) -> Subject:
    found = record_named(work, text)
    if found.kind is not kind:
        raise NotFound("There is no such record.")
    return found


@router.get("/intermediaries/{record}/licences", response_model=PageOf[LicenceOut], responses=READ)
def list_intermediary_licences(
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the licences of an intermediary with their history, and to those who may, the grounds.

    Records that were merged with it count as the same firm.
    """
    with db.reading(actor) as work:
        found = _record(work, record, SubjectKind.INTERMEDIARY)
        return _page(request, work, found, limit, cursor)


@router.get("/employers/{record}/licences", response_model=PageOf[LicenceOut], responses=READ)
def list_employer_licences(
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the licences of an employer, such as those of a sponsor, with their history."""
    with db.reading(actor) as work:
        found = _record(work, record, SubjectKind.EMPLOYER)
        return _page(request, work, found, limit, cursor)


def _page(
    request: Request, work: Work, subject: Subject, limit: int, cursor: str | None
) -> Response:
    order = ListOrder("licences", "id", {"record": subject.id}, (UUID,))
    after = after_key(order, cursor, UUID)
    firm = licences.one_firm(work, [subject.id])
    items = licences_out(work, licences.page(work, firm, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "/intermediaries/{record}/licences",
    status_code=HTTPStatus.CREATED,
    response_model=ActOut,
    responses=ADDED,
)
def add_intermediary_licence(record: Key, body: LicenceIn, desk: Desk, acting: Acting) -> Response:
    """Add a licence of your register to an intermediary's record; the answer is the act.

    A licence that says that the firm may not recruit names its legal ground.
    """
    return _add(record, SubjectKind.INTERMEDIARY, body, desk, acting)


@router.post(
    "/employers/{record}/licences",
    status_code=HTTPStatus.CREATED,
    response_model=ActOut,
    responses=ADDED,
)
def add_employer_licence(record: Key, body: LicenceIn, desk: Desk, acting: Acting) -> Response:
    """Add a licence of your register to an employer's record; the answer is the act."""
    return _add(record, SubjectKind.EMPLOYER, body, desk, acting)


def _add(
    record: str, kind: SubjectKind, body: LicenceIn, desk: SubjectDesk, acting: Writing
) -> Response:
    def verb(work: Work) -> Made:
        subject = _record(work, record, kind)
        terms = Terms(**{name: getattr(body, name) for name in Terms._fields})
        about = service.NewLicence(body.register_key, terms, body.holds_from)
        return _made(work, service.add(work, desk, subject, about, _why(body)))

    return acting.do(verb)


@router.get(
    "/licences/{licence_id}",
    response_model=LicenceOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_licence(licence_id: Which, actor: SignedIn, db: Db) -> Response:
    """Read a licence with its history; its ETag is what acts on it need."""
    with db.reading(actor) as work:
        [out] = licences_out(work, [licences.one(work, licence_id)])
        return shown(out, out.version)


@router.post(
    "/licences/{licence_id}/renew",
    status_code=HTTPStatus.CREATED,
    response_model=ActOut,
    responses=problems(*ACTED, NotRenewable),
)
def renew_licence(
    licence_id: Which, body: RenewalIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Renew or extend a licence of your register; the answer is the act."""

    def act(work: Work, licence: Whole, now: Terms) -> LicenceAct:
        terms = now._replace(
            valid_from=body.valid_from or now.valid_from, valid_until=body.valid_until
        )
        return service.renew(work, desk, licence, terms, body.holds_from, _why(body))

    return _change(licence_id, seen, acting, act)


@router.post(
    "/licences/{licence_id}/change-status",
    status_code=HTTPStatus.CREATED,
    response_model=ActOut,
    responses=problems(*ACTED),
)
def change_licence_status(
    licence_id: Which, body: StatusIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Change the status of a licence of your register from a day on; the answer is the act.

    What takes something away names its legal ground. The firm is told the same day and can
    contest it. Above the daily limit it waits for a second officer (state 'proposed').
    """

    def act(work: Work, licence: Whole, now: Terms) -> LicenceAct:
        terms = now._replace(status=body.status, status_word=body.status_word)
        return service.change_status(work, desk, licence, terms, body.holds_from, _why(body))

    return _change(licence_id, seen, acting, act)


@router.post(
    "/licences/{licence_id}/correct",
    status_code=HTTPStatus.CREATED,
    response_model=ActOut,
    responses=problems(*ACTED, NumberTaken),
)
def correct_licence(
    licence_id: Which, body: CorrectionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Correct what was mistyped in a licence of your register; the answer is the act.

    Days that take something away from the firm name their legal ground like any worsening.
    """

    def act(work: Work, licence: Whole, now: Terms) -> LicenceAct:
        named = body.model_fields_set & set(Terms._fields)
        terms = now._replace(**{name: getattr(body, name) for name in named})
        return service.correct(work, desk, licence, terms, _why(body))

    return _change(licence_id, seen, acting, act)


def _change(
    licence_id: UUID, seen: int, acting: Writing, act: Callable[[Work, Whole, Terms], LicenceAct]
) -> Response:
    def verb(work: Work) -> Made:
        licence = service.for_change(work, licences.one(work, licence_id), seen)
        assert licence.now is not None
        return _made(work, act(work, licence, licence.now.terms))

    return acting.do(verb)


def _why(body: ActIn) -> Why:
    if body.ground is None:
        return Why(body.reason)
    return Why(body.reason, body.ground.code, body.ground.law, body.ground.article)


def _made(work: Work, act: LicenceAct) -> Made:
    where = f"/v1/licence-acts/{act.id}"
    return Made(act_out(work, act), act.version, HTTPStatus.CREATED, where)
