"""Complaints of the outside reviewers, in counts (W6)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import CaseClock
from app.domains.complaints.models.referrals import Referral
from app.domains.complaints.types import ComplaintState, Desk, Outcome, Severity
from app.domains.complaints.types.handling import Clock
from app.store.work import Work


class Counted(NamedTuple):
    """How many complaints of a year are alike in all of these."""

    state: ComplaintState
    severity: Severity
    outcome: Outcome | None
    number: int


def of_year(work: Work, year: int) -> Sequence[Counted]:
    """Return the complaints on the outside desk that came in a year, counted."""
    rows = work.session.execute(
        select(Complaint.state, Complaint.severity, Complaint.outcome, func.count())
        .where(_of_year(work, year))
        .group_by(Complaint.state, Complaint.severity, Complaint.outcome)
        .order_by(Complaint.state, Complaint.severity, Complaint.outcome)
    )
    return [Counted(*row) for row in rows]


def late_decisions(work: Work, year: int) -> int:
    """Return of how many of them the time of the decision is over, or was when it was made."""
    late = and_(
        CaseClock.clock == Clock.DECISION,
        func.coalesce(CaseClock.ended_at, work.at) > CaseClock.due_at,
    )
    return work.session.scalars(
        select(func.count(Complaint.id.distinct()))
        .join(CaseClock, CaseClock.complaint_id == Complaint.id)
        .where(_of_year(work, year), late)
    ).one()


def referred(work: Work, year: int) -> int:
    """Return how many of them went to an authority, whatever became of that."""
    return work.session.scalars(
        select(func.count(Complaint.id.distinct()))
        .join(Referral, Referral.complaint_id == Complaint.id)
        .where(_of_year(work, year), Referral.sent_at.is_not(None))
    ).one()


def _of_year(work: Work, year: int) -> ColumnElement[bool]:
    begin, end = (datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1))
    return and_(
        visible(work.actor, Permission.COMPLAINT_REVIEW, FactColumns()),
        Complaint.desk == Desk.OUTSIDE,
        Complaint.received_at >= begin,
        Complaint.received_at < end,
    )
