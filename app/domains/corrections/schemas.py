"""What is sent and shown about corrections."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import EmailStr, Field, JsonValue, StringConstraints

from app.domains.corrections.rules import MOST_REPLY
from app.domains.corrections.types import CorrectionWhy, DisputeState, Outcome
from app.web.schemas import Code, Name, ReasonIn, Sent, Shown, Words

Pointer = Annotated[
    str,
    StringConstraints(pattern=r"^(/[a-z0-9_]{1,40}){1,5}$"),
    Field(
        description="JSON pointer (RFC 6901) into the single answer, GET /v1/roster/{id}.",
        examples=["/licences/0/status"],
    ),
]
Reply = Annotated[Words, StringConstraints(max_length=MOST_REPLY)]
DISPUTED_NUMBER = "VQ00000159"


class CorrectionIn(Sent):
    """Which public value is wrong, and why. No account is needed."""

    record: str = Field(
        max_length=60, description="Number or identifier of the record.", examples=["VI00123415"]
    )
    pointer: Pointer
    value: JsonValue = Field(
        description="The value there, exactly as you read it.", examples=["suspended"]
    )
    why: Words = Field(examples=["The ministry lifted the suspension; its letter is of Monday."])
    should_be: Words | None = Field(default=None, description="What it should be, if you know.")
    proof: Words | None = Field(
        default=None, description="What proves it, in words; without an account, in words only."
    )
    documents: list[UUID] = Field(
        default=[], max_length=20, description="Documents of your organisation that prove it."
    )
    email: EmailStr | None = Field(
        default=None,
        description="Where to write that there is an answer. Kept sealed; you can have it erased."
        " Whoever is signed in is written to at their account.",
    )
    shares_words: bool = Field(
        default=False,
        description="Whether the firm, and the authority whose list it is, may read your words and"
        " the authority your documents. Otherwise they learn which value it is and nothing else.",
    )


class LodgedOut(Shown):
    """What was taken in."""

    number: str = Field(description="Can be read out.", examples=[DISPUTED_NUMBER])
    code: str | None = Field(
        description="Opens the answer, together with the number; shown this once. Null for who is"
        " signed in."
    )
    dispute: UUID | None = Field(description="Where it is read under a token; else null.")
    joined: bool = Field(description="Whether others asked the same before; all are answered.")
    is_shown: bool = Field(description="Whether the value reads disputed from now on.")
    lodged_at: datetime
    due_at: datetime = Field(description="By then it is to be decided.")


class CodeIn(Sent):
    """A question that somebody without an account asked."""

    number: Annotated[Name, StringConstraints(max_length=40)] = Field(examples=[DISPUTED_NUMBER])
    code: Code


class RetractionIn(CodeIn):
    """The same, taken back."""

    reason: Words


class AnswerOut(Shown):
    """Where a question stands, and the answer with its reasons."""

    number: str
    state: DisputeState
    pointer: str
    lodged_at: datetime
    due_at: datetime
    is_shown: bool
    is_retracted: bool
    keeps_address: bool = Field(description="Whether an address to answer to is kept.")
    decided_at: datetime | None
    reason: str | None = Field(description="The reasons of the decision.")
    why: CorrectionWhy | None
    corrected: Any = None
    authority_answer: str | None
    reply: str | None = Field(description="What the firm says to it.")
    ended_at: datetime | None = Field(description="When the correction was taken back.")
    ended_reason: str | None


class LodgingOut(Shown):
    """What one person said; who it was is not shown."""

    id: UUID
    lodged_at: datetime
    has_account: bool
    retracted_at: datetime | None
    why: str | None = Field(description="Null where it is not shared with you, or erased.")
    should_be: str | None
    proof: str | None
    documents: list[UUID]


class DisputeOut(Shown):
    """The question whether a public value is right."""

    id: UUID
    number: str
    subject_id: UUID
    pointer: str
    what: str = Field(description="The kind of fact.", examples=["licence"])
    field: str
    read: Any = Field(description="The value as it was read.")
    jurisdiction: str | None = Field(description="Of the register that states it.")
    is_shown: bool
    state: DisputeState
    lodged_at: datetime
    heard_until: datetime
    due_at: datetime
    authority_answer: str | None
    reply: str | None
    decided_at: datetime | None
    reason: str | None
    why: CorrectionWhy | None
    corrected: Any
    ended_at: datetime | None
    ended_reason: str | None
    lodgings: list[LodgingOut]
    version: int
    available_actions: list[str]


class DisputeItemOut(Shown):
    """A dispute in a list."""

    id: UUID
    number: str
    subject_id: UUID
    pointer: str
    state: DisputeState
    lodged_at: datetime
    due_at: datetime
    version: int


class AuthorityAnswerIn(Sent):
    """What the authority says, on the record."""

    answer: Words


class ReplyIn(Sent):
    """What the firm says; shown beside the value, exports included."""

    reply: Reply


class UpholdingIn(ReasonIn):
    """Why a value is corrected, and to what."""

    why: CorrectionWhy
    corrected: JsonValue = Field(
        default=None, description="The right value; null where the value only does not hold."
    )


class CorrectionOut(Shown):
    """What was corrected, reversed, withdrawn, or has left the public.

    The values stand at the record itself; of what left the public nothing is said any more, and
    whoever holds an older file drops it (V4).
    """

    id: UUID = Field(description="Of the question; of what left the public its id in older files.")
    number: str | None = Field(description="Of the question, or of the case that was public.")
    record: str = Field(description="Number of the record.")
    record_id: UUID
    country: str | None
    what: str = Field(description="The kind of fact.", examples=["licence"])
    field: str | None = Field(examples=["status"])
    outcome: Outcome
    why: CorrectionWhy | None = Field(
        description="Null for what was reversed or withdrawn, or left the public."
    )
    at: datetime
    journal_number: int | None = Field(description="Null where no act of anybody ended it.")


class CorrectionsOut(Shown):
    """A page of them."""

    items: list[CorrectionOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    instance: str | None = Field(default=None, description="`test` or `demo`; null when live.")
