"""Bodies of decisions: seats, files, votes, advice, conditions, and what is decided."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.certifications.rules import EARLIEST
from app.domains.certifications.schemas import SchemeKey
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.decisions import (
    Conflict,
    DecisionKind,
    DecisionOutcome,
    DecisionState,
    SeatState,
    StaleBecause,
)
from app.domains.standards.types.words import Constituency
from app.web.schemas import Sent, Shown, Whole, Words

MOST_CONDITIONS = 50
CriterionCode = Annotated[
    str, StringConstraints(min_length=1, max_length=40), Field(examples=["1.3"])
]


class SeatIn(Sent):
    """Who is to sit in the body that decides, and for whom."""

    scheme: SchemeKey
    person_id: UUID
    constituency: Constituency = Field(examples=["independent"])
    since: datetime
    until: datetime | None = Field(default=None, description="End of the term; null: none.")
    is_named: bool = Field(description="Whether the member agreed to be named in public.")


class SeatOut(Shown):
    """A seat in a body, for those who keep its composition."""

    id: UUID
    scheme_key: str
    body: str
    constituency: Constituency
    person_id: UUID
    name: str
    state: SeatState
    since: datetime
    until: datetime | None
    is_named: bool
    proposed_at: datetime
    decided_at: datetime | None
    ended_at: datetime | None
    version: int
    available_actions: list[str]


class MemberOut(Shown):
    """A member, as the public reads it."""

    constituency: Constituency
    name: str | None = Field(description="Null: they did not agree to be named.")
    since: datetime
    until: datetime | None


class SeatsOut(Shown):
    """Seats that are kept for a constituency."""

    constituency: Constituency
    title: str
    count: int


class CommitteeOut(Shown):
    """Who decides on certificates of a scheme."""

    scheme: str
    body: str
    title: str
    does: str
    quorum: int = Field(description="How many of its members decide together.")
    seats: list[SeatsOut] = Field(description="Empty: as many as are named.")
    members: list[MemberOut]
    instance: str | None = None


class VoteIn(Sent):
    """A vote; it binds to the content that was read."""

    outcome: DecisionOutcome
    content: Whole = Field(ge=1, description="Number of the content that you read.", examples=[1])
    reason: Words


class AdviceAskedIn(Sent):
    """Of whom advice is asked."""

    constituency: Constituency = Field(examples=["workers"])


class AdviceIn(Sent):
    """Written advice of representatives, and from whom it is."""

    constituency: Constituency = Field(examples=["workers"])
    advice: Words


class DraftedIn(Sent):
    """A condition as it is proposed."""

    text: Words = Field(examples=["Train two more people until the day."])
    due_on: date = Field(ge=EARLIEST, description="Last civil day where the scheme is.")
    criterion: CriterionCode | None = None


class ConditionsIn(Sent):
    """On which conditions it would be granted; all of them, in place of those before."""

    conditions: list[DraftedIn] = Field(max_length=MOST_CONDITIONS)


class ConclusionIn(Sent):
    """What is decided, as the votes carry it."""

    outcome: DecisionOutcome
    reason: Words
    ground: Ground | None = Field(
        default=None, description="Needed where it is decided against the applicant or holder."
    )


class DraftedOut(Shown):
    """A condition as it is drafted."""

    criterion: str | None
    due_on: date
    text: str | None = Field(description="Null: its words were erased.")


class VoteOut(Shown):
    """A vote, for those who decide."""

    person_id: UUID
    name: str
    constituency: Constituency
    content: int
    outcome: DecisionOutcome
    reason: str | None
    voted_at: datetime
    stands: bool = Field(description="Whether it is on the content that stands, and the last.")


class VotesOut(Shown):
    """Every vote, also those that fell or were changed; the oldest first."""

    items: list[VoteOut]


class AdviceOut(Shown):
    """What was asked of representatives, and what they said."""

    constituency: Constituency
    asked_at: datetime
    until: datetime
    given_at: datetime | None
    advice: str | None


class ContentOut(Shown):
    """What the decision rests on, frozen."""

    number: int
    digest: str
    because: StaleBecause
    frozen_at: datetime
    said: dict[str, Any]


class TallyOut(Shown):
    """What the votes come to now; conflicts are computed anew each time."""

    counted: int
    quorum: int
    votes: dict[DecisionOutcome, int]
    carried: DecisionOutcome | None
    unheard: list[Constituency]


class DecisionItemOut(Shown):
    """A decision in a list."""

    id: UUID
    number: str
    kind: DecisionKind
    application_id: UUID | None
    certificate_id: UUID | None
    subject_id: UUID
    organisation_id: UUID
    scheme_key: str
    body: str
    state: DecisionState
    outcome: DecisionOutcome | None = Field(description="Announced, or decided.")
    ground: Ground | None
    opened_at: datetime
    due_at: datetime | None
    concluded_at: datetime | None
    notice_id: UUID | None
    overturned_at: datetime | None
    version: int


class DecisionOut(DecisionItemOut):
    """A decision file, with what it rests on."""

    content: ContentOut
    proposed: dict[str, Any]
    conditions: list[DraftedOut]
    advice: list[AdviceOut]
    outcomes: list[DecisionOutcome] = Field(description="What this kind can come to.")
    tally: TallyOut | None = Field(description="For those who decide, while it is open.")
    conflicts: list[Conflict] = Field(description="What keeps you out of it, as a voter.")
    reason: str | None = Field(description="Why it was decided so.")
    available_actions: list[str]
