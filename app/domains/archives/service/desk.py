"""What archives work with, held open by a process."""

from dataclasses import dataclass
from datetime import timedelta

from app.outside.file_store import FileStore
from app.store.holdings import Holdings
from app.store.keys import KeyRing


@dataclass(frozen=True, slots=True)
class ArchiveDesk:
    """The desk.

    Attributes:
        ring: seals the key of each archive.
        store: where sealed archives lie.
        holdings: what goes into them, by the domains that know.
        kept: for how long one can be fetched.
        instance: ``test`` or ``demo``, where the register is no live one.
    """

    ring: KeyRing
    store: FileStore
    holdings: Holdings
    kept: timedelta
    instance: str | None = None
