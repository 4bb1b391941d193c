"""What a file of a programme can hold: its shape; ``checking`` says what must fit together."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints

from app.domains.recognition.types.programmes import (
    AwardTerms,
    Backing,
    Bound,
    Criterion,
    Earlier,
    Gate,
    MeasureKey,
    Missing,
    ProgrammeKind,
    ProgrammeTerms,
    Step,
    Tariff,
)
from app.domains.standards.types.words import Confidence
from app.kit.exact import Exact
from app.kit.text import only_shown

MOST_ITEMS = 60
FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2200, 12, 31)


def _shown(text: Any) -> Any:
    """Take what is not shown out of a text that anybody reads; leave what is no text to others."""
    if not isinstance(text, str):
        return text
    if "\0" in text:
        raise ValueError("Leave out the character NUL.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("Give a text in valid Unicode.") from None
    return only_shown(text)


Words = Annotated[
    str,
    BeforeValidator(_shown),
    StringConstraints(min_length=1, max_length=600, strip_whitespace=True),
]
Note = Annotated[
    str,
    BeforeValidator(_shown),
    StringConstraints(max_length=600, strip_whitespace=True),
]
Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,59}$")]
Place = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{1,59}$")]
Points = Annotated[Decimal, Field(ge=0, le=1_000, max_digits=6, decimal_places=2)]
Value = Annotated[Decimal, Field(ge=0, le=1_000_000_000, max_digits=14, decimal_places=4)]


class _Said(Exact):
    """What a file says; a name that is not known here is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Backed(_Said):
    """Something with its confidence and its source.

    Attributes:
        confidence: ``seen`` in a text that was read, ``general`` knowledge, or a ``draft``.
        source: the text.
        note: what else is to be known of it.
    """

    confidence: Confidence
    source: Note = ""
    note: Note = ""

    @property
    def backing(self) -> Backing:
        """How sure it is."""
        return Backing(self.confidence, self.source, self.note)


class GateSaid(Backed):
    """A gate of a programme, or of one award."""

    key: Key
    title: Words
    measure: Code
    least: Value | None = None
    most: Value | None = None

    @property
    def gate(self) -> Gate:
        """The gate."""
        bound = Bound(MeasureKey(self.measure), self.least, self.most)
        return Gate(self.key, self.title, bound, self.backing)


class StepSaid(_Said):
    """From a value on, so many points."""

    at: Value
    points: Points


class CriterionSaid(Backed):
    """A criterion: weight, measure, steps; and points where there is nothing to measure."""

    key: Key
    group: Key
    title: Words
    weight: Points
    measure: Code
    steps: tuple[StepSaid, ...] = Field(min_length=1, max_length=MOST_ITEMS)
    absent: dict[Missing, Points] = Field(default={})

    @property
    def criterion(self) -> Criterion:
        """The criterion."""
        return Criterion(
            key=self.key,
            group=self.group,
            title=self.title,
            weight=self.weight,
            measure=MeasureKey(self.measure),
            steps=tuple(Step(each.at, each.points) for each in self.steps),
            backing=self.backing,
            absent=dict(self.absent),
        )


class TariffSaid(Backed):
    """Points for an offence."""

    offence: Code
    points: Points


class EarlierSaid(Backed):
    """Awards of earlier periods."""

    any_of: tuple[Key, ...] = Field(min_length=1, max_length=MOST_ITEMS)
    times: int = Field(ge=1, le=50)


class PointsSaid(Backed):
    """The least score of an award."""

    least: Points


class AmongSaid(Backed):
    """An award that must be given in the same period."""

    award: Key


class AwardSaid(_Said):
    """An award, or what a demerit programme proposes."""

    key: Key
    title: Words
    rank: int = Field(ge=1, le=MOST_ITEMS)
    adverse: bool = False
    points: PointsSaid | None = None
    gate: tuple[GateSaid, ...] = Field(default=(), max_length=MOST_ITEMS)
    earlier: tuple[EarlierSaid, ...] = Field(default=(), max_length=MOST_ITEMS)
    among_current: AmongSaid | None = None
    rest_years: int | None = Field(default=None, ge=1, le=50)

    @property
    def award(self) -> AwardTerms:
        """The award."""
        points, among = self.points, self.among_current
        return AwardTerms(
            key=self.key,
            title=self.title,
            rank=self.rank,
            adverse=self.adverse,
            points=None if points is None else points.least,
            points_backing=None if points is None else points.backing,
            gates=tuple(each.gate for each in self.gate),
            earlier=tuple(Earlier(each.any_of, each.times, each.backing) for each in self.earlier),
            among_current=None if among is None else among.award,
            among_current_backing=None if among is None else among.backing,
            rest_years=self.rest_years,
        )


class Programme(Backed):
    """A version of a programme, as a file says it."""

    key: Key
    edition: int = Field(ge=1, le=10_000)
    title: Words
    kind: ProgrammeKind
    jurisdiction: Place | None = None
    period_from: Day
    period_until: Day
    because: dict[Code, Words] = Field(default={}, max_length=MOST_ITEMS)
    gate: tuple[GateSaid, ...] = Field(default=(), max_length=MOST_ITEMS)
    criterion: tuple[CriterionSaid, ...] = Field(default=(), max_length=MOST_ITEMS)
    tariff: tuple[TariffSaid, ...] = Field(default=(), max_length=MOST_ITEMS)
    award: tuple[AwardSaid, ...] = Field(min_length=1, max_length=MOST_ITEMS)

    @property
    def terms(self) -> ProgrammeTerms:
        """Its terms; ask ``checking.faults`` first."""
        return ProgrammeTerms(
            key=self.key,
            edition=self.edition,
            title=self.title,
            kind=self.kind,
            jurisdiction=self.jurisdiction,
            period_from=self.period_from,
            period_until=self.period_until,
            backing=self.backing,
            because={MeasureKey(each): why for each, why in self.because.items()},
            gates=tuple(each.gate for each in self.gate),
            criteria=tuple(each.criterion for each in self.criterion),
            tariff=tuple(Tariff(each.offence, each.points, each.backing) for each in self.tariff),
            awards=tuple(sorted((each.award for each in self.award), key=lambda one: one.rank)),
        )
