"""What the exchange works with, held open by a process."""

from dataclasses import dataclass

from app.domains.certifications.types.printing import HoldersOf
from app.domains.disclosures.service.desk import DisclosureDesk


@dataclass(frozen=True, slots=True)
class ExchangeDesk:
    """The desk.

    Attributes:
        disclosures: of the ledger.
        holders_of: names firms as the roster does.
    """

    disclosures: DisclosureDesk
    holders_of: HoldersOf
