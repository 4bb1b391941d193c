"""What a report prints: texts and tables of texts, and what the form takes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.outside.manuscript import Manuscript, Writer
from app.outside.pages import Fact
from app.outside.type_case import TypeCase

REPORT = "report-2"
"""The form; a changed form gets the next number, and the page says which it is."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table, as texts.

    Attributes:
        title: of it.
        notes: how its figures come about, and what is said of them this time.
        head: titles of its columns.
        codes: how many columns are words; the others are figures.
        rows: of it, each as wide as its head.
        none: what stands in their place, where there are none.
    """

    title: str
    notes: tuple[str, ...]
    head: tuple[str, ...]
    codes: int
    rows: tuple[tuple[str, ...], ...]
    none: str


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A section; without tables it says why."""

    title: str
    tables: tuple[PrintedTable, ...] = ()
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report, in English.

    Attributes:
        number: by which it is told from others, at the foot of each page.
        title: of it.
        head: stands at the head of each page: jurisdiction, period, entry.
        dated: the civil day of the entry.
        facts: what it is of.
        sections: of it.
        legend: what the signs in its tables mean.
    """

    number: str
    title: str
    head: str
    dated: date
    facts: tuple[Fact, ...]
    sections: tuple[PrintedSection, ...]
    legend: tuple[Fact, ...] = ()


def of_report(case: TypeCase, page: ReportPage, *, is_specimen: bool) -> Manuscript:
    """Return what a report says.

    Rule:
        Fairness L9: an installation that is not live says so on each page.
    """
    writer = Writer(case)
    return {
        "form": REPORT,
        "dated": page.dated.isoformat(),
        "number": page.number,
        "keywords": [page.number, REPORT],
        "specimen": is_specimen,
        "title": writer.run(page.title),
        "head": writer.run(page.head),
        "facts": _facts(writer, page.facts),
        "sections": [_section(writer, each) for each in page.sections],
        "legend": _facts(writer, page.legend),
    }


def _facts(writer: Writer, facts: Sequence[Fact]) -> list[Manuscript]:
    return [{"label": writer.run(each.label), "value": writer.run(each.value)} for each in facts]


def _section(writer: Writer, section: PrintedSection) -> Manuscript:
    return {
        "title": writer.run(section.title),
        "withheld": None if section.withheld is None else writer.run(section.withheld),
        "tables": [_table(writer, each) for each in section.tables],
    }


def _table(writer: Writer, table: PrintedTable) -> Manuscript:
    return {
        "title": writer.run(table.title),
        "notes": [writer.run(each) for each in table.notes],
        "head": [writer.run(each) for each in table.head],
        "codes": table.codes,
        "none": writer.run(table.none),
        "rows": [[writer.run(each) for each in row] for row in table.rows],
    }
