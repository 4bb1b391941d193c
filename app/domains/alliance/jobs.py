"""What time does to commitments."""

from app.access.policy import CLOCK
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.service.pledging import note_what_time_did
from app.store.work import Database

AT_ONCE = 200


def tend(desk: AllianceDesk, database: Database) -> int:
    """Write down which commitments are overdue or lapsed; what is shown never waits for it."""
    with database.writing(CLOCK) as work:
        return note_what_time_did(work, desk, AT_ONCE)
