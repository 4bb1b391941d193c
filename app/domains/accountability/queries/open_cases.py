"""Cases that are open against firms, and what was counted of them by state and month."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, select

from app.access.policy import unscoped
from app.domains.accountability.models import OpenCasesCount
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import is_final, joined_notice
from app.domains.violations.types import RespondentState
from app.store.work import Work

COUNTED = "counted by state, in steps of ten; no case and no firm is told (S4, E5)"
_GOES_ON = (RespondentState.NOTIFIED, RespondentState.CONFIRMED)


def open_against(work: Work) -> list[tuple[UUID, UUID, datetime]]:
    """Return case, firm and when it was notified, of all that goes on and is not final.

    A case counts from when its respondents were notified: what is only alleged, or came of a
    complaint that may not be told, is no case against anybody yet (W1).

    Rule:
        Fairness S4: until a case is final, counts and days.
    """
    final = exists(
        joined_notice(select(ViolationFinding.id).select_from(ViolationFinding))
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .where(ViolationCount.violation_id == Violation.id, is_final(work.at))
        .correlate(Violation)
    )
    rows = work.session.execute(
        select(Violation.id, ViolationRespondent.subject_id, Violation.notified_at)
        .join(ViolationRespondent, ViolationRespondent.violation_id == Violation.id)
        .where(
            unscoped(why=COUNTED),
            Violation.notified_at.is_not(None),
            Violation.closed_at.is_(None),
            ViolationRespondent.state.in_(_GOES_ON),
            ViolationRespondent.subject_id.is_not(None),
            ~final,
        )
        .distinct()
    )
    return [(case, firm, at) for case, firm, at in rows if firm is not None and at is not None]


def counted(work: Work, month: date) -> set[str]:
    """Return the states whose open cases of a month were counted."""
    return set(
        work.session.scalars(
            select(OpenCasesCount.jurisdiction).where(
                unscoped(why=COUNTED), OpenCasesCount.month == month
            )
        )
    )


def newest(work: Work, codes: Collection[str]) -> dict[str, OpenCasesCount]:
    """Return the newest count of each of some states."""
    rows: Sequence[OpenCasesCount] = work.session.scalars(
        select(OpenCasesCount)
        .where(unscoped(why=COUNTED), OpenCasesCount.jurisdiction.in_(codes))
        .order_by(OpenCasesCount.month)
    ).all()
    return {each.jurisdiction: each for each in rows}
