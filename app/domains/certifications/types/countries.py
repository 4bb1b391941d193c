"""Values of the chain from a certificate to the country whose own one its scheme asks for (C8)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CountryStatus(StrEnum):
    """What the certificate of a country is at an instant."""

    CERTIFIED = "certified"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SURRENDERED = "surrendered"
    NOT_CERTIFIED = "not_certified"


@dataclass(frozen=True, slots=True)
class CountryReading:
    """How the country stands that a scheme asks for, at an instant.

    Attributes:
        jurisdiction: its code.
        country: its name.
        scheme: key of the scheme that assesses it.
        status: of its certificate.
        number: of that certificate; ``None`` where it never had one.
        since: since when it is certified, or is not any more; ``None`` where it never was.
        holds_until: where it is not certified, the last civil day on which certificates that ask
            for it go on.
    """

    jurisdiction: str
    country: str
    scheme: str
    status: CountryStatus
    number: str | None = None
    since: datetime | None = None
    holds_until: date | None = None

    @property
    def is_certified(self) -> bool:
        """Whether the country is certified."""
        return self.status is CountryStatus.CERTIFIED
