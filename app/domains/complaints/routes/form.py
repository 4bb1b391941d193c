"""The form of intake, in the language of who reads it (fairness W5, W8)."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.complaints.engine.form import BEFORE, SAFETY, questions, texts
from app.domains.complaints.engine.languages import Tongue, canonical, tongues
from app.domains.complaints.engine.texts import CONSENT_TEXT, consent_key, key_of
from app.domains.complaints.schemas.form import (
    CatalogueOut,
    ConsentOut,
    ConsentsOut,
    FormOut,
    QuestionOut,
    TextOut,
    TongueOut,
)
from app.domains.complaints.types import Use
from app.domains.complaints.types.categories import Group
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
from app.web.openapi import NOT_MODIFIED
from app.web.operations import Router
from app.web.schemas import Language

router = Router(prefix="/v1/complaints", tags=["complaints"])
LanguageIn = Annotated[
    Language, Query(description="BCP 47, of who reads it.", examples=["ne", "pa-Arab", "fil"])
]
MAX_AGE = {"Cache-Control": "public, max-age=300"}
RECOURSE = "/v1/jurisdictions/{{code}}/recourse?language={language}"


@router.get("/form", response_model=FormOut, responses=NOT_MODIFIED)
def read_complaint_form(request: Request, language: LanguageIn = ENGLISH) -> Response:
    """Read the form for telling what happened: questions, answers and consents in plain words.

    No question has to be answered, and neither nationality nor migration status is asked. A
    language without a catalogue is answered by the nearest one (RFC 4647, lookup), English at last,
    and the answer says so; so it does of a translation that no speaker has reviewed.
    """
    out = _form(canonical(language), language, request.app.state.jurisdictions.instance)
    return Response(out.model_dump_json(), media_type="application/json", headers=MAX_AGE)


def _form(asked: str, as_asked: str, instance: str | None) -> FormOut:
    spoken = chain(asked)[0]
    return FormOut(
        asked=as_asked,
        language=spoken,
        direction=direction(spoken),
        is_draft=is_draft(asked),
        is_fallback=is_fallback(asked),
        notices=notices(asked),
        languages=_catalogues(),
        before=_texts(asked, "before", BEFORE if instance is None else ("unread", *BEFORE)),
        safety=_texts(asked, "safety", SAFETY),
        emergency_at=RECOURSE.format(language=asked),
        questions=[QuestionOut.model_validate(each) for each in questions(asked)],
        skip=said(asked, key_of("answer", "skip")),
        groups=_texts(asked, "group", [each.value for each in Group]),
        consents=_consents(asked, spoken),
        tongues=[_tongue(asked, each) for each in tongues()],
        receipt=said(asked, "complaints-receipt"),
        instance=instance,
    )


def _catalogues() -> list[CatalogueOut]:
    return [
        CatalogueOut(
            tag=each.tag,
            name=each.name,
            is_draft=each.is_draft,
            direction=direction(each.tag),
        )
        for each in languages().values()
    ]


def _texts(asked: str, group: str, codes: Sequence[str]) -> list[TextOut]:
    return [TextOut.model_validate(each) for each in texts(asked, group, codes)]


def _consents(asked: str, spoken: str) -> ConsentsOut:
    return ConsentsOut(
        question=said(asked, "complaints-ask-consents"),
        version=CONSENT_TEXT,
        language=spoken,
        uses=[ConsentOut(use=each.value, text=said(asked, consent_key(each))) for each in Use],
    )


def _tongue(asked: str, tongue: Tongue) -> TongueOut:
    hint = None if tongue.hint is None else said(asked, f"complaints-{tongue.hint}")
    return TongueOut(
        tag=tongue.tag,
        name=tongue.name,
        english=tongue.english,
        script=tongue.script,
        direction=tongue.direction,
        is_hardly_written=tongue.is_hardly_written,
        hint=hint,
    )
