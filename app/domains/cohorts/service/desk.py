"""What cohort studies work with, held open by a process."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class CohortDesk:
    """The desk.

    Attributes:
        zone: where the scheme is; days begin there.
        rate_days: for so long after it was quoted a rate of a day serves.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    zone: ZoneInfo
    rate_days: int
    instance: str | None = None

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
