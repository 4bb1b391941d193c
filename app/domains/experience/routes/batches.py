"""Codes given out over HTTP, shown once (E4)."""

import csv
from datetime import date
from http import HTTPStatus
from io import StringIO
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.experience.engine.codes import OneTimeCode
from app.domains.experience.errors import MoreCodesThanWorkers, NoReportedDeployments
from app.domains.experience.models import ExperienceBatch
from app.domains.experience.queries import batches
from app.domains.experience.routes.views import Desk, batch_out, intermediary
from app.domains.experience.schemas import BatchGivenOut, BatchIn, BatchOut
from app.domains.experience.service import giving
from app.domains.experience.types import Asked, Corridor
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import (
    BadCursor,
    BadInput,
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    Unauthenticated,
)
from app.kit.months import add_months
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, Attached, Made

router = Router(prefix="/v1/experience/batches", tags=["experience"])
PAGE: TypeAdapter[PageOf[BatchOut]] = TypeAdapter(PageOf[BatchOut])
CSV = "text/csv"


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=BatchGivenOut,
    responses={
        HTTPStatus.CREATED.value: {"content": {CSV: {"schema": {"type": "string"}}}},
        **problems(
            *(Unauthenticated, Forbidden, NotFound, MistypedNumber, OnlyLists),
            *(NoReportedDeployments, MoreCodesThanWorkers, InterestDeclared, HeldForSecondLook),
        ),
    },
)
def give_experience_codes(
    body: BatchIn,
    desk: Desk,
    acting: Acting,
    form: Annotated[
        Literal["json", "csv"], Query(description="As `csv`: a file to print from.")
    ] = "json",
) -> Response:
    """Give one-time codes to workers of a firm: an authority, an admitted partner or the scheme.

    No more codes than workers, as authorities report them for the corridor and months. The codes
    are in this answer alone; digests are kept. A firm gives none.
    """

    def verb(work: Work) -> Made:
        batch, given = giving.give(work, desk, _asked(work, body))
        if form == "csv":
            return Made(status=HTTPStatus.CREATED, file=_file(batch, given))
        out = BatchGivenOut(**batch_out(batch).model_dump(), given=[each.spoken for each in given])
        return Made(out, status=HTTPStatus.CREATED)

    return acting.do(verb)


def _asked(work: Work, body: BatchIn) -> Asked:
    since = date.fromisoformat(f"{body.from_month}-01")
    last = date.fromisoformat(f"{body.until_month}-01")
    if last < since:
        fault = Fault("/until_month", "Give the same month as in from_month, or a later one.")
        raise BadInput("The months end before they begin.", faults=[fault])
    until = add_months(last, 1) - date.resolution
    subject = intermediary(work, body.record, "/record")
    return Asked(subject.id, Corridor(body.origin, body.destination), since, until, body.codes)


def _file(batch: ExperienceBatch, given: list[OneTimeCode]) -> Attached:
    text = StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(("code", "use_until"))
    rows.writerows((each.spoken, batch.expires_on.isoformat()) for each in given)
    return Attached(text.getvalue().encode(), f"codes-{batch.id}.csv", CSV)


@router.get(
    "",
    response_model=PageOf[BatchOut],
    responses=problems(Unauthenticated, BadCursor),
)
def list_experience_batches(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the codes that your organisation gave out, the newest first; the secretariat reads all.

    How many were used is told to nobody: it would tell how many answers are not shown.
    """
    order = ListOrder("experience-batches", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = [batch_out(each) for each in batches.page(work, before, limit + 1)]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))
