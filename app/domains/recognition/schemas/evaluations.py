"""Bodies of evaluations, of what they say of a firm, and of computing them again."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.domains.recognition.schemas.programmes import Number
from app.domains.recognition.types.programmes import (
    EvaluationState,
    MeasureKey,
    Missing,
    ReadFrom,
    Unit,
)
from app.domains.standards.types.words import Confidence
from app.kit.numbers import NumberKind, make
from app.web.schemas import Sent, Shown

FIRM = make(NumberKind.INTERMEDIARY, 4_711)
READS_RESULT = (
    "What an evaluation says of a firm is for the firm and the scheme. Nothing follows from it by"
    " itself: a person gives an award, and what would take something is only proposed to people."
)


class NewEvaluationIn(Sent):
    """Of which day facts count."""

    as_of: date | None = Field(
        default=None,
        description="Last civil day of which facts count; today where it is not said. Before the"
        " last day of the period it is a preview, on which nothing is granted.",
    )
    edition: int | None = Field(
        default=None, ge=1, le=10_000, description="Of the programme; the newest by default."
    )


class EvaluationOut(Shown):
    """An evaluation, and how far it is."""

    id: UUID
    programme: str
    edition: int
    programme_digest: str = Field(description="Of the terms that held.")
    state: EvaluationState
    as_of: date
    preview: bool = Field(
        description="It was made before the period was over: it shows how things stand, and nothing"
        " is granted on it."
    )
    counted_until: date = Field(description="Last day of which facts count in it.")
    grants_from: date = Field(
        description="From which day on an evaluation counts the whole period, so that awards can be"
        " granted on it."
    )
    asked_at: datetime
    total: int | None = Field(description="How many firms; null: not begun.", examples=[1200])
    done: int = Field(description="How many of them are done.")
    read_entry: int | None = Field(description="Last entry of the journal of what was read.")
    read_at: datetime | None
    proposed: dict[str, int] | None = Field(
        description="How many firms each award is proposed for."
    )
    digest: str | None = Field(description="SHA-256 over the digests of all results.")
    finished_at: datetime | None
    has_drafts: bool = Field(description="Some of the programme is our own value, not law.")
    reads: str
    results: str = Field(description="Where the results are.")


class ResultItemOut(Shown):
    """What an evaluation says of a firm, in short."""

    id: UUID
    evaluation_id: UUID
    programme: str
    edition: int
    as_of: date
    preview: bool = Field(
        description="The period was not over, and nothing is granted on it: facts counted until"
        " `counted_until`."
    )
    counted_until: date
    firm: str = Field(description="Its number.", examples=[FIRM])
    firm_id: UUID
    score: Number
    is_eligible: bool = Field(description="Every gate of the programme is passed.")
    proposed: list[str] = Field(
        description="Awards that people are asked to give, highest first; in a preview nobody is"
        " asked yet."
    )
    has_drafts: bool = Field(description="Values of our own gave a part of the points.")
    digest: str
    address: str


class ReadingOut(Shown):
    """A measure of the firm, with what it rests on."""

    measure: MeasureKey
    title: str
    unit: Unit
    value: Number | None = Field(description="Null: missing, which is not nought.")
    missing: Missing | None
    inputs: dict[str, Any] = Field(description="Counts, days and codes from which it follows.")
    records: list["RecordRefOut"] = Field(description="That gave them; never a complaint.")
    reads: ReadFrom


class RecordRefOut(Shown):
    """A record that gave a value."""

    kind: str = Field(examples=["violation"])
    id: str


class GateResultOut(Shown):
    """Whether a gate was passed."""

    key: str
    title: str
    measure: MeasureKey
    least: Number | None
    most: Number | None
    value: Number | None
    missing: Missing | None
    met: bool
    confidence: Confidence


class PointOut(Shown):
    """Points, and why; weight and steps are as sure as the item says."""

    key: str
    title: str
    measure: MeasureKey
    value: Number | None
    missing: Missing | None
    step: Number | None = Field(description="From which value on there are these points.")
    points: Number
    weight: Number | None
    confidence: Confidence = Field(description="Of weight and steps; `draft` is our own value.")


class AskedOut(Shown):
    """Something that an award asks for."""

    what: str = Field(description="`gate`, `points`, `earlier`, `among_current` or `rest`.")
    key: str
    met: bool
    has: Number | None
    needs: Number | None


class AwardResultOut(Shown):
    """Whether the firm reaches an award."""

    key: str
    title: str
    adverse: bool
    met: bool
    asked: list[AskedOut]


class EarlierHeldOut(Shown):
    """An award of the programme that the firm held."""

    award: str
    period_until: date
    id: UUID


class ResultOut(ResultItemOut):
    """What an evaluation says of a firm, each point explained down to the records that gave it."""

    records: list[UUID] = Field(description="Records that counted as the firm.")
    gates: list[GateResultOut]
    points: list[PointOut] = Field(description="They add up to the score.")
    awards: list[AwardResultOut]
    readings: list[ReadingOut]
    held: list[EarlierHeldOut]
    missing: list[MeasureKey] = Field(description="Measures without a value.")
    reads: str


class DifferenceOut(Shown):
    """A firm of which something else is computed now."""

    firm: UUID
    at: list[str] = Field(description="Pointers into its result, the first twenty.")


class RecomputationOut(Shown):
    """Computing an evaluation again, and whether it says the same."""

    id: UUID
    evaluation_id: UUID
    state: EvaluationState
    asked_at: datetime
    total: int | None
    done: int
    finished_at: datetime | None
    is_identical: bool | None
    digest: str | None = Field(description="Of what was computed now, as the evaluation's.")
    different: int | None = Field(description="How many firms differ.")
    differences: list[DifferenceOut] | None = Field(description="The first hundred.")
