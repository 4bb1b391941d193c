"""Public statistics over HTTP: open to anyone, without a token."""

from typing import Annotated, Any

import orjson
from fastapi import Depends, Path, Query, Request
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.reports.engine.figures import SHAPES, StatTable, shown
from app.domains.reports.errors import NoSuchQuarter
from app.domains.reports.schemas.statistics import (
    READS,
    FigureOut,
    NoteOut,
    QuarterFileOut,
    QuarterOut,
    StatisticsOut,
    TableOut,
)
from app.domains.reports.service import publishing
from app.domains.reports.service.freezing import StatisticsDesk
from app.domains.reports.service.publishing import Found, Wanted
from app.kit.errors import BadInput
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.schemas import Jurisdiction

router = Router(prefix="/v1/statistics", tags=["statistics"])
MAX_AGE = {"Cache-Control": "public, max-age=300"}
PUBLIC = Facts(is_public=True)
LINKED = "application/ld+json"
LINE = ",".join(publishing.COLUMNS)


async def _desk(request: Request) -> StatisticsDesk:
    desk: StatisticsDesk = request.app.state.statistics
    return desk


Desk = Annotated[StatisticsDesk, Depends(_desk)]
_KEY = {"max_length": 12, "examples": ["2026-Q4"]}
First = Annotated[
    str | None,
    Query(alias="from", description="First quarter; without it, the last one.", **_KEY),
]
Last = Annotated[
    str | None, Query(alias="to", description="Last quarter; without it, the newest.", **_KEY)
]
Which = Annotated[str, Path(description="Of the calendar.", **_KEY)]


@router.get("", response_model=StatisticsOut, responses=NOT_MODIFIED | problems(BadInput))
def read_statistics(  # noqa: PLR0913, PLR0917 - filters of the figures
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    first: First = None,
    last: Last = None,
    table: Annotated[StatTable | None, Query(description="This table alone.")] = None,
    place: Annotated[
        Jurisdiction | None,
        Query(description="What concerns this place alone.", examples=["NP"]),
    ] = None,
) -> Response:
    """Read frozen figures of whole quarters, added over them; figures not shown are in no sum."""
    require(actor, Permission.STATISTICS_READ, PUBLIC)
    with db.reading(actor) as work:
        found = publishing.find(work, Wanted(first, last, table, place))
        out = _out(found, place, desk)
    return Response(out.model_dump_json(), media_type="application/json", headers=MAX_AGE)


def _out(found: Found, place: str | None, desk: StatisticsDesk) -> StatisticsOut:
    return StatisticsOut(
        reads=READS,
        quarters=[QuarterOut.model_validate(each) for each in found.quarters],
        missing=found.missing,
        place=place,
        tables=[_table(table, rows) for table, rows in found.tables.items()],
        notes=[NoteOut(**publishing.noted(*each)) for each in found.notes],
        instance=desk.instance,
    )


def _table(table: StatTable, rows: Any) -> TableOut:
    shape = SHAPES[table]
    return TableOut(
        table=table,
        title=shape.title,
        dimensions=list(shape.dimensions),
        measure=shape.measure,
        is_stock=shape.is_stock,
        is_protected=shape.is_protected,
        figures=[
            FigureOut(
                by=dict(zip(shape.dimensions, each.key, strict=True)),
                value=shown(shape, each.key, each.value),
                quarters=each.quarters,
            )
            for each in rows
        ],
    )


CATALOGUE = {
    "@context": {"dcat": "http://www.w3.org/ns/dcat#"},
    "@id": "https://register.example/v1/statistics/catalogue",
    "@type": "dcat:Catalog",
}


@router.get(
    "/catalogue",
    response_class=Response,
    responses=example(CATALOGUE, media_type=LINKED) | NOT_MODIFIED,
)
def read_statistics_catalogue(actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read which figures can be fetched, as linked data (DCAT 3)."""
    require(actor, Permission.STATISTICS_READ, PUBLIC)
    with db.reading(actor) as work:
        body = publishing.described(work, desk, READS)
    return Response(orjson.dumps(body), media_type=LINKED, headers=MAX_AGE)


@router.get(
    "/{quarter}.csv",
    response_class=Response,
    responses=example(LINE, media_type="text/csv") | NOT_MODIFIED | problems(NoSuchQuarter),
)
def export_statistics_csv(quarter: Which, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Fetch all figures of a quarter as CSV, a line for each."""
    require(actor, Permission.STATISTICS_READ, PUBLIC)
    with db.reading(actor) as work:
        body = publishing.lines(desk, publishing.one(work, quarter))
    return Response(body, media_type="text/csv", headers=MAX_AGE)


@router.get(
    "/{quarter}.json",
    response_model=QuarterFileOut,
    responses=NOT_MODIFIED | problems(NoSuchQuarter),
)
def export_statistics_json(quarter: Which, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Fetch all figures of a quarter, as they were frozen, with what was said of them since."""
    require(actor, Permission.STATISTICS_READ, PUBLIC)
    with db.reading(actor) as work:
        body = publishing.whole(work, desk, publishing.one(work, quarter), READS)
    return Response(body, media_type="application/json", headers=MAX_AGE)
