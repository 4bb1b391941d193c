"""Which tables of a report are counted from facts, and how: what counts also lists the records."""

from dataclasses import dataclass
from enum import StrEnum

from app.domains.reports.engine.content import Column, Unit
from app.domains.reports.types import CHARGED, Answering, FactKind


class Which(StrEnum):
    """Which facts of a kind a figure counts."""

    LYING = "lying"
    """Those whose day lies in the period."""
    AT_START = "at_start"
    """Those that stood at the end of the day before the period."""
    AT_END = "at_end"
    """Those that stood at the end of its last day."""
    BEGUN = "begun"
    """Those that began to stand in the period."""
    ENDED = "ended"
    """Those that ended in the period, whenever begun."""
    UNANSWERED = "unanswered"
    """Those whose day lies in the period, whose answer was due before its end and had not come."""
    PAST_DUE = "past_due"
    """Those that had not ended by the end of the period, and were due before it."""


class Of(StrEnum):
    """What is added up."""

    FACTS = "facts"
    WORKERS = "workers"
    AMOUNT = "amount"
    COMMON = "common"


@dataclass(frozen=True, slots=True)
class By:
    """A dimension: the name of a fact's value, and its title."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of figures.

    Attributes:
        key: of the column.
        title: of the column.
        which: facts it counts.
        of: what it adds up.
        state: of these alone.
        before: likewise.
    """

    key: str
    title: str
    which: Which
    of: Of = Of.FACTS
    state: str | None = None
    before: str | None = None

    @property
    def column(self) -> Column:
        """The column."""
        units = {Of.FACTS: Unit.COUNT, Of.WORKERS: Unit.WORKERS}
        return Column(self.key, self.title, units.get(self.of, Unit.AMOUNT))


@dataclass(frozen=True, slots=True)
class Counted:
    """A table that is counted from facts.

    Attributes:
        key: of the table.
        title: of it.
        method: how it is counted.
        kind: of facts.
        by: dimensions.
        measures: columns.
        end: the end of a fact that must lie in the place; ``None``: any.
    """

    key: str
    title: str
    method: str
    kind: FactKind
    by: tuple[By, ...]
    measures: tuple[Measure, ...]
    end: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its dimensions."""
        return tuple(each.name for each in self.by)

    @property
    def dimensions(self) -> tuple[Column, ...]:
        """The columns of its dimensions."""
        return tuple(Column(each.name, each.title) for each in self.by)

    def measure(self, key: str) -> Measure | None:
        """Return a column by its key."""
        return next((each for each in self.measures if each.key == key), None)


FROM, TO = By("origin", "Workers from"), By("destination", "Workers to")
STATE, SCHEME = By("state", "State"), By("category", "Scheme")
CURRENCY = By("currency", "Currency")
ANSWERING = (
    Measure("in_time", "Answered in time", Which.LYING, before=Answering.IN_TIME),
    Measure("late", "Answered late", Which.LYING, before=Answering.LATE),
    Measure("overdue", "Overdue", Which.UNANSWERED),
)
START = Measure("start", "At the start", Which.AT_START)
END = Measure("end", "At the end", Which.AT_END)

LICENCES = Counted(
    "licences",
    "Licences by status",
    "Licences in each common status, at the end of the day before the period and of its last day.",
    FactKind.LICENCE,
    (By("state", "Status"),),
    (START, END),
)
CERTIFICATES = Counted(
    "certificates",
    "Certificates by state",
    "Certificates in each state, at the end of the day before the period and of its last day.",
    FactKind.CERTIFICATE,
    (SCHEME, STATE),
    (START, END),
)
APPLICATIONS = Counted(
    "applications",
    "Applications lodged",
    "Applications lodged in the period, by how they stood as of the entry.",
    FactKind.APPLICATION,
    (SCHEME, STATE),
    (Measure("lodged", "Lodged", Which.LYING),),
)
DECISIONS = Counted(
    "decisions",
    "Decisions, and how long they took",
    "Applications decided in the period, whenever lodged: days from lodging to decision. A quartile"
    " is the least number of days that such a share of them did not exceed.",
    FactKind.APPLICATION,
    (SCHEME, STATE),
    (Measure("decided", "Decided", Which.ENDED),),
)
AUDITS = Counted(
    "audits",
    "Audits",
    "Audits reported in the period, by kind and by how they stood as of the entry.",
    FactKind.AUDIT,
    (By("category", "Kind"), STATE),
    (Measure("reported", "Reported", Which.LYING),),
)
FINDINGS = Counted(
    "findings",
    "Findings by criterion and grade",
    "Findings made in the period, by how they stood as of the entry.",
    FactKind.FINDING,
    (By("category", "Criterion"), By("before", "Grade"), STATE),
    (Measure("made", "Made", Which.LYING),),
)
OVERDUE = Counted(
    "overdue-findings",
    "Overdue actions",
    "Findings whose corrective action was due before the last day of the period and not verified by"
    " its end, whenever told.",
    FactKind.FINDING,
    (By("category", "Criterion"), By("before", "Grade")),
    (Measure("overdue", "Overdue", Which.PAST_DUE),),
)
VIOLATIONS = Counted(
    "violations",
    "Final violations",
    "Violations that became final in the period and stood as of the entry.",
    FactKind.VIOLATION,
    (By("category", "Kind"),),
    (Measure("final", "Final", Which.LYING),),
)
CORRIDORS = Counted(
    "violation-corridors",
    "Final violations by corridor",
    "The same violations, by where the workers came from and went.",
    FactKind.VIOLATION,
    (FROM, TO),
    (Measure("final", "Final", Which.LYING),),
)
_MONEY = (
    Measure("workers", "Workers charged", Which.LYING, Of.WORKERS, CHARGED),
    Measure("charged", "Charged", Which.LYING, Of.AMOUNT, CHARGED),
    Measure("common", "Charged, in the common currency", Which.LYING, Of.COMMON, CHARGED),
)
CHARGES = Counted(
    "charges",
    "What workers were charged, by category",
    "Charges of violations that became final in the period, in their own currency, and in the"
    " common one at the rate of the day of each charge.",
    FactKind.CHARGE,
    (By("category", "Category"), CURRENCY),
    _MONEY,
)
CHARGE_CORRIDORS = Counted(
    "charge-corridors",
    "What workers were charged, by corridor",
    "The same charges, by where the workers came from and went.",
    FactKind.CHARGE,
    (FROM, TO, CURRENCY),
    _MONEY,
)
SANCTIONS = Counted(
    "sanctions",
    "Sanctions",
    "Sanctions in effect at the end of the day before the period and of its last day, and those"
    " that took effect in the period.",
    FactKind.SANCTION,
    (By("category", "Kind"),),
    (START, Measure("begun", "Took effect", Which.BEGUN), END),
)
AWARDS = Counted(
    "awards",
    "Awards",
    "Awards granted in the period, by whether they stood as of the entry.",
    FactKind.AWARD,
    (By("category", "Programme and award"), STATE),
    (Measure("granted", "Granted", Which.LYING),),
)
DISCLOSURES_MADE = Counted(
    "disclosures-made",
    "Told to other states",
    "Disclosures made under agreements in the period, by receiver; of those that ask for an"
    " answer, how many were answered in time, late, or not by the end although it was due before"
    " the last day. As of the entry.",
    FactKind.DISCLOSURE,
    (By("category", "What"), By("destination", "To")),
    (Measure("made", "Told", Which.LYING), *ANSWERING),
    end="home",
)
DISCLOSURES_RECEIVED = Counted(
    "disclosures-received",
    "Told by other states",
    "Disclosures received in the period, by who told; of those that ask for an answer, how many"
    " were answered in time, late, or not by the end although it was due before the last day. As of"
    " the entry.",
    FactKind.DISCLOSURE,
    (By("category", "What"), By("home", "From")),
    (Measure("received", "Received", Which.LYING), *ANSWERING),
    end="destination",
)
ANSWERS = Counted(
    "disclosure-answers",
    "How long answers took",
    "What this state was told and answered in the period: days from being told to its answer.",
    FactKind.DISCLOSURE,
    (By("category", "What"),),
    (Measure("answered", "Answered", Which.ENDED),),
    end="destination",
)
DEPLOYMENTS = Counted(
    "deployments",
    "Workers placed, as both sides tell",
    "Workers placed in the months of the period, as firms reported and as authorities did; the"
    " newest report of each scope as of the entry. Where authorities of several jurisdictions told"
    " of the same firm, month and corridor, the parts of a country add up within its own number,"
    " and of two countries the lower counts: who leaves and who arrives are the same people.",
    FactKind.DEPLOYMENT,
    (FROM, TO),
    (
        Measure("firms", "Firms say", Which.LYING, Of.WORKERS, "firm"),
        Measure("authorities", "Authorities say", Which.LYING, Of.WORKERS, "authority"),
    ),
)
TABLES = {
    each.key: each
    for each in (
        *(LICENCES, CERTIFICATES, APPLICATIONS, DECISIONS, AUDITS, FINDINGS, OVERDUE),
        *(
            VIOLATIONS,
            CORRIDORS,
            CHARGES,
            CHARGE_CORRIDORS,
            SANCTIONS,
            AWARDS,
            DISCLOSURES_MADE,
            DISCLOSURES_RECEIVED,
        ),
        *(ANSWERS, DEPLOYMENTS),
    )
}
MOVES = {
    "licence-moves": FactKind.LICENCE,
    "certificate-moves": FactKind.CERTIFICATE,
}
"""Tables of what went from which state to which, by their keys."""
FIRMS = "intermediaries"
"""The table of firms by licence and certificate together."""
KINDS = sorted({each.kind for each in TABLES.values()})
"""Kinds of facts that reports count; of complaints only frozen figures are told."""
