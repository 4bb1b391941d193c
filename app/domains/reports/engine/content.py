"""What a report says, once: sections of tables of cells; each form of it says the same.

The digest is over this alone, so that two reports can be compared, whatever form they came in.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from app.kit.json_pointers import escaped, unescaped

RECORDS = "/v1/reports/compliance/records"
METHOD = "compliance/2"
"""Changes with every change of how a figure is computed, or of which figures there are."""


class Unit(StrEnum):
    """What a figure is counted in."""

    CODE = "code"
    COUNT = "count"
    WORKERS = "workers"
    DAYS = "days"
    AMOUNT = "amount"
    PER_THOUSAND = "per_thousand"
    MONTHS_OF_PAY = "months_of_pay"
    SHARE = "share"


class Why(StrEnum):
    """Why a cell shows no value."""

    FEW = "few"
    NOT_WHOLE_QUARTERS = "not_whole_quarters"
    NOT_FROZEN = "not_frozen"
    OF_COUNTRIES = "of_countries_alone"
    NO_DENOMINATOR = "no_denominator"
    NO_RATE = "no_rate"
    NONE_ON_RECORD = "none_on_record"
    TOO_FEW_TO_BOUND = "too_few_to_bound"

    @property
    def is_hidden(self) -> bool:
        """Whether there is, or may be, a value that is not shown; else there is none."""
        return self in {Why.FEW, Why.NOT_WHOLE_QUARTERS, Why.NOT_FROZEN, Why.OF_COUNTRIES}


READS = {
    Why.FEW: "Hidden: fewer than ten, or ten could be worked out from it.",
    Why.NOT_WHOLE_QUARTERS: "Hidden: told for whole quarters alone.",
    Why.NOT_FROZEN: "Hidden until the figures of the quarter are frozen.",
    Why.OF_COUNTRIES: "Hidden: told of whole countries alone.",
    Why.NO_DENOMINATOR: "None: no deployments are on record to divide by.",
    Why.NO_RATE: "None: no rate of exchange is on record for the day.",
    Why.NONE_ON_RECORD: "None: nothing of it is on record.",
    Why.TOO_FEW_TO_BOUND: "None: too few observations for an interval.",
}
NONE = READS[Why.NONE_ON_RECORD]
NONE_IS_TOLD = "None is told: there is none, or too few."
"""What it means that a table has no row; the second where small numbers are protected (E5)."""
ANY = "any"
"""Stands for all codes where no figure is told."""
COMMON = "common"
"""How the keys of measures end whose amounts are in the common currency."""
CURRENCY = "currency"
"""The dimension that names the currency of the amounts beside it."""
Value = int | Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands in it, in which unit."""

    key: str
    title: str
    unit: Unit = Unit.CODE


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure, or why there is none.

    Attributes:
        value: exact; ``None``: see ``why``.
        why: where there is no value.
        is_listed: whether its records can be listed, by who may see them.
    """

    value: Value | None = None
    why: Why | None = None
    is_listed: bool = False

    @property
    def text(self) -> str:
        """The value as it is written in every form; empty where there is none."""
        return "" if self.value is None else str(self.value)


@dataclass(frozen=True, slots=True)
class Line:
    """A row: of what it is, by the dimensions of its table, and its figures."""

    of: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures.

    Attributes:
        key: lower-case words with hyphens; unique in the report.
        title: in words.
        method: how the figures come about, and what is left out.
        dimensions: by what they are told apart.
        measures: what is told.
        lines: in the order of their dimensions.
        notes: of this time alone: which quarter is missing, how many were left out.
        none: what it means that there is no row; empty where there are some.
    """

    key: str
    title: str
    method: str
    dimensions: tuple[Column, ...]
    measures: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    none: str = ""

    def figures(self) -> Iterator[tuple[Line, Column, Cell]]:
        """Yield each figure with its row and its column."""
        for line in self.lines:
            for column, cell in zip(self.measures, line.cells, strict=True):
                yield line, column, cell


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report; without tables it says why."""

    key: str
    title: str
    tables: tuple[Table, ...]
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """Of what a report is, and as of when.

    Attributes:
        jurisdiction: ISO 3166-1 alpha-2, or ISO 3166-2 of a part.
        name: of it, in English.
        first: day of the period.
        last: day of the period.
        entry: of the journal, up to which everything counts.
        at: the instant of that entry.
        currency: the common one.
        instance: ``test`` or ``demo``; ``None``: a live register.
        scope: ``home``; or ``opened``, counts alone, as a clause opens them to another state.
    """

    jurisdiction: str
    name: str
    first: date
    last: date
    entry: int
    at: datetime
    currency: str
    instance: str | None = None
    scope: str = "home"


@dataclass(frozen=True, slots=True)
class Content:
    """A whole report."""

    heading: Heading
    sections: tuple[Section, ...]
    method: str = METHOD

    @property
    def digest(self) -> str:
        """SHA-256 of :func:`canonical` of what it says, in hexadecimal."""
        return digest_of(plain(self))


def digest_of(said: Any) -> str:
    """Return the SHA-256 of a value in one way of writing JSON."""
    return hashlib.sha256(canonical(said)).hexdigest()


def canonical(said: Any) -> bytes:
    """Write JSON with sorted names, no spaces, UTF-8: so that anyone gets the same bytes."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def cell_key(table: Table, line: Line, column: Column) -> str:
    """Return how a figure is named in an address: its table, its row, its column."""
    return "/".join((table.key, *(escaped(each) for each in line.of), column.key))


def read_key(key: str) -> tuple[str, tuple[str, ...], str] | None:
    """Return table, row and column of such a name; ``None``: it is none."""
    parts = key.split("/")
    if len(parts) < 2:  # noqa: PLR2004 - a table and a column
        return None
    table, *of, column = parts
    return table, tuple(unescaped(each) for each in of), column


def plain(content: Content) -> dict[str, Any]:
    """Return a report as plain values; amounts and ratios are decimal texts."""
    heading = content.heading
    return {
        "jurisdiction": heading.jurisdiction,
        "name": heading.name,
        "from": heading.first.isoformat(),
        "to": heading.last.isoformat(),
        "entry": heading.entry,
        "at": instant(heading.at),
        "currency": heading.currency,
        "instance": heading.instance,
        "scope": heading.scope,
        "method": content.method,
        "sections": [section_plain(heading, each) for each in content.sections],
    }


def section_plain(heading: Heading, section: Section) -> dict[str, Any]:
    """Return a section as plain values."""
    return {
        "key": section.key,
        "title": section.title,
        "withheld": section.withheld,
        "tables": [_table(heading, each) for each in section.tables],
    }


def _table(heading: Heading, table: Table) -> dict[str, Any]:
    return {
        "key": table.key,
        "title": table.title,
        "method": table.method,
        "notes": list(table.notes),
        # What was made before this was said keeps its digest.
        **({"none": table.none} if table.none else {}),
        "dimensions": [{"key": each.key, "title": each.title} for each in table.dimensions],
        "measures": [
            {"key": each.key, "title": each.title, "unit": each.unit.value}
            for each in table.measures
        ],
        "rows": [
            {
                "of": list(each.of),
                "cells": [
                    _cell(cell, records_at(heading, table, each, column, cell))
                    for column, cell in zip(table.measures, each.cells, strict=True)
                ],
            }
            for each in table.lines
        ],
    }


def _cell(cell: Cell, records: str) -> dict[str, Any]:
    if cell.why is not None:
        return {"hidden" if cell.why.is_hidden else "missing": cell.why.value}
    said = str(cell.value) if isinstance(cell.value, Decimal) else cell.value
    return {"value": said, **({"records": records} if records else {})}


def currency_of(heading: Heading, table: Table, line: Line, column: Column) -> str:
    """Return in which currency a figure is; empty where it is no amount."""
    if column.unit is not Unit.AMOUNT:
        return ""
    said = {each.key: code for each, code in zip(table.dimensions, line.of, strict=True)}
    if column.key.endswith(COMMON) or said.get(CURRENCY, ANY) == ANY:
        return heading.currency
    return said[CURRENCY]


def instant(at: datetime) -> str:
    """Return an instant of UTC as RFC 3339 writes it."""
    return at.isoformat().replace("+00:00", "Z")


def records_at(heading: Heading, table: Table, line: Line, column: Column, cell: Cell) -> str:
    """Return the address that lists the records of a figure; empty where nobody lists them."""
    if not cell.is_listed:
        return ""
    said = {
        "jurisdiction": heading.jurisdiction,
        "from": heading.first.isoformat(),
        "to": heading.last.isoformat(),
        "entry": str(heading.entry),
        "cell": cell_key(table, line, column),
    }
    return f"{RECORDS}?{urlencode(said)}"


def read_plain(said: dict[str, Any]) -> Content:
    """Return a report that was written as plain values."""
    heading = Heading(
        jurisdiction=said["jurisdiction"],
        name=said["name"],
        first=date.fromisoformat(said["from"]),
        last=date.fromisoformat(said["to"]),
        entry=said["entry"],
        at=datetime.fromisoformat(said["at"]),
        currency=said["currency"],
        instance=said["instance"],
        scope=said["scope"],
    )
    sections = tuple(
        Section(
            each["key"],
            each["title"],
            tuple(_read_table(one) for one in each["tables"]),
            each["withheld"],
        )
        for each in said["sections"]
    )
    return Content(heading, sections, said["method"])


def _read_table(said: dict[str, Any]) -> Table:
    measures = tuple(Column(e["key"], e["title"], Unit(e["unit"])) for e in said["measures"])
    lines = (Line(tuple(e["of"]), tuple(map(_read_cell, e["cells"]))) for e in said["rows"])
    return Table(
        key=said["key"],
        title=said["title"],
        method=said["method"],
        dimensions=tuple(Column(e["key"], e["title"]) for e in said["dimensions"]),
        measures=measures,
        lines=tuple(lines),
        notes=tuple(said["notes"]),
        none=said.get("none", ""),
    )


def _read_cell(said: dict[str, Any]) -> Cell:
    if "value" not in said:
        return Cell(why=Why(said.get("hidden") or said["missing"]))
    value = said["value"]
    is_listed = "records" in said
    return Cell(Decimal(value) if isinstance(value, str) else value, None, is_listed)
