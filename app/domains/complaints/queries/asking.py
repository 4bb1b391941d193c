"""What one officer asks and another one answers: openings, lower severities, flags to close."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import (
    ComplaintFlag,
    IdentityRequest,
    SeverityChange,
)
from app.domains.complaints.queries.complaints import seen
from app.domains.identity.models import Person
from app.kit.errors import NotFound
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
FEW = "what waits for an answer is little; which of it the actor sees is asked next"
DOOR = "seen() asks the policy itself, and is the one door to complaints"


def requests(work: Work, complaint_id: UUID) -> Sequence[IdentityRequest]:
    """Return who asked to open who complained in a case, the earliest first."""
    return work.session.scalars(
        select(IdentityRequest)
        .where(unscoped(why=READ_BEFORE), IdentityRequest.complaint_id == complaint_id)
        .order_by(IdentityRequest.id)
    ).all()


def request(work: Work, complaint_id: UUID, request_id: UUID) -> IdentityRequest:
    """Return one of them.

    Raises:
        NotFound: there is none in this case.
    """
    found = next((each for each in requests(work, complaint_id) if each.id == request_id), None)
    if found is None:
        raise NotFound("There is no such request in this case.")
    return found


def unanswered(work: Work) -> Sequence[IdentityRequest]:
    """Return the requests of others that the actor could answer."""
    asked = work.session.scalars(
        select(IdentityRequest)
        .join(Complaint, Complaint.id == IdentityRequest.complaint_id)
        .where(
            unscoped(why=FEW),
            IdentityRequest.answered_at.is_(None),
            IdentityRequest.asked_by != work.actor.id,
            # Of whoever has handed the case on, nothing is asked any more.
            IdentityRequest.asked_by == Complaint.officer_id,
        )
        .order_by(IdentityRequest.id)
    ).all()
    known = _known(work, {each.complaint_id for each in asked})
    return [each for each in asked if each.complaint_id in known]


def _known(work: Work, ids: Collection[UUID]) -> set[UUID]:
    """Return those of some cases that the actor may know of."""
    if not ids:
        return set()
    return set(
        work.session.scalars(
            select(Complaint.id).where(
                unscoped(why=DOOR), seen(work, is_found=True), Complaint.id.in_(ids)
            )
        )
    )


def changes(work: Work, complaint_id: UUID) -> Sequence[SeverityChange]:
    """Return how the severity of a case was changed, the earliest first."""
    return work.session.scalars(
        select(SeverityChange)
        .where(unscoped(why=READ_BEFORE), SeverityChange.complaint_id == complaint_id)
        .order_by(SeverityChange.id)
    ).all()


def changes_to_answer(work: Work) -> Sequence[SeverityChange]:
    """Return the lower severities that others proposed and the actor could agree to."""
    asked = work.session.scalars(
        select(SeverityChange)
        .where(
            unscoped(why=FEW),
            SeverityChange.answered_at.is_(None),
            SeverityChange.asked_by != work.actor.id,
        )
        .order_by(SeverityChange.id)
    ).all()
    known = _known(work, {each.complaint_id for each in asked})
    return [each for each in asked if each.complaint_id in known]


def flags(work: Work, complaint_id: UUID) -> Sequence[ComplaintFlag]:
    """Return the flags of a case, closed ones too, the earliest first."""
    return work.session.scalars(
        select(ComplaintFlag)
        .where(unscoped(why=READ_BEFORE), ComplaintFlag.complaint_id == complaint_id)
        .order_by(ComplaintFlag.id)
    ).all()


def flags_to_close(work: Work) -> Sequence[ComplaintFlag]:
    """Return the flags of which others said that they can be closed."""
    asked = work.session.scalars(
        select(ComplaintFlag)
        .where(
            unscoped(why=FEW),
            ComplaintFlag.closed_at.is_(None),
            ComplaintFlag.close_asked_by.is_not(None),
            ComplaintFlag.close_asked_by != work.actor.id,
        )
        .order_by(ComplaintFlag.id)
    ).all()
    known = _known(work, {each.complaint_id for each in asked})
    return [each for each in asked if each.complaint_id in known]


def names(work: Work, people: Collection[UUID | None]) -> dict[UUID, str]:
    """Return the names of officers, for whoever told a case and for its desk."""
    rows = work.session.execute(
        select(Person.id, Person.name).where(
            unscoped(why="who acts on a case is named to whoever told it (W2)"),
            Person.id.in_([each for each in people if each is not None]),
        )
    )
    return {row[0]: row[1] for row in rows}
