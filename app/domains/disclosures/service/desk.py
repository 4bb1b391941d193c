"""What disclosures work with, held open by a process."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domains.identity.engine.letters import Front
from app.kit.working_days import WorkingDays
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class DisclosureDesk:
    """The desk.

    Attributes:
        ring: seals letters.
        front: where links in letters lead.
        calendar: counts working days where the scheme is.
        zone: where the scheme is; days begin and end there.
    """

    ring: KeyRing
    front: Front
    calendar: WorkingDays
    zone: ZoneInfo

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
