"""Programmes over HTTP: public, loaded in versions by the secretariat, evaluated."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.recognition.errors import (
    DayNotOver,
    EditionStands,
    EvaluationRuns,
    FaultyProgramme,
    OtherRules,
)
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.routes.programme_views import (
    EVALUATIONS,
    PROGRAMMES,
    Desk,
    evaluation_out,
    programme_item,
    programme_out,
)
from app.domains.recognition.schemas.evaluations import EvaluationOut, NewEvaluationIn
from app.domains.recognition.schemas.programmes import (
    PROGRAMME,
    NewVersionIn,
    ProgrammeOut,
    ProgrammesOut,
)
from app.domains.recognition.service import evaluating, loading
from app.kit.errors import BadCursor, BadInput, Forbidden, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, next_link, page_of
from app.web.writing import Acting, Made, shown

router = Router(prefix=PROGRAMMES, tags=["recognition"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
Key = Annotated[str, Path(max_length=60, description="Of the programme.", examples=[PROGRAMME])]


@router.get("", response_model=ProgrammesOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_recognition_programmes(
    request: Request, db: Db, desk: Desk, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the programmes of recognition, each in its newest version; drafts are marked."""
    order = ListOrder("recognition-programmes", "key", {}, (str,))
    after = after_key(order, cursor, str)
    with db.reading(ANYONE) as work:
        items = [programme_item(each) for each in queries.newest_of_each(work, after, limit + 1)]
    page = page_of(order, items, limit, lambda each: (each.key,))
    out = ProgrammesOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    headers = {**MAX_AGE, **next_link(request, page.next_cursor)}
    return Response(out.model_dump_json(), media_type="application/json", headers=headers)


@router.get(
    "/{programme}", response_model=ProgrammeOut, responses=NOT_MODIFIED | problems(NotFound)
)
def read_recognition_programme(
    programme: Key,
    db: Db,
    desk: Desk,
    edition: Annotated[
        int | None, Query(ge=1, le=10_000, description="Which version; the newest by default.")
    ] = None,
) -> Response:
    """Read a programme: gates, weights, steps and awards, each with how sure it is."""
    with db.reading(ANYONE) as work:
        row = queries.version(work, programme, edition)
        out = programme_out(desk, row, queries.versions(work, programme))
    return Response(out.model_dump_json(), media_type="application/json", headers=MAX_AGE)


@router.post(
    "/{programme}/versions",
    status_code=HTTPStatus.CREATED,
    response_model=ProgrammeOut,
    responses=problems(
        *(Unauthenticated, Forbidden, BadInput, FaultyProgramme, EditionStands, OtherRules)
    ),
)
def load_recognition_programme(
    programme: Key, body: NewVersionIn, desk: Desk, acting: Acting
) -> Response:
    """Load a version of a programme; what was loaded once never changes."""

    def verb(work: Work) -> Made:
        row, is_new = loading.load(work, programme, body.programme, body.reason, "/programme")
        status = HTTPStatus.CREATED if is_new else HTTPStatus.OK
        out = programme_out(desk, row, queries.versions(work, row.key))
        place = f"{PROGRAMMES}/{row.key}?edition={row.edition}"
        return Made(out, status=status, location=place)

    return acting.do(verb)


@router.post(
    "/{programme}/evaluations",
    status_code=HTTPStatus.ACCEPTED,
    response_model=EvaluationOut,
    responses=problems(Unauthenticated, Forbidden, NotFound, DayNotOver, EvaluationRuns),
)
def evaluate_recognition_programme(
    programme: Key, body: NewEvaluationIn, desk: Desk, acting: Acting
) -> Response:
    """Ask for an evaluation of every firm of a programme; it runs in the background."""

    def verb(work: Work) -> Made:
        evaluating.require_to_ask(work)
        found = queries.version(work, programme, body.edition)
        row = evaluating.ask(work, desk, found, body.as_of)
        out = evaluation_out(row, found)
        return Made(out, status=HTTPStatus.ACCEPTED, location=f"{EVALUATIONS}/{row.id}")

    return acting.do(verb)


@router.get(
    "/{programme}/evaluations",
    response_model=PageOf[EvaluationOut],
    responses=problems(Unauthenticated, Forbidden, NotFound, BadCursor),
)
def list_recognition_evaluations(
    programme: Key,
    request: Request,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the evaluations of a programme, the newest first."""
    order = ListOrder("recognition-evaluations", "-id", {"programme": programme}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        queries.require_to_read(work)
        queries.version(work, programme)
        rows = queries.evaluations(work, programme, before, limit + 1)
        items = [evaluation_out(each, each.programme) for each in rows]
    page = page_of(order, items, limit, lambda each: (each.id,))
    response = shown(page)
    response.headers.update(next_link(request, page.next_cursor))
    return response
