"""Bodies of what a study found."""

from datetime import datetime

from pydantic import Field

from app.domains.cohorts.rules import FALSE_RATE
from app.domains.cohorts.schemas import READS, CommentOut
from app.domains.cohorts.types import Outcome, Subgroup, VariableKind
from app.web.schemas import Shown


class ArmSizeOut(Shown):
    """Between which numbers the size of a group lies; null: nothing of it is told."""

    arm: str
    at_least: int | None
    at_most: int | None


class GroupOut(Shown):
    """The figures of a group; where it is not told, all of them are null."""

    arm: str
    is_told: bool
    n: int | None = Field(description="Who gave a value.")
    is_low: bool | None = Field(description="Fewer than 30.")
    missing_at_least: int | None = Field(
        description="How many gave none lies between two numbers; they are the same where it points"
        " at no small group."
    )
    missing_at_most: int | None
    mean: float | None
    mean_low: float | None
    mean_high: float | None
    deviation: float | None
    median: float | None
    median_low: float | None
    median_high: float | None
    share: float | None
    share_low: float | None
    share_high: float | None


class SubgroupOut(GroupOut):
    """The figures of a part of a group."""

    by: Subgroup
    level: str = Field(examples=["female"])


class DifferenceOut(Shown):
    """The difference of two groups; null: one of them is not told."""

    arm: str
    against: str
    is_historical: bool = Field(description="One of them went before the study.")
    of: str = Field(description="`mean`, `median` or `share`; `none`: it is not told.")
    value: float | None
    low: float | None
    high: float | None
    p_value: float | None
    stands_out: bool | None = Field(description="When all of the result are looked at together.")


class OutcomeOut(Shown):
    """What was found of an outcome."""

    outcome: Outcome
    label: str
    kind: VariableKind
    is_primary: bool
    arms: list[GroupOut]
    subgroups: list[SubgroupOut]
    differences: list[DifferenceOut]
    chart: str = Field(examples=["/v1/cohort-studies/qatar-2027/charts/fees_paid.svg"])
    chart_in_words: str


class ResultOut(Shown):
    """What a study found, as it may be told."""

    study: str
    title: str
    protocol_revision: int
    protocol_digest: str
    entry: int = Field(description="Of the journal: the newest change of a record that is in it.")
    data_digest: str = Field(description="SHA-256 of the records in their order.")
    digest: str = Field(description="SHA-256 of the RFC 8785 text of the result.")
    seed: int
    draws: int
    threshold: int
    false_rate: str = Field(examples=[FALSE_RATE])
    currency: str = Field(examples=["USD"])
    versions: dict[str, str] = Field(description="Of the libraries that computed it.")
    method: dict[str, str]
    withdrawn: int | None = Field(
        description="Participants who withdrew consent, of whom nothing is in it; null: 1 to 9."
    )
    arms: list[ArmSizeOut]
    outcomes: list[OutcomeOut]
    made_at: datetime
    published_at: datetime | None
    checked_at: datetime | None = Field(description="When it was last computed anew.")
    is_reproduced: bool | None = Field(description="Whether the same came out then.")
    comment: CommentOut | None = Field(description="The sponsor's; it stands apart.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
