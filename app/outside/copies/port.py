"""The port to copies: starts the process that makes one, feeds it, and ends it when it is over.

Nothing in the clear touches a disk: the original goes through a pipe, and the copy comes by one.
What reads files of strangers is loaded by that process alone.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import BoundedSemaphore, Thread, Timer
from typing import IO

from app.outside.copies.asked import Box, Mute, NotCopied, Order, WhyNot
from app.outside.file_store import FileStore, TooLong
from app.outside.sealed_file import CHUNK, Sealing, Writable, new_key, opened, sealed_size

CHILD = (sys.executable, "-I", "-B", "-m", "app.outside.copies.child")
WALL_SECONDS = 180.0
AT_ONCE = 2
MOST_COPY_BYTES = 128 << 20
_MOST_TYPE_BYTES = 100
# A process that is over its time ends so, by our clock or by its own.
_OVER = frozenset({-signal.SIGKILL, -signal.SIGXCPU})


class CopierBroken(Exception):
    """The process did not start, or is at fault itself; no file is to blame."""


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file in the store, sealed under a key of its own.

    Attributes:
        digest: SHA-256 of the sealed bytes.
        size_bytes: before it was sealed.
        media_type: found from the bytes.
        key: of this file alone.
    """

    digest: str
    size_bytes: int
    media_type: str
    key: bytes

    def __repr__(self) -> str:
        """Say which it is without its key."""
        return f"SealedFile({self.digest}, {self.size_bytes}, {self.media_type})"


class Copier:
    """Makes copies, a few at once; it may be shared by threads.

    Args:
        wall_seconds: that a copy may take.
        at_once: so many processes run beside each other; further copies wait.
    """

    def __init__(self, wall_seconds: float = WALL_SECONDS, at_once: int = AT_ONCE) -> None:
        self._wall_seconds = wall_seconds
        self._places = BoundedSemaphore(at_once)

    def copy(self, pieces: Iterable[bytes], order: Order, out: Writable) -> str:
        """Write a copy; return its type.

        What was written before this raises is no copy, and is for nobody.

        Args:
            pieces: of the original.
            order: what it is, and what is marked in it.
            out: takes the copy.

        Raises:
            NotCopied: there is none, and why.
            CopierBroken: the fault is ours.
        """
        with self._places, self._running(order, pieces) as process:
            assert process.stdout is not None
            media_type = process.stdout.readline(_MOST_TYPE_BYTES).decode("ascii", "replace")
            while piece := process.stdout.read(CHUNK):
                out.write(piece)
            status = process.wait()
        if status == 0:
            return media_type.rstrip("\n")
        raise _told(status)

    @contextmanager
    def _running(self, order: Order, pieces: Iterable[bytes]) -> Iterator[subprocess.Popen[bytes]]:
        """Start a process that is fed beside us; whatever happens, it is over afterwards."""
        process = subprocess.Popen(  # noqa: S603 - our own module, and no word of anybody's
            CHILD,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
        )
        clock = Timer(self._wall_seconds, process.kill)
        feeding = _Feeding(process, order, pieces)
        try:
            clock.start()
            feeding.start()
            yield process
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            feeding.join()
            if process.stdout is not None:
                process.stdout.close()
        feeding.raise_fault()


class _Feeding(Thread):
    """Gives the original to the process; a fault of ours in reading it ends the process."""

    def __init__(
        self, process: subprocess.Popen[bytes], order: Order, pieces: Iterable[bytes]
    ) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._order = order
        self._pieces = pieces
        self._fault: BaseException | None = None

    def run(self) -> None:
        """Write all of it; the process may end earlier."""
        assert self._process.stdin is not None
        try:
            _feed(self._process.stdin, self._order, self._pieces)
        except BaseException as error:  # noqa: BLE001 - it is raised where the copy is asked for
            self._fault = error
            self._process.kill()

    def raise_fault(self) -> None:
        """Raise what went wrong in reading the original."""
        if self._fault is not None:
            raise self._fault


def _feed(pipe: IO[bytes], order: Order, pieces: Iterable[bytes]) -> None:
    try:
        with suppress(BrokenPipeError):
            pipe.write(order.line())
            for piece in pieces:
                pipe.write(piece)
    finally:
        with suppress(BrokenPipeError):
            pipe.close()


def _told(status: int) -> NotCopied | CopierBroken:
    if why := WhyNot.at(status):
        return NotCopied(why)
    if status in _OVER:
        return NotCopied(WhyNot.TOO_MUCH)
    if status < 0:
        return NotCopied(WhyNot.DAMAGED)
    return CopierBroken(f"The process for copies ended with {status}.")


def seal(store: FileStore, limit: int, write: Callable[[Writable], str]) -> SealedFile:
    """Seal a file as it comes, under a key of its own; nothing of it lies anywhere in the clear.

    Args:
        store: where it is kept.
        limit: bytes that it may have.
        write: writes it, and returns its type.

    Raises:
        TooLong: it has more.
        NoRoom: the disk does not take it.
    """
    key = new_key()
    with store.arriving(sealed_size(limit)) as arriving:
        sealing = Sealing(arriving, key)
        media_type = write(sealing)
        sealing.close()
    return SealedFile(arriving.digest, sealing.size, media_type, key)


def sealed_copy(
    store: FileStore,
    copier: Copier,
    original: SealedFile,
    *,
    boxes: tuple[Box, ...] = (),
    mutes: tuple[Mute, ...] = (),
) -> SealedFile:
    """Make a clean copy of a sealed file, sealed under another key; the original stays as it is.

    Args:
        store: where both lie.
        copier: makes it.
        original: that is copied.
        boxes: what is made black.
        mutes: what is made silent.

    Raises:
        NotCopied: there is none, and why; nothing is left in the store.
        Damaged: the original is not as it was sealed.
        NoRoom: the disk does not take it.

    Rule:
        Fairness W4.
    """
    order = Order(original.media_type, boxes, mutes)
    pieces = opened(store.path(original.digest), original.key)
    try:
        return seal(store, MOST_COPY_BYTES, lambda out: copier.copy(pieces, order, out))
    except TooLong:
        raise NotCopied(WhyNot.TOO_MUCH) from None
