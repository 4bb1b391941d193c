"""What awards work with, held open by a process."""

from dataclasses import dataclass

from app.domains.certifications.types.printing import HoldersOf
from app.domains.notices.service.desk import NoticeDesk
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class AwardDesk:
    """The desk.

    Attributes:
        notices: of notices.
        ring: the key ring.
        holders_of: names firms as the roster does.
        is_demonstration: whether it says of real firms what lists say, and no more (L9).
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    notices: NoticeDesk
    ring: KeyRing
    holders_of: HoldersOf
    is_demonstration: bool = False
    instance: str | None = None
