"""Designs of studies that ship as data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.domains.cohorts.types import Arm, Measured, Outcome, Subgroup

_FOLDER = Path(__file__).parent.parent / "data" / "templates"


@dataclass(frozen=True, slots=True)
class Template:
    """A design: what a draft takes from it where it says nothing itself.

    Attributes:
        key: names it.
        name: for a reader.
        mark: ``seen``, ``general`` or ``draft``: how sure its source is.
        question: what such a study asks.
        corridors: from where to where.
        currency: in which money is compared.
        arms: the groups.
        outcomes: what is measured.
        subgroups: by what groups are told apart.
        threshold: no group of fewer is shown.
        draws: how often is drawn.
    """

    key: str
    name: str
    mark: str
    question: str
    corridors: tuple[tuple[str, str], ...]
    currency: str
    arms: tuple[Arm, ...]
    outcomes: tuple[Measured, ...]
    subgroups: tuple[Subgroup, ...]
    threshold: int
    draws: int


@cache
def templates() -> Mapping[str, Template]:
    """Return the designs by their keys."""
    found = (_read(path) for path in sorted(_FOLDER.glob("*.toml")))
    return MappingProxyType({each.key: each for each in found})


def _read(path: Path) -> Template:
    said: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return Template(
        said["key"],
        said["name"],
        said["mark"],
        said["question"],
        tuple((origin, destination) for origin, destination in said["corridors"]),
        said["currency"],
        tuple(Arm(**each) for each in said["arms"]),
        tuple(
            Measured(Outcome(each["outcome"]), each.get("is_primary", False))
            for each in said["outcomes"]
        ),
        tuple(Subgroup(each) for each in said["subgroups"]),
        said["threshold"],
        said["draws"],
    )
