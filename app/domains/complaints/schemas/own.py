"""What is shown to whoever has a receipt of how her case is handled, and what she sends to it."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.appeals.types import AppealState, ObjectionState
from app.domains.complaints.types import ComplaintState
from app.domains.complaints.types.deciding import (
    Answer,
    Clause,
    MediationState,
    Passed,
    ReferralState,
    WhyMediationEnded,
)
from app.domains.complaints.types.handling import TellingState, WhyTold
from app.domains.complaints.types.referring import ReportKind, WhyKeptBack
from app.domains.notices.types import ActKind, NoticeState
from app.web.schemas import Country, Sent, Shown, Words


class OwnTellingOut(Shown):
    """What is told, or would be, to whom she complained about, as it reads it."""

    id: UUID
    state: TellingState
    why: WhyTold
    statement: str | None
    language: str
    category: str
    period: str
    prepared_at: datetime
    could_fit: int | None
    agreed_at: datetime | None
    objected_at: datetime | None
    told_at: datetime | None
    due_at: datetime | None
    replied_at: datetime | None


class OwnMediationOut(Shown):
    """An offer to agree, and what came of it."""

    state: MediationState
    until_at: datetime
    agreed_at: datetime | None
    settlement: str | None = None
    settlement_language: str | None = None
    clauses: list[Clause]
    why_ended: WhyMediationEnded | None


class OwnOpeningOut(Shown):
    """That somebody of an office opened what was passed on."""

    at: datetime
    who: str | None
    role: str


class OwnReportOut(Shown):
    """What an office says of it."""

    kind: ReportKind
    said_at: datetime
    text: str = Field(examples=["The office works on it."])
    words: str | None = Field(description="Its own words; null: none, or not open to you yet.")
    words_from: datetime | None = Field(
        description="From when its words open to you at the latest; null: it wrote none."
    )


class OwnReferralOut(Shown):
    """What is passed on to an office that she said yes to, and where it is."""

    id: UUID
    authority_id: UUID
    authority: str | None = Field(description="Its name.")
    state: ReferralState
    state_text: str
    passes: list[Passed]
    text: str | None
    prepared_at: datetime
    sent_at: datetime | None
    due_at: datetime | None = Field(description="Until when the office says its next word.")
    late_since: datetime | None = Field(description="Since when that word is late.")
    opened: list[OwnOpeningOut]
    reports: list[OwnReportOut]
    recalled_at: datetime | None
    why_recalled: str | None
    is_taken_back: bool | None = Field(
        description="Whether the office confirmed that it reads it no more; null: it need not."
    )


class OwnKeptBackOut(Shown):
    """That it did not go to an office, and why."""

    authority_id: UUID
    authority: str | None = Field(description="Its name.")
    why: WhyKeptBack
    why_text: str
    since_at: datetime


class ExcludedIn(Sent):
    """A state that must not read what you told."""

    country: Country = Field(examples=["NP"])


class OwnAnnouncementOut(Shown):
    """An act on her case that she can answer, or appeal."""

    id: UUID
    act: ActKind
    state: NoticeState
    ground: str
    ground_text: str
    announced_at: datetime
    answer_until: datetime | None
    appeal_until: datetime | None
    reversed_at: datetime | None = Field(description="Since when it stands no longer.")


class OwnPanelMemberOut(Shown):
    """Somebody who decides her appeal."""

    id: UUID
    name: str
    objections_until: datetime
    objection: ObjectionState | None


class OwnAppealOut(Shown):
    """Her appeal, and what came of it."""

    id: UUID
    number: str
    state: AppealState
    lodged_at: datetime
    decide_by: datetime
    ended_at: datetime | None
    grounds: str | None
    reason: str | None
    panel: list[OwnPanelMemberOut]


class LinkedCaseOut(Shown):
    """A case of threats because she complained; the same code opens it, with Case-Number.

    ``unread`` tells how many messages wait for you there.
    """

    number: str
    state: ComplaintState
    state_text: str
    received_at: datetime
    unread: int


class ObjectionIn(Sent):
    """What is wrong with a text."""

    text: Words


class ChoiceIn(Sent):
    """Yes or no."""

    is_yes: bool


class ConfirmationIn(Sent):
    """What she says to a settlement, with her code.

    Does the paper say that you must be silent, take your complaint back, or give up a right?
    """

    agrees: bool
    clauses: list[Clause] = Field(default=[], max_length=3)


class OwnAppealIn(Sent):
    """That others look at it again."""

    grounds: Words
    late_reason: Words | None = None


class AnswerIn(Sent):
    """An answer to a question."""

    answer: Answer
    words: Words | None = None
