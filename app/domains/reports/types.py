"""Words and values of reports: facts that are counted, each as of entries of the journal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class FactKind(StrEnum):
    """What a fact counts; beside each: what stands in ``state``, ``before``, ``category``."""

    LICENCE = "licence"
    """A licence in one common status from ``on_day`` until ``until_day``; before: the last one."""
    CERTIFICATE = "certificate"
    """A certificate in one state from ``on_day`` until ``until_day``; category: its scheme."""
    APPLICATION = "application"
    """On the day it was lodged; state; days: until its decision; category: its scheme."""
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
    """Money; state: charged, owed or repaid; category: of fee or cost; workers."""
    SANCTION = "sanction"
    """A sanction in effect from ``on_day`` until ``until_day``; category: its kind."""
    AWARD = "award"
    """An award, on the day it was granted; state: standing or lost; category: programme/award."""
    DISCLOSURE = "disclosure"
    """What a state (home) told another (destination); state; category: what; days: of an answer."""
    DEPLOYMENT = "deployment"
    """Workers placed in a month; state: whose report, firm or authority."""


LASTING = (FactKind.LICENCE, FactKind.CERTIFICATE, FactKind.SANCTION)
"""Kinds that stand from one day until another; the others lie on one day."""


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
        amount_minor: in minor units of ``currency``.
        currency: ISO 4217.
        common_minor: the same in minor units of the common currency, at the rate of its day;
            ``None``: no rate is known.
        days: how long it took.
        workers: how many, where it counts them.
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
    amount_minor: int | None = None
    currency: str | None = None
    common_minor: int | None = None
    days: int | None = None
    workers: int | None = None
