"""What is sent and shown about remedies."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.remedies.rules import AT_ONCE
from app.domains.remedies.types import (
    WHOLE,
    ContactWay,
    InterestKind,
    Lateness,
    Method,
    Pace,
    PayerKind,
    PaymentState,
    RateDay,
    RemedyState,
    Statistic,
    WhyStruck,
)
from app.web.schemas import Country, Language, Name, Sent, Shown, Words

NUMBER = "VM00000192"
Amount = Annotated[str, StringConstraints(max_length=40), Field(examples=["1250.00"])]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
WorkerCode = Annotated[
    str, StringConstraints(min_length=10, max_length=20), Field(examples=["8529315925"])
]
Site = Annotated[str, StringConstraints(pattern=r"^[\w.-]{0,40}$")]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)]


class MoneyIn(Sent):
    """An amount, as a decimal text, in one currency."""

    amount: Amount
    currency: Currency


class MoneyOut(Shown):
    """An amount in one currency."""

    amount: str
    currency: str


class RemedyIn(Sent):
    """A remedy: for everyone recruited the same way in the window, leavers and heirs too."""

    violation: UUID = Field(description="The case that was confirmed.")
    origin: Country
    destination: Country
    since: date = Field(description="First day of the window.")
    until: date = Field(description="Last day of it.")
    reason: Words = Field(description="Why this window.")
    currency: Currency = Field(description="In which the money goes back.")
    paid_currency: Currency = Field(description="In which workers paid.")


class ToldIn(Sent):
    """What is known of what a worker paid, in the currency in which she paid."""

    origin: Country
    destination: Country
    paid_on: date = Field(description="The day; the middle of the time where only that is known.")
    document: MoneyIn | None = Field(default=None, description="By a receipt or a transfer.")
    statement: MoneyIn | None = Field(default=None, description="As she says.")
    supported_by: Annotated[int, Field(ge=0, le=1_000)] = Field(
        default=0, description="Sources beside her that say the same."
    )
    loan_interest: MoneyIn | None = Field(default=None, description="That she really paid.")
    currency: Currency | None = Field(
        default=None, description="In which she paid, where no amount says it."
    )
    repaid: MoneyIn | None = Field(
        default=None, description="What she had back before; nothing else is taken off."
    )


class WorkerIn(ToldIn):
    """A worker on a list; who she is is sealed as it comes."""

    name: Name | None = Field(default=None, description="Left out where only you know her.")
    contact: Name | None = None
    language: Language | None = None
    site: Site = ""
    has_left: bool = False
    has_died: bool = False


class WorkersIn(Sent):
    """Workers who are owed something."""

    workers: Annotated[list[WorkerIn], Field(min_length=1, max_length=AT_ONCE)]


class WorkersOut(Shown):
    """The codes of who was handed in, in the order of the list."""

    codes: list[str] = Field(description="A code names a line and opens nothing.")


class StruckIn(Sent):
    """Why a line stands no more."""

    why: WhyStruck
    same_as: WorkerCode | None = Field(
        default=None, description="Where she is listed twice: her other line, which stays."
    )


class InterviewIn(Sent):
    """What one worker who was asked paid."""

    origin: Country
    destination: Country
    year: Annotated[int, Field(ge=1970, le=2200)]
    paid: MoneyIn


class ReferenceIn(Sent):
    """A figure of a corridor from elsewhere."""

    origin: Country
    destination: Country
    paid: MoneyIn
    source: Words


class FiguresIn(Sent):
    """What workers who were asked paid, and figures from elsewhere; they replace those before."""

    interviews: Annotated[list[InterviewIn], Field(max_length=5_000)] = []
    references: Annotated[list[ReferenceIn], Field(max_length=100)] = []


class ShareIn(Sent):
    """Who pays which part; an employer or a client may fund."""

    kind: PayerKind
    record: str | None = Field(default=None, max_length=60, description="Of the register.")
    organisation: UUID | None = Field(default=None, description="That acts for it here.")
    parts: Annotated[int, Field(ge=1, le=WHOLE)] = Field(description="Of ten thousand.")


class PlanIn(Sent):
    """A plan; without shares those that were found in the case hold."""

    shares: Annotated[list[ShareIn], Field(max_length=50)] = []
    is_joint: bool | None = Field(
        default=None, description="Whether each is liable for the whole; left out: as was found."
    )
    instalments: Annotated[int, Field(ge=1, le=120)] = 1
    reason: Words | None = Field(default=None, description="Needed for more than one part.")


class PaymentIn(Sent):
    """A payment to one worker."""

    worker: WorkerCode
    payer: UUID = Field(description="Who paid, of the payers of the remedy.")
    paid: MoneyIn
    paid_on: date
    reference: Reference = Field(description="Of the bank or the mobile money.")
    proof: UUID | None = Field(default=None, description="A document of yours.")
    via: UUID | None = Field(
        default=None, description="The partner or authority through whose account it went."
    )


class ContactIn(Sent):
    """How somebody tried to reach a worker."""

    way: ContactWay
    is_reached: bool


class HeirIn(Sent):
    """Who inherits what a worker is owed; a second person of the body checks the proof."""

    name: Name
    contact: Name
    proof: UUID


class SampleAnswerIn(Sent):
    """What a worker who was drawn says."""

    worker: WorkerCode
    answer: PaymentState | None = Field(description="Null: she was not reached.")
    paid: MoneyIn | None = Field(
        default=None, description="What she got, where it was less; what she gave back."
    )


class ClosingIn(Sent):
    """The end of a remedy."""

    reason: Words | None = Field(
        default=None, description="Why something is left; a second person decides that."
    )


class BalanceOut(Shown):
    """What is owed, and what became of it: the parts add up to what is due."""

    due: MoneyOut
    claimed: MoneyOut = Field(description="Paid, as a payer says.")
    received: MoneyOut = Field(description="As workers, or a sample, say.")
    held: MoneyOut = Field(description="Kept for who could not be reached.")
    to_fund: MoneyOut = Field(description="What nobody claimed in time.")
    open: MoneyOut = Field(description="What nobody says to have paid.")


class PayerOut(Shown):
    """Who gives money back, and which share of it it says to have paid."""

    id: UUID
    kind: PayerKind
    record_id: UUID | None
    organisation_id: UUID | None
    parts: int
    share: MoneyOut
    reported: MoneyOut


class PartOut(Shown):
    """A part of a plan."""

    due_on: date
    amount: MoneyOut


class PlanOut(Shown):
    """A plan."""

    place: int
    is_joint: bool
    parts: list[PartOut]
    pace: Pace
    reason: str | None
    proposed_by: UUID
    proposed_at: datetime
    accepted_by: UUID | None
    accepted_at: datetime | None
    returned_at: datetime | None


class RemedyItemOut(Shown):
    """A remedy in a list."""

    id: UUID
    number: str = Field(examples=[NUMBER])
    state: RemedyState
    violation_id: UUID
    origin: str
    destination: str
    workers: int
    balance: BalanceOut
    lateness: Lateness
    opened_at: datetime
    plan_due_at: datetime
    whole_due_at: datetime
    closed_at: datetime | None
    version: int


class RemedyOut(RemedyItemOut):
    """A remedy, for the body, who pays, and who lends an account."""

    since: date
    until: date
    reason: str | None
    currency: str
    paid_currency: str
    interviews: int
    references: int
    reckoned_on: date | None
    overdue_since: date | None
    without_amount: int
    payers: list[PayerOut]
    plans: list[PlanOut]
    left: MoneyOut | None
    decision: str | None
    available_actions: list[str]


class RateOut(Shown):
    """A rate of exchange."""

    day: date
    rate: str
    source: str


class LineOut(Shown):
    """A worker's line: her code, and how her amount was found."""

    code: str
    site: str
    has_left: bool
    has_died: bool
    method: Method | None
    statistic: Statistic | None
    interviews: int | None
    found: MoneyOut | None
    principal: MoneyOut
    interest: MoneyOut
    interest_kind: InterestKind | None
    interest_source: str | None
    repaid_before: MoneyOut
    rate_day: RateDay | None
    rates: list[RateOut]
    balance: BalanceOut
    claimable_until: datetime | None
    heir_checked_at: datetime | None
    of_payer: bool | None = Field(
        description="For the body: whether who pays handed her in; its papers are looked at."
    )


class PersonOut(Shown):
    """Who a worker is; that it was opened is on record."""

    name: str | None
    contact: str | None
    heir_name: str | None
    heir_contact: str | None


class CodeLetterOut(Shown):
    """What is handed to a worker."""

    code: str = Field(description="Hers; shown this once.")
    language: str
    text: str


class PaymentOut(Shown):
    """A payment, as a payer reports it; how it is known is not told."""

    id: UUID
    worker: str
    payer_id: UUID
    paid: MoneyOut
    paid_on: date
    state: PaymentState | None = Field(description="What she says; null for who pays.")
    came_back: MoneyOut | None = Field(description="Null for who pays.")
    via_id: UUID | None
    has_proof: bool
    reported_at: datetime


class PaymentsOut(Shown):
    """What was taken in."""

    payments: int
    total: MoneyOut


class ContactOut(Shown):
    """An attempt to reach a worker."""

    way: ContactWay
    is_reached: bool
    tried_at: datetime


class SampleOut(Shown):
    """Who was drawn, by which seed."""

    id: UUID
    seed: str
    listed: int
    codes: list[str]
    is_full: bool
    drawn_at: datetime
    answered: int
    ended_at: datetime | None


class SamplesOut(Shown):
    """The samples of a remedy."""

    items: list[SampleOut]
