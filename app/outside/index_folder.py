"""The folder of a search index: which generation of it is in use, and who may write.

It holds one folder a generation, a note that names the one in use, and the writer's lock. A new
generation is written beside the old one; then the note is turned round in one step.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

LAYOUT = 2
"""Raised whenever what is written for a name changes, so that older folders are rebuilt."""

_NOTE = "current.json"
_LOCK = "writer.lock"
_GENERATION = "names-"


class Unusable(Exception):
    """The folder holds no index that this program can read; it has to be rebuilt."""


class NotAnIndex(Exception):
    """The folder holds something else, which must not be written over."""


class WriterBusy(Exception):
    """Another process on this machine writes the index."""


def current(path: Path) -> Path:
    """Return the folder of the generation that is in use."""
    try:
        note = json.loads((path / _NOTE).read_text("utf-8"))
        layout, generation = note["layout"], note["generation"]
    except FileNotFoundError:
        raise Unusable(f"There is no search index in {path}.") from None
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise Unusable(f"The search index in {path} cannot be read: {error}.") from error
    if layout != LAYOUT or not str(generation).startswith(_GENERATION):
        raise Unusable(f"The search index in {path} was written by another version.")
    return path / Path(generation).name


def new_generation(path: Path) -> Path:
    """Make an empty folder for a generation that is not in use yet."""
    generation = path / f"{_GENERATION}{uuid4().hex}"
    generation.mkdir()
    return generation


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Be the one writer for the length of the block.

    Raises:
        WriterBusy: another process is it.
        NotAnIndex: the folder holds something else.
    """
    _claim(path)
    with (path / _LOCK).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WriterBusy(
                f"Another process on this machine writes the search index in {path}."
                " Stop it first, or let it do the work."
            ) from None
        yield


def _claim(path: Path) -> None:
    """Make the folder, or see that what is in it is ours."""
    path.mkdir(parents=True, exist_ok=True)
    foreign = sorted(
        each.name
        for each in path.iterdir()
        if each.name not in {_NOTE, _LOCK} and not each.name.startswith(_GENERATION)
    )
    if foreign:
        raise NotAnIndex(
            f"{path} holds {foreign[0]}, which is no part of a search index."
            " Name an empty folder for the index."
        )


def turn_to(path: Path, generation: Path) -> None:
    """Put a generation in use."""
    note = path / f"{_GENERATION}note"
    with note.open("w", encoding="utf-8") as handle:
        json.dump({"layout": LAYOUT, "generation": generation.name}, handle)
        handle.flush()
        os.fsync(handle.fileno())
    note.replace(path / _NOTE)


def sweep(path: Path) -> None:
    """Remove every generation but the current one. Readers keep what they have open."""
    try:
        used = current(path)
    except Unusable:
        return
    for folder in path.glob(f"{_GENERATION}*/"):
        if folder != used:
            shutil.rmtree(folder, ignore_errors=True)
