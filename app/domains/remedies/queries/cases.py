"""What remedies ask of violations: what was confirmed, against whom, and what was charged."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
    ViolationSource,
)
from app.domains.violations.types import Outcome, RespondentState
from app.kit.errors import NotFound
from app.store.work import Work

READ_BEFORE = "the case was read before, by whoever may"


@dataclass(frozen=True, slots=True)
class Proved:
    """A count that was proved against somebody, and stands."""

    finding: ViolationFinding
    respondent: ViolationRespondent
    count: ViolationCount


def own(work: Work, violation_id: UUID) -> Violation:
    """Return a case of the caller's body.

    Raises:
        NotFound: there is none.
    """
    columns = FactColumns(holder_id=Violation.body_organisation_id.expression)
    found = work.session.scalar(
        select(Violation)
        .where(visible(work.actor, Permission.REMEDY_RUN, columns), Violation.id == violation_id)
        .with_for_update()
    )
    if found is None:
        raise NotFound("There is no such case of yours.")
    return found


def of(work: Work, violation_id: UUID) -> Violation:
    """Return the case of a remedy that was read before."""
    query = select(Violation).where(unscoped(why=READ_BEFORE), Violation.id == violation_id)
    return work.session.scalars(query).one()


def proved(work: Work, violation_id: UUID) -> Sequence[Proved]:
    """Return what was proved in a case and stands, of those whom no appeal holds back."""
    rows = work.session.execute(
        select(ViolationFinding, ViolationRespondent, ViolationCount)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .where(
            unscoped(why=READ_BEFORE),
            ViolationRespondent.violation_id == violation_id,
            ViolationRespondent.state == RespondentState.CONFIRMED,
            ViolationRespondent.held_at.is_(None),
            ViolationFinding.outcome == Outcome.PROVED,
            ViolationFinding.reversed_at.is_(None),
        )
        .order_by(ViolationCount.place, ViolationRespondent.id)
    )
    return [Proved(*row) for row in rows]


def charges(work: Work, count_ids: Collection[UUID]) -> Sequence[ViolationCharge]:
    """Return what was charged in some counts."""
    return work.session.scalars(
        select(ViolationCharge)
        .where(unscoped(why=READ_BEFORE), ViolationCharge.count_id.in_(count_ids))
        .order_by(ViolationCharge.count_id, ViolationCharge.place)
    ).all()


def complaints(work: Work, violation: Violation) -> list[UUID]:
    """Return the complaints on which a case rests; no payer is ever told."""
    rows = work.session.scalars(
        select(ViolationSource.complaint_id).where(
            unscoped(why=READ_BEFORE),
            ViolationSource.violation_id == violation.id,
            ViolationSource.complaint_id.is_not(None),
        )
    )
    found = {violation.complaint_id, *rows} - {None}
    return sorted(each for each in found if each is not None)
