"""What is shown about violations."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.appeals.types import AppealState
from app.domains.notices.types import NoticeState, Served, ServedBy
from app.domains.violations.schemas import NUMBER
from app.domains.violations.types import (
    Body,
    Likeness,
    Offence,
    Outcome,
    Part,
    RespondentState,
    Source,
    Stance,
    Standard,
    ViolationState,
    WhyDropped,
    WhyNotProved,
)
from app.web.schemas import Shown


class MoneyOut(Shown):
    """An amount in one currency."""

    amount: str
    currency: str


class ChargeOut(Shown):
    """Money that was asked of each of some workers."""

    id: UUID
    category: str
    charged: MoneyOut
    charged_on: date
    payee_id: UUID | None = Field(description="The respondent that took it, if it is known.")
    workers: int


class CountOut(Shown):
    """One conduct that is alleged."""

    id: UUID
    place: int
    offence: Offence
    title: str = Field(description="The class in words.")
    schedule_key: str | None
    since: date
    until: date
    workers: int
    charges: list[ChargeOut]
    is_judged: bool = Field(description="Whether its charges were judged by the fee rules.")
    standard_decides: bool | None = Field(
        description="Whether the scheme's standard decides, and not the law alone (V2)."
    )


class FindingOut(Shown):
    """What is alleged, and was found, of one count against one respondent."""

    count_id: UUID
    stance: Stance | None = Field(description="What the respondent says to it.")
    outcome: Outcome | None
    why_not: WhyNotProved | None
    share: int | None = Field(description="In hundredths of a per cent.")
    is_joint: bool
    reason: str | None
    is_final: bool
    public_until: datetime | None


class ServiceOut(Shown):
    """An attempt to bring a notice to whom it strikes."""

    way: ServedBy
    outcome: Served
    at: datetime


class RespondentOut(Shown):
    """Somebody against whom a case goes."""

    id: UUID
    part: Part
    state: RespondentState
    record: str | None = Field(description="Number of its record.")
    name: str | None
    officer_of: str | None = Field(description="Number of the record of which it is an officer.")
    organisation_id: UUID | None = Field(description="Its account, when it was notified.")
    notice_id: UUID | None
    notice_state: NoticeState | None
    answer_by: datetime | None = Field(description="It runs from service; null: nobody served it.")
    in_absence: bool
    service: list[ServiceOut]
    answer: str | None
    answered_at: datetime | None
    statement: str | None = Field(description="What it says publicly.")
    decided_at: datetime | None
    appeal_until: datetime | None
    is_held: bool = Field(description="Whether an appeal holds what was confirmed back.")
    asks_to_be_heard_since: datetime | None
    findings: list[FindingOut]


class SourceOut(Shown):
    """Something that reports the conduct of a case."""

    kind: Source
    complaint_id: UUID | None = Field(description="For officers of complaints alone.")
    finding_id: UUID | None
    reference: str | None
    seen_on: date | None
    linked_at: datetime


class LikenessOut(Shown):
    """Another case that can be about the same conduct."""

    other_id: UUID
    answer: Likeness | None
    answered_at: datetime | None


class ViolationOut(Shown):
    """A case; a respondent reads its own part of it, and never what reports the conduct."""

    id: UUID
    number: str = Field(examples=[NUMBER])
    state: ViolationState
    source: Source
    body: Body
    body_organisation_id: UUID
    jurisdiction: str | None
    standard_of_proof: Standard
    window_from: date
    window_until: date
    origin: str | None
    destination: str | None
    occupation: str | None
    allegation: str | None = Field(description="Null: its words were destroyed.")
    is_self_reported: bool
    same_as_id: UUID | None
    why_dropped: WhyDropped | None
    opened_at: datetime
    notified_at: datetime | None
    decided_at: datetime | None
    closed_at: datetime | None
    documents: list[UUID]
    counts: list[CountOut]
    respondents: list[RespondentOut]
    sources: list[SourceOut]
    likenesses: list[LikenessOut]
    available_actions: list[str]
    version: int


class ViolationItemOut(Shown):
    """A case in a list."""

    id: UUID
    number: str
    state: ViolationState
    source: Source
    body: Body
    jurisdiction: str | None
    opened_at: datetime
    notified_at: datetime | None
    decided_at: datetime | None
    version: int


class JudgementOut(Shown):
    """How the charges of a count were judged, with all that it rests on."""

    count_id: UUID
    digest: str = Field(description="SHA-256 of what was kept.")
    judged_at: datetime
    standard_decides: bool
    comes_to_the_same: bool = Field(
        description="Whether what was kept is whole, and judged again by it comes to the same."
    )
    kept: dict[str, Any] = Field(
        description="What was asked, the rules and rates of that day, and what was answered."
    )


class JudgementsOut(Shown):
    """The newest judgement of each count with charges."""

    items: list[JudgementOut]


class OwnMemberOut(Shown):
    """Somebody who decides your appeal."""

    id: UUID
    name: str
    objections_until: datetime


class OwnAppealOut(Shown):
    """Your appeal."""

    number: str
    state: AppealState
    lodged_at: datetime
    decide_by: datetime
    is_held: bool
    reason: str | None = Field(description="Of the decision, once there is one.")
    panel: list[OwnMemberOut]


class OwnCaseOut(Shown):
    """The case that goes against you, as you read it without an account."""

    number: str
    body: str = Field(description="Who is competent, in words.")
    standard_of_proof: Standard
    allegation: str | None
    counts: list[CountOut]
    part: RespondentOut
    reasons: str | None = Field(description="Of the decision, once there is one.")
    appeal: OwnAppealOut | None
    can_answer: bool
    can_appeal_until: datetime | None
    can_be_heard_until: datetime | None = Field(
        description="Until then you can ask to be heard of what was decided in your absence."
    )
