"""Studies over HTTP: public from the frozen protocol on, whatever becomes of them (E3)."""

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.cohorts.engine.templates import templates as designs
from app.domains.cohorts.queries import studies
from app.domains.cohorts.queries.studies import StudyFilter
from app.domains.cohorts.routes.shaping import (
    ANYBODY,
    MAX_AGE,
    Desk,
    KeyIn,
    answered,
    items_out,
    protocols_out,
    study_out,
    template_of,
)
from app.domains.cohorts.schemas import (
    READS,
    ProtocolsOut,
    StudiesOut,
    StudyOut,
    TemplateOut,
    TemplatesOut,
    VariableOut,
)
from app.domains.cohorts.types import VARIABLES, StudyState
from app.kit.errors import BadCursor, NotFound
from app.kit.paging import ListOrder
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

templates = Router(prefix="/v1/cohort-templates", tags=["cohort studies"])
router = Router(prefix="/v1/cohort-studies", tags=["cohort studies"])


@templates.get("", response_model=TemplatesOut, responses=NOT_MODIFIED)
def list_cohort_templates(desk: Desk) -> Response:
    """List the designs of studies that ship with the register, and what can be measured."""
    out = TemplatesOut(
        items=[
            TemplateOut(key=each.key, name=each.name, mark=each.mark, protocol=template_of(each))
            for each in designs().values()
        ],
        outcomes=[
            VariableOut(outcome=name, kind=each.kind, label=each.label)
            for name, each in VARIABLES.items()
        ],
        instance=desk.instance,
    )
    return Response(out.model_dump_json(), media_type="application/json", headers=MAX_AGE)


@router.get(
    "",
    response_model=StudiesOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_cohort_studies(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    state: Annotated[StudyState | None, Query(description="In this state alone.")] = None,
    is_published: Annotated[bool | None, Query(description="With a result, or without.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List studies by their keys, those that were never published too."""
    filters = {"state": state, "is_published": is_published}
    order = ListOrder("cohort-studies", "key", filters, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        rows = studies.page(work, StudyFilter(state, is_published), after, limit + 1)
        items = items_out(work, desk, rows)
    page = page_of(order, items, limit, lambda each: (each.key,))
    out = StudiesOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.get(
    "/{study}",
    response_model=StudyOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_cohort_study(study: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read a study: its frozen protocol, who pays for it and assesses it, and how far it is."""
    with db.reading(actor) as work:
        row = studies.one(work, study)
        return answered(actor, study_out(work, desk, row), row.version)


@router.get(
    "/{study}/protocols",
    response_model=ProtocolsOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def list_cohort_protocols(study: KeyIn, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read every version of a protocol, when it was frozen, and why it was amended."""
    with db.reading(actor) as work:
        found = studies.protocols(work, studies.one(work, study))
        out = ProtocolsOut(items=protocols_out(work, found), instance=desk.instance)
    return answered(actor, out, None)
