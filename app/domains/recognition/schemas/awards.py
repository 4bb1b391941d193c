"""What is sent and shown about awards."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from app.domains.notices.types import NoticeState, Standing
from app.domains.recognition.types.awards import AwardGround, AwardOrigin, AwardState
from app.kit.text import only_shown
from app.web.schemas import Sent, Shown, Words, plain

KEY = r"^[a-z][a-z0-9-]{1,59}$"
ProgrammeKey = Annotated[
    str, StringConstraints(pattern=KEY), Field(examples=["scheme-recognition"])
]
AwardKey = Annotated[str, StringConstraints(pattern=KEY), Field(examples=["top-performer"])]
Source = Annotated[
    str,
    StringConstraints(max_length=600),
    AfterValidator(plain),
    AfterValidator(only_shown),
    StringConstraints(min_length=3, strip_whitespace=True),
]
FIRST_DAY = date(1950, 1, 1)
Day = Annotated[date, Field(ge=FIRST_DAY, le=date(2200, 12, 31))]


class AwardDecisionIn(Sent):
    """What you decide about an award of a firm that was evaluated."""

    result: UUID = Field(description="Of the evaluation, of one firm.")
    award: AwardKey
    granted: bool = Field(default=True, description="False: what is proposed is refused.")
    reason: Words | None = Field(
        default=None,
        description="Needed where it is not what the evaluation proposes. Name no worker.",
    )


class EarlierAwardIn(Sent):
    """An award that was given before the register, or outside it."""

    programme: ProgrammeKey
    award: AwardKey
    record: Annotated[str, StringConstraints(max_length=60)] = Field(
        description="Of the firm, by number or identifier."
    )
    period_from: Day
    period_until: Day
    granted_on: Day
    source: Source = Field(
        description="Where that can be read; anybody reads this. Name no person.",
        examples=["Gazette of 10 February 2014, page 3"],
    )
    reason: Words


class AwardLossIn(Sent):
    """The announcement that an award is lost."""

    reason: Words = Field(description="For the letter. Name no worker.")
    violations: Annotated[list[UUID], Field(max_length=50)] = Field(
        default=[], description="Cases on which it rests; none: all final ones in the period."
    )


class AwardSparedIn(Sent):
    """The decision that an award stays."""

    reason: Words
    violations: Annotated[list[UUID], Field(min_length=1, max_length=50)] = Field(
        description="Cases in the period for which the award is not taken."
    )


class AwardPeriodOut(Shown):
    """The civil days for which an award is given, both inclusive."""

    first: date
    last: date


class AwardCaseOut(Shown):
    """A final violation whose act lies in the period of an award."""

    violation: UUID
    number: str
    offence: str
    done_from: date
    done_until: date
    final_since: datetime
    announced: bool = Field(description="A notice that the award is lost rests on it.")


class AwardOut(Shown):
    """An award, or a decision about one, for the people of the scheme and the firm."""

    id: UUID
    state: AwardState
    origin: AwardOrigin
    programme: str
    edition: int
    award: str
    title: str
    record: str = Field(description="Number of the record.")
    period: AwardPeriodOut
    granted_on: date = Field(description="Of a refusal: when it was refused.")
    evaluation: UUID | None
    result: UUID | None
    departs: bool = Field(description="It is not what the evaluation proposed.")
    reason: str | None = Field(description="Null: none was given, or it was erased.")
    source: str | None = Field(description="Of one given before the register.")
    recorded_by: UUID | None
    recorded_at: datetime
    confirmed_by: UUID | None
    confirmed_at: datetime | None
    notice: UUID | None = Field(description="Read, answer and appeal it at /v1/notices.")
    notice_state: NoticeState | None
    lost_at: datetime | None
    restored_at: datetime | None
    cases: list[AwardCaseOut]
    version: int
    available_actions: list[str]


class AwardItemOut(Shown):
    """A decision about an award in a list."""

    id: UUID
    state: AwardState
    origin: AwardOrigin
    programme: str
    award: str
    record: str
    granted_on: date
    evaluation: UUID | None
    departs: bool


class AwardFallOut(Shown):
    """How anybody reads that an award fell (C2)."""

    since: datetime
    ground: AwardGround
    appeal: Standing
    appeal_until: datetime | None
    statement: str | None = Field(description="What the firm says to it.")


class PublicScoreOut(Shown):
    """The points that nothing moved which is not decided."""

    points: str = Field(examples=["76.50"])
    of: str = Field(examples=["80.00"])
    draft: bool = Field(description="Weights or thresholds are values of our own, and no law.")


class PublicAwardOut(Shown):
    """An award, as anybody reads it."""

    id: UUID
    programme: str
    programme_title: str
    edition: int
    award: str
    title: str
    jurisdiction: str | None = Field(description="Null: the scheme's own programme.")
    record: str = Field(description="Number of the firm's record.")
    name: str
    name_latin: str | None
    country: str | None
    period: AwardPeriodOut
    year: int
    granted_on: date
    status: AwardState
    entered: bool = Field(description="It was given before the register, or outside it.")
    source: str | None
    score: PublicScoreOut | None = Field(
        description="Null: of one given before, or all its points depend on what is open."
    )
    draft: bool = Field(description="Terms of the programme are values of our own, and no law.")
    fell: AwardFallOut | None


class PublicAwardsOut(Shown):
    """A page of awards."""

    items: list[PublicAwardOut]
    next_cursor: str | None
    means: str
    instance: str | None
