"""What is sent and shown about members and what they pledge."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.alliance.rules import MOST_ACTIONS
from app.domains.alliance.schemas.shared import Address, Day, Figure, Key, Place
from app.domains.alliance.types import (
    READS,
    Because,
    Direction,
    MemberKind,
    MemberState,
    Seen,
    Standing,
)
from app.web.schemas import Country, Language, Name, Sent, Shown, Words


class MemberIn(Sent):
    """Who asks to join, or is proposed."""

    key: Key = Field(description="Under which it is addressed from now on.")
    kind: MemberKind
    name: Name | None = Field(
        default=None, description="Of a body without an account, which the secretariat proposes."
    )
    country: Country | None = Field(
        default=None, description="Of such a body; without it, one of many countries."
    )
    website: Address | None = None


class WordsIn(Sent):
    """An answer in words."""

    words: Words


class HearingOut(Shown):
    """That a membership is to be ended; the member and the secretariat read it."""

    announced_at: datetime
    reason: str | None = Field(description="Null: erased.")
    hear_until: datetime | None
    answer: str | None


class MemberOut(Shown):
    """A member of the alliance. It says nothing of certification."""

    key: str
    kind: MemberKind
    name: str
    country: str | None
    website: str | None
    organisation: str | None = Field(description="Number of its organisation, where it has one.")
    state: MemberState = Field(description="One that is heard before its end is shown as admitted.")
    joined_on: date | None
    ended_on: date | None
    reads: str = READS


class MembersOut(Shown):
    """Members of the alliance."""

    items: list[MemberOut]
    next_cursor: str | None
    reads: str = READS
    instance: str | None


class WholeMemberOut(MemberOut):
    """A member, with what its own people and the secretariat may know beside."""

    asked_at: datetime | None = Field(description="For the member and the secretariat.")
    hearing: HearingOut | None = Field(description="For the member and the secretariat.")
    reason: str | None = Field(
        description="Why it was refused, left or was ended; for the member and the secretariat."
    )
    available_actions: list[str]
    version: int
    instance: str | None


class PledgeKindOut(Shown):
    """A kind of pledge."""

    code: str
    title: str
    signed_by: list[MemberKind] = Field(description="Who may sign it; empty: every member.")
    measure: str
    unit: str
    direction: Direction
    confidence: str = Field(description="seen, general or draft: how sure its source is.")


class PledgeKindsOut(Shown):
    """The kinds of pledges."""

    items: list[PledgeKindOut]
    reads: str = READS
    instance: str | None


class ActionIn(Sent):
    """A step on the way."""

    title: Words
    due_on: Day | None = None


class CommitmentIn(Sent):
    """What is pledged in public."""

    kind: str = Field(
        min_length=4,
        max_length=20,
        description="Of GET /v1/alliance/pledge-kinds.",
        examples=["PL-FEE"],
    )
    title: Words = Field(description="What is pledged; public, without contacts of people.")
    measure: Words = Field(description="By what it is measured.")
    target: Figure
    unit: Annotated[Name, StringConstraints(max_length=60)] = Field(examples=["percent"])
    direction: Direction
    due_on: Day = Field(description="Last day on which it is not overdue.")
    language: Language = Field(examples=["en"])
    actions: list[ActionIn] = Field(default=[], max_length=MOST_ACTIONS)


class ActionOut(Shown):
    """A step on the way."""

    place: int
    title: str | None = Field(description="Null: erased.")
    due_on: date | None
    done_on: date | None = Field(description="When its member reported it done.")
    is_overdue: bool


class PledgedBy(Shown):
    """Whose commitment it is."""

    key: str
    name: str
    kind: MemberKind


class LatestOut(Shown):
    """The newest report, in short."""

    number: int
    as_of: date
    reported_on: date
    value: str | None
    says_kept: bool
    found: Seen | None


class CommitmentOut(Shown):
    """A commitment: a pledge, not examined."""

    id: UUID
    member: PledgedBy
    kind: str
    title: str | None = Field(description="Null: erased.")
    measure: str | None
    target: str = Field(description="Decimal text.")
    unit: str
    direction: Direction
    language: str
    made_on: date
    due_on: date
    standing: Standing = Field(
        description="Today. kept: its member says so, and the secretariat saw evidence, and did"
        " not examine it; lapsed: a year without a report."
    )
    heard_on: date = Field(description="When its member last reported, or made it.")
    said_kept_on: date | None = Field(
        description="When its member said that it was kept, while nobody looked at it."
    )
    ended_on: date | None
    because: Because | None = Field(description="Why it was withdrawn.")
    latest: LatestOut | None
    reads: str = READS


class CommitmentsOut(Shown):
    """Commitments of members."""

    items: list[CommitmentOut]
    next_cursor: str | None
    reads: str = READS
    instance: str | None


class WholeCommitmentOut(CommitmentOut):
    """A commitment with its steps."""

    actions: list[ActionOut]
    reason: str | None = Field(description="Why its member withdrew it.")
    available_actions: list[str]
    version: int
    instance: str | None


class ReportIn(Sent):
    """What is reported of a commitment."""

    as_of: Day = Field(description="The day of which the value is.")
    value: Figure | None = None
    words: Words = Field(description="What was done and what shows it; public, and of no person.")
    language: Language = Field(examples=["en"])
    links: list[Address] = Field(default=[], max_length=20, description="To what shows it.")
    done: list[Place] = Field(default=[], max_length=MOST_ACTIONS, description="Steps done.")
    says_kept: bool = Field(
        default=False,
        description="Whether you say that it is kept: with a value that meets the target, and a"
        " link to what shows it.",
    )
    replaces: int | None = Field(
        default=None, ge=1, le=1_000_000, description="The report that this one corrects."
    )


class FoundIn(Sent):
    """What was found of the evidence of a report."""

    found: Seen = Field(description="`seen` only of a report that gives a link.")
    reason: Words = Field(description="What was looked at; public, and of no person.")


class EraseIn(Sent):
    """Whose words are destroyed."""

    report: int | None = Field(
        default=None, ge=1, le=1_000_000, description="Number of a report; without it, all others."
    )
    reason: Words


class ReportOut(Shown):
    """A report of a member; nothing of it is examined."""

    number: int
    replaces: int | None
    as_of: date
    reported_on: date
    value: str | None
    words: str | None = Field(description="Null: erased.")
    language: str
    links: list[str]
    says_kept: bool
    found: Seen | None = Field(
        description="What a person of the secretariat saw of the evidence; no examination."
    )
    found_at: datetime | None
    found_in_words: str | None
    reads: str = READS


class ReportsOut(Shown):
    """The reports of a commitment, corrected ones too."""

    items: list[ReportOut]
    next_cursor: str | None
    reads: str = READS
    instance: str | None


class SingleReportOut(ReportOut):
    """A report."""

    commitment: UUID
    instance: str | None


class PledgesOut(Shown):
    """What the holder of a firm's record pledged; it stands apart from how the firm stands."""

    record: str = Field(description="Number of the firm.")
    members: list[MemberOut]
    items: list[CommitmentOut]
    next_cursor: str | None
    reads: str = READS
    instance: str | None
