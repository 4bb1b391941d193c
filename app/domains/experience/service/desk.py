"""What experience works with, held open by a process."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.kit.quarters import Quarter
from app.outside.counters import Counters
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class ExperienceDesk:
    """The desk.

    Attributes:
        ring: seals the words of workers, and digests codes.
        counters: count wrong codes, and answers that come all at once.
        zone: where the scheme is; days, weeks and quarters begin there.
        tries: wrong codes of the same first digits, such as ``10/15 minutes``.
        burst: answers about one firm that a person need not look at first, such as ``30/hour``.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    counters: Counters
    zone: ZoneInfo
    tries: str
    burst: str
    instance: str | None = None

    @property
    def is_demonstration(self) -> bool:
        """Whether real firms' records hold what lists say, and nothing else (fairness L9)."""
        return self.instance == "demo"

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()

    def begins(self, day: date) -> datetime:
        """Return the instant at which a day begins where the scheme is."""
        return datetime.combine(day, time(), self.zone)

    def ends(self, quarter: Quarter) -> datetime:
        """Return the first instant after a quarter."""
        return self.begins(quarter.last + timedelta(days=1))
