"""When a file waits for a second person, and which file is too old to be taken."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

MOST_FILE_BYTES = 200 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may take away before a second person looks at it.

    Attributes:
        hold_share: share of the rows listed before that may be gone or worsened.
        hold_at_least: so many rows at least must be gone or worsened for a file to wait.
    """

    hold_share: Fraction = Fraction(5, 100)
    hold_at_least: int = 20


def waits_for_second_person(listed_before: int, gone: int, worsened: int, limits: Limits) -> bool:
    """Tell whether a file must not come into force before a second person has looked at it.

    Args:
        listed_before: rows of the file in force until now.
        gone: rows that it has no longer.
        worsened: rows by which a firm may recruit less than before.
        limits: the share and the least number.

    Rule:
        Fairness L6: more than 5 % (at least 20) rows gone or worsened.
    """
    lost = gone + worsened
    return lost >= limits.hold_at_least and lost > limits.hold_share * listed_before


def is_older(list_date: date, in_force: date | None) -> bool:
    """Tell whether a file speaks of an earlier day than the one in force.

    Rule:
        Fairness L5: a status is read with its date, and a later word is not undone by an earlier.
    """
    return in_force is not None and list_date < in_force


def too_many_rejects(rejected: int, read: int, limit: Fraction) -> bool:
    """Tell whether so many rows could not be read that the file is not to be trusted.

    Args:
        rejected: rows that could not be read.
        read: all rows that are not empty.
        limit: the profile's largest share.

    Rule:
        A bad list must not be taken for a short one (fairness L6).
    """
    return read > 0 and Fraction(rejected, read) > limit
