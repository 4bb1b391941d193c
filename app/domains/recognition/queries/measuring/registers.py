"""Measures from rows that say for which entries they held: read again, they say the same."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from app.access.policy import unscoped
from app.domains.alliance.queries.trainings import certificates_of, trainings_of
from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.types.certificates import CertificateState
from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.recognition.queries.measuring.scope import Scope, refs
from app.domains.recognition.types.scoring import Found
from app.domains.subjects.models import Licence
from app.kit.text import fold

FOR_A_RULE = "measured for a programme; who may read the result asks the policy"
ALLOWS = frozenset({MayRecruit.YES, MayRecruit.LIMITED})
Days = tuple[date, date]


class Stated(NamedTuple):
    """What a register says of a licence."""

    id: UUID
    status: LicenceStatus
    valid_from: date | None
    valid_until: date | None
    stated_from: date
    stated_until: date | None

    @property
    def begins(self) -> date:
        """Its first day: as it is printed, or since when it is stated."""
        return self.stated_from if self.valid_from is None else self.valid_from


def known_at(row: Any, entry: int) -> ColumnElement[bool]:
    """Return the condition that a row was known at an entry."""
    until = row.recorded_until
    return and_(row.recorded_from <= entry, or_(until.is_(None), until > entry))


def licences(scope: Scope) -> dict[UUID, list[Stated]]:
    """Return what registers say of the licences of each firm."""
    rows = scope.work.session.execute(
        select(
            *(Licence.subject_id, Licence.id, Licence.status, Licence.valid_from),
            *(Licence.valid_until, Licence.stated_from, Licence.stated_until),
        )
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Licence.subject_id),
            known_at(Licence, scope.entry),
            Licence.stated_from <= scope.until,
        )
        .order_by(Licence.stated_from, Licence.id)
    )
    return scope.by_firm((row[0], Stated(*row[1:])) for row in rows)


def _licences(scope: Scope) -> dict[UUID, list[Stated]]:
    return scope.once("licences", lambda: licences(scope))


def licence_share(scope: Scope) -> dict[UUID, Found]:
    """Read on how many days of the period a register said that a licence was valid.

    A licence that reads valid counts from the day that is printed on it, also before the register
    first stated it; days on which another row says that it was suspended or ended do not count.
    """
    found = {}
    for firm in scope.members:
        rows = _licences(scope).get(firm, [])
        good = [_days_of(each) for each in rows if may_recruit(each.status) in ALLOWS]
        bad = [_stated_days(each) for each in rows if may_recruit(each.status) is MayRecruit.NO]
        covered = _covered(good, bad, (scope.since, scope.until)) if rows else None
        used = refs("licence", (each.id for each in rows))
        found[firm] = Found({"days": scope.days, "covered": covered}, used)
    return found


def _days_of(row: Stated) -> Days:
    ends = [each for each in (row.stated_until, row.valid_until) if each is not None]
    return min(row.begins, row.stated_from), min(ends, default=date.max)


def _stated_days(row: Stated) -> Days:
    return row.stated_from, row.stated_until or date.max


def _covered(good: Collection[Days], bad: Collection[Days], period: Days) -> int:
    """Return how many days of a period lie in good days and in no bad ones."""
    whole = _length(good, period)
    return whole - _length(_both(good, bad), period)


def _both(some: Iterable[Days], others: Sequence[Days] | Collection[Days]) -> list[Days]:
    return [
        (max(one[0], other[0]), min(one[1], other[1]))
        for one in some
        for other in others
        if max(one[0], other[0]) <= min(one[1], other[1])
    ]


def _length(days: Iterable[Days], period: Days) -> int:
    """Return how many days of a period lie in some stretches, each day once."""
    total, done = 0, None
    for first, last in sorted(_both(days, [period])):
        begins = first if done is None else max(first, done)
        if begins <= last:
            total += (last - begins).days + 1
            done = last + timedelta(days=1) if last < date.max else date.max
    return total


def begun_on(scope: Scope, firm: UUID) -> tuple[date | None, tuple[UUID, ...]]:
    """Return since when a firm has held a licence, and the licence that says so."""
    allowed = [each for each in _licences(scope).get(firm, ()) if each.begins <= scope.until]
    if not allowed:
        return None, ()
    first = min(allowed, key=lambda each: (each.begins, each.id))
    return first.begins, (first.id,)


def years_in_operation(scope: Scope) -> dict[UUID, Found]:
    """Read since when each firm has held a licence."""
    found = {}
    for firm in scope.members:
        since, by = begun_on(scope, firm)
        inputs = {"since": since and since.isoformat(), "until": scope.until.isoformat()}
        found[firm] = Found(inputs, refs("licence", by))
    return found


def workers_deployed(scope: Scope) -> dict[UUID, Found]:
    """Read how many workers each firm placed, by both sides."""
    found = {}
    for firm, told in scope.deployed().items():
        inputs = {
            "counted": told.counted,
            "firm": told.firm,
            "authority": told.authority,
            "differs": told.differs,
            # A setting, which can be another one when it is read again.
            "limit": f"{scope.limit:f}",
        }
        found[firm] = Found(inputs, refs("deployment_report", told.reports))
    return found


def quality_certificates(scope: Scope) -> dict[UUID, Found]:
    """Read the certificates that somebody outside confirmed; stated twice, one counts once (E2)."""
    held = certificates_of(scope.work, scope.records, scope.until, entry=scope.entry)
    by_firm = scope.by_firm((each, mark) for each, of in held.items() for mark in of)
    found = {}
    for firm in scope.members:
        of = by_firm.get(firm, ())
        counted = len({(fold(each.standard), fold(each.number)) for each in of})
        used = refs("credential", (each.id for each in of))
        found[firm] = Found({"certificates": counted}, used)
    return found


def trainings(scope: Scope) -> dict[UUID, Found]:
    """Read the trainings that somebody outside confirmed; each training counts once (E2)."""
    held = trainings_of(scope.work, scope.records, scope.until, entry=scope.entry)
    by_firm = scope.by_firm((each, one) for each, of in held.items() for one in of)
    found = {}
    for firm in scope.members:
        of = by_firm.get(firm, ())
        counted = len({each.training for each in of})
        found[firm] = Found({"trainings": counted}, refs("credential", (each.id for each in of)))
    return found


def certificate_share(scope: Scope) -> dict[UUID, Found]:
    """Read on how many days of the period a certificate of each firm was active."""
    rows = scope.work.session.execute(
        select(
            *(Certificate.subject_id, Certificate.id),
            *(CertificateStanding.from_at, CertificateStanding.until_at),
        )
        .join(CertificateStanding, CertificateStanding.certificate_id == Certificate.id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Certificate.subject_id),
            CertificateStanding.state == CertificateState.ACTIVE,
            CertificateStanding.from_at < scope.ends_at,
            or_(
                CertificateStanding.until_at.is_(None),
                CertificateStanding.until_at > scope.begins_at,
            ),
            known_at(CertificateStanding, scope.entry),
        )
        .order_by(CertificateStanding.from_at, CertificateStanding.id)
    )
    by_firm = scope.by_firm((row[0], (row[1], row[2], row[3])) for row in rows)
    found = {}
    for firm in scope.members:
        stood = by_firm.get(firm, ())
        days = [_active(first, last) for _, first, last in stood]
        covered = _length(days, (scope.since, scope.until))
        used = refs("certificate", (each for each, _, _ in stood))
        found[firm] = Found({"days": scope.days, "covered": covered}, used)
    return found


def _active(first: datetime, until: datetime | None) -> Days:
    """Return the days of which the last instant, or the first one of a running day, is active."""
    last = date.max if until is None else (until - timedelta(microseconds=1)).date()
    return first.date(), last
