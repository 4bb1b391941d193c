"""Which counts may be told, so that no small one can be worked out from all that is told.

A count under the threshold is hidden, and so is each other count whose telling would let anybody
bound it below the threshold: by subtraction from a total, by a neighbour, by another table that
shares its margins. This is judged exactly, by integer programming over everything that is told
together, and not by a pattern (Handbook on Statistical Disclosure Control: primary and secondary
suppression). SciPy is loaded when the first table is protected.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_array

LEAST = 10
"""Rule: fairness E5; fewer are not told, and who asks for more may, never for fewer."""

K = TypeVar("K", bound=Hashable)


def in_steps(count: int) -> int:
    """Return a count rounded down to tens; 0 says "fewer than ten".

    Two that follow each other differ by whole steps alone, so that their difference tells of no
    single case or worker.

    Rule:
        Fairness E5.
    """
    return count - count % LEAST


@dataclass(frozen=True, slots=True)
class Sum(Generic[K]):
    """That one figure is the sum of others, which anybody knows who reads them.

    Attributes:
        total: the figure that is a sum.
        parts: what it is the sum of; none of them twice.
    """

    total: K
    parts: frozenset[K]


def protect(
    values: Mapping[K, int],
    sums: Collection[Sum[K]],
    *,
    least: int = LEAST,
    whole: Collection[K] = (),
) -> frozenset[K]:
    """Return the figures that may be told together.

    Totals are tried before what is no total, and the largest first. A figure is told when, with
    all that is told already, each hidden figure under ``least`` could still be ``least`` or more.
    Hidden zeros are hidden like others: that nobody is there tells too.

    Args:
        values: every figure, also those that nobody will ask for, as they are.
        sums: all relations between them that a reader knows.
        least: the smallest count that may be told.
        whole: figures of everything, of which a zero may be told.

    Raises:
        ValueError: a sum names a figure that is not there, or does not add up; or a count is
            below zero.

    Rule:
        Fairness E5: no group under the threshold, nor one that can be worked out.
    """
    _check(values, sums)
    totals = {each.total for each in sums}
    tried = sorted(
        (key for key, value in values.items() if value >= least),
        key=lambda each: (each not in totals, -values[each], repr(each)),
    )
    nobody = {key for key in whole if values[key] == 0}
    known = _below(nobody, sums)
    hidden = [key for key, value in values.items() if value < least and key not in known]
    table = _Told(values, sums, tried, least)
    if not table.tell(nobody, hidden):
        return frozenset()
    return frozenset(nobody | {key for key in tried if table.tell({key}, hidden)})


def _below(totals: Collection[K], sums: Collection[Sum[K]]) -> set[K]:
    """Return totals of nothing, and all that is nothing with them."""
    found: set[K] = set()
    waiting = set(totals)
    while waiting:
        found |= waiting
        waiting = {part for each in sums if each.total in waiting for part in each.parts} - found
    return found


def _check(values: Mapping[K, int], sums: Collection[Sum[K]]) -> None:
    for each in sums:
        if each.total not in values or not each.parts <= values.keys():
            msg = f"A sum names a figure that is not there: {each.total!r}."
            raise ValueError(msg)
        if values[each.total] != sum(values[part] for part in each.parts):
            msg = f"A sum does not add up: {each.total!r}."
            raise ValueError(msg)
    if any(value < 0 for value in values.values()):
        msg = "A count is not below zero."
        raise ValueError(msg)


class _Told(Generic[K]):
    """What was told so far, and for each hidden figure another world that fits all of it.

    A world is kept as what differs from the true one: up and down of each figure, as little as
    possible in all. A figure that does not differ in it can be told without a new one.
    """

    def __init__(
        self, values: Mapping[K, int], sums: Collection[Sum[K]], tried: Sequence[K], least: int
    ) -> None:
        self._at = {key: place for place, key in enumerate(values)}
        self._values = values
        self._least = least
        self._told: set[int] = set()
        self._relations = self._matrix(sums)
        self._worlds: dict[K, np.ndarray[Any, Any]] = {}
        # What is tried first should differ last: then telling it seldom asks for new worlds.
        late = {key: float(place) for place, key in enumerate(reversed(tried), start=2)}
        self._costs = [late.get(key, 1.0) for key in values] * 2

    def tell(self, keys: Collection[K], hidden: Sequence[K]) -> bool:
        """Tell figures if each hidden one could still be large; else leave them untold."""
        places = {self._at[key] for key in keys}
        self._told |= places
        if self._renew([each for each in hidden if self._differs(each, places)]):
            return True
        self._told -= places
        return False

    def _differs(self, key: K, places: Collection[int]) -> bool:
        world = self._worlds.get(key)
        return world is None or any(world[place] != 0 for place in places)

    def _renew(self, hidden: Sequence[K]) -> bool:
        """Find worlds in which these are large, as many of them in one world as it can hold."""
        found: dict[K, np.ndarray[Any, Any]] = {}
        groups = [hidden] if hidden else []
        while groups:
            group = groups.pop()
            world = self._another_world(group)
            if world is not None:
                found |= dict.fromkeys(group, world)
            elif len(group) == 1:
                return False
            else:
                groups += [group[: len(group) // 2], group[len(group) // 2 :]]
        self._worlds |= found
        return True

    def _matrix(self, sums: Collection[Sum[K]]) -> "csr_array":
        from scipy.sparse import coo_array, csr_array, hstack  # noqa: PLC0415 - loaded when first needed

        rows: list[int] = []
        places: list[int] = []
        signs: list[float] = []
        for row, each in enumerate(sums):
            rows += [row] * (len(each.parts) + 1)
            places += [self._at[each.total], *(self._at[part] for part in each.parts)]
            signs += [-1.0, *([1.0] * len(each.parts))]
        up = coo_array((signs, (rows, places)), shape=(len(sums), len(self._at)))
        return csr_array(hstack([up, -up]))

    def _another_world(self, group: Sequence[K]) -> "np.ndarray[Any, Any] | None":
        """Return how the nearest world differs in which these are large, if there is one."""
        import numpy as np  # noqa: PLC0415 - loaded when first needed
        from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - as above

        size = len(self._at)
        places = [self._at[key] for key in group]
        below = np.fromiter(self._values.values(), dtype=float, count=size)
        least = np.zeros(2 * size)
        least[places] = self._least - below[places]
        above = np.full(size, np.inf)
        told = list(self._told)
        above[told] = below[told] = 0
        below[places] = 0
        answer = milp(
            self._costs,
            integrality=np.ones(2 * size, dtype=np.int64),
            bounds=Bounds(least, np.concatenate([above, below])),
            constraints=LinearConstraint(self._relations, 0, 0),
        )
        if not answer.success:
            return None
        moved = np.rint(answer.x)
        return moved[:size] - moved[size:]
