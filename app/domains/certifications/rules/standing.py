"""What a certificate is at an instant: from its days and its standings, never from a job."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
    Standing,
    StatusReading,
    Validity,
)
from app.kit.months import add_months

_LIVES = frozenset({CertificateState.ACTIVE, CertificateState.SUSPENDED})
"""The states that time ends: any other was the end already."""


def first_validity(decided_on: date, months: int) -> Validity:
    """Return the days of a first certificate: from the day of the decision, so many months.

    Counted as a renewal would be from an end on the day before: a decision of 15 March and 36
    months end on 14 March.

    Rule:
        ISO/IEC 17021-1, 9.1.3: the cycle begins with the decision; scheme, limit
        ``certificate_validity``.
    """
    return Validity(decided_on, add_months(decided_on - timedelta(days=1), months))


def standing_at(
    standings: Iterable[Standing], validity: Validity, at: datetime, zone: ZoneInfo
) -> StatusReading | None:
    """Return what a certificate was at an instant; ``None`` before there was one.

    Args:
        standings: as they are known, in any order: those with ``recorded_until`` null for what is
            known now, others for what the register said at an earlier number of the journal.
        validity: the days for which it was granted.
        at: the instant, aware.
        zone: where the scheme is; its days begin and end there.

    Rule:
        API: a status is computed for the moment of the request; fairness L1: what was overturned
        is not among the standings that are known now.
    """
    for each in standings:
        if each.holds(at):
            return _reading(each, validity, at, zone)
    return None


def _reading(one: Standing, validity: Validity, at: datetime, zone: ZoneInfo) -> StatusReading:
    if one.state not in _LIVES:
        return StatusReading(CertificateStatus(one.state.value), one.from_at, one.ground)
    day = at.astimezone(zone).date()
    if day > validity.valid_until:
        since = after(validity.valid_until, zone)
        return StatusReading(CertificateStatus.EXPIRED, since, Ground.END_OF_VALIDITY)
    if day < validity.valid_from:
        return StatusReading(CertificateStatus.NOT_YET_VALID, one.from_at, one.ground)
    since = max(one.from_at, start_of(validity.valid_from, zone))
    is_overdue = one.ends_on is not None and one.ends_on < day
    return StatusReading(CertificateStatus(one.state.value), since, one.ground, is_overdue)


def turns(standings: Iterable[Standing], validity: Validity, zone: ZoneInfo) -> list[datetime]:
    """Return every instant at which time alone may change the status, in no order.

    Rule:
        As :func:`standing_at` judges: a certificate's days, its periods, the limit of a suspension.
    """
    found = [start_of(validity.valid_from, zone), after(validity.valid_until, zone)]
    for each in standings:
        found.append(each.from_at)
        if each.until_at is not None:
            found.append(each.until_at)
        if each.ends_on is not None:
            found.append(after(each.ends_on, zone))
    return found


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which a civil day begins in a time zone."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def after(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which a civil day has passed in a time zone."""
    return start_of(day + timedelta(days=1), zone)
