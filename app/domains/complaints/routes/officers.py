"""Complaints over HTTP for officers: lists of codes, one case, and its story."""

from datetime import date
from typing import Annotated
from urllib.parse import unquote
from uuid import UUID

from fastapi import Header, Query, Request
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from starlette.responses import Response

from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries.complaints import Wanted
from app.domains.complaints.routes.answering import complaints_out, story_out, whole_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas import ComplaintOut, StoryOut, WholeComplaintOut
from app.domains.complaints.service import opening
from app.domains.complaints.service.entering import OUTSIDE
from app.domains.complaints.types import ComplaintState, Severity
from app.domains.complaints.types.categories import Category
from app.kit.errors import Forbidden, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.kit.text import fold
from app.store.keys import Purpose
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
PAGE: TypeAdapter[PageOf[ComplaintOut]] = TypeAdapter(PageOf[ComplaintOut])
ReceivedOn = Annotated[date, Field(ge=date(1970, 1, 1), le=date(2199, 12, 31))]
NAMED = Header(
    alias="Accused-Name",
    max_length=2_000,
    description="The very name of a firm on no record, in no address; percent-encoded UTF-8.",
)


class Asked(BaseModel):
    """What a list is narrowed to."""

    model_config = ConfigDict(extra="forbid")

    state: ComplaintState | None = None
    severity: Severity | None = None
    subject_id: UUID | None = None
    category: Category | None = None
    officer_id: UUID | None = None
    received_from: ReceivedOn | None = None
    received_until: ReceivedOn | None = None
    limit: Limit = 20
    cursor: CursorIn = None

    def wanted(self) -> Wanted:
        """Return it as the query takes it."""
        category = None if self.category is None else self.category.value
        same = self.model_dump(exclude={"category", "limit", "cursor"})
        return Wanted(category=category, **same)


@router.get("", response_model=PageOf[ComplaintOut], responses=problems(Unauthenticated, Forbidden))
def list_complaints(
    request: Request,
    asked: Annotated[Asked, Query()],
    desk: Desk,
    actor: SignedIn,
    db: Db,
    accused_name: Annotated[str | None, NAMED] = None,
) -> Response:
    """List the complaints that you may know of, the oldest first. Sealed text is not searched."""
    filters = asked.model_dump(mode="json", exclude={"limit", "cursor"})
    with db.reading(actor) as work:
        wanted = asked.wanted()
        if accused_name is not None and actor.role in OUTSIDE:
            raise Forbidden("A desk alone looks for a name.")
        if accused_name is not None:
            name = fold(unquote(accused_name))
            digests = sorted(desk.ring.every_digest(work, Purpose.LIKENESS, name))
            wanted = wanted._replace(accused_digests=tuple(digests))
        # The cursor stands in addresses: it holds the name under a key, not the name.
        filters["accused"] = wanted.accused_digests
        order = ListOrder("complaints", "id", filters, (UUID,))
        after = after_key(order, asked.cursor, UUID)
        rows = queries.page(work, wanted, after, asked.limit + 1)
        items = complaints_out(work, desk, rows)
    page = page_of(order, items, asked.limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{complaint}", response_model=WholeComplaintOut, responses=numbered())
def read_complaint(complaint: NumberOrId, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read a complaint without its story: codes, states, consents, and what you may do."""
    with db.reading(actor) as work:
        found = identified(work, complaint, queries.find_numbered, "/v1/complaints")
        if isinstance(found, Response):
            return found
        row = queries.one(work, found)
        return shown(whole_out(work, desk, row), row.version)


@router.get(
    "/{complaint_id}/story",
    response_model=StoryOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def open_story(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Open the story of a case that is assigned to you; whoever told it sees that you did."""
    with db.writing(actor) as work:
        row = queries.one(work, complaint_id)
        opening.open_story(work, desk, row)
        return shown(story_out(work, desk, row), row.version)
