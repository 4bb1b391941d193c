"""Applications follow the journal: what audit bodies and auditees do moves them on."""

from app.domains.certifications.queries import events
from app.domains.certifications.service.following import FOLLOWED
from app.store.consumers import Lease, work_off
from app.store.work import Database, Work


class AuditFollower:
    """Moves applications after their audits."""

    name = "applications"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, _follow)


def _follow(work: Work, after: int, until: int) -> None:
    for event in events.between(work, FOLLOWED, after, until):
        FOLLOWED[event.name](work, event)
