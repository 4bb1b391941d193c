"""A report as pages: its codes in words, its cells as texts, with signs where no figure is."""

from app.domains.reports.engine.content import (
    ANY,
    NONE,
    READS,
    Cell,
    Content,
    Heading,
    Line,
    Section,
    Table,
    Why,
)
from app.domains.reports.engine.front import front_facts, period_of
from app.domains.reports.engine.labels import head, label
from app.outside.pages import Fact
from app.outside.report_pages import PrintedSection, PrintedTable, ReportPage

SIGNS = {
    Why.FEW: "hidden",
    Why.NOT_WHOLE_QUARTERS: "quarters",
    Why.NOT_FROZEN: "not yet",
    Why.OF_COUNTRIES: "country",
    Why.NO_DENOMINATOR: "no base",
    Why.NO_RATE: "no rate",
    Why.NONE_ON_RECORD: "none",
    Why.TOO_FEW_TO_BOUND: "n/a",
}
"""Short enough for a column; the first page says what each means."""


def page_of(content: Content, issuer: str | None = None) -> ReportPage:
    """Return what is printed.

    Args:
        content: the report.
        issuer: who runs the register; ``None``: nobody is named.
    """
    heading = content.heading
    return ReportPage(
        number=content.digest[:16],
        title="Compliance report",
        head=f"{heading.name} · {period_of(heading)} · as of entry {heading.entry}",
        dated=heading.at.date(),
        facts=tuple(Fact(*each) for each in front_facts(content, issuer)),
        sections=tuple(_section(heading, each) for each in content.sections),
        legend=tuple(Fact(SIGNS[each], READS[each]) for each in Why),
    )


def shown(cell: Cell) -> str:
    """Return what stands in a cell: a figure with its thousands apart, or a sign."""
    return SIGNS[cell.why] if cell.why is not None else f"{cell.value:,}"


def _section(heading: Heading, section: Section) -> PrintedSection:
    tables = tuple(_table(heading, each) for each in section.tables)
    return PrintedSection(section.title, tables, section.withheld)


def _table(heading: Heading, table: Table) -> PrintedTable:
    untold = _untold(table)
    lines = () if untold else table.lines
    return PrintedTable(
        title=table.title,
        notes=(table.method, *table.notes),
        head=tuple(head(heading, each) for each in (*table.dimensions, *table.measures)),
        codes=len(table.dimensions),
        rows=tuple(_row(table, each) for each in lines),
        none=untold or table.none or NONE,
    )


def _untold(table: Table) -> str | None:
    """Return why a table tells nothing at all, where one row says it of everything."""
    if len(table.lines) != 1 or set(table.lines[0].of) != {ANY}:
        return None
    why = table.lines[0].cells[0].why
    return None if why is None else READS[why]


def _row(table: Table, line: Line) -> tuple[str, ...]:
    pairs = zip(table.dimensions, line.of, strict=True)
    return (*(label(table, *each) for each in pairs), *map(shown, line.cells))
