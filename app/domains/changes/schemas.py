"""What is shown of changes, and sent and shown about pushed decisions and questions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field, JsonValue

from app.domains.changes.types import Outcome, PushStage, QuestionKind, QuestionState
from app.kit.numbers import NumberKind, make
from app.web.schemas import ReasonIn, Shown

RECORD = make(NumberKind.INTERMEDIARY, 1234)
HASH = "9f" * 32


class ChangeSubjectOut(Shown):
    """The record that a change is about."""

    id: UUID
    number: str = Field(examples=[RECORD])
    kind: str = Field(examples=["intermediary"])
    country: str | None = Field(description="Of the firm, ISO 3166-1.", examples=["PH"])


class ChangeRowsOut(Shown):
    """The rows that a change touched."""

    count: int = Field(examples=[1250])
    address: str = Field(description="Where to read them.", examples=["/v1/changes/4711/rows"])


class ChangeOut(Shown):
    """An entry of the journal, as far as the caller may know it; docs/events.md explains each."""

    number: int = Field(description="Of the entry; later ones are larger.", examples=[4711])
    at: datetime
    event: str = Field(examples=["imports.file.applied"])
    subject: ChangeSubjectOut | None = Field(description="The firm or place that it names.")
    reason_code: str | None = Field(
        description="From a closed list, for the authority of its place.",
        examples=["unlawful_fees"],
    )
    says: dict[str, JsonValue] = Field(
        description="Ids, codes and days of the entry that the caller may know.",
        examples=[{"source": "ph-dmw", "list_date": "2026-09-14"}],
    )
    address: str | None = Field(
        description="Where the thing is read as it is now.", examples=["/v1/sources"]
    )
    rows: ChangeRowsOut | None


class ChangePageOut(Shown):
    """Changes after a number; ask for what comes after ``up_to`` next."""

    items: list[ChangeOut]
    up_to: int = Field(
        description="Every entry up to here was considered; what is not among the items is not"
        " for the caller.",
        examples=[4711],
    )
    up_to_hash: str = Field(
        description="Of that entry; as 'hash' it proves the next time that the journal is the"
        " same.",
        examples=[HASH],
    )
    head: int = Field(description="Of the journal's last entry.", examples=[4712])
    at_head: bool = Field(description="There was nothing more when this was read.")


class ChangedRowOut(Shown):
    """One record that an entry changed."""

    position: int = Field(examples=[1])
    act: str = Field(description="What became of it.", examples=["changed"])
    subject: ChangeSubjectOut
    address: str = Field(description="Where the record is read as it is now.")


class ChangedRowsOut(Shown):
    """Rows after a position; ask for what comes after the last one next."""

    items: list[ChangedRowOut]
    at_end: bool = Field(description="There are no more.")


class PushOut(Shown):
    """Decisions that were sent, and how far they have come."""

    id: UUID
    jurisdiction: str = Field(examples=["PH"])
    digest: str = Field(description="SHA-256 of the bytes that were sent.", examples=[HASH])
    size_bytes: int
    stage: PushStage
    lines: int = Field(description="Worked off.")
    taken: int = Field(description="Acts in force.")
    waits: int = Field(description="Acts that a second officer confirms.")
    known: int = Field(description="Said before, or so already.")
    asked: int = Field(description="Questions to people.")
    refused: int
    detail: str | None = Field(description="Why it was stopped.")
    sent_at: datetime
    ended_at: datetime | None


class PushLineOut(Shown):
    """What became of one line."""

    line: int
    record_id: str | None = Field(examples=["dmw.gov.ph/2026-00412"])
    outcome: Outcome
    act_id: UUID | None = Field(description="Read it at /v1/licence-acts/{act_id}.")
    question_id: UUID | None = Field(description="Read it at /v1/changes/questions/{question_id}.")
    problem: str | None = Field(description="Kind of what is wrong, as in /problems.")
    detail: str | None
    pointer: str | None = Field(description="RFC 6901, into the record.", examples=["/status"])


class PushLinesOut(Shown):
    """Lines after one; ask for what comes after the last one next."""

    items: list[PushLineOut]
    at_end: bool = Field(description="No later line was worked off so far.")


class QuestionOut(Shown):
    """Something that another system says and that does not fit what is known here."""

    id: UUID
    kind: QuestionKind
    state: QuestionState
    jurisdiction: str = Field(examples=["PH"])
    record_id: str = Field(examples=["dmw.gov.ph/2026-00412"])
    record: dict[str, Any] | None = Field(description="What it says.")
    licence_id: UUID | None = Field(description="That it seems to be about.")
    asked_at: datetime
    due_at: datetime
    answered_at: datetime | None
    act_id: UUID | None
    version: int
    available_actions: list[str] = []


class ApplyIn(ReasonIn):
    """That a decision is right all the same, and of which licence."""

    licence_id: UUID | None = None
