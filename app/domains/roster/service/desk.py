"""What every answer of the roster needs, opened once a process."""

import gc
import logging
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.searching import Finder
from app.store.replica import Seen
from app.store.work import Database

MOST_EXPORTS = 4
FOLLOW_SECONDS = 0.5

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RosterDesk:
    """What every answer works with.

    Attributes:
        database: whose readings may go to a replica that has what a second ago there was; whoever
            says how a certificate stands uses ``database.showing(None)``.
        lookout: gives the present outlook.
        finder: the search.
        export_kept: for how long the manifest of an export can be asked for.
        exports: room for a few exports at once.
    """

    database: Database
    lookout: Lookout
    finder: Finder
    export_kept: timedelta
    exports: threading.BoundedSemaphore = field(
        default_factory=lambda: threading.BoundedSemaphore(MOST_EXPORTS)
    )

    @classmethod
    def open(
        cls, database: Database, index: Path, instance: str | None, export_kept: timedelta
    ) -> "RosterDesk":
        """Open the desk of a process; nothing runs yet."""
        present = database.showing(None)
        lookout, finder = Lookout(present, instance), Finder(present, index)
        return cls(database.showing(Seen(None)), lookout, finder, export_kept)

    def follow(self) -> None:
        """Bring the search up to the roster's position."""
        self.finder.follow(self.lookout.now())


class Following:
    """A thread that keeps the search at most a second behind the roster."""

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="roster-following", daemon=True)

    def start(self) -> None:
        """Follow once, so that the first search finds what is there, then go on following."""
        self._follow()
        # What is in memory now stays there: a collector that walked it all again and again would
        # hold up answers.
        gc.freeze()
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for the end."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(FOLLOW_SECONDS):
            self._follow()

    def _follow(self) -> None:
        try:
            self._desk.follow()
        except Exception:
            log.exception("the search could not follow the roster")
