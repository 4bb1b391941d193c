"""Quartiles of values that are known by how often each occurred."""

from collections.abc import Mapping
from fractions import Fraction

SHARES = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))


def quartiles(often: Mapping[int, int]) -> tuple[int, ...]:
    """Return the least values that a quarter, half and three quarters do not exceed.

    Args:
        often: how often each value occurred; at least one did.
    """
    total = sum(often.values())
    found = []
    for share in SHARES:
        reached = 0
        for value in sorted(often):
            reached += often[value]
            if reached >= share * total:
                found.append(value)
                break
    return tuple(found)
