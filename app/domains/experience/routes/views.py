"""What the routes of experience share: the desk, and how things are shown."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.experience.engine.texts import COMPLAINTS, key_of
from app.domains.experience.models import (
    ExperienceAnswer,
    ExperienceBatch,
    ExperienceFigures,
    ExperienceReply,
    RemovalRequest,
)
from app.domains.experience.queries import figures
from app.domains.experience.rules import first_of_window
from app.domains.experience.schemas import (
    BatchOut,
    ComplaintWayOut,
    FiguresOut,
    PaidOut,
    ReplyOut,
    ScoreOut,
)
from app.domains.experience.schemas.moderation import AnswerItemOut, AnswerOut, RequestOut
from app.domains.experience.service.answering import words_of
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.experience.service.moderating import available
from app.domains.experience.workflow import REQUEST
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.types import SubjectKind
from app.kit.catalogue import said
from app.kit.errors import NotFound
from app.kit.money import Money
from app.kit.quarters import Quarter
from app.store.work import Work

MAX_AGE = {"Cache-Control": "public, max-age=60"}


async def _desk(request: Request) -> ExperienceDesk:
    desk: ExperienceDesk = request.app.state.experience
    return desk


Desk = Annotated[ExperienceDesk, Depends(_desk)]
"""What experience works with."""


def public(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    """Answer a public read."""
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


def intermediary(work: Work, record: str, at: str | None = None) -> Subject:
    """Return the firm that a path or body names; of a merged record, the one that stands for it.

    Args:
        work: an open one.
        record: number or identifier, as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        NotFound: there is none that recruits.
        MistypedNumber: it is neither an identifier nor a number.
    """
    found = subjects.public_record_named(work, record, at)
    if found.kind is not SubjectKind.INTERMEDIARY:
        raise NotFound("There is no such intermediary.")
    return found


def complaint_way(language: str, *, after_harm: bool) -> ComplaintWayOut:
    """Say where she can tell what happened to her."""
    return ComplaintWayOut(
        text=said(language, key_of("complaint", "harm" if after_harm else "any")),
        form_at=f"{COMPLAINTS}/form?language={language}",
        send_to=COMPLAINTS,
    )


def batch_out(batch: ExperienceBatch) -> BatchOut:
    """Show what was given out."""
    return BatchOut(
        id=batch.id,
        record_id=batch.subject_id,
        giver=batch.giver,
        origin=batch.origin,
        destination=batch.destination,
        since=batch.since,
        until=batch.until,
        codes=batch.codes,
        given_at=batch.given_at,
        expires_on=batch.expires_on,
    )


def answer_item(row: ExperienceAnswer) -> AnswerItemOut:
    """Show an answer in a list."""
    return AnswerItemOut(
        id=row.id,
        record_id=row.subject_id,
        week=row.week,
        state=row.state,
        hold=row.hold,
        has_words=row.sealed_words is not None,
        language=row.language,
        reason=row.reason,
        harm=row.harm,
        version=row.version,
    )


def answer_out(work: Work, desk: ExperienceDesk, row: ExperienceAnswer) -> AnswerOut:
    """Show an answer with what it says."""
    return AnswerOut(
        **answer_item(row).model_dump(),
        answers=row.answers,
        words=words_of(work, desk, row),
        shown_words=row.shown_words,
        available_actions=available(work, row),
    )


def figures_out(row: ExperienceFigures | None) -> FiguresOut | None:
    """Show figures as they were frozen."""
    if row is None or row.figures is None:
        return None
    year, _, number = row.quarter.partition("-Q")
    quarter = Quarter(int(year), int(number))
    found = dict(row.figures)
    return FiguresOut(
        since=first_of_window(quarter).first,
        until=quarter.last,
        scores=[ScoreOut(**each) for each in found.pop("scores")],
        paid=[
            _paid(each["currency"], each["n"], each["median_minor"]) for each in found.pop("paid")
        ],
        **found,
    )


def _paid(currency: str, n: int, median_minor: int) -> PaidOut:
    return PaidOut(currency=currency, n=n, median=Money(median_minor, currency).amount)


def reply_out(row: ExperienceReply, words: str | None) -> ReplyOut:
    """Show what a firm says."""
    return ReplyOut(
        id=row.id,
        words=words,
        language=row.language,
        given_at=row.given_at,
        replaced_at=row.replaced_at,
    )


def requests_out(work: Work, found: Sequence[RemovalRequest]) -> list[RequestOut]:
    """Show requests of firms, with their reasons."""
    said_by = figures.reasons(work, [each.entry for each in found])
    return [
        RequestOut(
            id=each.id,
            state=each.state,
            record_id=each.subject_id,
            text_id=each.answer_id,
            ground=each.ground,
            reasons=said_by.get(each.entry),
            asked_at=each.asked_at,
            decided_at=each.decided_at,
            available_actions=work.available(each, REQUEST),
            version=each.version,
        )
        for each in found
    ]
