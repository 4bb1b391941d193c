"""What the verbs of notices work with, held open by a process."""

from dataclasses import dataclass

from app.domains.identity.engine.letters import Front
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
