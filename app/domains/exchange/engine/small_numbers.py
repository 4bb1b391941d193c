"""Counts of complaints that can be told: none under ten, nor by any difference or overlap (E5)."""

from collections.abc import Mapping

from app.domains.agreements.types import Corridor

LEAST = 10
"""Rule: fairness E5; fewer are not told."""
Cells = Mapping[Corridor, int]


def shown(cells: Cells) -> dict[Corridor, int]:
    """Return the cells that can be told: each stands for ten complaints at least.

    Everything that is told is a sum of these. So whatever is subtracted from, or laid over,
    something else, what is left is made of whole cells, and none of them is small.
    """
    return {corridor: count for corridor, count in cells.items() if count >= LEAST}


def of_place(cells: Cells, country: str) -> int | None:
    """Return the complaints of corridors that begin or end in a country; ``None``: not told.

    Corridors with fewer than ten are left out, and it is not said whether there are any.
    """
    found = sum(count for corridor, count in shown(cells).items() if country in corridor)
    return found or None


def of_corridor(cells: Cells, corridor: Corridor) -> int | None:
    """Return the complaints of one corridor; ``None``: not told."""
    return shown(cells).get(corridor)
