"""Keeping this machine's search index up to date with the roster."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.access.policy import CLOCK
from app.domains.roster.queries import entries
from app.kit.memory import give_back
from app.outside.name_index import IndexWriter, NameIndex, Unusable, WriterBusy, rebuilding
from app.store.work import Database

BATCH = 20_000
MUCH, MUCH_OF_ALL = 20_000, 10
"""So many names at once, at least a tenth of all, are much: then the index is written anew.

What is added lies beside what was there, and every search asks both; written anew, it lies
together, and a search of 150,000 names costs the engine two thirds.
"""

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Behind:
    """How far this machine's search index is behind the roster.

    Attributes:
        entry: that it has followed; ``None``: it cannot be read.
        entries: how many it lacks.
    """

    entry: int | None
    entries: int


def behind(database: Database, folder: Path) -> Behind:
    """Find out how far the index in ``folder`` is behind the roster."""
    with database.reading(CLOCK) as work:
        position = entries.position(work)
    try:
        entry = NameIndex.open(folder).entry
    except Unusable:
        return Behind(None, position)
    return Behind(entry, position - entry)


def follow_roster(database: Database, folder: Path, progress: Progress | None = None) -> bool:
    """Bring the index in ``folder`` to the roster's position.

    An index that is missing or damaged is built anew, and so is one that has much to learn.
    Another process of the machine that writes it is left to it.

    Returns:
        Whether something was written.
    """
    with database.reading(CLOCK) as work:
        entry = entries.position(work)
    try:
        index = NameIndex.open(folder)
    except Unusable:
        return _write_anew(database, folder, progress)
    known = index.entry
    if known == entry:
        return False
    if known > entry or _is_much(database, index, entry):
        return _write_anew(database, folder, progress)
    try:
        with IndexWriter.open(folder) as writer:
            _write(database, writer, known, entry, progress)
    except WriterBusy:
        return False
    return True


def _is_much(database: Database, index: NameIndex, entry: int) -> bool:
    """Tell whether an index has much to learn until it is at an entry."""
    with database.reading(CLOCK) as work:
        begun = entries.count_begun(work, index.entry, entry)
    return begun >= max(MUCH, len(index) / MUCH_OF_ALL)


def rebuild(database: Database, folder: Path, progress: Progress | None = None) -> int:
    """Build the index anew beside the old one, and turn the readers to it.

    Raises:
        WriterBusy: another process of the machine writes it.

    Returns:
        The journal number that it has followed.
    """
    with database.reading(CLOCK) as work:
        entry = entries.position(work)
    give_back()  # A list that was brought in left much, and the engine takes as much anew.
    with rebuilding(folder) as writer:
        _write(database, writer, 0, entry, progress)
    return entry


def _write_anew(database: Database, folder: Path, progress: Progress | None) -> bool:
    try:
        rebuild(database, folder, progress)
    except WriterBusy:
        return False
    return True


def _write(
    database: Database, writer: IndexWriter, known: int, entry: int, progress: Progress | None
) -> None:
    with database.reading(CLOCK) as work:
        for serial in entries.ended(work, known, entry) if known else ():
            writer.remove(serial)
        for count, row in enumerate(entries.names(work, known, entry), start=1):
            add = writer.replace if known else writer.add
            add(row.serial, row.names.split("\n"), row.record, row.country)
            if progress and count % BATCH == 0:
                progress(BATCH)
    writer.keep(entry)
