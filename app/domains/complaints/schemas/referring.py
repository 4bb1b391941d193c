"""What is sent and shown of complaints that are referred, to officers and to authorities."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.domains.complaints.schemas.deciding import ReferralOut
from app.domains.complaints.types import AccusedKind
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.deciding import Passed, ReferralState
from app.domains.complaints.types.referring import (
    ReferralOutcome,
    ReportKind,
    WhyKeptBack,
    WhyRefused,
)
from app.web.schemas import Sent, Shown, Words

SaidWords = Annotated[
    Words | None,
    Field(
        description="Sealed with the case. Its officer reads them at once, whoever told it after"
        " that. Leave out every name.",
        examples=["We have asked the agency for its books."],
    ),
]


class ReferralReportOut(Shown):
    """What an authority said of a referral."""

    id: UUID
    kind: ReportKind
    why_refused: WhyRefused | None
    outcome: ReferralOutcome | None
    words: str | None
    said_at: datetime
    shown_at: datetime | None = Field(description="Since when whoever told it reads the words.")


class HandledReferralOut(ReferralOut):
    """What was passed on to an authority, with its text, for the desk of the case."""

    text: str
    reason: str
    reports: list[ReferralReportOut]


class KeptBackOut(Shown):
    """That a case did not go to an authority, and why."""

    authority_id: UUID
    why: WhyKeptBack
    since_at: datetime


class ReferralsOut(Shown):
    """All that was passed on of a case, or kept back, and the states that she shut out."""

    items: list[HandledReferralOut]
    kept_back: list[KeptBackOut]
    excluded_states: list[str] = Field(examples=[["NP"]])


class ReferredItemOut(Shown):
    """What was referred to my authority, in a list: codes alone."""

    id: UUID
    state: ReferralState
    passes: list[Passed]
    language: str
    sent_at: datetime
    due_at: datetime | None = Field(description="Until when you say your next word.")
    late_at: datetime | None = Field(description="When it was found that it did not come.")
    answered_at: datetime | None
    why_refused: WhyRefused | None
    outcome: ReferralOutcome | None
    ended_at: datetime | None
    recalled_at: datetime | None = Field(description="Since when you read it no more.")
    version: int


class AccusedOut(Shown):
    """Whom it is about."""

    kind: AccusedKind
    subject_id: UUID | None = Field(description="The record of the register.")
    organisation_id: UUID | None
    name: str | None = Field(description="As it was named, where no record is known.")


class ReferredPlaceOut(Shown):
    """Where and when it happened."""

    origin: str | None
    destination: str | None
    happened_in: str | None
    happened_year: int | None


class OwnWordOut(Shown):
    """What my authority said."""

    id: UUID
    kind: ReportKind
    why_refused: WhyRefused | None
    outcome: ReferralOutcome | None
    words: str | None = Field(description="Null: none, or it was recalled.")
    said_at: datetime


class ReferredOut(ReferredItemOut):
    """What was referred to my authority: the text and what was passed with it, and no more."""

    text: str | None = Field(
        description="Null: not passed, refused, recalled, or its time is over."
    )
    categories: list[Category] | None
    accused: AccusedOut | None
    place: ReferredPlaceOut | None
    paid: dict[str, str] | None = Field(description="Rounded to two digits.")
    reports: list[OwnWordOut]
    available_actions: list[str]


class AcceptIn(Sent):
    """That my authority takes it up."""

    words: SaidWords = None


class RefuseIn(Sent):
    """That my authority does not take it up, and why."""

    reason: WhyRefused = Field(examples=["not_competent"])
    words: SaidWords = None


class ProgressIn(Sent):
    """How far it is."""

    words: SaidWords = None


class OutcomeIn(Sent):
    """What came of it."""

    outcome: ReferralOutcome = Field(examples=["workers_repaid"])
    words: SaidWords = None
