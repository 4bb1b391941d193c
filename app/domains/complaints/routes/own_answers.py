"""What she answers with her receipt: to texts, offers, announcements, decisions and questions."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.appeals.errors import AppealedAlready, AppealTooLate, ObjectionTimeOver
from app.domains.appeals.types import Lodged
from app.domains.complaints.routes.holder import ACTED, ByReceipt
from app.domains.complaints.schemas import MessageIn, OwnCaseOut
from app.domains.complaints.schemas.own import (
    AnswerIn,
    ChoiceIn,
    ConfirmationIn,
    ExcludedIn,
    ObjectionIn,
    OwnAppealIn,
)
from app.domains.complaints.service import (
    appealing,
    excluding,
    inadmissible,
    mediating,
    own_choices,
)
from app.domains.complaints.service import asking as questions
from app.domains.complaints.types.handling import QuestionKind
from app.domains.notices.errors import NotInEffect
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import AsAnyone

router = Router(prefix="/v1/receipt", tags=["complaints"])


@router.post("/tellings/{telling_id}/agree", response_model=OwnCaseOut, responses=problems(*ACTED))
def agree_to_telling(telling_id: UUID, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Agree to the text that the other side would read."""
    return holder.act(
        asking,
        lambda work, complaint: own_choices.agree(work, complaint, telling_id),
    )


@router.post("/tellings/{telling_id}/object", response_model=OwnCaseOut, responses=problems(*ACTED))
def object_to_telling(
    telling_id: UUID, body: ObjectionIn, holder: ByReceipt, asking: AsAnyone
) -> Response:
    """Say that this text must not go, and what is wrong with it."""
    return holder.act(
        asking,
        lambda work, complaint: own_choices.object_to(
            work, holder.desk, complaint, telling_id, body.text
        ),
    )


@router.post("/mediation", response_model=OwnCaseOut, responses=problems(*ACTED))
def choose_mediation(body: ChoiceIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Say yes or no to an offer to agree. You can say no at any time, and need not say why."""
    return holder.act(
        asking,
        lambda work, complaint: mediating.she_says(work, complaint, is_yes=body.is_yes),
    )


@router.post("/settlement", response_model=OwnCaseOut, responses=problems(*ACTED))
def confirm_settlement(body: ConfirmationIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Say whether you agree to the paper, and whether it makes you silent or takes your rights."""
    clauses = tuple(dict.fromkeys(body.clauses))
    return holder.act(
        asking,
        lambda work, complaint: mediating.she_confirms(
            work, complaint, clauses, agrees=body.agrees
        ),
    )


@router.post("/answer", response_model=OwnCaseOut, responses=problems(*ACTED))
def answer_own_announcement(body: MessageIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Say why your case should go on, where we told you that it may not."""
    return holder.act(
        asking,
        lambda work, complaint: inadmissible.answer(work, holder.desk, complaint, body.text),
    )


@router.post(
    "/appeals",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*ACTED, NotInEffect, AppealedAlready, AppealTooLate),
)
def appeal_with_receipt(body: OwnAppealIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Ask that others look again at what was decided. They had no part in it."""
    said = Lodged(body.grounds, body.late_reason)
    return holder.act(
        asking,
        lambda work, complaint: appealing.appeal(work, holder.desk, complaint, said),
        HTTPStatus.CREATED,
    )


@router.post("/appeals/take-back", response_model=OwnCaseOut, responses=problems(*ACTED))
def take_own_appeal_back(holder: ByReceipt, asking: AsAnyone) -> Response:
    """Take your appeal back."""
    return holder.act(
        asking,
        lambda work, complaint: appealing.take_back(work, holder.desk, complaint),
    )


@router.post(
    "/appeals/members/{member_id}/object",
    response_model=OwnCaseOut,
    responses=problems(*ACTED, ObjectionTimeOver),
)
def object_to_own_panel(
    member_id: UUID, body: ObjectionIn, holder: ByReceipt, asking: AsAnyone
) -> Response:
    """Say that somebody must not decide your appeal, and why."""
    return holder.act(
        asking,
        lambda work, complaint: appealing.object_to(
            work, holder.desk, complaint, member_id, body.text
        ),
    )


@router.post("/questions/{kind}", response_model=OwnCaseOut, responses=problems(*ACTED))
def answer_question(
    kind: QuestionKind, body: AnswerIn, holder: ByReceipt, asking: AsAnyone
) -> Response:
    """Answer what you were asked. If someone threatened you, we open a case for it at once."""
    said = (body.answer, body.words)
    return holder.act(
        asking,
        lambda work, complaint: questions.answer(work, holder.desk, complaint, kind, said),
    )


@router.post("/excluded-states", response_model=OwnCaseOut, responses=problems(*ACTED))
def shut_state_out(body: ExcludedIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Say that no office of a state may read what you told. What went there is closed at once."""
    return holder.act(
        asking,
        lambda work, complaint: excluding.exclude(work, holder.desk, complaint, body.country),
    )


@router.post("/excluded-states/let-in", response_model=OwnCaseOut, responses=problems(*ACTED))
def let_state_in(body: ExcludedIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Let a state in again. To each of its offices you still have to say yes."""
    return holder.act(
        asking, lambda work, complaint: excluding.let_in(work, complaint, body.country)
    )
