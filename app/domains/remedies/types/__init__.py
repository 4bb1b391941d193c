"""Words of remedies: what workers are owed, and how the money goes back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WHOLE = 10_000
"""A share is counted in parts of ten thousand."""


class RemedyState(StrEnum):
    """Where a remedy stands; what is owed and paid are sums, not states."""

    OPENED = "opened"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REOPENED = "reopened"
    CLOSED = "closed"


class Method(StrEnum):
    """By what the amount of a worker was found, the surest first."""

    EXACT = "exact"
    SUPPORTED = "supported"
    STATEMENT = "statement"
    CELL_MEDIAN = "cell_median"
    CELL_WIDE = "cell_wide"
    REFERENCE = "reference"


class Statistic(StrEnum):
    """Which figure of many answers was taken: not the median where they differ much."""

    MEDIAN = "median"
    MEAN = "mean"
    UPPER_QUARTILE = "upper_quartile"


class InterestKind(StrEnum):
    """On what interest rests."""

    LOAN = "loan"
    SIMPLE = "simple"
    NO_RATE_KNOWN = "no_rate_known"
    OFF = "off"


class RateDay(StrEnum):
    """Of which day the rate is that was better for her."""

    SAME_CURRENCY = "same_currency"
    PAID = "paid"
    REPAID = "repaid"


class PayerKind(StrEnum):
    """Who gives the money back; an employer or a client may fund what others took."""

    AGENCY = "agency"
    SUB_AGENT = "sub_agent"
    PRINCIPAL = "principal"
    EMPLOYER = "employer"
    OFFICER = "officer"
    CLIENT = "client"


class Pace(StrEnum):
    """How fast the whole sum goes back."""

    IN_TIME = "in_time"
    INSTALMENTS = "instalments"
    SLOW = "slow"


class PaymentState(StrEnum):
    """What became of a payment: the payer's word alone leaves it claimed (V7)."""

    CLAIMED = "claimed"
    RECEIVED = "received"
    LESS = "less"
    MADE_TO_GIVE_BACK = "made_to_give_it_back"


class HowAnswered(StrEnum):
    """How it is known; never told to a payer."""

    BY_HER = "by_her"
    BY_SAMPLE = "by_sample"
    IN_SAMPLE = "in_sample"


class ContactWay(StrEnum):
    """How somebody tried to reach a worker."""

    TELEPHONE = "telephone"
    MESSAGE = "message"
    LETTER = "letter"
    FAMILY = "family"
    AGENCY = "agency"
    UNION = "union"
    EMBASSY = "embassy"
    VISIT = "visit"


class WhyStruck(StrEnum):
    """Why a line stands no more, from a closed list."""

    TWICE = "twice"
    NOT_RECRUITED_SO = "not_recruited_so"
    PAID_NOTHING = "paid_nothing"
    MISTAKE = "mistake"


class Lateness(StrEnum):
    """How far a plan slipped."""

    NONE = "none"
    LATE = "late"
    GRAVE = "grave"


@dataclass(frozen=True, slots=True)
class Interview:
    """What one worker who was asked paid, without a name.

    Attributes:
        origin: country that she came from, ISO 3166-1.
        destination: where she went.
        year: in which she was recruited.
        amount_minor: in the currency in which the workers of the remedy paid.
    """

    origin: str
    destination: str
    year: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure of a corridor from elsewhere, where too few were asked.

    Attributes:
        origin: ISO 3166-1.
        destination: ISO 3166-1.
        amount_minor: in the currency of the interviews.
        source: where it stands, in words.
    """

    origin: str
    destination: str
    amount_minor: int
    source: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What workers of one corridor and year paid.

    Attributes:
        amount_minor: the figure.
        method: how wide the cell is.
        statistic: which figure of the answers; ``None`` for one from elsewhere.
        interviews: how many answers it rests on.
    """

    amount_minor: int
    method: Method
    statistic: Statistic | None
    interviews: int


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of what a worker paid; amounts in the currency in which she paid.

    Attributes:
        origin: ISO 3166-1.
        destination: ISO 3166-1.
        paid_on: the day; the middle of the time where only that is known.
        currency: in which she paid.
        document_minor: by a receipt or a transfer.
        statement_minor: as she says.
        supported_by: sources beside her that say the same.
        loan_interest_minor: that she really paid on money she borrowed for it.
    """

    origin: str
    destination: str
    paid_on: date
    currency: str
    document_minor: int | None = None
    statement_minor: int | None = None
    supported_by: int = 0
    loan_interest_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a worker paid, and by which method it was found.

    Attributes:
        amount_minor: in the currency in which she paid.
        method: the first that applied.
        statistic: of a figure.
        interviews: on which a figure rests.
    """

    amount_minor: int
    method: Method
    statistic: Statistic | None = None
    interviews: int | None = None


@dataclass(frozen=True, slots=True)
class DatedRate:
    """A rate of exchange: units of the one for a unit of the other.

    Attributes:
        day: whose rate it is.
        rate: as a decimal text; no float is near it.
        source: who states it.
    """

    day: date
    rate: str
    source: str


@dataclass(frozen=True, slots=True)
class Interest:
    """Interest, in the currency in which she paid.

    Attributes:
        amount_minor: rounded up.
        kind: on what it rests.
        source: of the rate; ``None`` where there is none.
    """

    amount_minor: int
    kind: InterestKind
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a worker is owed in the currency in which it goes back.

    Attributes:
        principal_minor: what she paid.
        interest_minor: beside it, a line of its own.
        repaid_minor: what she had back before.
        due_minor: the rest; nothing else is taken off.
        rate_day: whose rate was better for her.
    """

    principal_minor: int
    interest_minor: int
    repaid_minor: int
    due_minor: int
    rate_day: RateDay


@dataclass(frozen=True, slots=True)
class Balance:
    """What is owed, and what became of it; the parts add up to what is due.

    Attributes:
        due: in minor units.
        claimed: paid, as a payer says.
        received: as she, or a sample, says.
        held: kept for whoever could not be reached.
        to_fund: what nobody claimed in time.
    """

    due: int = 0
    claimed: int = 0
    received: int = 0
    held: int = 0
    to_fund: int = 0

    @property
    def open(self) -> int:
        """What is still owed and nobody says to have paid."""
        return self.due - self.claimed - self.received - self.held - self.to_fund

    def __add__(self, other: "Balance") -> "Balance":
        return Balance(
            self.due + other.due,
            self.claimed + other.claimed,
            self.received + other.received,
            self.held + other.held,
            self.to_fund + other.to_fund,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan.

    Attributes:
        due_on: the civil day.
        amount_minor: of all workers together.
    """

    due_on: date
    amount_minor: int
