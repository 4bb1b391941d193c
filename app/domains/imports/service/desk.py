"""What uploads of lists work with, held open by a process."""

from dataclasses import dataclass
from pathlib import Path

from app.domains.imports.service.files import Loader
from app.outside.file_store import FileStore
from app.store.work import Database


@dataclass(frozen=True, slots=True)
class ImportDesk:
    """The desk.

    Attributes:
        database: both doors.
        loader: what rows become.
        store: where the lists that were sent lie.
        rejects: folder of the rows that could not be read.
    """

    database: Database
    loader: Loader
    store: FileStore
    rejects: Path

    def rejects_of(self, upload: str) -> Path:
        """Return where the rejected rows of an upload are written."""
        return self.rejects / f"{upload}.csv"
