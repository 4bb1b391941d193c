"""What time brings in the life of a certificate, and when to look again: pure rules over days."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domains.certifications.rules.standing import after, start_of
from app.domains.certifications.types.life import REMINDED_OF, LastDay

REMIND_DAYS = (90, 30, 7)
"""How many days before a last day a holder is reminded of it."""


def reminder_due(one: LastDay, today: date) -> int | None:
    """Return of how many days before a last day a holder is to be reminded now, if of any.

    Whoever comes late sends the newest that is due, and none that was due before it; past the last
    day there is none.

    Rule:
        Issue "Decisions": reminders at 90, 30 and 7 days, each once.
    """
    if one.kind not in REMINDED_OF or one.is_noted or today > one.on:
        return None
    begun = [days for days in REMIND_DAYS if _day(one, days) <= today]
    if not begun:
        return None
    newest = min(begun)
    was_sent = one.reminded is not None and one.reminded <= newest
    return None if was_sent or _day(one, newest) <= one.since else newest


def has_passed(one: LastDay, today: date) -> bool:
    """Tell whether a last day has passed, and that was not noted yet; it is itself in time.

    Rule:
        Scheme, time limits: the last day is included.
    """
    return not one.is_noted and one.on < today


def next_look(days: Iterable[LastDay], at: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the next instant after another at which time brings something; ``None``: nothing.

    Rule:
        Issue "Decisions": dates are civil dates in the scheme's time zone.
    """
    found: list[datetime] = []
    for one in days:
        if one.is_noted:
            continue
        found.append(after(one.on, zone))
        if one.kind in REMINDED_OF:
            found += [
                start_of(_day(one, each), zone)
                for each in REMIND_DAYS
                if _day(one, each) > one.since
            ]
    return min((each for each in found if each > at), default=None)


def _day(one: LastDay, days: int) -> date:
    return one.on - timedelta(days=days)
