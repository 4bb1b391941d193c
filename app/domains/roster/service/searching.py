"""Finding firms by name: candidates from the index, ranked by likeness, in one thread."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.access.policy import ANYONE
from app.domains.roster.queries import entries
from app.domains.roster.queries.prepared import MOST_HITS
from app.kit.legal_forms import strip_legal_form
from app.kit.likeness import Match, rank
from app.outside.name_index import NameIndex, Unusable
from app.store.work import Database

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, best first.

    Attributes:
        matches: serial, score and which of the firm's names met the query.
        is_cut: whether there may be more.
        entry: the journal number that the index had followed; 0 when it is being built.
    """

    matches: tuple[Match, ...]
    is_cut: bool
    entry: int

    @property
    def serials(self) -> list[int]:
        """Return the serials, best first."""
        return [match.serial for match in self.matches]


class Finder:
    """Searches the index; holds every name in memory, and follows the roster.

    Args:
        database: where names are read.
        folder: of the index.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._index: NameIndex | None = None
        self._names: dict[int, tuple[str, ...]] = {}
        self._shorter: dict[str, str] = {}
        self._entry = 0
        self._state: object = None
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")

    def find(self, text: str, record: str, country: str | None) -> Hits:
        """Return the records whose names are most like a text; in the search's own thread."""
        return self.later(lambda: self.find_here(text, record, country)).result()

    def later(self, work: Callable[[], T]) -> Future[T]:
        """Do a whole search in the search's own thread, after those that wait already."""
        return self._thread.submit(work)

    def name(self, match: Match) -> str:
        """Return the name, folded, by which a match was found."""
        return self._names.get(match.serial, ("",))[match.name]

    @property
    def state(self) -> object:
        """Give the same object for as long as the same search finds the same."""
        return self._state

    def follow(self, entry: int) -> None:
        """Bring names and index up to a journal number of the roster."""
        with self._lock:
            if entry != self._entry:
                self._read_names(entry)
            self._reload()
            state = (self._entry, self._index and self._index.state)
            if state != self._state:
                self._state = state

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def find_here(self, text: str, record: str, country: str | None) -> Hits:
        """Do the same in this thread, which should be the search's own."""
        index = self._index
        if index is None:
            return Hits((), is_cut=False, entry=0)
        found = index.search(
            text, record=record, countries=[country] if country else None, top=MOST_HITS
        )
        names: Mapping[int, tuple[str, ...]] = self._names
        candidates = [(hit.serial, names[hit.serial]) for hit in found if hit.serial in names]
        matches = rank(text, candidates, self._core)
        return Hits(tuple(matches), is_cut=len(found) == MOST_HITS, entry=index.entry)

    def _core(self, name: str) -> str:
        return self._shorter.get(name, name)

    def _read_names(self, entry: int) -> None:
        with self._database.reading(ANYONE) as work:
            for serial in entries.ended(work, self._entry, entry):
                self._names.pop(serial, None)
            for row in entries.names(work, self._entry, entry):
                self._names[row.serial] = names = tuple(row.names.split("\n"))
                self._shorter.update(_shorter(names))
        self._entry = entry

    def _reload(self) -> None:
        try:
            if self._index is None:
                self._index = NameIndex.open(self._folder)
            else:
                self._index.reload()
        except Unusable:
            self._index = None


def _shorter(names: tuple[str, ...]) -> dict[str, str]:
    """Return those names that have a legal form, without it."""
    cores = ((name, strip_legal_form(name)) for name in names)
    return {name: core for name, core in cores if core != name}
