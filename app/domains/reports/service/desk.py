"""What reports work with, held open by a process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.kit.quarters import Quarter
from app.outside.file_store import FileStore
from app.outside.typesetting import Typesetter
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """The desk.

    Attributes:
        ring: seals letters.
        store: where reports lie that were made in the background.
        typesetter: prints them; called where a page is asked for, so that nothing is loaded before.
        address: of the service, for links to records.
        front: of the pages that people use, for links in letters.
        zone: where the scheme is; days begin there.
        currency: the common one, ISO 4217.
        days_back: for so long after it was quoted a rate of a day serves.
        most_years: over which a report is.
        facts_at_once: up to so many are counted while one waits.
        wait_days: so many days after a quarter its figures are frozen.
        kept: for how long a report can be fetched.
        deployment_limit: how far two numbers of deployments may differ, as a share of the larger.
        instance: ``test`` or ``demo``, where the register is no live one.
        issuer: who runs the register; ``None``: nobody is named.
    """

    ring: KeyRing
    store: FileStore
    typesetter: Callable[[], Typesetter]
    address: str
    front: str
    zone: ZoneInfo
    currency: str
    days_back: int
    most_years: int
    facts_at_once: int
    wait_days: int
    kept: timedelta
    deployment_limit: Decimal
    instance: str | None = None
    issuer: str | None = None

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()

    def frozen_from(self, quarter: Quarter) -> date:
        """Return the first day on which the figures of a quarter can be frozen."""
        return quarter.last + timedelta(days=self.wait_days + 1)
