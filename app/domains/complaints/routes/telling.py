"""Telling whom a complaint is about: for officers (W1)."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import (
    AnotherOfficer,
    CanBeAsked,
    FitsTooFew,
    NoConsent,
    NotServedHere,
    NotShownToHer,
    NotWhileCritical,
    PointsToHer,
    ReceiptDisputed,
    SomethingOpen,
)
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import tellings as found
from app.domains.complaints.routes.assigning import TIED
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.handling_views import handling_out, telling_out
from app.domains.complaints.schemas.deciding import (
    HandlingOut,
    ReasonsIn,
    TellingIn,
    TellingOut,
    TellingsOut,
)
from app.domains.complaints.service import opening, tellings
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types.telling import ToTell
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
CASE = "/{complaint_id}/tellings"
ONE = CASE + "/{telling_id}"
Which = tuple[UUID, UUID, int, ComplaintDesk, Writing]


@router.get(
    CASE, response_model=TellingsOut, responses=problems(Unauthenticated, NotFound, Forbidden)
)
def list_tellings(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read what was prepared or told of a case, with replies; that you did is noted."""
    with db.writing(actor) as work:
        complaint = queries.one(work, complaint_id)
        opening.open_tellings(work, complaint)
        rows = found.of_complaint(work, complaint.id)
        return shown(TellingsOut(items=[telling_out(work, desk, each) for each in rows]))


@router.post(
    CASE,
    status_code=HTTPStatus.CREATED,
    response_model=TellingOut,
    responses=problems(*ACTED, SomethingOpen, NoConsent, FitsTooFew, PointsToHer),
)
def prepare_telling(
    complaint_id: UUID, body: TellingIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Prepare what is told to whom it is about, from the story as you edited it.

    It is laid before her in her receipt first. Without her consent it needs a written reason why
    it cannot point to her, how many workers it could fit, ten at the least, and a second officer.
    """
    said = ToTell(**{**body.model_dump(), "category": body.category.value})

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        telling = tellings.prepare(work, desk, complaint, said)
        out = telling_out(work, desk, telling)
        return Made(out, complaint.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    ONE + "/second",
    response_model=TellingOut,
    responses=problems(*ACTED, AnotherOfficer, CanBeAsked, *TIED),
)
def second_telling(
    complaint_id: UUID,
    telling_id: UUID,
    body: ReasonsIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Agree, as a second officer, that a text cannot point to her; say why."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        telling = found.one_of(work, complaint.id, telling_id)
        tellings.second(work, desk, complaint, telling, body.reasons)
        return Made(telling_out(work, desk, telling), complaint.version)

    return acting.do(verb)


@router.post(
    ONE + "/tell",
    response_model=HandlingOut,
    responses=problems(
        *(*ACTED, NoConsent, NotShownToHer, CanBeAsked, AnotherOfficer, NotServedHere),
        *(NotWhileCritical, ReceiptDisputed),
    ),
)
def tell_respondent(
    complaint_id: UUID, telling_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Tell it now. Her consent is looked at in this very act, and one taken back before it wins."""
    return _act((complaint_id, telling_id, seen, desk, acting), tellings.tell)


@router.post(ONE + "/take-back", response_model=HandlingOut, responses=problems(*ACTED))
def take_telling_back(
    complaint_id: UUID, telling_id: UUID, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a text back that was not told, such as to write it anew after an objection."""
    return _act(
        (complaint_id, telling_id, seen, desk, acting),
        lambda work, _desk, complaint, telling: tellings.take_back(work, complaint, telling),
    )


@router.post(
    "/{complaint_id}/resume-inquiry",
    response_model=HandlingOut,
    responses=problems(*ACTED, SomethingOpen),
)
def resume_inquiry(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Go on with the inquiry, once it was replied, or the time to reply is over."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        tellings.resume(work, desk, complaint)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


def _act(which: Which, verb: Callable[..., object]) -> Response:
    complaint_id, telling_id, seen, desk, acting = which

    def done(work: Work) -> Made:
        complaint: Complaint = queries.one(work, complaint_id, seen)
        verb(work, desk, complaint, found.one_of(work, complaint.id, telling_id))
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(done)
