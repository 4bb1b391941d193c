"""Files sealed as they are written and opened as they are read, in chunks of one size.

The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015) over AES-256-GCM: the nonce
of a chunk is its place and whether it is the last one, so that none can be changed, moved or left
out at the end. A key seals one file alone.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

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


def _nonce(place: int, *, is_last: bool) -> bytes:
    return place.to_bytes(_PLACE_BYTES, "big") + bytes([is_last])
