"""Finding firms by name: candidates from the index, ranked by likeness, in one thread."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from app.access.policy import ANYONE
from app.domains.roster.queries import entries
from app.domains.roster.service.lookout import Outlook
from app.kit.likeness import Match, prepared, rank
from app.outside.name_index import MOST_PIECES, NameIndex, Unusable
from app.store.work import Database

T = TypeVar("T")
Place = tuple[str, str | None]
"""The kind of a record, and its country."""


class Look(NamedTuple):
    """How the index is looked at: for how many pieces of the query, for how many candidates."""

    pieces: int
    candidates: int


GLANCE = Look(pieces=8, candidates=40)
CLOSE_LOOK = Look(pieces=MOST_PIECES, candidates=150)
"""More candidates find hardly anything new (measured)."""
SAME_NAME = 0.98
"""So like are names that differ in their legal forms at most."""

GONE = ""
NOWHERE: Place = ("", None)
FRESH_SECONDS = 1.0
"""How long after it followed the search may answer for the roster as it read then."""


class Candidates(NamedTuple):
    """Firms whose names share the most with a query, before they are ranked.

    Attributes:
        serials: of them.
        names: their prepared names, in the same order.
        is_cut: whether there may be more.
        entry: as ``Hits`` has it.
    """

    serials: list[int]
    names: list[str]
    is_cut: bool
    entry: int


NOBODY = Candidates([], [], is_cut=False, entry=0)


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


class _Changes(NamedTuple):
    """Serials of firms that ended, and prepared names and places of those that began.

    Of those that read so for a time only, ``until`` says how long (V4).
    """

    ended: list[int]
    firms: dict[int, str]
    places: dict[int, Place]
    until: dict[int, datetime]


class Finder:
    """Searches the index; holds in memory what the database's rows say of names, and follows.

    Everything that a search reads is exchanged in the search's own thread, between two searches.

    Args:
        database: where names are read.
        folder: of the index.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._index: NameIndex | None = None
        # By serial, which are given one after another: a list is read faster than a dictionary.
        self._firms: list[str] = []
        self._places: list[Place] = []
        self._until: dict[int, datetime] = {}
        self._outlook: Outlook | None = None
        self._followed_at = 0.0
        self._state: object = None
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")

    def find(self, text: str, record: str, country: str | None, *, closely: bool) -> Hits:
        """Return the records whose names are most like a text; in the search's own thread."""
        return self.later(lambda: self.find_here(text, record, country, closely=closely)).result()

    def later(self, work: Callable[[], T]) -> Future[T]:
        """Do a whole search in the search's own thread, after those that wait already."""
        return self._thread.submit(work)

    @property
    def state(self) -> object:
        """Give the same object for as long as the same search finds the same."""
        return self._state

    def followed(self, now: Outlook) -> Outlook | None:
        """Return the outlook whose rows are in memory, unless it is too old to answer by."""
        known = self._outlook
        if known is not now and time.monotonic() > self._followed_at + FRESH_SECONDS:
            return None
        return known

    def follow(self, outlook: Outlook) -> None:
        """Bring names and index up to an outlook of the roster."""
        with self._lock:
            known = 0 if self._outlook is None else self._outlook.entry
            changes = self._changes(known, outlook.entry)
            index = self._newest_index()

            def exchange() -> None:
                self._write(changes)
                self._index, self._outlook = index, outlook
                state = (outlook.entry, index and index.state, outlook.judgement.at)
                if state != self._state:
                    self._state = state

            self.later(exchange).result()
            self._followed_at = time.monotonic()

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def find_here(self, text: str, record: str, country: str | None, *, closely: bool) -> Hits:
        """Do the same in this thread, which should be the search's own.

        Args:
            text: what was typed.
            record: the kind of record.
            country: of the records; ``None`` for any.
            closely: whether a glance is never enough.
        """
        if closely:
            return _ranked(text, self._candidates(text, record, country, CLOSE_LOOK))
        return self.ranked(text, record, country, self.glance(text, record, country))

    def glance(self, text: str, record: str, country: str | None) -> Candidates:
        """Return the first candidates of a search; in its own thread, as ``ranked``."""
        return self._candidates(text, record, country, GLANCE)

    def ranked(self, text: str, record: str, country: str | None, glanced: Candidates) -> Hits:
        """Rank what a glance found, or look closely where that is not enough.

        It is where a firm bears the very name that was asked for, and not every candidate has
        something of it: then the firms that are most like it were among them. Whatever is
        misspelt, begun or common is looked for closely.
        """
        hits = _ranked(text, glanced)
        if _is_enough(hits):
            return hits
        return _ranked(text, self._candidates(text, record, country, CLOSE_LOOK))

    def _candidates(self, text: str, record: str, country: str | None, look: Look) -> Candidates:
        index, firms = self._index, self._firms
        if index is None:
            return NOBODY
        countries = [country] if country else None
        found = index.search(
            text, record, countries=countries, pieces=look.pieces, top=look.candidates
        )
        try:
            names = [firms[serial] for serial in found]
        except IndexError:  # The index has followed further than the names.
            end = len(firms)
            names = [firms[serial] if serial < end else GONE for serial in found]
        return Candidates(found, names, is_cut=len(found) == look.candidates, entry=index.entry)

    def in_place(self, hits: Hits, record: str, country: str | None) -> list[Match]:
        """Return the matches that are of this kind and country by the rows of the database."""
        places = self._places
        if country is None:
            return [match for match in hits.matches if places[match.serial][0] == record]
        return [match for match in hits.matches if places[match.serial] == (record, country)]

    def _changes(self, known: int, entry: int) -> "_Changes":
        changes = _Changes([], {}, {}, {})
        now = self._database.clock()
        over = [serial for serial, until in self._until.items() if until <= now]
        if known == entry and not over:
            return changes
        same: dict[Place, Place] = {}
        with self._database.reading(ANYONE) as work:
            changes.ended.extend(over)
            changes.ended.extend(entries.ended(work, known, entry))
            found = chain(
                entries.names_of(work, over, entry) if over else (),
                entries.names(work, known, entry),
            )
            for serial, names, record, country, until in found:
                changes.firms[serial] = prepared(names.split("\n"))
                place = (record, country)
                changes.places[serial] = same.setdefault(place, place)
                if until is not None:
                    changes.until[serial] = until
        return changes

    def _write(self, changes: "_Changes") -> None:
        missing = max([*changes.firms, *changes.ended], default=-1) + 1 - len(self._firms)
        self._firms.extend([GONE] * missing)
        self._places.extend([NOWHERE] * missing)
        for serial in changes.ended:
            self._firms[serial], self._places[serial] = GONE, NOWHERE
            self._until.pop(serial, None)
        for serial, firm in changes.firms.items():
            self._firms[serial], self._places[serial] = firm, changes.places[serial]
        self._until.update(changes.until)

    def _newest_index(self) -> NameIndex | None:
        try:
            if self._index is None:
                return NameIndex.open(self._folder)
            self._index.reload()
        except Unusable:
            return None
        return self._index


def _ranked(text: str, candidates: Candidates) -> Hits:
    matches = rank(text, candidates.serials, candidates.names)
    return Hits(tuple(matches), is_cut=candidates.is_cut, entry=candidates.entry)


def _is_enough(glance: Hits) -> bool:
    matches = glance.matches
    if not matches or matches[0].score < SAME_NAME:
        return False
    return len(matches) < GLANCE.candidates
