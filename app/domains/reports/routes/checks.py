"""What ``/readyz`` says of the figures of quarters."""

from datetime import timedelta

from app.access.policy import CLOCK
from app.domains.reports.queries.statistics import last_frozen
from app.domains.reports.service.freezing import StatisticsDesk, next_due
from app.store.work import Database
from app.web.health import Check, Finding

LATE = timedelta(days=1)
"""So long after a quarter is due to be frozen an operator is told that it is not."""
NOT_FROZEN = (
    "A quarter is due and its public figures are not frozen; the worker's log says why, and"
    " `vouch statistics freeze` tries it again."
)


def statistics_check(database: Database, desk: StatisticsDesk) -> Check:
    """Return the check that every quarter that is due is frozen; all else is answered without."""

    def look() -> Finding:
        with database.reading(CLOCK) as work:
            due = next_due(work, desk)
            is_late = due is not None and due.key <= desk.due(work.at - LATE).key
            facts = {"frozen": last_frozen(work), "due": None if due is None else due.key}
        return Finding(ok=not is_late, facts=facts, wrong=NOT_FROZEN if is_late else None)

    return Check("statistics", look, is_needed=False)
