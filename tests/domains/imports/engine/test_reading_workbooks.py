"""Workbooks are read like text, cell by cell as written, and refused before they can swell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from app.domains.imports.engine import tables
from app.domains.imports.errors import FileProblem
from tests.domains.imports.engine.sample_list import names, profile, read_all, rejects, written

HEADER = ("name", "number", "until")


def workbook(folder: Path, rows: Sequence[Sequence[Any]], *, sheet: str = "Agencies") -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    path = folder / "list.xlsx"
    book.save(path)
    return path


def until(row: Any) -> str | None:
    return row.facts.licences[0].valid_until


def test_a_workbook_is_read_by_the_lines_of_its_sheet(tmp_path):
    rows = read_all(workbook(tmp_path, [HEADER, ("Bestway", "2", None), (), ("বাংলা", 7.0, None)]))
    assert names(rows) == ["Bestway", "বাংলা"]
    assert [row.line for row in rows] == [2, 4]


def test_numbers_and_dates_are_written_as_a_list_would(tmp_path):
    rows = read_all(
        workbook(
            tmp_path,
            [
                HEADER,
                ("A", 16051874.0, datetime(2026, 12, 31)),  # noqa: DTZ001 - a workbook has no zone
                ("B", 1.5, date(3003, 1, 1)),
                ("C", 3, "31.12.2026"),
            ],
        )
    )
    assert [row.facts.licences[0].number for row in rows] == ["16051874", "1.5", "3"]
    assert [until(row) for row in rows] == ["2026-12-31", None, "2026-12-31"]


@pytest.mark.parametrize(
    ("value", "text"),
    [(2011217.0, "2011217"), (1.5, "1.5"), (True, "True"), (None, "")],
)
def test_a_cell_of_any_kind_becomes_text(value, text):
    assert tables._text(value) == text


def test_a_cell_that_begins_as_a_formula_is_kept_as_text(tmp_path):
    assert names(read_all(workbook(tmp_path, [HEADER, ("=1+1", "2", None)]))) == ["=1+1"]


def test_empty_cells_at_the_end_of_a_row_are_not_missing(tmp_path):
    rows = read_all(workbook(tmp_path, [HEADER, ("Bestway",), ("Al Madina", None, None, None)]))
    assert names(rows) == ["Bestway", "Al Madina"]


def test_a_row_wider_than_the_header_is_rejected(tmp_path):
    rows = read_all(workbook(tmp_path, [HEADER, ("Bestway", 2, None, "more")]))
    assert rejects(rows) == [(2, None, "has 4 cells where the header has 3")]


def test_lines_before_the_header_are_left_out_and_still_counted(tmp_path):
    path = workbook(tmp_path, [("Licensed agencies",), (), HEADER, ("Bestway", 2, None)])
    assert [row.line for row in read_all(path, profile(layout={"header_line": 3}))] == [4]


def test_the_sheet_of_the_profile_is_read(tmp_path):
    path = workbook(tmp_path, [HEADER, ("Bestway", 2, None)], sheet="List")
    assert names(read_all(path, profile(layout={"sheet": "List"}))) == ["Bestway"]
    with pytest.raises(FileProblem, match="no sheet 'Other'; there are List"):
        read_all(path, profile(layout={"sheet": "Other"}))


def test_an_empty_workbook_is_refused(tmp_path):
    with pytest.raises(FileProblem, match="has no rows"):
        read_all(workbook(tmp_path, []))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with (
        ZipFile(path, "w", ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(20):
            part.write(b" " * (1 << 20))
    with pytest.raises(FileProblem, match=r"would unpack to 20 MiB in xl/worksheets/sheet1\.xml"):
        read_all(path)


def test_a_workbook_whose_table_of_words_is_too_large_is_refused(tmp_path, monkeypatch):
    path = workbook(tmp_path, [HEADER, ("Bestway", 2, None)])
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", "<sst/>" * 1_000)
    monkeypatch.setattr(tables, "LIMITS", replace(tables.LIMITS, strings=5_000))
    with pytest.raises(FileProblem, match=r"would unpack to .* in xl/sharedStrings\.xml"):
        read_all(path)


def test_a_workbook_of_many_parts_is_refused_by_their_sum(tmp_path, monkeypatch):
    path = workbook(tmp_path, [HEADER, ("Bestway", 2, None)])
    monkeypatch.setattr(tables, "LIMITS", replace(tables.LIMITS, whole=5_000))
    with pytest.raises(FileProblem, match="would unpack to 0 MiB in all"):
        read_all(path)


def test_an_archive_that_is_cut_off_is_refused(tmp_path):
    path = workbook(tmp_path, [HEADER, ("Bestway", 2, None)])
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(FileProblem, match="is a damaged archive"):
        read_all(path)


@pytest.mark.parametrize(
    ("mark", "at", "number"),
    [(b"PK\x01\x02", 6, 99), (b"PK\x05\x06", 16, 0xFFF0)],
    ids=["a version that is none", "parts that begin before the file"],
)
def test_an_archive_with_a_damaged_directory_is_refused(tmp_path, mark, at, number):
    path = workbook(tmp_path, [HEADER, ("Bestway", 2, None)])
    raw = bytearray(path.read_bytes())
    place = raw.index(mark) + at
    raw[place : place + 2] = number.to_bytes(2, "little")
    path.write_bytes(raw)
    with pytest.raises(FileProblem, match=r"damaged archive|no workbook that can be read"):
        read_all(path)


def test_a_damaged_part_is_refused(tmp_path):
    path = workbook(tmp_path, [HEADER, *(("Bestway", number, None) for number in range(500))])
    raw = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        place = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    raw[place + 200 : place + 260] = bytes(60)
    path.write_bytes(raw)
    with pytest.raises(FileProblem, match="no workbook that can be read"):
        read_all(path)


def test_an_archive_of_something_else_is_refused(tmp_path):
    path = tmp_path / "list.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    with pytest.raises(FileProblem, match="no workbook that can be read"):
        read_all(path)


def test_a_workbook_packed_by_gzip_once_more_is_refused_in_plain_words(tmp_path):
    inside = workbook(tmp_path, [HEADER, ("Bestway", 2, None)]).read_bytes()
    with pytest.raises(FileProblem, match="workbook within a gzip"):
        read_all(written(tmp_path, inside, "list.xlsx.gz"))


def test_a_workbook_of_the_old_kind_is_refused_in_plain_words(tmp_path):
    with pytest.raises(FileProblem, match=r"of the old kind \(\.xls\) or locked by a password"):
        read_all(written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list.xls"))
