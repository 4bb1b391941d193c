"""Whether workers are still owed something by a firm, for whoever screens it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from app.access.policy import unscoped
from app.domains.corrections.queries.disputes import group_of
from app.domains.remedies.models import Remedy
from app.domains.remedies.types import RemedyState
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import is_final, joined_notice
from app.domains.violations.types import FOUND, ViolationState
from app.store.work import Work

SCREENING = "whether something is owed is asked of whoever applies, and told to it alone"


def unremedied(work: Work, subject_id: UUID) -> Sequence[str]:
    """Return the numbers of violations of a firm that are final, and for which workers are owed.

    A case counts while money was charged in it and it was neither remedied nor closed, and while a
    remedy of it is open. What an appeal holds back, and what was reversed, counts not. A record
    that counts as one with it counts as it.

    Rule:
        Domain model, application: no confirmed violation without remedy; only what is final.
    """
    records = group_of(work, subject_id)
    charged = exists().where(ViolationCharge.count_id == ViolationFinding.count_id)
    is_open = exists().where(
        Remedy.violation_id == Violation.id, Remedy.state != RemedyState.CLOSED
    )
    unpaid = Violation.state.in_(FOUND - {ViolationState.REMEDIED, ViolationState.CLOSED})
    query = joined_notice(
        select(Violation.number)
        .select_from(ViolationFinding)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .join(Violation, Violation.id == ViolationCount.violation_id)
    ).where(
        unscoped(why=SCREENING),
        is_final(work.at),
        ViolationRespondent.subject_id.in_(records),
        or_(and_(unpaid, charged), is_open),
    )
    return work.session.scalars(query.distinct().order_by(Violation.number)).all()
