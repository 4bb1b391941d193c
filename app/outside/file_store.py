"""The port to stored files: each under the digest of its bytes, so that none is kept twice."""

import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from app.kit.errors import NoRoom

CHUNK = 1 << 20
PREFIX = "arriving-"

log = logging.getLogger(__name__)


class TooLong(Exception):
    """A file is larger than what may be stored."""


class Arriving:
    """A file on its way into the store; its digest grows with it.

    Args:
        handle: where it is written.
        limit: bytes that it may have.
    """

    def __init__(self, handle: IO[bytes], limit: int) -> None:
        self._handle = handle
        self._limit = limit
        self._digest = hashlib.sha256()
        self.size = 0

    def write(self, chunk: bytes) -> None:
        """Take more of it.

        Raises:
            TooLong: it is over the limit.
            NoRoom: the disk does not take it.
        """
        self.size += len(chunk)
        if self.size > self._limit:
            raise TooLong
        self._digest.update(chunk)
        with _told_as_problem():
            self._handle.write(chunk)

    @property
    def digest(self) -> str:
        """SHA-256 of what has arrived, in hexadecimal."""
        return self._digest.hexdigest()


def place(digest: str) -> str:
    """Return where in a store the file of a digest lies."""
    return f"{digest[:2]}/{digest}"


class FileStore:
    """Files in a folder of this machine.

    Args:
        folder: it is made when the first file comes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def arriving(self, limit: int) -> Iterator[Arriving]:
        """Take a file in; it is stored when the block ends well, and else nothing is left.

        Raises:
            NoRoom: the disk does not take it.
        """
        with _told_as_problem():
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = NamedTemporaryFile(dir=self._folder, prefix=PREFIX, delete=False)  # noqa: SIM115 - closed below
        path = Path(handle.name)
        try:
            arriving = Arriving(handle, limit)
            yield arriving
            with _told_as_problem():
                handle.flush()
                os.fsync(handle.fileno())
                _put(path, self.path(arriving.digest))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        finally:
            # What could not be written stands in the handle, and fails again as it is closed.
            with suppress(OSError):
                handle.close()

    def path(self, digest: str) -> Path:
        """Return where the file of a digest lies."""
        return self._folder / place(digest)

    def left(self, before: float) -> Iterator[str]:
        """Remove what never arrived whole, and yield the digests of files that were stored.

        Args:
            before: newer ones are left alone, in seconds since 1970.
        """
        for path in self._folder.glob(f"{PREFIX}*"):
            if _is_older(path, before):
                path.unlink(missing_ok=True)
        for path in self._folder.glob("??/*"):
            if _is_older(path, before):
                yield path.name

    def remove(self, digest: str) -> None:
        """Remove a file, if it is there."""
        self.path(digest).unlink(missing_ok=True)


def _is_older(path: Path, before: float) -> bool:
    """Tell whether a file is there, and was written before an instant."""
    try:
        return path.stat().st_mtime < before
    except FileNotFoundError:
        return False


def _put(path: Path, target: Path) -> None:
    """Give a file its name for good: the name is on the disk too when this returns."""
    target.parent.mkdir(exist_ok=True)
    path.replace(target)
    for folder in (target.parent, target.parent.parent):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told_as_problem() -> Iterator[None]:
    """Tell a disk that is full, failing or closed to us as the problem that it is."""
    try:
        yield
    except OSError as error:
        log.error("a file cannot be stored", extra={"code": error.errno})  # noqa: TRY400 - the number says it
        raise NoRoom("The store of files has no room to write.") from error
