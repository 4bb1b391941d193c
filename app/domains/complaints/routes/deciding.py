"""Whether a complaint is looked into, what was found, and the file for an appeal: over HTTP."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response, StreamingResponse

from app.domains.complaints.errors import (
    AllegationsUnanswered,
    AnotherOfficer,
    CaseGone,
    PointsToHer,
    RespondentNotHeard,
    WithSomebodyElse,
)
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.assigning import TIED
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.files import WhichCopy, downloaded
from app.domains.complaints.routes.handling_views import handling_out, opened_file_out
from app.domains.complaints.schemas.deciding import (
    CaseFileOpenedOut,
    DecisionIn,
    HandlingOut,
    NotAdmittedIn,
    ReasonsIn,
)
from app.domains.complaints.service import appealing, deciding, files, inadmissible
from app.domains.complaints.types.files import Which
from app.domains.complaints.types.telling import Found
from app.domains.notices.errors import NotHeard, NoticedAlready
from app.kit.errors import Changed, Forbidden, Gone, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.downloads import ANY_FILE
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
ACTED = (Unauthenticated, NotFound, Forbidden, Changed, StepRefused)
ADMISSIBILITY = "/{complaint_id}/inadmissibility"


@router.post(
    ADMISSIBILITY,
    status_code=HTTPStatus.CREATED,
    response_model=HandlingOut,
    responses=problems(*ACTED, NoticedAlready),
)
def announce_not_admitted(
    complaint_id: UUID, body: NotAdmittedIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Announce to her, with ground and reasons, that her complaint may not be looked into.

    She answers through her receipt; a second officer decides, once she was heard.
    """

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        inadmissible.propose(work, desk, complaint, body.ground, body.reasons)
        out = handling_out(work, complaint)
        return Made(out, complaint.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    ADMISSIBILITY + "/confirm",
    response_model=HandlingOut,
    responses=problems(*ACTED, AnotherOfficer, NotHeard),
)
def confirm_not_admitted(
    complaint_id: UUID, body: ReasonsIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide, as a second officer, that it is not looked into; she reads why, and can appeal."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        inadmissible.confirm(work, desk, complaint, body.reasons)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


@router.post(ADMISSIBILITY + "/drop", response_model=HandlingOut, responses=problems(*ACTED))
def drop_not_admitted(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Drop the announcement: the complaint is looked into after all."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        inadmissible.drop(work, desk, complaint)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/decider",
    response_model=HandlingOut,
    responses=problems(*ACTED, AnotherOfficer, WithSomebodyElse, *TIED),
)
def take_decision(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Take it upon you to decide a case that you did not look into; its file opens to you."""

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        deciding.take(work, desk, complaint)
        return Made(handling_out(work, complaint), complaint.version)

    return acting.do(verb)


@router.get(
    "/{complaint_id}/file",
    response_model=CaseFileOpenedOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, AnotherOfficer),
)
def open_whole_case(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Open the file of a case that you decide; whoever told it sees that you did."""
    with db.writing(actor) as work:
        complaint = queries.one(work, complaint_id)
        deciding.open_file(work, desk, complaint)
        return shown(opened_file_out(work, desk, complaint), complaint.version)


@router.post(
    "/{complaint_id}/decision",
    status_code=HTTPStatus.CREATED,
    response_model=HandlingOut,
    responses=problems(
        *ACTED, AnotherOfficer, AllegationsUnanswered, RespondentNotHeard, PointsToHer
    ),
)
def decide_complaint(
    complaint_id: UUID, body: DecisionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide, with an outcome and reasons for each allegation; the whole follows from these."""
    found = [Found(each.category.value, each.outcome, each.reasons) for each in body.allegations]

    def verb(work: Work) -> Made:
        complaint = queries.one(work, complaint_id, seen)
        deciding.decide(work, desk, complaint, found, body.for_respondent)
        return Made(handling_out(work, complaint), complaint.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(
    "/appealed/{appeal_id}",
    response_model=CaseFileOpenedOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def open_appealed_case(appeal_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Open the case of an appeal, as a member of its panel; whoever told it sees that you did."""
    with db.writing(actor) as work:
        complaint = appealing.open_file(work, desk, appeal_id)
        return shown(opened_file_out(work, desk, complaint))


@router.get(
    "/appealed/{appeal_id}/files/{file_id}",
    response_class=StreamingResponse,
    responses={200: ANY_FILE, **problems(Unauthenticated, NotFound, Forbidden, Gone, CaseGone)},
)
def open_file_of_appealed_case(
    appeal_id: UUID,
    file_id: UUID,
    desk: Desk,
    actor: SignedIn,
    db: Db,
    copy: WhichCopy = Which.ORIGINAL,
) -> Response:
    """Open a file of it, as a member of the panel; whoever told it sees that you did."""
    with db.writing(actor) as work:
        complaint = appealing.judged(work, appeal_id)
        row, sealed = files.judged_file(
            work, desk, complaint, file_id, is_clean=copy is Which.CLEAN
        )
    return downloaded(desk, row, sealed)
