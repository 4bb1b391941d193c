"""What is sent and shown about warnings."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints

from app.domains.warnings.rules import MOST_ANSWER, MOST_MONTHS, MOST_TEXT
from app.domains.warnings.types import (
    AnswerState,
    Basis,
    Conduct,
    ObjectionGround,
    ObjectionState,
    WarningState,
    Way,
    WhyTaken,
)
from app.web.schemas import Code, Country, Name, Sent, Shown, Whole, Words

NUMBER = "VW00000158"
Text = Annotated[Words, StringConstraints(max_length=MOST_TEXT)]
Answer = Annotated[Words, StringConstraints(max_length=MOST_ANSWER)]
Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
Town = Annotated[Name, StringConstraints(max_length=80)]
ShortName = Annotated[Name, StringConstraints(max_length=120)]


class SourcesIn(Sent):
    """On what it rests: complaints of at least two people, or an inquiry, or an authority."""

    complaints: Annotated[list[UUID], Field(max_length=100)] = []
    inquiry: UUID | None = None
    authority: UUID | None = Field(default=None, description="The organisation that found it.")
    reference: Words | None = Field(default=None, description="Of the authority's finding.")
    found_on: date | None = None


class WordsIn(Sent):
    """What is told: conduct and place, never where a private person lives or was born."""

    name: ShortName = Field(description="As people know it.")
    locality: Town | None = Field(default=None, description="Town or part of it, no street.")
    text: Text


class WarningIn(WordsIn):
    """A warning, drafted."""

    record: str = Field(
        max_length=60,
        description="Number or identifier of the unregistered record.",
        examples=["VI00001292"],
    )
    is_person: bool = Field(description="Whether it is one person and not a business.")
    conduct: Annotated[list[Conduct], Field(min_length=1, max_length=8)]
    country: Country
    region: Region | None = None
    sources: SourcesIn
    could_fit: Whole | None = Field(
        default=None, description="How many workers could have told it; at least ten."
    )
    why_nobody: Words | None = Field(
        default=None, description="Why the words can point to none of those who complained."
    )


class AttemptIn(Sent):
    """How somebody tried to reach the named one."""

    way: Way
    is_reached: bool = Field(description="Whether it came to them, as far as is known.")
    note: Words = Field(description="What was done, and what came of it.")


class MonthsIn(Sent):
    """For how long it stands."""

    months: Annotated[int, Field(ge=1, le=MOST_MONTHS)] = MOST_MONTHS


class TakenIn(Sent):
    """Why it is no more."""

    why: WhyTaken


class AnswerIn(Sent):
    """What the named one says to it."""

    answer: Answer


class ReadAnswerIn(Sent):
    """Whether the answer stands beside the text."""

    is_shown: bool = Field(description="False withholds it: it names or threatens others.")


class AnnouncementIn(Sent):
    """The code that came with the announcement."""

    code: Code


class OwnAnswerIn(AnnouncementIn, AnswerIn):
    """What you say to a warning that names you."""


class ConductOut(Shown):
    """What somebody does, as a code and in words."""

    code: Conduct
    text: str


class WarningOut(Shown):
    """A warning, as everybody reads it."""

    number: str = Field(examples=[NUMBER])
    name: str
    is_person: bool
    conduct: list[ConductOut]
    country: str
    region: str | None
    locality: str | None
    text: str
    answer: str | None = Field(description="Of the named one.")
    basis: Basis
    published_at: datetime
    ends_at: datetime
    contested: bool = Field(description="Somebody objects, and it is not decided yet.")
    contested_text: str | None
    meaning: str


class WarningsOut(Shown):
    """The warnings that stand."""

    items: list[WarningOut]
    next_cursor: str | None
    instance: str | None


class WarningPublicOut(WarningOut):
    """A warning, and of which instance."""

    instance: str | None


class SearchIn(Sent):
    """A name to look for; it stands in no address."""

    name: ShortName


class FoundOut(Shown):
    """Warnings with a name like that one: compare place and conduct before you believe one."""

    items: list[WarningOut]
    instance: str | None


class AttemptOut(Shown):
    """An attempt to reach the named one."""

    way: Way
    is_reached: bool
    attempted_by: UUID
    attempted_at: datetime
    note: str | None


class WarningDraftOut(Shown):
    """A warning, for whoever works on it."""

    id: UUID
    number: str
    state: WarningState
    subject_id: UUID
    name: str | None
    is_person: bool
    conduct: list[Conduct]
    country: str
    region: str | None
    locality: str | None
    text: str | None
    basis: Basis
    complaints: list[UUID]
    inquiry_id: UUID | None
    authority_id: UUID | None
    reference: str | None
    found_on: date | None
    could_fit: int | None
    why_nobody: str | None
    drafted_by: UUID
    drafted_at: datetime
    agreed_by: UUID | None
    attempts: list[AttemptOut]
    heard_until: datetime | None
    answer: str | None
    answer_state: AnswerState | None
    answered_at: datetime | None
    published_by: UUID | None
    published_at: datetime | None
    ends_at: datetime | None
    renewed_by: UUID | None
    taken_at: datetime | None
    why_taken: WhyTaken | None
    contested: bool
    available_actions: list[str]
    version: int


class WarningItemOut(Shown):
    """A warning in a list of those who work on it."""

    id: UUID
    number: str
    state: WarningState
    subject_id: UUID
    conduct: list[Conduct]
    country: str
    drafted_by: UUID
    drafted_at: datetime
    heard_until: datetime | None
    ends_at: datetime | None
    version: int


class AttemptedOut(Shown):
    """What was written down, and the code for the named one."""

    warning: WarningDraftOut
    code: str | None = Field(
        description="Hand it to the named one: it reads and answers with it. Shown this once."
    )


class AnnouncedOut(Shown):
    """What would be said of you in public, and until when you can answer first."""

    number: str
    name: str
    conduct: list[ConductOut]
    country: str
    region: str | None
    locality: str | None
    text: str
    is_public: bool
    heard_until: datetime | None
    answer: str | None
    answer_state: AnswerState | None


class ObjectionIn(Sent):
    """Why a warning is wrong, or not about you. No account is needed."""

    ground: ObjectionGround
    words: Words
    email: EmailStr | None = Field(
        default=None,
        description="Where to write that there is an answer; kept sealed until then.",
    )


class LodgedOut(Shown):
    """What was taken in."""

    code: str = Field(description="Opens the answer; shown this once.")
    lodged_at: datetime
    due_at: datetime = Field(description="By then it is to be decided.")


class ObjectionCodeIn(Sent):
    """The code of an objection."""

    code: Code


class OwnObjectionOut(Shown):
    """Where your objection stands."""

    warning: str
    state: ObjectionState
    ground: ObjectionGround
    lodged_at: datetime
    due_at: datetime
    decided_at: datetime | None
    reason: str | None


class ObjectionOut(Shown):
    """An objection, for whoever decides."""

    id: UUID
    warning: str
    warning_id: UUID
    state: ObjectionState
    ground: ObjectionGround
    words: str | None
    lodged_at: datetime
    due_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    reason: str | None
    version: int


class ObjectionItemOut(Shown):
    """An objection in a list."""

    id: UUID
    warning_id: UUID
    state: ObjectionState
    ground: ObjectionGround
    lodged_at: datetime
    due_at: datetime
    version: int


class DecisionIn(Sent):
    """What was found, for who objected."""

    is_upheld: bool = Field(description="True takes the warning back.")
    reason: Words
