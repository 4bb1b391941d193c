"""Commitments over HTTP: public with all their reports, and told apart from what is examined."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.alliance.errors import CommitmentOver, FoundAlready, NoMember
from app.domains.alliance.queries import commitments as queries
from app.domains.alliance.routes.views import (
    ANYBODY,
    Desk,
    answered,
    commitment_out,
    commitments_out,
    public,
    reports_out,
)
from app.domains.alliance.schemas import (
    CommitmentsOut,
    Day,
    EraseIn,
    FoundIn,
    PledgeKindOut,
    PledgeKindsOut,
    ReportIn,
    ReportsOut,
    SingleReportOut,
    WholeCommitmentOut,
)
from app.domains.alliance.service import pledging, reporting
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import NewReport, Standing, Wanted
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared, NotYourself
from app.kit.errors import (
    BadCursor,
    BadInput,
    Fault,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/alliance/commitments", tags=["alliance"])
kinds = Router(prefix="/v1/alliance/pledge-kinds", tags=["alliance"])
NumberIn = Annotated[int, Path(ge=1, le=1_000_000, description="Of the report, counted from 1.")]
_SEEN = (Unauthenticated, NotFound, Forbidden)


@kinds.get("", response_model=PledgeKindsOut, responses=NOT_MODIFIED)
def list_pledge_kinds(desk: Desk) -> Response:
    """List the kinds of pledges: who may sign each, and by what it is measured."""
    items = [
        PledgeKindOut(
            code=each.code,
            title=each.title,
            signed_by=sorted(each.signed_by),
            measure=each.measure,
            unit=each.unit,
            direction=each.direction,
            confidence=each.confidence,
        )
        for each in desk.data.kinds.values()
    ]
    return public(PledgeKindsOut(items=items, instance=desk.instance))


@router.get(
    "", response_model=CommitmentsOut, responses=NOT_MODIFIED | problems(BadCursor, BadInput)
)
def list_commitments(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    kind: Annotated[
        str | None, Query(max_length=20, description="Code of the kind.", examples=["PL-FEE"])
    ] = None,
    standing: Annotated[Standing | None, Query(description="Standing so today.")] = None,
    due_from: Annotated[Day | None, Query(description="Due on this day or later.")] = None,
    due_until: Annotated[Day | None, Query(description="Due on this day or earlier.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what members pledged, the earliest first: pledges, not examined.

    How each stands is computed from the day of the question: overdue shows as overdue, and a year
    without a report as lapsed.
    """
    if due_from is not None and due_until is not None and due_until < due_from:
        fault = Fault("/due_until", "Give the same day as in due_from, or a later one.")
        raise BadInput("The time ends before it begins.", faults=[fault])
    filters = {"kind": kind, "standing": standing, "due_from": due_from, "due_until": due_until}
    order = ListOrder("commitments", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    wanted = Wanted(kind, standing, due_from, due_until)
    with db.reading(actor) as work:
        found = queries.page(work, wanted, desk.today(work), after, limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = commitments_out(work, desk, page.items)
    out = CommitmentsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return public(out, next_link(request, page.next_cursor))


@router.get(
    "/{commitment_id}",
    response_model=WholeCommitmentOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_commitment(commitment_id: UUID, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read a commitment with its steps: a pledge, not examined."""
    with db.reading(actor) as work:
        out = commitment_out(work, desk, queries.one(work, commitment_id))
    return answered(actor, out, out.version)


@router.post(
    "/{commitment_id}/withdraw",
    response_model=WholeCommitmentOut,
    responses=problems(*_SEEN, StepRefused),
)
def withdraw_commitment(
    commitment_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Withdraw a commitment in public, with the reason; it stays readable."""

    def verb(work: Work) -> Made:
        row = pledging.withdraw(work, desk, queries.held(work, commitment_id, seen), body.reason)
        return Made(commitment_out(work, desk, row), row.version)

    return acting.do(verb)


@router.post(
    "/{commitment_id}/erase",
    response_model=WholeCommitmentOut,
    responses=problems(*_SEEN, InterestDeclared, HeldForSecondLook),
)
def erase_words_of_commitment(
    commitment_id: UUID, body: EraseIn, desk: Desk, acting: Acting
) -> Response:
    """Destroy the words of a commitment, or of a report of it; figures and days stay (L8).

    A member erases its own; the secretariat what tells of a person, by two of its people.
    """

    def verb(work: Work) -> Made:
        row = queries.held(work, commitment_id)
        pledging.erase(work, desk, row, body.report, body.reason)
        return Made(commitment_out(work, desk, row), row.version)

    return acting.do(verb)


@router.get(
    "/{commitment_id}/reports",
    response_model=ReportsOut,
    responses=NOT_MODIFIED | problems(NotFound, BadCursor),
)
def list_commitment_reports(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    commitment_id: UUID,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what a member reported of a commitment, corrected reports too; none is examined."""
    order = ListOrder("commitment-reports", "number", {"of": commitment_id}, (int,))
    after = after_key(order, cursor, int)
    with db.reading(actor) as work:
        row = queries.one(work, commitment_id)
        found = queries.reports(work, row.id, after, limit + 1)
        items = reports_out(work, found)
    page = page_of(order, items, limit, lambda each: (each.number,))
    out = ReportsOut(items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return public(out, next_link(request, page.next_cursor))


@router.get(
    "/{commitment_id}/reports/{number}",
    response_model=SingleReportOut,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_commitment_report(
    commitment_id: UUID, number: NumberIn, actor: CurrentActor, db: Db, desk: Desk
) -> Response:
    """Read a report of a commitment."""
    with db.reading(actor) as work:
        return public(_report(work, desk, commitment_id, number))


def _report(work: Work, desk: AllianceDesk, commitment_id: UUID, number: int) -> SingleReportOut:
    found = reports_out(work, [queries.report(work, commitment_id, number)])[0]
    said = found.model_dump()
    return SingleReportOut(**said, commitment=commitment_id, instance=desk.instance)


@router.post(
    "/{commitment_id}/reports",
    status_code=HTTPStatus.CREATED,
    response_model=SingleReportOut,
    responses=problems(*_SEEN, NoMember, CommitmentOver),
)
def report_on_commitment(
    commitment_id: UUID, body: ReportIn, desk: Desk, acting: Acting
) -> Response:
    """Report on a commitment; earlier reports stay, also where this one corrects one.

    One that says that it is kept gives a value that meets the target, and a link to what shows it.
    """
    said = body.model_dump(exclude={"links", "done"})
    new = NewReport(**said, links=tuple(body.links), done=tuple(body.done))

    def verb(work: Work) -> Made:
        row = queries.held(work, commitment_id)
        made = reporting.report(work, desk, row, new)
        where = f"/v1/alliance/commitments/{row.id}/reports/{made.number}"
        out = _report(work, desk, row.id, made.number)
        return Made(out, None, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.post(
    "/{commitment_id}/reports/{number}/look-at",
    response_model=SingleReportOut,
    responses=problems(
        *(*_SEEN, NotYourself, InterestDeclared, HeldForSecondLook, CommitmentOver, FoundAlready)
    ),
)
def look_at_commitment_report(
    commitment_id: UUID, number: NumberIn, body: FoundIn, desk: Desk, acting: Acting
) -> Response:
    """Say whether the evidence of a report was seen to show what it says; that is no examination.

    Where the member says that it kept the commitment, and it was seen, the commitment is kept. What
    gives no link cannot be seen.
    """

    def verb(work: Work) -> Made:
        row = queries.held(work, commitment_id)
        reporting.look_at(work, desk, row, number, (body.found, body.reason))
        return Made(_report(work, desk, row.id, number))

    return acting.do(verb)
