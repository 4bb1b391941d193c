"""Quarters: fixed periods of the calendar, which no asking can shift (E5)."""

from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = 3


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a year.

    Attributes:
        year: of the calendar.
        number: from 1 to 4.
    """

    year: int
    number: int

    @property
    def key(self) -> str:
        """How it is named."""
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        """Its first civil day."""
        return date(self.year, (self.number - 1) * MONTHS + 1, 1)

    @property
    def last(self) -> date:
        """Its last civil day."""
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The one after it."""
        is_last = self.number == 12 // MONTHS
        return Quarter(self.year + is_last, 1 if is_last else self.number + 1)


def quarter_of(day: date) -> Quarter:
    """Return the quarter in which a day lies."""
    return Quarter(day.year, (day.month - 1) // MONTHS + 1)


def ended_before(day: date) -> Quarter:
    """Return the last quarter that was over on a day."""
    return quarter_of(quarter_of(day).first - timedelta(days=1))
