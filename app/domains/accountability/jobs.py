"""What time does to what states answer for."""

from app.access.policy import CLOCK
from app.domains.accountability.service import counting, hearing, opening
from app.domains.accountability.service.desk import AccountabilityDesk
from app.store.work import Database

AT_ONCE = 50


def tend(desk: AccountabilityDesk, database: Database) -> int:
    """Open reviews by rule, publish what can be answered, and end the time to answer."""
    with database.writing(CLOCK) as work:
        opened = opening.open_by_rule(work, desk)
        return opened + hearing.publish(work, AT_ONCE) + hearing.end(work, AT_ONCE)


def count_month(desk: AccountabilityDesk, database: Database) -> int:
    """Count this month's open cases for each state that is to be told of them, once."""
    with database.writing(CLOCK) as work:
        return counting.count_month(work, desk)
