"""Rules of reports: over what each of a schedule is, and for how long one is kept."""

from datetime import date, datetime, timedelta

from app.domains.reports.types import Every
from app.kit.months import add_months
from app.kit.quarters import quarter_of

LONGEST_SCHEDULE_YEARS = 3
"""A schedule ends by then; our own default, so that none outlives who wanted it."""


def period_from(first: date, every: Every) -> tuple[date, date]:
    """Return the first and the last day of the period that begins on a day.

    Rule:
        Fairness E5: fixed periods of the calendar.
    """
    months = 3 if every is Every.QUARTER else 1
    return first, add_months(first, months) - timedelta(days=1)


def begins(today: date, every: Every) -> date:
    """Return the first day of the period in which a day lies: the first that a schedule is over.

    Rule:
        Fairness E5: fixed periods of the calendar.
    """
    return quarter_of(today).first if every is Every.QUARTER else today.replace(day=1)


def expires_at(ready_at: datetime, kept: timedelta) -> datetime:
    """Return when the bytes of a report are removed; its digests stay.

    Rule:
        Storage limitation, GDPR art. 5(1)(e).
    """
    return ready_at + kept
