"""What the verbs of audits work with, held open by a process."""

from dataclasses import dataclass

from app.domains.identity.engine.letters import Front
from app.domains.notices.service.desk import NoticeDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class AuditDesk:
    """The desk.

    Attributes:
        ring: seals lists of workers, and letters on their way.
        front: where links in letters lead.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    ring: KeyRing
    front: Front
    instance: str | None = None

    @property
    def notices(self) -> NoticeDesk:
        """What notices of grades work with."""
        return NoticeDesk(self.ring, self.front)
