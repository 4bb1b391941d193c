"""Files in the age format, which people open with a tool of their own (age-encryption.org/v1)."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path
from threading import Thread
from typing import IO, cast

from pyrage import (
    DecryptError,
    IdentityError,
    RecipientError,
    decrypt_io,
    encrypt,
    encrypt_io,
    passphrase,
)
from pyrage.x25519 import Identity, Recipient

MEDIA_TYPE = "application/age-encryption"
BEGINNING = b"age-encryption.org/v1"


class NoRecipient(Exception):
    """This is no X25519 recipient of age."""


class NotOpened(Exception):
    """A file of age was changed or cut off, or none of the identities opens it."""


def sealed_to(content: bytes, recipient: str) -> bytes:
    """Return the content so that only the holder of a recipient's identity opens it.

    Args:
        content: what only they may read.
        recipient: their public half, ``age1`` and what follows.

    Raises:
        NoRecipient: it is not that.
    """
    try:
        holder = Recipient.from_str(recipient)
    except RecipientError:
        raise NoRecipient(recipient[:8]) from None
    return encrypt(content, [holder])


def sealed_with(content: bytes, words: str) -> bytes:
    """Return the content so that only who knows a passphrase opens it.

    The key is made slowly on purpose, in about a second; no door of the database is open meanwhile.
    """
    return passphrase.encrypt(content, words)


def recipients_named(names: Sequence[str]) -> list[Recipient]:
    """Return the recipients of these names.

    Raises:
        NoRecipient: one of them is none.
    """
    try:
        return [Recipient.from_str(name) for name in names]
    except RecipientError:
        raise NoRecipient("A recipient begins with age1.") from None


def identities_in(path: Path) -> list[Identity]:
    """Return the identities in a file, as the program ``age-keygen`` writes it.

    Raises:
        NotOpened: it holds none.
    """
    try:
        lines = [line.strip() for line in path.read_text("ascii").splitlines()]
        found = [Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except (IdentityError, UnicodeDecodeError):
        found = []
    if not found:
        raise NotOpened(f"{path} holds no identity of age.")
    return found


@contextmanager
def sealing(out: IO[bytes], recipients: Sequence[Recipient]) -> Iterator[IO[bytes]]:
    """Seal what is written in the block as it is written; no more than a piece is in memory."""
    if not recipients:
        yield out
        return
    reads, writes = os.pipe()

    def seal() -> None:
        with os.fdopen(reads, "rb") as plain:
            encrypt_io(plain, cast("BufferedIOBase", out), recipients)

    with _beside(seal), os.fdopen(writes, "wb") as plain:
        yield plain


@contextmanager
def opening(source: IO[bytes], identities: Sequence[Identity]) -> Iterator[IO[bytes]]:
    """Open a sealed file as it is read in the block.

    Raises:
        NotOpened: it was changed or cut off, or none of the identities opens it.
    """
    reads, writes = os.pipe()
    seen_enough: list[bool] = []

    def give() -> None:
        with os.fdopen(writes, "wb", buffering=0) as plain:
            try:
                decrypt_io(
                    cast("BufferedIOBase", source), cast("BufferedIOBase", plain), identities
                )
            except DecryptError as error:
                raise NotOpened(f"None of the identities opens it: {error}.") from error
            except OSError as error:
                if not seen_enough:
                    raise NotOpened("It was cut off or changed after it was sealed.") from error

    with _beside(give), os.fdopen(reads, "rb") as plain:
        try:
            yield plain
        finally:
            seen_enough.append(True)


@contextmanager
def _beside(act: Callable[[], None]) -> Iterator[None]:
    """Do something in a thread beside the block; what failed there first is what is told."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 - told to who waits for the thread
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    except Exception:
        thread.join()
        if failed:
            raise failed[0] from None
        raise
    thread.join()
    if failed:
        raise failed[0]
