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
    """From the day it was lodged until it ended; days between them; category: its scheme."""
    AUDIT = "audit"
    """An audit, on the day it was reported; state; category: its kind."""
    FINDING = "finding"
    """From the day it was told until verified; before: grade; days: until it is due."""
    COMPLAINT = "complaint"
    """From the day it came until closed, one for each category; before: its severity."""
    COMPLAINT_STEP = "complaint_step"
    """A step of a complaint, on its day; category: the step; days: since it came."""
    VIOLATION = "violation"
    """A confirmed violation, on the day it was final; state; category: the kind of breach."""
    CHARGE = "charge"
    """Money; state: charged, owed or repaid; category: of fee or cost; workers."""
    SANCTION = "sanction"
    """A sanction in effect from ``on_day`` until ``until_day``; category: its kind."""
    AWARD = "award"
    """From the day it was granted until lost; state; category: programme/award."""
    DISCLOSURE = "disclosure"
    """What a state (home) told another (destination); item: day on which an answer is due."""
    DEPLOYMENT = "deployment"
    """Workers placed in a month; state: whose report, firm or authority."""


LASTING = (FactKind.LICENCE, FactKind.CERTIFICATE, FactKind.SANCTION)
"""Kinds that stand from one day until another; others are asked for by the day they begin."""


OPEN = "open"
"""State of a complaint without an outcome."""
FINAL = "final"
"""State of a violation; there is no other."""
CHARGED, OWED, REPAID = "charged", "owed", "repaid"
"""States of money."""
STANDS, LOST = "standing", "lost"
"""States of an award."""


class Step(StrEnum):
    """Steps of a complaint, each counted from the day on which it came."""

    ACKNOWLEDGED = "acknowledged"
    ASSIGNED = "assigned"
    ASKED_IF_SAFE = "asked_if_safe"
    ADMITTED = "admitted"
    TOLD = "told"
    DECIDED = "decided"
    CLOSED = "closed"


class Answering(StrEnum):
    """What became of the answer to a disclosure, in ``before`` of its fact."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    IN_TIME = "in_time"
    LATE = "late"


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


MAKE_REPORT = "reports.make"
"""The kind of the job that makes a report."""


class Form(StrEnum):
    """In which form a report is fetched; each says the same."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class ReportState(StrEnum):
    """Where a report stands that is made in the background."""

    ASKED = "asked"
    READY = "ready"
    FAILED = "failed"
    REMOVED = "removed"


class ScheduleState(StrEnum):
    """Whether a schedule goes on."""

    RUNNING = "running"
    ENDED = "ended"


class Every(StrEnum):
    """Over what each report of a schedule is."""

    MONTH = "month"
    QUARTER = "quarter"


class Scope(StrEnum):
    """How much of a state is told, by who asks."""

    HOME = "home"
    """Its own authorities and the scheme: all sections."""
    OPENED = "opened"
    """Another state, to which a clause on statistics opens counts."""
