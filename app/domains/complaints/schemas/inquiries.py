"""What is sent and shown about complaints that belong together, inquiries, and ghosts."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.domains.complaints.schemas import ComplaintOut
from app.domains.complaints.types import Desk, Outcome
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.inquiries import (
    GhostAnswer,
    GhostBy,
    InquiryState,
    Likeness,
    LinkAnswer,
)
from app.web.schemas import Jurisdiction, Sent, Shown, Words

FIRST_YEAR, LAST_YEAR = 1950, 2100


class RelatedOut(Shown):
    """A complaint that may belong to another one: a question to an officer."""

    complaint: ComplaintOut
    why: list[Likeness]
    answer: LinkAnswer | None = Field(description="What a person found; null: nobody has looked.")


class RelatedListOut(Shown):
    """The complaints that may belong to one."""

    items: list[RelatedOut]


class LinkIn(Sent):
    """What you found of two complaints."""

    other: UUID = Field(description="The other complaint.")
    answer: LinkAnswer = Field(
        description="`told_twice` counts as one person; `together` and `apart` as two."
    )


class LinkOut(Shown):
    """What was found of two complaints."""

    id: UUID
    first_id: UUID
    second_id: UUID
    answer: LinkAnswer
    linked_at: datetime


class NewInquiryIn(Sent):
    """Complaints of one practice, to be looked into once."""

    category: Category = Field(description="The practice, of which each of them speaks.")
    complaints: Annotated[list[UUID], Field(min_length=2, max_length=100)]


class PartIn(Sent):
    """A complaint that joins or leaves."""

    complaint: UUID


class RecordIn(Sent):
    """What was found, in words that name no complainant and could point to none."""

    record: Words


class ConclusionIn(Sent):
    """What was found of the practice."""

    outcome: Outcome


class InquiryOut(Shown):
    """An inquiry."""

    id: UUID
    number: str
    state: InquiryState
    desk: Desk
    subject_id: UUID | None = Field(description="Null: several firms, or none that is known.")
    category: Category
    officer_id: UUID
    outcome: Outcome | None
    opened_at: datetime
    concluded_at: datetime | None
    concluded_by: UUID | None
    complaints: list[UUID]
    version: int


class WholeInquiryOut(InquiryOut):
    """An inquiry with its record."""

    record: str | None


class SightingIn(Sent):
    """That a complaint is about an unregistered intermediary, and where it was seen."""

    record: str = Field(
        max_length=60, description="Number or identifier of its record.", examples=["VI00001292"]
    )
    seen_in: Jurisdiction | None = Field(default=None, description="As the complaint says, if not.")
    seen_year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None = None


class SightingOut(Shown):
    """Where an unregistered intermediary was seen."""

    id: UUID
    complaint_id: UUID
    complaint: str = Field(description="Its number.")
    name: str | None = Field(description="As this complaint calls it.")
    seen_in: str | None
    seen_year: int | None
    noted_at: datetime


class GhostQuestionOut(Shown):
    """Whether it is a firm, or a person, of the register: a question to a person."""

    id: UUID
    other_id: UUID
    other: str = Field(description="Number of the record.")
    by: GhostBy
    score: float
    answer: GhostAnswer | None
    answered_at: datetime | None


class UnregisteredOut(Shown):
    """What complaints know of an unregistered intermediary."""

    id: UUID
    number: str
    sightings: list[SightingOut]
    questions: list[GhostQuestionOut]


class GhostAnswerIn(Sent):
    """What you found."""

    answer: GhostAnswer
