"""Bodies of what states answer for."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from app.domains.accountability.rules import LONGEST_STATEMENT
from app.domains.accountability.types import (
    Age,
    ReviewOutcome,
    ReviewRule,
    ReviewState,
    Stands,
)
from app.domains.disclosures.types import AnswerKind
from app.kit.numbers import NumberKind, make
from app.web.schemas import Language, Name, Sent, Shown, Words, plain

READS = (
    "Final violations of which this state was told, since it licensed the firm or is its country,"
    " and what it says that it did. A late answer is the state's, and says nothing about the firm."
)
READS_REVIEW = (
    "A review of a state's certificate is opened by rule and decided by people without a tie to"
    " that state, after the state, unions and employers could answer. It says nothing about any"
    " recruiter."
)
CASE = make(NumberKind.VIOLATION, 4_711)
FIRM = make(NumberKind.INTERMEDIARY, 4_711)
Statement = Annotated[
    str,
    StringConstraints(min_length=3, max_length=LONGEST_STATEMENT, strip_whitespace=True),
    AfterValidator(plain),
]


class StatementOut(Shown):
    """What a state says publicly of what it did."""

    words: str
    language: str = Field(examples=["en"])
    given_at: datetime
    redacted_at: datetime | None = Field(
        description="When words of a private person were taken out of it."
    )
    version: int


class ToldOut(Shown):
    """A final violation of which a state was told, and what became of it."""

    id: UUID
    violation: str = Field(description="Number of the case.", examples=[CASE])
    address: str = Field(
        description="Where what stands against the firm is read.",
        examples=[f"/v1/roster/violations?firm={FIRM}"],
    )
    record_id: UUID | None = Field(description="Of the firm.")
    told_at: datetime
    due_at: datetime | None = Field(description="The first instant at which an answer is late.")
    answered_at: datetime | None = Field(description="When it answered first.")
    days: int | None = Field(description="From being told to the first answer.", examples=[12])
    did: AnswerKind | None = Field(description="What it says last that it did.")
    did_on: date | None
    is_late: bool = Field(description="The answer came late, or is overdue.")
    statement: StatementOut | None


class OpenCasesOut(Shown):
    """How many cases were open against firms that a state answers for, in a month."""

    month: date = Field(description="Its first day.")
    at_least: int = Field(
        description="In steps of ten; 0: fewer than ten. No case and no firm is told.",
        examples=[20],
    )
    ages: dict[Age, int] = Field(description="By days since the firm was notified, likewise.")


class ReviewShortOut(Shown):
    """That a state's certificate is or was under review."""

    address: str
    state: ReviewState
    since: datetime
    rule: ReviewRule
    at_least: int = Field(description="So many facts open a review.", examples=[5])
    days: int = Field(description="Within so many days.", examples=[365])
    outcome: ReviewOutcome | None


class FiguresOut(Shown):
    """What a state's answers come to; of what is listed now alone."""

    told: int
    due: int = Field(description="Answers that came, or whose time is over.")
    late: int = Field(description="Answers that came late, or are overdue.")
    unanswered: int
    median_days: int | None
    mean_days: str | None = Field(examples=["12.5"])
    gone: int = Field(
        description="Violations of which it was told that are public no more: overturned, held"
        " back by an appeal, or public for their whole time."
    )
    recalls_late: int = Field(
        description="Things it was told that do not stand, which it has not acknowledged in time."
    )
    open_cases: OpenCasesOut | None = Field(description="Null: no agreement opens them to it.")
    review: ReviewShortOut | None = Field(description="The newest; null: there was none.")
    address: str


class AnswersOut(Shown):
    """A page of what a state was told, with figures over all of it."""

    jurisdiction: str = Field(examples=["PH"])
    items: list[ToldOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    figures: FiguresOut
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class StatementIn(Sent):
    """What the state says publicly; it names no person."""

    words: Statement = Field(
        examples=["The licence was suspended on 3 May, and the workers were heard."]
    )
    language: Language = Field(examples=["en"], description="In which it is written.")


class StatementRedactionIn(Sent):
    """Which words tell of a private person, letter for letter, and why they are taken out."""

    words: list[Name] = Field(min_length=1, max_length=50, examples=[["Mr Ram, the clerk"]])
    reason: Words


class ReviewItemOut(Shown):
    """A review of a state's certificate."""

    id: UUID
    jurisdiction: str = Field(examples=["PH"])
    record_id: UUID
    state: ReviewState
    rule: ReviewRule
    at_least: int = Field(
        description="So many facts within the period open a review; complaints that were referred"
        " to the state are among them.",
        examples=[5],
    )
    period_from: date
    period_until: date
    noted_at: datetime
    opened_at: datetime | None
    certificate: str | None = Field(
        description="Number of the certificate that is reviewed; null: the state holds none."
    )
    consultation: str | None = Field(description="Where the state and others answer.")
    hear_until: datetime | None = Field(description="The first instant after the time to answer.")
    ended_at: datetime | None
    outcome: ReviewOutcome | None
    reason: str | None = Field(description="Why it ended so.")
    rule_holds: bool = Field(description="Whether the rule holds with what stands of its facts.")
    decision_id: UUID | None = Field(
        description="Of the file that decides on the suspension which was proposed."
    )


class ReviewOut(ReviewItemOut):
    """A review, with what the caller may do."""

    certificate_status: str | None = Field(
        description="How the state's newest certificate stands now.", examples=["active"]
    )
    certificate_since: datetime | None
    available_actions: list[str] = Field(examples=[["conclude"]])
    version: int
    reads: str = Field(examples=[READS_REVIEW])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ReviewsOut(Shown):
    """A page of reviews, the newest first."""

    items: list[ReviewItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS_REVIEW])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class FactOut(Shown):
    """A fact on which a review was opened."""

    place: int
    disclosure_id: UUID | None = Field(
        description="By which the state was told; null: it is about a complaint, of which nothing"
        " is told here."
    )
    thing_kind: str = Field(examples=["violation_respondent"])
    thing_id: UUID | None = Field(description="Likewise.")
    on: date = Field(description="When the answer was due, or when the state was told.")
    stands: Stands
    violation: str | None = Field(
        description="Number of the case, while the public reads it.", examples=[CASE]
    )


class FactsOut(Shown):
    """The facts on which a review was opened, frozen, and how they stand now."""

    items: list[FactOut]
    digest: str = Field(
        description="SHA-256 of the RFC 8785 text of all in their order, each as `disclosure`,"
        " `thing` and `on`."
    )
    standing: int = Field(description="How many stand.")
    at_least: int


class VoteIn(Sent):
    """A vote in a review."""

    outcome: ReviewOutcome
    reason: Words


class ConclusionIn(Sent):
    """What is concluded, as the votes carry it; the reason is public."""

    outcome: ReviewOutcome
    reason: Words


class VoteOut(Shown):
    """A vote that was given."""

    id: UUID
    review_id: UUID
    revision: int
    outcome: ReviewOutcome
    voted_at: datetime
