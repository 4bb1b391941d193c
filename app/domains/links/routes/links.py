"""Links with other installations, for the secretariat: one proposes, another confirms."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.links.engine.signing import spelled
from app.domains.links.errors import LinkTaken, SecondPersonNeeded, WrongFingerprint
from app.domains.links.models import ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.routes.desk import Desk
from app.domains.links.schemas import ConfirmIn, LinkIn, LinkOut, NewKeyIn
from app.domains.links.service import linking
from app.domains.links.types import Direction
from app.domains.links.workflow import LINK, Action
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/exchange-links", tags=["exchange"])
PAGE: TypeAdapter[PageOf[LinkOut]] = TypeAdapter(PageOf[LinkOut])
Key = Annotated[str, Path(pattern=r"^[a-z0-9][a-z0-9-]{0,28}[a-z0-9]$", description="Its key.")]
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
CONFIRMED = problems(*ACTED, SecondPersonNeeded, WrongFingerprint)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=LinkOut,
    responses=problems(Unauthenticated, Forbidden, LinkTaken),
)
def propose_exchange_link(body: LinkIn, desk: Desk, acting: Acting) -> Response:
    """Propose a link with another installation; another person confirms it with the fingerprint."""

    def verb(work: Work) -> Made:
        link = linking.propose(work, desk, body.proposal())
        where = f"/v1/exchange-links/{link.key}"
        return Made(_out(work, link), link.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[LinkOut], responses=problems(Unauthenticated))
def list_exchange_links(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List links with other installations, and how far each exchange has come."""
    order = ListOrder("exchange links", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = [_out(work, each) for each in queries.page(work, after, limit + 1)]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{name}", response_model=LinkOut, responses=problems(Unauthenticated, NotFound))
def read_exchange_link(name: Key, actor: SignedIn, db: Db) -> Response:
    """Read a link: what goes to and fro, and how far the exchange has come."""
    with db.reading(actor) as work:
        link = queries.one(work, name)
        return shown(_out(work, link), link.version)


@router.post("/{name}/confirm", response_model=LinkOut, responses=CONFIRMED)
def confirm_exchange_link(name: Key, body: ConfirmIn, seen: IfMatch, acting: Acting) -> Response:
    """Confirm a link as a second person, with the fingerprint of the partner's key."""
    return _do(
        *(name, seen, acting),
        lambda work, link: linking.confirm(work, link, body.fingerprint, body.reason),
    )


@router.post("/{name}/drop", response_model=LinkOut, responses=problems(*ACTED))
def drop_exchange_link(name: Key, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Drop a link that was proposed; its key is not given again."""
    return _act(name, body, seen, acting, Action.DROP)


@router.post("/{name}/suspend", response_model=LinkOut, responses=problems(*ACTED))
def suspend_exchange_link(name: Key, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Suspend a link: nothing goes or is taken until it is resumed; nothing is lost."""
    return _act(name, body, seen, acting, Action.SUSPEND)


@router.post("/{name}/resume", response_model=LinkOut, responses=problems(*ACTED))
def resume_exchange_link(name: Key, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Resume a link that was suspended, where it left off."""
    return _act(name, body, seen, acting, Action.RESUME)


@router.post("/{name}/end", response_model=LinkOut, responses=problems(*ACTED))
def end_exchange_link(name: Key, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """End a link for good; what came through it stays."""
    return _act(name, body, seen, acting, Action.END)


@router.post("/{name}/propose-key", response_model=LinkOut, responses=problems(*ACTED))
def propose_exchange_key(name: Key, body: NewKeyIn, seen: IfMatch, acting: Acting) -> Response:
    """Propose another key of the partner, such as after it replaced its own."""
    said = body.public_key.model_dump(exclude_none=True)
    return _do(
        *(name, seen, acting),
        lambda work, link: linking.propose_key(work, link, said, body.reason),
    )


@router.post("/{name}/confirm-key", response_model=LinkOut, responses=CONFIRMED)
def confirm_exchange_key(name: Key, body: ConfirmIn, seen: IfMatch, acting: Acting) -> Response:
    """Pin the proposed key as a second person, with its fingerprint."""
    return _do(
        *(name, seen, acting),
        lambda work, link: linking.confirm_key(work, link, body.fingerprint, body.reason),
    )


def _act(name: str, body: ReasonIn, seen: int, acting: Writing, action: Action) -> Response:
    return _do(
        *(name, seen, acting), lambda work, link: linking.act(work, link, action, body.reason)
    )


def _do(
    name: str, seen: int, acting: Writing, verb: Callable[[Work, ExchangeLink], ExchangeLink]
) -> Response:
    def done(work: Work) -> Made:
        link = verb(work, queries.one(work, name, seen))
        work.session.flush()
        return Made(_out(work, link), link.version)

    return acting.do(done)


def _out(work: Work, link: ExchangeLink) -> LinkOut:
    taken = queries.last_taken(work, link.id)
    last = queries.file_of(work, link.id, Direction.RECEIVED, link.received_sequence)
    return LinkOut(
        id=link.id,
        key=link.key,
        state=link.state,
        installation=link.partner,
        address=link.address,
        fingerprint=spelled(str(link.public_key["kid"])),
        next_fingerprint=spelled(str(link.next_key["kid"])) if link.next_key else None,
        speaks_for=link.speaks_for,
        reaches=link.reaches,
        sends=link.sends,
        takes=link.takes,
        proposed_at=link.proposed_at,
        confirmed_at=link.confirmed_at,
        sent=link.sent_sequence,
        delivered=link.delivered_sequence,
        received=link.received_sequence,
        taken=0 if taken is None else taken[0],
        taken_at=None if taken is None else taken[1],
        left={} if last is None else last.left,
        open_questions=queries.open_questions(work, link.id),
        problem=link.problem,
        next_attempt=link.try_at,
        available_actions=work.available(link, LINK),
    )
