"""What time, and the admission of authorities, do to disclosures that wait."""

from app.access.policy import CLOCK
from app.domains.disclosures.service import delivering
from app.domains.disclosures.service.desk import DisclosureDesk
from app.store.work import Database


def send_waiting(desk: DisclosureDesk, database: Database) -> int:
    """Send what waits and can go by now, and end what no agreement opens any more."""
    with database.writing(CLOCK) as work:
        return delivering.send_waiting(work, desk)
