"""Lines that count the same workers: nobody can tell whether they are to be added up."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from app.domains.deployments.types import Line
from app.kit import isic
from app.kit.errors import Fault

Chain = tuple[str, ...]
"""A value of a line, from what holds all others to what it says."""
Levels = tuple[int, ...]
"""How much a line says of each of its values."""


class _Kind(NamedTuple):
    """Which workers a line counts, and where it stands."""

    at: str
    chains: tuple[Chain, ...]

    @property
    def levels(self) -> Levels:
        """How much it says."""
        return tuple(len(each) - 1 for each in self.chains)

    def at_level(self, levels: Levels) -> Chain:
        """Return what it would say if it said no more than that."""
        return tuple(chain[level] for chain, level in zip(self.chains, levels, strict=True))


def overlapping(lines: Iterable[tuple[str, Line]]) -> Iterator[Fault]:
    """Tell which lines of one firm, month and corridor count workers of another.

    A value that is not said holds all others, a code those that begin with it. Each line is looked
    up by what it would say if it said less, as far as any line says so little.

    Args:
        lines: with the place of each.
    """
    first: dict[Chain, str] = {}
    kinds = []
    for at, line in lines:
        kind = _Kind(at, _chains(line))
        same = first.setdefault(kind.at_level(kind.levels), at)
        if same == at:
            kinds.append(kind)
        else:
            yield Fault(at, f"It counts the same workers as {same}: give one sum.")
    wider = _wider({each.levels for each in kinds})
    told = set[str]()
    for kind in kinds:
        for levels in wider[kind.levels]:
            whole = first.get(kind.at_level(levels))
            if whole is not None and whole not in told:
                told.add(whole)
                yield Fault(
                    whole,
                    f"It counts the workers of {kind.at} too: give one sum, or the parts alone.",
                )


def _wider(there: set[Levels]) -> dict[Levels, list[Levels]]:
    """Return for each how much lines say, how much those say that may hold them."""
    found: dict[Levels, list[Levels]] = {each: [] for each in there}
    for more, less in product(there, there):
        if more != less and all(a >= b for a, b in zip(more, less, strict=True)):
            found[more].append(less)
    return found


def _chains(line: Line) -> tuple[Chain, ...]:
    occupation = line.occupation or ""
    return (
        tuple(occupation[:digits] for digits in range(len(occupation) + 1)),
        ("", *(isic.holding(line.sector) if line.sector else ())),
        ("", line.wage_band) if line.wage_band else ("",),
        ("", line.sex.value) if line.sex else ("",),
    )
