"""What comes with time: notices that nobody answered."""

from app.access.policy import CLOCK
from app.domains.notices.service.announcing import lapse_unanswered
from app.store.work import Database

AT_ONCE = 50


def tend(database: Database) -> int:
    """Note of notices whose time to answer is over that nobody answered; return of how many."""
    with database.writing(CLOCK) as work:
        return lapse_unanswered(work, AT_ONCE)
