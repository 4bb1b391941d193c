"""Bodies of the end of a jurisdiction."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.jurisdictions.types import ProposalState
from app.web.schemas import Jurisdiction as Code
from app.web.schemas import ReasonIn, Sent, Shown, Words

MOST_SUCCESSORS = 40
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Source = Annotated[Words, StringConstraints(max_length=1_000)]


class EndIn(Sent):
    """That a jurisdiction is no more from a day."""

    day: Day = Field(description="The first one on which it is no more.", examples=["2027-01-01"])
    successors: list[Code] = Field(
        default=[],
        max_length=MOST_SUCCESSORS,
        description="What comes after it; each has a record here.",
        examples=[["QA"]],
    )
    source: Source = Field(examples=["Act of Union, section 1"], description="Public.")


class EndDropIn(ReasonIn):
    """Why it is dropped."""


class EndOut(Shown):
    """The end of a jurisdiction; from its day nothing is shared with it, or from its side."""

    code: str = Field(examples=["MU"])
    state: ProposalState
    day: date = Field(description="The first one on which it is no more.")
    successors: list[str] = Field(examples=[["QA"]])
    source: str
    proposed_at: datetime
    decided_at: datetime | None
    available_actions: list[str]
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
