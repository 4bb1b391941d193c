"""What is sent and shown of how complaints are handled."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.complaints.schemas import AgainstIn, Story
from app.domains.complaints.types import Audience, Flag, Severity
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.handling import (
    Clock,
    IdentityAnswer,
    SafetyAnswer,
    Tie,
    WhyPaused,
    WhyRaised,
)
from app.web.schemas import Language, ReasonIn, Sent, Shown, Words


class AssignIn(Sent):
    """Who gets the case."""

    person: UUID | None = Field(default=None, description="A colleague; without it: you.")
    reason: Words | None = Field(
        default=None, description="Why it changes hands; sealed with the story."
    )


class CandidateOut(Shown):
    """Somebody of the desk, and how a case would lie with them."""

    person_id: UUID
    name: str
    is_fit: bool
    ties: list[Tie] = Field(description="What keeps them out.")
    is_away: bool
    speaks: bool = Field(description="Their language is hers; a hint.")
    load: int = Field(description="How many open cases they have; a hint.")


class CandidatesOut(Shown):
    """Everybody of the desk, who fits best first."""

    items: list[CandidateOut]


class KeepOutIn(Sent):
    """Who may not have or see the case, and why."""

    person: UUID | None = Field(default=None, description="A colleague; without it: you.")
    tie: Tie = Field(description="accused, related, handled_before or own_word.")


class SafetyIn(Sent):
    """What came of asking whether she is safe."""

    answer: SafetyAnswer
    words: Words = Field(description="How it was asked, and what was done; sealed.")


class AllegationIn(ReasonIn):
    """Of what a case speaks too."""

    category: Category


class AccusedIn(ReasonIn):
    """Against whom a case is."""

    against: AgainstIn


class SeverityIn(ReasonIn):
    """How grave a case is."""

    severity: Severity
    why: WhyRaised


class AnswerIn(ReasonIn):
    """Whether you agree with what a colleague proposed."""

    agrees: bool


class FlagIn(ReasonIn):
    """What stays open whatever becomes of the case."""

    flag: Flag


class IdentityAnswerIn(ReasonIn):
    """Whether who complained may be opened; she reads the reason."""

    answer: IdentityAnswer


class OfficerMessageIn(Sent):
    """Words to her, or a note for whoever handles the case."""

    text: Story
    audience: Audience = Field(description="complainant or internal.")
    waits_for_answer: bool = Field(
        default=False, description="The case waits for her answer, and its clocks stand."
    )


class TranslationIn(Sent):
    """Words of a case in another language; the original decides."""

    of: UUID = Field(description="The document or message that is translated.")
    language: Language
    text: Story


class ExtensionIn(ReasonIn):
    """More time for a step, once."""

    clock: Clock


class PauseIn(ReasonIn):
    """Why the clocks of a case stand; the reason is sealed."""

    why: WhyPaused


class ClockOut(Shown):
    """A time that runs."""

    clock: Clock
    since: datetime
    due_at: datetime
    stands: bool = Field(description="It stands, since the case waits for her.")


class FlagOut(Shown):
    """A flag of a case."""

    id: UUID
    flag: Flag
    raised_at: datetime
    close_asked_by: UUID | None
    closed_at: datetime | None


class ChangeOut(Shown):
    """A change of severity, made or proposed."""

    id: UUID
    before: Severity
    after: Severity
    why: WhyRaised
    asked_by: UUID | None
    asked_at: datetime
    answered_at: datetime | None
    is_refused: bool


class NamedAllegationOut(Shown):
    """Of what a case speaks, by its identifier."""

    id: UUID
    category: Category
    stated_at: datetime
    dropped_at: datetime | None


class IdentityRequestOut(Shown):
    """A request to open who complained, without its reason."""

    id: UUID
    asked_by: UUID
    asked_at: datetime
    answer: IdentityAnswer | None
    answered_by: UUID | None
    answered_at: datetime | None
    good_until: datetime | None
    opened_at: datetime | None


class WholeIdentityRequestOut(IdentityRequestOut):
    """A request with its reason; that you read it was noted."""

    reason: str


class HandlingOut(Shown):
    """How a case is handled: clocks, flags, severities, requests; no word of the story."""

    clocks: list[ClockOut]
    allegations: list[NamedAllegationOut]
    flags: list[FlagOut]
    severities: list[ChangeOut]
    identity_requests: list[IdentityRequestOut]
    safety: SafetyAnswer | None
    version: int


class IdentityOut(Shown):
    """Who complained, opened."""

    facts: dict[str, Any]


class ReportOut(Shown):
    """A year of the outside reviewers in counts; null where a number is too small to be told."""

    year: int
    received: int | None
    states: dict[str, int | None]
    severities: dict[str, int | None]
    outcomes: dict[str, int | None]
    late_decisions: int | None
    referred: int | None = Field(description="How many went to an authority; null: too few.")
