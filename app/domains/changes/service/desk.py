"""What changes work with, held open by a process."""

from dataclasses import dataclass, field
from threading import BoundedSemaphore

from app.domains.changes.rules import EXPORTS_AT_ONCE
from app.domains.subjects.service.desk import SubjectDesk
from app.kit.errors import TooMany
from app.outside.file_store import FileStore
from app.store.work import Database

RETRY_AFTER_SECONDS = 5


def _places() -> BoundedSemaphore:
    return BoundedSemaphore(EXPORTS_AT_ONCE)


@dataclass(frozen=True, slots=True)
class ChangeDesk:
    """The desk.

    Attributes:
        database: both doors.
        subjects: what acts on licences work with.
        store: where decisions that were sent lie until they are worked off.
        places: for streams that run at once.
    """

    database: Database
    subjects: SubjectDesk
    store: FileStore
    places: BoundedSemaphore = field(default_factory=_places)

    def take_place(self) -> None:
        """Take one of the few places for streams; whoever does gives it back.

        Raises:
            TooMany: all of them are taken.
        """
        if not self.places.acquire(blocking=False):
            raise TooMany("Too many exports run at once.", retry_after=RETRY_AFTER_SECONDS)
