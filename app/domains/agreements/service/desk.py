"""What the operations of agreements work with."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from app.domains.agreements.types import Deadline
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class AgreementDesk:
    """What the operations of agreements work with.

    Attributes:
        zone: in which the scheme's days begin and end.
        acknowledge: in which a receiver acknowledges where a clause gives no time; our own default.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    zone: ZoneInfo
    acknowledge: Deadline
    instance: str | None = None

    def today(self, work: Work) -> date:
        """Return the civil day of a work where the scheme is."""
        return work.at.astimezone(self.zone).date()
