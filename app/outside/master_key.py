"""The port to the key that wraps all others; here a key from the settings or from a file."""

import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12


class MasterKeyUnusable(Exception):
    """The master key is missing, malformed, or not the one that wrapped a key."""


class MasterKey(Protocol):
    """Wraps and unwraps data keys; a key service can stand behind it."""

    def wrap(self, key: bytes) -> bytes:
        """Return the key so that only the master key gives it back."""
        ...

    def unwrap(self, wrapped: bytes) -> bytes:
        """Give the key back.

        Raises:
            MasterKeyUnusable: it was wrapped by another master key.
        """
        ...

    def tag(self, content: bytes) -> bytes:
        """Return a tag of a content that nobody without the master key makes."""
        ...


class LocalMasterKey:
    """A master key in this process: AES-256-GCM under 32 bytes that the settings hold.

    Args:
        text: 32 bytes in base64url.

    Raises:
        MasterKeyUnusable: it is not that.
    """

    def __init__(self, text: str) -> None:
        try:
            key = urlsafe_b64decode(text.strip().encode("ascii") + b"==")
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise MasterKeyUnusable("The master key must be 32 bytes in base64url.")
        self._cipher = AESGCM(key)
        # A key of its own, so that a tag is never taken for something that was wrapped.
        self._tags = hmac.digest(key, b"vouch tags", "sha256")

    def wrap(self, key: bytes) -> bytes:
        """Return the key so that only the master key gives it back."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, key, b"vouch data key")

    def unwrap(self, wrapped: bytes) -> bytes:
        """Give the key back."""
        nonce, sealed = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, sealed, b"vouch data key")
        except InvalidTag:
            raise MasterKeyUnusable(
                "The master key is not the one under which this register's keys were made."
            ) from None

    def tag(self, content: bytes) -> bytes:
        """Return a tag of a content that nobody without the master key makes."""
        return hmac.digest(self._tags, content, "sha256")


def key_from_file(path: Path) -> str:
    """Return the key in a file that only its owner reads; made at the first time."""
    if not path.exists():
        with NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as file:
            file.write(urlsafe_b64encode(os.urandom(KEY_BYTES)).decode())
            file.flush()
            # Of several processes that start at once one key stays, and none is read half-written.
            with suppress(FileExistsError):
                path.hardlink_to(file.name)
    return path.read_text(encoding="ascii")
