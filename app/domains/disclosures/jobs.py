"""What time, and the admission of authorities, do to disclosures that wait."""

from app.access.policy import CLOCK
from app.domains.disclosures.service import delivering, recalling
from app.domains.disclosures.service.desk import DisclosureDesk
from app.store.work import Database


def send_waiting(desk: DisclosureDesk, database: Database) -> int:
    """Send what waits and can go by now, end what no agreement opens; recalls follow splits."""
    with database.writing(CLOCK) as work:
        followed = recalling.follow_splits(work, desk)
        return followed + delivering.send_waiting(work, desk)
