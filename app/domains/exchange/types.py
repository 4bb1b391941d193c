"""Words of the exchange: what time makes known, and what a telling takes from other domains."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domains.agreements.types import Corridor, Detail

Content = Mapping[Detail, Mapping[str, Any]]


class InTime(StrEnum):
    """What comes about by time alone, without anybody's act."""

    VIOLATION_FINAL = "violation_final"
    SANCTION_BEGUN = "sanction_begun"


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm as others are told of it, and where it is at home.

    Attributes:
        number: of the record that stands for it.
        name: as the roster shows it now.
        places: that licensed it, and its own country.
        corridors: on which it recruits, where both ends are known.
    """

    number: str
    name: str
    places: frozenset[str]
    corridors: frozenset[Corridor]

    @property
    def said(self) -> dict[str, str]:
        """Which firm it is, in a content."""
        return {"record": self.number, "name": self.name}
