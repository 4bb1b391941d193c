"""Lengths of time as laws say them."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Self

from app.kit.months import add_months


@total_ordering
@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a law says it: months and days.

    Attributes:
        months: of the calendar.
        days: beside them.
    """

    months: int = 0
    days: int = 0

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a text such as ``6m1d``, ``1y`` or ``90d``.

        Raises:
            ValueError: it is none.
        """
        units, found, number = {"y": 12, "m": 1, "d": 0}, [0, 0], ""
        for sign in text:
            if sign.isascii() and sign.isdigit():
                number += sign
            elif sign in units and number:
                found[sign == "d"] += int(number) * (units[sign] or 1)
                number = ""
            else:
                raise ValueError(f"{text!r} is no length such as 6m1d")
        if number or not any(found):
            raise ValueError(f"{text!r} is no length such as 6m1d")
        return cls(*found)

    @property
    def weight(self) -> int:
        """Days with 30 to a month: to compare lengths, never to count a last day."""
        return self.months * 30 + self.days

    def __lt__(self, other: "Span") -> bool:
        """Tell whether it is shorter."""
        return self.weight < other.weight

    def __add__(self, other: "Span") -> "Span":
        """Return both, one after the other."""
        return Span(self.months + other.months, self.days + other.days)

    def after(self, day: date) -> date:
        """Return the first civil day that is not part of it any more."""
        return add_months(day, self.months) + timedelta(days=self.days)

    def __str__(self) -> str:
        """Write it as it is read."""
        parts = (f"{self.months}m" if self.months else "", f"{self.days}d" if self.days else "")
        return "".join(parts) or "0d"


def middle(one: Span, other: Span) -> Span:
    """Return the length halfway between two, in whole months where it can be."""
    months, days = divmod((one.weight + other.weight) // 2, 30)
    return Span(months, days)
