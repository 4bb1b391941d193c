"""Unregistered intermediaries known from complaints, over HTTP for case workers (L4, L10)."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import NotUnregistered
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import GhostQuestion, GhostSighting
from app.domains.complaints.queries import complaints, ghosts
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.schemas.inquiries import (
    GhostAnswerIn,
    GhostQuestionOut,
    SightingIn,
    SightingOut,
    UnregisteredOut,
)
from app.domains.complaints.service import ghosts as service
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.ghosts import Seen
from app.domains.subjects.models import Subject
from app.kit.errors import Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1", tags=["case work"])


@router.post(
    "/complaints/{complaint_id}/sightings",
    status_code=HTTPStatus.CREATED,
    response_model=SightingOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, MistypedNumber, NotUnregistered),
)
def note_sighting(complaint_id: UUID, body: SightingIn, desk: Desk, acting: Acting) -> Response:
    """Match a case of yours to an unregistered intermediary, and note where it was seen."""

    def verb(work: Work) -> Made:
        complaint = complaints.one(work, complaint_id)
        where = Seen(body.seen_in, body.seen_year)
        ghost = ghosts.named(work, body.record, "/record")
        row = service.sight(work, desk, complaint, ghost, where)
        return Made(_sighting(work, desk, row, complaint), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(
    "/unregistered/{record}",
    response_model=UnregisteredOut,
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def read_unregistered(record: str, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read where an unregistered intermediary was seen, and which records it is like.

    You see the sightings of complaints that you may know of.
    """
    with db.reading(actor) as work:
        found = ghosts.named(work, record)
        if not ghosts.is_unregistered(found):
            raise NotFound("There is no such unregistered intermediary.")
        return shown(_out(work, desk, found))


@router.post(
    "/unregistered/{record}/questions/{question_id}",
    response_model=UnregisteredOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, MistypedNumber),
)
def answer_unregistered(
    record: str, question_id: UUID, body: GhostAnswerIn, desk: Desk, acting: Acting
) -> Response:
    """Answer whether it is the firm or person that it is like; nothing follows by itself."""

    def verb(work: Work) -> Made:
        found = ghosts.named(work, record)
        service.answer(work, ghosts.question(work, found.id, question_id), body.answer)
        return Made(_out(work, desk, found))

    return acting.do(verb)


def _out(work: Work, desk: ComplaintDesk, found: Subject) -> UnregisteredOut:
    return UnregisteredOut(
        id=found.id,
        number=found.number,
        sightings=[_sighting(work, desk, *each) for each in ghosts.sightings(work, found.id)],
        questions=[_question(*each) for each in ghosts.questions(work, found.id)],
    )


def _sighting(
    work: Work, desk: ComplaintDesk, row: GhostSighting, complaint: Complaint
) -> SightingOut:
    return SightingOut(
        id=row.id,
        complaint_id=complaint.id,
        complaint=complaint.number,
        name=service.name_of(work, desk, row),
        seen_in=row.seen_in,
        seen_year=row.seen_year,
        noted_at=row.noted_at,
    )


def _question(row: GhostQuestion, other: Subject) -> GhostQuestionOut:
    return GhostQuestionOut(
        id=row.id,
        other_id=other.id,
        other=other.number,
        by=row.by,
        score=row.score,
        answer=row.answer,
        answered_at=row.answered_at,
    )
