"""Working days of one place: its public holidays, its days of rest, its own midnight."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class WorkingDays:
    """The calendar by which a scheme counts its deadlines.

    Args:
        place: whose public holidays count, ISO 3166-1 alpha-2 or ISO 3166-2; ``None`` for none.
        time_zone: in which a day begins and ends.
        rest: the days of the week on which nobody works, in words; ``None`` for those of the place.

    Raises:
        ValueError: the calendar of the place is not known, or a word names no day of the week.
    """

    def __init__(
        self, place: str | None, time_zone: str, rest: Iterable[str] | None = None
    ) -> None:
        self._zone = ZoneInfo(time_zone)
        self._holidays = _holidays_of(place)
        self._rest = None if rest is None else {WEEK.index(day) for day in rest}
        if self._rest is not None and len(self._rest) == len(WEEK):
            raise ValueError("Leave one day of the week on which people work.")

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on a day."""
        if self._rest is None:
            return self._holidays.is_working_day(day)
        return day.weekday() not in self._rest and day not in self._holidays

    def end_of(self, at: datetime, days: int) -> datetime:
        """Return the end of the last of so many working days, counted from the day after ``at``."""
        day = at.astimezone(self._zone).date()
        left = days
        while left:
            day += timedelta(days=1)
            left -= self.is_working_day(day)
        return datetime.combine(day + timedelta(days=1), time(), self._zone)


def _holidays_of(place: str | None) -> HolidayBase:
    if place is None:
        return HolidayBase()
    country, _, part = place.partition("-")
    try:
        return country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        raise ValueError(f"No calendar is known for {place}.") from None
