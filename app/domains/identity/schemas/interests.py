"""What is sent and shown about interests, second looks, and what people say of themselves."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from app.access.grants import Role
from app.domains.identity.types import InterestKind, InterestState, LookState
from app.web.schemas import Country, Name, Secret, Sent, Shown, Words

MOST_DETAILS = 5
MOST_NATIONALITIES = 5
BankDetail = Annotated[Secret, Field(max_length=64, examples=["PH12 0000 0000 1234"])]


class InterestIn(Sent):
    """An interest: how I have a part in one record, one organisation or one country."""

    kind: InterestKind
    record: Name | None = Field(
        default=None, max_length=60, description="Number or identifier of a record."
    )
    organisation: Name | None = Field(
        default=None, max_length=60, description="Number or identifier of an organisation."
    )
    country: Country | None = None
    since: date
    until: date | None = Field(default=None, description="Last day; without it, it goes on.")
    words: Words | None = Field(default=None, description="What there is to say; it can be erased.")

    @model_validator(mode="after")
    def _in_one_thing(self) -> Self:
        if sum(each is not None for each in (self.record, self.organisation, self.country)) != 1:
            raise ValueError("Give one of record, organisation and country.")
        return self


class InterestOut(Shown):
    """A declared interest."""

    id: UUID
    person_id: UUID
    kind: InterestKind
    subject_id: UUID | None = Field(description="A record, where it is in one.")
    about_id: UUID | None = Field(description="An organisation, where it is in one.")
    country: str | None
    since: date
    until: date | None
    words: str | None = Field(default=None, description="Null: nothing was said, or it was erased.")
    state: InterestState
    declared_at: datetime
    withdrawn_at: datetime | None
    version: int
    available_actions: list[str] = []


class SecondLookOut(Shown):
    """An act that is or was held until somebody else has looked at it."""

    id: UUID
    act: str = Field(examples=["claim.grant"])
    path: str = Field(description="Of the thing that somebody wants to act upon.")
    person_id: UUID = Field(description="Who wants to act.")
    role: Role
    reasons: list[str] = Field(examples=[["shared_principal"]])
    state: LookState
    asked_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    version: int
    available_actions: list[str] = []


class NationalitiesIn(Sent):
    """Of which countries I am a national; it replaces what I said before."""

    countries: list[Country] = Field(max_length=MOST_NATIONALITIES, examples=[["MU"]])


class NationalitiesOut(Shown):
    """Of which countries I said to be a national; nobody else is shown it."""

    countries: list[str]


class DetailsIn(Sent):
    """What I say of myself to be compared with firms; it replaces what I said before."""

    addresses: list[Name] = Field(default=[], max_length=MOST_DETAILS)
    bank_details: list[BankDetail] = Field(default=[], max_length=MOST_DETAILS)


class DetailsOut(Shown):
    """What I said of myself; nobody else is shown it."""

    addresses: list[str]
    bank_details: list[str]
