"""What comes with time: findings become overdue, and sealed lists too old."""

from app.access.policy import CLOCK
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.findings import tell_overdue
from app.domains.audits.service.workers import destroy_old
from app.store.work import Database

AT_ONCE = 50


def tend(desk: AuditDesk, database: Database) -> int:
    """Record what is overdue, and destroy lists that nobody destroyed; return how many."""
    with database.writing(CLOCK) as work:
        return tell_overdue(work, desk, AT_ONCE) + destroy_old(work, AT_ONCE)
