"""Corrections over HTTP, for anyone: lodging one, and reading the answer."""

from http import HTTPStatus

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.corrections.errors import NoSuchValue, ValueChanged
from app.domains.corrections.routes.desk import Desk, record_of, shown_answer
from app.domains.corrections.schemas import (
    AnswerOut,
    CodeIn,
    CorrectionIn,
    LodgedOut,
    RetractionIn,
)
from app.domains.corrections.service import lodging as service
from app.domains.corrections.types import Complaint
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import (
    Forbidden,
    HappenedMeanwhile,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.numbers import make, read
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import PRIVATE, Asking, Made, shown

router = Router(prefix="/v1/corrections", tags=["corrections"])


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=LodgedOut,
    openapi_extra={"security": [{}]},
    responses=problems(
        *(Unauthenticated, Forbidden, NotFound, MistypedNumber, NoSuchValue, ValueChanged),
        *(HappenedMeanwhile, OnlyLists),
    ),
)
def lodge_correction(body: CorrectionIn, desk: Desk, asking: Asking) -> Response:
    """Say that a public value is wrong. Anyone may, with or without an account.

    It gets a number and is decided with reasons within 20 working days; meanwhile the value reads
    disputed, unless it is frivolous. Who has no account gets a code, once, that opens the answer.
    """
    said = Complaint(
        pointer=body.pointer,
        value=body.value,
        why=body.why,
        should_be=body.should_be,
        proof=body.proof,
        documents=tuple(body.documents),
        email=body.email,
        shares_words=body.shares_words,
    )

    def verb(work: Work) -> Made:
        lodged = service.lodge(work, desk, record_of(work, body.record, "/record"), said)
        dispute = lodged.dispute
        is_known = lodged.code is None
        out = LodgedOut(
            number=dispute.number,
            code=lodged.code,
            dispute=dispute.id if is_known else None,
            joined=lodged.joined,
            is_shown=dispute.is_shown,
            lodged_at=lodged.lodging.lodged_at,
            due_at=dispute.due_at,
        )
        where = f"/v1/disputes/{dispute.id}" if is_known else None
        return Made(out, None, HTTPStatus.CREATED, where)

    try:
        return asking.do(verb)
    except HappenedMeanwhile:
        # Somebody asked the same at the same instant; this one joins them.
        return asking.do(verb)


def _number(text: str) -> str:
    return make(*read(text, "/number"))


@router.post("/lookup", response_model=AnswerOut, responses=problems(NotFound, MistypedNumber))
def look_up_correction(body: CodeIn, db: Db) -> Response:
    """Read where a question stands and how it was answered, with its number and code."""
    with db.reading(ANYONE) as work:
        dispute, lodging = service.look_up(work, _number(body.number), body.code)
        return shown(shown_answer(work, dispute, lodging))


@router.post(
    "/retract",
    response_model=AnswerOut,
    responses=problems(NotFound, MistypedNumber, StepRefused),
)
def retract_correction(body: RetractionIn, db: Db) -> Response:
    """Take a question back, with its number and code; what others asked stays."""
    with db.writing(ANYONE) as work:
        dispute, lodging = service.look_up(work, _number(body.number), body.code)
        service.retract(work, dispute, lodging, body.reason)
        return shown(shown_answer(work, dispute, lodging))


@router.post(
    "/forget-address",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(NotFound, MistypedNumber),
)
def forget_correction_address(body: CodeIn, db: Db) -> Response:
    """Erase the e-mail address of a question; its answer can still be read with the code."""
    with db.writing(ANYONE) as work:
        service.forget_address(work, _number(body.number), body.code)
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Cache-Control": PRIVATE})
