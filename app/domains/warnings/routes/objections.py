"""Objections to warnings over HTTP, for people who had no part in them (L4, C2)."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.warnings.errors import HasAPart
from app.domains.warnings.models import WarningObjection
from app.domains.warnings.queries import objections
from app.domains.warnings.routes.desk import Desk
from app.domains.warnings.schemas import DecisionIn, ObjectionItemOut, ObjectionOut
from app.domains.warnings.service import objecting, words
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.types import ObjectionState
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/warning-objections", tags=["warnings"])
PAGE: TypeAdapter[PageOf[ObjectionItemOut]] = TypeAdapter(PageOf[ObjectionItemOut])


@router.get("", response_model=PageOf[ObjectionItemOut], responses=problems(Unauthenticated))
def list_objections(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[ObjectionState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the objections to warnings, for whoever decides, the oldest first."""
    order = ListOrder("warning-objections", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = objections.page(work, state, after, limit + 1)
        items = [ObjectionItemOut.model_validate(each) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{objection_id}", response_model=ObjectionOut, responses=problems(Unauthenticated, NotFound)
)
def read_objection(objection_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read an objection, with its words."""
    with db.reading(actor) as work:
        row = objections.one(work, objection_id)
        return shown(_out(work, desk, row), row.version)


@router.post(
    "/{objection_id}/decide",
    response_model=ObjectionOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, StepRefused),
        *(HasAPart, InterestDeclared, HeldForSecondLook),
    ),
)
def decide_objection(
    objection_id: UUID, body: DecisionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide about an objection; if it is upheld, the warning is taken back in the same act."""

    def verb(work: Work) -> Made:
        row = objections.one(work, objection_id, seen)
        objecting.decide(work, desk, row, body.reason, is_upheld=body.is_upheld)
        return Made(_out(work, desk, row), row.version)

    return acting.do(verb)


def _out(work: Work, desk: WarningDesk, row: WarningObjection) -> ObjectionOut:
    return ObjectionOut(
        id=row.id,
        warning=objections.number_of(work, row),
        warning_id=row.warning_id,
        state=row.state,
        ground=row.ground,
        words=words.opened(work, desk.ring, row.id, row.sealed_words),
        lodged_at=row.lodged_at,
        due_at=row.due_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        reason=words.opened(work, desk.ring, words.reason_key(row), row.sealed_reason),
        version=row.version,
    )
