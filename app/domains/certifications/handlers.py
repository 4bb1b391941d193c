"""Applications follow the journal: what audit bodies and auditees do moves them on."""

from app.access.policy import CLOCK
from app.domains.certifications.queries import events
from app.domains.certifications.service.following import FOLLOWED
from app.store.consumers import Lease, advance
from app.store.work import Database

BATCH = 200
"""Entries of the journal that one transaction looks at."""


class AuditFollower:
    """Moves applications after their audits."""

    name = "applications"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        after = lease.position
        while after < head:
            until = min(after + BATCH, head)
            with database.writing(CLOCK) as work:
                for event in events.between(work, FOLLOWED, after, until):
                    FOLLOWED[event.name](work, event)
                advance(work.session, lease, work.at, until)
            after = until
