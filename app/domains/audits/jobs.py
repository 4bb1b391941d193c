"""What comes with time: grades take effect, findings become overdue, and sealed lists too old."""

from app.access.policy import CLOCK
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.findings import tell_overdue
from app.domains.audits.service.grading import let_take_effect
from app.domains.audits.service.workers import destroy_old
from app.store.work import Database

AT_ONCE = 50


def tend(desk: AuditDesk, database: Database) -> int:
    """Let grades take effect, record what is overdue, destroy old lists; return how many."""
    with database.writing(CLOCK) as work:
        graded = let_take_effect(work, desk, AT_ONCE)
    with database.writing(CLOCK) as work:
        return graded + tell_overdue(work, desk, AT_ONCE) + destroy_old(work, AT_ONCE)
