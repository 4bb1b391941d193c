"""What of handling is read: clocks, questions, and until when something can be undone."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseQuestion
from app.domains.complaints.rules.service_levels import WITHDRAWAL_TAKES
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"


def withdrawal_until(complaint: Complaint) -> datetime | None:
    """Return until when a withdrawal can be undone, where one is pending."""
    asked = complaint.withdrawal_asked_at
    return None if asked is None else asked + WITHDRAWAL_TAKES


def questions(work: Work, complaint_id: UUID) -> Sequence[CaseQuestion]:
    """Return what a complainant is asked at its time."""
    return work.session.scalars(
        select(CaseQuestion)
        .where(unscoped(why=READ_BEFORE), CaseQuestion.complaint_id == complaint_id)
        .order_by(CaseQuestion.due_at)
    ).all()
