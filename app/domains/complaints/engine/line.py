"""A line in which people wait for their turn, in one process."""

from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

LONGEST_WAIT_SECONDS = 20.0
"""Longer than that nobody is kept waiting; a ticket says when to come back."""


@dataclass(slots=True)
class Line:
    """The line of one process: how soon the next one is let through.

    Attributes:
        each_seconds: how long after one the next goes through.
        free_at: when the next is let through.
    """

    each_seconds: float
    free_at: float = 0.0
    lock: Lock = field(default_factory=Lock)

    def place(self) -> float:
        """Take a place; return in how many seconds it is one's turn.

        Beyond the longest wait no place is taken: whoever comes back with a ticket needs none.
        """
        with self.lock:
            now = monotonic()
            wait = max(0.0, self.free_at - now)
            if wait <= LONGEST_WAIT_SECONDS:
                self.free_at = max(now, self.free_at) + self.each_seconds
            return wait
