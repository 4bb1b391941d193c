"""A rule on charges: one row of a jurisdiction, with its lines, its source and what is unsure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.domains.fees.types import Fact, FeeCategory, Item, Milestone, Payee, Payer, WageBase
from app.domains.fees.types.answers import Confidence
from app.kit.money import Money


class BadRules(ValueError):
    """A file of rules that cannot be used, or rules that do not go together.

    Attributes:
        place: the file and the row that are meant, such as ``ph.toml, rule PH-2, line 1``.
    """

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place}: {detail}")
        self.place = place
        self.detail = detail


class Bound(StrEnum):
    """Whose law it is: of the state left, of the state gone to, of the flag, or more."""

    ORIGIN = "origin"
    DESTINATION = "destination"
    FLAG = "flag"
    CONTRACT = "contract"
    """Wherever the work is, when it is for a public contract of that state."""
    ANYWHERE = "anywhere"


class DateBasis(StrEnum):
    """The day that decides which rule holds; few texts say, then it is the day of the charge."""

    CHARGE = "charge"
    CONTRACT = "contract"
    DEPARTURE = "departure"


class Shape(StrEnum):
    """What a line of a rule does with the charges that it covers."""

    ZERO = "zero"
    FIXED = "fixed"
    MONTHS_OF_WAGE = "months_of_wage"
    MONTHS_PER_YEAR = "months_per_year"
    SHARE_OF_WAGE = "share_of_wage"
    SCHEDULE = "schedule"
    ACTUAL_COST = "actual_cost"
    OUTSIDE = "outside"
    JOB_ORDER = "job_order"
    TAX_SHARE = "tax_share"
    REFUND_PRO_RATA = "refund_pro_rata"
    REFUND_SHARE = "refund_share"
    REVIEW = "review"
    UNCLEAR = "unclear"


class NoteKind(StrEnum):
    """What a row that limits no charge is about."""

    PENALTY = "penalty"
    EVIDENCE = "evidence"
    EMPLOYER_SIDE = "employer_side"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Condition:
    """That a fact has one of the values, or none of them where ``negated``."""

    fact: Fact
    values: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Covered:
    """A category, whole or as to one thing of it."""

    category: FeeCategory
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The ceiling from a month of service on, the first is 1."""

    from_month: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Line:
    """What a rule says of some charges.

    Attributes:
        covers: what it is about; ``left`` of it are exceptions; ``rest`` adds everything that no
            other line of the rule is about.
        payees: whom it binds as takers of money; empty for anybody.
        months: of the wage, or of the wage for each year of contract.
        total_months: of the wage, at most in all.
        per_months: each ceiling of a schedule is for so many months.
        after: what must have happened before it may be charged.
        less_fee_from_abroad: the ceiling is lower by what the other side pays for the worker.
        within_months: a refund is due where the work ended before so many months.
    """

    shape: Shape
    covers: frozenset[Covered] = frozenset()
    left: frozenset[Covered] = frozenset()
    rest: bool = False
    payees: frozenset[Payee] = frozenset()
    when: tuple[Condition, ...] = ()
    payer: Payer = Payer.NOT_STATED
    amount: Money | None = None
    months: Fraction | None = None
    base: WageBase | None = None
    total_months: Fraction | None = None
    share: Fraction | None = None
    steps: tuple[Step, ...] = ()
    per_months: int = 1
    after: tuple[Milestone, ...] = ()
    less_fee_from_abroad: bool = False
    within_months: int | None = None
    plus_interest: bool = False


@dataclass(frozen=True, slots=True)
class Host:
    """A place that an authority of origin names as one where no fee may be taken."""

    place: str
    first: date | None
    last: date | None = None
    programme: str | None = None
    source: str = ""
    confidence: Confidence = Confidence.SEEN


@dataclass(frozen=True, slots=True)
class Rule:
    """One row.

    Attributes:
        jurisdiction: a state (``PH``), a part of it (``CA-MB``) or an instrument (``MLC``).
        states: which states an instrument binds; it is read as part of their law.
        first, last: days it holds; None is not known, or open.
        corridors: other ends that it is for; empty for all.
        series: rows that follow each other in time and must not overlap.
        subsidiary: holds for a charge only where no other rule of the place is about it.
        imports_bans: forbids a fee where a host does; ``hosts`` are those named.
        unsure: which parts of it were not read, such as ``from`` or ``penalty``.
        confirmed: an authority has confirmed the row.
        spec: the row as it was written, to be shown and compared.
    """

    id: str
    jurisdiction: str
    text: str
    source: str
    read_in: str
    confidence: Confidence
    bound: frozenset[Bound]
    lines: tuple[Line, ...] = ()
    note: NoteKind | None = None
    states: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    date_basis: DateBasis = DateBasis.CHARGE
    corridors: frozenset[str] = frozenset()
    not_corridors: frozenset[str] = frozenset()
    when: tuple[Condition, ...] = ()
    series: str = ""
    subsidiary: bool = False
    imports_bans: bool = False
    hosts: tuple[Host, ...] = ()
    unsure: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    penalty: str = ""
    confirmed: bool = False
    spec: Mapping[str, object] = field(default_factory=dict, compare=False, hash=False)

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is one of its days.

        Rule:
            Facts on fees, section 8: the day of the charge decides where a text names no other.
        """
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def place(self) -> str:
        """The state whose law it is part of, or its instrument.

        Rule:
            ISO 3166-2: the code of a part begins with the two letters of its country.
        """
        code, _, rest = self.jurisdiction.partition("-")
        return code if rest and len(code) == 2 else self.jurisdiction  # noqa: PLR2004 - ISO 3166-1
