"""Sightings of unregistered intermediaries, and what a person answers of their likeness (L4)."""

from dataclasses import dataclass

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import NotUnregistered
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import GhostQuestion, GhostSighting
from app.domains.complaints.queries import ghosts
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import opened_small, seal_small
from app.domains.complaints.types.inquiries import FIND_ALIKE, GhostAnswer
from app.domains.subjects.models import Subject
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.kit.text import fold
from app.store.jobs import enqueue
from app.store.keys import Purpose
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Seen:
    """Where and when a ghost was seen; what is not said is taken from the complaint.

    Attributes:
        country: ISO 3166-1 or -2.
        year: of our calendar.
    """

    country: str | None = None
    year: int | None = None


def sight(
    work: Work, desk: ComplaintDesk, complaint: Complaint, ghost: Subject, where: Seen
) -> GhostSighting:
    """Write down that a complaint is about an unregistered intermediary; a person finds that.

    The complaint is matched to its record. The name by which the complaint calls it is kept with
    the sighting, sealed, and as a digest.

    Raises:
        Forbidden: the case is not assigned to the caller.
        NotUnregistered: the record is another one.

    Records:
        ``complaints.complaint.matched_to_unregistered`` with the sighting; it names no record.

    Rule:
        Fairness L4: visible to case workers alone; L10: a person matches, never a name.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if not ghosts.is_unregistered(ghost):
        raise NotUnregistered("The record is one of the register.")
    if work.actor.id is None:
        raise Forbidden("A person matches a complaint.")
    known = ghosts.find_sighting(work, ghost.id, complaint.id)
    if known is not None:
        return known
    sighting = GhostSighting(
        id=new_id(),
        subject_id=ghost.id,
        complaint_id=complaint.id,
        seen_in=where.country or complaint.happened_in,
        seen_year=where.year or complaint.happened_year,
        noted_by=work.actor.id,
        noted_at=work.at,
    )
    if complaint.sealed_accused is not None:
        name = opened_small(work, desk, complaint.id, complaint.sealed_accused)
        sighting.sealed_name = seal_small(work, desk, sighting.id, name)
        sighting.name_digest = desk.ring.digest(work, Purpose.LIKENESS, fold(name))
    work.session.add(sighting)
    if complaint.subject_id is None:
        complaint.subject_id = ghost.id
    work.record(
        "complaints.complaint.matched_to_unregistered",
        row=str(complaint.id),
        sighting=str(sighting.id),
    )
    enqueue(work, FIND_ALIKE, {"subject": str(ghost.id)})
    work.session.flush()
    return sighting


def name_of(work: Work, desk: ComplaintDesk, sighting: GhostSighting) -> str | None:
    """Give back how a complaint calls a ghost."""
    if sighting.sealed_name is None:
        return None
    return opened_small(work, desk, sighting.id, sighting.sealed_name)


def forget(work: Work, complaint: Complaint) -> None:
    """Destroy how a complaint calls a ghost; place and year stay. For whoever ends the case."""
    for each in ghosts.of_complaint(work, complaint.id):
        each.sealed_name, each.name_digest = None, None


def answer(work: Work, question: GhostQuestion, found: GhostAnswer) -> GhostQuestion:
    """Answer whether a ghost is a firm, or a person, of the register; nothing follows by itself.

    Two records are joined by the pairs of records, with two persons and a hearing.

    Raises:
        Forbidden: the caller works on no cases.

    Records:
        ``complaints.unregistered.likeness_answered`` with the answer; it names no record.

    Rule:
        Fairness L10.
    """
    require(work.actor, Permission.UNREGISTERED_RECORD)
    question.answer, question.answered_at = found, work.at
    question.answered_by = work.actor.id
    work.record(
        "complaints.unregistered.likeness_answered", row=str(question.id), answer=found.value
    )
    work.session.flush()
    return question
