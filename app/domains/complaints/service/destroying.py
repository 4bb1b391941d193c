"""The end of a case: its keys are destroyed, and a tombstone without content stays."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries import erasing
from app.domains.complaints.rules.ending import WARNED_BEFORE
from app.domains.complaints.service import ghosts
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.files import remove_files
from app.domains.complaints.service.speaking import speak
from app.store.case_keys import Seal
from app.store.work import Work


def warn(work: Work, limit: int) -> int:
    """Tell her in her receipt, a month before, that a case ends, and what she can do.

    Rule:
        Issue "Complaints": warned of.
    """
    found = queries.to_warn(work, work.at + WARNED_BEFORE, limit)
    for each in found:
        speak(work, each, "ends_soon")
        each.warned_at = work.at
    work.session.flush()
    return len(found)


def destroy(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Destroy the keys of cases whose time is over and which nothing holds; return of how many.

    Codes, states and instants stay, for counting; no word, name, digest or file is left.

    Records:
        ``complaints.complaint.destroyed`` with the row alone.

    Rule:
        GDPR, art. 5(1)(e); facts, 4.1.
    """
    found = queries.to_destroy(work, limit)
    for each in found:
        _destroy(work, desk, each)
    if found:
        erasing.forget_beside(work)
    return len(found)


def _destroy(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    for seal in Seal:
        desk.seals.destroy(work, complaint.id, seal)
    complaint.sealed_accused = complaint.accused_digest = None
    remove_files(work, complaint)
    ghosts.forget(work, complaint)
    complaint.destroyed_at = work.at
    work.session.flush()
    work.record("complaints.complaint.destroyed", row=str(complaint.id))
