"""Working days of one place: its public holidays, its days of rest, its own midnight."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_DAYS_CLOSED = 60
"""No calendar of a country closes for longer; one that does is at fault, and is told so."""
ANY_YEAR = 2026
"""Of which a calendar is made to find out whether the place has one."""

IsWorked = Callable[[date], bool]
"""Tells whether a day is a working day, such as ``WorkingDays.is_working_day``."""


class WorkingDays:
    """The calendar by which deadlines are counted.

    Args:
        place: whose public holidays count, ISO 3166-1 alpha-2 or ISO 3166-2; ``None`` for none.
        time_zone: in which a day begins and ends.
        rest: the days of the week on which nobody works, in words; ``None`` for those of the place.
        closed_on: further days on which nobody works.
        open_on: days on which people work, although they would not otherwise; these come first.

    Raises:
        ValueError: the calendar of the place is not known, or a word names no day of the week.
    """

    def __init__(
        self,
        place: str | None,
        time_zone: str,
        rest: Iterable[str] | None = None,
        *,
        closed_on: Collection[date] = (),
        open_on: Collection[date] = (),
    ) -> None:
        self._zone = ZoneInfo(time_zone)
        self._place = place
        holidays_of(place, ANY_YEAR)
        self._closed, self._open = frozenset(closed_on), frozenset(open_on)
        self._rest = None if rest is None else {WEEK.index(day) for day in rest}
        if self._rest is not None and len(self._rest) == len(WEEK):
            raise ValueError("Leave one day of the week on which people work.")

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on a day."""
        if day in self._open:
            return True
        if day in self._closed:
            return False
        holidays = holidays_of(self._place, day.year)
        if self._rest is None:
            return holidays.is_working_day(day)
        return day.weekday() not in self._rest and day not in holidays

    def end_of(self, at: datetime, days: int) -> datetime:
        """Return the end of the last of so many working days, counted from the day after ``at``."""
        first = at.astimezone(self._zone).date()
        last = add_working_days(first, days, self.is_working_day)
        return datetime.combine(last + timedelta(days=1), time(), self._zone)


def next_working_day(day: date, is_worked: IsWorked) -> date:
    """Return the day itself if it is worked, else the first one after it that is.

    Raises:
        ValueError: nobody works for too long.
    """
    for ahead in range(MOST_DAYS_CLOSED):
        if is_worked(later := day + timedelta(days=ahead)):
            return later
    raise ValueError(f"The calendar has no working day in {MOST_DAYS_CLOSED} days from {day}.")


def add_working_days(day: date, amount: int, is_worked: IsWorked) -> date:
    """Return the day on which so many working days have gone by; the first day is not counted."""
    for _ in range(amount):
        day = next_working_day(day + timedelta(days=1), is_worked)
    return day


@cache
def holidays_of(place: str | None, year: int) -> HolidayBase:
    """Return the public holidays of a place in a year; none where no place is named.

    A calendar that takes in further years when it is asked about them would be read half written by
    another thread; each of these has one year, and stays as it was made.

    Raises:
        ValueError: no calendar of the place is kept.
    """
    if place is None:
        return HolidayBase(years=year, expand=False)
    country, _, part = place.partition("-")
    try:
        return country_holidays(country, subdiv=part or None, years=year, expand=False)
    except NotImplementedError:
        raise ValueError(f"No calendar is known for {place}.") from None
