"""Reading a workbook that came back: every fault names its sheet and cell, none is guessed away."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZipFile

from app.domains.certifications.engine.workbook_form import (
    ANSWER,
    COLUMNS,
    DOCUMENTS,
    FIRST_ROW,
    KEY,
    LETTERS,
    REVISION,
    SHEET,
    STATEMENT,
)
from app.domains.certifications.errors import WorkbookRefused
from app.domains.certifications.types import Given
from app.kit.archives import UNREADABLE, Limits, is_plain, swelling

LIMITS = Limits(whole=64 << 20, part=32 << 20, strings=16 << 20)
MOST_ROWS = 5_000
LONGEST_STATEMENT = 5_000
MOST_DOCUMENTS = 50
_UNREADABLE = (*UNREADABLE, LookupError, SyntaxError, TypeError)


def read(path: Path, stamp: str) -> list[Given]:
    """Read the answers of a workbook.

    Args:
        path: where the file lies.
        stamp: of the application and edition of which it must be.

    Returns:
        The rows that were filled, each with the revision on which it was made.

    Raises:
        WorkbookRefused: it is no such workbook, or cells of it cannot be taken; all are named.
    """
    import openpyxl  # noqa: PLC0415 - loaded when the first workbook is read

    _refuse_archive(path)
    try:
        # Read through a handle: the library keeps a path open after a failure.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles, which we do not read
            book = openpyxl.load_workbook(BytesIO(path.read_bytes()), read_only=True)
        try:
            return _taken(book, stamp)
        finally:
            book.close()
    except _UNREADABLE as error:
        raise refusal([("", "This is no workbook that can be read.")]) from error


def refusal(faults: list[tuple[str, str]]) -> WorkbookRefused:
    """Make the problem that names every cell at fault."""
    return WorkbookRefused(
        f"{len(faults)} things of the workbook cannot be taken; nothing was.",
        errors=[{"pointer": place, "detail": detail} for place, detail in faults],
    )


def cell(column: int, row: int) -> str:
    """Name a cell as a person finds it, as a pointer: sheet, then cell."""
    return f"/{SHEET}/{LETTERS[column - 1]}{row}"


def _refuse_archive(path: Path) -> None:
    try:
        with ZipFile(path) as archive:
            swells = swelling(archive, LIMITS)
            plain = is_plain(path, archive)
    except _UNREADABLE as error:
        raise refusal([("", "This is no XLSX workbook.")]) from error
    if swells is not None:
        raise refusal([("", f"It unpacks to more than a workbook of answers: {swells}.")])
    if not plain:
        raise refusal([("", "It is more than one file in one; save it anew.")])


def _taken(book: Any, stamp: str) -> list[Given]:
    if SHEET not in book.sheetnames:
        raise refusal([("", f"There is no sheet '{SHEET}': send the workbook that you fetched.")])
    rows = book[SHEET].iter_rows(max_row=MOST_ROWS + 1, max_col=len(COLUMNS))
    faults: list[tuple[str, str]] = []
    given: list[Given] = []
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise refusal([(f"/{SHEET}", f"It has more than {MOST_ROWS} rows.")])
        values = [each.value for each in row] + [None] * (len(COLUMNS) - len(row))
        if number == 1:
            _refuse_another(values, stamp)
        if number >= FIRST_ROW:
            formulas = [
                column
                for column, each in enumerate(row, start=1)
                if getattr(each, "data_type", None) == "f"
            ]
            found = list(_faults(number, values, formulas))
            faults += found
            if not found:
                given += _given(number, values)
    if faults:
        raise refusal(faults)
    return given


def _refuse_another(values: list[Any], stamp: str) -> None:
    said = str(values[KEY - 1] or "")
    if said == stamp:
        return
    same, _, edition = stamp.partition(" ")
    if said.partition(" ")[0] == same:
        raise refusal([(cell(KEY, 1), f"It is of another edition; this one is under {edition}.")])
    raise refusal([(cell(KEY, 1), "It is the workbook of another application.")])


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _faults(number: int, values: list[Any], formulas: list[int]) -> Iterator[tuple[str, str]]:
    for column in formulas:
        yield cell(column, number), "A formula is not taken: write the value itself."
    code, key = _text(values[0]), _text(values[KEY - 1])
    filled = any(_text(values[each - 1]) for each in (ANSWER, STATEMENT, DOCUMENTS))
    if not key:
        if filled:
            yield cell(ANSWER, number), "This row belongs to no indicator; was it shifted?"
        return
    if code != key:
        detail = f"The row says {code or 'nothing'} and was written for {key}: rows were shifted."
        yield cell(1, number), detail
    if filled and not _text(values[ANSWER - 1]):
        yield cell(ANSWER, number), "There is a statement or a document, and no answer."
    if not isinstance(values[REVISION - 1], int) or not 0 <= values[REVISION - 1] < 1 << 31:
        yield cell(REVISION, number), "The hidden revision is gone; fetch the workbook anew."
    if len(_text(values[STATEMENT - 1])) > LONGEST_STATEMENT:
        yield cell(STATEMENT, number), f"At most {LONGEST_STATEMENT:,} characters."
    yield from _document_faults(number, _text(values[DOCUMENTS - 1]).split())


def _document_faults(number: int, named: list[str]) -> Iterator[tuple[str, str]]:
    if len(named) > MOST_DOCUMENTS:
        yield cell(DOCUMENTS, number), f"At most {MOST_DOCUMENTS} documents."
        return
    for each in named:
        try:
            UUID(each)
        except ValueError:
            yield cell(DOCUMENTS, number), f"{each[:40]!r} is no identifier of a document."


def _given(number: int, values: list[Any]) -> Iterator[Given]:
    answer = _text(values[ANSWER - 1])
    if not answer:
        return
    yield Given(
        indicator=_text(values[KEY - 1]),
        answer=answer,
        statement=_text(values[STATEMENT - 1]) or None,
        documents=tuple(UUID(each) for each in _text(values[DOCUMENTS - 1]).split()),
        base=values[REVISION - 1],
        place=f"/{SHEET}/{number}",
    )
