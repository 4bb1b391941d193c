"""Blocks of complaints that the public is told: each of ten or more, and no two overlap (E5).

Everything that is told of complaints in a quarter is a sum of blocks. So whatever anybody adds,
subtracts or lays over each other, what is left is made of whole blocks, and none of them is small:
of any group of complaints that is not told, as many can be as the blocks hold in which some of it
may lie, which is ten at least, or any number outside all blocks. No table has another total than
the sum of its own blocks, and it is not said whether there is anything outside them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from app.kit.small_numbers import LEAST

OTHERS = "others"
"""Stands for places that are told together, since each alone is too few."""


class Atom(NamedTuple):
    """What is counted of one complaint: where from, where to, of what; each code once."""

    origin: str
    destination: str
    category: str


class Block(NamedTuple):
    """Complaints that are told together.

    Attributes:
        origin: where the workers come from; ``others``: several places.
        destination: where they go; ``others``: several places.
        category: of what; ``None``: several categories.
        size: how many; ten at least.
    """

    origin: str
    destination: str
    category: str | None
    size: int


def blocks(atoms: Mapping[Atom, int], least: int = LEAST) -> list[Block]:
    """Return the blocks in which complaints can be told.

    A corridor with enough is told alone. Corridors with fewer are told together with others of
    the same origin, then with others to the same destination, then with all that are left; what is
    still too few is in no block. Inside a block a category with enough is told alone, as long as
    the rest of the block is enough as well.

    Args:
        atoms: counts of complaints, each complaint in one.
        least: the smallest count that may be told.

    Rule:
        Fairness E5: no group under the threshold, nor one that can be worked out.
    """
    left = {atom: count for atom, count in atoms.items() if count}
    found: list[Block] = []
    for way in _WAYS:
        groups: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for atom, count in left.items():
            groups[_place(atom, way)][atom.category] += count
        told = {place for place, held in groups.items() if held.total() >= least}
        for place in sorted(told):
            found += _inside(place, groups[place], least)
        left = {atom: count for atom, count in left.items() if _place(atom, way) not in told}
    return found


_WAYS = ((True, True), (True, False), (False, True), (False, False))
"""By which ends corridors are told together, one after another: origin, destination."""


def _place(atom: Atom, way: tuple[bool, bool]) -> tuple[str, str]:
    by_start, by_end = way
    return (atom.origin if by_start else OTHERS, atom.destination if by_end else OTHERS)


def _inside(place: tuple[str, str], held: Counter[str], least: int) -> Iterator[Block]:
    """Tell categories of a group alone, and as many of them with the rest as it needs.

    That nobody is in the rest would tell as much as that few are: it holds enough, always.
    """
    alone = sorted(
        (category for category, count in held.items() if count >= least),
        key=lambda category: (held[category], category),
        reverse=True,
    )
    rest = held.total() - sum(held[each] for each in alone)
    while rest < least:
        rest += held[alone.pop()]
    for category in alone:
        yield Block(*place, category, held[category])
    yield Block(*place, None, rest)


def by_corridor(found: list[Block]) -> Counter[tuple[str, str]]:
    """Return what is told of each corridor."""
    return _sums(found, lambda each: (each.origin, each.destination))


def by_origin(found: list[Block]) -> Counter[tuple[str, str]]:
    """Return what is told of each category by where workers come from."""
    told = [each for each in found if each.category is not None]
    return _sums(told, lambda each: (str(each.category), each.origin))


def by_destination(found: list[Block]) -> Counter[tuple[str, str]]:
    """Return what is told of each category by where workers go."""
    told = [each for each in found if each.category is not None]
    return _sums(told, lambda each: (str(each.category), each.destination))


def _sums(found: list[Block], key: Callable[[Block], tuple[str, str]]) -> Counter[tuple[str, str]]:
    sums = Counter[tuple[str, str]]()
    for each in found:
        sums[key(each)] += each.size
    return sums
