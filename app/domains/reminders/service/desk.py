"""What the verbs of reminders work with, held open by a process."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.domains.identity.types import Waiting
from app.domains.reminders.types import Rhythm
from app.store.keys import KeyRing
from app.store.work import Work

Provider = Callable[[Work], Sequence[Waiting]]
"""Says what of a domain waits for the actor of a work."""


@dataclass(frozen=True, slots=True)
class RemindersDesk:
    """The desk.

    Attributes:
        ring: seals letters on their way.
        front: the address of the pages of people, without a slash at its end.
        providers: say what waits, by the domains that know.
        rhythm: how often this register reminds.
    """

    ring: KeyRing
    front: str
    providers: Sequence[Provider]
    rhythm: Rhythm

    def zone(self, chosen: str | None) -> ZoneInfo:
        """Return the time zone that somebody chose, or that of the register."""
        return self.rhythm.zone if chosen is None else ZoneInfo(chosen)
