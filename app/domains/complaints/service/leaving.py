"""What leaves a case is compared first with what could betray her (W1)."""

from app.access.policy import Facts
from app.domains.complaints.engine.leaks import points_to
from app.domains.complaints.errors import PointsToHer
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.opening import COMPARED, IDENTITY
from app.domains.complaints.service.sealing import facts_of
from app.store.openings import note_opening
from app.store.work import Work


def refuse_leak(work: Work, desk: ComplaintDesk, complaint: Complaint, *texts: str) -> None:
    """Refuse texts for others in which a word of her identity stands.

    The service compares; nobody is shown what it compared with, nor which word it was. She reads
    that it was done, also where it was refused: trying names out leaves a trace.

    Raises:
        PointsToHer: one stands there.

    Rule:
        Fairness W1.
    """
    kept = queries.identities(work, complaint)
    identities = [facts_of(work, desk, each) for each in kept]

    def noted(work: Work) -> None:
        note_opening(work, IDENTITY, complaint.id, Facts(), COMPARED)

    if kept:
        noted(work)
    if any(points_to(each, identities) for each in texts):
        refused = PointsToHer("A word, a number or an address of hers stands there.")
        refused.afterwards = noted
        raise refused
