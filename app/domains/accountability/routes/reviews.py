"""Reviews of states' certificates over HTTP: public by counts and days, decided by people (C8)."""

from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import require
from app.domains.accountability.errors import (
    NoCertificateToSuspend,
    RuleHoldsNoLonger,
    RuleStillHolds,
)
from app.domains.accountability.models import StateReview
from app.domains.accountability.queries import reviews
from app.domains.accountability.queries.reviews import ReviewFilter
from app.domains.accountability.routes.views import (
    Desk,
    answered,
    facts_out,
    review_items,
    review_out,
)
from app.domains.accountability.schemas import (
    READS_REVIEW,
    ConclusionIn,
    FactsOut,
    ReviewOut,
    ReviewsOut,
    VoteIn,
    VoteOut,
)
from app.domains.accountability.service import deciding, opening
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.accountability.types import ReviewState
from app.domains.certifications.errors import (
    ActNotPossible,
    ConflictOfInterest,
    NotCarried,
    ProposedAlready,
)
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import BadCursor, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn, SignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Jurisdiction, ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/state-reviews", tags=["accountability"])
ANYBODY: dict[str, Any] = {"security": [{}]}
"""A token shows the secretariat and who decides what is only noted."""
_ACTING = (Unauthenticated, NotFound, Forbidden, StepRefused)
_TIES = (ConflictOfInterest, InterestDeclared, HeldForSecondLook)


@router.get(
    "",
    response_model=ReviewsOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_state_reviews(  # noqa: PLR0913, PLR0917 - filters of the list
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    jurisdiction: Annotated[
        Jurisdiction | None, Query(description="Of this one alone.", examples=["PH"])
    ] = None,
    state: Annotated[ReviewState | None, Query(description="In this state alone.")] = None,
    goes_on: Annotated[bool | None, Query(description="Not ended yet, or ended.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the reviews of states' certificates, the newest first."""
    filters = {"jurisdiction": jurisdiction, "state": state, "goes_on": goes_on}
    order = ListOrder("state-reviews", "-id", filters, (UUID,))
    before = after_key(order, cursor, UUID)
    asked = ReviewFilter(jurisdiction, state, goes_on)
    with db.reading(actor) as work:
        items = review_items(work, reviews.page(work, asked, before, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = ReviewsOut(
        items=page.items,
        next_cursor=page.next_cursor,
        reads=READS_REVIEW,
        instance=desk.instance,
    )
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.get(
    "/{review_id}",
    response_model=ReviewOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_state_review(review_id: UUID, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read since when a state's certificate is under review, by which rule, and how it ended."""
    with db.reading(actor) as work:
        out = review_out(work, desk, reviews.one(work, review_id))
    return answered(actor, out, out.version)


@router.get(
    "/{review_id}/facts",
    response_model=FactsOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def read_state_review_facts(review_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read the facts on which a review was opened, frozen, and whether each still stands."""
    with db.reading(actor) as work:
        review = reviews.one(work, review_id)
        require(work.actor, Permission.REVIEW_EXAMINE, review.facts, is_seen=True)
        return shown(facts_out(work, review))


@router.post("/{review_id}/open", response_model=ReviewOut, responses=problems(*_ACTING, *_TIES))
def open_state_review(review_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Open the review of a state that holds no certificate: it becomes public, and is answered."""

    def verb(work: Work) -> Made:
        review = reviews.to_act_upon(work, review_id, seen)
        return _made(work, desk, opening.open_review(work, desk, review))

    return acting.do(verb)


@router.post(
    "/{review_id}/set-aside", response_model=ReviewOut, responses=problems(*_ACTING, *_TIES)
)
def set_state_review_aside(
    review_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that a state that holds no certificate is not reviewed; it never was public."""

    def verb(work: Work) -> Made:
        review = reviews.to_act_upon(work, review_id, seen)
        return _made(work, desk, opening.set_aside(work, desk, review, body.reason))

    return acting.do(verb)


@router.post(
    "/{review_id}/votes",
    status_code=HTTPStatus.CREATED,
    response_model=VoteOut,
    responses=problems(*_ACTING, *_TIES, RuleHoldsNoLonger, NoCertificateToSuspend),
)
def vote_in_state_review(review_id: UUID, body: VoteIn, desk: Desk, acting: Acting) -> Response:
    """Vote in a review, after the time to answer; nobody does who is tied to the state."""

    def verb(work: Work) -> Made:
        review = reviews.to_act_upon(work, review_id)
        row = deciding.vote(work, desk, review, body.outcome, body.reason)
        return Made(VoteOut.model_validate(row), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{review_id}/conclude",
    response_model=ReviewOut,
    responses=problems(
        *(*_ACTING, *_TIES, RuleHoldsNoLonger, NoCertificateToSuspend),
        *(NotCarried, ActNotPossible, ProposedAlready),
    ),
)
def conclude_state_review(
    review_id: UUID, body: ConclusionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Conclude a review as the votes carry it; a suspension is only proposed by it, and heard."""

    def verb(work: Work) -> Made:
        review = reviews.to_act_upon(work, review_id, seen)
        done = deciding.conclude(work, desk, review, body.outcome, body.reason)
        return _made(work, desk, done)

    return acting.do(verb)


@router.post(
    "/{review_id}/lift",
    response_model=ReviewOut,
    responses=problems(*_ACTING, *_TIES, RuleStillHolds),
)
def lift_state_review(
    review_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Lift a review whose facts were overturned or taken back, so that its rule holds no longer."""

    def verb(work: Work) -> Made:
        review = reviews.to_act_upon(work, review_id, seen)
        return _made(work, desk, deciding.lift(work, desk, review, body.reason))

    return acting.do(verb)


def _made(work: Work, desk: AccountabilityDesk, review: StateReview) -> Made:
    return Made(review_out(work, desk, review), review.version)
