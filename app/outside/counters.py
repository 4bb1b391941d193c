"""The port to counters of who asked how often: in this process, or shared through Redis."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from time import monotonic
from typing import TypeVar, cast
from urllib.parse import urlsplit

from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from app.kit.clock import now
from app.outside.moving_windows import MovingWindows
from app.outside.tracing import outgoing

log = logging.getLogger(__name__)
PAUSE_SECONDS = 5.0
PATIENCE_SECONDS = 0.5
"""Counting must not take longer than what it counts; Redis beside us answers in a millisecond."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands to a limit.

    Attributes:
        limit: how many in the window.
        remaining: how many more.
        reset_seconds: until the oldest one counts no more.
        window_seconds: how long one counts.
    """

    limit: int
    remaining: int
    reset_seconds: int
    window_seconds: int


class Counters:
    """Counts in moving windows.

    Where Redis does not answer, this process counts for itself: requests go on, and limits hold
    in each process by itself until Redis is back. Whoever asks too often is never let through for
    want of Redis, and nobody is locked out by it.

    Args:
        address: ``memory://``, or ``redis://HOST`` for several processes. Without Redis each
            process counts its own share.
        pause_seconds: for so long Redis is left alone after it did not answer.
    """

    def __init__(self, address: str = "memory://", pause_seconds: float = PAUSE_SECONDS) -> None:
        self._shared: MovingWindowRateLimiter | None = None
        if not address.startswith("memory:"):
            storage = storage_from_string(
                address,
                wrap_exceptions=True,
                socket_timeout=PATIENCE_SECONDS,
                socket_connect_timeout=PATIENCE_SECONDS,
            )
            self._shared = MovingWindowRateLimiter(cast("Storage", storage))
        self._own = MovingWindows()
        self._host = urlsplit(address).hostname or ""
        self._pause_seconds = pause_seconds
        self._silent_until = 0.0

    @property
    def are_shared(self) -> bool:
        """Whether the counts are meant for several processes."""
        return self._shared is not None

    def answer(self) -> bool:
        """Tell whether what counts answers now; asked by ``/readyz``."""
        if self._shared is None:
            return True
        self._silent_until = 0.0
        self._asked(lambda windows: windows.test(_read("1/second"), "ready"))
        return self._silent_until == 0.0

    def take(self, limit: str, *key: str) -> Standing | None:
        """Count one, or return how things stand when there is none left.

        Args:
            limit: such as ``"600/minute"``.
            key: who, and at what; kept as a digest, since addresses of people are among it.
        """
        is_counted = self._asked(lambda windows: windows.hit(_read(limit), *_named(key)))
        return None if is_counted else self.standing(limit, *key)

    def is_spent(self, limit: str, *key: str) -> bool:
        """Tell whether there is none left, without counting."""
        return not self._asked(lambda windows: windows.test(_read(limit), *_named(key)))

    def standing(self, limit: str, *key: str) -> Standing:
        """Tell how many are left, and when more come."""
        item = _read(limit)
        stats = self._asked(lambda windows: windows.get_window_stats(item, *_named(key)))
        seconds = max(1, int(stats.reset_time - now().timestamp()) + 1)
        return Standing(item.amount, stats.remaining, seconds, item.get_expiry())

    def clear(self, limit: str, *key: str) -> None:
        """Forget what was counted, here and in Redis."""
        self._own.clear(_read(limit), *_named(key))
        self._asked(lambda windows: windows.clear(_read(limit), *_named(key)))

    def _asked(self, ask: Callable[[MovingWindows | MovingWindowRateLimiter], T]) -> T:
        """Ask Redis where it is set and answers, else this process."""
        if self._shared is None or monotonic() < self._silent_until:
            return ask(self._own)
        try:
            with outgoing("redis", self._host):
                return ask(self._shared)
        except StorageError as error:
            self._silent_until = monotonic() + self._pause_seconds
            kind = type(error.storage_error).__name__
            log.warning("counting in this process alone", extra={"error": kind})
            return ask(self._own)


def _named(key: tuple[str, ...]) -> tuple[str, str]:
    at_what, *who = key
    return at_what, sha256("\0".join(who).encode()).hexdigest()


@cache
def _read(limit: str) -> RateLimitItem:
    return parse(limit)
