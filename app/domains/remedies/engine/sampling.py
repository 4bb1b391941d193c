"""How many workers are asked whether they got it, and who: the same seed draws the same ones."""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from math import isqrt

FLOOR = 10
"""So many are asked at least, and all where there are no more."""
LARGE = 100
"""Beyond so many in a group the sample is that of a proportion, at 95 % within 5 %."""
INFINITE = 385
"""That sample, of a group without end."""


def size(workers: int) -> int:
    """Return how many of a group are asked.

    All of ten or fewer; the square root, ten at least, of up to a hundred; beyond that 385 with the
    correction for a finite group: 278 of a thousand.

    Rule:
        Facts on remedy, 5.2 item 8.
    """
    if workers <= FLOOR:
        return workers
    if workers <= LARGE:
        root = isqrt(workers)
        return max(FLOOR, root if root * root == workers else root + 1)
    return round(INFINITE / (1 + (INFINITE - 1) / workers))


def drawn(seed: str, groups: Mapping[str, str], *, is_full: bool = False) -> list[str]:
    """Return whose lot is drawn, in each group as many as its size asks for.

    The lot of a worker is the SHA-256 of the seed and her code, so that whoever draws again from
    the same list draws the same.

    Args:
        seed: random text, which is recorded.
        groups: of each code, its group: site and country of origin.
        is_full: all of them, since one was found who had to give it back.
    """
    wanted = {group: count if is_full else size(count) for group, count in _sizes(groups).items()}
    chosen, taken = [], Counter[str]()
    for code in sorted(groups, key=lambda each: lot(seed, each)):
        if taken[groups[code]] < wanted[groups[code]]:
            taken[groups[code]] += 1
            chosen.append(code)
    return chosen


def _sizes(groups: Mapping[str, str]) -> Counter[str]:
    return Counter(groups.values())


def lot(seed: str, code: str) -> bytes:
    """Return the lot of a worker."""
    return sha256(f"{seed}:{code}".encode()).digest()


def two_digits(amount: int) -> int:
    """Return an amount in two significant digits, as the public reads sums of few workers (E5)."""
    if amount < 0:
        raise ValueError("a sum that is owed is not below nought")
    step = int(10 ** max(0, len(str(amount)) - 2))
    return (amount + step // 2) // step * step
