"""What the operations of the alliance work with."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from app.domains.alliance.engine.reading import AllianceData
from app.store.keys import KeyRing
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class AllianceDesk:
    """What the operations of the alliance work with.

    Attributes:
        ring: seals letters, and opens what people said of themselves.
        zone: in which the scheme's days begin and end.
        data: kinds of pledges and levels of training.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    zone: ZoneInfo
    data: AllianceData
    instance: str | None = None

    @property
    def is_demonstration(self) -> bool:
        """Whether real firms' records hold what lists say, and nothing else (fairness L9)."""
        return self.instance == "demo"

    def today(self, work: Work) -> date:
        """Return the civil day of a work where the scheme is."""
        return work.at.astimezone(self.zone).date()
