"""Bodies of rules, of changes of them, and of rates of exchange."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.fees.schemas.answering import RateRowOut, RuleOut
from app.domains.fees.types.keeping import ChangeAct, ChangeState
from app.web.schemas import ReasonIn, Sent, Shown

Reference = Annotated[str, StringConstraints(min_length=3, max_length=500, strip_whitespace=True)]
MOST_MEMBERS = 40
_REFERENCE = "The text of the law: its name, section and where it was published; public."


class ConfirmedOut(Shown):
    """An authority's word for an edition of a rule."""

    authority: str = Field(examples=["Department of Labour of Exampleland"])
    reference: str = Field(description="The text of the law.")
    at: datetime


class EditionOut(Shown):
    """An edition of a rule, in short."""

    id: UUID
    edition: int
    recorded_at: datetime = Field(description="Since when the register says so.")
    superseded_at: datetime | None = Field(description="Until when; null: it is known now.")
    valid_from: date | None
    valid_until: date | None
    origin: str = Field(examples=["shipped"], description="`shipped`, `operator`, `authority`.")
    change: str | None = Field(description="Number of the change through which it came.")
    digest: str = Field(description="SHA-256 of its row.")


class FeeRuleItemOut(RuleOut):
    """A rule as it is known now."""

    bound: list[str] = Field(
        examples=[["origin"]], description="Whose law it is for a recruitment: of which end."
    )
    corridors: list[str] = Field(description="Other ends that it is for; empty: all.")
    row_id: UUID = Field(description="Of this edition.")
    reads_as: dict[str, Any] = Field(
        description="The row itself; docs/fees.md says how to read it."
    )


class FeeRuleOut(FeeRuleItemOut):
    """A rule with its history."""

    confirmed: list[ConfirmedOut]
    editions: list[EditionOut] = Field(description="The newest first.")
    version: int = Field(description="The edition, for If-Match.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class FeeRulesOut(Shown):
    """A page of rules."""

    items: list[FeeRuleItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    advice: str = Field(description="That this is neither advice nor approval.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ConfirmIn(Sent):
    """An authority says that a rule of its own says what the law says."""

    reference: Reference = Field(description=_REFERENCE, examples=["Act 7 of 2020, section 12"])


class ChangeIn(Sent):
    """A change of the rules of an authority's own jurisdiction."""

    act: ChangeAct = Field(examples=["end"])
    code: str | None = Field(
        default=None, max_length=60, description="Of the rule to replace or end.", examples=["XX-1"]
    )
    rule: dict[str, Any] | None = Field(
        default=None,
        max_length=MOST_MEMBERS,
        description="The row as it is to be, as GET /v1/fee-rules/{id} gives it in `reads_as`;"
        " its id, place and days are taken from the change.",
    )
    from_day: date = Field(description="From which day, as the law says.")
    reference: Reference = Field(description=_REFERENCE, examples=["Act 7 of 2020, section 12"])
    document: UUID | None = Field(
        default=None, description="The text of the law, of POST /v1/evidence."
    )


class WithdrawIn(ReasonIn):
    """Why a change is withdrawn."""


class ChangeOut(Shown):
    """A change of a rule."""

    id: UUID
    number: str = Field(examples=["VV00000142"])
    state: ChangeState
    act: ChangeAct
    jurisdiction: str = Field(examples=["XX"])
    authority: str
    code: str | None
    rule: dict[str, Any] | None
    from_day: date
    effective_on: date | None = Field(description="First day; null: not announced.")
    raises: bool = Field(description="Whether it can raise what may be charged; it needs notice.")
    notice_days: int = Field(description="So many days lie before its first day, if it can.")
    reference: str
    document_id: UUID | None
    proposed_at: datetime
    announced_at: datetime | None
    withdrawn_at: datetime | None
    available_actions: list[str]
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ChangesOut(Shown):
    """A page of changes."""

    items: list[ChangeOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")


class PairOut(Shown):
    """Two currencies of which a source has rates."""

    one: str = Field(examples=["EUR"])
    other: str = Field(examples=["PHP"])
    first_day: date
    last_day: date | None = Field(description="Null: open.")
    count: int = Field(description="How many rates.")


class RateSourceOut(Shown):
    """A source of rates, with what is loaded of it."""

    source: str = Field(examples=["ecb"])
    kind: str = Field(examples=["day"], description="`day`, `year` (an average) or `peg`.")
    title: str
    publisher: str
    licence: str
    attribution: str
    url: str | None
    digest: str = Field(description="SHA-256 of the file that was loaded last.")
    loaded_at: datetime
    first_day: date | None
    last_day: date | None = Field(description="Null: open.")
    currencies: list[str] = Field(examples=[["EUR", "PHP"]])
    pairs: list[PairOut]


class RateSourcesOut(Shown):
    """A page of sources of rates."""

    items: list[RateSourceOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    days_back: int = Field(description="For so long a rate of a day serves after it was quoted.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class RateOut(Shown):
    """A rate of a day, and which rows of which tables give it."""

    from_currency: str = Field(examples=["QAR"])
    to_currency: str = Field(examples=["PHP"])
    day: date
    rate: str = Field(description="Units of the one for one of the other, exact, as a fraction.")
    about: str = Field(description="The same, rounded, to be read.")
    rows: list[RateRowOut]
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
