"""What she answers with her receipt: to texts, offers, announcements, decisions and questions."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from fastapi import APIRouter
from starlette.responses import Response

from app.domains.appeals.errors import AppealedAlready, AppealTooLate, ObjectionTimeOver
from app.domains.appeals.types import Lodged
from app.domains.complaints.errors import CaseGone, ReceiptDisputed, TooManyTries
from app.domains.complaints.models import Complaint
from app.domains.complaints.routes.answering import own_case_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas import MessageIn, OwnCaseOut
from app.domains.complaints.schemas.own import (
    AnswerIn,
    ChoiceIn,
    ConfirmationIn,
    ObjectionIn,
    OwnAppealIn,
)
from app.domains.complaints.service import (
    appealing,
    asking,
    inadmissible,
    mediating,
    own_choices,
    receipts,
)
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types.handling import QuestionKind
from app.domains.notices.errors import NotInEffect
from app.kit.errors import MistypedReceipt, NotFound, ReceiptRequired, StepRefused
from app.kit.receipt_codes import ReceiptCode
from app.store.work import Work
from app.web.openapi import problems
from app.web.receipt import SpokenCode
from app.web.writing import AsAnyone, Made, Writing

router = APIRouter(prefix="/v1/receipt", tags=["complaints"])
WRONG = (ReceiptRequired, MistypedReceipt, TooManyTries, CaseGone)
ACTED = (*WRONG, NotFound, StepRefused, ReceiptDisputed)
Came = tuple[ReceiptCode, ComplaintDesk, Writing]
Verb = Callable[[Work, Complaint], object]


def _act(came: Came, verb: Verb, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Do something with the case of a receipt, locked, and show the case."""
    code, desk, asking_ = came

    def done(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        verb(work, complaint)
        return Made(own_case_out(work, desk, complaint), status=status)

    return asking_.do(done)


@router.post("/tellings/{telling_id}/agree", response_model=OwnCaseOut, responses=problems(*ACTED))
def agree_to_telling(telling_id: UUID, code: SpokenCode, desk: Desk, came: AsAnyone) -> Response:
    """Agree to the text that the other side would read."""
    return _act(
        (code, desk, came),
        lambda work, complaint: own_choices.agree(work, complaint, telling_id),
    )


@router.post("/tellings/{telling_id}/object", response_model=OwnCaseOut, responses=problems(*ACTED))
def object_to_telling(
    telling_id: UUID, body: ObjectionIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Say that this text must not go, and what is wrong with it."""
    return _act(
        (code, desk, came),
        lambda work, complaint: own_choices.object_to(work, desk, complaint, telling_id, body.text),
    )


@router.post("/mediation", response_model=OwnCaseOut, responses=problems(*ACTED))
def choose_mediation(body: ChoiceIn, code: SpokenCode, desk: Desk, came: AsAnyone) -> Response:
    """Say yes or no to an offer to agree. You can say no at any time, and need not say why."""
    return _act(
        (code, desk, came),
        lambda work, complaint: mediating.she_says(work, complaint, is_yes=body.is_yes),
    )


@router.post("/settlement", response_model=OwnCaseOut, responses=problems(*ACTED))
def confirm_settlement(
    body: ConfirmationIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Say whether you agree to the paper, and whether it makes you silent or takes your rights."""
    clauses = tuple(dict.fromkeys(body.clauses))
    return _act(
        (code, desk, came),
        lambda work, complaint: mediating.she_confirms(
            work, complaint, clauses, agrees=body.agrees
        ),
    )


@router.post("/answer", response_model=OwnCaseOut, responses=problems(*ACTED))
def answer_own_announcement(
    body: MessageIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Say why your case should go on, where we told you that it may not."""
    return _act(
        (code, desk, came),
        lambda work, complaint: inadmissible.answer(work, desk, complaint, body.text),
    )


@router.post(
    "/appeals",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*ACTED, NotInEffect, AppealedAlready, AppealTooLate),
)
def appeal_with_receipt(
    body: OwnAppealIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Ask that others look again at what was decided. They had no part in it."""
    said = Lodged(body.grounds, body.late_reason)
    return _act(
        (code, desk, came),
        lambda work, complaint: appealing.appeal(work, desk, complaint, said),
        HTTPStatus.CREATED,
    )


@router.post("/appeals/take-back", response_model=OwnCaseOut, responses=problems(*ACTED))
def take_own_appeal_back(code: SpokenCode, desk: Desk, came: AsAnyone) -> Response:
    """Take your appeal back."""
    return _act(
        (code, desk, came),
        lambda work, complaint: appealing.take_back(work, desk, complaint),
    )


@router.post(
    "/appeals/members/{member_id}/object",
    response_model=OwnCaseOut,
    responses=problems(*ACTED, ObjectionTimeOver),
)
def object_to_own_panel(
    member_id: UUID, body: ObjectionIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Say that somebody must not decide your appeal, and why."""
    return _act(
        (code, desk, came),
        lambda work, complaint: appealing.object_to(work, desk, complaint, member_id, body.text),
    )


@router.post("/questions/{kind}", response_model=OwnCaseOut, responses=problems(*ACTED))
def answer_question(
    kind: QuestionKind, body: AnswerIn, code: SpokenCode, desk: Desk, came: AsAnyone
) -> Response:
    """Answer what you were asked. If someone threatened you, we open a case for it at once."""
    said = (body.answer, body.words)
    return _act(
        (code, desk, came),
        lambda work, complaint: asking.answer(work, desk, complaint, kind, said),
    )
