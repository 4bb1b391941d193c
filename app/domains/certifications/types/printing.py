"""What a certificate takes from above for the page that is printed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class HolderReading:
    """Whose a certificate is, as the roster names it (fairness C3).

    Attributes:
        number: of the record that stands for the firm today.
        country: ISO 3166-1 alpha-2, where one is known.
        name: in its own script.
        latin: in Latin letters; ``None`` where the name is written in them, or none is known.
        licences: a line for each that stands on a register now.
    """

    number: str
    country: str | None
    name: str
    latin: str | None
    licences: tuple[str, ...]


HoldersOf = Callable[[Any, Sequence[UUID]], Mapping[UUID, HolderReading]]
"""Reads holders in a work, by the records that certificates name; the roster knows how."""
