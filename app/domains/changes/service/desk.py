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

    def take_place(self) -> "Place":
        """Take one of the few places for streams.

        Raises:
            TooMany: all of them are taken.
        """
        if not self.places.acquire(blocking=False):
            raise TooMany("Too many exports run at once.", retry_after=RETRY_AFTER_SECONDS)
        return Place(self.places)


class Place:
    """One of the few places for streams; given back once, however the stream ends."""

    def __init__(self, places: BoundedSemaphore) -> None:
        self._places = places
        self._taken = True

    def release(self) -> None:
        """Give the place back."""
        if self._taken:
            self._taken = False
            self._places.release()
