"""What a worker, and the public, reads of remedies."""

from datetime import date
from uuid import UUID

from pydantic import Field

from app.domains.remedies.schemas import NUMBER, MoneyIn, MoneyOut, PartOut
from app.domains.remedies.types import Lateness, Method, Pace, PaymentState
from app.web.schemas import Sent, Shown


class OwnAnswerIn(Sent):
    """What you say of a payment; no firm is told who said it."""

    answer: PaymentState
    paid: MoneyIn | None = Field(default=None, description="How much you got, or had to give back.")


class FollowUpIn(Sent):
    """Whether you still have it, and whether anybody pressed you."""

    still_has_it: bool
    was_pressed: bool


class OwnPaymentOut(Shown):
    """What somebody says to have paid you."""

    id: UUID
    paid: MoneyOut
    paid_on: date
    state: PaymentState
    text: str


class OwnLineOut(Shown):
    """What you are owed, how it was found, until when it is due, and what was paid."""

    number: str
    text: str
    due: MoneyOut
    of_it_interest: MoneyOut
    open: MoneyOut
    method: Method | None
    method_text: str | None
    interest_text: str | None
    due_on: list[PartOut]
    payments: list[OwnPaymentOut]
    held_text: str | None
    asked: list[int] = Field(description="After how many months you are asked whether you have it.")
    asked_text: str | None


class OwnLinesOut(Shown):
    """Your money."""

    items: list[OwnLineOut]
    meaning: str


class RosterRemedyOut(Shown):
    """What a firm owed workers and gave back; only what is final."""

    id: UUID = Field(description="Of the remedy.")
    number: str = Field(examples=[NUMBER])
    violation: str
    record_id: UUID
    record: str = Field(description="Number of the firm's record.")
    workers: int | None = Field(description="Null: fewer than ten.")
    is_rounded: bool = Field(description="Sums of fewer than ten workers, in two digits.")
    owed: MoneyOut
    repaid: MoneyOut = Field(description="That workers confirmed, as of the first of the month.")
    held: MoneyOut
    pace: Pace | None
    lateness: Lateness
    since: date = Field(description="The day on which it was opened.")
    days: int = Field(description="From then to the end, or to today.")
    is_closed: bool


class RosterRemediesOut(Shown):
    """What firms owed workers and gave back."""

    items: list[RosterRemedyOut]
    next_cursor: str | None
    reads: str
    instance: str | None
