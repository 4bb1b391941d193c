"""What is held about who gave codes, replied, asked or read answers first (P6)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.policy import unscoped
from app.domains.experience.models import (
    ExperienceAnswer,
    ExperienceBatch,
    ExperienceReply,
    RemovalRequest,
)
from app.store.work import Work

OWN = "an archive is its owner's alone"


def batches(work: Work, which: ColumnElement[bool]) -> Sequence[ExperienceBatch]:
    """Return batches, the oldest first."""
    query = select(ExperienceBatch).where(unscoped(why=OWN), which).order_by(ExperienceBatch.id)
    return work.session.scalars(query).all()


def replies(work: Work, which: ColumnElement[bool]) -> Sequence[ExperienceReply]:
    """Return replies, the oldest first."""
    query = select(ExperienceReply).where(unscoped(why=OWN), which).order_by(ExperienceReply.id)
    return work.session.scalars(query).all()


def requests(work: Work, which: ColumnElement[bool]) -> Sequence[RemovalRequest]:
    """Return requests, the oldest first."""
    query = select(RemovalRequest).where(unscoped(why=OWN), which).order_by(RemovalRequest.id)
    return work.session.scalars(query).all()


def moderated_by(work: Work, person_id: UUID) -> Sequence[ExperienceAnswer]:
    """Return the answers that a person decided about."""
    return work.session.scalars(
        select(ExperienceAnswer)
        .where(unscoped(why=OWN), ExperienceAnswer.moderated_by == person_id)
        .order_by(ExperienceAnswer.id)
    ).all()
