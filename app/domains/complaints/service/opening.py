"""Opening what is sealed: each opening is written down, and listed to whoever told it (W2)."""

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import Audience, Side
from app.store.case_keys import Seal
from app.store.openings import note_opening
from app.store.work import Work

STORY, IDENTITY, FILE = "complaint_story", "complaint_identity", "complaint_file"
TELLINGS = "complaint_tellings"
HANDLING = "handles the case"
HANDLING_TELLINGS = "looks at what is told"
DECIDING = "decides the case"
GRANTED = "another officer granted it"
JUDGING = "decides an appeal about the case"
WRITING = "the service tells her that something waits"
COMPARING = "compares it with a case that is like it"
COMPARED = "compared by the service, shown to nobody"
"""Reasons are sealed with the case; an opening that everybody may read holds a closed one."""


def open_story(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Note that the officer of a case opens its story, and has read what she wrote.

    Raises:
        Forbidden: it is not assigned to the caller.

    Rule:
        Fairness W2, 6 of the architecture: if this cannot be written, nothing is shown.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    desk.seals.prepare(work, [(complaint.id, Seal.STORY)], reason=STORY)
    note_opening(work, STORY, complaint.id, Facts(), HANDLING)
    for each in queries.messages(work, complaint.id, [Audience.COMPLAINANT]):
        if each.side is Side.COMPLAINANT and each.read_at is None:
            each.read_at = work.at
    work.session.flush()


def open_tellings(work: Work, complaint: Complaint) -> None:
    """Note that somebody of the desk reads what was prepared or told of a case, and why.

    Raises:
        Forbidden: the caller is of no desk.

    Rule:
        Fairness W2.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    note_opening(work, TELLINGS, complaint.id, Facts(), HANDLING_TELLINGS)
