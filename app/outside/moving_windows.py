"""Counts in moving windows, in the memory of one process.

``limits`` keeps such counts in memory too, and starts a thread each time it looks for those that
are over, up to a hundred times a second. Here whoever counts throws away what is over.
"""

import threading
from collections import OrderedDict, deque
from typing import NamedTuple

from limits import RateLimitItem

from app.kit.clock import now


class WindowStats(NamedTuple):
    """How a window stands.

    Attributes:
        reset_time: when its oldest count ends, in seconds of the epoch.
        remaining: how many more may come.
    """

    reset_time: float
    remaining: int


Key = tuple[int, tuple[str, ...]]
Times = OrderedDict[Key, deque[float]]
"""When each counted last, the one that was quiet for longest first."""


class MovingWindows:
    """Counts as the strategy of ``limits`` of that name does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._of_length: dict[int, Times] = {}

    def hit(self, item: RateLimitItem, *who: str) -> bool:
        """Count one; tell whether there was one left."""
        at, seconds = now().timestamp(), item.get_expiry()
        with self._lock:
            times = self._of_length.setdefault(seconds, OrderedDict())
            _forget(times, at - seconds)
            counted = times.get((item.amount, who))
            if counted is None:
                counted = times[item.amount, who] = deque()
            _drop(counted, at - seconds)
            if len(counted) >= item.amount:
                return False
            counted.append(at)
            times.move_to_end((item.amount, who))
            return True

    def test(self, item: RateLimitItem, *who: str) -> bool:
        """Tell whether one is left, without counting."""
        return self.get_window_stats(item, *who).remaining > 0

    def get_window_stats(self, item: RateLimitItem, *who: str) -> WindowStats:
        """Tell how a window stands."""
        at, seconds = now().timestamp(), item.get_expiry()
        with self._lock:
            times = self._of_length.get(seconds, OrderedDict())
            counted = times.get((item.amount, who), deque())
            _drop(counted, at - seconds)
            oldest = counted[0] if counted else at
            return WindowStats(oldest + seconds, item.amount - len(counted))

    def clear(self, item: RateLimitItem, *who: str) -> None:
        """Forget what was counted."""
        with self._lock:
            self._of_length.get(item.get_expiry(), OrderedDict()).pop((item.amount, who), None)


def _forget(times: Times, until: float) -> None:
    """Forget who counted nothing since an instant."""
    while times:
        key, counted = next(iter(times.items()))
        if counted and counted[-1] >= until:
            return
        del times[key]


def _drop(counted: deque[float], until: float) -> None:
    while counted and counted[0] < until:
        counted.popleft()
