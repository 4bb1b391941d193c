"""Words and values of the grades of findings: why they are announced, and what becomes of them."""

from dataclasses import dataclass
from enum import StrEnum


class GradeGround(StrEnum):
    """On which ground a grade is announced; a closed list, whatever a scheme calls its grades."""

    BARS = "finding_bars"
    MENDED_FIRST = "finding_mended_first"


class GradeOutcome(StrEnum):
    """What becomes of a grade that was announced."""

    CONFIRMED = "confirmed"
    LOWERED = "lowered"
    STRUCK_OUT = "struck_out"


class TookEffect(StrEnum):
    """How a grade came to be in effect."""

    DECIDED = "decided"
    ACCEPTED = "accepted"
    UNANSWERED = "unanswered"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Graded:
    """What the audit body decides of a grade, after the auditee was heard.

    Attributes:
        outcome: in a word.
        reason: in words.
        grade: to which it is lowered, where it is.
    """

    outcome: GradeOutcome
    reason: str
    grade: str | None = None
