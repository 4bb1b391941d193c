"""Which other cases can be about the same conduct (V3)."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from app.access.policy import unscoped
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import is_final, joined_notice
from app.domains.violations.types import Offence, ViolationState, Window
from app.store.work import Work

FOR_A_HINT = "a hint to the body that opens a case: its own cases, and what is public"


def candidates(
    work: Work, body_id: UUID, subjects: Collection[UUID], but: UUID
) -> Sequence[tuple[Violation, Offence, Window]]:
    """Return counts against some records: of the body's own cases, and of final ones of others.

    Of a case of another body that is not final nothing is told, not even that it is there.
    """
    final = exists(
        joined_notice(select(ViolationFinding.id))
        .where(ViolationFinding.count_id == ViolationCount.id, is_final(work.at))
        .correlate(ViolationCount)
    )
    against = select(ViolationRespondent.violation_id).where(
        ViolationRespondent.subject_id.in_(subjects)
    )
    rows = work.session.execute(
        select(
            Violation,
            ViolationCount.offence,
            ViolationCount.done_from,
            ViolationCount.done_until,
        )
        .join(ViolationCount, ViolationCount.violation_id == Violation.id)
        .where(
            unscoped(why=FOR_A_HINT),
            Violation.id.in_(against),
            Violation.id != but,
            or_(
                and_(
                    Violation.body_organisation_id == body_id,
                    Violation.state != ViolationState.DISMISSED,
                ),
                final,
            ),
        )
        .order_by(Violation.id)
    )
    return [(row[0], row[1], Window(row[2], row[3])) for row in rows]
