"""Words and values of awards: given after an evaluation, or before the register, and lost."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class AwardState(StrEnum):
    """Where an award stands."""

    PROPOSED = "proposed"
    ENTERED = "entered"
    GRANTED = "granted"
    REFUSED = "refused"
    DISCARDED = "discarded"
    LOST = "lost"


HELD = frozenset({AwardState.GRANTED, AwardState.LOST})
"""The states of what was given, whether or not it was lost since."""


class AwardOrigin(StrEnum):
    """How an award came to the register."""

    EVALUATION = "evaluation"
    ENTERED = "entered"


class AwardGround(StrEnum):
    """Why an award is lost, from a closed list (E1)."""

    VIOLATION_IN_PERIOD = "violation_in_period"


@dataclass(frozen=True, slots=True)
class NewDecision:
    """What a person decides about an award of a result.

    Attributes:
        result_id: of the evaluation.
        award: key of the award in the programme.
        is_granted: whether it is given, or refused.
        reason: in words; a departure from what is proposed has one.
    """

    result_id: UUID
    award: str
    is_granted: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class NewEarlier:
    """An award that was given before the register, or outside it.

    Attributes:
        programme: key of the programme.
        award: key of the award in it.
        subject_id: the record of the firm.
        period_from: first civil day of the period.
        period_until: last civil day of it.
        granted_on: when it was given.
        source: where that can be read; never a person's name.
        reason: for the file, in words.
    """

    programme: str
    award: str
    subject_id: UUID
    period_from: date
    period_until: date
    granted_on: date
    source: str
    reason: str
