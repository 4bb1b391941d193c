"""The port to stored files: each under the digest of its bytes, so that none is kept twice."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

CHUNK = 1 << 20


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
        """
        self.size += len(chunk)
        if self.size > self._limit:
            raise TooLong
        self._digest.update(chunk)
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
        """Take a file in; it is stored when the block ends well, and else nothing is left."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, prefix="arriving-", delete=False) as handle:
            path = Path(handle.name)
            try:
                arriving = Arriving(handle, limit)
                yield arriving
                handle.flush()
                os.fsync(handle.fileno())
                target = self.path(arriving.digest)
                target.parent.mkdir(exist_ok=True)
                path.replace(target)
            except BaseException:
                path.unlink(missing_ok=True)
                raise

    def path(self, digest: str) -> Path:
        """Return where the file of a digest lies."""
        return self._folder / place(digest)

    def remove(self, digest: str) -> None:
        """Remove a file, if it is there."""
        self.path(digest).unlink(missing_ok=True)
