"""What was referred to an authority, and what it says of it, over HTTP (S1)."""

from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.complaints.errors import CaseGone
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.referral_views import referred_out
from app.domains.complaints.schemas.referring import (
    AcceptIn,
    OutcomeIn,
    ProgressIn,
    ReferredItemOut,
    ReferredOut,
    RefuseIn,
)
from app.domains.complaints.service import reporting
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types.referring import Reported, ReportKind
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/referrals", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused, CaseGone)
PAGE: TypeAdapter[PageOf[ReferredItemOut]] = TypeAdapter(PageOf[ReferredItemOut])
ONE = "/{referral_id}"


@router.get("", response_model=PageOf[ReferredItemOut], responses=problems(Unauthenticated))
def list_referred(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the complaints that were referred to my authority, the newest first."""
    order = ListOrder("referrals", "-id", {}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.our_page(work, before, limit + 1)
        items = [ReferredItemOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(ONE, response_model=ReferredOut, responses=problems(Unauthenticated, NotFound))
def read_referred(referral_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Open a complaint that was referred to my authority. That you did is noted, and told.

    You read the edited text and what was passed with it; who told it, and her own words, you do
    not.
    """
    with db.writing(actor) as work:
        referral = queries.ours(work, referral_id)
        opened = reporting.open_referral(work, desk, referral)
        return shown(referred_out(work, desk, opened), referral.version)


@router.post(ONE + "/accept", response_model=ReferredItemOut, responses=problems(*ACTED))
def accept_referral(
    referral_id: UUID, body: AcceptIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take it up, for my authority."""
    return _act(referral_id, seen, (desk, acting), Reported(ReportKind.ACCEPTED, body.words))


@router.post(ONE + "/refuse", response_model=ReferredItemOut, responses=problems(*ACTED))
def refuse_referral(
    referral_id: UUID, body: RefuseIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that my authority does not take it up, and why; you read it no more then."""
    said = Reported(ReportKind.REFUSED, body.words, why_refused=body.reason)
    return _act(referral_id, seen, (desk, acting), said)


@router.post(ONE + "/report-progress", response_model=ReferredItemOut, responses=problems(*ACTED))
def report_referral_progress(
    referral_id: UUID, body: ProgressIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say how far it is; the time of your next word begins anew."""
    return _act(referral_id, seen, (desk, acting), Reported(ReportKind.PROGRESS, body.words))


@router.post(ONE + "/report-outcome", response_model=ReferredItemOut, responses=problems(*ACTED))
def report_referral_outcome(
    referral_id: UUID, body: OutcomeIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say what came of it."""
    said = Reported(ReportKind.OUTCOME, body.words, outcome=body.outcome)
    return _act(referral_id, seen, (desk, acting), said)


def _act(
    referral_id: UUID, seen: int, by: tuple[ComplaintDesk, Writing], said: Reported
) -> Response:
    desk, acting = by

    def verb(work: Work) -> Made:
        referral = queries.ours(work, referral_id, seen)
        reporting.report(work, desk, referral, said)
        return Made(ReferredItemOut.model_validate(referral), referral.version)

    return acting.do(verb)
