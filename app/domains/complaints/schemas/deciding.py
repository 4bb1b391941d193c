"""What officers, mediators and respondents send and read of how a case is handled."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from app.domains.complaints.schemas import DocumentOut, MessageOut
from app.domains.complaints.schemas.files import HandledFileOut
from app.domains.complaints.types import ComplaintState, Ending, Outcome
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.deciding import (
    Clause,
    MediationState,
    Passed,
    ReferralState,
    WhyMediationEnded,
    WhyNotAdmitted,
)
from app.domains.complaints.types.handling import TellingState, WhyTold
from app.domains.complaints.types.referring import ReferralOutcome, WhyClosed, WhyRefused
from app.domains.notices.types import NoticeState
from app.web.schemas import Language, Sent, Shown, Words

MOST_STATEMENT = 20_000
MOST_WORKERS = 10_000_000
Statement = Annotated[
    str, StringConstraints(min_length=3, max_length=MOST_STATEMENT, strip_whitespace=True)
]
Period = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-Q[1-4])?$")]


class TellingIn(Sent):
    """An edited statement for whom it is about; no name, number or place of hers stands in it."""

    statement: Statement = Field(examples=["A worker says that the agency took money for a job."])
    language: Language = "en"
    category: Category = Field(examples=["fee_charged"])
    period: Period = Field(examples=["2026"], description="A year, or a quarter of one.")
    why: WhyTold = Field(examples=["consent"])
    reason: Words | None = Field(
        default=None, description="Why it cannot point to her, where she cannot be asked; sealed."
    )
    could_fit: int | None = Field(
        default=None, ge=0, le=MOST_WORKERS, description="How many workers it could fit."
    )


class TellingOut(Shown):
    """What was prepared or told of a case, for its desk."""

    id: UUID
    number: str
    state: TellingState
    why: WhyTold
    organisation_id: UUID | None = Field(description="Who speaks for it here; null: nobody.")
    category: Category
    period: str
    language: str
    statement: str | None
    reason: str | None = Field(description="Why it cannot point to her.")
    agreement: str | None = Field(description="Why the second officer agrees.")
    could_fit: int | None
    prepared_by: UUID
    prepared_at: datetime
    seen_by_her_at: datetime | None
    she_agreed_at: datetime | None
    she_objected_at: datetime | None
    agreed_by: UUID | None
    told_at: datetime | None
    due_at: datetime | None
    replied_at: datetime | None
    reply: str | None
    documents: list[UUID]
    version: int


class TellingsOut(Shown):
    """All that was prepared or told of a case."""

    items: list[TellingOut]


class ToldItemOut(Shown):
    """What was told to my organisation, in a list."""

    id: UUID
    number: str
    state: TellingState
    category: Category
    period: str
    told_at: datetime
    due_at: datetime
    replied_at: datetime | None


class ToldOut(ToldItemOut):
    """What was told to my organisation: the statement, what it is about, when; no more."""

    statement: str | None = Field(description="Null once its time is over.")
    language: str
    reply: str | None
    documents: list[UUID]
    mediation: MediationState | None
    mediation_until: datetime | None
    outcome: Outcome | None = Field(description="What was found, once it is decided.")
    told_of_outcome: str | None = Field(description="Of the reasons, what concerns you.")
    version: int


class ReplyIn(Sent):
    """What my organisation says to it."""

    text: Statement
    documents: list[UUID] = Field(default=[], max_length=20)


class NotAdmittedIn(Sent):
    """Why a complaint may not be looked into."""

    ground: WhyNotAdmitted = Field(examples=["no_rule"])
    reasons: Words = Field(description="In words that she reads; sealed with the case.")


class ReasonsIn(Sent):
    """Reasons, sealed with the case."""

    reasons: Words


class FoundIn(Sent):
    """What was found of one allegation."""

    category: Category = Field(examples=["fee_charged"])
    outcome: Outcome = Field(examples=["upheld"])
    reasons: Words


class DecisionIn(Sent):
    """What was found of each allegation that stands; the whole follows from it."""

    allegations: list[FoundIn] = Field(min_length=1, max_length=60)
    for_respondent: Words | None = Field(
        default=None, description="What of the reasons whom it is about reads."
    )


class HandlingOut(Shown):
    """Where the handling of a case stands."""

    id: UUID
    number: str
    state: ComplaintState
    decider_id: UUID | None
    outcome: Outcome | None
    ending: Ending | None
    announced: NoticeState | None = Field(description="Of an announcement that it goes no further.")
    answer_until: datetime | None
    closed_at: datetime | None
    access_until: datetime | None
    kept_until: datetime | None
    held_at: datetime | None
    version: int


class WordsOfAppealOut(Shown):
    """Words of an appeal about a case, by the entry of the journal that holds none."""

    entry: int
    field: str
    text: str


class CaseFileOpenedOut(Shown):
    """The file of a case, opened to who decides it or hears an appeal about it."""

    id: UUID
    number: str
    documents: list[DocumentOut]
    messages: list[MessageOut]
    files: list[HandledFileOut]
    tellings: list[TellingOut]
    words: list[WordsOfAppealOut] = []


class MediatorIn(Sent):
    """Who is to mediate."""

    mediator: UUID


class SettlementIn(Sent):
    """What both are to agree to; whoever it is about agreed first."""

    text: Statement
    language: Language = "en"
    clauses: list[Clause] = Field(
        default=[], max_length=3, description="Clauses in it that are themselves a breach."
    )
    they_agreed: bool


class MediationOut(Shown):
    """A mediation."""

    id: UUID
    state: MediationState
    mediator_id: UUID
    offered_at: datetime
    until_at: datetime
    she_agreed_at: datetime | None
    they_agreed_at: datetime | None
    confirmed_at: datetime | None
    clauses: list[Clause]
    ended_at: datetime | None
    why_ended: WhyMediationEnded | None


class ReferralIn(Sent):
    """What an authority is to be told; it is sent under an agreement with it."""

    authority: UUID
    text: Statement
    language: Language = "en"
    passes: list[Passed] = Field(min_length=1, max_length=5, examples=[["statement"]])
    reason: Words


class ReferralOut(Shown):
    """What is passed on to an authority: codes and instants alone."""

    id: UUID
    authority_id: UUID
    state: ReferralState
    passes: list[Passed]
    language: str
    prepared_by: UUID
    prepared_at: datetime
    sent_by: UUID | None
    sent_at: datetime | None
    due_at: datetime | None = Field(description="Until when the authority says its next word.")
    late_at: datetime | None = Field(description="When it was found that it did not come.")
    why_refused: WhyRefused | None
    outcome: ReferralOutcome | None
    recalled_at: datetime | None
    why_closed: WhyClosed | None


class HoldIn(Sent):
    """Why a case is kept beyond its time; sealed with it."""

    reason: Words
    review_at: AwareDatetime


class ReviewedHoldIn(Sent):
    """Until when a hold stands before somebody looks again."""

    review_at: AwareDatetime


class HoldOut(Shown):
    """A legal hold."""

    id: UUID
    placed_by: UUID
    placed_at: datetime
    review_at: datetime
    reviewed_at: datetime | None
    lifted_at: datetime | None
