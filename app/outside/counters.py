"""The port to counters of who asked how often: in this process, or shared through Redis."""

from dataclasses import dataclass
from functools import cache

from limits import RateLimitItem, parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from app.kit.clock import now


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

    Args:
        address: ``memory://``, or ``redis://HOST`` for several processes. Without Redis each
            process counts its own share.
    """

    def __init__(self, address: str = "memory://") -> None:
        self._storage = storage_from_string(address)
        self._windows = MovingWindowRateLimiter(self._storage)

    def take(self, limit: str, *key: str) -> Standing | None:
        """Count one, or return how things stand when there is none left.

        Args:
            limit: such as ``"600/minute"``.
            key: who, and at what.
        """
        item = _read(limit)
        return None if self._windows.hit(item, *key) else self.standing(limit, *key)

    def is_spent(self, limit: str, *key: str) -> bool:
        """Tell whether there is none left, without counting."""
        return not self._windows.test(_read(limit), *key)

    def standing(self, limit: str, *key: str) -> Standing:
        """Tell how many are left, and when more come."""
        item = _read(limit)
        stats = self._windows.get_window_stats(item, *key)
        seconds = max(1, int(stats.reset_time - now().timestamp()) + 1)
        return Standing(item.amount, stats.remaining, seconds, item.get_expiry())

    def clear(self, limit: str, *key: str) -> None:
        """Forget what was counted."""
        self._windows.clear(_read(limit), *key)


@cache
def _read(limit: str) -> RateLimitItem:
    return parse(limit)
