"""Legal holds: a reason for which a case is kept beyond its time; placed, looked at, lifted."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import CaseGone
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import LegalHold
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.rules.ending import MOST_HELD
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import seal_words
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.work import Work


def place(
    work: Work, desk: ComplaintDesk, complaint: Complaint, reason: str, review_at: datetime
) -> LegalHold:
    """Place a legal hold: the keys of the case are not destroyed while it stands.

    Raises:
        Forbidden: the caller is of no desk.
        CaseGone: the case was destroyed.
        BadInput: it would be looked at too late, or in the past.

    Records:
        ``complaints.hold.placed``.

    Rule:
        Issue "Complaints": the clocks are stopped by a legal hold with a reason.
    """
    require(work.actor, Permission.COMPLAINT_HOLD, complaint.facts, is_seen=True)
    if complaint.destroyed_at is not None:
        raise CaseGone("Nothing of it is left to be held.")
    _refuse_late(work, review_at)
    assert work.actor.id is not None
    hold_id = new_id()
    hold = LegalHold(
        id=hold_id,
        complaint_id=complaint.id,
        sealed_reason=seal_words(work, desk, complaint.id, hold_id, reason),
        placed_by=work.actor.id,
        placed_at=work.at,
        review_at=review_at,
    )
    work.session.add(hold)
    complaint.held_at = complaint.held_at or work.at
    work.session.flush()
    work.record("complaints.hold.placed", row=str(hold.id))
    return hold


def _refuse_late(work: Work, review_at: datetime) -> None:
    last = work.at + MOST_HELD
    if not work.at < review_at <= last:
        fault = Fault("/review_at", f"Name an instant until {last:%Y-%m-%d}.")
        raise BadInput("A hold is looked at again in its time.", faults=[fault])


def review(work: Work, complaint: Complaint, hold_id: UUID, review_at: datetime) -> LegalHold:
    """Note that somebody looked at a hold, and that it stands until the next look.

    Raises:
        Forbidden: the caller is of no desk.
        NotFound: there is none that stands.
        BadInput: the next look would come too late.

    Records:
        ``complaints.hold.reviewed``.
    """
    require(work.actor, Permission.COMPLAINT_HOLD, complaint.facts, is_seen=True)
    hold = _standing(work, complaint, hold_id)
    _refuse_late(work, review_at)
    hold.review_at, hold.reviewed_at, hold.reviewed_by = review_at, work.at, work.actor.id
    work.session.flush()
    work.record("complaints.hold.reviewed", row=str(hold.id))
    return hold


def lift(work: Work, complaint: Complaint, hold_id: UUID) -> LegalHold:
    """Lift a hold; with the last one the case ends by its time again.

    Raises:
        Forbidden: the caller is of no desk.
        NotFound: there is none that stands.

    Records:
        ``complaints.hold.lifted``.
    """
    require(work.actor, Permission.COMPLAINT_HOLD, complaint.facts, is_seen=True)
    hold = _standing(work, complaint, hold_id)
    hold.lifted_at, hold.lifted_by = work.at, work.actor.id
    work.session.flush()
    if all(each.lifted_at is not None for each in queries.holds(work, complaint.id)):
        complaint.held_at = None
    work.session.flush()
    work.record("complaints.hold.lifted", row=str(hold.id))
    return hold


def _standing(work: Work, complaint: Complaint, hold_id: UUID) -> LegalHold:
    for each in queries.holds(work, complaint.id):
        if each.id == hold_id and each.lifted_at is None:
            return each
    raise NotFound("No such hold stands.")
