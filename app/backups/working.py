"""The folder in which a backup is put together or taken apart: under the data, and gone after."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = "backup-work"
LOCK = "backup.lock"

Done = Callable[[int], None]
Step = Callable[[str, int | None], Done]
"""Begins a step that a person is shown, and gives what is told of each part that is done."""


class NotPossible(Exception):
    """A backup cannot be made or restored; the message says why, and the way out."""


@contextmanager
def working_folder(data: Path) -> Iterator[Path]:
    """Make an empty folder for the block, readable by its owner alone.

    What a run that was killed left there is thrown away.

    Raises:
        NotPossible: another process is at it.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / LOCK).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise NotPossible(
                f"Another backup or restore works in {data}. Wait until it has ended."
            ) from None
        folder = data / FOLDER
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
