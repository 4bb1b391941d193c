"""Stretches of civil days, both ends included."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """From a first day to a last one, both included; without a last day it goes on.

    Raises:
        ValueError: the last day is before the first.
    """

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(f"The period ends on {self.last}, before it begins on {self.first}.")

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is one of its days."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether both have a day in common."""
        return self.holds(other.first) or other.holds(self.first)
