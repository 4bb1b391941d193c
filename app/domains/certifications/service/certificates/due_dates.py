"""The last days in the lives of certificates, and when the clock looks at each again."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from app.domains.certifications.models import (
    Certificate,
    CertificateMark,
    CertificateStanding,
    Condition,
)
from app.domains.certifications.queries import certificates, life
from app.domains.certifications.rules.due_dates import next_look
from app.domains.certifications.rules.timeline import standing_now
from app.domains.certifications.types.certificates import (
    OVER,
    CertificateState,
    ConditionState,
)
from app.domains.certifications.types.life import Deadline, LastDay, Period
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.types import NoticeState
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

Marks = Sequence[CertificateMark]


def period_of(row: CertificateStanding) -> Period:
    """Return a row of how a certificate stood as a value."""
    return Period(
        row.state,
        row.from_at,
        row.until_at,
        row.ground,
        row.ends_on,
        row.decision_id,
        row.notice_id,
    )


def last_days(work: Work, found: Sequence[Certificate]) -> dict[UUID, list[LastDay]]:
    """Return the last days that are ahead of certificates, or passed unnoted, in few questions.

    Rule:
        Issue "Decisions": what time brings, each thing once.
    """
    ids = [each.id for each in found if each.state not in OVER]
    stood = certificates.standings(work, ids)
    conditions = certificates.conditions(work, ids)
    marks = life.marks(work, ids)
    urgent = _urgent(work, [row.notice_id for rows in stood.values() for row in rows])
    days: dict[UUID, list[LastDay]] = {each.id: [] for each in found}
    for each in found:
        if each.state in OVER:
            continue
        periods = [period_of(row) for row in stood[each.id]]
        days[each.id] = [
            *_of_itself(each, periods, marks[each.id]),
            *_of_conditions(each, conditions[each.id], marks[each.id]),
            *_of_standing(work, each, periods, urgent, marks[each.id]),
        ]
    return days


def _urgent(work: Work, ids: Sequence[UUID | None]) -> dict[UUID, Notice]:
    """Return the urgent acts among some that wait for their review."""
    known = notices.by_ids(work, [each for each in ids if each is not None])
    return {
        each.id: each
        for each in known
        if each.is_urgent and each.state is NoticeState.IN_EFFECT and each.reversed_at is None
    }


def _day(
    one: Certificate, kind: Deadline, on: date, marks: Marks, thing: UUID | None = None
) -> LastDay:
    thing_id = thing or one.id
    mine = [
        each
        for each in marks
        if each.kind is kind and each.thing_id == thing_id and each.due_on == on
    ]
    reminded = [each.days for each in mine if each.days]
    return LastDay(
        kind,
        thing_id,
        on,
        one.decided_on,
        min(reminded) if reminded else None,
        any(each.days == 0 for each in mine),
    )


def _of_itself(one: Certificate, periods: Sequence[Period], marks: Marks) -> list[LastDay]:
    days = [_day(one, Deadline.EXPIRY, one.valid_until, marks)]
    if any(each.state is CertificateState.SUPERSEDED for each in periods):
        # A successor is granted: nobody is reminded of an end that nothing follows from.
        known = days[0]
        days = [LastDay(known.kind, known.thing_id, known.on, known.on, known.reminded)]
    if one.valid_from > one.decided_on:
        before = date.fromordinal(one.valid_from.toordinal() - 1)
        days.append(_day(one, Deadline.BEGINNING, before, marks))
    if one.surveillance_on is not None:
        days.append(_day(one, Deadline.SURVEILLANCE, one.surveillance_on, marks))
    return days


def _of_conditions(
    one: Certificate, conditions: Sequence[Condition], marks: Marks
) -> list[LastDay]:
    return [
        _day(one, Deadline.CONDITION, each.due_on, marks, each.id)
        for each in conditions
        if each.state is ConditionState.OPEN
    ]


def _of_standing(
    work: Work,
    one: Certificate,
    periods: Sequence[Period],
    urgent: Mapping[UUID, Notice],
    marks: Marks,
) -> list[LastDay]:
    now = standing_now(periods, work.at)
    if now is None or now.state is not CertificateState.SUSPENDED:
        return []
    days = []
    if now.ends_on is not None:
        days.append(_day(one, Deadline.SUSPENSION, now.ends_on, marks))
    notice = urgent.get(now.notice_id) if now.notice_id is not None else None
    if notice is not None and notice.review_by is not None:
        days.append(_day(one, Deadline.REVIEW, notice.review_by.date(), marks, notice.id))
    return days


def look_again(work: Work, *found: Certificate) -> None:
    """Set the instants at which the clock looks at certificates again."""
    lasting = [each for each in found if each.state not in OVER]
    for each in found:
        each.tend_at = None
    if not lasting:
        return
    days = last_days(work, lasting)
    schemes = standards.by_ids(work, {each.scheme_id for each in lasting}, Scheme)
    for each in lasting:
        zone = zone_of(schemes[each.scheme_id].said.calendar)
        each.tend_at = next_look(days[each.id], work.at, zone)
    work.session.flush()
