"""Records of jurisdictions follow the journal: one is made when its authority is admitted."""

from uuid import UUID

from app.domains.jurisdictions import queries
from app.store.consumers import Lease, work_off
from app.store.work import Database, Work


class AuthorityFollower:
    """Makes the record of each jurisdiction for which an authority was admitted."""

    name = "jurisdictions"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, _follow)


def _follow(work: Work, after: int, until: int) -> None:
    for event in queries.admissions(work, after, until):
        # Seldom is there any, and who brings in a list would load it for nothing.
        from app.domains.jurisdictions import service  # noqa: PLC0415 - see above

        service.note_admitted(work, UUID(event.body["organisation"]))
