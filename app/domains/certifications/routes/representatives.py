"""Who acts for a firm over HTTP, for the firm; and reports of misuse of its name."""

from datetime import date
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.errors import NotHeld
from app.domains.certifications.models import MisuseReport, Representative
from app.domains.certifications.queries import applications
from app.domains.certifications.queries import representatives as queries
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.schemas.representatives import (
    EndIn,
    MisuseOut,
    RepresentativeIn,
    RepresentativeOut,
)
from app.domains.certifications.service import misuse, representatives
from app.domains.certifications.types import Named
from app.domains.subjects.queries import record_named
from app.kit.errors import Forbidden, MistypedNumber, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(tags=["representatives"])
LISTED: TypeAdapter[PageOf[RepresentativeOut]] = TypeAdapter(PageOf[RepresentativeOut])
REPORTED: TypeAdapter[PageOf[MisuseOut]] = TypeAdapter(PageOf[MisuseOut])
KEPT = tuple(name for name in RepresentativeOut.model_fields if name != "how_many_contacts")
TOLD = tuple(name for name in MisuseOut.model_fields if name not in {"words", "outcome"})


def _out(row: Representative) -> RepresentativeOut:
    kept = {name: getattr(row, name) for name in KEPT}
    return RepresentativeOut(**kept, how_many_contacts=len(row.contacts))


def _said(body: RepresentativeIn, today: date) -> Named:
    return Named(
        body.kind,
        body.name,
        body.country,
        tuple(body.contacts),
        body.consented_on,
        body.since or today,
        body.until,
    )


@router.post(
    "/v1/intermediaries/{record}/representatives",
    status_code=HTTPStatus.CREATED,
    response_model=RepresentativeOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, MistypedNumber, NotHeld),
)
def declare_representative(
    record: str, body: RepresentativeIn, desk: Desk, acting: Acting
) -> Response:
    """Declare a representative, sub-agent or branch that acts for my firm, with their consent.

    Anyone can then ask whether that name or number is declared today. The list itself is never
    public, and numbers are shown to nobody, not even to the firm.
    """

    def verb(work: Work) -> Made:
        said = _said(body, work.at.date())
        row = representatives.declare(work, desk, record_named(work, record), said)
        where = f"/v1/representatives?record={row.subject_id}"
        return Made(_out(row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get(
    "/v1/representatives",
    response_model=PageOf[RepresentativeOut],
    responses=problems(Unauthenticated),
)
def list_representatives(
    request: Request,
    actor: SignedIn,
    db: Db,
    record: Annotated[UUID | None, Query(description="Of this record alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List who acts, or acted, for my firm, the oldest first; numbers are never shown."""
    filters = {"record": None if record is None else str(record)}
    order = ListOrder("representatives", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = [_out(each) for each in queries.page(work, record, after, limit + 1)]
    return answer_page(request, LISTED, page_of(order, items, limit, lambda each: (each.id,)))


@router.post(
    "/v1/representatives/{representative_id}/end",
    response_model=RepresentativeOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def end_representative(
    representative_id: UUID, body: EndIn, seen: IfMatch, acting: Acting
) -> Response:
    """Say until when somebody acts for my firm; to change anything else, declare them anew."""

    def verb(work: Work) -> Made:
        row = queries.one(work, representative_id, seen)
        representatives.end(work, row, body.until, body.reason)
        return Made(_out(row), row.version)

    return acting.do(verb)


def _reports(work: Work, found: list[MisuseReport]) -> list[MisuseOut]:
    words = applications.words_of(work, [e for r in found for e in (r.entry, r.closed_entry)])
    return [
        MisuseOut(
            **{name: getattr(each, name) for name in TOLD},
            words=words.get((each.entry, "report")),
            outcome=words.get((each.closed_entry or 0, "reason")),
        )
        for each in found
    ]


@router.get(
    "/v1/misuse-reports",
    response_model=PageOf[MisuseOut],
    responses=problems(Unauthenticated),
)
def list_misuse_reports(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List reports of misuse of my firm's name, the oldest first; who reported is not kept."""
    order = ListOrder("misuse-reports", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = _reports(work, list(queries.reports(work, after, limit + 1)))
    return answer_page(request, REPORTED, page_of(order, items, limit, lambda each: (each.id,)))


@router.post(
    "/v1/misuse-reports/{report_id}/close",
    response_model=MisuseOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused),
)
def close_misuse_report(report_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Close a report of misuse, with what became of it; the firm reads it too."""

    def verb(work: Work) -> Made:
        row = queries.report(work, report_id, seen)
        misuse.close(work, row, body.reason)
        [out] = _reports(work, [row])
        return Made(out, row.version)

    return acting.do(verb)
