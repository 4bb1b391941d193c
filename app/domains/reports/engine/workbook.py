"""A report as a workbook: a sheet for each section, and one that says what it is.

Reading this module loads the library that writes workbooks.
"""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill

from app.domains.reports.engine.content import (
    READS,
    Cell,
    Column,
    Content,
    Heading,
    Line,
    Section,
    Table,
    Unit,
    Why,
    records_at,
)
from app.domains.reports.engine.front import front_facts, period_of
from app.domains.reports.engine.lines import MOST_DIMENSIONS

FRONT = "Report"
MOST_TITLE = 31
_INK, _PALE, _MUTED = "1F3A4D", "E4ECF1", "54646F"
_FIGURES = {Unit.AMOUNT: "#,##0.00", Unit.COUNT: "#,##0", Unit.WORKERS: "#,##0"}
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_WIDTHS = (26, 22, 18, 18, 18, 18, 18, 18, 18, 18)


def write(content: Content, address: str, issuer: str | None = None) -> bytes:
    """Write the workbook. No text is ever a formula: texts are written as texts alone.

    Args:
        content: the report.
        address: of the service.
        issuer: who runs the register; ``None``: nobody is named.
    """
    book = Workbook(write_only=True)
    _front(book, content, issuer)
    for section in content.sections:
        _sheet(book, content.heading, section, address)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _front(book: Any, content: Content, issuer: str | None) -> None:
    sheet = _opened(book, FRONT)
    sheet.append([_text(sheet, "Compliance report", "head"), _text(sheet, content.heading.name)])
    rows = [*front_facts(content, issuer), *((f"{each.value}", READS[each]) for each in Why)]
    for label, said in rows:
        sheet.append([_text(sheet, label, "label"), _text(sheet, said)])


def _sheet(book: Any, heading: Heading, section: Section, address: str) -> None:
    sheet = _opened(book, section.title)
    specimen = "SPECIMEN · " if heading.instance else ""
    said = (
        f"{specimen}{section.title} · {heading.name} · {period_of(heading)}"
        f" · as of entry {heading.entry}"
    )
    sheet.append([_text(sheet, said, "head")])
    if section.withheld is not None:
        sheet.append([_text(sheet, section.withheld)])
    for table in section.tables:
        for row in _rows(sheet, (heading, table), address):
            sheet.append(row)


def _rows(sheet: Any, of: tuple[Heading, Table], address: str) -> Iterator[list[Any]]:
    heading, table = of
    yield []
    yield [_text(sheet, table.title, "label")]
    for said in (table.method, *table.notes):
        yield [_text(sheet, said, "note")]
    titles = [each.title for each in (*table.dimensions, *table.measures)]
    yield [_text(sheet, each, "column") for each in titles]
    if table.none:
        yield [_text(sheet, table.none, "note")]
    for line in table.lines:
        codes = [_text(sheet, each) for each in line.of]
        pairs = zip(table.measures, line.cells, strict=True)
        yield codes + [_figure(sheet, address, (heading, table, line, *each)) for each in pairs]


def _figure(sheet: Any, address: str, at: tuple[Heading, Table, Line, Column, Cell]) -> Any:
    """Write a figure as a number, with the list of its records behind it; or why there is none."""
    _, _, _, column, cell = at
    if cell.why is not None:
        return _text(sheet, cell.why.value, "note")
    value = float(cell.value) if isinstance(cell.value, Decimal) else cell.value
    made = WriteOnlyCell(sheet, value)
    made.number_format = _FIGURES.get(column.unit, "General")
    where = records_at(*at)
    if where:
        made.hyperlink = address + where
    return made


def _opened(book: Any, title: str) -> Any:
    sheet = book.create_sheet(title[:MOST_TITLE])
    for at, width in enumerate(_WIDTHS[: MOST_DIMENSIONS + 6]):
        sheet.column_dimensions["ABCDEFGHIJ"[at]].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"
    return sheet


def _text(sheet: Any, said: str, look: str = "") -> Any:
    made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", said))
    # What begins like a formula stays a text.
    made.data_type = "s"
    if look in {"head", "column"}:
        made.font = Font(bold=True, color="FFFFFF" if look == "head" else _INK)
        made.fill = PatternFill("solid", fgColor=_INK if look == "head" else _PALE)
    if look == "column":
        made.alignment = _WRAPPED
    if look == "label":
        made.font = Font(bold=True, color=_INK)
    if look == "note":
        made.font = Font(italic=True, color=_MUTED)
    return made
