"""Counting what happens, in plain integers: cheap where it happens, read only when somebody asks.

What is counted apart is named by words of our own code (operations, statuses, reasons), never by
what somebody sent, so that there is an end to them and nothing personal among them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from time import perf_counter
from typing import Any

SECONDS = (0.001, 0.005, 0.025, 0.1, 0.5, 1.0, 5.0)
"""Bounds between which durations are counted."""

Words = tuple[str | int, ...]
Counted = Mapping[Words, tuple[float, ...]]
"""By the words: one number of a tally; of a spread one for each bound, one above, and the sum."""


class Tally:
    """Counts how often something happened.

    Attributes:
        name: by which monitoring knows it, without ending.
        means: what it says, in words.
        labels: what is counted apart.
        bounds: none: only how often.
    """

    bounds: tuple[float, ...] = ()

    def __init__(self, name: str, means: str, labels: tuple[str, ...]) -> None:
        self.name = name
        self.means = means
        self.labels = labels
        self._lock = Lock()
        self._rows: dict[Words, list[Any]] = {}

    def add(self, *words: str | int) -> None:
        """Count one; there is a word for each label."""
        with self._lock:
            self._row(words)[0] += 1

    def counted(self) -> Counted:
        """Return what was counted so far."""
        with self._lock:
            return {words: tuple(row) for words, row in self._rows.items()}

    def _row(self, words: Words) -> list[Any]:
        row = self._rows.get(words)
        if row is None:
            row = self._rows[words] = [0] * self._width()
        return row

    def _width(self) -> int:
        return 1


class Spread(Tally):
    """Counts how often something took how long."""

    bounds = SECONDS

    def took(self, words: Words, seconds: float) -> None:
        """Count one that took so long."""
        with self._lock:
            row = self._row(words)
            row[bisect_left(SECONDS, seconds)] += 1
            row[-1] += seconds

    @contextmanager
    def timed(self, *words: str | int) -> Iterator[None]:
        """Count how long the block takes, however it ends."""
        began = perf_counter()
        try:
            yield
        finally:
            self.took(words, perf_counter() - began)

    def _width(self) -> int:
        return len(SECONDS) + 2
