"""What time does to warnings."""

from app.access.policy import CLOCK
from app.domains.warnings.service import publishing
from app.store.work import Database

AT_ONCE = 100


def end_with_time(database: Database) -> int:
    """End the warnings whose time has passed; return how many."""
    with database.writing(CLOCK) as work:
        return publishing.run_out(work, AT_ONCE)
