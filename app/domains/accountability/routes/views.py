"""What the routes of accountability share: the desk, and how things are shown."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.access.policy import Actor
from app.domains.accountability.models import StateReview, StateStatement
from app.domains.accountability.queries import reviews, told
from app.domains.accountability.rules import is_late
from app.domains.accountability.schemas import (
    READS_REVIEW,
    FactOut,
    FactsOut,
    ReviewItemOut,
    ReviewOut,
    StatementOut,
    ToldOut,
)
from app.domains.accountability.service.deciding import holding, how_facts_stand
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.types import Answered, Stands
from app.domains.accountability.workflow import REVIEW
from app.domains.certifications.service.countries.standing import certificates_of
from app.store.work import Work
from app.web.writing import shown

MAX_AGE = {"Cache-Control": "public, max-age=60"}


async def _desk(request: Request) -> AccountabilityDesk:
    desk: AccountabilityDesk = request.app.state.accountability
    return desk


Desk = Annotated[AccountabilityDesk, Depends(_desk)]
"""What accountability works with."""


def told_out(work: Work, found: Sequence[Answered]) -> list[ToldOut]:
    """Show what a state was told, with what it says of it."""
    said = told.statements(work, [each.disclosure_id for each in found])
    return [
        ToldOut(
            id=each.disclosure_id,
            violation=each.case,
            address=f"/v1/roster/violations?firm={each.record}",
            record_id=each.subject_id,
            told_at=each.told_at,
            due_at=each.due_at,
            answered_at=each.answered_at,
            days=each.days,
            did=each.kind,
            did_on=each.did_on,
            is_late=is_late(each.due_at, each.answered_at, work.at),
            statement=statement_out(said.get(each.disclosure_id)),
        )
        for each in found
    ]


def statement_out(found: tuple[StateStatement, str] | None) -> StatementOut | None:
    """Show a public statement."""
    if found is None:
        return None
    row, words = found
    return StatementOut(
        words=words,
        language=row.language,
        given_at=row.given_at,
        redacted_at=row.redacted_at,
        version=row.version,
    )


def review_items(work: Work, found: Sequence[StateReview]) -> list[ReviewItemOut]:
    """Show reviews as the public reads them: counts and days."""
    held = reviews.certificates(work, [each.certificate_id for each in found])
    said = reviews.reasons(work, [each.ended_entry for each in found])
    standing = holding(work, found)
    return [
        ReviewItemOut(
            id=each.id,
            jurisdiction=each.jurisdiction,
            record_id=each.subject_id,
            state=each.state,
            rule=each.rule,
            at_least=each.needed,
            period_from=each.period_from,
            period_until=each.period_until,
            noted_at=each.noted_at,
            opened_at=each.opened_at,
            certificate=held[each.certificate_id].number if each.certificate_id else None,
            consultation=f"/v1/consultations/{each.consultation_id}"
            if each.consultation_id
            else None,
            hear_until=each.hear_until,
            ended_at=each.ended_at,
            outcome=each.outcome,
            reason=said.get(each.ended_entry) if each.ended_entry else None,
            rule_holds=each.id in standing,
            decision_id=each.decision_id,
        )
        for each in found
    ]


def review_out(work: Work, desk: AccountabilityDesk, review: StateReview) -> ReviewOut:
    """Show a review, with how the state's certificate stands and what the caller may do."""
    [item] = review_items(work, [review])
    held = certificates_of(work, [review.subject_id])[review.subject_id]
    newest = held[0] if held else None
    return ReviewOut(
        **item.model_dump(),
        certificate_status=None if newest is None else newest.status,
        certificate_since=None if newest is None else newest.since,
        available_actions=work.available(review, REVIEW),
        version=review.version,
        reads=READS_REVIEW,
        instance=desk.instance,
    )


def facts_out(work: Work, review: StateReview) -> FactsOut:
    """Show the facts of a review and how they stand, to who examines it."""
    facts = reviews.facts(work, [review.id])[review.id]
    stand = how_facts_stand(work, review)
    public = told.public_of(work, [each.disclosure_id for each in facts])
    return FactsOut(
        items=[
            FactOut(
                place=each.place,
                disclosure_id=None if each.is_of_complaint else each.disclosure_id,
                thing_kind=each.thing_kind,
                thing_id=None if each.is_of_complaint else each.thing_id,
                on=each.on_day,
                stands=stand[each.disclosure_id],
                violation=public.get(each.disclosure_id),
            )
            for each in facts
        ],
        digest=review.facts_digest,
        standing=sum(each is Stands.STANDS for each in stand.values()),
        at_least=review.needed,
    )


def public(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    """Answer a public read."""
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


def answered(
    actor: Actor, body: BaseModel, version: int | None, headers: dict[str, str] | None = None
) -> Response:
    """Answer a read that shows more to some: to everybody as public, to them as their own."""
    if actor.id is None:
        return public(body, headers)
    response = shown(body, version)
    response.headers.update(headers or {})
    return response
