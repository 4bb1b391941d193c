"""What deployments work with, held open by a process."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domains.deployments.engine.checking import Terms
from app.domains.deployments.types import Bands
from app.domains.jurisdictions.engine.names import countries
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class DeploymentDesk:
    """What deployments work with.

    Attributes:
        bands: of wages, as the scheme has them.
        due_days: after the end of a quarter, by when its months are reported.
        limit: how far firm and authority may differ, as a share of the larger number.
        zone: in which a month begins.
        instance: what every public answer of a test or demonstration says; ``None`` when live.
    """

    bands: Bands
    due_days: int
    limit: Decimal
    zone: ZoneInfo
    instance: str | None

    def today(self, work: Work) -> date:
        """Return the civil day of a work."""
        return work.at.astimezone(self.zone).date()

    def terms(self, work: Work) -> Terms:
        """Return with what lines that are sent now are compared."""
        return Terms(self.bands, self.today(work).replace(day=1), countries())
