"""Words and values of deployments."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Side(StrEnum):
    """Whose report it is."""

    FIRM = "firm"
    AUTHORITY = "authority"


class Sex(StrEnum):
    """As a report counts it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    """Other, or not said."""


class Which(StrEnum):
    """Which number counts, of what both sides told for the same months."""

    AUTHORITY = "authority"
    """Both told, and agree within the limit: the number of whoever did not place them."""
    LOWER = "lower"
    """They differ beyond the limit (fairness E1)."""
    ONLY_ONE = "only_one"
    """One side alone told anything."""
    NONE = "none"
    """Neither did: a rate has no denominator, and says so."""


@dataclass(frozen=True, slots=True)
class Corridor:
    """From where to where workers go; ISO 3166-1 alpha-2.

    Attributes:
        origin: where they come from.
        destination: where they work.
    """

    origin: str
    destination: str


@dataclass(frozen=True, slots=True)
class Line:
    """So many workers of one kind, in one month.

    Attributes:
        month: its first day.
        corridor: from where to where.
        occupation: code of ISCO-08; ``None``: not said.
        sector: code of ISIC; ``None``: not said.
        wage_band: key of a band of the scheme; ``None``: not said.
        sex: as it is counted.
        count: workers.
    """

    month: date
    corridor: Corridor
    occupation: str | None
    sector: str | None
    wage_band: str | None
    sex: Sex
    count: int

    @property
    def cell(self) -> tuple[object, ...]:
        """What tells it apart from other lines of one firm."""
        where = (self.corridor.origin, self.corridor.destination)
        return (self.month, *where, self.occupation, self.sector, self.wage_band, self.sex)


@dataclass(frozen=True, slots=True)
class Deployed:
    """How many workers a firm placed in a period, by both sides, and which number counts.

    Attributes:
        subject_id: the firm.
        since: first day of the first month.
        until: last day of the last month.
        firm: what the firm reported; ``None``: nothing.
        authority: what authorities reported; ``None``: nothing.
        counted: the denominator; ``None``: there is none, and a rate says so. Where the two
            differ beyond the limit, the lower (fairness E1).
        differs: the two differ beyond the limit.
        reports: the records that gave the numbers.
    """

    subject_id: UUID
    since: date
    until: date
    firm: int | None
    authority: int | None
    counted: int | None
    differs: bool
    reports: tuple[UUID, ...]
