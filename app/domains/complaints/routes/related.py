"""Complaints that may belong together, over HTTP for officers (L10, W9)."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.answering import complaints_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas.inquiries import LinkIn, LinkOut, RelatedListOut, RelatedOut
from app.domains.complaints.service import linking
from app.kit.errors import Forbidden, NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])


@router.get(
    "/{complaint_id}/related",
    response_model=RelatedListOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_related_complaints(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """List complaints that may belong to this one, by digests and codes; no word is opened.

    Each is a question to you: nothing is joined or refused by it. That a contact or words are the
    same is told to the officer of the case alone, and whoever told the other one sees it.
    """
    with db.writing(actor) as work:
        found = linking.suggested(work, queries.one(work, complaint_id))
        rows = queries.some(work, [each.complaint_id for each in found])
        shown_rows = {each.id: each for each in complaints_out(work, desk, rows)}
    items = [
        RelatedOut(complaint=shown_rows[each.complaint_id], why=list(each.why), answer=each.answer)
        for each in found
    ]
    return shown(RelatedListOut(items=items))


@router.post(
    "/{complaint_id}/links",
    status_code=HTTPStatus.CREATED,
    response_model=LinkOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def link_complaints(complaint_id: UUID, body: LinkIn, acting: Acting) -> Response:
    """Say of a case of yours and another one whether they belong together; the newest stands."""

    def verb(work: Work) -> Made:
        mine, other = queries.one(work, complaint_id), queries.one(work, body.other)
        link = linking.answer(work, mine, other, body.answer)
        return Made(LinkOut.model_validate(link), status=HTTPStatus.CREATED)

    return acting.do(verb)
