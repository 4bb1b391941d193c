"""The port to the key that wraps all others; here a key from the settings or from a file.

A wrapped key is bound to what it is for, so that it opens for that alone: whoever records an
opening (see :mod:`app.outside.key_service`) can trust what it is told to write down. Beside the
master key that wraps there can be another one that only opens, while keys are wrapped anew.
"""

import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
ID_LENGTH = 16
_NOT_THE_ONE = "The master key is not the one under which this register's keys were made."
# What was wrapped before keys were bound to what they are for.
_UNBOUND = b"vouch data key"


class MasterKeyUnusable(Exception):
    """The master key is missing, malformed, or not the one that wrapped a key."""


class Holder(StrEnum):
    """What a key belongs to."""

    DATA_KEY = "data_key"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Use:
    """What a key is for; ids and codes alone, since a key service writes it down.

    Attributes:
        holder: what it belongs to.
        id: of that.
        seal: which of its keys: the seal of a case, the purpose of a data key.
        reason: a code that says why it is opened; it binds nothing.
    """

    holder: Holder
    id: UUID
    seal: str
    reason: str = "use"

    @property
    def bound(self) -> bytes:
        """What the wrapped key is bound to."""
        return f"vouch {self.holder.value}:{self.id}:{self.seal}".encode()


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A key as a master key wrapped it.

    Attributes:
        use: what it is for.
        content: the wrapped key.
        master: id of the master key; ``None``: wrapped before they had ids.
    """

    use: Use
    content: bytes
    master: str | None


class MasterKey(Protocol):
    """Wraps and opens other keys; a key service can stand behind it."""

    def ids(self) -> Sequence[str]:
        """Return the ids of the master keys that open here; the first one wraps."""
        ...

    def wrap_all(self, keys: Sequence[tuple[Use, bytes]]) -> list[Wrapped]:
        """Return the keys so that only the master key gives them back."""
        ...

    def unwrap_all(self, wrapped: Sequence[Wrapped]) -> list[bytes]:
        """Give the keys back.

        Raises:
            MasterKeyUnusable: one was wrapped by another master key, or for another use.
        """
        ...

    def wrap_anew(self, wrapped: Sequence[Wrapped]) -> list[Wrapped]:
        """Return the keys as the master key that wraps now would have wrapped them.

        Raises:
            MasterKeyUnusable: one was wrapped by another master key, or for another use.
        """
        ...

    def tags(self, content: bytes) -> list[bytes]:
        """Return the tags of a content that nobody without a master key makes; of each one."""
        ...


class _Key:
    """One master key."""

    def __init__(self, text: str) -> None:
        try:
            key = urlsafe_b64decode(text.strip().encode("ascii") + b"==")
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise MasterKeyUnusable("The master key must be 32 bytes in base64url.")
        self.cipher = AESGCM(key)
        # A key of its own, so that a tag is never taken for something that was wrapped.
        self.tags = hmac.digest(key, b"vouch tags", "sha256")
        self.id = sha256(b"vouch master key:" + key).hexdigest()[:ID_LENGTH]

    def opened(self, content: bytes, bound: bytes) -> bytes | None:
        """Give a key back; ``None``: this one did not wrap it, or not for that."""
        try:
            return self.cipher.decrypt(content[:NONCE_BYTES], content[NONCE_BYTES:], bound)
        except (InvalidTag, ValueError):
            return None


class LocalMasterKey:
    """Master keys in this process: AES-256-GCM under 32 bytes that the settings hold.

    Args:
        text: 32 bytes in base64url; it wraps and opens.
        beside: others, which only open.

    Raises:
        MasterKeyUnusable: one of them is not that.
    """

    def __init__(self, text: str, beside: Sequence[str] = ()) -> None:
        self._keys = [_Key(each) for each in (text, *beside)]
        self._by_id = {each.id: each for each in reversed(self._keys)}

    def ids(self) -> Sequence[str]:
        """Return the ids of the master keys that open here; the first one wraps."""
        return tuple(dict.fromkeys(each.id for each in self._keys))

    def wrap_all(self, keys: Sequence[tuple[Use, bytes]]) -> list[Wrapped]:
        """Return the keys so that only the master key gives them back."""
        first, wrapped = self._keys[0], []
        for use, key in keys:
            nonce = os.urandom(NONCE_BYTES)
            content = nonce + first.cipher.encrypt(nonce, key, use.bound)
            wrapped.append(Wrapped(use, content, first.id))
        return wrapped

    def unwrap_all(self, wrapped: Sequence[Wrapped]) -> list[bytes]:
        """Give the keys back."""
        return [self._unwrapped(each) for each in wrapped]

    def wrap_anew(self, wrapped: Sequence[Wrapped]) -> list[Wrapped]:
        """Return the keys as the master key that wraps now would have wrapped them."""
        return self.wrap_all([(each.use, self._unwrapped(each)) for each in wrapped])

    def tags(self, content: bytes) -> list[bytes]:
        """Return the tags of a content that nobody without a master key makes; of each one."""
        return [hmac.digest(each.tags, content, "sha256") for each in self._keys]

    def _unwrapped(self, wrapped: Wrapped) -> bytes:
        key = self._unbound(wrapped) if wrapped.master is None else self._bound(wrapped)
        if key is None:
            raise MasterKeyUnusable(_NOT_THE_ONE)
        return key

    def _bound(self, wrapped: Wrapped) -> bytes | None:
        named = self._by_id.get(wrapped.master or "")
        return None if named is None else named.opened(wrapped.content, wrapped.use.bound)

    def _unbound(self, wrapped: Wrapped) -> bytes | None:
        if wrapped.use.holder is not Holder.DATA_KEY:
            return None
        tried = (each.opened(wrapped.content, _UNBOUND) for each in self._keys)
        return next((key for key in tried if key is not None), None)


def new_master_key() -> str:
    """Return a master key: 32 random bytes in base64url."""
    return urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


def key_from_file(path: Path) -> str:
    """Return the key in a file that only its owner reads; made at the first time."""
    if not path.exists():
        with NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as file:
            file.write(new_master_key())
            file.flush()
            # Of several processes that start at once one key stays, and none is read half-written.
            with suppress(FileExistsError):
                path.hardlink_to(file.name)
    return path.read_text(encoding="ascii")
