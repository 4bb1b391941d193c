"""What ends with time."""

from app.access.policy import CLOCK
from app.domains.certifications.service import commenting, following, submitting
from app.store.work import Database

AT_ONCE = 50


def end_with_time(database: Database) -> int:
    """End what had its time: returned applications lapse, files go to decision.

    Returns:
        How many applications moved.
    """
    with database.writing(CLOCK) as work:
        moved = submitting.lapse(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        moved += following.let_go_unmended(work, AT_ONCE)
    with database.writing(CLOCK) as work:
        return moved + commenting.end_comments(work, AT_ONCE)
