"""The figures of a quarter as the public reads them: tables of rows, each with a value."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import orjson

from app.kit.money import Money
from app.kit.quarters import Quarter

FORMAT = "2"
"""Version of how a quarter's figures are written; in the first one money was in minor units."""
IN_MINOR_UNITS = "1"


class StatTable(StrEnum):
    """A table of public statistics."""

    LICENCES = "licences"
    CERTIFICATES = "certificates"
    CERTIFICATES_BY_SCHEME = "certificates_by_scheme"
    DECISIONS = "decisions"
    AUDITS = "audits"
    VIOLATIONS = "violations"
    SANCTIONS = "sanctions"
    AWARDS = "awards"
    CORRIDORS = "complaints_by_corridor"
    BY_ORIGIN = "complaints_by_category_and_origin"
    BY_DESTINATION = "complaints_by_category_and_destination"
    TIMES_BY_ORIGIN = "days_to_steps_by_origin"
    TIMES_BY_DESTINATION = "days_to_steps_by_destination"
    OPEN_BY_ORIGIN = "open_complaints_by_origin"
    OPEN_BY_DESTINATION = "open_complaints_by_destination"
    OWED = "owed_to_workers"
    REPAID = "repaid_to_workers"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table holds.

    Attributes:
        title: what it counts.
        dimensions: what each row is told by; two at most.
        measure: ``count``, ``median_days`` or ``amount``; its currency is the last dimension.
        is_stock: how things stood on the last day; else what came about in the quarter.
        is_protected: no figure under ten is in it, nor one that gives such a figure away.
        places: which dimensions are places.
    """

    title: str
    dimensions: tuple[str, ...]
    measure: str
    is_stock: bool
    is_protected: bool
    places: tuple[str, ...] = ()


_CORRIDOR = ("origin", "destination")
_MONEY, _MINOR = "amount", "amount_minor"
SHAPES: Mapping[StatTable, Shape] = {
    StatTable.LICENCES: Shape(
        "Licensed recruiters by where their register is, and how they stood on the last day",
        *(("place", "state"), "count", True, False, ("place",)),
    ),
    StatTable.CERTIFICATES: Shape(
        "Certificates by the home of the firm, and how they stood on the last day",
        *(("place", "state"), "count", True, False, ("place",)),
    ),
    StatTable.CERTIFICATES_BY_SCHEME: Shape(
        "Certificates by scheme, and how they stood on the last day",
        *(("scheme", "state"), "count", True, False),
    ),
    StatTable.DECISIONS: Shape(
        "Applications that ended, by scheme and how", ("scheme", "state"), "count", False, True
    ),
    StatTable.AUDITS: Shape("Audits that were reported", ("kind",), "count", False, True),
    StatTable.VIOLATIONS: Shape(
        "Confirmed violations of firms that became final, by the home of the firm",
        *(("category", "place"), "count", False, False, ("place",)),
    ),
    StatTable.SANCTIONS: Shape(
        "Sanctions that began, by the home of the firm",
        *(("kind", "place"), "count", False, False, ("place",)),
    ),
    StatTable.AWARDS: Shape(
        "Awards that were given and stand", ("award", "place"), "count", False, False, ("place",)
    ),
    StatTable.CORRIDORS: Shape(
        "Complaints that came, by where the workers come from and go",
        *(_CORRIDOR, "count", False, True, _CORRIDOR),
    ),
    StatTable.BY_ORIGIN: Shape(
        "Complaints that came, by the gravest of what they speak of and where workers come from",
        *(("category", "origin"), "count", False, True, ("origin",)),
    ),
    StatTable.BY_DESTINATION: Shape(
        "Complaints that came, by the gravest of what they speak of and where workers go",
        *(("category", "destination"), "count", False, True, ("destination",)),
    ),
    StatTable.TIMES_BY_ORIGIN: Shape(
        "Median days from a complaint to a step taken in the quarter, where ten or more took it",
        *(("step", "origin"), "median_days", False, True, ("origin",)),
    ),
    StatTable.TIMES_BY_DESTINATION: Shape(
        "Median days from a complaint to a step taken in the quarter, where ten or more took it",
        *(("step", "destination"), "median_days", False, True, ("destination",)),
    ),
    StatTable.OPEN_BY_ORIGIN: Shape(
        "Complaints open on the last day, by where workers come from, in steps of ten",
        *(("origin",), "count", True, True, ("origin",)),
    ),
    StatTable.OPEN_BY_DESTINATION: Shape(
        "Complaints open on the last day, by where workers go, in steps of ten",
        *(("destination",), "count", True, True, ("destination",)),
    ),
    StatTable.OWED: Shape(
        "What was found in the quarter to be owed to ten workers or more of a corridor",
        *(("corridor", "currency"), _MONEY, False, True, ("corridor",)),
    ),
    StatTable.REPAID: Shape(
        "What ten workers or more of a corridor got back in the quarter",
        *(("corridor", "currency"), _MONEY, False, True, ("corridor",)),
    ),
}
"""What each table holds."""

Rows = Sequence[tuple[tuple[str, ...], int]]
"""Values by their codes; money in minor units, as it is added."""


def shape_of(table: StatTable, version: str) -> Shape:
    """Return what a table holds as a version writes it."""
    shape = SHAPES[table]
    is_minor = version == IN_MINOR_UNITS and shape.measure == _MONEY
    return replace(shape, measure=_MINOR) if is_minor else shape


def shown(shape: Shape, key: Sequence[str], value: int) -> int | str:
    """Return a value as it is told: money as a decimal text of the currency beside it."""
    return Money(value, key[-1]).amount if shape.measure == _MONEY else value


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a quarter.

    Attributes:
        quarter: which.
        as_of: the entry as of which they were counted.
        tables: rows by table, each with its values by dimension.
    """

    quarter: Quarter
    as_of: int
    tables: Mapping[StatTable, Rows]


def written(figures: Figures) -> dict[str, Any]:
    """Return the figures as they are frozen: in one order, and nothing that is not shown."""
    return {
        "format": FORMAT,
        "quarter": figures.quarter.key,
        "first_day": figures.quarter.first.isoformat(),
        "last_day": figures.quarter.last.isoformat(),
        "as_of": figures.as_of,
        "tables": {
            table.value: [
                [*key, shown(SHAPES[table], key, value)]
                for key, value in sorted(figures.tables.get(table, ()))
            ]
            for table in StatTable
        },
    }


def read(text: str) -> dict[StatTable, Rows]:
    """Read the tables of a quarter as they were frozen; of a newer format, those that are known."""
    tables = orjson.loads(text)["tables"]
    return {
        table: [(tuple(key), _counted(key, value)) for *key, value in tables[table.value]]
        for table in StatTable
        if table.value in tables
    }


def version_of(text: str) -> str:
    """Return in which version the figures of a quarter were frozen."""
    return str(orjson.loads(text)["format"])


def _counted(key: Sequence[str], value: int | str) -> int:
    return Money.parse(value, key[-1]).amount_minor if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Added:
    """A figure over several quarters: the sum of those that are shown.

    Attributes:
        key: values by dimension.
        value: their sum; of what stood on a day, and of medians, that of the last quarter.
        quarters: in how many quarters it is shown.
    """

    key: tuple[str, ...]
    value: int
    quarters: int


def added(shape: Shape, quarters: Iterable[Rows]) -> list[Added]:
    """Add the figures of quarters; what is not shown in one is not in the sum.

    Args:
        shape: of the table.
        quarters: its rows in each quarter, the oldest first.

    Rule:
        Fairness E5: longer periods only add what is shown.
    """
    found: dict[tuple[str, ...], Added] = {}
    for rows in quarters:
        if shape.is_stock or shape.measure == "median_days":
            found = {}
        for key, value in rows:
            before = found.get(key, Added(key, 0, 0))
            found[key] = Added(key, before.value + value, before.quarters + 1)
    return [found[key] for key in sorted(found)]


def of_place(shape: Shape, rows: Iterable[Added], codes: Collection[str]) -> list[Added]:
    """Return the figures that concern a place; each is the same wherever it is shown.

    Args:
        shape: of the table.
        rows: its figures.
        codes: the place and its parts.
    """
    at = [shape.dimensions.index(each) for each in shape.places]
    return [
        each
        for each in rows
        if any(end in codes for place in at for end in each.key[place].split(BETWEEN))
    ]


BETWEEN = ">"
"""Stands between the two ends of a corridor that is one dimension."""
