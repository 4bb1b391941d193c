"""What accountability works with, held open by a process."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domains.accountability.types import Limits
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.disclosures.service.desk import DisclosureDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class AccountabilityDesk:
    """The desk.

    Attributes:
        ring: opens what people said of themselves, to compare it.
        zone: where the scheme is; days and months begin there.
        limits: from when on a state's certificate is reviewed.
        country_scheme: key of the scheme whose body reviews a state without a certificate.
        disclosures: tell states how many cases are open.
        certifications: carry a proposed suspension on.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    zone: ZoneInfo
    limits: Limits
    country_scheme: str
    disclosures: DisclosureDesk
    certifications: CertificationDesk
    instance: str | None = None

    def today(self, at: datetime) -> date:
        """Return the civil day of an instant where the scheme is."""
        return at.astimezone(self.zone).date()
