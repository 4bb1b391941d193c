"""How many people some complaints are of, without knowing one of them (W1, L4)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from uuid import UUID

Pair = frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of some complaints, by their digests and by what persons found.

    Attributes:
        contacts: digests of contacts, by complaint; none for an anonymous one.
        alike: pairs whose words share so many pieces that one may be a copy of the other.
        one: pairs that a person found to be told twice.
        two: pairs that a person found to be of two.
    """

    contacts: Mapping[UUID, Collection[str]]
    alike: Collection[Pair] = ()
    one: Collection[Pair] = ()
    two: Collection[Pair] = field(default=())


def count(ids: Iterable[UUID], known: Known, *, anonymous_are_one: bool = False) -> int:
    """Count the people that complaints are of, rather too few than too many.

    Two are of one where they share a contact, or where a person found so. Two of which one gives no
    contact are of one where their words are alike. Whatever a person found of two goes before
    what the digests say.

    Args:
        ids: of the complaints.
        known: what is known of them.
        anonymous_are_one: nobody vouches that complaints without a contact are of several people:
            they count as one, unless a person found otherwise. For what is said in public.
    """
    wanted = list(dict.fromkeys(ids))
    above = {each: each for each in wanted}
    two = set(known.two)
    for one, other in combinations(wanted, 2):
        pair = frozenset({one, other})
        if pair in known.one or (pair not in two and _same(pair, known, anonymous_are_one)):
            above[_top(above, one)] = _top(above, other)
    return len({_top(above, each) for each in wanted})


def _same(pair: Pair, known: Known, anonymous_are_one: bool) -> bool:  # noqa: FBT001 - as asked
    one, other = (frozenset(known.contacts.get(each, ())) for each in pair)
    if one & other:
        return True
    if one and other:
        return False
    if anonymous_are_one and not one and not other:
        return True
    return pair in known.alike


def _top(above: dict[UUID, UUID], one: UUID) -> UUID:
    while above[one] != one:
        one = above[one]
    return one


def band(counted: int, threshold: int) -> int:
    """Return the threshold that a count has passed: 3, 6, 12 and so on; 0 below the first.

    It is told instead of the count, so that nobody sees when one more was told.
    """
    if counted < threshold:
        return 0
    reached = threshold
    while reached * 2 <= counted:
        reached *= 2
    return reached
