"""Sums that are divided without losing or making a single minor unit."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

K = TypeVar("K", bound=str)


def shared(total: int, weights: Mapping[K, int]) -> dict[K, int]:
    """Divide a sum by weights, by the largest remainders.

    Units that are left over go one each to the largest remainders; where two are alike, to the
    smaller key, so that the order in which payers are named changes nothing.

    Raises:
        ValueError: the sum is negative, a weight is, or all of them are nought.
    """
    whole = sum(weights.values())
    if total < 0 or whole <= 0 or any(each < 0 for each in weights.values()):
        raise ValueError("a sum of nought or more is divided by weights of nought or more")
    parts = {key: total * weight // whole for key, weight in weights.items()}
    left = total - sum(parts.values())
    by_remainder = sorted(weights, key=lambda key: (-(total * weights[key] % whole), key))
    for key in by_remainder[:left]:
        parts[key] += 1
    return parts


def equal(total: int, count: int) -> list[int]:
    """Divide a sum into equal parts; the first ones bear a unit more where it does not divide.

    Raises:
        ValueError: the sum is negative, or there is no part.
    """
    if total < 0 or count < 1:
        raise ValueError("a sum of nought or more is divided into one part or more")
    part, left = divmod(total, count)
    return [part + (place < left) for place in range(count)]


def by_part(lines: Sequence[int], count: int) -> list[int]:
    """Return the parts of a plan: of each worker's line its equal parts, added up.

    She is owed her own part on each day, so the parts of a plan are sums of hers.
    """
    sums = [0] * count
    for line in lines:
        for place, amount in enumerate(equal(line, count)):
            sums[place] += amount
    return sums
