"""Evaluations over HTTP: how far they are, what they say of firms, and computing them again."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.recognition.errors import NotEvaluated
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.queries.programmes import ResultFilter
from app.domains.recognition.routes.programme_views import (
    EVALUATIONS,
    evaluation_out,
    recomputation_out,
    result_items,
    result_out,
)
from app.domains.recognition.schemas.evaluations import (
    EvaluationOut,
    RecomputationOut,
    ResultItemOut,
    ResultOut,
)
from app.domains.recognition.service import recomputing
from app.domains.subjects.queries import record_named
from app.domains.subjects.queries.licences import one_firm
from app.kit.errors import BadCursor, Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, next_link, page_of
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/recognition", tags=["recognition"])
_READ = (Unauthenticated, Forbidden, NotFound)


@router.get(
    "/evaluations/{evaluation_id}", response_model=EvaluationOut, responses=problems(*_READ)
)
def read_recognition_evaluation(evaluation_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read how far an evaluation is, of which state of the register it is, and its digest."""
    with db.reading(actor) as work:
        queries.require_to_read(work)
        row = queries.evaluation(work, evaluation_id)
        return shown(evaluation_out(row, row.programme))


@router.get(
    "/evaluations/{evaluation_id}/results",
    response_model=PageOf[ResultItemOut],
    responses=problems(*_READ, BadCursor),
)
def list_recognition_results(  # noqa: PLR0913, PLR0917 - filters of the list
    evaluation_id: UUID,
    request: Request,
    actor: SignedIn,
    db: Db,
    proposed: Annotated[
        str | None, Query(max_length=60, description="For whom this award is proposed, as highest.")
    ] = None,
    eligible: Annotated[bool | None, Query(description="Who passes every gate, or not.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what an evaluation says of firms; a firm reads its own alone."""
    filters = {"evaluation": str(evaluation_id), "proposed": proposed, "eligible": eligible}
    asked = ResultFilter(evaluation_id, proposed=proposed, eligible=eligible)
    order = ListOrder("recognition-results", "-id", filters, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        queries.require_to_read_results(work)
        items = result_items(work, queries.results(work, asked, before, limit + 1))
    return _page(request, order, items, limit)


@router.get(
    "/results",
    response_model=PageOf[ResultItemOut],
    responses=problems(Unauthenticated, Forbidden, BadCursor),
)
def list_recognition_results_of_firms(
    request: Request,
    actor: SignedIn,
    db: Db,
    programme: Annotated[str | None, Query(max_length=60, description="Its key.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what every finished evaluation says of firms that the caller may read, newest first."""
    order = ListOrder("recognition-results-of", "-id", {"programme": programme}, (UUID,))
    before = after_key(order, cursor, UUID)
    asked = ResultFilter(programme=programme)
    with db.reading(actor) as work:
        queries.require_to_read_results(work)
        items = result_items(work, queries.results(work, asked, before, limit + 1))
    return _page(request, order, items, limit)


def _page(request: Request, order: ListOrder, items: list[ResultItemOut], limit: int) -> Response:
    page = page_of(order, items, limit, lambda each: (each.id,))
    response = shown(page)
    response.headers.update(next_link(request, page.next_cursor))
    return response


@router.get(
    "/evaluations/{evaluation_id}/results/{firm}",
    response_model=ResultOut,
    responses=problems(*_READ, MistypedNumber),
)
def read_recognition_result(
    evaluation_id: UUID,
    firm: Annotated[str, Path(max_length=60, description="Its number, or its identifier.")],
    actor: SignedIn,
    db: Db,
) -> Response:
    """Read what an evaluation says of a firm, each point explained down to its records."""
    with db.reading(actor) as work:
        queries.require_to_read_results(work)
        record = record_named(work, firm)
        row = queries.result(work, evaluation_id, one_firm(work, {record.id}))
        return shown(result_out(work, row))


@router.post(
    "/evaluations/{evaluation_id}/recomputation",
    status_code=HTTPStatus.ACCEPTED,
    response_model=RecomputationOut,
    responses=problems(*_READ, NotEvaluated),
)
def recompute_recognition_evaluation(evaluation_id: UUID, acting: Acting) -> Response:
    """Compute an evaluation again as of its entry, and say whether it is identical."""

    def verb(work: Work) -> Made:
        queries.require_to_read(work)
        row = recomputing.ask(work, queries.evaluation(work, evaluation_id))
        place = f"{EVALUATIONS}/{evaluation_id}/recomputations/{row.id}"
        return Made(recomputation_out(row), status=HTTPStatus.ACCEPTED, location=place)

    return acting.do(verb)


@router.get(
    "/evaluations/{evaluation_id}/recomputations/{recomputation_id}",
    response_model=RecomputationOut,
    responses=problems(*_READ),
)
def read_recognition_recomputation(
    evaluation_id: UUID, recomputation_id: UUID, actor: SignedIn, db: Db
) -> Response:
    """Read how far computing an evaluation again is, and whether it says the same."""
    with db.reading(actor) as work:
        queries.require_to_read(work)
        found = queries.evaluation(work, evaluation_id)
        return shown(recomputation_out(queries.recomputation_of(work, found, recomputation_id)))
