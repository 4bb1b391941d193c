"""Working days of a scheme, from a kept calendar of public holidays."""

from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import holidays

from app.domains.standards.rules import IsWorked
from app.domains.standards.types.scheme import CalendarRule


def fault_of(rule: CalendarRule) -> str | None:
    """Say what is wrong with a calendar rule, if anything is."""
    if rule.time_zone not in available_timezones():
        return f"there is no time zone {rule.time_zone!r}"
    if rule.country is None:
        return "a subdivision needs its country" if rule.subdivision else None
    try:
        holidays.country_holidays(rule.country, subdiv=rule.subdivision)
    except NotImplementedError:
        part = f"{rule.country}-{rule.subdivision}" if rule.subdivision else rule.country
        return f"no calendar of public holidays is known for {part}; leave it out to do without"
    return None


def zone_of(rule: CalendarRule) -> ZoneInfo:
    """Return the time zone in which the scheme's days end."""
    return ZoneInfo(rule.time_zone)


@lru_cache(maxsize=64)
def working_days(rule: CalendarRule) -> IsWorked:
    """Return what tells a working day of the scheme from another.

    A day that the rule opens or closes by name comes before weekends and public holidays.
    """
    public = (
        holidays.country_holidays(rule.country, subdiv=rule.subdivision)
        if rule.country
        else frozenset[date]()
    )

    def is_worked(day: date) -> bool:
        if day in rule.open_on:
            return True
        if day in rule.closed_on or day.isoweekday() in rule.weekend:
            return False
        return day not in public

    return is_worked
