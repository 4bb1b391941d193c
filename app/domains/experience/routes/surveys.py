"""The survey and its answers over HTTP, for workers without an account (E4, W5)."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Header, Query
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.experience.engine import reading, texts
from app.domains.experience.engine.bank import Kind, Question
from app.domains.experience.errors import (
    CodeExpired,
    CodeUsed,
    MistypedCode,
    TooManyWrongCodes,
    UnknownCode,
)
from app.domains.experience.routes.views import Desk, complaint_way, intermediary
from app.domains.experience.schemas import (
    AnsweredOut,
    AnswerIn,
    CatalogueOut,
    ChoiceOut,
    CodeIn,
    CodeOut,
    OnlyIfOut,
    QuestionOut,
    SurveyOut,
)
from app.domains.experience.service import answering
from app.domains.experience.service.answering import Taken
from app.domains.jurisdictions.service import recourse_of
from app.domains.standards.engine.languages import wanted
from app.domains.subjects import queries as subjects
from app.kit.catalogue import (
    ENGLISH,
    chain,
    direction,
    is_draft,
    is_fallback,
    languages,
    notices,
    said,
)
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.schemas import Language
from app.web.writing import Made, Writing, shown

router = Router(prefix="/v1/experience", tags=["experience"])
REFUSED = (MistypedCode, UnknownCode, CodeUsed, CodeExpired, TooManyWrongCodes)
_CACHED = {"Cache-Control": "public, max-age=300", "Vary": "Accept-Language"}


async def _language(
    language: Annotated[
        Language | None,
        Query(description="BCP 47; comes before Accept-Language.", examples=["ne"]),
    ] = None,
    accept_language: Annotated[str | None, Header(max_length=1_000)] = None,
) -> str:
    """Read in which language the survey is wanted: the first one that there are texts in."""
    asked = [each for each in wanted(language, accept_language) if each != "*"]
    known = (each for each in asked if not is_fallback(each))
    return next(known, asked[0] if asked else ENGLISH)


@router.get("/survey", response_model=SurveyOut, responses=NOT_MODIFIED)
def read_experience_survey(desk: Desk, language: Annotated[str, Depends(_language)]) -> Response:
    """Read the questions about how you were recruited, in your language; none has to be answered.

    They are the same for everybody, and reading them needs no code. Who asks for a language
    without a catalogue reads the nearest one, English at last, and the answer says so.
    """
    out = _survey(language, desk.instance)
    return Response(out.model_dump_json(), media_type="application/json", headers=_CACHED)


def _survey(asked: str, instance: str | None) -> SurveyOut:
    spoken = chain(asked)[0]
    return SurveyOut(
        asked=asked,
        language=spoken,
        direction=direction(spoken),
        is_draft=is_draft(asked),
        is_fallback=is_fallback(asked),
        notices=notices(asked),
        languages=[
            CatalogueOut(
                tag=each.tag,
                name=each.name,
                is_draft=each.is_draft,
                direction=direction(each.tag),
            )
            for each in languages().values()
        ],
        before=[said(asked, texts.key_of("before", each)) for each in texts.BEFORE],
        groups=[ChoiceOut(code=code, text=text) for code, text in texts.groups(asked)],
        questions=[_question(asked, each, text) for each, text in texts.questions(asked)],
        words=said(asked, texts.key_of("ask", "words")),
        skip=said(asked, texts.key_of("answer", "skip")),
        complaint=complaint_way(spoken, after_harm=False),
        instance=instance,
    )


def _question(asked: str, question: Question, text: str) -> QuestionOut:
    only_if = question.only_if
    return QuestionOut(
        code=question.code,
        group=question.group.value,
        kind=question.kind.value,
        text=text,
        choices=[]
        if question.kind is Kind.MONEY
        else [ChoiceOut(code=code, text=each) for code, each in texts.choices(asked, question)],
        only_if=only_if and OnlyIfOut(question=only_if[0], answers=list(only_if[1])),
    )


@router.post("/codes", response_model=CodeOut, responses=problems(*REFUSED))
def check_experience_code(body: CodeIn, desk: Desk, db: Db) -> Response:
    """Ask for which firm your code was given. It is not used by asking."""
    language = body.language or ENGLISH
    with db.reading(ANYONE) as work:
        batch = answering.batch_of(work, desk, body.code, language)
        firm = intermediary(work, str(batch.subject_id))
        _, names = subjects.names_of(work, ids=[firm.id]).get(firm.id, (firm, []))
        out = CodeOut(
            record_id=firm.id,
            firm=next(iter(names), firm.number),
            origin=batch.origin,
            destination=batch.destination,
            expires_on=batch.expires_on,
            survey_at=f"/v1/experience/survey?language={language}",
        )
    return shown(out)


@router.post(
    "/answers",
    status_code=HTTPStatus.CREATED,
    response_model=AnsweredOut,
    responses=problems(*REFUSED),
)
def answer_experience_survey(body: AnswerIn, desk: Desk, db: Db) -> Response:
    """Answer with your one-time code. No account and no name is needed, and no question.

    The code is used by it, and nothing joins the two: of the answer the firm and the week are kept,
    and nothing of your connection. What tells of harm is not published: the answer says where to
    go with it, without a code. An Idempotency-Key is not taken: the code itself is good for one.
    """
    paid = None if body.paid is None else (body.paid.amount, body.paid.currency)
    told = reading.told(body.language, body.answers, paid, body.words)

    def verb(work: Work) -> Made:
        taken = answering.answer(work, desk, body.code, told)
        return Made(_answered(work, taken, told.language), status=HTTPStatus.CREATED)

    return Writing(db, ANYONE, b"", None).do(verb)


def _answered(work: Work, taken: Taken, language: str) -> AnsweredOut:
    is_harm = bool(taken.harms)
    corridor = (taken.batch.destination, taken.batch.origin)
    places = recourse_of(work, list(dict.fromkeys(corridor)), language) if is_harm else []
    contacts = [each for place in places if place.code == corridor[0] for each in place.emergency]
    return AnsweredOut(
        detail=said(language, texts.key_of("in", "harm" if is_harm else "any")),
        tells_of_harm=is_harm,
        complaint=complaint_way(chain(language)[0], after_harm=is_harm),
        contacts=contacts,
        law=said(language, "recourse-law") if is_harm else None,
        recourse=places,
    )
