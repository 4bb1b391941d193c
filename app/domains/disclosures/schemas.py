"""Disclosures as they are sent and shown."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.types import (
    AnswerKind,
    DisclosureState,
    What,
    WhyRecalled,
)
from app.kit.numbers import NumberKind, make
from app.web.schemas import Sent, Shown

NUMBER = make(NumberKind.DISCLOSURE, 27)
MOST_WORDS = 4_000


class DisclosureItemOut(Shown):
    """A disclosure in a box."""

    id: UUID
    number: str = Field(examples=[NUMBER])
    state: DisclosureState
    what: What
    receiver: str = Field(description="ISO 3166.", examples=["QA"])
    concerns: list[str] = Field(description="Jurisdictions that it concerns.", examples=[["PH"]])
    clause_kind: ClauseKind
    detail: Detail = Field(description="How much of it was told.")
    recalls: UUID | None = Field(description="The disclosure that does not stand; null: no recall.")
    recalled_at: datetime | None = Field(description="When this one was recalled; null: it stands.")
    made_at: datetime
    notify_due: datetime | None
    sent_at: datetime | None
    acknowledge_due: datetime | None
    acknowledged_at: datetime | None
    asks_answer: bool
    answer_due: datetime | None
    answered_at: datetime | None
    overdue: bool = Field(description="An acknowledgement or an answer is late now.")


class DisclosureAnswerOut(Shown):
    """What a state says that it did."""

    kind: AnswerKind
    did_on: date | None
    answered_at: datetime
    words: str | None = Field(description="For its receiver and the secretariat; else null.")


class DisclosureOut(DisclosureItemOut):
    """A disclosure: what was told to whom, under which clause, and what became of it."""

    agreement: UUID
    clause: UUID
    also_under: list[str] = Field(description="Keys of other agreements that open it as well.")
    narrowed_by: list[str] = Field(
        description="Keys of agreements that let less through than the widest: the narrower wins."
    )
    thing_kind: str = Field(examples=["certificate"])
    thing: UUID | None = Field(description="Null where a count alone is told.")
    why_recalled: WhyRecalled | None
    content: dict[str, Any] | None = Field(
        description="What was told; null for a state that only reads what became of it."
    )
    digest: str = Field(description="SHA-256 of the content in its canonical form (RFC 8785).")
    answers: list[DisclosureAnswerOut]
    version: int
    available_actions: list[str]


class DisclosureAnswerIn(Sent):
    """What was done about something that came."""

    kind: AnswerKind
    words: Annotated[str, StringConstraints(max_length=MOST_WORDS, strip_whitespace=True)] = Field(
        default="", description="Name no worker, and nobody who complained."
    )
    did_on: date | None = Field(default=None, description="Civil day on which it was done.")


class ToldRecallOut(Shown):
    """Where the recall of something that was told stands."""

    receiver: str = Field(examples=["QA"])
    sent_at: datetime | None
    acknowledge_due: datetime | None
    acknowledged_at: datetime | None = Field(
        description="When the state confirmed that it took it back; null: it has not."
    )


class ToldOut(Shown):
    """What a state was told of your firm."""

    id: UUID
    number: str = Field(examples=[NUMBER])
    what: What
    receiver: str = Field(description="ISO 3166.", examples=["QA"])
    clause_kind: ClauseKind
    agreement: UUID
    clause: UUID
    detail: Detail
    content: dict[str, Any]
    sent_at: datetime
    acknowledged_at: datetime | None
    why_recalled: WhyRecalled | None = Field(description="Null: it stands.")
    recalled_at: datetime | None
    taken_back: bool | None = Field(
        description="Whether every receiver confirmed that it took it back; null: not recalled."
    )
    recalls: list[ToldRecallOut]
