"""When people are reminded, and when a task goes up.

The figures are a draft of this project: no law or standard names them, and no user has tried them.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domains.reminders.types import Group

BEFORE_DAYS = (7, 1)
AFTER_DAYS = (1, 7)
THEN_EVERY_DAYS = 7
MOST_DAYS_AWAY = 366
FORGET = timedelta(days=90)

_WEEK = timedelta(days=THEN_EVERY_DAYS)


def is_listed(due_on: date, today: date) -> bool:
    """Tell whether a task stands in a letter of a day at all: it is overdue, or soon due.

    Rule:
        Fairness P7; the days are a draft.
    """
    return due_on <= today + timedelta(days=max(BEFORE_DAYS))


def is_time(due_on: date, since: date, told_on: date | None, today: date) -> bool:
    """Tell whether somebody is to be reminded of a task that has a date.

    They are on certain days before and after the date, on it, and every week from then on. A day
    that went by without a letter counts until the next one, so that a late run reminds once.

    Args:
        due_on: its civil day.
        since: the civil day from which it waits.
        told_on: the last letter in which it stood.
        today: the civil day of the letter.

    Rule:
        Fairness P7: before, on and after each deadline; the days are a draft.
    """
    offsets = (*(-days for days in BEFORE_DAYS), 0, *AFTER_DAYS)
    days = [due_on + timedelta(days=each) for each in offsets]
    week = due_on + timedelta(days=max(AFTER_DAYS)) + _WEEK
    if today >= week:
        days.append(week + (today - week) // _WEEK * _WEEK)
    return any(since <= day <= today and (told_on is None or told_on < day) for day in days)


def is_time_again(began_on: date, told_on: date | None, today: date) -> bool:
    """Tell whether whoever stands above is to be reminded of a task: at once, then every week.

    Args:
        began_on: the civil day on which it came up.
        told_on: the last letter in which it stood.
        today: the civil day of the letter.

    Rule:
        Fairness P7: what stays undone goes to the superior role; the days are a draft.
    """
    last = began_on + (today - began_on) // _WEEK * _WEEK
    return told_on is None or told_on < last


def goes_up(due: datetime, step: int, escalate_days: int, at: datetime) -> bool:
    """Tell whether a task goes to the role so many steps above.

    Args:
        due: its date.
        step: 1 for the nearest role above.
        escalate_days: days for each step.
        at: now.

    Rule:
        Fairness P7: what stays undone goes to the superior role.
    """
    return at >= due + step * timedelta(days=escalate_days)


def group_of(due: datetime | None, at: datetime) -> Group:
    """Return how urgent a task is.

    Rule:
        Fairness P7: overdue first.
    """
    if due is None:
        return Group.UNDATED
    return Group.OVERDUE if due <= at else Group.DUE


def next_letter_at(looked_on: date | None, hour: int, zone: ZoneInfo, at: datetime) -> datetime:
    """Return when somebody's tasks are looked at next: from their hour on, once on a civil day.

    Args:
        looked_on: the civil day on which they were looked at last; ``None``: never.
        hour: of the day, as the reader chose.
        zone: of the reader.
        at: now.

    Returns:
        An instant that is past when it is their hour and nobody looked today.

    Rule:
        Fairness P7: one digest, and no second one on the same day.
    """
    day = at.astimezone(zone).date()
    if looked_on is not None and looked_on >= day:
        day = looked_on + timedelta(days=1)
    return datetime.combine(day, time(hour), zone).astimezone(UTC)
