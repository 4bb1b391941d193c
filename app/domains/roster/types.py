"""Words and values of the roster: how a list is filtered and sorted."""

from dataclasses import dataclass, fields
from enum import StrEnum

from app.domains.imports.types import LicenceStatus, MayRecruit, RecordKind


class Sort(StrEnum):
    """The orders in which a list can be asked for; a search is best first by default."""

    NAME = "name"
    UPDATED_AT = "updated_at"
    NEWEST = "-updated_at"


class VerifiedStatus(StrEnum):
    """What a certificate is at the instant that is asked for; ``active`` alone is valid."""

    NOT_YET_ISSUED = "not_yet_issued"
    NOT_YET_VALID = "not_yet_valid"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    SURRENDERED = "surrendered"


class NameAnswer(StrEnum):
    """Whether a name that is asked for is the holder's; a likeness is no yes (fairness L10)."""

    YES = "yes"
    FORMER = "former"
    SIMILAR = "similar"
    NO = "no"


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Which records are asked for; all that is said must be met, on licences by one and the same.

    Attributes:
        q: a name, or part of one, well typed or not.
        origin: ISO 3166-1 alpha-2, as all countries here.
        source: slug of a register.
        certification: how a certificate stands now, whoever issued it.
        scheme: key of its scheme, of one and the same certificate.
    """

    q: str | None = None
    country: str | None = None
    record: RecordKind = RecordKind.INTERMEDIARY
    licence_status: LicenceStatus | None = None
    may_recruit: MayRecruit | None = None
    licence_kind: str | None = None
    sector: str | None = None
    origin: str | None = None
    destination: str | None = None
    source: str | None = None
    certification: VerifiedStatus | None = None
    scheme: str | None = None

    @property
    def asks_licence(self) -> bool:
        """Whether something is asked of a licence."""
        return any((self.licence_status, self.may_recruit, self.licence_kind))

    @property
    def asks_certificate(self) -> bool:
        """Whether something is asked of a certificate."""
        return bool(self.certification or self.scheme)

    def terms(self) -> list[str]:
        """Return the words that an entry must have."""
        asked = {
            "sector": self.sector,
            "origin": self.origin,
            "destination": self.destination,
            "source": self.source,
        }
        return [f"{name}:{value}" for name, value in asked.items() if value]

    def said(self) -> dict[str, str]:
        """Return what was asked, as parameters."""
        values = ((name, getattr(self, name)) for name in _NAMES)
        return {name: str(value) for name, value in values if value is not None}


_NAMES = tuple(each.name for each in fields(RosterFilter))
