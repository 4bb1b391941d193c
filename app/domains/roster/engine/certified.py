"""Certificates in an item of the roster: what a token says of them, and how that is judged.

A token holds the days and periods of a firm's certificates. Which of them are in force, and how
they stand, is judged when the text is read, so that no late job makes an ended one valid.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
    Standing,
    StatusReading,
    Validity,
)
from app.domains.certifications.types.countries import CountryReading, CountryStatus
from app.domains.jurisdictions.engine.names import called
from app.domains.notices.types import Standing as AppealStanding
from app.domains.roster.engine.certificate_words import country_shown, status_reads
from app.domains.roster.engine.sanctioned import Sanctioned
from app.domains.roster.engine.tokens import iso
from app.domains.roster.engine.verification import instant_of
from app.domains.roster.types import VerifiedStatus

IN_FORCE = frozenset(
    {CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED, CertificateStatus.NOT_YET_VALID}
)
"""What an item shows; what ended stands in the history, and answers to its number."""

_FIELDS, _PERIODS, _OF_PERIOD = ";", "^", "~"


class Period(NamedTuple):
    """How a certificate stood for a time, and whether the act behind it can be appealed.

    Attributes:
        standing: the period.
        appeal_until: until when an appeal in time is possible.
        is_appealed: whether an appeal runs.
    """

    standing: Standing
    appeal_until: datetime | None = None
    is_appealed: bool = False


class Certified(NamedTuple):
    """A certificate of a firm, as it is known when the firm is rendered.

    Attributes:
        id: of its row, as text.
        number: of it.
        scheme: its key.
        standard: key of the standard.
        edition: of it.
        level: of the scheme's levels.
        zone: name of the time zone of its days.
        validity: its civil days.
        periods: how it stood.
        country: that its scheme asks for, where it is not certified any more.
    """

    id: str
    number: str
    scheme: str
    standard: str
    edition: str
    level: str | None
    zone: str
    validity: Validity
    periods: tuple[Period, ...]
    country: CountryReading | None = None


@dataclass(frozen=True, slots=True)
class CertifiedNow:
    """What a judgement knows of certificates beside the stored text.

    Attributes:
        late: periods, by number, of those that changed since the text was rendered.
        changes_at: the next instant at which time alone changes something.
        day: a past civil day that is asked for; ``None``: the judgement's instant.
        at: the instant of the answer, where it is not the judgement's.
        left: ids of final findings that left the public since the text was rendered (V4).
        answered_at: the instant of the request, where statuses are judged for an earlier one: what
            is over by then has left the public.
        sanctions: by number, those that changed since then, or fell (``None``).
    """

    late: Mapping[str, tuple[Period, ...]] = field(default_factory=dict)
    changes_at: datetime | None = None
    day: date | None = None
    at: datetime | None = None
    left: frozenset[str] = frozenset()
    answered_at: datetime | None = None
    sanctions: Mapping[str, Sanctioned | None] = field(default_factory=dict)


def written(certificate: Certified) -> str:
    """Write a certificate for a token: slugs, codes, numbers and instants alone."""
    first, last = certificate.validity.valid_from, certificate.validity.valid_until
    return _FIELDS.join(
        (
            *(certificate.number, certificate.scheme, certificate.standard, certificate.edition),
            *(certificate.level or "", certificate.zone, first.isoformat(), last.isoformat()),
            _PERIODS.join(map(_written_period, certificate.periods)),
            _written_country(certificate.country),
        )
    )


def _written_period(period: Period) -> str:
    one = period.standing
    return _OF_PERIOD.join(
        (
            *(one.state.value, one.from_at.isoformat(), _text(one.until_at), one.ground.value),
            *(iso(one.ends_on) or "", _text(period.appeal_until)),
            "1" if period.is_appealed else "",
        )
    )


def _written_country(country: CountryReading | None) -> str:
    if country is None or country.since is None:
        return ""
    return _OF_PERIOD.join(
        (
            *(country.jurisdiction, country.scheme, country.status.value),
            *(country.since.isoformat(), iso(country.holds_until) or ""),
        )
    )


def _country(text: str) -> CountryReading | None:
    if not text:
        return None
    code, scheme, status, since, until = text.split(_OF_PERIOD)
    return CountryReading(
        code,
        called(code),
        scheme,
        CountryStatus(status),
        None,
        datetime.fromisoformat(since),
        date.fromisoformat(until) if until else None,
    )


def _text(at: datetime | None) -> str:
    return "" if at is None else at.isoformat()


def read(part: str) -> Certified:
    """Read a certificate from a token."""
    number, scheme, standard, edition, level, zone, first, last, periods, country = part.split(
        _FIELDS
    )
    return Certified(
        *("", number, scheme, standard, edition, level or None, zone),
        Validity(date.fromisoformat(first), date.fromisoformat(last)),
        tuple(_period(each) for each in periods.split(_PERIODS)),
        _country(country),
    )


def _period(text: str) -> Period:
    state, since, until, ground, ends_on, appeal_until, is_appealed = text.split(_OF_PERIOD)
    return Period(
        Standing(
            CertificateState(state),
            datetime.fromisoformat(since),
            _instant(until),
            Ground(ground),
            date.fromisoformat(ends_on) if ends_on else None,
        ),
        _instant(appeal_until),
        bool(is_appealed),
    )


def _instant(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def in_force(parts: Sequence[str], now: CertifiedNow, at: datetime) -> list[dict[str, Any]]:
    """Return the certificates of a token that are in force, suspended or about to begin.

    Args:
        parts: of the token.
        now: what is known beside it.
        at: the instant at which it is judged.

    Rule:
        Contract, "Public reads": an expired or suspended certificate is never shown as valid
        because a job was late.
    """
    found = []
    answered_at = now.at or at
    for certificate in map(read, parts):
        zone = ZoneInfo(certificate.zone)
        then = instant_of(now.day, zone, answered_at)
        periods = now.late.get(certificate.number, certificate.periods)
        standings = [each.standing for each in periods]
        reading = standing_at(standings, certificate.validity, then, zone)
        if reading is not None and reading.status in IN_FORCE:
            period = next(each for each in periods if each.standing.holds(then))
            found.append(_shown(certificate, reading, _appeal(period, answered_at), then))
    return found


def _appeal(period: Period, at: datetime) -> str | None:
    if period.is_appealed:
        return AppealStanding.APPEAL_RUNNING.value
    if period.appeal_until is not None and at < period.appeal_until:
        return AppealStanding.APPEAL_OPEN.value
    return None


def _shown(
    certificate: Certified, reading: StatusReading, appeal: str | None, at: datetime
) -> dict[str, Any]:
    first, last = certificate.validity.valid_from, certificate.validity.valid_until
    status = VerifiedStatus(reading.status.value)
    country = certificate.country
    is_lost = country is not None and country.since is not None and country.since <= at
    return {
        "number": certificate.number,
        "scheme": certificate.scheme,
        "standard": certificate.standard,
        "edition": certificate.edition,
        "level": certificate.level,
        "status": status.value,
        "reads": status_reads(status, first, last, is_overdue=reading.is_overdue),
        "since": reading.since,
        "ground": reading.ground.value,
        "appeal": appeal,
        "country": country_shown(country, ZoneInfo(certificate.zone))
        if country is not None and is_lost
        else None,
        "valid_from": first,
        "valid_until": last,
        "address": f"/v1/roster/certificates/{certificate.number}",
    }
