"""Respondents of a case over HTTP: letters with a code, answers by post, opening again (V1)."""

from uuid import UUID

from starlette.responses import Response

from app.domains.notices.errors import NotInEffect
from app.domains.violations.errors import HasAccount, NoPublishedContact, NotAbsent, StillKept
from app.domains.violations.queries import cases
from app.domains.violations.routes import asked
from app.domains.violations.routes.acts import ACTED, TIED, acted
from app.domains.violations.routes.desk import Desk
from app.domains.violations.schemas.sent import AnswerIn, LetterIn
from app.domains.violations.schemas.shown import ViolationOut
from app.domains.violations.service import answering, forgetting, reversing, serving
from app.domains.violations.service.parts import touch
from app.domains.violations.service.serving import Prepared
from app.kit.errors import Problem
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Attached, IfMatch, Made

router = Router(
    prefix="/v1/violations/{violation_id}/respondents/{respondent_id}", tags=["violations"]
)
PDF = "application/pdf"


@router.post(
    "/print",
    responses={
        **problems(*ACTED, HasAccount),
        200: {
            "content": {PDF: {"example": "the bytes of the page"}},
            "description": "The letter, with a code that opens this case alone.",
        },
    },
    response_class=Response,
)
def print_violation_letter(
    violation_id: UUID,
    respondent_id: UUID,
    body: LetterIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Print the letter to a respondent without an account, with a new code on it (PDF/A-2a).

    It goes to the address that its register publishes. An older code opens nothing any more. That
    it was served, bounced or came back is recorded at the notice.
    """
    made: Prepared | Problem
    # Set between two short doors: a page takes a tenth of a second.
    try:
        with acting.database.reading(acting.actor) as work:
            row = cases.one(work, violation_id)
            made = serving.prepare(work, desk, row, respondent_id, body.language)
        content = desk.letters.typesetter.letter(made.page)
    except Problem as refused:
        made, content = refused, b""

    def verb(work: Work) -> Made:
        if isinstance(made, Problem):
            raise made
        row = cases.one(work, violation_id, seen)
        serving.hand_out(work, row, respondent_id, made.digest, "letter")
        version = touch(work, row).version
        name = f"{row.number}.pdf"
        return Made(version=version, file=Attached(content, name, PDF))

    return acting.do(verb)


@router.post(
    "/email",
    response_model=ViolationOut,
    responses=problems(*ACTED, HasAccount, NoPublishedContact),
)
def write_to_respondent(
    violation_id: UUID, respondent_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Write to the e-mail address that a register publishes of a respondent, with a new code."""

    def act(work: Work) -> None:
        serving.send(work, desk, cases.one(work, violation_id, seen), respondent_id)

    return acted(acting, desk, violation_id, act)


@router.post("/enter-answer", response_model=ViolationOut, responses=problems(*ACTED, HasAccount))
def enter_respondents_answer(
    violation_id: UUID,
    respondent_id: UUID,
    body: AnswerIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Write down what a respondent without an account answered by post, with its documents."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        answering.enter_answer(work, row, respondent_id, asked.answer(body))

    return acted(acting, desk, violation_id, act)


@router.post(
    "/reopen", response_model=ViolationOut, responses=problems(*ACTED, NotAbsent, NotInEffect)
)
def reopen_for_respondent(
    violation_id: UUID, respondent_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Open again what was decided in absence, since the respondent asked to be heard in time."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        reversing.hear_later(work, desk, row, respondent_id)

    return acted(acting, desk, violation_id, act)


@router.post(
    "/overturn",
    response_model=ViolationOut,
    responses=problems(*ACTED, *TIED, NotAbsent, NotInEffect),
)
def overturn_for_respondent(
    violation_id: UUID,
    respondent_id: UUID,
    body: ReasonIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Record, for an authority, that its own court or superior set the decision aside."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        reversing.overturn(work, desk, row, respondent_id, body.reason)

    return acted(acting, desk, violation_id, act)


@router.post("/forget", response_model=ViolationOut, responses=problems(*ACTED, *TIED, StillKept))
def forget_respondent(
    violation_id: UUID, respondent_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Destroy the name of a respondent without a record, once nothing needs it; two people do."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        forgetting.forget(work, desk, row, respondent_id)

    return acted(acting, desk, violation_id, act)
