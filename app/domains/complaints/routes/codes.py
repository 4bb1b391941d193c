"""Lost codes over HTTP for officers, and the public keys of acknowledgements."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.complaints.errors import NeedsTwoHearings
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import receipts
from app.domains.complaints.routes.answering import beside_code
from app.domains.complaints.routes.assigning import TIED
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas.receipts import HearingIn, HearingOut, KeysOut
from app.domains.complaints.service import replacing
from app.kit.errors import Forbidden, NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made

public = Router(prefix="/v1/complaints", tags=["complaints"])
router = Router(prefix="/v1/complaints", tags=["complaints"])


@public.get("/keys")
def read_acknowledgement_keys(db: Db) -> KeysOut:
    """Read the keys with which acknowledgements are checked; none is ever taken away."""
    with db.reading(ANYONE) as work:
        return KeysOut(keys=[each.public for each in receipts.acknowledgement_keys(work)])


@router.post(
    "/{complaint_id}/hearings",
    status_code=HTTPStatus.CREATED,
    response_model=HearingOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NeedsTwoHearings, *TIED),
)
def hear_lost_code(
    complaint_id: UUID, body: HearingIn, if_match: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Note what you heard from somebody who lost her code; with a second officer she gets one."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, if_match)
        settled = replacing.hear(work, desk, complaint, body.notes, is_her=body.is_her)
        out = HearingOut(heard=settled.heard, receipt=None, keep=None, come_back=None)
        if settled.code is not None:
            new = {"receipt": settled.code.spoken, **beside_code(complaint)}
            out = out.model_copy(update=new)
        return Made(out, status=HTTPStatus.CREATED)

    return acting.do(verb)
