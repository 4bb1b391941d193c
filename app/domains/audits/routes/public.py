"""Summaries of accepted audits over HTTP, for anyone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.audits.models import Audit, Finding
from app.domains.audits.queries import summaries
from app.domains.audits.routes.desk import Desk
from app.domains.audits.schemas.public import (
    SummariesOut,
    SummaryFindingOut,
    SummaryOut,
    SummaryPublicOut,
    SummaryScopeOut,
)
from app.domains.audits.types import FindingState
from app.domains.notices.queries import letters
from app.domains.notices.types import PublicReading, Standing
from app.kit.errors import MistypedNumber, NotFound
from app.kit.numbers import make, read
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

router = Router(prefix="/v1/audit-summaries", tags=["audits"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
UNGRADED, BEING_HEARD = "ungraded", "being_heard"
SHOWN: dict[str, Any] = {
    "number": "VT00000110",
    "record_id": "019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10",
    "kind": "stage_2",
    "audit_body": "Fair Audits",
    "scheme": "ers-1",
    "standard": "ers",
    "edition": "1.0",
    "scope": {
        "countries": ["PH"],
        "sites": 1,
        "corridors": [{"origin": "PH", "destination": "QA"}],
        "sectors": ["9700"],
    },
    "criteria": 49,
    "planned_from": "2027-01-11",
    "planned_until": "2027-01-15",
    "began_at": "2027-01-11T08:00:00Z",
    "accepted_at": "2027-02-01T12:00:00Z",
    "findings": [
        {
            "criterion": "1.1",
            "grade": "major",
            "is_being_heard": False,
            "standing": "final",
            "appeal_until": None,
            "statement": None,
            "is_mended": True,
            "verified_how": "visit",
            "mended_on": "2027-04-02",
        }
    ],
    "by_grade": {"major": 1},
}


def _outs(work: Work, found: Sequence[Audit]) -> list[SummaryOut]:
    """Show summaries, in as many questions however many there are."""
    findings, bodies = summaries.findings(work, found), summaries.bodies(work, found)
    noticed = {each.notice_id for rows in findings.values() for each in rows if each.notice_id}
    readings = letters.public_readings(work, noticed)
    return [
        _out(each, findings[each.id], bodies.get(each.audit_body_id), readings) for each in found
    ]


def _finding(one: Finding, readings: Mapping[UUID, PublicReading]) -> SummaryFindingOut:
    """Show a finding; of its grade no more than is in effect, with its appeal (C2)."""
    said = readings.get(one.notice_id) if one.notice_id is not None else None
    # A grade that a panel gave stands by itself: the notice that was reversed tells of another.
    is_told = said is not None and said.standing is not Standing.REVERSED
    reading = said if is_told and not one.is_being_heard else None
    return SummaryFindingOut(
        criterion=one.criterion,
        grade=None if one.is_being_heard else one.grade,
        is_being_heard=one.is_being_heard,
        standing=None if reading is None else reading.standing,
        appeal_until=None if reading is None else reading.appeal_until,
        statement=None if reading is None else reading.statement,
        is_mended=one.state is FindingState.VERIFIED,
        verified_how=one.verified_how,
        mended_on=None if one.verified_at is None else one.verified_at.date(),
    )


def _graded(one: Finding) -> str:
    return BEING_HEARD if one.is_being_heard else one.grade or UNGRADED


def _out(
    audit: Audit,
    found: Sequence[Finding],
    body: str | None,
    readings: Mapping[UUID, PublicReading],
) -> SummaryOut:
    order = audit.order
    return SummaryOut(
        number=audit.number,
        record_id=audit.auditee_subject_id,
        kind=audit.kind,
        audit_body=body,
        scheme=order.scheme,
        standard=order.standard,
        edition=order.edition,
        scope=SummaryScopeOut(
            countries=sorted({each.country for each in order.scope.sites}),
            sites=len(order.scope.sites),
            corridors=list(order.scope.corridors),
            sectors=list(order.scope.sectors),
        ),
        criteria=len(order.criteria),
        planned_from=audit.planned_from,
        planned_until=audit.planned_until,
        began_at=audit.started_at,
        accepted_at=audit.accepted_at,
        findings=[_finding(each, readings) for each in found],
        by_grade=dict(Counter(_graded(each) for each in found)),
    )


def _answered(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


@router.get(
    "",
    response_model=SummariesOut,
    responses=example({"items": [SHOWN], "next_cursor": None, "instance": None}) | NOT_MODIFIED,
)
def list_audit_summaries(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    record: Annotated[UUID | None, Query(description="Of this record alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the public summaries of accepted audits, the oldest first.

    Only where the auditee's agreement consents; that there is none says nothing against anybody.
    """
    filters = {"record": None if record is None else str(record)}
    order = ListOrder("audit-summaries", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = summaries.page(work, record, after, limit + 1)
        ids = [each.id for each in found]
        items = list(zip(ids, _outs(work, found), strict=True))
    page = page_of(order, items, limit, lambda each: (each[0],))
    shown = [each for _, each in page.items]
    out = SummariesOut(items=shown, next_cursor=page.next_cursor, instance=desk.instance)
    return _answered(out, next_link(request, page.next_cursor))


@router.get(
    "/{number}",
    response_model=SummaryPublicOut,
    responses=example({**SHOWN, "instance": None})
    | NOT_MODIFIED
    | problems(NotFound, MistypedNumber),
)
def read_audit_summary(number: str, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read the public summary of an accepted audit: scope, dates, body, and how it was mended.

    It has no words of findings and no name of a person.
    """
    with db.reading(actor) as work:
        [out] = _outs(work, [summaries.one(work, make(*read(number)))])
        return _answered(SummaryPublicOut(**out.model_dump(), instance=desk.instance))
