"""What time does to remedies."""

from app.access.policy import CLOCK
from app.domains.remedies.rules import Limits
from app.domains.remedies.service.tending import tend
from app.store.work import Database

AT_ONCE = 50


def tend_remedies(database: Database, limits: Limits) -> int:
    """Do what time brings to the remedies that are due; return how many were looked at."""
    with database.writing(CLOCK) as work:
        return tend(work, limits, AT_ONCE)
