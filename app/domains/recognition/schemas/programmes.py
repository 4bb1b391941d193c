"""Bodies of programmes and of their versions; every item shows how sure it is."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer

from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.results import shown
from app.domains.recognition.types.programmes import (
    MeasureKey,
    Missing,
    ProgrammeKind,
    ReadFrom,
    Unit,
)
from app.domains.standards.types.words import Confidence
from app.web.schemas import Sent, Shown, Words

READS_DRAFTS = (
    "Items marked draft are values of our own, since no readable text gives them: weights, steps"
    " and scores among them. They are not law."
)
READS_SURE = "Every item of this programme was read in the text that is named beside it."
PROGRAMME = "ph-excellence"
Number = Annotated[Decimal, PlainSerializer(shown, return_type=str)]
"""A decimal as text, without zeros that say nothing."""


class NewVersionIn(Sent):
    """A version of a programme, as its file says it."""

    programme: Programme
    reason: Words


class ProgrammeItemOut(Shown):
    """A version of a programme in a list."""

    key: str = Field(examples=[PROGRAMME])
    edition: int = Field(description="Which version.", examples=[1])
    title: str
    kind: ProgrammeKind = Field(
        description="`merit`: points for what is good, awards. `demerit`: points for offences;"
        " what it proposes is a question to people, never an act."
    )
    jurisdiction: str | None = Field(description="Whose law it is of; null: the scheme's own.")
    period_from: date
    period_until: date
    has_drafts: bool = Field(description="Some of it is our own value, not law.")
    digest: str = Field(description="SHA-256 of all that it says (RFC 8785).")
    reads: str = Field(description="What is to be known of it.", examples=[READS_DRAFTS])


class BackedOut(Shown):
    """How sure an item is."""

    confidence: Confidence = Field(description="Only `seen` was read; `draft` is our own value.")
    source: str = Field(description="Where it was read; empty: nowhere.")
    note: str


class ProgrammeGateOut(BackedOut):
    """What must hold before points count."""

    key: str
    title: str
    measure: MeasureKey
    least: Number | None
    most: Number | None


class ProgrammeStepOut(Shown):
    """From this value of the measure on, so many points."""

    at: Number
    points: Number


class CriterionWeightOut(BackedOut):
    """A criterion: its weight and steps are as sure as the item says."""

    key: str
    group: str
    title: str
    weight: Number
    measure: MeasureKey
    steps: list[ProgrammeStepOut]
    absent: dict[Missing, Number] = Field(
        description="Points where there is nothing to measure; none for any other reason."
    )


class TariffOut(BackedOut):
    """Points of a demerit programme for an offence."""

    offence: str
    points: Number


class EarlierAwardsOut(BackedOut):
    """Awards of earlier periods that are asked for; one such entry is enough."""

    any_of: list[str]
    times: int


class LeastScoreOut(BackedOut):
    """The least score."""

    least: Number


class AmongCurrentOut(BackedOut):
    """An award that must be given in the same period."""

    award: str


class AwardTermsOut(Shown):
    """An award, or what a demerit programme proposes."""

    key: str
    title: str
    rank: int
    adverse: bool = Field(description="It would take something: only people decide that.")
    points: LeastScoreOut | None
    gates: list[ProgrammeGateOut]
    earlier: list[EarlierAwardsOut]
    among_current: AmongCurrentOut | None
    rest_years: int | None


class MeasureOut(Shown):
    """A measure that the programme asks for."""

    key: MeasureKey
    title: str
    unit: Unit
    rule: str = Field(description="From where it is.")
    reads: ReadFrom = Field(
        description="How it is computed again: from rows as of the entry, or from kept inputs."
    )
    because: str | None = Field(description="The law that asks for it, where only a law can (E1).")


class EditionOut(Shown):
    """A version of the programme that was loaded."""

    edition: int
    period_from: date
    period_until: date
    digest: str
    loaded_at: datetime
    entry: int = Field(description="Number of the journal.")
    address: str


class ProgrammeOut(ProgrammeItemOut, BackedOut):
    """A version of a programme with all that it says."""

    gates: list[ProgrammeGateOut]
    criteria: list[CriterionWeightOut]
    tariff: list[TariffOut]
    awards: list[AwardTermsOut]
    measures: list[MeasureOut]
    editions: list[EditionOut]
    instance: str | None = Field(description="`test` or `demo`; null where this one is live.")


class ProgrammesOut(Shown):
    """The newest version of each programme."""

    items: list[ProgrammeItemOut]
    next_cursor: str | None
    instance: str | None = Field(description="`test` or `demo`; null where this one is live.")
