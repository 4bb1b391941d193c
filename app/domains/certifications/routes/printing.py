"""The page of a certificate over HTTP, for anyone who has its number."""

from typing import Annotated

from fastapi import Path
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.service.certificates import printing
from app.kit.errors import MistypedNumber, NotFound
from app.web.deps import Db
from app.web.downloads import attachment
from app.web.openapi import problems
from app.web.operations import Router

router = Router(prefix="/v1/certificates", tags=["certificates"])
MEDIA_TYPE = "application/pdf"


@router.get(
    "/{number}.pdf",
    responses={
        **problems(NotFound, MistypedNumber),
        200: {
            "content": {MEDIA_TYPE: {"example": "the bytes of the page"}},
            "description": "The page.",
        },
    },
    response_class=Response,
)
def print_certificate(
    number: Annotated[
        str,
        Path(max_length=60, description="As it is printed or read out.", examples=["VC00000129"]),
    ],
    db: Db,
    desk: Desk,
) -> Response:
    """Fetch a certificate as a page to be printed (PDF/A-2a, PDF/UA-1), with how it stands now.

    Whoever has the number may fetch it, as whoever sees the page may read it. One that is not in
    force says so across the page. The page is no proof: it names the one address at which the
    certificate is verified.
    """
    with db.reading(ANYONE) as work:
        page = printing.one(work, desk, number)
    content = desk.typesetter.certificate(page)
    return attachment(iter([content]), f"{page.number}.pdf", MEDIA_TYPE, len(content))
