"""Applications follow the journal: what audit bodies and auditees do moves them on."""

from app.domains.certifications.queries import events
from app.store.consumers import Lease, work_off
from app.store.work import Database, Work

OF_APPLICATIONS = ("audits.", "certifications.", "notices.")
"""How the names of all entries begin that move an application."""


class AuditFollower:
    """Moves applications after their audits.

    Who brings in a list runs it too. What it does is loaded with the first entry that may move an
    application: it needs half of the register's code.
    """

    name = "applications"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, _follow)


def _follow(work: Work, after: int, until: int) -> None:
    if not events.is_any(work, OF_APPLICATIONS, after, until):
        return
    from app.domains.certifications.service.applications import (  # noqa: PLC0415 - see above
        audit_follower,
    )

    followed = audit_follower.FOLLOWED
    for event in events.between(work, followed, after, until):
        followed[event.name](work, event)
