"""What officers of complaints send and read: answers before they count, and requests of firms."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.experience.schemas import Written
from app.domains.experience.types import (
    AnswerState,
    Harm,
    Hold,
    RemovalReason,
    RequestGround,
    RequestState,
)
from app.web.schemas import Sent, Shown, Words


class AnswerItemOut(Shown):
    """An answer, for whoever reads it before it counts."""

    id: UUID
    record_id: UUID
    week: date = Field(description="Monday of its week; nothing finer is known.")
    state: AnswerState
    hold: Hold | None = Field(description="Why a person looks first.")
    has_words: bool
    language: str | None = Field(description="BCP 47, of the words.")
    reason: RemovalReason | None
    harm: Harm | None = Field(
        description="Of what its words tell, which a person set aside; how she answered counts."
    )
    version: int


class AnswerOut(AnswerItemOut):
    """The same with what it says."""

    answers: dict[str, Any] = Field(examples=[{"paid": "yes", "job": 4}])
    words: str | None = Field(description="As they came; null after 24 months.")
    shown_words: str | None = Field(description="As the public reads them, or will.")
    available_actions: list[str] = Field(examples=[["count", "set_aside", "remove"]])


class CountIn(Sent):
    """What becomes of the words: shown without private details, or not shown for a reason."""

    shown: Written | None = Field(
        default=None, examples=["They told us the truth about the hours."]
    )
    words_removed: RemovalReason | None = None


class SetAsideIn(Sent):
    """Of which harm the words tell; the public reads how many were set aside, in steps of ten."""

    reason: Harm


class RemoveIn(Sent):
    """Why an answer does not count; the public reads how many by reason."""

    reason: RemovalReason


class RequestOut(Shown):
    """A firm's request to remove words of a worker."""

    id: UUID
    state: RequestState
    record_id: UUID
    text_id: UUID = Field(description="Of the words.")
    ground: RequestGround
    reasons: str | None = Field(description="The firm's; null: they were erased.")
    asked_at: datetime
    decided_at: datetime | None
    available_actions: list[str] = Field(examples=[["grant", "refuse"]])
    version: int


class GrantIn(Sent):
    """For which listed reason the words go, and why."""

    removed_for: RemovalReason
    reason: Words
