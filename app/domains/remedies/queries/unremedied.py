"""Whether workers are still owed something by a firm, for whoever screens it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from app.access.policy import unscoped
from app.domains.corrections.queries.disputes import group_of
from app.domains.remedies.models import Remedy, RemedyPayer
from app.domains.remedies.types import RemedyState
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.types import FOUND, Outcome, RespondentState, ViolationState
from app.store.work import Work

SCREENING = "whether something is owed is asked of whoever applies, and told to it alone"


def unremedied(work: Work, subject_id: UUID) -> Sequence[str]:
    """Return the numbers of confirmed violations of a firm for which workers are still owed.

    A case counts while money was charged in it and no remedy of it is closed, or while a remedy in
    which the firm pays is open. What an appeal holds back, and what was reversed, counts not. A
    record that counts as one with it counts as it.

    Rule:
        Domain model, application: no confirmed violation without remedy.
    """
    records = group_of(work, subject_id)
    charged = exists().where(
        ViolationFinding.respondent_id == ViolationRespondent.id,
        ViolationFinding.outcome == Outcome.PROVED,
        ViolationFinding.reversed_at.is_(None),
        ViolationCharge.count_id == ViolationFinding.count_id,
    )
    found = exists().where(
        ViolationRespondent.violation_id == Violation.id,
        ViolationRespondent.state == RespondentState.CONFIRMED,
        ViolationRespondent.held_at.is_(None),
        ViolationRespondent.subject_id.in_(records),
        charged,
    )
    pays = exists().where(
        Remedy.violation_id == Violation.id,
        Remedy.state != RemedyState.CLOSED,
        RemedyPayer.remedy_id == Remedy.id,
        RemedyPayer.subject_id.in_(records),
    )
    open_states = FOUND - {ViolationState.REMEDIED, ViolationState.CLOSED}
    return work.session.scalars(
        select(Violation.number)
        .where(
            unscoped(why=SCREENING),
            or_(
                and_(Violation.state.in_(open_states), found),
                and_(Violation.state.in_(FOUND), pays),
            ),
        )
        .order_by(Violation.number)
    ).all()
