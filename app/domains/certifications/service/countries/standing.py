"""How the country stands whose own certificate a scheme asks for (C8)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domains.certifications.errors import CountryNotCertified
from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.queries import certificates, countries
from app.domains.certifications.rules.countries import (
    TRANSITION,
    Stood,
    certified_since,
    lost_since,
)
from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.service.certificates.standing import status_of
from app.domains.certifications.types.countries import CountryReading, CountryStatus
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.types import Certified
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work


def reading_of(work: Work, scheme: Scheme, at: datetime) -> CountryReading | None:
    """Return how the country stands that a scheme asks for; ``None`` where it asks for none.

    Args:
        work: the open work.
        scheme: whose rules bind a certificate.
        at: the instant of the question; by what is known now (L1).

    Rule:
        Fairness C8.
    """
    need = scheme.needs_country
    if need is None:
        return None
    known = jurisdictions.find(work, need.jurisdiction)
    name = need.jurisdiction if known is None else known.name
    found = [
        each
        for each in countries.of_country(work, need.jurisdiction, need.scheme)
        if each.issued_at <= at
    ]
    if not found:
        return CountryReading(need.jurisdiction, name, need.scheme, CountryStatus.NOT_CERTIFIED)
    rules = standards.by_id(work, found[-1].scheme_id, Scheme).said
    zone = zone_of(rules.calendar)
    rows = certificates.standings(work, [each.id for each in found])
    stood: list[Stood] = [([row.said for row in rows[each.id]], each.validity) for each in found]
    since = certified_since(stood, at, zone)
    said = (need.jurisdiction, name, need.scheme)
    if since is not None:
        return CountryReading(*said, CountryStatus.CERTIFIED, found[-1].number, since)
    lost = lost_since(stood, at, zone)
    status = _status(found[-1], rows[found[-1].id], at, zone)
    until = None if lost is None else _transition(scheme, rules, lost)
    return CountryReading(*said, status, found[-1].number, lost, until)


def _status(
    newest: Certificate, rows: list[CertificateStanding], at: datetime, zone: ZoneInfo
) -> CountryStatus:
    reading = standing_at([each.said for each in rows], newest.validity, at, zone)
    words = {each.value: each for each in CountryStatus}
    return words.get(reading.status.value if reading else "", CountryStatus.NOT_CERTIFIED)


def _transition(scheme: Scheme, of_country: Scheme, lost_at: datetime) -> date | None:
    """Return the last civil day of the transition, by the scheme that asks, or the country's."""
    rules = scheme if scheme.has_limit(TRANSITION) else of_country
    if not rules.has_limit(TRANSITION):
        return None
    day = lost_at.astimezone(zone_of(rules.calendar)).date()
    return applying.due_on(rules, TRANSITION, day)


def certificates_of(work: Work, subjects: Sequence[UUID]) -> dict[UUID, list[Certified]]:
    """Return the certificates of countries as they stand now, the newest first."""
    found: dict[UUID, list[Certified]] = {each: [] for each in subjects}
    known = certificates.of_subjects(work, subjects)
    rows = certificates.standings(work, [each.id for each in known])
    schemes = standards.by_ids(work, {each.scheme_id for each in known}, Scheme)
    for each in reversed(known):
        reading = status_of(each, rows[each.id], schemes[each.scheme_id].said, work.at)
        found[each.subject_id].append(
            Certified(
                each.number,
                each.scheme_key,
                each.level,
                reading.status.value,
                reading.since,
                each.valid_from,
                each.valid_until,
            )
        )
    return found


def refuse_uncertified(work: Work, scheme: Scheme) -> None:
    """Refuse to grant under a scheme whose country is not certified.

    Raises:
        CountryNotCertified: the scheme asks for its country's certificate, and there is none.

    Rule:
        Domain model: a national scheme is recognised only while its jurisdiction is.
    """
    reading = reading_of(work, scheme, work.at)
    if reading is not None and not reading.is_certified:
        raise CountryNotCertified(
            f"The scheme {scheme.key} asks that {reading.country} is certified under"
            f" {reading.scheme}, and it is not.",
            jurisdiction=reading.jurisdiction,
            country_status=reading.status.value,
        )
