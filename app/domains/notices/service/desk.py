"""What the verbs of notices work with, held open by a process."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.domains.identity.engine.letters import Front
from app.outside.typesetting import Typesetter
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class NoticeDesk:
    """The desk.

    Attributes:
        ring: seals letters on their way.
        front: where links in letters lead.
    """

    ring: KeyRing
    front: Front


@dataclass(frozen=True, slots=True)
class LetterDesk:
    """What the pages of letters are made with.

    Attributes:
        typesetter: sets them.
        zone: where the scheme is; letters are dated there.
        operator: who runs the installation, in words, and writes.
    """

    typesetter: Typesetter
    zone: ZoneInfo
    operator: str | None
