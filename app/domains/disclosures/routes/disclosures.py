"""What states were told, for who has it, for whom it concerns, and for the secretariat."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.disclosures.errors import AnsweredElsewhere, RecallsNeedNoAnswer
from app.domains.disclosures.queries import boxes
from app.domains.disclosures.queries.boxes import BoxFilter
from app.domains.disclosures.routes.desk import Desk, disclosure_out, items_out
from app.domains.disclosures.schemas import DisclosureAnswerIn, DisclosureItemOut, DisclosureOut
from app.domains.disclosures.service import answering
from app.domains.disclosures.types import Box, DisclosureState, DueIs, What
from app.domains.jurisdictions.rules import CODE
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder, decode
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

PATH = "/v1/disclosures"
router = Router(prefix=PATH, tags=["disclosures"])
PAGE: TypeAdapter[PageOf[DisclosureItemOut]] = TypeAdapter(PageOf[DisclosureItemOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
PlaceIn = Annotated[
    str | None, Query(pattern=CODE, description="Of this jurisdiction alone.", examples=["QA"])
]


@router.get("", response_model=PageOf[DisclosureItemOut], responses=problems(Unauthenticated))
def list_disclosures(  # noqa: PLR0913, PLR0917 - filters of a box, and its page
    request: Request,
    actor: SignedIn,
    db: Db,
    box: Annotated[
        Box, Query(description="What came to your place; or what others were told of it.")
    ] = Box.INBOX,
    state: Annotated[DisclosureState | None, Query(description="In this state alone.")] = None,
    due: Annotated[
        DueIs | None, Query(description="What asks for an act, or whose time for it is over.")
    ] = None,
    what: Annotated[What | None, Query(description="That tell this alone.")] = None,
    place: PlaceIn = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what your place was told: recalls that wait first, then what is overdue, then the rest.

    The outbox lists what others were told of your place and its firms, as far as your authority
    did it, was told as well, or anybody may read it.
    """
    asked = BoxFilter(box, state, due, what, place)
    filters = {"box": box, "state": state, "due": due, "what": what, "place": place}
    order = ListOrder("disclosures", "queue", filters, (int, UUID))
    after = None if cursor is None else decode(order, cursor)
    with db.reading(actor) as work:
        rows = boxes.page(work, asked, after, limit + 1)  # type: ignore[arg-type]  # an int and a UUID, as the order says
        ranks = {each.row.id: each.rank for each in rows}
        items = items_out(work, [each.row for each in rows])
    page = page_of(order, items, limit, lambda each: (ranks[each.id], each.id))
    return answer_page(request, PAGE, page)


@router.get("/{disclosure_id}", response_model=DisclosureOut, responses=numbered())
def read_disclosure(disclosure_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read what was told to whom under which clause, and what became of it."""
    with db.reading(actor) as work:
        known = identified(work, disclosure_id, boxes.find_numbered, PATH)
        if isinstance(known, Response):
            return known
        row, box = boxes.seen(work, known)
        return shown(disclosure_out(work, row, box), row.version)


@router.post(
    "/{disclosure_id}/acknowledge", response_model=DisclosureOut, responses=problems(*ACTED)
)
def acknowledge_disclosure(
    disclosure_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Acknowledge what came; of a recall, that you take back what you did because of it."""

    def verb(work: Work) -> Made:
        row = boxes.one(work, disclosure_id, seen)
        answering.acknowledge(work, desk, row)
        return Made(disclosure_out(work, row), row.version)

    return acting.do(verb)


@router.post(
    "/{disclosure_id}/answer",
    response_model=DisclosureOut,
    responses=problems(*ACTED, RecallsNeedNoAnswer, AnsweredElsewhere),
)
def answer_disclosure(
    disclosure_id: UUID, body: DisclosureAnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say what was done about it; further answers can follow, and each is kept."""

    def verb(work: Work) -> Made:
        row = boxes.one(work, disclosure_id, seen)
        answering.answer(work, desk, row, body.kind, body.words, body.did_on)
        return Made(disclosure_out(work, row), row.version)

    return acting.do(verb)
