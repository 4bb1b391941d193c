"""The self-assessment as a workbook: written to be filled by a person.

Reading this module loads the library that writes workbooks.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

from app.domains.certifications.engine.workbook_form import (
    COLUMNS,
    FIRST_ROW,
    GUIDE,
    HEADER_ROW,
    KEY,
    LETTERS,
    REVISION,
    SHEET,
    Front,
    Standing,
    stamp,
)
from app.domains.standards.types.edition import Criterion, Indicator

_INK, _PALE, _OPEN, _LINE = "1F3A4D", "E4ECF1", "FFFBEA", "B8C4CC"
_EDGE = Border(bottom=Side("thin", color=_LINE))
_TOP = Alignment(vertical="top", wrap_text=True)


def write(front: Front, standing: Mapping[str, Standing]) -> bytes:
    """Write the workbook of an application, with the answers that stand."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    for letter, (_, width) in zip(LETTERS, COLUMNS, strict=True):
        sheet.column_dimensions[letter].width = width
    for column in (KEY, REVISION):
        sheet.column_dimensions[LETTERS[column - 1]].hidden = True
    sheet.freeze_panes = f"B{FIRST_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    rows = list(_rows(sheet, front, standing))
    choice = DataValidation(
        type="list",
        formula1=f'"{",".join(each.code for each in front.scheme.rule.scale)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Your answer",
        error="Choose one of the answers of the list.",
    )
    choice.add(f"D{FIRST_ROW}:D{HEADER_ROW + len(rows)}")
    sheet.data_validations.append(choice)
    _heading(sheet, front)
    for number, row in enumerate(rows, start=FIRST_ROW):
        # A band is one cell that reads on over the empty ones beside it.
        sheet.row_dimensions[number].height = _height(row) if len(row) == len(COLUMNS) else 21
        sheet.append(row)
    _guide(book, front)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def shown(text: str | None) -> str | None:
    """Return a text as a workbook can hold it: without control characters, lines ended one way."""
    if text is None:
        return None
    plain = ILLEGAL_CHARACTERS_RE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return plain.strip() or None


def _font(**style: Any) -> Font:
    return Font(name="Calibri", **style)


def _height(row: Sequence[Any]) -> float:
    """Return how high a row must be: not every program fits it to its text by itself."""
    lines = 1
    for cell, (_, width) in zip(row, COLUMNS[:6], strict=False):
        text = str(cell.value or "")
        lines = max(lines, sum(1 + len(line) // (width + 2) for line in text.split("\n")))
    return 6 + 12 * lines


def _cell(sheet: Any, value: str | int | None, **style: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    # Whatever a text begins with, it stays a text: nobody's words become a formula.
    if isinstance(value, str):
        cell.data_type = "s"
    for name, said in style.items():
        setattr(cell, name, said)
    return cell


def _heading(sheet: Any, front: Front) -> None:
    title = f"{front.edition.title}, edition {front.edition.version}: self-assessment"
    stamped = _cell(sheet, stamp(front))
    big = _cell(sheet, title, font=_font(bold=True, size=15, color=_INK))
    sheet.append([big, None, None, None, None, None, stamped])
    note = (
        f"Application {front.number}. Fill the yellow cells, one row each; leave the others as they"
        " are, and send the file back. The second sheet says how."
    )
    sheet.append([_cell(sheet, note, font=_font(italic=True, color="5A6B76"))])
    head = {
        "font": _font(bold=True, color="FFFFFF"),
        "fill": PatternFill("solid", fgColor=_INK),
        "alignment": Alignment(vertical="center", wrap_text=True),
    }
    sheet.append([_cell(sheet, name, **head) for name, _ in COLUMNS])


def _rows(sheet: Any, front: Front, standing: Mapping[str, Standing]) -> Iterator[list[Any]]:
    evidence = {each.code: each.title for each in front.edition.evidence}
    for principle in front.edition.principles:
        band = {
            "font": _font(bold=True, size=12, color=_INK),
            "fill": PatternFill("solid", fgColor="C9D8E1"),
        }
        demand = {
            "font": _font(bold=True, size=10, color=_INK),
            "fill": PatternFill("solid", fgColor=_PALE),
        }
        yield _band(sheet, f"{principle.code}  {principle.title}", band)
        for criterion in principle.criteria:
            yield _band(sheet, _told(criterion), demand)
            for indicator in criterion.indicators:
                said = standing.get(indicator.code)
                yield _row(sheet, indicator, evidence, said)


def _told(criterion: Criterion) -> str:
    return f"{criterion.code}  {criterion.text}"


def _band(sheet: Any, text: str, style: dict[str, Any]) -> list[Any]:
    first = _cell(sheet, text, **style)
    return [first, *(_cell(sheet, None, **style) for _ in COLUMNS[1:6])]


def _row(
    sheet: Any, indicator: Indicator, evidence: Mapping[str, str], said: Standing | None
) -> list[Any]:
    fixed = {"alignment": _TOP, "border": _EDGE}
    filled = {
        **fixed,
        "fill": PatternFill("solid", fgColor=_OPEN),
        "protection": Protection(locked=False),
        "number_format": "@",
        "font": _font(),
    }
    help_ = "\n".join(
        (
            texts(indicator, indicator.guidance),
            f"Evidence: {'; '.join(evidence[each] for each in indicator.evidence)}.",
            f"Does: {'; '.join(texts(indicator, each) for each in indicator.does)}",
            f"Does not: {'; '.join(texts(indicator, each) for each in indicator.does_not)}",
        )
    )
    return [
        _cell(sheet, indicator.code, **{**fixed, "font": _font(bold=True)}),
        _cell(sheet, texts(indicator, indicator.check), **{**fixed, "font": _font()}),
        _cell(sheet, help_, **{**fixed, "font": _font(size=9, color="44525C")}),
        _cell(sheet, None if said is None else said.answer, **filled),
        _cell(sheet, None if said is None else shown(said.statement), **filled),
        _cell(sheet, None if said is None else "\n".join(said.documents), **filled),
        _cell(sheet, indicator.code),
        _cell(sheet, 0 if said is None else said.revision),
    ]


def texts(indicator: Indicator, text: str) -> str:
    """Return a text of an indicator with its figures in their places."""
    for figure in indicator.figures:
        text = text.replace(f"{{{figure.key}}}", str(figure.value))
    return text


def _guide(book: Any, front: Front) -> None:
    sheet = book.create_sheet(GUIDE)
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 90
    sheet.protection.sheet = True
    bold = {"font": _font(bold=True, color=_INK), "alignment": _TOP}
    sheet.append([_cell(sheet, "How to fill it", font=_font(bold=True, size=15, color=_INK))])
    lines = (
        ("Your answer", "Choose a word of the list; what each means stands below."),
        ("Your statement", "In your own words; some answers need it."),
        ("Documents", "Identifiers of documents that you sent, one a line."),
        ("Empty rows", "A row without an answer is left as it is; you can send the file again."),
        ("Two at work", "If somebody changed an answer meanwhile, you are told the row."),
        *(
            (each.code, each.title + (" (needs a statement)" if each.needs_reason else ""))
            for each in front.scheme.rule.scale
        ),
    )
    for name, text in lines:
        plain = _cell(sheet, text, alignment=_TOP, font=_font())
        sheet.append([_cell(sheet, name, **bold), plain])
