"""Working days of a scheme, as its file says them: the calendar is that of ``kit``."""

from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from app.domains.standards.types.scheme import CalendarRule
from app.kit.working_days import ANY_YEAR, WEEK, IsWorked, WorkingDays, holidays_of


def fault_of(rule: CalendarRule) -> str | None:
    """Say what is wrong with a calendar rule, if anything is."""
    if rule.time_zone not in available_timezones():
        return f"there is no time zone {rule.time_zone!r}"
    if rule.country is None:
        return "a subdivision needs its country" if rule.subdivision else None
    place = _place(rule)
    try:
        holidays_of(place, ANY_YEAR)
    except ValueError:
        return f"no calendar of public holidays is known for {place}; leave it out to do without"
    return None


def _place(rule: CalendarRule) -> str | None:
    return f"{rule.country}-{rule.subdivision}" if rule.subdivision else rule.country


def zone_of(rule: CalendarRule) -> ZoneInfo:
    """Return the time zone in which the scheme's days end."""
    return ZoneInfo(rule.time_zone)


@lru_cache(maxsize=64)
def working_days(rule: CalendarRule) -> IsWorked:
    """Return what tells a working day of the scheme from another.

    A day that the rule opens or closes by name comes before weekends and public holidays.
    """
    rest = [WEEK[day - 1] for day in rule.weekend]
    dated = {"closed_on": rule.closed_on, "open_on": rule.open_on}
    return WorkingDays(_place(rule), rule.time_zone, rest, **dated).is_working_day
