"""Principals, links and branches of a record: listed with their past, stated and ended."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.policy import Actor
from app.domains.registration.errors import EndedAlready
from app.domains.registration.models import OwnStatement
from app.domains.registration.queries.statements import Version, subjects_by_id
from app.domains.registration.routes.desk import Desk, Key, intermediary
from app.domains.registration.schemas import (
    BranchIn,
    EndIn,
    LinkIn,
    MadeOut,
    PrincipalIn,
    StatementOut,
)
from app.domains.registration.service import linking, principals, stating
from app.domains.registration.service.stating import Asked, Ending
from app.domains.registration.types import StatementKind
from app.domains.subjects.errors import OnlyLists
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import record_named
from app.kit.errors import Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Database, Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OptionalOpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/intermediaries/{record}", tags=["intermediaries"])
REFUSED = (Unauthenticated, NotFound, Forbidden, MistypedNumber)
STATED = (*REFUSED, OnlyLists)
ENDED = (*REFUSED, EndedAlready)
PAGE: TypeAdapter[PageOf[StatementOut]] = TypeAdapter(PageOf[StatementOut])


def _made(statement: OwnStatement, where: str | None = None) -> Made:
    out = MadeOut.model_validate(statement)
    status = HTTPStatus.CREATED if where else HTTPStatus.OK
    return Made(out, statement.version, status, where)


def _outs(work: Work, found: list[Version]) -> list[StatementOut]:
    """Show versions; what a link names by its number, in one question however many there are."""
    named = [each.values["other_id"] for each in found if "other_id" in each.values]
    numbers = {key: each.number for key, each in subjects_by_id(work, named).items()}
    return [_out(each, numbers) for each in found]


def _out(each: Version, numbers: dict[UUID, str]) -> StatementOut:
    value = {
        ("record" if name == "other_id" else name): numbers.get(said, said)
        if name == "other_id"
        else said
        for name, said in each.values.items()
    }
    return StatementOut(
        id=each.id,
        statement=each.statement and each.statement.id,
        value=value,
        stated_from=each.first,
        stated_until=each.last,
        recorded_from=each.recorded_from,
        recorded_until=each.recorded_until,
        self_declared=each.file is None,
        file=each.file,
        profile=each.profile,
        answer=each.answer and each.answer.state,
        version=each.statement and each.statement.version,
    )


class _Listing:
    """One page of what is stated of a record.

    Args:
        request: as it came.
        kind: what is listed.
        record: as a person types it.
        limit: how many items at most.
        cursor: where to go on.
    """

    def __init__(
        self, request: Request, kind: StatementKind, record: str, limit: int, cursor: str | None
    ) -> None:
        self._request, self._kind, self._record, self._limit = request, kind, record, limit
        self._order = ListOrder(f"{kind.value}_statements", "-id", {"record": record}, (UUID,))
        self._before = after_key(self._order, cursor, UUID)

    def answer(self, db: Database, actor: Actor, why: str | None = None) -> Response:
        """Read the page; an opening is written down in the same transaction, or nothing shown."""
        asked = Asked(self._kind, self._before, self._limit + 1, why)
        with db.writing(actor) if why is not None else db.reading(actor) as work:
            found = stating.read(work, intermediary(work, self._record), asked)
            items = _outs(work, found)
        page = page_of(self._order, items, self._limit, lambda each: (each.id,))
        return answer_page(self._request, PAGE, page)


@router.get("/principals", response_model=PageOf[StatementOut], responses=problems(*REFUSED))
def list_principals(  # noqa: PLR0913, PLR0917 - each parameter is a part of the contract
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    why: OptionalOpeningReason = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List owners and officers of a firm, the newest version first: for its holder.

    The secretariat says why it opens them, and the holder can read that it did.
    """
    listing = _Listing(request, StatementKind.PRINCIPAL, record, limit, cursor)
    return listing.answer(db, actor, why)


@router.post(
    "/principals",
    status_code=HTTPStatus.CREATED,
    response_model=MadeOut,
    responses=problems(*STATED),
)
def state_principal(record: Key, body: PrincipalIn, desk: Desk, acting: Acting) -> Response:
    """State an owner or officer of my firm. Nothing of it is public; birth date and number sealed.

    Where an owner left and another came, the secretariat is asked whether my right lapses.
    """

    def verb(work: Work) -> Made:
        subject = intermediary(work, record)
        statement = principals.state_principal(work, desk, subject, body.said())
        return _made(statement, f"/v1/intermediaries/{subject.id}/principals")

    return acting.do(verb)


@router.post("/principals/{statement_id}/end", response_model=MadeOut, responses=problems(*ENDED))
def end_principal(
    record: Key, statement_id: UUID, body: EndIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say until when somebody was an owner or officer; that they were stays readable."""
    ending = Ending(statement_id, seen, body.until, body.reason)
    return acting.do(lambda work: _ended(principals.end_principal, work, record, ending))


@router.get("/links", response_model=PageOf[StatementOut], responses=problems(*REFUSED))
def list_links(
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the links that a firm states, and those that name it, the newest version first."""
    return _Listing(request, StatementKind.LINK, record, limit, cursor).answer(db, actor)


@router.post(
    "/links", status_code=HTTPStatus.CREATED, response_model=MadeOut, responses=problems(*STATED)
)
def state_link(record: Key, body: LinkIn, desk: Desk, acting: Acting) -> Response:
    """State that my firm is tied to another. It is public once the other firm confirms it."""

    def verb(work: Work) -> Made:
        subject, other = intermediary(work, record), record_named(work, body.record, "/record")
        statement = linking.state_link(work, desk, subject, body.kind, other, body.since)
        return _made(statement, f"/v1/links/{statement.id}")

    return acting.do(verb)


@router.post("/links/{statement_id}/end", response_model=MadeOut, responses=problems(*ENDED))
def end_link(
    record: Key, statement_id: UUID, body: EndIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say until when a link held; that it was there stays readable."""
    ending = Ending(statement_id, seen, body.until, body.reason)
    return acting.do(lambda work: _ended(linking.end_link, work, record, ending))


@router.get("/branches", response_model=PageOf[StatementOut], responses=problems(*REFUSED))
def list_branches(
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the branches of a firm, the newest version first."""
    return _Listing(request, StatementKind.BRANCH, record, limit, cursor).answer(db, actor)


@router.post(
    "/branches", status_code=HTTPStatus.CREATED, response_model=MadeOut, responses=problems(*STATED)
)
def state_branch(record: Key, body: BranchIn, desk: Desk, acting: Acting) -> Response:
    """State another place of my firm; the roster marks it as said by the firm alone."""

    def verb(work: Work) -> Made:
        subject = intermediary(work, record)
        values = body.model_dump(exclude={"since"})
        statement = stating.state_branch(work, desk, subject, values, body.since)
        return _made(statement, f"/v1/intermediaries/{subject.id}/branches")

    return acting.do(verb)


@router.post("/branches/{statement_id}/end", response_model=MadeOut, responses=problems(*ENDED))
def end_branch(
    record: Key, statement_id: UUID, body: EndIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say until when a branch was there."""
    ending = Ending(statement_id, seen, body.until, body.reason)
    return acting.do(lambda work: _ended(stating.end_branch, work, record, ending))


def _ended(
    end: Callable[[Work, Subject, Ending], OwnStatement], work: Work, record: str, ending: Ending
) -> Made:
    return _made(end(work, intermediary(work, record), ending))
