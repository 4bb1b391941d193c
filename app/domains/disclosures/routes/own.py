"""What states were told of a firm, for who holds its record (S2)."""

from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.disclosures.queries import boxes
from app.domains.disclosures.routes.desk import told_out
from app.domains.disclosures.schemas import ToldOut
from app.kit.errors import Unauthenticated
from app.kit.paging import ListOrder
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of

router = Router(prefix="/v1/my-disclosures", tags=["disclosures"])
PAGE: TypeAdapter[PageOf[ToldOut]] = TypeAdapter(PageOf[ToldOut])


@router.get("", response_model=PageOf[ToldOut], responses=problems(Unauthenticated))
def list_own_disclosures(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List what states were told of your firm, under which clause, and who took it back again."""
    order = ListOrder("my-disclosures", "id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = boxes.of_own_firms(work, before, limit + 1)
        items = told_out(work, rows)
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)
