"""Finding firms by name: candidates from the index, ranked by likeness, in one thread."""

import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.access.policy import ANYONE
from app.domains.roster.queries import entries
from app.kit.likeness import Match, rank
from app.outside.name_index import NameIndex, Unusable
from app.store.work import Database

MOST_HITS = 150
"""Candidates that are looked at: more cost time and find hardly anything new (measured)."""


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
        self._entry = 0
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")

    def find(self, text: str, record: str, country: str | None) -> Hits:
        """Return the records whose names are most like a text; in the search's own thread."""
        return self._thread.submit(self._find, text, record, country).result()

    def name(self, match: Match) -> str:
        """Return the name, folded, by which a match was found."""
        return self._names.get(match.serial, ("",))[match.name]

    def follow(self, entry: int) -> None:
        """Bring names and index up to a journal number of the roster."""
        with self._lock:
            if entry != self._entry:
                self._read_names(entry)
            self._reload()

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _find(self, text: str, record: str, country: str | None) -> Hits:
        index = self._index
        if index is None:
            return Hits((), is_cut=False, entry=0)
        found = index.search(
            text, record=record, countries=[country] if country else None, top=MOST_HITS
        )
        names: Mapping[int, tuple[str, ...]] = self._names
        candidates = [(hit.serial, names[hit.serial]) for hit in found if hit.serial in names]
        matches = sorted(rank(text, candidates), key=lambda match: (-match.score, match.serial))
        return Hits(tuple(matches), is_cut=len(found) == MOST_HITS, entry=index.entry)

    def _read_names(self, entry: int) -> None:
        with self._database.reading(ANYONE) as work:
            gone = entries.ended(work, self._entry, entry)
            came = entries.names(work, self._entry, entry)
        for serial in gone:
            self._names.pop(serial, None)
        for row in came:
            self._names[row.serial] = tuple(row.names.split("\n"))
        self._entry = entry

    def _reload(self) -> None:
        try:
            if self._index is None:
                self._index = NameIndex.open(self._folder)
            else:
                self._index.reload()
        except Unusable:
            self._index = None
