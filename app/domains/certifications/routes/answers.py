"""Answers to indicators over HTTP: one by one, or up to 500 in a call."""

from uuid import UUID

from starlette.responses import Response

from app.domains.certifications.errors import AnswersCollide, NoMapping
from app.domains.certifications.queries import answers as queries
from app.domains.certifications.queries import applications
from app.domains.certifications.schemas import (
    AnswerIn,
    AnswerOut,
    AnswersIn,
    AnswersOut,
    CarriedOut,
    CarryIn,
    ConfirmIn,
    Indicator,
    SuggestionOut,
    TakenOut,
)
from app.domains.certifications.service.applications import answers, carried_answers
from app.domains.certifications.types import Given
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Editing, Made, shown

router = Router(prefix="/v1/applications", tags=["applications"])
TAKEN = problems(Unauthenticated, NotFound, Forbidden, StepRefused, AnswersCollide)


def _taken(work: Work, application_id: UUID, given: list[Given]) -> Made:
    application = applications.held_still(work, application_id)
    changed = answers.answer(work, application, given)
    return Made(TakenOut(changed=[AnswerOut.model_validate(each) for each in changed]))


def _given(body: AnswerIn, indicator: str, place: str) -> Given:
    documents = tuple(body.documents)
    return Given(indicator, body.answer, body.statement, documents, body.revision, place)


@router.get(
    "/{application_id}/answers",
    response_model=AnswersOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_answers(application_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List the answers that stand, by indicator."""
    with db.reading(actor) as work:
        application = applications.one(work, application_id)
        standing = queries.standing(work, application.id)
        items = [AnswerOut.model_validate(standing[code]) for code in sorted(standing)]
        return shown(AnswersOut(items=items))


@router.get(
    "/{application_id}/answers/{indicator}",
    response_model=AnswersOut,
    responses=problems(Unauthenticated, NotFound),
)
def list_answer_revisions(
    application_id: UUID, indicator: Indicator, actor: SignedIn, db: Db
) -> Response:
    """List all revisions of an answer, the newest first."""
    with db.reading(actor) as work:
        application = applications.one(work, application_id)
        found = queries.revisions(work, application.id, indicator)
        return shown(AnswersOut(items=[AnswerOut.model_validate(each) for each in found]))


@router.put("/{application_id}/answers/{indicator}", response_model=TakenOut, responses=TAKEN)
def answer_indicator(
    application_id: UUID, indicator: Indicator, body: AnswerIn, editing: Editing
) -> Response:
    """Answer an indicator, on the revision that I saw; the same again changes nothing."""
    given = _given(body, indicator, "")
    return editing.do(lambda work: _taken(work, application_id, [given]))


@router.post("/{application_id}/answers", response_model=TakenOut, responses=TAKEN)
def answer_indicators(application_id: UUID, body: AnswersIn, acting: Acting) -> Response:
    """Answer up to 500 indicators, all of them or none; each names the revision that I saw."""
    given = [
        _given(each, each.indicator, f"/answers/{place}") for place, each in enumerate(body.answers)
    ]
    return acting.do(lambda work: _taken(work, application_id, given))


@router.post(
    "/{application_id}/carry",
    response_model=CarriedOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused, NoMapping),
)
def carry_answers(application_id: UUID, body: CarryIn, acting: Acting) -> Response:
    """Carry answers over from an application under another standard, where a mapping says so.

    They are marked, and count when they are confirmed; what was answered here stays as it is. What
    is only alike is told as a suggestion, with the reason.
    """

    def verb(work: Work) -> Made:
        application = applications.held_still(work, application_id)
        source = applications.one(work, body.from_application)
        found = carried_answers.carry(work, application, source)
        return Made(
            CarriedOut(
                carried=[AnswerOut.model_validate(each) for each in found.rows],
                suggestions=[SuggestionOut.model_validate(each) for each in found.suggestions],
            )
        )

    return acting.do(verb)


@router.post("/{application_id}/confirm-carried", response_model=TakenOut, responses=TAKEN)
def confirm_carried_answers(application_id: UUID, body: ConfirmIn, acting: Acting) -> Response:
    """Confirm that answers which were carried over are so here; they stay marked."""

    def verb(work: Work) -> Made:
        application = applications.held_still(work, application_id)
        rows = carried_answers.confirm(work, application, body.indicators)
        return Made(TakenOut(changed=[AnswerOut.model_validate(each) for each in rows]))

    return acting.do(verb)
