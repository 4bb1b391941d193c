"""What sanctions work with, held open by a process."""

from dataclasses import dataclass

from app.domains.notices.service.desk import NoticeDesk
from app.domains.subjects.service.desk import SubjectDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class SanctionDesk:
    """The desk.

    Attributes:
        notices: of notices.
        subjects: of acts on licences.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    notices: NoticeDesk
    subjects: SubjectDesk
    instance: str | None = None

    @property
    def ring(self) -> KeyRing:
        """The key ring."""
        return self.subjects.ring
