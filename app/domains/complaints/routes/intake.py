"""Complaints as anyone tells them, without an account (W1, W2)."""

from http import HTTPStatus

from starlette.responses import Response

from app.domains.complaints.errors import Crowded, NobodyReads, NothingTold
from app.domains.complaints.routes.answering import receipt_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.line import InLine
from app.domains.complaints.routes.told import pieces_of, told
from app.domains.complaints.schemas import NewComplaintIn, ReceiptOut
from app.domains.complaints.service import intake
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import AsAnyone, Made

router = Router(prefix="/v1/complaints", tags=["complaints"])


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ReceiptOut,
    dependencies=[InLine],
    responses=problems(NothingTold, Crowded, NobodyReads),
)
def lodge_complaint(body: NewComplaintIn, desk: Desk, asking: AsAnyone) -> Response:
    """Tell what happened to you. No account and no name is needed.

    The answer holds a receipt code, shown this once: with it you come back. Nothing about your
    connection is kept. Whom it is about is told nothing without your yes; where you cannot be
    asked, only what two officers find that it cannot point to you.
    """
    # It costs more than a statement, so it is done before the writing door is open.
    pieces = pieces_of(body)

    def verb(work: Work) -> Made:
        came = told(work, body, pieces=pieces)
        complaint, code = intake.lodge(work, desk, came)
        out = receipt_out(work, desk, complaint, code, came)
        return Made(out, status=HTTPStatus.CREATED)

    return asking.do(verb)
