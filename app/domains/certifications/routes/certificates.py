"""Certificates over HTTP, for their holders and the scheme's people; addressed by their number."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.queries import certificates
from app.domains.certifications.routes.certificate_views import items_of, shown_certificate
from app.domains.certifications.schemas.certificates import CertificateItemOut, CertificateOut
from app.domains.certifications.service.certificates.numbers import certificate_number
from app.domains.certifications.types.certificates import CertificateState
from app.kit.errors import MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import shown

router = Router(prefix="/v1/certificates", tags=["certificates"])
PAGE: TypeAdapter[PageOf[CertificateItemOut]] = TypeAdapter(PageOf[CertificateItemOut])
NumberIn = Annotated[
    str, Path(max_length=60, description="As it is printed or read out.", examples=["VC00000129"])
]


@router.get("", response_model=PageOf[CertificateItemOut], responses=problems(Unauthenticated))
def list_certificates(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[CertificateState | None, Query(description="In this state alone.")] = None,
    record: Annotated[UUID | None, Query(description="Of this record, by its id.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the certificates that I may know of, the oldest first; each with its status now."""
    order = ListOrder("certificates", "id", {"state": state, "record": record}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = certificates.page(work, (state, record), after, limit + 1)
        items = list(zip([each.id for each in found], items_of(work, found), strict=True))
    page = page_of(order, items, limit, lambda each: (each[0],))
    told = PageOf[CertificateItemOut](
        items=[item for _, item in page.items], next_cursor=page.next_cursor
    )
    return answer_page(request, PAGE, told)


@router.get(
    "/{number}",
    response_model=CertificateOut,
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def read_certificate(number: NumberIn, actor: SignedIn, db: Db) -> Response:
    """Read a certificate of mine, or any as one of the scheme: its days, standings, conditions.

    What anyone may know of a number is asked without a token, at the address that is printed on it.
    """
    with db.reading(actor) as work:
        found = certificates.by_number(work, certificate_number(number))
        return shown(shown_certificate(work, found), found.version)
