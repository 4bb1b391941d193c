"""A queue in which who waits longest is next, so that nobody waits much longer than anybody else.

The pool's own queue wakes whoever waits, but whoever comes in that moment may be quicker, and who
was woken waits again behind all others: under load some wait very long.
"""

from collections import deque
from dataclasses import dataclass, field
from threading import Lock

from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util.queue import Empty, Queue


def _shut() -> Lock:
    lock = Lock()
    lock.acquire()
    return lock


@dataclass(eq=False, slots=True)
class _Waiting:
    """Somebody who waits; a connection is handed over with the lock."""

    came: Lock = field(default_factory=_shut)
    item: ConnectionPoolEntry | None = None


class InTurn(Queue[ConnectionPoolEntry]):
    """The connections that nobody has, and the line of those who wait for one."""

    def _init(self, maxsize: int) -> None:
        super()._init(maxsize)
        self._line: deque[_Waiting] = deque()

    @property
    def waiting(self) -> int:
        """How many wait now."""
        return len(self._line)

    def get(self, block: bool = True, timeout: float | None = None) -> ConnectionPoolEntry:  # noqa: FBT001, FBT002 - as the pool asks
        """Take a connection out, in turn.

        Raises:
            Empty: there is none, or none came in time.
        """
        with self.mutex:
            # While somebody waits none lies here: it is handed to them at once.
            if not block or not self._empty():
                return super().get(block=False)
            mine = _Waiting()
            self._line.append(mine)
        came = mine.came.acquire(timeout=-1 if timeout is None else timeout)
        with self.mutex:
            if not came and mine in self._line:
                self._line.remove(mine)
                raise Empty
        assert mine.item is not None
        return mine.item

    def put(
        self,
        item: ConnectionPoolEntry,
        block: bool = True,  # noqa: FBT001, FBT002 - as the pool asks
        timeout: float | None = None,
    ) -> None:
        """Hand a connection to who waits longest, or lay it down."""
        with self.mutex:
            if not self._line:
                super().put(item, block, timeout)
                return
            first = self._line.popleft()
            first.item = item
            first.came.release()
