"""Words and values of deployments."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
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
        sex: ``None``: not said, and counted as other.
        count: workers.
    """

    month: date
    corridor: Corridor
    occupation: str | None
    sector: str | None
    wage_band: str | None
    sex: Sex | None
    count: int

    @property
    def counted_sex(self) -> Sex:
        """As it is counted."""
        return self.sex or Sex.OTHER

    @property
    def cell(self) -> tuple[object, ...]:
        """What tells it apart from other lines of one firm."""
        where = (self.corridor.origin, self.corridor.destination)
        return (self.month, *where, self.occupation, self.sector, self.wage_band, self.counted_sex)


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


@dataclass(frozen=True, slots=True)
class WageBand:
    """Wages between two amounts.

    Attributes:
        key: by which reports name it, for good.
        at_least: from this amount on; ``None``: from nothing.
        below: up to this amount, without it; ``None``: without end.
    """

    key: str
    at_least: Decimal | None
    below: Decimal | None


@dataclass(frozen=True, slots=True)
class BandList:
    """The bands of one currency, from a day until a later list of it.

    Attributes:
        key: of the list.
        currency: ISO 4217.
        per: for which time the wage is.
        since: first day of the months that it holds for.
        bands: from the lowest to the highest.
    """

    key: str
    currency: str
    per: str
    since: date
    bands: tuple[WageBand, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """All lists of wage bands of a scheme.

    Attributes:
        mark: how sure they are: ``seen``, ``general`` or ``draft``.
        note: where they come from.
        lists: each with its currency and first day.
    """

    mark: str
    note: str
    lists: tuple[BandList, ...]

    def of(self, month: date) -> tuple[str, ...]:
        """Return the keys of the bands that hold for a month."""
        newest: dict[str, BandList] = {}
        for each in sorted(self.lists, key=lambda one: one.since):
            if each.since <= month:
                newest[each.currency] = each
        return tuple(band.key for each in newest.values() for band in each.bands)


@dataclass(frozen=True, slots=True)
class Said:
    """A line as somebody sent it, not looked at yet.

    Attributes:
        at: where it stands in what was sent: a JSON pointer.
        intermediary: the identifier of the firm's record; ``None``: not named by it.
        licence: the number of a licence of the firm; ``None``: not named by it.
        month: such as 2026-03.
        origin: where workers come from.
        destination: where they work.
        occupation: code of ISCO-08, or nothing.
        sector: code of ISIC, or nothing.
        wage_band: key of a band, or nothing.
        sex: as it is counted, or nothing.
        count: workers.
    """

    at: str
    intermediary: str | None
    licence: str | None
    month: str
    origin: str
    destination: str
    occupation: str | None
    sector: str | None
    wage_band: str | None
    sex: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of what was sent.

    Attributes:
        sending_id: what came together has one.
        side: whose report it is.
        lines: how many were read.
        workers: how many they count.
        recorded: reports that count from now on.
        replaced: reports of the same scope that count no longer.
        unchanged: months that say what counts already; nothing was recorded for them.
        late: of the recorded ones.
    """

    sending_id: UUID
    side: Side
    lines: int
    workers: int
    recorded: int
    replaced: int
    unchanged: int
    late: int
