"""Dates and which edition binds: pure functions over values of a scheme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Limit, SurveillanceRule
from app.domains.standards.types.words import Surveillance, Unit
from app.kit.months import add_months
from app.kit.working_days import IsWorked, add_working_days, next_working_day


def due_on(limit: Limit, day: date, is_worked: IsWorked) -> date:
    """Return the last day of a time limit; what is done on it is in time.

    Args:
        limit: in days, working days or months.
        day: from which it is counted, itself not counted; or before which, counted back.
        is_worked: the scheme's calendar.

    Rule:
        Scheme, time limits: the last day is included; it moves to the next working day where the
        limit says so.
    """
    amount = -limit.amount if limit.before else limit.amount
    match limit.unit:
        case Unit.DAYS:
            last = day + timedelta(days=amount)
        case Unit.MONTHS:
            last = add_months(day, amount)
        case Unit.WORKING_DAYS if not limit.before:
            last = add_working_days(day, amount, is_worked)
        case _:
            raise ValueError(f"The limit {limit.key} has no last day: {limit.unit.value}.")
    return next_working_day(last, is_worked) if limit.rolls else last


def due_at(limit: Limit, at: datetime, zone: ZoneInfo, is_worked: IsWorked) -> datetime:
    """Return the instant at which a time limit has passed, in UTC.

    A limit in hours ends to the minute; any other at the end of its last day in the scheme's time
    zone.

    Rule:
        Scheme, time limits.
    """
    if limit.unit is Unit.HOURS:
        return at + timedelta(hours=limit.amount)
    last = due_on(limit, at.astimezone(zone).date(), is_worked)
    end = datetime.combine(last + timedelta(days=1), time.min, tzinfo=zone)
    return end.astimezone(UTC)


def next_surveillance(
    rule: SurveillanceRule,
    first: Limit | None,
    decided_on: date,
    valid_until: date,
    held: Sequence[date],
) -> date | None:
    """Return the last day for the next surveillance audit, or ``None`` where none is owed.

    Two checks, both of which must hold: the first one within its limit from the decision, and one
    in every calendar year after that of the decision, but for the year in which the certificate
    ends and is renewed.

    Args:
        rule: of the scheme.
        first: the limit for the first one.
        decided_on: the day of the decision that opened the cycle.
        valid_until: last day of the certificate.
        held: days of the surveillance audits of this cycle.

    Rule:
        ISO/IEC 17021-1, 9.1.3.3.
    """
    if rule.kind is Surveillance.RISK_BASED:
        return None
    done = sorted(day for day in held if day > decided_on)
    owed = []
    if first is not None and not done:
        owed.append(add_months(decided_on, first.amount))
    if rule.each_calendar_year:
        years = range(decided_on.year + 1, valid_until.year)
        audited = {day.year for day in done}
        owed.extend(date(year, 12, 31) for year in years if year not in audited)
    return min(owed, default=None)


@dataclass(frozen=True, slots=True)
class Renewal:
    """The period that a renewal opens.

    Attributes:
        valid_from: its first day.
        valid_until: its last day.
        gap_from: the first day without a certificate before it, if there is such a gap.
        gap_until: the last one.
    """

    valid_from: date
    valid_until: date
    gap_from: date | None = None
    gap_until: date | None = None


def renewal(expired_on: date, decided_on: date, validity: Limit, restore: Limit) -> Renewal | None:
    """Return the period of a renewal; ``None`` when it comes too late and needs a full audit.

    The new period is counted from the end of the old one, whether the decision came before it or
    after; a gap stays a gap.

    Args:
        expired_on: last day of the certificate before.
        decided_on: the day of the decision, all that was outstanding being done.
        validity: of a certificate, in months.
        restore: how long after its end it can be restored.

    Rule:
        ISO/IEC 17021-1, 9.6.3.2.4 and 9.6.3.2.5.
    """
    until = add_months(expired_on, validity.amount)
    day_after = expired_on + timedelta(days=1)
    if decided_on <= expired_on:
        return Renewal(day_after, until)
    if decided_on > add_months(expired_on, restore.amount):
        return None
    if decided_on == day_after:
        return Renewal(decided_on, until)
    return Renewal(decided_on, until, day_after, decided_on - timedelta(days=1))


def binds_from(named: date, loaded_on: date, *, follows_another: bool) -> date:
    """Return the first day on which a version of rules or of a standard holds.

    Args:
        named: the day that the document names.
        loaded_on: the day on which it was published here.
        follows_another: whether a version was published here before it.

    Rule:
        Nobody is bound by rules before they could be read here.
    """
    return max(named, loaded_on) if follows_another else named


def may_apply_under(edition: Kept[Edition], successor: Kept[Edition] | None, day: date) -> bool:
    """Tell whether somebody may still apply under an edition.

    Who has applied finishes under the edition of the application, whatever comes after.

    Args:
        edition: asked for.
        successor: the published edition that replaces it, if there is one.
        day: of the application.

    Rule:
        Issue "Standards": running applications finish under theirs; a transition date binds the
        rest.
    """
    if day < edition.binds_from:
        return False
    if successor is None or day < successor.binds_from:
        return True
    until = successor.said.transition_until
    return until is not None and day <= until
