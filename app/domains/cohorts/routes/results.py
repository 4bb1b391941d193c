"""Results of studies over HTTP: figures, drawings and a table of what may be told (E3, E5)."""

from typing import Annotated

from fastapi import Path
from starlette.responses import Response

from app.access.policy import Actor
from app.domains.cohorts.engine.protocols import content_of
from app.domains.cohorts.engine.tables import table
from app.domains.cohorts.models import CohortResult, CohortStudy
from app.domains.cohorts.queries import records, studies
from app.domains.cohorts.routes.shaping import (
    ANYBODY,
    MAX_AGE,
    Desk,
    KeyIn,
    answered,
    comment_out,
)
from app.domains.cohorts.schemas import READS
from app.domains.cohorts.schemas.results import ResultOut
from app.domains.cohorts.service.desk import CohortDesk
from app.domains.cohorts.service.ties import where
from app.domains.cohorts.types import Outcome
from app.kit.errors import NotFound
from app.kit.small_numbers import LEAST
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.writing import PRIVATE

router = Router(prefix="/v1/cohort-studies/{study}", tags=["cohort studies"])
_SVG = {200: {"content": {"image/svg+xml": {"schema": {"type": "string"}}}}}
_CSV = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}
DRAWING = (
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'; sandbox"
)
"""The content policy of a drawing: its own styles, and nothing that runs or is fetched."""


@router.get(
    "/result",
    response_model=ResultOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_cohort_result(study: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read what a study found, with methods, missing data and sizes; the assessor before others."""
    with db.reading(actor) as work:
        row = studies.one(work, study)
        out = _result_out(work, desk, row, studies.result(work, row))
    return answered(actor, out, None)


def _result_out(work: Work, desk: CohortDesk, study: CohortStudy, found: CohortResult) -> ResultOut:
    said = content_of(found.canonical)
    protocol = said.pop("protocol")
    words = studies.charts(work, found)
    gone = records.withdrawn(work, study)
    outcomes = [
        {
            **each,
            "chart": f"{where(study)}/charts/{each['outcome']}.svg",
            "chart_in_words": words[each["outcome"]],
        }
        for each in said.pop("outcomes")
    ]
    return ResultOut(
        **said,
        title=study.title,
        protocol_revision=protocol["revision"],
        protocol_digest=protocol["digest"],
        digest=found.digest,
        withdrawn=None if 0 < gone < LEAST else gone,
        outcomes=outcomes,
        made_at=found.made_at,
        published_at=study.published_at,
        checked_at=found.checked_at,
        is_reproduced=None
        if found.checked_digest is None
        else found.checked_digest == found.digest,
        comment=comment_out(work, study),
        reads=READS,
        instance=desk.instance,
    )


@router.get(
    "/result.csv",
    response_class=Response,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | _CSV | problems(NotFound),
)
def read_cohort_result_table(study: KeyIn, actor: PerhapsSignedIn, db: Db) -> Response:
    """Read what a study found as CSV in UTF-8: a line for each figure that is told."""
    with db.reading(actor) as work:
        found = studies.result(work, studies.one(work, study))
    name = f'attachment; filename="{study}.csv"'
    content = table(content_of(found.canonical))
    return Response(
        content,
        media_type="text/csv; charset=utf-8",
        headers={**_cached(actor), "Content-Disposition": name},
    )


@router.get(
    "/charts/{outcome}.svg",
    response_class=Response,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | _SVG | problems(NotFound),
)
def read_cohort_chart(
    study: KeyIn,
    outcome: Annotated[Outcome, Path(description="That is drawn.", examples=["fees_paid"])],
    actor: PerhapsSignedIn,
    db: Db,
) -> Response:
    """Read the drawing of an outcome as SVG, which says in words what it shows."""
    with db.reading(actor) as work:
        found = studies.result(work, studies.one(work, study))
        drawing = studies.chart(work, found, outcome.value)
    headers = {**_cached(actor), "Content-Security-Policy": DRAWING}
    return Response(drawing.svg, media_type="image/svg+xml", headers=headers)


def _cached(actor: Actor) -> dict[str, str]:
    return MAX_AGE if actor.id is None else {"Cache-Control": PRIVATE}
