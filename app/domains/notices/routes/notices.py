"""Notices over HTTP: read, answered and publicly commented by whom an act strikes; served, dropped.

An act is announced, and takes effect, where its own domain decides it.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotInEffect
from app.domains.notices.queries import letters, notices
from app.domains.notices.queries.notices import NoticeFilter
from app.domains.notices.routes.desk import Desk, letter_out, notice_out
from app.domains.notices.schemas import (
    AnswerIn,
    NoticeItemOut,
    NoticeLetterOut,
    NoticeOut,
    ServiceIn,
    StatementIn,
)
from app.domains.notices.service import announcing, speaking, taking_effect
from app.domains.notices.service.announcing import Attempted
from app.domains.notices.types import ActKind, NoticeState
from app.kit.errors import (
    Changed,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/notices", tags=["notices"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
PAGE: TypeAdapter[PageOf[NoticeItemOut]] = TypeAdapter(PageOf[NoticeItemOut])


async def _asked(
    state: Annotated[NoticeState | None, Query(description="In this state alone.")] = None,
    act: Annotated[ActKind | None, Query(description="Of this kind of act alone.")] = None,
) -> NoticeFilter:
    return NoticeFilter(state, act)


Asked = Annotated[NoticeFilter, Depends(_asked)]


@router.get("", response_model=PageOf[NoticeItemOut], responses=problems(Unauthenticated))
def list_notices(
    request: Request,
    actor: SignedIn,
    db: Db,
    asked: Asked,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the notices that I may know of, the newest first."""
    order = ListOrder("notices", "-id", {"state": asked.state, "act": asked.act}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = notices.page(work, asked, before, limit + 1)
        items = [NoticeItemOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{notice}",
    response_model=NoticeOut,
    responses=numbered(),
)
def read_notice(notice: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read a notice: facts, rule, ground and reasons, its letters, and what I may do."""
    with db.reading(actor) as work:
        known = identified(work, notice, notices.find_numbered, "/v1/notices")
        if isinstance(known, Response):
            return known
        found = notices.one(work, known)
        return shown(notice_out(work, found), found.version)


@router.get(
    "/{notice_id}/letters/{letter_id}",
    response_model=NoticeLetterOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_notice_letter(notice_id: UUID, letter_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a letter as it was written, with the words that were not erased since."""
    with db.reading(actor) as work:
        letter = letters.one(work, notices.one(work, notice_id), letter_id)
        return shown(letter_out(work, letter))


@router.post("/{notice_id}/answer", response_model=NoticeOut, responses=problems(*ACTED))
def answer_notice(notice_id: UUID, body: AnswerIn, seen: IfMatch, acting: Acting) -> Response:
    """Answer for the organisation that the act strikes, before it is decided.

    An urgent act in effect is answered too, until it is reviewed.
    """

    def verb(work: Work) -> Made:
        found = notices.one(work, notice_id, seen)
        announcing.answer(work, found, body.answer, body.documents)
        return Made(notice_out(work, found), found.version)

    return acting.do(verb)


@router.post(
    "/{notice_id}/state-publicly",
    response_model=NoticeOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, Changed, NotInEffect),
)
def state_publicly(notice_id: UUID, body: StatementIn, seen: IfMatch, acting: Acting) -> Response:
    """Say publicly what my organisation says to an act in effect, in 1,000 characters at most.

    It is shown wherever the act is shown. A newer one stands instead of an older one.
    """

    def verb(work: Work) -> Made:
        found = speaking.state_public(work, notices.one(work, notice_id, seen), body.statement)
        return Made(notice_out(work, found), found.version)

    return acting.do(verb)


@router.post(
    "/{notice_id}/erase-statement",
    response_model=NoticeOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, Changed, InterestDeclared, HeldForSecondLook)
    ),
)
def erase_notice_statement(
    notice_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Destroy the words of a public statement for good, as when they tell of a person.

    The firm erases its own; the secretariat any, once a second person of it has looked.
    """

    def verb(work: Work) -> Made:
        found = speaking.erase_statement(work, notices.one(work, notice_id, seen), body.reason)
        return Made(notice_out(work, found), found.version)

    return acting.do(verb)


@router.post("/{notice_id}/serve", response_model=NoticeOut, responses=problems(*ACTED))
def serve_notice(notice_id: UUID, body: ServiceIn, seen: IfMatch, acting: Acting) -> Response:
    """Record an attempt to serve a notice: served, bounced or returned.

    The time to answer runs from the first service; of a notice that could not be served, from the
    last attempt, and what follows is decided in absence, and says so.
    """

    def verb(work: Work) -> Made:
        tried = Attempted(body.way, body.outcome, body.at, body.words or "")
        found = announcing.serve(work, notices.one(work, notice_id, seen), tried)
        return Made(notice_out(work, found), found.version)

    return acting.do(verb)


@router.post(
    "/{notice_id}/drop",
    response_model=NoticeOut,
    responses=problems(*ACTED, InterestDeclared, HeldForSecondLook),
)
def drop_notice(
    notice_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Drop an act that is not in effect, as somebody of the body that announced it."""

    def verb(work: Work) -> Made:
        found = notices.one(work, notice_id, seen)
        taking_effect.drop_by_hand(work, desk, found, body.reason)
        return Made(notice_out(work, found), found.version)

    return acting.do(verb)
