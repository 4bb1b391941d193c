"""What is sent and shown about partners."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from app.domains.partners.types import AdmissionState, Missing, Shared, Way
from app.web.schemas import Country, Jurisdiction, Language, Name, Sent, Shown, Words

EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
READS = (
    "A partner writes down what workers tell and follows their cases while they let it. It neither"
    " belongs to the scheme nor speaks for it."
)
Instant = Annotated[AwareDatetime, Field(ge=EARLIEST, le=LATEST)]
"""An instant of a term; every database and every zone holds it."""
People = Annotated[list[Name], Field(min_length=1, max_length=100)]


class PartnerOut(Shown):
    """A partner that is admitted now."""

    id: UUID = Field(description="Of its admission.")
    number: str = Field(description="With it she lets the partner into her case.")
    name: str
    country: Country
    languages: list[str]
    places: list[str]
    ways: list[Way]
    since: datetime
    until: datetime = Field(description="First instant after the term.")


class PartnersOut(Shown):
    """The partners that are admitted now."""

    items: list[PartnerOut]
    next_cursor: str | None
    reads: str
    instance: str | None


class AdmissionIn(Sent):
    """An organisation that is proposed as a partner."""

    organisation: str = Field(
        min_length=1,
        max_length=60,
        description="Its number or identifier.",
        examples=["VO00000127"],
    )
    people: People = Field(
        description="Who stands for it: board, officers, owners. They are sealed, and compared with"
        " those of every recruiter and employer."
    )
    languages: list[Language] = Field(min_length=1, max_length=60, examples=[["bn", "en"]])
    places: list[Jurisdiction] = Field(min_length=1, max_length=100, examples=[["QA", "BD"]])
    ways: list[Way] = Field(min_length=1, max_length=10)
    since: Instant
    until: Instant


class ReferenceIn(Sent):
    """A reference that you checked."""

    referee: Name = Field(description="Who gave it; it is sealed.")
    said: Words = Field(description="What they said, and how you checked it; it is sealed.")
    is_good: bool = Field(description="Whether it speaks for the organisation.")


class SharedIn(Sent):
    """Whether a shared name is one person."""

    answer: Shared
    note: Words = Field(description="How you found it out; it is sealed.")


class ReferenceOut(Shown):
    """A reference, and who checked it when."""

    id: UUID
    referee: str
    said: str
    is_good: bool
    checked_by: UUID
    checked_at: datetime


class QuestionOut(Shown):
    """A name that the organisation shares with a firm."""

    id: UUID
    subject_id: UUID
    reasons: list[str]
    asked_at: datetime
    answer: Shared | None
    answered_by: UUID | None
    answered_at: datetime | None
    note: str | None


class AdmissionOut(Shown):
    """An admission in a list."""

    id: UUID
    organisation_id: UUID
    state: AdmissionState
    languages: list[str]
    places: list[str]
    ways: list[Way]
    since: datetime
    until: datetime
    proposed_by: UUID
    proposed_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    ended_at: datetime | None
    version: int


class WholeAdmissionOut(AdmissionOut):
    """An admission with what it rests on."""

    people: list[str]
    references: list[ReferenceOut]
    questions: list[QuestionOut]
    missing: list[Missing]
    available_actions: list[str]
