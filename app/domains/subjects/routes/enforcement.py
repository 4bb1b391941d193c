"""What lists of enforcement stated of a firm over HTTP, ended acts too, for who may read it."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.subjects.queries import enforcement, licences, record_named
from app.domains.subjects.queries.enforcement import Stated
from app.domains.subjects.schemas.enforcement import MoneyOut, StatedActOut
from app.kit.errors import MistypedNumber, NotFound, Unauthenticated
from app.kit.money import Money
from app.kit.paging import ListOrder
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of

router = Router(prefix="/v1/enforcement", tags=["imports"])
PAGE: TypeAdapter[PageOf[StatedActOut]] = TypeAdapter(PageOf[StatedActOut])
SAME = (
    *("id", "case_number", "authority", "offence", "offence_class", "law", "acted_from"),
    *("acted_until", "decided_on", "published_from", "published_until", "until_by", "penalty"),
    *("workers", "note", "stated_from", "stated_until", "line"),
)


@router.get(
    "",
    response_model=PageOf[StatedActOut],
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def list_enforcement(
    request: Request,
    record: Annotated[str, Query(max_length=60, description="Number or identifier of a record.")],
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what lists of enforcement stated of a firm, what ended or was taken back as well.

    For the firm itself, the authority of the list's jurisdiction, the secretariat, and who decides.
    The public reads at the roster what is published still. Records that were merged count as one.
    """
    with db.reading(actor) as work:
        found = record_named(work, record)
        order = ListOrder("enforcement", "id", {"record": found.id}, (UUID,))
        after = after_key(order, cursor, UUID)
        firm = licences.one_firm(work, [found.id])
        items = [_shown(each) for each in enforcement.page(work, firm, after, limit + 1)]
        page = page_of(order, items, limit, lambda each: (each.id,))
        return answer_page(request, PAGE, page)


def _shown(stated: Stated) -> StatedActOut:
    act, amount = stated.act, None
    if act.amount_minor is not None and act.currency is not None:
        amount = MoneyOut(**Money(act.amount_minor, act.currency).wire())
    return StatedActOut(
        **{name: getattr(act, name) for name in SAME},
        source=stated.source.key,
        title=stated.source.title,
        jurisdiction=stated.source.jurisdiction,
        amount=amount,
        no_longer_listed_since=stated.gone_on,
        file=stated.file,
    )
