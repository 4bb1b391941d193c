"""What is sent and shown about notices."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from app.access.grants import Role
from app.domains.notices.rules import MOST_STATEMENT
from app.domains.notices.types import (
    ActKind,
    ErrorState,
    LetterKind,
    NoticeState,
    ReversedBy,
    Served,
    ServedBy,
    Standing,
)
from app.web.schemas import Sent, Shown, Words

NOTICE_NUMBER = "VU00000126"
Statement = Annotated[Words, StringConstraints(max_length=MOST_STATEMENT)]


class AnswerIn(Sent):
    """What the organisation that an act strikes says to it."""

    answer: Words = Field(examples=["The licence was renewed on Monday; the extract is attached."])
    documents: list[UUID] = Field(
        default=[], max_length=20, description="Documents that your organisation keeps here."
    )


class StatementIn(Sent):
    """What a firm says publicly to an act in effect."""

    statement: Statement = Field(examples=["We have appealed: the audit mistook another firm."])


class ServiceIn(Sent):
    """One attempt to serve a notice."""

    way: ServedBy = Field(examples=["post"])
    outcome: Served = Field(examples=["served"])
    at: AwareDatetime = Field(
        description="When it was served, or came back.", examples=["2026-11-24T09:00:00Z"]
    )
    words: Words | None = Field(default=None, description="Such as the number of the letter.")


class NoticeThingOut(Shown):
    """What an act changes."""

    kind: str = Field(examples=["claim"])
    id: UUID | None = Field(
        description="Null where it is a complaint: its identifier tells when somebody complained."
    )
    address: str = Field(description="Where it can be read.", examples=["/v1/claims/{id}"])


class ServiceOut(Shown):
    """One attempt to serve a notice."""

    way: ServedBy
    outcome: Served
    at: datetime
    recorded_at: datetime


class NoticeErrorOut(Shown):
    """The question whether an act rests on a plain error."""

    id: UUID
    state: ErrorState
    claimed_at: datetime
    what: str | None = Field(description="What is wrong; null where it was erased.")
    answer_by: datetime
    answered_at: datetime | None
    answer_reason: str | None
    version: int


class LetterItemOut(Shown):
    """A letter of a notice, in short."""

    id: UUID
    kind: LetterKind
    language: str
    made_at: datetime
    digest: str = Field(description="SHA-256 of its content as it is kept.")


class PublicReadingOut(Shown):
    """What anybody reads of an act in effect."""

    act: ActKind
    ground: str
    since: datetime
    standing: Standing
    appeal_until: datetime | None
    statement: str | None


class NoticeItemOut(Shown):
    """A notice in a list."""

    id: UUID
    number: str = Field(description="Can be read out.", examples=[NOTICE_NUMBER])
    act: ActKind
    state: NoticeState
    organisation_id: UUID | None = Field(description="Whom it strikes.")
    subject_id: UUID | None
    announced_at: datetime
    answer_by: datetime | None = Field(description="Null while nobody tried to serve it.")
    effective_at: datetime | None
    appeal_until: datetime | None
    reversed_at: datetime | None


class NoticeOut(NoticeItemOut):
    """A notice, with its words, its letters, and what became of it."""

    thing: NoticeThingOut
    ground: str = Field(description="A code of a closed list.")
    rule: str
    facts: list[dict[str, str]]
    reason: str | None = Field(description="Null where the words were erased.")
    announced_as: Role
    is_in_absence: bool
    services: list[ServiceOut]
    answered_at: datetime | None
    answer: str | None
    documents: list[UUID]
    is_urgent: bool
    why_urgent: str | None
    decided_as: Role | None
    decision_reason: str | None
    error_until: datetime | None
    holds_back: bool = Field(description="Whether an appeal holds the act back.")
    heard_by: str | None
    quorum: int | None
    review_by: datetime | None
    reviewed_at: datetime | None
    stands: bool | None
    review_reason: str | None
    dropped_at: datetime | None
    drop_reason: str | None
    appeal_id: UUID | None = Field(description="The appeal that runs.")
    reversed_by: ReversedBy | None
    errors: list[NoticeErrorOut]
    letters: list[LetterItemOut]
    public: PublicReadingOut | None = Field(description="What anybody reads of it; null: nothing.")
    version: int
    available_actions: list[str] = []


class NoticeLetterOut(LetterItemOut):
    """A letter as it was written, with the words that were not erased."""

    template: str
    template_version: int
    content: dict[str, Any] = Field(
        description="As it is kept: title, and blocks of text, facts, or places of words."
    )
    words: dict[str, str | None] = Field(
        description="The words of its blocks, by entry and field, as in 12/reason; null: erased."
    )
