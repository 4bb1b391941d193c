"""What an evaluation says of a firm: readings, points that are explained, proposed awards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from app.domains.recognition.types.programmes import MeasureKey, Missing


@dataclass(frozen=True, slots=True)
class RecordRef:
    """A record that gave a value.

    Attributes:
        kind: of record, such as ``violation``.
        id: of it.
    """

    kind: str
    id: str


class Found(NamedTuple):
    """What was read of one firm for one measure.

    Attributes:
        inputs: from which the value follows.
        records: that gave them.
    """

    inputs: Mapping[str, Any]
    records: tuple[RecordRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure of one firm, with what it rests on.

    Attributes:
        measure: which.
        value: what it comes to; ``None``: it is missing.
        missing: why; ``None``: it is not.
        inputs: counts, days and codes from which the value follows alone, as JSON values.
        records: that gave them.
    """

    measure: MeasureKey
    value: Decimal | None
    missing: Missing | None
    inputs: Mapping[str, Any] = field(default_factory=dict)
    records: tuple[RecordRef, ...] = ()


@dataclass(frozen=True, slots=True)
class GateResult:
    """Whether a gate was passed.

    Attributes:
        key: of the gate.
        met: whether it was.
        value: of its measure.
        missing: why there is none.
    """

    key: str
    met: bool
    value: Decimal | None
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class Point:
    """Points of one criterion, or of one offence of a tariff, and why.

    Attributes:
        key: of the criterion, or the offence.
        points: that it gave.
        weight: the most that it could give; ``None``: no bound.
        value: of its measure.
        missing: why there is none.
        step: value from which on these points are given; ``None``: none was reached.
    """

    key: str
    points: Decimal
    weight: Decimal | None
    value: Decimal | None
    missing: Missing | None
    step: Decimal | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that an award asks for, and whether it is met.

    Attributes:
        what: ``gate``, ``points``, ``earlier`` or ``among_current``.
        key: of the gate or award; empty for points.
        met: whether it is.
        has: how much there is, such as the score or how many earlier awards.
        needs: how much is asked.
    """

    what: str
    key: str
    met: bool
    has: Decimal | None
    needs: Decimal | None


@dataclass(frozen=True, slots=True)
class AwardResult:
    """Whether a firm reaches an award.

    Attributes:
        key: of the award.
        met: everything that it asks for is met.
        asked: each thing.
    """

    key: str
    met: bool
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class HeldAward:
    """An award that a firm was given earlier, and that stands.

    Attributes:
        award: its key.
        period_until: the last day of the period that it was given for.
        id: of its record.
    """

    award: str
    period_until: date
    id: UUID


@dataclass(frozen=True, slots=True)
class Scored:
    """What an evaluation says of one firm.

    Attributes:
        score: the points together; explained points add up to it.
        is_eligible: every gate of the programme is passed.
        gates: of the programme.
        points: of each criterion or offence.
        awards: each, and whether it is reached.
        proposed: keys of awards that people are asked to give, the highest first.
        missing: measures without a value.
    """

    score: Decimal
    is_eligible: bool
    gates: tuple[GateResult, ...]
    points: tuple[Point, ...]
    awards: tuple[AwardResult, ...]
    proposed: tuple[str, ...]
    missing: tuple[MeasureKey, ...]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A firm as an evaluation found it.

    Attributes:
        firm: its id.
        members: every record that counted as it, itself among them.
        readings: of every measure that the programme asks for.
        held: awards of the programme that it held.
        scored: what follows from these.
    """

    firm: UUID
    members: tuple[UUID, ...]
    readings: Mapping[MeasureKey, Reading]
    held: tuple[HeldAward, ...]
    scored: Scored
