"""Bodies of consultations."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from app.domains.consultations.rules import LONGEST_ANSWER
from app.domains.consultations.types import Side
from app.web.schemas import Language, Name, Sent, Shown, Words, plain

READS = (
    "The draft of an assessment of a country, and what its government, unions and employers answer"
    " to it. A draft decides nothing; the scheme decides after the time to answer has passed. It"
    " says nothing about any recruiter."
)
READS_REVIEW = (
    "By which rule the certificate of a country came under review, and what its government, unions"
    " and employers answer to it. A review decides nothing by itself; people decide after the time"
    " to answer has passed. It says nothing about any recruiter."
)
Answer = Annotated[
    str,
    StringConstraints(min_length=3, max_length=LONGEST_ANSWER, strip_whitespace=True),
    AfterValidator(plain),
]


class AnswerIn(Sent):
    """What is answered to a draft; it is published under the name of the organisation."""

    words: Answer = Field(examples=["Indicator 2.1.a: the regulation of 2025 is in force."])
    language: Language = Field(examples=["en"], description="In which it is written.")


class RedactionIn(Sent):
    """Which words tell of a private person, letter for letter, and why they are taken out."""

    words: list[Name] = Field(min_length=1, max_length=50, examples=[["Mr Ram, the clerk"]])
    reason: Words


class ConsultationItemOut(Shown):
    """A draft that can or could be answered."""

    id: UUID
    jurisdiction: str = Field(examples=["MU"])
    record_id: UUID
    scheme: str = Field(examples=["crg-1"])
    edition: str = Field(examples=["1.0"])
    score: str | None = Field(description="Out of 100, by the scheme's rule.", examples=["63.50"])
    level: str | None = Field(examples=["performing"])
    published_at: datetime
    closes_at: datetime = Field(description="The first instant at which it cannot be answered.")
    is_open: bool
    answers: dict[Side, int] = Field(description="How many came, by side.")


class ConsultationOut(ConsultationItemOut):
    """A draft with all that it says."""

    draft: dict[str, Any] = Field(
        description="Score, areas and indicators, each answer with what it rests on; or by which"
        " rule a review of the country's certificate was opened."
    )
    digest: str = Field(description="SHA-256 of the draft's RFC 8785 text as it was published.")
    redacted_at: datetime | None = Field(
        description="When words of a private person were taken out of it."
    )
    reads: str = Field(examples=[READS])
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class ConsultationsOut(Shown):
    """A page of drafts."""

    items: list[ConsultationItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class AnswerOut(Shown):
    """An answer to a draft."""

    id: UUID
    side: Side
    organisation: str = Field(description="Whose it is.", examples=["Congress of Workers"])
    words: str
    language: str
    given_at: datetime
    redacted_at: datetime | None = Field(
        description="When words of a private person were taken out of it."
    )
    version: int


class AnswersOut(Shown):
    """A page of answers, the oldest first."""

    items: list[AnswerOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
