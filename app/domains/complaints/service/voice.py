"""A voice message alone is a complaint (W4)."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.service import entering, intake
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.files import Evidence, take_in
from app.domains.complaints.types import Side
from app.domains.complaints.types.files import Sender
from app.domains.complaints.types.intake import Told
from app.kit.receipt_codes import ReceiptCode
from app.store.work import Work


def lodge(
    work: Work, desk: ComplaintDesk, told: Told, evidence: Evidence, name: str | None
) -> tuple[Complaint, ReceiptCode]:
    """Take a file in that says what happened: a voice message, a video, a picture of a letter.

    Records:
        ``complaints.complaint.received`` and ``complaints.file.sent``.

    Rule:
        Fairness W4.
    """
    complaint, code = intake.lodge(work, desk, told)
    take_in(work, desk, complaint, evidence, Sender(Side.COMPLAINANT, name))
    return complaint, code


def enter(
    work: Work,
    desk: ComplaintDesk,
    told: Told,
    evidence: Evidence,
    *,
    read_back: bool | None,
) -> tuple[Complaint, ReceiptCode]:
    """Hand in what somebody said into a telephone of yours; the code is hers.

    Raises:
        Forbidden: see :func:`entering.enter`.

    Records:
        ``complaints.complaint.received`` and ``complaints.file.sent``.

    Rule:
        Fairness W4, W7.
    """
    complaint, code = entering.enter(work, desk, told, read_back=read_back, in_own_name=False)
    take_in(work, desk, complaint, evidence, Sender(entering.side_of(work.actor)))
    return complaint, code
