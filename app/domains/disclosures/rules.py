"""The rules of disclosures: until when to acknowledge and answer, and who may read what of them."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domains.agreements.types import Deadline, Unit
from app.domains.disclosures.types import What
from app.kit.working_days import WorkingDays

ACKNOWLEDGE_WITHIN = Deadline(3, Unit.WORKING_DAYS)
"""Where no clause says it: our own default, since no source gives a count of days."""
ANSWER_WITHIN = Deadline(15, Unit.WORKING_DAYS)
"""Likewise; fifteen days is what drafts of agreements propose for an inquiry."""
APART = frozenset({What.COMPLAINT_REFERRED, What.OPEN_CASES})
"""What only its receiver reads: it tells of complaints and of cases that are not final."""
OF_FIRMS = frozenset(What) - APART - {What.STATISTICS, What.LIST_APPLIED}
"""What the holder of a record reads of what was told about it."""


def earliest(
    at: datetime, deadlines: Iterable[Deadline], calendar: WorkingDays, zone: ZoneInfo
) -> datetime | None:
    """Return when the first of some times that run from an instant is over; ``None``: none runs.

    A time ends with a civil day where the scheme is; the day of the instant is not counted.

    Rule:
        Fairness S2; the clauses say how long, and of several the shorter one counts.
    """
    return min((_end(at, each, calendar, zone) for each in deadlines), default=None)


def _end(at: datetime, deadline: Deadline, calendar: WorkingDays, zone: ZoneInfo) -> datetime:
    if deadline.unit is Unit.WORKING_DAYS:
        return calendar.end_of(at, deadline.count)
    last = at.astimezone(zone).date() + timedelta(days=deadline.count)
    return datetime.combine(last + timedelta(days=1), time(), zone)
