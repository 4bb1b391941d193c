"""Audits that were reported, and what they found."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import FindingState
from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import Fact, FactKind


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some audits and of their findings; one that was cancelled has none."""
    audits = deriving.rows(
        select(
            *(Audit.id, Audit.auditee_subject_id, Audit.kind, Audit.state),
            *(Audit.ordered_at, Audit.reported_at),
        ).where(Audit.reported_at.is_not(None)),
        Audit.id,
        ids,
    )
    findings = deriving.rows(
        select(
            *(Finding.id, Finding.audit_id, Finding.subject_id, Finding.criterion, Finding.grade),
            *(Finding.state, Finding.announced_at, Finding.due_on, Finding.verified_at),
            Finding.grade_since_at,
        ),
        Finding.audit_id,
        ids,
    )
    firms = deriving.firms(
        [*(each.auditee_subject_id for each in audits), *(each.subject_id for each in findings)]
    )
    for row in audits:
        firm = firms[row.auditee_subject_id]
        yield Fact(
            FactKind.AUDIT,
            row.id,
            item="",
            on_day=deriving.day(row.reported_at),
            state=row.state.value,
            category=row.kind.value,
            days=deriving.days(row.ordered_at, row.reported_at),
            subject_id=firm.id,
            home=firm.home,
        )
    for row in findings:
        firm = firms[row.subject_id]
        yield _finding(deriving, row, firm.id, firm.home)


def _finding(deriving: Deriving, row: Any, subject_id: UUID, home: str | None) -> Fact:
    """Return the fact of a finding; a grade of which the auditee is being heard is not told (C1).

    Of one that was struck out nothing is due any more.

    Rule:
        Fairness C1: nothing rests on what is only announced; C2.
    """
    on_day = deriving.day(row.announced_at)
    is_due = row.due_on is not None and row.state is not FindingState.STRUCK_OUT
    return Fact(
        FactKind.FINDING,
        row.audit_id,
        item=row.id.hex,
        on_day=on_day,
        until_day=deriving.day_of(row.verified_at),
        state=row.state.value,
        before=row.grade if row.grade_since_at is not None else None,
        category=row.criterion,
        days=(row.due_on - on_day).days if is_due else None,
        subject_id=subject_id,
        home=home,
    )


SOURCE = Source(
    "audits",
    Audit.id,
    facts,
    ties=(
        (Audit.id, Audit.id),
        (Finding.id, Finding.audit_id),
        (Finding.notice_id, Finding.audit_id),
    ),
    firms=(
        (Audit.auditee_subject_id, Audit.id),
        (Finding.subject_id, Finding.audit_id),
    ),
)
