"""Files sealed as they are written and opened as they are read, in chunks of one size.

The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015) over AES-256-GCM: the nonce
of a chunk is its place and whether it is the last one, so that none can be changed, moved or left
out at the end. A key seals one file alone.
"""

import errno
import os
from collections.abc import Iterator
from io import RawIOBase
from pathlib import Path
from typing import NamedTuple, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 1 << 16
KEY_BYTES = 32
_TAG_BYTES = 16
_PLACE_BYTES = 11


class Damaged(Exception):
    """A sealed file was changed or cut off, or its key is another one."""


class Writable(Protocol):
    """Something that takes bytes."""

    def write(self, chunk: bytes, /) -> object:
        """Take some."""
        ...


class SealedArrival(NamedTuple):
    """A file that came and lies in a store, sealed.

    Attributes:
        digest: SHA-256 of the sealed bytes.
        size_bytes: before it was sealed.
        key: of this file alone.
        original: SHA-256 of the file as it came; it is kept in the clear nowhere.
    """

    digest: str
    size_bytes: int
    key: bytes
    original: str

    def __repr__(self) -> str:
        """Say which it is without its key and without what could be compared."""
        return f"SealedArrival({self.digest})"


def new_key() -> bytes:
    """Return a key for one file."""
    return os.urandom(KEY_BYTES)


class Sealing:
    """Seals what is written to it; nothing of it can be read before it is closed.

    Args:
        out: takes the sealed bytes.
        key: of this file alone.
    """

    def __init__(self, out: Writable, key: bytes) -> None:
        self._out = out
        self._cipher = AESGCM(key)
        self._waiting = bytearray()
        self._place = 0
        self.size = 0

    def write(self, chunk: bytes, /) -> int:
        """Take more of the file."""
        self.size += len(chunk)
        self._waiting += chunk
        while len(self._waiting) > CHUNK:
            self._seal(bytes(self._waiting[:CHUNK]), is_last=False)
            del self._waiting[:CHUNK]
        return len(chunk)

    def flush(self) -> None:
        """Do nothing: a chunk is sealed when it is full."""

    def close(self) -> None:
        """Seal the last chunk."""
        self._seal(bytes(self._waiting), is_last=True)
        self._waiting.clear()

    def _seal(self, chunk: bytes, *, is_last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._place, is_last=is_last), chunk, None))
        self._place += 1


def opened(path: Path, key: bytes) -> Iterator[bytes]:
    """Yield the content of a sealed file; each piece is checked before it is given.

    Raises:
        Damaged: it is not as it was sealed.
    """
    cipher = AESGCM(key)
    with path.open("rb") as file:
        chunk = file.read(CHUNK + _TAG_BYTES)
        place = 0
        while True:
            after = file.read(CHUNK + _TAG_BYTES)
            try:
                yield cipher.decrypt(_nonce(place, is_last=not after), chunk, None)
            except (InvalidTag, ValueError):
                raise Damaged(path.name) from None
            if not after:
                return
            chunk, place = after, place + 1


def sealed_size(size: int) -> int:
    """Return how many bytes a file of a size has when it is sealed."""
    return size + max(1, -(-size // CHUNK)) * _TAG_BYTES


class Reader(RawIOBase):
    """A sealed file as one that can be read at any place; a chunk at a time is in the clear.

    Args:
        path: of the sealed file.
        key: of this file.

    Raises:
        Damaged: what is read is not as it was sealed.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._file = path.open("rb")
        sealed = self._file.seek(0, os.SEEK_END)
        self._chunks = max(1, -(-sealed // (CHUNK + _TAG_BYTES)))
        self._size = sealed - self._chunks * _TAG_BYTES
        self._at = 0
        self._held = (-1, b"")

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read at any place."""
        return True

    def tell(self) -> int:
        """Return the place."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise OSError(errno.EINVAL, "before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: bytearray, /) -> int:  # type: ignore[override]  # the bytes of a buffered reader
        """Read some; 0 at the end."""
        if self._at >= self._size and self._chunks > 1:
            return 0
        number, start = divmod(self._at, CHUNK)
        if number >= self._chunks:
            return 0
        piece = self._chunk(number)[start : start + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        super().close()

    def _chunk(self, number: int) -> bytes:
        if self._held[0] != number:
            self._file.seek(number * (CHUNK + _TAG_BYTES))
            nonce = _nonce(number, is_last=number == self._chunks - 1)
            try:
                clear = self._cipher.decrypt(nonce, self._file.read(CHUNK + _TAG_BYTES), None)
            except (InvalidTag, ValueError):
                raise Damaged(Path(self._file.name).name) from None
            self._held = (number, clear)
        return self._held[1]


def _nonce(place: int, *, is_last: bool) -> bytes:
    return place.to_bytes(_PLACE_BYTES, "big") + bytes([is_last])
