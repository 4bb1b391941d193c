"""Complaints about firms: when each came, of what, how far it is; nothing that a case seals."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select

from app.domains.complaints.models import Allegation, Complaint, Consent
from app.domains.complaints.models.referrals import ExcludedState
from app.domains.complaints.types import AccusedKind, ComplaintState, Desk, Use
from app.domains.reports.queries.sources.deriving import NOBODY, Deriving, Firm, Source, country
from app.domains.reports.types import OPEN, Fact, FactKind, Step

OF_FIRMS = (AccusedKind.INTERMEDIARY, AccusedKind.EMPLOYER, AccusedKind.UNKNOWN)
"""Whoever else is accused could be one of those who are told (W6)."""
TAKEN_BACK = (ComplaintState.WITHDRAWN, ComplaintState.WITHDRAWAL_PENDING)
NOT_NAMED = "not_named"
"""Of a complaint of which no category is left."""


def counted() -> ColumnElement[bool]:
    """Return which complaints are facts at all.

    Those about firms, that who told them let be counted, that no state is kept from, and that are
    not taken back. Of an authority, an officer, an audit body, a partner or the scheme nobody of
    the accused sees, counts or gets one: none of them is a fact.

    Rule:
        Fairness W1, W6, S1: as figures that agreements open.
    """
    may_be_counted = exists().where(
        Consent.complaint_id == Complaint.id,
        Consent.use == Use.COUNT_ME,
        Consent.withdrawn_at.is_(None),
    )
    is_kept_from = exists().where(
        ExcludedState.complaint_id == Complaint.id, ExcludedState.ended_at.is_(None)
    )
    return (
        Complaint.accused_kind.in_(OF_FIRMS)
        & (Complaint.desk == Desk.OFFICERS)
        & Complaint.state.not_in(TAKEN_BACK)
        & may_be_counted
        & ~is_kept_from
    )


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some complaints: one for each category, and one for each step.

    Neither the record of the firm is in them nor anything that was told in words; where the firm
    is at home is.

    Rule:
        Fairness L8, W6, E5.
    """
    found = deriving.rows(select(*_COLUMNS).where(counted()), Complaint.id, ids)
    named: dict[UUID, list[Any]] = defaultdict(list)
    of = select(Allegation.complaint_id, Allegation.category, Allegation.outcome).where(
        Allegation.dropped_at.is_(None)
    )
    for each in deriving.rows(of, Allegation.complaint_id, [row.id for row in found]):
        named[each.complaint_id].append(each)
    firms = deriving.firms(each.subject_id for each in found)
    for row in found:
        firm = firms[row.subject_id]
        yield from _told(deriving, row, named[row.id], firm)
        yield from _steps(deriving, row, firm)


_COLUMNS = (
    *(Complaint.id, Complaint.subject_id, Complaint.origin, Complaint.destination),
    *(Complaint.severity, Complaint.outcome, Complaint.ending, Complaint.received_at),
    *(Complaint.acknowledged_at, Complaint.assigned_at, Complaint.safety_checked_at),
    *(Complaint.admitted_at, Complaint.told_at, Complaint.decided_at, Complaint.closed_at),
)


def _told(
    deriving: Deriving, row: Any, allegations: list[Any], firm: Firm = NOBODY
) -> Iterator[Fact]:
    whole = next((each.value for each in (row.outcome, row.ending) if each is not None), OPEN)
    categories = {each.category: each.outcome for each in allegations} or {NOT_NAMED: None}
    for category, outcome in sorted(categories.items()):
        yield Fact(
            FactKind.COMPLAINT,
            row.id,
            item=category,
            on_day=deriving.day(row.received_at),
            until_day=deriving.day_of(row.closed_at),
            state=whole if outcome is None else outcome.value,
            before=row.severity.value,
            category=category,
            home=firm.home,
            origin=country(row.origin),
            destination=country(row.destination),
            days=deriving.days(row.received_at, row.closed_at),
        )


def _steps(deriving: Deriving, row: Any, firm: Firm) -> Iterator[Fact]:
    taken: dict[Step, datetime | None] = {
        Step.ACKNOWLEDGED: row.acknowledged_at,
        Step.ASSIGNED: row.assigned_at,
        Step.ASKED_IF_SAFE: row.safety_checked_at,
        Step.ADMITTED: row.admitted_at,
        Step.TOLD: row.told_at,
        Step.DECIDED: row.decided_at,
        Step.CLOSED: row.closed_at,
    }
    for step, at in taken.items():
        if at is not None:
            yield Fact(
                FactKind.COMPLAINT_STEP,
                row.id,
                item=step.value,
                on_day=deriving.day(at),
                state=step.value,
                category=step.value,
                home=firm.home,
                origin=country(row.origin),
                destination=country(row.destination),
                days=deriving.days(row.received_at, at),
            )


SOURCE = Source(
    "complaints",
    Complaint.id,
    facts,
    ties=(
        (Complaint.id, Complaint.id),
        (Allegation.id, Allegation.complaint_id),
        (Consent.id, Consent.complaint_id),
        (ExcludedState.id, ExcludedState.complaint_id),
    ),
    firms=((Complaint.subject_id, Complaint.id),),
)
