"""Numbers so small that they could point to somebody are not told (W6)."""

from collections.abc import Mapping
from typing import TypeVar

LEAST = 5
"""A number below is not told, but for none at all."""

T = TypeVar("T")


def told(counts: Mapping[T, int]) -> dict[T, int | None]:
    """Return counts as they are told; ``None`` for one that is not.

    Where one alone would be left out, it could be had from the total: then the smallest of the
    others that are not none is left out beside it.

    Rule:
        Fairness W6 and W1: yearly in counts, and none of them points to a worker.
    """
    small = {each for each, count in counts.items() if 0 < count < LEAST}
    if len(small) == 1:
        others = [each for each, count in counts.items() if count >= LEAST]
        small |= set(sorted(others, key=lambda each: counts[each])[:1])
    return {each: None if each in small else count for each, count in counts.items()}


def total_of(counts: Mapping[T, int]) -> int | None:
    """Return the total, where it can be told beside the counts.

    With one count alone that is too small no other hides it, and the total would tell it; then the
    total is as small, for all others are none.
    """
    total = sum(counts.values())
    return None if 0 < total < LEAST else total
