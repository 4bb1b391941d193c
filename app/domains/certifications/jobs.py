"""What ends with time."""

from app.access.policy import CLOCK
from app.domains.certifications.service import submitting
from app.store.work import Database

AT_ONCE = 50


def end_with_time(database: Database) -> int:
    """Let returned applications lapse whose time to answer has passed; return how many."""
    with database.writing(CLOCK) as work:
        return submitting.lapse(work, AT_ONCE)
