"""Risk patterns of holders over HTTP, for the secretariat: an audit, or none, with a reason."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.audits.errors import NotAccredited
from app.domains.certifications.engine.risk_life import RISK
from app.domains.certifications.errors import (
    ActNotPossible,
    ActsForApplicant,
    AuditGoesOn,
    NotBorneOut,
)
from app.domains.certifications.queries import risks
from app.domains.certifications.queries.risks import Found
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.schemas.risks import (
    RiskAuditIn,
    RiskPatternOut,
    RiskReviewItemOut,
    RiskReviewOut,
)
from app.domains.certifications.service.certificates import risk_reviews
from app.domains.certifications.types.life import RiskState
from app.domains.complaints.models.inquiries import Pattern
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/risk-reviews", tags=["certificates"])
PAGE: TypeAdapter[PageOf[RiskReviewItemOut]] = TypeAdapter(PageOf[RiskReviewItemOut])
CONFIRMED = "confirmed_violation"
"""In the place of the category of a pattern, where a review was opened after a violation."""
ACTED = (
    *(Unauthenticated, NotFound, Forbidden, StepRefused),
    *(InterestDeclared, HeldForSecondLook),
)


@router.get("", response_model=PageOf[RiskReviewItemOut], responses=problems(Unauthenticated))
def list_risk_reviews(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[RiskState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the holders of whom a risk pattern is known, the oldest first."""
    order = ListOrder("risk-reviews", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = [_item(work, each) for each in risks.page(work, state, after, limit + 1)]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{review_id}", response_model=RiskReviewOut, responses=problems(Unauthenticated, NotFound)
)
def read_risk_review(review_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read of which practices a holder is named so often that an audit is weighed."""
    with db.reading(actor) as work:
        found = risks.one(work, review_id)
        return shown(_out(work, found), found[0].version)


@router.post(
    "/{review_id}/order-audit",
    response_model=RiskReviewOut,
    responses=problems(
        *(*ACTED, ActNotPossible, ActsForApplicant, AuditGoesOn, NotAccredited, NotBorneOut)
    ),
)
def order_risk_audit(
    review_id: UUID, body: RiskAuditIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Order a special audit, unannounced: its words say that there is a risk pattern, no more."""

    def verb(work: Work) -> Made:
        found = risks.one(work, review_id, seen)
        risk_reviews.order_audit(work, desk, found[0], found[1], body.audit_body_id)
        return Made(_out(work, found), found[0].version)

    return acting.do(verb)


@router.post("/{review_id}/close", response_model=RiskReviewOut, responses=problems(*ACTED))
def close_risk_review(
    review_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Close a review without an audit, with the reason; the holder is not told of either."""

    def verb(work: Work) -> Made:
        found = risks.one(work, review_id, seen)
        risk_reviews.close(work, desk, found[0], found[1], body.reason)
        return Made(_out(work, found), found[0].version)

    return acting.do(verb)


def _out(work: Work, found: Found) -> RiskReviewOut:
    beside = [_pattern(each) for each in risks.beside(work, found)]
    return RiskReviewOut(**_item(work, found).model_dump(), beside=beside)


def _pattern(pattern: Pattern | None) -> RiskPatternOut:
    if pattern is None:
        return RiskPatternOut(category=CONFIRMED, corridor="", band=0, is_standing=True)
    return RiskPatternOut(
        category=pattern.category,
        corridor=pattern.corridor,
        band=pattern.band,
        is_standing=pattern.ended_at is None,
    )


def _item(work: Work, found: Found) -> RiskReviewItemOut:
    review, certificate, pattern = found
    return RiskReviewItemOut(
        **_pattern(pattern).model_dump(),
        id=review.id,
        violation=risks.violation_of(work, review),
        state=review.state,
        certificate=certificate.number,
        audit_id=review.audit_id,
        opened_at=review.opened_at,
        ended_at=review.ended_at,
        available_actions=work.available(review, RISK),
        version=review.version,
    )
