"""Passing a case on to an authority that she said yes to: for its officer (W1, S1)."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import (
    AuthorityInterested,
    CaseGone,
    NoAgreement,
    NoConsent,
    NotServedHere,
    PointsToHer,
    ReceiptDisputed,
    StateExcluded,
)
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import referrals as found
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.referral_views import referrals_out
from app.domains.complaints.schemas.deciding import ReferralIn, ReferralOut
from app.domains.complaints.schemas.referring import ReferralsOut
from app.domains.complaints.service import opening, referring, reporting, sending
from app.domains.complaints.types.telling import ToPass
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
KEPT_BACK = (NoConsent, StateExcluded, AuthorityInterested, NotServedHere)
CASE = "/{complaint_id}/referrals"
ONE = CASE + "/{referral_id}"


@router.get(
    CASE,
    response_model=ReferralsOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, CaseGone),
)
def list_referrals(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read what was passed on of a case, with what authorities said; that you did is noted."""
    with db.writing(actor) as work:
        complaint = queries.one(work, complaint_id)
        opening.open_tellings(work, complaint)
        return shown(referrals_out(work, desk, complaint))


@router.post(
    CASE,
    status_code=HTTPStatus.CREATED,
    response_model=ReferralOut,
    responses=problems(*ACTED, *KEPT_BACK, PointsToHer, CaseGone),
)
def prepare_referral(
    complaint_id: UUID, body: ReferralIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Prepare what an authority is told that she said yes to: what, why, and an edited text.

    She reads the text at once in her receipt; it goes once you send it. Her yes taken back recalls
    it, before it went and after.
    """
    said = ToPass(body.authority, body.text, body.language, tuple(body.passes), body.reason)

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        referral = referring.prepare(work, desk, complaint, said)
        out = ReferralOut.model_validate(referral)
        return Made(out, complaint.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    ONE + "/send",
    response_model=ReferralOut,
    responses=problems(*(*ACTED, *KEPT_BACK, ReceiptDisputed, NoAgreement, PointsToHer, CaseGone)),
)
def send_referral(
    complaint_id: UUID, referral_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Send it now, under the agreement of today. Her yes is looked at in this very act.

    Where no agreement opens it, the answer says which clause is missing; she can go there herself.
    """

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        referral = found.one_of(work, complaint.id, referral_id)
        sending.send(work, desk, complaint, referral)
        return Made(ReferralOut.model_validate(referral), complaint.version)

    return acting.do(verb)


@router.post(ONE + "/take-back", response_model=ReferralOut, responses=problems(*ACTED))
def take_referral_back(
    complaint_id: UUID, referral_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a referral back: before it was sent, or from an authority that says nothing."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        referral = found.one_of(work, complaint.id, referral_id)
        referring.take_back(work, desk, complaint, referral)
        return Made(ReferralOut.model_validate(referral), complaint.version)

    return acting.do(verb)


@router.post(
    ONE + "/reports/{report_id}/show", response_model=ReferralOut, responses=problems(*ACTED)
)
def show_report(
    complaint_id: UUID, referral_id: UUID, report_id: UUID, seen: IfMatch, acting: Acting
) -> Response:
    """Let whoever told it read the words of an authority now; without that they open in a week."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        referral = found.one_of(work, complaint.id, referral_id)
        reporting.show(work, complaint, referral, report_id)
        return Made(ReferralOut.model_validate(referral), complaint.version)

    return acting.do(verb)
