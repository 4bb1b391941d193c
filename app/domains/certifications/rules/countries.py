"""Since when a country is not certified any more, and what the public reads of it: pure rules."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from app.domains.certifications.rules.standing import after, start_of
from app.domains.certifications.types.certificates import CertificateState, Standing, Validity
from app.domains.certifications.types.countries import CountryReading, CountryStatus

TRANSITION = "country_transition"
"""The limit until whose end certificates go on after their country's was lost."""
OWN_CONDUCT = "Own conduct not in question."

Stood = tuple[Sequence[Standing], Validity]
"""How one certificate of a country stood, and the days for which it was granted."""

LOST: Mapping[CountryStatus, str] = MappingProxyType(
    {
        CountryStatus.SUSPENDED: "Country suspended since {day}.",
        CountryStatus.WITHDRAWN: "Country's certificate withdrawn; not certified since {day}.",
        CountryStatus.EXPIRED: "Country's certificate expired; not certified since {day}.",
        CountryStatus.SURRENDERED: "Country's certificate given up; not certified since {day}.",
    }
)


def _active(known: Iterable[Stood], zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """Return the instants between which one of some certificates was active."""
    found = []
    for standings, validity in known:
        first, end = start_of(validity.valid_from, zone), after(validity.valid_until, zone)
        for each in standings:
            if each.state is CertificateState.ACTIVE:
                begins = max(each.from_at, first)
                ends = end if each.until_at is None else min(each.until_at, end)
                found.append((begins, ends))
    return [(begins, ends) for begins, ends in found if begins < ends]


def certified_since(known: Iterable[Stood], at: datetime, zone: ZoneInfo) -> datetime | None:
    """Return since when a country is certified without a break; ``None`` where it is not.

    Args:
        known: how its certificates stood, as it is known now.
        at: the instant of the question.
        zone: where the scheme is that assesses it.

    Rule:
        Fairness C8, L1: a suspension that was overturned never was.
    """
    spans = sorted(_active(known, zone), reverse=True)
    since = None
    for begins, ends in spans:
        if begins <= (since or at) and (ends > at if since is None else ends >= since):
            since = begins
    return since


def lost_since(known: Iterable[Stood], at: datetime, zone: ZoneInfo) -> datetime | None:
    """Return since when a country is not certified any more; ``None`` where it never was.

    A suspension that became a withdrawal began with the suspension.

    Rule:
        Fairness C8: the transition runs from the day on which the country was suspended.
    """
    ended = [ends for _, ends in _active(known, zone) if ends <= at]
    return max(ended, default=None)


def reads(reading: CountryReading, zone: ZoneInfo) -> str:
    """Return what the public reads of the country behind a certificate.

    Rule:
        Fairness C8: "country suspended since", "own conduct not in question".
    """
    name = reading.country
    if reading.is_certified:
        return f"The scheme asks that {name} is certified, and it is."
    if reading.since is None:
        return f"The scheme asks that {name} is certified, and it never was. {OWN_CONDUCT}"
    day = reading.since.astimezone(zone).date().isoformat()
    said = LOST[reading.status].format(day=day)
    until = "" if reading.holds_until is None else f" It goes on until {reading.holds_until}."
    return f"{said} {OWN_CONDUCT}{until}"
