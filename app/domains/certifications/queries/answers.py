"""Answers, checks of screening, and training."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.certifications.models import Answer, ScreeningCheck, TrainingRecord
from app.store.work import Work

READ_BEFORE = "the application itself was read before"


def standing(work: Work, application_id: UUID) -> dict[str, Answer]:
    """Return the answers that stand, by indicator, of an application that the actor has read."""
    newest = (
        select(Answer.indicator, func.max(Answer.revision).label("revision"))
        .where(unscoped(why=READ_BEFORE), Answer.application_id == application_id)
        .group_by(Answer.indicator)
        .subquery()
    )
    rows = work.session.scalars(
        select(Answer)
        .join(
            newest,
            and_(
                newest.c.indicator == Answer.indicator,
                newest.c.revision == Answer.revision,
            ),
        )
        .where(Answer.application_id == application_id)
    )
    return {each.indicator: each for each in rows}


def revisions(work: Work, application_id: UUID, indicator: str) -> Sequence[Answer]:
    """Return all revisions of an answer, the newest first."""
    return work.session.scalars(
        select(Answer)
        .where(
            unscoped(why=READ_BEFORE),
            Answer.application_id == application_id,
            Answer.indicator == indicator,
        )
        .order_by(Answer.revision.desc())
    ).all()


def every_answer(work: Work, application_id: UUID) -> Sequence[Answer]:
    """Return all revisions of all answers of an application that the actor has read."""
    return work.session.scalars(
        select(Answer)
        .where(unscoped(why=READ_BEFORE), Answer.application_id == application_id)
        .order_by(Answer.id)
    ).all()


def checks_of(work: Work, application_id: UUID) -> Sequence[ScreeningCheck]:
    """Return all checks of an application that the actor has read, the newest run first."""
    return work.session.scalars(
        select(ScreeningCheck)
        .where(unscoped(why=READ_BEFORE), ScreeningCheck.application_id == application_id)
        .order_by(ScreeningCheck.run.desc(), ScreeningCheck.position)
    ).all()


def _may_read_training(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=TrainingRecord.organisation_id)
    return visible(work.actor, Permission.TRAINING_READ, columns)


def trainings(work: Work, after: UUID | None, limit: int) -> Sequence[TrainingRecord]:
    """Return records of training that the actor may know of, the oldest first."""
    query = select(TrainingRecord).where(_may_read_training(work)).limit(limit)
    if after is not None:
        query = query.where(TrainingRecord.id > after)
    return work.session.scalars(query.order_by(TrainingRecord.id)).all()


def training_done(work: Work, organisation_id: UUID, scheme_key: str) -> dict[str, date]:
    """Return the levels of training that an organisation finished, with the day of each."""
    rows = work.session.execute(
        select(TrainingRecord.level, TrainingRecord.finished_on).where(
            _may_read_training(work),
            TrainingRecord.organisation_id == organisation_id,
            TrainingRecord.scheme_key == scheme_key,
        )
    )
    return {row.level: row.finished_on for row in rows}
