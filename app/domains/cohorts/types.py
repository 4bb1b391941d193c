"""Words and values of cohort studies: what is measured, the frozen protocol, a participant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

ANALYSE_STUDY, CHECK_STUDY = "cohorts-analyse", "cohorts-check"
"""Kinds of jobs."""


class StudyState(StrEnum):
    """Where a study stands; from ``protocol_frozen`` on it is public, and stays so."""

    DRAFT = "draft"
    PROTOCOL_FROZEN = "protocol_frozen"
    COLLECTING = "collecting"
    CLOSED = "closed"
    ANALYSED = "analysed"
    PUBLISHED = "published"


class Sex(StrEnum):
    """As a participant says it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class AgeBand(StrEnum):
    """How old a participant was at the start; bands of our own."""

    UNDER_25 = "under_25"
    FROM_25 = "from_25_to_34"
    FROM_35 = "from_35_to_44"
    FROM_45 = "from_45"


class Subgroup(StrEnum):
    """By what the arms can be told apart further."""

    SEX = "sex"
    AGE_BAND = "age_band"


class VariableKind(StrEnum):
    """What a value of an outcome is."""

    MONEY = "money"
    YES_NO = "yes_no"
    PERCENT = "percent"
    RATIO = "ratio"
    DAYS = "days"
    SCALE = "scale"
    NUMBER = "number"


class Outcome(StrEnum):
    """What is measured of each participant (section 8b of the facts; our own design)."""

    FEES_PAID = "fees_paid"
    LOAN_TAKEN = "loan_taken"
    LOAN_RATE = "loan_rate"
    DEBT_3_MONTHS = "debt_3_months"
    DEBT_6_MONTHS = "debt_6_months"
    DEBT_12_MONTHS = "debt_12_months"
    CONTRACT_BEFORE_DEPARTURE = "contract_before_departure"
    CONTRACT_MATCHED = "contract_matched"
    DOCUMENTS_KEPT = "documents_kept"
    PAY_RATIO = "pay_ratio"
    PAY_ON_TIME = "pay_on_time"
    FIRST_PAY_DELAY = "first_pay_delay"
    WELFARE = "welfare"
    EARLY_RETURN = "early_return"
    EMPLOYED_6_MONTHS = "employed_6_months"
    EMPLOYED_12_MONTHS = "employed_12_months"
    INJURED = "injured"
    COMPLAINT_MADE = "complaint_made"
    COMPLAINT_RESOLVED = "complaint_resolved"
    PRODUCTIVITY = "productivity"
    FIRST_MONTH_EARNINGS = "first_month_earnings"


@dataclass(frozen=True, slots=True)
class Variable:
    """What an outcome is, in words and in numbers.

    Attributes:
        kind: of its values.
        label: for a reader.
        low: no value lies below.
        high: nor above.
    """

    kind: VariableKind
    label: str
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10) ** 12


_YES, _MONEY = VariableKind.YES_NO, VariableKind.MONEY
VARIABLES: Mapping[Outcome, Variable] = MappingProxyType(
    {
        Outcome.FEES_PAID: Variable(_MONEY, "Fees and related costs that the worker paid"),
        Outcome.LOAN_TAKEN: Variable(_YES, "Took a loan for it"),
        Outcome.LOAN_RATE: Variable(
            VariableKind.PERCENT, "Interest of the loan, percent a year", high=Decimal(1_000)
        ),
        Outcome.DEBT_3_MONTHS: Variable(_MONEY, "Debt left after 3 months"),
        Outcome.DEBT_6_MONTHS: Variable(_MONEY, "Debt left after 6 months"),
        Outcome.DEBT_12_MONTHS: Variable(_MONEY, "Debt left after 12 months"),
        Outcome.CONTRACT_BEFORE_DEPARTURE: Variable(_YES, "Had the contract before departure"),
        Outcome.CONTRACT_MATCHED: Variable(_YES, "Pay, job and hours were as in the contract"),
        Outcome.DOCUMENTS_KEPT: Variable(_YES, "The employer kept the documents"),
        Outcome.PAY_RATIO: Variable(
            VariableKind.RATIO, "Pay received by pay promised", high=Decimal(100)
        ),
        Outcome.PAY_ON_TIME: Variable(_YES, "Paid on time"),
        Outcome.FIRST_PAY_DELAY: Variable(
            VariableKind.DAYS, "Days by which the first pay was late", high=Decimal(3_650)
        ),
        Outcome.WELFARE: Variable(
            VariableKind.SCALE, "Welfare, 1 very bad to 5 very good", Decimal(1), Decimal(5)
        ),
        Outcome.EARLY_RETURN: Variable(_YES, "Returned before the end of the contract"),
        Outcome.EMPLOYED_6_MONTHS: Variable(_YES, "Still employed after 6 months"),
        Outcome.EMPLOYED_12_MONTHS: Variable(_YES, "Still employed after 12 months"),
        Outcome.INJURED: Variable(_YES, "Was injured at work"),
        Outcome.COMPLAINT_MADE: Variable(_YES, "Made a complaint"),
        Outcome.COMPLAINT_RESOLVED: Variable(_YES, "The complaint was resolved"),
        Outcome.PRODUCTIVITY: Variable(
            VariableKind.NUMBER, "Productivity, as the employer gives it", high=Decimal(10) ** 6
        ),
        Outcome.FIRST_MONTH_EARNINGS: Variable(_MONEY, "Earnings of the first full month"),
    }
)
"""The outcomes that a protocol can name."""


@dataclass(frozen=True, slots=True)
class Arm:
    """A group of workers who were recruited in one way.

    Attributes:
        key: names it in files.
        name: for a reader.
        what: how they were recruited.
        is_baseline: the others are compared with it.
        is_historical: its workers went before the study, so time too tells it from the others.
        firms: numbers of the records of firms that recruited or employ them.
    """

    key: str
    name: str
    what: str
    is_baseline: bool = False
    is_historical: bool = False
    firms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """Where participants work, or for whom; named where means must not be one employer's."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Measured:
    """An outcome that the protocol names before data come in."""

    outcome: Outcome
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a study will do, written down before data come in (E3).

    Attributes:
        title: in any script.
        language: of its words, BCP 47.
        question: what it asks.
        corridors: from where to where the workers go.
        currency: the one in which money is compared.
        arms: the groups.
        outcomes: what is measured.
        comparisons: pairs of arms whose difference is told, the second being subtracted.
        subgroups: by what arms are told apart further.
        sites: named ones; empty: means are not tied to a number of sites.
        threshold: no group of fewer is shown; never under ten.
        seed: of what is drawn.
        draws: how often it is drawn.
        false_rate: how many of the differences that stand out may do so by chance.
        publish_by: the day by which the result is to be public.
        productivity_from: ids of employers that may hand in productivity.
        template: key of the design that it began with.
    """

    title: str
    language: str
    question: str
    corridors: tuple[tuple[str, str], ...]
    currency: str
    arms: tuple[Arm, ...]
    outcomes: tuple[Measured, ...]
    comparisons: tuple[tuple[str, str], ...]
    subgroups: tuple[Subgroup, ...]
    sites: tuple[Site, ...]
    threshold: int
    seed: int
    draws: int
    false_rate: str
    publish_by: date
    productivity_from: tuple[UUID, ...] = ()
    template: str | None = None

    def arm(self, key: str) -> Arm | None:
        """Return an arm by its key."""
        return next((each for each in self.arms if each.key == key), None)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of a participant.

    Attributes:
        minor: in minor units of ``currency``.
        currency: ISO 4217.
        on: the day of its rate; ``None`` where it is in the study's own currency and has no day.
        common_minor: in minor units of the study's currency, at the rate of that day, as it was
            known when the record came in.
    """

    minor: int
    currency: str
    on: date | None
    common_minor: int


Value = Amount | Decimal | bool


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant as the analysis reads one.

    Attributes:
        code: salted digest of the study-local code.
        arm: key of the group.
        sex: ``None``: not said.
        age_band: likewise.
        site: key of a named site; ``None``: not said.
        values: by outcome; what is missing is not in it.
    """

    code: str
    arm: str
    sex: Sex | None
    age_band: AgeBand | None
    site: str | None
    values: Mapping[Outcome, Value]


@dataclass(frozen=True, slots=True)
class CostAndEarnings:
    """What one participant of a published study paid, and earned in the first full month.

    Attributes:
        record_id: of the record of the study; no name, and the same for no other study.
        study: key of the study.
        arm: key of the group.
        is_historical: the group went before the study.
        corridor: from where to where, ISO 3166-1 alpha-2; ``None``: not said.
        sex: ``None``: not said.
        age_band: likewise.
        site: key of a site that the protocol names; ``None``: none, or not said.
        cost: fees and related costs; nought is a value; ``None``: missing.
        earnings: of the first full month, after the deductions below; ``None``: missing.
        deductions: what was kept back of that month's pay for an advance of recruitment costs; to
            be added to the earnings (and part of the cost); ``None``: none, or not said.
        common: the currency of every ``common_minor``.
        started_on: first day of the month in which the job abroad began; ``None``: not said.
        contract_months: ``None``: not said.
        is_self_employed: ``None``: not said.
    """

    record_id: UUID
    study: str
    arm: str
    is_historical: bool
    corridor: tuple[str, str] | None
    sex: Sex | None
    age_band: AgeBand | None
    site: str | None
    cost: Amount | None
    earnings: Amount | None
    deductions: Amount | None
    common: str
    started_on: date | None
    contract_months: int | None
    is_self_employed: bool | None
