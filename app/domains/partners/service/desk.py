"""What partners work with, held open by a process."""

from dataclasses import dataclass

from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class PartnerDesk:
    """What partners work with.

    Attributes:
        ring: seals who stands for a partner, what was said of it, and letters to it.
        instance: what every public answer of a test or demonstration says; ``None`` when live.
    """

    ring: KeyRing
    instance: str | None
