"""The end of a case: its keys are destroyed, and a tombstone without content stays."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries import erasing
from app.domains.complaints.rules.ending import WARNED_BEFORE
from app.domains.complaints.service import ghosts
from app.domains.complaints.service.contacting import come_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.files import remove_files
from app.domains.complaints.service.speaking import speak
from app.store.case_keys import Seal
from app.store.work import Work


def warn(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Tell her in her receipt, a month before, that a case ends, and what she can do.

    Where she allowed it she is written to, since nobody comes back by chance in that very month.

    Rule:
        Issue "Complaints": warned of.
    """
    found = queries.to_warn(work, work.at + WARNED_BEFORE, limit)
    for each in found:
        speak(work, each, _what_ends(each))
        come_back(work, desk, each)
        each.warned_at = work.at
    work.session.flush()
    return len(found)


def _what_ends(complaint: Complaint) -> str:
    """Return which of the two clocks ends first; keys that are gone open nothing either."""
    access, kept = complaint.access_until, complaint.kept_until
    is_first = access is not None and kept is not None and access < kept
    return "code_ends_soon" if is_first else "ends_soon"


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
