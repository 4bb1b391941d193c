"""Consultations over HTTP: public drafts, and the answers to them."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

import orjson
from fastapi import Depends, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.consultations import queries, service
from app.domains.consultations.errors import AnsweredOften, NobodyMatchedIt, TimeToAnswerPassed
from app.domains.consultations.models import Consultation
from app.domains.consultations.queries import Given
from app.domains.consultations.rules import is_open
from app.domains.consultations.schemas import (
    READS,
    READS_REVIEW,
    AnswerIn,
    AnswerOut,
    AnswersOut,
    ConsultationItemOut,
    ConsultationOut,
    ConsultationsOut,
    RedactionIn,
)
from app.domains.consultations.service import ConsultationDesk
from app.domains.consultations.types import STATE_REVIEW, Side
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.jurisdictions.rules import CODE
from app.kit.errors import BadCursor, Forbidden, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/consultations", tags=["consultations"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
REDACTED = problems(Unauthenticated, NotFound, Forbidden, InterestDeclared, HeldForSecondLook)


async def _desk(request: Request) -> ConsultationDesk:
    desk: ConsultationDesk = request.app.state.consultations
    return desk


Desk = Annotated[ConsultationDesk, Depends(_desk)]


@router.get("", response_model=ConsultationsOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_consultations(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    jurisdiction: Annotated[
        str | None, Query(pattern=CODE, description="Of this country or part alone.")
    ] = None,
    is_open: Annotated[bool, Query(description="Only those that can be answered now.")] = False,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List drafts about countries that are or were open to answers, the newest first."""
    filters = {"jurisdiction": jurisdiction, "is_open": is_open}
    order = ListOrder("consultations", "-id", filters, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        asked = (jurisdiction, work.at if is_open else None)
        items = _items(work, queries.page(work, asked, before, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = ConsultationsOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return _answered(out, next_link(request, page.next_cursor))


@router.get(
    "/{consultation_id}",
    response_model=ConsultationOut,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_consultation(consultation_id: UUID, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read a draft: the score of each area, and the answer to each indicator with its evidence."""
    with db.reading(actor) as work:
        return _answered(_out(work, desk, queries.one(work, consultation_id)))


@router.get(
    "/{consultation_id}/answers",
    response_model=AnswersOut,
    responses=NOT_MODIFIED | problems(NotFound, BadCursor),
)
def list_consultation_answers(  # noqa: PLR0913, PLR0917 - each parameter is one of the contract
    request: Request,
    consultation_id: UUID,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was answered to a draft, the oldest first, as it was written."""
    order = ListOrder("answers", "id", {"consultation": str(consultation_id)}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.one(work, consultation_id)
        items = _answers(work, queries.answers(work, found.id, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = AnswersOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return _answered(out, next_link(request, page.next_cursor))


@router.post(
    "/{consultation_id}/answers",
    status_code=HTTPStatus.CREATED,
    response_model=AnswerOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, NobodyMatchedIt),
        *(TimeToAnswerPassed, AnsweredOften),
    ),
)
def answer_consultation(consultation_id: UUID, body: AnswerIn, acting: Acting) -> Response:
    """Answer a draft as its government, as an organisation of civil society, or as an employer.

    It is published at once, under the name of the organisation, and cannot be taken back. An
    organisation that signed itself up answers once it holds a record.
    """

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, consultation_id)
        given = service.answer(work, found, body.words, body.language)
        return Made(_answer(work, found, given.id, given.version), 1, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post("/{consultation_id}/redact", response_model=ConsultationOut, responses=REDACTED)
def redact_draft(
    consultation_id: UUID, body: RedactionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take words that tell of a private person out of a draft; two of the secretariat do."""

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, consultation_id, seen)
        service.redact_draft(work, desk, found, (body.words, body.reason))
        return Made(_out(work, desk, found), found.version)

    return acting.do(verb)


@router.post(
    "/{consultation_id}/answers/{answer_id}/redact", response_model=AnswerOut, responses=REDACTED
)
def redact_answer(
    consultation_id: UUID,
    answer_id: UUID,
    body: RedactionIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Take words that tell of a private person out of an answer; two of the secretariat do."""

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, consultation_id)
        given = queries.answer(work, found.id, answer_id, seen).answer
        service.redact_answer(work, desk, found, given, (body.words, body.reason))
        return Made(_answer(work, found, given.id, given.version), given.version)

    return acting.do(verb)


def _items(work: Work, found: Sequence[Consultation]) -> list[ConsultationItemOut]:
    counted = queries.counted(work, [each.id for each in found])
    return [_item(work, each, dict(counted[each.id])) for each in found]


def _item(work: Work, found: Consultation, counted: dict[Side, int]) -> ConsultationItemOut:
    return ConsultationItemOut(
        id=found.id,
        jurisdiction=found.jurisdiction,
        record_id=found.subject_id,
        scheme=found.scheme_key,
        edition=found.edition,
        score=found.score,
        level=found.level,
        published_at=found.published_at,
        closes_at=found.closes_at,
        is_open=is_open(found.closes_at, work.at),
        answers=counted,
    )


def _out(work: Work, desk: ConsultationDesk, found: Consultation) -> ConsultationOut:
    [item] = _items(work, [found])
    return ConsultationOut(
        **item.model_dump(),
        draft=orjson.loads(found.draft_text),
        digest=found.draft_digest,
        redacted_at=found.redacted_at,
        reads=READS_REVIEW if found.opened_by == STATE_REVIEW else READS,
        version=found.version,
        instance=desk.instance,
    )


def _answer(work: Work, found: Consultation, answer_id: UUID, version: int) -> AnswerOut:
    [out] = _answers(work, [queries.answer(work, found.id, answer_id, version)])
    return out


def _answers(work: Work, given: Sequence[Given]) -> list[AnswerOut]:
    words = queries.words_of(work, [each.answer for each in given])
    return [
        AnswerOut(
            id=each.answer.id,
            side=each.answer.side,
            organisation=each.organisation,
            words=words.get(each.answer.entry, ""),
            language=each.answer.language,
            given_at=each.answer.given_at,
            redacted_at=each.answer.redacted_at,
            version=each.answer.version,
        )
        for each in given
    ]


def _answered(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )
