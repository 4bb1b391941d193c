"""What time, and the fall of violations, do to sanctions."""

from app.access.policy import CLOCK
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.licences import strike_on_the_day
from app.domains.sanctions.service.overturning import fall_with_violations, give_back_what_is_over
from app.store.work import Database

AT_ONCE = 50


def tend(desk: SanctionDesk, database: Database) -> int:
    """Take back what rests on nothing, let licences stand again, or be struck; return how often."""
    with database.writing(CLOCK) as work:
        fell = fall_with_violations(work, desk, AT_ONCE)
    with database.writing(CLOCK) as work:
        ended = give_back_what_is_over(work, desk, AT_ONCE)
    with database.writing(CLOCK) as work:
        return fell + ended + strike_on_the_day(work, desk, AT_ONCE)
