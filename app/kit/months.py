"""Months, counted from a day or an instant."""

from calendar import monthrange
from datetime import date
from typing import TypeVar

Day = TypeVar("Day", bound=date)
"""A day, or an instant: whose time of day stays as it is."""


def add_months(day: Day, months: int) -> Day:
    """Return the same day of a month that is so many months later, or earlier.

    Where that month is too short, it is its last day: 31 August and six months is the end of
    February.

    Rule:
        Facts on certification, date rules: end-of-month clamp.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = min(day.day, monthrange(year, month + 1)[1])
    return day.replace(year=year, month=month + 1, day=last)
