"""Mediation of a case over HTTP, for its officer and its mediator (W3)."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import (
    AnotherOfficer,
    NotAgreed,
    NotMediated,
    ReceiptDisputed,
    SomethingOpen,
)
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import Mediation
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.assigning import TIED
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.handling_views import handling_out
from app.domains.complaints.schemas.deciding import (
    HandlingOut,
    MediationOut,
    MediatorIn,
    SettlementIn,
)
from app.domains.complaints.service import mediating
from app.domains.complaints.types.telling import Settled
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, Writing

router = Router(prefix="/v1/complaints", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
CASE = "/{complaint_id}/mediation"
Which = tuple[UUID, int, Writing]


@router.post(
    CASE,
    status_code=HTTPStatus.CREATED,
    response_model=MediationOut,
    responses=problems(*ACTED, NotMediated, NotAgreed, SomethingOpen, AnotherOfficer, *TIED),
)
def offer_mediation(
    complaint_id: UUID, body: MediatorIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Offer to both to agree with the help of somebody who takes no side; each says yes or no.

    Violence, sexual abuse, children, trafficking and threats are never mediated.
    """
    return _mediate(
        (complaint_id, seen, acting),
        lambda work, complaint: mediating.offer(work, desk, complaint, body.mediator),
        HTTPStatus.CREATED,
    )


@router.post(
    CASE + "/begin",
    response_model=MediationOut,
    responses=problems(*ACTED, NotMediated, NotAgreed),
)
def begin_mediation(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Begin, once both said yes by their own way."""
    return _mediate(
        (complaint_id, seen, acting),
        lambda work, complaint: mediating.begin(work, desk, complaint),
    )


@router.post(
    CASE + "/settlement",
    response_model=MediationOut,
    responses=problems(*ACTED, NotAgreed),
)
def propose_settlement(
    complaint_id: UUID, body: SettlementIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Lay a settlement before her, as the mediator, and say which clauses it holds.

    One that binds to silence, to withdrawal or to giving up rights is itself a breach: it is noted,
    and the mediation is over.
    """
    said = Settled(body.text, body.language, tuple(body.clauses), body.they_agreed)
    return _mediate(
        (complaint_id, seen, acting),
        lambda work, complaint: mediating.propose(work, desk, complaint, said),
    )


@router.post(CASE + "/end", response_model=HandlingOut, responses=problems(*ACTED))
def end_mediation(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """End a mediation that came to nothing, and go on with the inquiry."""
    return _handle(
        (complaint_id, seen, acting),
        lambda work, complaint: mediating.end(work, desk, complaint),
    )


@router.post(
    CASE + "/settle",
    response_model=HandlingOut,
    responses=problems(*ACTED, NotAgreed, NotMediated, ReceiptDisputed),
)
def settle_complaint(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """End the case by what both agreed to, once she confirmed it with her code."""
    return _handle(
        (complaint_id, seen, acting),
        lambda work, complaint: mediating.settle(work, desk, complaint),
    )


def _mediate(
    which: Which,
    verb: Callable[[Work, Complaint], Mediation],
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    complaint_id, seen, acting = which

    def done(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        out = MediationOut.model_validate(verb(work, complaint))
        return Made(out, complaint.version, status)

    return acting.do(done)


def _handle(which: Which, verb: Callable[[Work, Complaint], None]) -> Response:
    complaint_id, seen, acting = which

    def done(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        verb(work, complaint)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(done)
