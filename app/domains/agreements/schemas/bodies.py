"""Bodies of regional bodies and their members."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.agreements.schemas import INSTANCE, NEXT, BodyCode, BodyKey, Day, Text
from app.domains.jurisdictions.types import ProposalState
from app.web.schemas import Jurisdiction, Name, ReasonIn, Sent, Shown


class RegionalBodyIn(Sent):
    """A community of states that can be a party."""

    key: BodyKey = Field(description="By which it is addressed from now on.")
    code: BodyCode = Field(description="As treaties write it.")
    name: Name = Field(examples=["South Asian Association for Regional Cooperation"])
    source: Text = Field(description="Where this was read; public.", examples=["its charter"])


class MembershipIn(Sent):
    """That a jurisdiction is a member."""

    jurisdiction: Jurisdiction = Field(examples=["NP"])
    since: Day = Field(description="First day.")
    until: Day | None = Field(default=None, description="Last day; null: it goes on.")
    source: Text = Field(description="Where this was read; public.", examples=["its charter"])


class MembershipEndIn(Sent):
    """That a membership ends."""

    until: Day = Field(
        description="Last day; the day before the first says that it never was a member."
    )
    source: Text = Field(description="Where this was read; public.", examples=["its letter"])


class MembershipDropIn(ReasonIn):
    """Why it is dropped."""


class MembershipOut(Shown):
    """A membership."""

    id: UUID
    jurisdiction: str = Field(examples=["NP"])
    state: ProposalState
    since: date
    until: date | None = Field(description="Last day; null: it goes on.")
    source: str
    end_source: str | None
    proposed_at: datetime
    decided_at: datetime | None
    ended_at: datetime | None
    available_actions: list[str]


class RegionalBodyItemOut(Shown):
    """A regional body in a list."""

    id: UUID
    key: str = Field(examples=["saarc"])
    code: str = Field(examples=["SAARC"])
    name: str
    members: list[str] = Field(description="On the day that was asked about.", examples=[["NP"]])
    source: str


class RegionalBodyOut(RegionalBodyItemOut):
    """A regional body with who is and was a member."""

    memberships: list[MembershipOut]
    on: date = Field(description="The day that was asked about.")
    available_actions: list[str]
    version: int
    instance: str | None = Field(description=INSTANCE)


class RegionalBodiesOut(Shown):
    """A page of regional bodies."""

    items: list[RegionalBodyItemOut]
    next_cursor: str | None = Field(description=NEXT)
    instance: str | None = Field(description=INSTANCE)
