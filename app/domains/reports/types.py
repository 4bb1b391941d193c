"""Words and values of reports: facts that are counted, each as of entries of the journal."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class FactKind(StrEnum):
    """What a fact counts; beside each: what stands in ``state``, ``before``, ``category``."""

    LICENCE = "licence"
    """A licence in one common status from ``on_day`` until ``until_day``; before: the last one."""
    CERTIFICATE = "certificate"
    """A certificate in one state from ``on_day`` until ``until_day``; category: its scheme."""
    APPLICATION = "application"
    """An application, on the day it was lodged; state; days: until its decision; category: scheme."""
    AUDIT = "audit"
    """An audit, on the day it was reported; state; category: its kind."""
    FINDING = "finding"
    """A finding, on the day it was made; state; before: its grade; category: its criterion."""
    COMPLAINT = "complaint"
    """A complaint, on the day it came; state: its outcome or ``open``; one for each category."""
    COMPLAINT_STEP = "complaint_step"
    """A step of a complaint, on its day; category: the step; days: since it came."""
    VIOLATION = "violation"
    """A confirmed violation, on the day it was final; state; category: the kind of breach."""
    CHARGE = "charge"
    """Money of a charge; state: charged, owed or repaid; category: of fee or cost; count: workers."""
    SANCTION = "sanction"
    """A sanction in effect from ``on_day`` until ``until_day``; category: its kind."""
    AWARD = "award"
    """An award, on the day it was granted; state: standing or lost; category: programme/award."""
    DISCLOSURE = "disclosure"
    """What a state told (home) another (destination); state; category: what; days: of its answer."""
    DEPLOYMENT = "deployment"
    """Workers placed in a month; count; state: whose report, firm or authority."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that reports count, as the rows told it at one instant.

    Codes, days and counts alone: no name, no word, nothing that a case seals (fairness E5, L8).

    Attributes:
        kind: what it counts.
        thing_id: the record that it is about, which a list of records leads to.
        item: tells facts of one thing apart: a category, a step, a day; empty where there is one.
        subject_id: the firm, where there is one.
        home: the jurisdiction whose register the firm stands in, or of the teller.
        origin: where the workers come from.
        destination: where they go.
        on_day: the day that a period is compared with.
        until_day: the last day of what lasts; ``None``: it lasts still, or is of one day.
        state: how it stands.
        before: how it stood before, or a grade.
        category: of which sort.
        amount: in ``currency``.
        currency: ISO 4217.
        common: the amount in the scheme's common currency at the dated rate.
        days: how long it took.
        count: workers.
    """

    kind: FactKind
    thing_id: UUID
    item: str
    on_day: date
    state: str
    subject_id: UUID | None = None
    home: str | None = None
    origin: str | None = None
    destination: str | None = None
    until_day: date | None = None
    before: str | None = None
    category: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    common: Decimal | None = None
    days: int | None = None
    count: int | None = None
