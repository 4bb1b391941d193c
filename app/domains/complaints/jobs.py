"""What goes on in cases beside requests, and what comes with time."""

from app.access.policy import CLOCK
from app.domains.complaints.service import ending
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.tending import tend
from app.store.work import Database

AT_ONCE = 50


def tend_cases(database: Database, desk: ComplaintDesk) -> int:
    """Give what lies, end long pauses, let clocks follow.

    Returns:
        How many there were.
    """
    with database.writing(CLOCK) as work:
        return tend(work, desk, AT_ONCE)


def end_with_time(desk: ComplaintDesk, database: Database) -> int:
    """Let replies lapse, ask what is to be asked, end what is over.

    Returns:
        How much it was.
    """
    with database.writing(CLOCK) as work:
        return ending.tend(work, desk, AT_ONCE)
