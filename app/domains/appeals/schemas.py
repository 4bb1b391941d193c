"""What is sent and shown about appeals, plain errors and reviews."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.domains.appeals.types import (
    AppealState,
    Conflict,
    ObjectionState,
    Outcome,
    WhyInadmissible,
)
from app.domains.notices.types import ErrorState, NoticeState
from app.web.schemas import Sent, Shown, Words

APPEAL_NUMBER = "VB00000113"
Documents = Annotated[
    list[UUID],
    Field(max_length=20, description="Documents that your organisation keeps here."),
]


class AppealIn(Sent):
    """An appeal against an act in effect."""

    notice: UUID = Field(description="Identifier of the notice of the act.")
    grounds: Words = Field(examples=["The refusal rests on a licence of another firm."])
    late_reason: Words | None = Field(
        default=None, description="Why it comes after its time, where it does."
    )
    documents: Documents = []


class PanelIn(Sent):
    """Who is to decide an appeal."""

    members: list[UUID] = Field(
        min_length=1,
        max_length=20,
        description="Persons who are members of the appeals panel, by their identifiers.",
    )


class ObjectionAnswerIn(Sent):
    """What is answered to an objection to a member."""

    is_right: bool = Field(description="Whether the member leaves the panel.")
    reason: Words


class VoteIn(Sent):
    """A vote, with its reasons."""

    outcome: Outcome = Field(examples=["upheld"])
    reason: Words
    why: WhyInadmissible | None = Field(
        default=None, description="Of an appeal that is not to be looked into."
    )


class PlainErrorIn(Sent):
    """What of an act is a plain error."""

    what: Words = Field(examples=["The fact names the licence of 2024; ours is of 2026."])


class PlainErrorAnswerIn(Sent):
    """Whether it is one."""

    is_error: bool
    reason: Words


class ReviewIn(Sent):
    """What the review of an urgent act found."""

    stands: bool
    reason: Words


class ObjectionOut(Shown):
    """The appellant's objection to a member."""

    id: UUID
    state: ObjectionState
    lodged_at: datetime
    reason: str | None = Field(description="Null where the words were erased.")
    answered_at: datetime | None
    answer_reason: str | None


class PanelMemberOut(Shown):
    """Somebody who was named for the panel."""

    id: UUID
    person_id: UUID
    name: str
    named_at: datetime
    objections_until: datetime = Field(description="Until then the appellant can object, once.")
    removed_at: datetime | None
    objection: ObjectionOut | None
    conflicts: list[Conflict] = Field(
        description="Why they must not decide, as computed now; shown to the scheme alone."
    )


class VoteOut(Shown):
    """A vote: of each member to the panel, and to others once the appeal is decided."""

    person_id: UUID
    outcome: Outcome
    why: WhyInadmissible | None
    voted_at: datetime
    reason: str | None
    counted: bool | None = Field(description="Whether it counted; null: not decided.")


class AppealItemOut(Shown):
    """An appeal in a list."""

    id: UUID
    number: str = Field(description="Can be read out.", examples=[APPEAL_NUMBER])
    notice_id: UUID
    organisation_id: UUID | None
    state: AppealState
    is_late: bool
    lodged_at: datetime
    decide_by: datetime
    ended_at: datetime | None


class AppealOut(AppealItemOut):
    """An appeal, with its words, its panel, and what was decided."""

    grounds: str | None = Field(description="Null where the words were erased.")
    late_reason: str | None
    documents: list[UUID]
    is_held: bool = Field(description="Whether the state before the act stands meanwhile.")
    acknowledged_by: datetime
    admitted_at: datetime | None
    heard_at: datetime | None
    quorum: int | None = Field(description="Votes that decide it.")
    heard_by: str | None
    panel: list[PanelMemberOut]
    votes: list[VoteOut]
    why_inadmissible: WhyInadmissible | None
    reason: str | None = Field(description="The reasons of the decision.")
    version: int
    available_actions: list[str] = []


class PlainErrorOut(Shown):
    """The question whether an act rests on a plain error."""

    id: UUID
    notice_id: UUID
    state: ErrorState
    claimed_at: datetime
    answer_by: datetime
    answered_at: datetime | None
    version: int


class ReviewedOut(Shown):
    """An urgent act after its review."""

    id: UUID
    number: str
    state: NoticeState
    stands: bool | None
    reviewed_at: datetime | None
    reversed_at: datetime | None
    version: int
