"""A case over HTTP for whoever has its receipt: no account, no address that names it (W2)."""

from http import HTTPStatus
from uuid import UUID

from fastapi import APIRouter
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.complaints.errors import CaseGone, TooManyTries
from app.domains.complaints.routes.answering import own_case_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.told import given
from app.domains.complaints.schemas import GivenIn, MessageIn, OwnCaseOut, WithdrawalIn
from app.domains.complaints.service import following, receipts
from app.kit.errors import MistypedReceipt, NotFound, ReceiptRequired, StepRefused
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.receipt import SpokenCode
from app.web.writing import AsAnyone, Made, shown

router = APIRouter(prefix="/v1/receipt", tags=["complaints"])
WRONG = (ReceiptRequired, MistypedReceipt, TooManyTries, CaseGone)


@router.get("", response_model=OwnCaseOut, responses=problems(*WRONG))
def read_own_case(code: SpokenCode, desk: Desk, db: Db) -> Response:
    """Read how far your case is, what was written to you, and who opened what."""
    with db.writing(ANYONE) as work:
        complaint = receipts.by_code(work, desk, code)
        return shown(own_case_out(work, desk, complaint))


@router.post(
    "/messages",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*WRONG),
)
def send_own_message(body: MessageIn, code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Add something to your case, or answer what you were asked."""

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        following.say(work, desk, complaint, body.text)
        return Made(own_case_out(work, desk, complaint), status=HTTPStatus.CREATED)

    return asking.do(verb)


@router.post(
    "/consents",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*WRONG),
)
def give_consent(body: GivenIn, code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Say yes to one use of what you told. You can take it back at any time."""

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        following.consent(
            work,
            complaint,
            given(work, body),
            language=body.language,
            text_version=body.text_version,
        )
        return Made(own_case_out(work, desk, complaint), status=HTTPStatus.CREATED)

    return asking.do(verb)


@router.post(
    "/consents/{consent_id}/withdraw",
    response_model=OwnCaseOut,
    responses=problems(*WRONG, NotFound),
)
def withdraw_consent(consent_id: UUID, code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Take a yes back. Nothing more is done with it from now on."""

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        following.withdraw_consent(work, complaint, consent_id)
        return Made(own_case_out(work, desk, complaint))

    return asking.do(verb)


@router.post("/withdrawal", response_model=OwnCaseOut, responses=problems(*WRONG, StepRefused))
def withdraw_complaint(
    body: WithdrawalIn, code: SpokenCode, desk: Desk, asking: AsAnyone
) -> Response:
    """Ask that your case be closed. It is in seven days; until then you can undo it.

    If anyone pressed you to do this, say so: we then look after you, and tell them nothing.
    """

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        following.withdraw(work, desk, complaint, body.pressed, body.words)
        return Made(own_case_out(work, desk, complaint))

    return asking.do(verb)


@router.post("/withdrawal/undo", response_model=OwnCaseOut, responses=problems(*WRONG, StepRefused))
def undo_withdrawal(code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Take your withdrawal back: the case goes on."""

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        following.undo_withdrawal(work, complaint)
        return Made(own_case_out(work, desk, complaint))

    return asking.do(verb)
