"""What was told to an organisation that a complaint is about, and its reply, over HTTP."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import SomethingOpen
from app.domains.complaints.queries import tellings as queries
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.handling_views import told_out
from app.domains.complaints.schemas.deciding import ReplyIn, ToldItemOut, ToldOut
from app.domains.complaints.schemas.own import ChoiceIn
from app.domains.complaints.service import mediating, replying
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/tellings", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
PAGE: TypeAdapter[PageOf[ToldItemOut]] = TypeAdapter(PageOf[ToldItemOut])


@router.get("", response_model=PageOf[ToldItemOut], responses=problems(Unauthenticated))
def list_told(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List what was told to my organisation, the newest first."""
    order = ListOrder("tellings", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.my_page(work, before, limit + 1)
        items = [ToldItemOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{telling}", response_model=ToldOut, responses=numbered())
def read_told(telling: NumberOrId, actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read what was told to my organisation: the statement, what it is about, and when."""
    with db.reading(actor) as work:
        known = identified(work, telling, queries.find_numbered, "/v1/tellings")
        if isinstance(known, Response):
            return known
        found = queries.mine(work, known)
        return shown(told_out(work, desk, found), found.version_told)


@router.post(
    "/{telling_id}/replies",
    status_code=HTTPStatus.CREATED,
    response_model=ToldOut,
    responses=problems(*ACTED, SomethingOpen),
)
def reply_to_telling(
    telling_id: UUID, body: ReplyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Reply for my organisation, with documents that it keeps here. Late words are heard too."""

    def verb(work: Work) -> Made:
        found = queries.mine(work, telling_id, seen)
        replying.reply(work, desk, found, body.text, body.documents)
        return Made(told_out(work, desk, found), found.version_told, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post("/{telling_id}/mediation", response_model=ToldOut, responses=problems(*ACTED))
def answer_mediation_offer(
    telling_id: UUID, body: ChoiceIn, desk: Desk, acting: Acting
) -> Response:
    """Say yes or no to a mediation, for my organisation. A no ends it at any time."""

    def verb(work: Work) -> Made:
        found = queries.mine(work, telling_id)
        mediating.they_say(work, found, is_yes=body.is_yes)
        return Made(told_out(work, desk, found), found.version_told)

    return acting.do(verb)
