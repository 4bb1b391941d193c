"""What is sent and shown about trainings and certificates of firms."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.alliance.rules import MOST_MONTHS
from app.domains.alliance.schemas.shared import FIRM, READS_CREDENTIALS, Day, Key
from app.domains.alliance.types import (
    CredentialKind,
    CredentialState,
    TrainingForm,
)
from app.web.schemas import Name, Sent, Shown


class LevelOut(Shown):
    """A level of training."""

    code: str
    title: str
    rank: int
    source: str
    confidence: str


class LevelsOut(Shown):
    """The levels of training."""

    items: list[LevelOut]
    instance: str | None


class TrainingIn(Sent):
    """A training that is held."""

    key: Key = Field(description="Under which it is addressed from now on.")
    title: Name
    provider: Name | None = Field(
        default=None, description="Who held it, where that has no account; for the secretariat."
    )
    level: str | None = Field(
        default=None,
        max_length=40,
        description="Of GET /v1/alliance/training-levels.",
        examples=["level_1"],
    )
    topics: list[Name] = Field(min_length=1, max_length=20, examples=[["management systems"]])
    form: TrainingForm
    held_from: Day
    held_until: Day
    valid_months: int = Field(
        ge=1, le=MOST_MONTHS, description="For how long a completion counts, as its provider says."
    )


class HeldTrainingOut(Shown):
    """A training that is held."""

    key: str
    title: str
    provider: str
    level: str | None
    topics: list[str]
    form: TrainingForm
    held_from: date
    held_until: date
    valid_months: int


class HeldTrainingsOut(Shown):
    """Trainings that are held."""

    items: list[HeldTrainingOut]
    next_cursor: str | None
    instance: str | None


class SingleTrainingOut(HeldTrainingOut):
    """A training that is held."""

    instance: str | None


class CompletionIn(Sent):
    """That a firm completed a training."""

    record: str = Field(
        max_length=60,
        description="Number or identifier of the firm.",
        examples=[FIRM],
    )
    people: int | None = Field(
        default=None, ge=1, le=1_000_000, description="How many took part; never who."
    )
    completed_on: Day


class CertificateIn(Sent):
    """A certificate of a management system that a firm holds."""

    record: str = Field(
        max_length=60,
        description="Number or identifier of the firm.",
        examples=[FIRM],
    )
    standard: str = Field(min_length=2, max_length=100, examples=["ISO 9001:2015"])
    number: str = Field(min_length=1, max_length=100)
    issuer: Name
    valid_from: Day
    until: Day = Field(description="Last day printed on it.")
    confirmer: str | None = Field(
        default=None,
        max_length=60,
        description="Number of the organisation that is asked to confirm it, such as its issuer;"
        " without it, the secretariat.",
    )


class CredentialOut(Shown):
    """A training or certificate of a firm; it counts once somebody outside confirmed it."""

    id: UUID
    kind: CredentialKind
    state: CredentialState
    record: str = Field(description="Number of the firm.")
    training: HeldTrainingOut | None
    people: int | None
    standard: str | None
    number: str | None
    issuer: str | None
    since: date = Field(description="First day on which it counts.")
    until: date = Field(description="Last day.")
    counts: bool = Field(description="Today: confirmed, and not ended.")
    confirmed_by: str | None = Field(description="Name of the organisation outside the firm.")
    confirmed_at: datetime | None
    reads: str = Field(description="How it is to be read today, by its state and days.")


class CredentialsOut(Shown):
    """Trainings and certificates of firms."""

    items: list[CredentialOut]
    next_cursor: str | None
    reads: str = READS_CREDENTIALS
    instance: str | None


class WholeCredentialOut(CredentialOut):
    """A training or certificate with what its firm and who confirms it may know beside."""

    reason: str | None = Field(
        description="How it was confirmed or why not; for the firm and whoever is asked."
    )
    available_actions: list[str]
    version: int
    instance: str | None
