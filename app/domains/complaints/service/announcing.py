"""What the notice of an act on a case says: codes alone; reasons are sealed with the case."""

from datetime import datetime
from uuid import UUID

from app.domains.complaints.models import Complaint
from app.domains.notices.types import ActKind, Announcement, Thing

SEALED = "The reasons are sealed with the case."
COMPLAINT = "complaint"


def announcement(
    complaint: Complaint,
    act: ActKind,
    ground: str,
    rule: str,
    answer_by: datetime,
    respondent: tuple[UUID, str] | None = None,
) -> Announcement:
    """Return what is announced, to her or to whoever it is about.

    Args:
        complaint: of which.
        act: what is done.
        ground: a code.
        rule: the clause.
        answer_by: until when it is answered.
        respondent: the organisation that it strikes, and where it reads more; ``None``: her.
    """
    organisation_id, address = respondent or (None, "/v1/receipt")
    return Announcement(
        act=act,
        thing=Thing(COMPLAINT, complaint.id),
        organisation_id=organisation_id,
        subject_id=None,
        ground=ground,
        rule=rule,
        facts=(),
        reason=SEALED,
        answer_by=answer_by,
        address=address,
    )
