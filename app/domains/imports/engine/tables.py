"""Files to rows of cells: delimited text and workbooks."""

import csv
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any, Self
from zipfile import ZipFile

from app.domains.imports.engine.lines import beginning, encoding_of, is_packed, lines
from app.domains.imports.engine.profile import Layout
from app.domains.imports.errors import FileProblem
from app.kit.archives import UNREADABLE, Limits, swelling
from app.kit.delimiters import delimiter_of

ZIP_MAGIC = b"PK\x03\x04"
OLD_WORKBOOK_MAGIC = b"\xd0\xcf\x11\xe0"
DELIMITERS = ",;\t|"
LIMITS = Limits(whole=1 << 30, part=512 << 20, strings=64 << 20)
WIDEST = 500
LONGEST_SHEET = 1 << 20
UNREADABLE_BOOK = (*UNREADABLE, LookupError, SyntaxError)


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table: the line on which it begins, counted from 1, and its cells."""

    line: int
    cells: list[str]


def rows(path: Path, layout: Layout) -> Iterator[Cells]:
    """Yield the rows of a file, the header among them, empty ones and headings left out.

    Raises:
        FileProblem: it cannot be read as a table.
    """
    every = _sheet_rows(path, layout) if _is_workbook(path) else _text_rows(path, layout)
    filled = (row for row in every if any(cell.strip() for cell in row.cells))
    if layout.leave_out is None:
        return filled
    heading = layout.leave_out.fullmatch
    return (row for row in filled if not heading(" ".join(" ".join(row.cells).split())))


def _is_workbook(path: Path) -> bool:
    first = beginning(path, len(OLD_WORKBOOK_MAGIC))
    if first == OLD_WORKBOOK_MAGIC:
        raise FileProblem(
            f"{path.name} is a workbook of the old kind (.xls) or locked by a password;"
            " save it as XLSX or CSV."
        )
    is_archive = first.startswith(ZIP_MAGIC)
    if is_archive and is_packed(path):
        raise FileProblem(f"{path.name} is a workbook within a gzip file; unpack it first.")
    return is_archive


def _text_rows(path: Path, layout: Layout) -> Iterator[Cells]:
    text, end = lines(path, encoding_of(path, layout.encoding)), _End()
    before = layout.header_line - 1
    head = list(islice(text, before, before + 1))
    delimiter = layout.delimiter or delimiter_of("".join(head), DELIMITERS)
    reader = csv.reader(chain(head, text, end), delimiter=delimiter)
    line = layout.header_line
    try:
        for cells in reader:
            if end.reached:
                raise FileProblem("the quotation mark that opens here is never closed.", line=line)
            yield Cells(line, cells)
            line = before + reader.line_num + 1
    except csv.Error as error:
        raise FileProblem(
            f"the row that begins here cannot be read ({error}); is a quotation mark left open?",
            line=line,
        ) from error


class _End:
    """Stands behind the last line and tells when it is reached: such a row was left open."""

    reached = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        self.reached = True
        raise StopIteration


def _sheet_rows(path: Path, layout: Layout) -> Iterator[Cells]:
    import openpyxl  # noqa: PLC0415 - loaded when the first workbook is read

    _check_archive(path)
    try:
        with path.open("rb") as handle:
            with _unwarned():
                book = openpyxl.load_workbook(handle, read_only=True, data_only=False)
            yield from _book_rows(book, layout)
    except UNREADABLE_BOOK as error:
        raise FileProblem(f"{path.name} is no workbook that can be read.") from error


def _book_rows(book: Any, layout: Layout) -> Iterator[Cells]:
    try:
        if layout.sheet and layout.sheet not in book.sheetnames:
            raise FileProblem(
                f"there is no sheet {layout.sheet!r}; there are {', '.join(book.sheetnames)}."
            )
        sheet = book[layout.sheet] if layout.sheet else book.worksheets[0]
        values = sheet.iter_rows(
            min_row=layout.header_line, max_row=LONGEST_SHEET, max_col=WIDEST, values_only=True
        )
        width = 0
        for line, row in enumerate(_quietly(values), start=layout.header_line):
            cells = [_text(value) for value in row]
            while len(cells) > width and not cells[-1]:
                cells.pop()
            width = width or len(cells)
            yield Cells(line, cells)
    finally:
        book.close()


@contextmanager
def _unwarned() -> Iterator[None]:
    """Leave out what the library warns of: styles and extensions, which we do not read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _quietly(values: Iterator[Any]) -> Iterator[Any]:
    """Yield what there is; each piece is read by itself, so that nothing else goes unwarned."""
    end = object()
    while True:
        with _unwarned():
            value = next(values, end)
        if value is end:
            return
        yield value


def _text(value: Any) -> str:
    """Write a cell of a workbook as its list would: whole numbers without a point, ISO dates."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _check_archive(path: Path) -> None:
    """Refuse a workbook that unpacks to more than it should, before anything is unpacked."""
    try:
        with ZipFile(path) as archive:
            too_much = swelling(archive, LIMITS)
    except UNREADABLE as error:
        raise FileProblem(f"{path.name} is a damaged archive; fetch it again.") from error
    if too_much is not None:
        raise FileProblem(
            f"{path.name} would unpack to {too_much}; this is not taken. Save the list as CSV."
        )
