"""Patterns: how often a firm was named of a practice, without telling by whom (W1)."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.access.policy import unscoped
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.handling import ComplaintFlag
from app.domains.complaints.models.inquiries import Pattern
from app.domains.complaints.rules.patterns import (
    ENDED_WITHOUT,
    MOST_COMPARED,
    NOT_BORNE_OUT,
    UNCOUNTED,
)
from app.domains.complaints.types import ComplaintState, Desk
from app.domains.corrections.queries.disputes import group_of
from app.domains.subjects.models import Subject
from app.store.work import Work

COUNTED = "complaints are counted by the clock, and nobody is told of one"


class Named(NamedTuple):
    """That a complaint names a practice."""

    complaint_id: UUID
    category: str
    origin: str | None
    destination: str | None


def firm_of(work: Work, subject_id: UUID) -> tuple[UUID, set[UUID]]:
    """Return the record that stands for a firm, and all that count as it."""
    group = group_of(work, subject_id)
    root = work.session.scalar(
        select(Subject.id).where(
            unscoped(why=COUNTED), Subject.id.in_(group), Subject.merged_into.is_(None)
        )
    )
    return root or subject_id, group


def subjects_of(work: Work, complaint_ids: Collection[UUID]) -> set[UUID]:
    """Return against which records some complaints are."""
    return set(
        work.session.scalars(
            select(Complaint.subject_id).where(
                unscoped(why=COUNTED),
                Complaint.id.in_(complaint_ids),
                Complaint.subject_id.is_not(None),
            )
        )
    )


def named(work: Work, group: Collection[UUID], since: datetime) -> list[Named]:
    """Return the practices of which complaints that count name a firm, of the newest ones.

    Rule:
        Fairness W1: what may not be told counts; W2: a flag that stands outlives a withdrawal; W6:
        what lies with outside reviewers is not counted by the scheme.
    """
    flagged = select(ComplaintFlag.complaint_id).where(
        unscoped(why=COUNTED), ComplaintFlag.closed_at.is_(None)
    )
    counts = [
        Complaint.subject_id.in_(group),
        Complaint.desk == Desk.OFFICERS,
        Complaint.received_at >= since,
        Complaint.destroyed_at.is_(None),
        Complaint.state.not_in(ENDED_WITHOUT),
        or_(Complaint.state != ComplaintState.WITHDRAWN, Complaint.id.in_(flagged)),
        or_(Complaint.outcome.is_(None), Complaint.outcome.not_in(NOT_BORNE_OUT)),
    ]
    newest = (
        select(Complaint.id)
        .where(unscoped(why=COUNTED), *counts)
        .order_by(Complaint.id.desc())
        .limit(MOST_COMPARED)
    )
    rows = work.session.execute(
        select(Complaint.id, Allegation.category, Complaint.origin, Complaint.destination)
        .join(Allegation, Allegation.complaint_id == Complaint.id)
        .where(
            unscoped(why=COUNTED),
            Complaint.id.in_(newest),
            Allegation.dropped_at.is_(None),
            or_(Allegation.outcome.is_(None), Allegation.outcome.not_in(NOT_BORNE_OUT)),
            Allegation.category.not_in(UNCOUNTED),
        )
    )
    return [Named(*row) for row in rows]


def of_firm(work: Work, group: Collection[UUID]) -> Sequence[Pattern]:
    """Return all patterns that were ever noted of a firm."""
    return work.session.scalars(
        select(Pattern).where(unscoped(why=COUNTED), Pattern.subject_id.in_(group))
    ).all()


def standing(work: Work, subject_id: UUID, since: datetime) -> Sequence[Pattern]:
    """Return the patterns of a firm that stand, for whoever weighs the risk of an audit."""
    _, group = firm_of(work, subject_id)
    return work.session.scalars(
        select(Pattern)
        .where(
            unscoped(why="the risk of an audit is weighed; nobody who complained is told"),
            Pattern.subject_id.in_(group),
            and_(Pattern.ended_at.is_(None), Pattern.noted_at >= since),
        )
        .order_by(Pattern.id)
    ).all()


def find(work: Work, pattern_id: UUID) -> Pattern | None:
    """Return a pattern, for who follows the journal."""
    return work.session.scalar(
        select(Pattern).where(
            unscoped(why="the follower looks up what an entry is about"), Pattern.id == pattern_id
        )
    )
