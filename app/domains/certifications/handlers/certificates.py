"""Certificates follow the journal: what audits find and holders answer is proposed and weighed."""

from app.domains.certifications.queries import events
from app.domains.certifications.service.certificates.journal_follower import MINDED
from app.domains.certifications.service.desk import CertificationDesk
from app.store.consumers import Lease, work_off
from app.store.work import Database, Work


class CertificateFollower:
    """Minds certificates after what audits find, bodies lose, and holders answer.

    Args:
        desk: writes the letters of what is proposed.
    """

    name = "certificates"

    def __init__(self, desk: CertificationDesk) -> None:
        self._desk = desk

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, self._follow)

    def _follow(self, work: Work, after: int, until: int) -> None:
        for event in events.between(work, MINDED, after, until):
            MINDED[event.name](work, self._desk, event)
