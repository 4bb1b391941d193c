"""What the page of a certificate says: what the public may read, and no more.

Its texts are English, as the scheme is published.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

from app.domains.certifications.types.certificates import (
    CertificateStatus,
    StatusReading,
    Validity,
)
from app.domains.certifications.types.printing import HolderReading
from app.kit import isic
from app.kit.numbers import spoken
from app.outside.pages import CertifiedScope, Holder, NotInForce

NOT_IN_FORCE: dict[CertificateStatus, tuple[str, str]] = {
    CertificateStatus.NOT_YET_VALID: (
        "Not yet valid",
        "Until its first day, shown on this page, its holder is not certified by it.",
    ),
    CertificateStatus.SUSPENDED: (
        "Suspended",
        "While it is suspended, its holder must not refer to itself as certified.",
    ),
    CertificateStatus.WITHDRAWN: (
        "Withdrawn",
        "Its holder must not refer to itself as certified by it.",
    ),
    CertificateStatus.EXPIRED: (
        "Expired",
        "Its holder must not refer to itself as certified by it.",
    ),
    CertificateStatus.SUPERSEDED: (
        "Superseded",
        "Another certificate stands in its place.",
    ),
    CertificateStatus.SURRENDERED: (
        "Given back by its holder",
        "Its holder must not refer to itself as certified by it.",
    ),
}
_ENGLISH = Locale("en", "GB")


@dataclass(frozen=True, slots=True)
class Earlier:
    """The certificate that another one follows.

    Attributes:
        number: of it.
        ended_on: its last civil day in force.
    """

    number: str
    ended_on: date


def not_in_force(reading: StatusReading | None, zone: ZoneInfo) -> NotInForce | None:
    """Return what a page says of a certificate that must not be taken for one in force.

    Args:
        reading: what it is now; ``None`` where its record does not say, which is no force either.
        zone: where the scheme is.

    Rule:
        Fairness C2: status and date, no ground; C3: an old one never reads as valid.
    """
    if reading is None:
        return NotInForce("Its state is not known", None, "Ask at the address below.")
    if reading.status is CertificateStatus.ACTIVE:
        return None
    word, sentence = NOT_IN_FORCE[reading.status]
    is_dated = reading.status is not CertificateStatus.NOT_YET_VALID
    since = reading.since.astimezone(zone).date() if is_dated else None
    return NotInForce(word, since, sentence)


def holder(reading: HolderReading) -> Holder:
    """Return whose a certificate is."""
    return Holder(
        reading.name,
        reading.latin,
        reading.number,
        reading.country,
        country_name(reading.country),
        reading.licences,
    )


def country_name(code: str | None) -> str:
    """Return a country in English; its code where Unicode's data have no name for it."""
    names: Mapping[str, str] = _ENGLISH.territories
    return names.get(code or "", code or "Country not known")


def scope(said: Mapping[str, Any]) -> CertifiedScope:
    """Return what a certificate covers, in words."""
    return CertifiedScope(
        tuple(map(_site, said.get("sites") or [])),
        tuple(
            f"{country_name(each['origin'])} to {country_name(each['destination'])}"
            for each in said.get("corridors") or []
        ),
        tuple(map(isic.reads, said.get("sectors") or [])),
    )


def _site(said: Mapping[str, Any]) -> str:
    name = f"{said['name']} (head office)" if said.get("is_head_office") else said["name"]
    parts = [name, said.get("address"), country_name(said.get("country"))]
    return ", ".join(part for part in parts if part)


def remarks(validity: Validity, earlier: Earlier | None) -> Iterator[str]:
    """Say which certificate one follows, and in which days between them there was none.

    Rule:
        Issue "Decisions, certificates": a gap stays visible.
    """
    if earlier is None:
        return
    yield f"Follows certificate {spoken(earlier.number)}, which ended on {_day(earlier.ended_on)}."
    first, last = earlier.ended_on + timedelta(days=1), validity.valid_from - timedelta(days=1)
    if first <= last:
        yield f"No certificate was in force from {_day(first)} to {_day(last)}."


def _day(day: date) -> str:
    return format_date(day, "long", locale=_ENGLISH)
