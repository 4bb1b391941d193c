"""What programmes and evaluations work with, held open by a process."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class EvaluationDesk:
    """The desk.

    Attributes:
        zone: where the scheme is; days begin there.
        limit: how far deployments of firm and authority may differ before the lower counts.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    zone: ZoneInfo
    limit: Decimal
    instance: str | None = None

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
