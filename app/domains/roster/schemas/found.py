"""The shape of a final finding in the answer of its firm."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.domains.violations.types import Body, Part, Source, Standard


class ViolationOut(BaseModel):
    """A final finding of this register's own cases, in the answer of its firm (V4)."""

    id: UUID
    number: str
    offence_class: str = Field(alias="class")
    part: Part
    jurisdiction: str | None
    authority: str
    body: Body
    found_by: Source
    standard_of_proof: Standard
    in_absence: bool
    acted_from: date
    acted_until: date
    decided_on: date
    final_since: datetime
    public_until: datetime
    workers: int | None = Field(description="Null below ten (E5).")
    workers_reads: str
    appeal: Literal["upheld_on_appeal", "not_appealed_in_time"]
    reply: str | None
    reads: str
