"""The schedules of sanctions over HTTP, for anyone: with each row's source and how sure it is."""

from typing import Annotated

from fastapi import Path, Request
from starlette.responses import Response

from app.domains.sanctions.engine import texts
from app.domains.sanctions.engine.documents import OffenceRow, Schedule
from app.domains.sanctions.engine.schedules import shipped
from app.domains.sanctions.routes.desk import Desk
from app.domains.sanctions.schemas import FineSumOut, LengthOut
from app.domains.sanctions.schemas.schedules import (
    BandOut,
    LadderOut,
    LadderStepOut,
    ScheduledOffenceOut,
    ScheduleItemOut,
    ScheduleOut,
    SchedulesOut,
)
from app.domains.sanctions.types.spans import Span
from app.kit.errors import NotFound
from app.kit.paging import ListOrder
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

router = Router(prefix="/v1/sanction-schedules", tags=["sanctions"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
KeyIn = Annotated[str, Path(pattern=r"^[a-z][a-z0-9-]{1,39}$", examples=["ph-overseas"])]
VersionIn = Annotated[str, Path(pattern=r"^[0-9a-z.-]{1,20}$", examples=["2023"])]


@router.get("", response_model=SchedulesOut, responses=NOT_MODIFIED)
def list_sanction_schedules(
    request: Request, desk: Desk, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the versions of every schedule of sanctions, with the days for which each is law."""
    order = ListOrder("sanction-schedules", "name", {}, (str,))
    after = after_key(order, cursor, str)
    found = [each for each in shipped() if after is None or _name(each) > after]
    page = page_of(order, found, limit, lambda each: (_name(each),))
    out = SchedulesOut(
        items=[_item(each) for each in page.items],
        next_cursor=page.next_cursor,
        means=texts.MEANS,
        instance=desk.instance,
    )
    return _answered(out, next_link(request, page.next_cursor))


@router.get(
    "/{key}/{version}", response_model=ScheduleOut, responses=NOT_MODIFIED | problems(NotFound)
)
def read_sanction_schedule(key: KeyIn, version: VersionIn, desk: Desk) -> Response:
    """Read a version of a schedule: offences, ladders, how steps are counted, and the sources."""
    for each in shipped():
        if (each.key, each.version) == (key, version):
            return _answered(_whole(each, desk.instance), {})
    raise NotFound("There is no such version of a schedule.")


def _name(said: Schedule) -> str:
    """Return key and version: a key holds no space, and versions begin with their year."""
    return f"{said.key} {said.version}"


def _answered(out: SchedulesOut | ScheduleOut, headers: dict[str, str]) -> Response:
    body = out.model_dump_json()
    return Response(body, media_type="application/json", headers={**MAX_AGE, **headers})


_ITEM = ("key", "version", "title", "body", "jurisdiction", "begins", "ends", "days", "source")


def _item(said: Schedule) -> ScheduleItemOut:
    return ScheduleItemOut(**{name: getattr(said, name) for name in _ITEM})


def _length(span: Span | None) -> LengthOut | None:
    return None if span is None else LengthOut(months=span.months, days=span.days)


_PROCEDURE = (
    *("counted_by", "count_is", "appeal_days", "heard_by", "holds_back", "pipeline_days"),
    *("mitigating", "aggravating"),
)


def _whole(said: Schedule, instance: str | None) -> ScheduleOut:
    procedure = said.procedure
    return ScheduleOut(
        **{name: getattr(said, name) for name in _ITEM},
        **{name: getattr(procedure, name) for name in _PROCEDURE},
        means=texts.MEANS,
        look_back=LengthOut(months=procedure.look_back.months, days=procedure.look_back.days),
        total_cancels=_length(procedure.total_cancels),
        provisional=LengthOut(months=procedure.provisional.months, days=procedure.provisional.days),
        procedure_source=procedure.source,
        procedure_confidence=procedure.confidence,
        procedure_note=procedure.note,
        ladders=[
            LadderOut(
                key=each.key,
                source=each.source,
                confidence=each.confidence,
                steps=[
                    LadderStepOut(
                        number=step.number,
                        kind=step.kind,
                        least=_length(step.least),
                        most=_length(step.most),
                        alternative=step.alternative,
                        fine=step.fine,
                    )
                    for step in each.step
                ],
            )
            for each in said.ladder
        ],
        offences=[_offence(each) for each in said.offence],
        instance=instance,
    )


_ROW = (
    *("code", "says", "breach", "gravity", "ladder", "refund", "until", "at_once", "late_days"),
    *("article", "note", "source", "confidence"),
)


def _offence(row: OffenceRow) -> ScheduledOffenceOut:
    return ScheduledOffenceOut(
        **{name: getattr(row, name) for name in _ROW},
        bands=[
            BandOut(
                up_to=None
                if each.up_to is None
                else FineSumOut(amount=each.up_to.amount, currency=each.up_to.currency),
                ladder=each.ladder,
            )
            for each in row.band
        ],
    )
