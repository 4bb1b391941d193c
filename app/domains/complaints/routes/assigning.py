"""Who has a case, over HTTP: candidates, taking up, giving, keeping out, and its clocks."""

from typing import Annotated
from uuid import UUID

from fastapi import Path
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import CannotExtend, TiedToCase, WithSomebodyElse
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import asking
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.answering import whole_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas import WholeComplaintOut
from app.domains.complaints.schemas.handling import (
    AssignIn,
    CandidateOut,
    CandidatesOut,
    ChangeOut,
    ClockOut,
    ExtensionIn,
    FlagOut,
    HandlingOut,
    IdentityRequestOut,
    KeepOutIn,
    NamedAllegationOut,
    PauseIn,
    ReportOut,
)
from app.domains.complaints.service import assigning, clocks, extending, reports, ties
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.notes import note
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import (
    BadInput,
    Changed,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/complaints", tags=["complaints"])
Year = Annotated[int, Path(ge=2000, le=2200, description="Of receipt, UTC.")]
TIED = (TiedToCase, InterestDeclared, HeldForSecondLook)
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused, BadInput, Changed)


def acted(work: Work, desk: ComplaintDesk, row: Complaint) -> Made:
    """Answer an act on a case with the case, where the caller still sees it."""
    work.session.flush()
    return Made(whole_out(work, desk, row), row.version)


@router.get(
    "/reports/{year}", response_model=ReportOut, responses=problems(Unauthenticated, Forbidden)
)
def read_outside_report(year: Year, actor: SignedIn, db: Db) -> Response:
    """Read a year of the complaints about the scheme in counts, as an outside reviewer."""
    with db.reading(actor) as work:
        return shown(ReportOut.model_validate(reports.of_year(work, year)))


@router.get(
    "/{complaint_id}/candidates",
    response_model=CandidatesOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_officers_for_complaint(
    complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db
) -> Response:
    """List who could have the case: by conflict and absence, with language and load as hints."""
    with db.reading(actor) as work:
        row = queries.one(work, complaint_id)
        found = assigning.candidates(work, desk, row)
        items = [
            CandidateOut(
                person_id=each.seat.person.id,
                name=each.seat.person.name,
                is_fit=each.is_fit,
                ties=list(each.ties),
                is_away=each.is_away,
                speaks=each.speaks,
                load=each.load,
            )
            for each in found
        ]
        return shown(CandidatesOut(items=items))


@router.get(
    "/{complaint_id}/handling",
    response_model=HandlingOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def read_handling(complaint_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read how a case is handled: times, flags, severities and requests; no word of the story."""
    with db.reading(actor) as work:
        row = queries.one(work, complaint_id)
        require(work.actor, Permission.COMPLAINT_DECIDE, row.facts, is_seen=True)
        found = clocks.running(work, desk.levels, [row.id])[row.id]
        out = HandlingOut(
            clocks=[ClockOut.model_validate(each) for each in found],
            allegations=[
                NamedAllegationOut.model_validate(each)
                for each in queries.allegations(work, [row.id])
            ],
            flags=[FlagOut.model_validate(each) for each in asking.flags(work, row.id)],
            severities=[ChangeOut.model_validate(each) for each in asking.changes(work, row.id)],
            identity_requests=[
                IdentityRequestOut.model_validate(each) for each in asking.requests(work, row.id)
            ],
            safety=row.safety,
            version=row.version,
        )
        return shown(out, row.version)


@router.post(
    "/{complaint_id}/assign",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, TiedToCase, WithSomebodyElse, InterestDeclared, HeldForSecondLook),
)
def assign_complaint(
    complaint_id: UUID, body: AssignIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a case up, or give it to a colleague; the story opens to them alone."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        assigning.assign(work, desk, row, body.person, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/kept-out", response_model=WholeComplaintOut, responses=problems(*ACTED)
)
def keep_out_of_complaint(
    complaint_id: UUID, body: KeepOutIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Keep somebody with a tie out of a case, yourself too: they see and count it no more."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        person = body.person or work.actor.id
        assert person is not None
        ties.keep_out(work, row, person, body.tie)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/extensions",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, CannotExtend),
)
def extend_complaint_time(
    complaint_id: UUID, body: ExtensionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take more time for a step, once, with a reason that she reads in her receipt."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        extending.extend(work, desk, row, body.clock, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post("/{complaint_id}/pause", response_model=WholeComplaintOut, responses=problems(*ACTED))
def pause_complaint(
    complaint_id: UUID, body: PauseIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let the clocks of a case stand, since it waits for her; safety and word to her go on."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        clocks.pause_by_officer(work, row, body.why)
        note(work, desk, row, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post("/{complaint_id}/resume", response_model=WholeComplaintOut, responses=problems(*ACTED))
def resume_complaint(
    complaint_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let the clocks of a case go on."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        clocks.resume_by_officer(work, desk, row)
        note(work, desk, row, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)
