"""Files that are whole under their name or not there, whenever the machine stops."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

CHUNK = 1 << 20


@contextmanager
def arriving(target: Path, *, over: bool = False) -> Iterator[IO[bytes]]:
    """Write a file that is whole under its name or not there; nobody else may read it.

    Args:
        target: its name.
        over: whether it may take the place of an older one.

    Raises:
        FileExistsError: there is one of that name.
    """
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}-", suffix=".part", delete=False
    ) as handle:
        part = Path(handle.name)
        try:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
            if not over:
                refuse_there(target)
            part.rename(target)
            sync_folder(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def refuse_there(target: Path) -> None:
    """Refuse a name that is taken.

    Raises:
        FileExistsError: it is.
    """
    if target.exists():
        raise FileExistsError(errno.EEXIST, "is there already", str(target))


def sync_folder(folder: Path) -> None:
    """Let the names in a folder outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def lay(path: Path, target: Path) -> None:
    """Move a file to where it belongs, in one step there, also from another file system."""
    try:
        path.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f"arriving-{target.name}")
        with path.open("rb") as source, beside.open("wb") as out:
            shutil.copyfileobj(source, out, CHUNK)
            os.fsync(out.fileno())
        beside.replace(target)
        path.unlink()
