"""Who had which part in a case: nobody decides what they investigated (ISO/IEC 17065, 7.13.5)."""

from uuid import UUID

from app.domains.complaints.errors import AnotherOfficer
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import desks, ending
from app.domains.complaints.queries import tellings as queries
from app.domains.complaints.service.opening import (
    COMPARED,
    COMPARING,
    GRANTED,
    HANDLING,
    JUDGING,
    WRITING,
)
from app.store.work import Work

_NO_PART = (COMPARED, COMPARING, WRITING, JUDGING)
"""Openings of who hears an appeal now, and of the service, which shows nothing to anybody."""


def investigators(work: Work, complaint: Complaint) -> frozenset[UUID]:
    """Return who looked into a case, prepared what was told, or mediated it, at any time."""
    known = {complaint.officer_id}
    known |= ending.openers(work, complaint.id, why=HANDLING)
    known |= ending.openers(work, complaint.id, why=GRANTED)
    known |= {each.prepared_by for each in queries.of_complaint(work, complaint.id)}
    known |= {each.mediator_id for each in ending.mediations(work, complaint.id)}
    return frozenset(each for each in known if each is not None)


def deciders(work: Work, complaint: Complaint) -> frozenset[UUID]:
    """Return who decided a case before, or that it goes no further, standing or overturned."""
    known: set[UUID | None] = {each.decided_by for each in ending.decisions(work, complaint.id)}
    known |= {each.decided_by for each in ending.notices(work, complaint.id)}
    return frozenset(each for each in known if each is not None)


def refuse_decider(work: Work, complaint: Complaint) -> None:
    """Refuse to decide anew what one decided before, and an appeal or the desk overturned.

    Raises:
        AnotherOfficer: the caller did.

    Rule:
        Fairness C2.
    """
    if work.actor.id in deciders(work, complaint):
        raise AnotherOfficer("Whose decision was overturned does not decide again.")


def participants(work: Work, complaint: Complaint) -> frozenset[UUID]:
    """Return everybody who had a part in a case: none of them decides an appeal about it.

    Rule:
        Fairness C2.
    """
    known: set[UUID | None] = {complaint.decider_id, complaint.intake_person_id}
    known |= ending.openers(work, complaint.id, but_for=_NO_PART)
    known |= ending.judges(work, complaint.id)
    known |= {each.agreed_by for each in queries.of_complaint(work, complaint.id)}
    known |= deciders(work, complaint)
    known |= desks.kept_out(work, complaint.id).keys()
    return investigators(work, complaint) | {each for each in known if each is not None}


def refuse_investigator(work: Work, complaint: Complaint, act: str) -> None:
    """Refuse what somebody has to do who did not look into the case.

    Raises:
        AnotherOfficer: the caller did.
    """
    if work.actor.id in investigators(work, complaint):
        raise AnotherOfficer(f"Who looked into a case does not {act}.")
