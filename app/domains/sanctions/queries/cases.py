"""What schedules ask of violations: the counts that were proved, and what is final before them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.sanctions import STANDING
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.types import Outcome
from app.store.work import Work

FOR_A_RULE = "the case was read before; what was proved is counted for a rule"


@dataclass(frozen=True, slots=True)
class Proved:
    """A count that was proved against a respondent, with its charges."""

    count: ViolationCount
    charges: tuple[ViolationCharge, ...]


def proved(work: Work, respondent_id: UUID) -> list[Proved]:
    """Return the counts that stand proved against a respondent, in their order."""
    counts = work.session.scalars(
        select(ViolationCount)
        .join(ViolationFinding, ViolationFinding.count_id == ViolationCount.id)
        .where(
            unscoped(why=FOR_A_RULE),
            ViolationFinding.respondent_id == respondent_id,
            ViolationFinding.outcome == Outcome.PROVED,
            ViolationFinding.reversed_at.is_(None),
        )
        .order_by(ViolationCount.place)
    ).all()
    return _with_charges(work, counts)


def alleged(work: Work, respondent_id: UUID) -> list[Proved]:
    """Return the counts that are alleged against a respondent, in their order."""
    counts = work.session.scalars(
        select(ViolationCount)
        .join(ViolationFinding, ViolationFinding.count_id == ViolationCount.id)
        .where(
            unscoped(why=FOR_A_RULE),
            ViolationFinding.respondent_id == respondent_id,
            ViolationFinding.reversed_at.is_(None),
        )
        .order_by(ViolationCount.place)
    ).all()
    return _with_charges(work, counts)


def _with_charges(work: Work, counts: Sequence[ViolationCount]) -> list[Proved]:
    rows = work.session.scalars(
        select(ViolationCharge)
        .where(unscoped(why=FOR_A_RULE), ViolationCharge.count_id.in_([each.id for each in counts]))
        .order_by(ViolationCharge.place)
    ).all()
    return [Proved(one, tuple(each for each in rows if each.count_id == one.id)) for one in counts]


def codes_used(work: Work, respondent_ids: Collection[UUID]) -> dict[str, str]:
    """Return under which offence of a schedule earlier counts were sanctioned, by count."""
    rows = work.session.scalars(
        select(Sanction).where(
            unscoped(why=FOR_A_RULE),
            Sanction.respondent_id.in_(respondent_ids),
            Sanction.state.in_(STANDING),
        )
    )
    found: dict[str, str] = {}
    for row in rows:
        for each in (row.proposal or {}).get("counts", []):
            found[each["count"]] = each["offence"]
    return found


def of_respondent(
    work: Work, violation_id: UUID, respondent_id: UUID, *, is_locked: bool = False
) -> ViolationRespondent | None:
    """Return a respondent of a case that was read."""
    query = select(ViolationRespondent).where(
        unscoped(why=FOR_A_RULE),
        ViolationRespondent.id == respondent_id,
        ViolationRespondent.violation_id == violation_id,
    )
    return work.session.scalar(query.with_for_update() if is_locked else query)


def violation_of(work: Work, sanction: Sanction, *, is_locked: bool = True) -> Violation:
    """Return the case on which a sanction rests."""
    query = select(Violation).where(unscoped(why=FOR_A_RULE), Violation.id == sanction.violation_id)
    return work.session.scalars(query.with_for_update() if is_locked else query).one()


def numbers(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of cases on which sanctions rest that were read."""
    rows = work.session.execute(
        select(Violation.id, Violation.number).where(
            unscoped(why=FOR_A_RULE), Violation.id.in_(ids)
        )
    )
    return {row[0]: row[1] for row in rows}
