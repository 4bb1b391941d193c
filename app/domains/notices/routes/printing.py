"""The page of a letter over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from starlette.responses import Response

from app.domains.notices.service import printing
from app.domains.notices.service.desk import LetterDesk
from app.kit.errors import NotFound, Unauthenticated
from app.web.deps import Db, SignedIn
from app.web.downloads import attachment
from app.web.openapi import problems
from app.web.operations import Router

router = Router(prefix="/v1/notices", tags=["notices"])
MEDIA_TYPE = "application/pdf"


async def _desk(request: Request) -> LetterDesk:
    desk: LetterDesk = request.app.state.letters
    return desk


Desk = Annotated[LetterDesk, Depends(_desk)]


@router.get(
    "/{notice_id}/letters/{letter_id}.pdf",
    responses={
        **problems(Unauthenticated, NotFound),
        200: {
            "content": {MEDIA_TYPE: {"example": "the bytes of the page"}},
            "description": "The page.",
        },
    },
    response_class=Response,
)
def print_notice_letter(
    notice_id: UUID, letter_id: UUID, actor: SignedIn, db: Db, desk: Desk
) -> Response:
    """Fetch a letter as a page to be printed (PDF/A-2a, PDF/UA-1), to be kept or sent by post.

    What it says is the letter as it was written, with the words that were not erased since; behind
    a translation that no speaker reviewed stands the English letter.
    """
    with db.reading(actor) as work:
        page = printing.one(work, desk, notice_id, letter_id)
    content = desk.typesetter.letter(page)
    return attachment(iter([content]), f"{page.number}.pdf", MEDIA_TYPE, len(content))
