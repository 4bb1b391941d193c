"""The shape of the answers about what stands against firms."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.domains.imports.types import ListedUntil, RecordKind
from app.domains.roster.schemas import MoneyOut
from app.domains.violations.types import Body, Part, Source, Standard


class FirmOut(BaseModel):
    """A firm as the roster names it."""

    id: UUID
    number: str
    name: str | None
    record: RecordKind
    country: str | None


class AgainstOut(BaseModel):
    """A final finding of this register's own cases, or an act that a published list states."""

    id: UUID
    firm: FirmOut
    kind: Literal["finding", "listed_act"]
    source: str = Field(description="`register`, or the key of the list.")
    number: str | None = Field(description="Of the case.")
    offence_class: str = Field(alias="class")
    jurisdiction: str | None = Field(description="Null: a scheme decided.")
    authority: str
    offence: str | None = Field(description="In the words of the list.")
    law: str | None
    part: Part | None = Field(description="As what the firm answered.")
    body: Body | None
    found_by: Source | None = Field(description="Through what the case came up.")
    standard_of_proof: Standard | None
    in_absence: bool | None = Field(description="The firm could not be served (V1).")
    acted_from: date | None
    acted_until: date | None
    decided_on: date | None
    final_since: datetime | None
    published_from: date | None
    public_until: datetime | date | None = Field(
        description="Of a finding the instant, of a list its last day; null: while it is listed."
    )
    until_by: ListedUntil | None
    penalty: str | None
    amount: MoneyOut | None
    workers: int | None = Field(description="Null below ten, of this register's own cases (E5).")
    workers_reads: str | None = Field(examples=["fewer than 10"])
    appeal: Literal["upheld_on_appeal", "not_appealed_in_time"] | None
    reply: str | None = Field(description="What the firm says to it (C2, L7).")
    note: str | None
    corrections: list[dict[str, Any]] = Field(description="What stands beside it (L7).")
    confirmed: bool | None = Field(description="Whether the list is young enough (L5).")
    reads: str
    instance: Literal["test", "demo"] | None = None


class AgainstPageOut(BaseModel):
    """A page of them."""

    items: list[AgainstOut]
    next_cursor: str | None
    instance: Literal["test", "demo"] | None = None
