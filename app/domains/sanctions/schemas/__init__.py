"""What is sent and shown about sanctions."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from app.domains.notices.types import Standing
from app.domains.sanctions.types import Circumstance, Gravity, LawOf, SanctionState, Until, Why
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Body, Offence
from app.kit.money import BadMoney, Money
from app.web.schemas import Sent, Shown, Words, plain

NUMBER = "VS00000191"
Line = Annotated[
    str,
    StringConstraints(min_length=2, max_length=200, strip_whitespace=True),
    AfterValidator(plain),
]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z]{1,6}-[0-9]{2}$")]


class FineIn(Sent):
    """An amount of money, as a decimal text."""

    amount: Annotated[str, StringConstraints(max_length=40)] = Field(examples=["20000.00"])
    currency: Annotated[str, StringConstraints(max_length=10)] = Field(examples=["PHP"])

    @model_validator(mode="after")
    def _is_money(self) -> Self:
        try:
            Money.parse(self.amount, self.currency)
        except BadMoney as fault:
            raise ValueError(str(fault)) from fault
        return self

    @property
    def money(self) -> Money:
        """The amount."""
        return Money.parse(self.amount, self.currency)


class FineSumOut(Shown):
    """An amount of money, as a decimal text."""

    amount: str
    currency: str


class LengthIn(Sent):
    """A length of time, as a law says it."""

    months: Annotated[int, Field(ge=0, le=240)] = 0
    days: Annotated[int, Field(ge=0, le=366)] = 0

    @property
    def span(self) -> Span:
        """The same, to count with."""
        return Span(self.months, self.days)


class LengthOut(Shown):
    """A length of time, as a law says it."""

    months: int
    days: int


class MeasureIn(Sent):
    """What is meant."""

    kind: SanctionKind
    length: LengthIn | None = Field(default=None, description="Of what ends by days.")
    until: Until | None = Field(default=None, description="What it waits for besides its days.")
    fine: FineIn | None = None
    due_days: Annotated[int, Field(ge=1, le=366)] | None = Field(
        default=None, description="Within so many days from the decision a fine is paid."
    )
    sent_to: Line | None = Field(
        default=None,
        description="The office to which it is referred or recommended; never a person.",
    )


class SanctionIn(Sent):
    """A sanction, announced: what the schedule proposes, or a departure with its reason."""

    violation: UUID
    respondent: UUID
    circumstances: Annotated[list[Circumstance], Field(max_length=10)] = Field(
        default=[], description="That you found; those that the register counts itself are added."
    )
    offences: dict[UUID, Code] = Field(
        default={},
        max_length=100,
        description="Under which offence of the schedule a count falls, by the id of the count.",
    )
    licences: Annotated[list[UUID], Field(max_length=100)] | None = Field(
        default=None, description="That it acts on; left out: all of yours that let recruit."
    )
    measure: MeasureIn | None = Field(
        default=None, description="Left out: what the schedule proposes."
    )
    law: Line | None = Field(default=None, description="Left out: the title of the schedule.")
    article: Line | None = Field(
        default=None, description="Of your law; needed where the schedule shows none."
    )
    reason: Words = Field(description="For the letter. Name no worker.")
    why_departing: Words | None = Field(
        default=None, description="Why it is not what the schedule proposes."
    )
    urgent_because: Words | None = Field(
        default=None,
        description="How delay would endanger workers: it takes the urgent way, by two persons.",
    )


class SanctionDecisionIn(Sent):
    """The decision after the hearing."""

    reason: Words
    milder: MeasureIn | None = Field(
        default=None, description="Less than was announced; left out: what was announced."
    )


class FinePaymentIn(Sent):
    """A payment of a fine that you received."""

    amount: FineIn
    paid_on: date
    reference: Annotated[Line, StringConstraints(max_length=80)] = Field(
        description="Of your receipt: the same payment is noted once."
    )


class PenaltyOut(Shown):
    """What a step, or all counts together, come to."""

    kind: SanctionKind
    least: LengthOut | None
    length: LengthOut | None
    most: LengthOut | None
    fine: FineSumOut | None
    until: Until | None


class CountProposalOut(Shown):
    """What follows of one count, by which row."""

    count: UUID
    offence: str
    says: str
    gravity: Gravity
    ladder: str
    step: int
    steps: int
    article: str | None = Field(description="Null: no copy that shows it was read.")
    source: str
    confidence: Confidence = Field(description="Only `seen` was read; the others are no law.")
    earlier: list[UUID] = Field(description="Counts of the history that are counted.")
    times: int
    penalty: PenaltyOut
    alternative: SanctionKind | None
    fine_in_place: FineSumOut | None
    refund: bool


class SanctionProposalOut(Shown):
    """What the schedule proposes; a person decides (V3)."""

    schedule: str
    version: str
    title: str
    law: LawOf
    law_reads: str
    why: Why
    why_reads: str
    confidence: Confidence
    confidence_reads: str
    circumstances: list[Circumstance]
    penalty: PenaltyOut
    counts: list[CountProposalOut]


class OpenCountOut(Shown):
    """A count of which a person says under which offence it falls."""

    count: UUID
    offences: list[str] = Field(description="That can be meant; empty: none was law on its day.")


class ProposedOut(Shown):
    """The answer of the schedule."""

    proposal: SanctionProposalOut | None = Field(
        description="Null: none is known that was law on the day."
    )
    open_counts: list[OpenCountOut]


class ActedLicenceOut(Shown):
    """A licence on which it acts, and the acts."""

    licence: UUID
    act: UUID | None = Field(description="Read it at /v1/licence-acts; null: none yet.")
    given_back_at: datetime | None
    back_act: UUID | None


class FinePaidOut(Shown):
    """A payment of a fine."""

    amount: FineSumOut
    paid_on: date
    reference: str


class FineOut(Shown):
    """A fine, when it is due, and what was paid."""

    amount: FineSumOut
    due_on: date | None
    owed: FineSumOut
    paid_at: datetime | None = Field(description="When it was paid in full.")
    payments: list[FinePaidOut]


class SanctionOut(Shown):
    """A sanction, for its body and whom it strikes."""

    id: UUID
    number: str = Field(examples=[NUMBER])
    state: SanctionState
    kind: SanctionKind
    in_force: bool = Field(description="At this instant.")
    provisional: bool
    violation: UUID
    violation_number: str
    respondent: UUID
    record: str | None = Field(description="Number of the record; null: it has none.")
    body: Body
    body_name: str
    jurisdiction: str | None
    schedule: str | None
    law_of: LawOf | None
    confidence: Confidence | None
    law: str | None
    article: str | None
    grounds: list[Offence]
    proposal: SanctionProposalOut | None
    departs: bool
    why_departing: str | None
    length: LengthOut | None
    until: Until | None
    fine: FineOut | None
    sent_to: str | None
    notice: UUID | None = Field(description="Read, answer and appeal it at /v1/notices.")
    announced_by: UUID | None
    announced_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    from_at: datetime | None
    until_at: datetime | None = Field(description="Null: for good, or until it is complied with.")
    ends_reads: str
    pipeline_until: date | None = Field(
        description="Last day to finish what was begun before it took effect."
    )
    ended_at: datetime | None
    held_since: datetime | None
    licences: list[ActedLicenceOut]
    version: int
    available_actions: list[str]


class SanctionItemOut(Shown):
    """A sanction in a list."""

    id: UUID
    number: str
    state: SanctionState
    kind: SanctionKind
    in_force: bool
    provisional: bool
    violation: UUID
    record: str | None
    from_at: datetime | None
    until_at: datetime | None


class PublicSanctionOut(Shown):
    """A sanction, as anybody reads it."""

    number: str = Field(examples=[NUMBER])
    kind: SanctionKind
    in_force: bool = Field(description="At this instant.")
    since: datetime
    until: datetime | None
    waits_for: Until | None
    reads: str
    provisional: bool
    record: str
    body: Body
    body_name: str
    jurisdiction: str | None
    grounds: list[Offence] = Field(description="None of a provisional measure (V4).")
    appeal: Standing | None
    appeal_until: datetime | None
    statement: str | None = Field(description="What the firm says to it.")
    means: str
    instance: str | None
