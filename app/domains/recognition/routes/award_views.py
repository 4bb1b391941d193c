"""What the routes of awards share: the desk, and how awards are shown to people of a file."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.models.awards import Award
from app.domains.recognition.queries import awards, falls
from app.domains.recognition.schemas.awards import (
    AwardCaseOut,
    AwardItemOut,
    AwardOut,
    AwardPeriodOut,
)
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.award_waiting import available
from app.domains.violations.queries.cases import words
from app.store.work import Work


async def _desk(request: Request) -> AwardDesk:
    desk: AwardDesk = request.app.state.awards
    return desk


Desk = Annotated[AwardDesk, Depends(_desk)]
"""What awards work with."""

_SAME = (
    *("id", "state", "origin", "granted_on", "source", "recorded_by", "recorded_at"),
    *("confirmed_by", "confirmed_at", "lost_at", "restored_at", "version"),
)


def award_out(work: Work, row: Award) -> AwardOut:
    """Show an award to the people of the scheme, or to the firm."""
    programme = awards.programmes(work, [row.programme_id])[row.programme_id]
    terms = terms_of(programme.terms).award(row.award_key)
    notice = awards.notice_of(work, row)
    return AwardOut(
        **{name: getattr(row, name) for name in _SAME},
        programme=row.programme_key,
        edition=programme.edition,
        award=row.award_key,
        title=row.award_key if terms is None else terms.title,
        record=awards.records(work, [row.subject_id])[row.subject_id],
        period=AwardPeriodOut(first=row.period_from, last=row.period_until),
        evaluation=row.evaluation_id,
        result=row.result_id,
        departs=row.is_departure,
        reason=_reason(work, row),
        notice=row.notice_id,
        notice_state=None if notice is None else notice.state,
        cases=_cases(work, row),
        available_actions=available(work, row, notice),
    )


def _reason(work: Work, row: Award) -> str | None:
    """Return why it was decided; what this act itself says is written when it closes."""
    at = (row.recorded_entry, "reason")
    return work.said().get(at) or words(work, [row.recorded_entry]).get(at)


def _cases(work: Work, row: Award) -> list[AwardCaseOut]:
    announced = {
        each.finding_id for each in awards.falls_of(work, row.id) if each.notice_id is not None
    }
    return [
        AwardCaseOut(
            violation=each.violation_id,
            number=each.number,
            offence=each.offence.value,
            done_from=each.done_from,
            done_until=each.done_until,
            final_since=each.final_at,
            announced=each.finding_id in announced,
        )
        for each in falls.in_period(work, row)
    ]


def items_out(work: Work, rows: Sequence[Award]) -> list[AwardItemOut]:
    """Show decisions about awards in a list, in a fixed number of queries."""
    ids: set[UUID] = {each.subject_id for each in rows}
    records = awards.records(work, ids)
    return [
        AwardItemOut(
            id=each.id,
            state=each.state,
            origin=each.origin,
            programme=each.programme_key,
            award=each.award_key,
            record=records[each.subject_id],
            granted_on=each.granted_on,
            evaluation=each.evaluation_id,
            departs=each.is_departure,
        )
        for each in rows
    ]
