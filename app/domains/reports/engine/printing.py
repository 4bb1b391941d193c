"""A report as pages: the same cells as texts, with signs where there is no figure."""

from app.domains.reports.engine.content import READS, Cell, Content, Section, Table, Why
from app.domains.reports.engine.workbook import front_facts, period_of
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


def page_of(content: Content) -> ReportPage:
    """Return what is printed."""
    heading = content.heading
    return ReportPage(
        number=content.digest[:16],
        title="Compliance report",
        head=f"{heading.name} · {period_of(heading)} · as of entry {heading.entry}",
        dated=heading.at.date(),
        facts=tuple(Fact(label, said) for label, said in front_facts(content)),
        sections=tuple(_section(each) for each in content.sections),
        legend=tuple(Fact(SIGNS[each], READS[each]) for each in Why),
    )


def shown(cell: Cell) -> str:
    """Return what stands in a cell."""
    return SIGNS[cell.why] if cell.why is not None else cell.text


def _section(section: Section) -> PrintedSection:
    return PrintedSection(
        section.title, tuple(_table(each) for each in section.tables), section.withheld
    )


def _table(table: Table) -> PrintedTable:
    return PrintedTable(
        title=table.title,
        notes=(table.method, *table.notes),
        head=tuple(each.title for each in (*table.dimensions, *table.measures)),
        codes=len(table.dimensions),
        rows=tuple((*line.of, *map(shown, line.cells)) for line in table.lines),
    )
