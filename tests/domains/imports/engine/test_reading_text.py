"""Delimited text is read whatever its encoding, delimiter and packing, or refused by its line."""

import gzip
import tracemalloc
from datetime import date
from itertools import islice

import pytest

from app.domains.imports.engine import lines
from app.domains.imports.engine.reading import FirstLook, first_look, read
from app.domains.imports.errors import FileProblem
from tests.domains.imports.engine.sample_list import (
    HEADER,
    names,
    profile,
    read_all,
    rejects,
    written,
)

ROWS = f"{HEADER}Ágil Peñaflor,1,\nBestway,2,31.12.2026\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"], ids=str)
def test_a_list_is_read_in_any_usual_encoding(tmp_path, encoding):
    assert names(read_all(written(tmp_path, ROWS.encode(encoding)))) == ["Ágil Peñaflor", "Bestway"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("shift_jis", "株式会社日本人材サービス東京本社"),
        ("gb18030", "人力资源有限公司北京分公司对外劳务合作"),
        ("cp1250", "Pracovní síť Žďár a Plzeň"),
        ("cp1251", "Кадровое агентство Рога и Копыта Москва"),
    ],
)
def test_an_encoding_that_cannot_be_western_is_found_by_its_likeness(tmp_path, encoding, name):
    text = HEADER + f"{name},1,\n" * 30
    assert names(read_all(written(tmp_path, text.encode(encoding))))[0] == name


@pytest.mark.parametrize("name", ["বাংলা শিপিং", "日本人材", "海外人力资源", "سفريات النور"])
def test_names_of_every_script_come_through_as_they_are(tmp_path, name):
    assert names(read_all(written(tmp_path, f"{HEADER}{name},1,\n"))) == [name]


def test_the_encoding_that_a_profile_names_is_taken_unless_a_byte_order_mark_says_otherwise(
    tmp_path,
):
    polish = profile(layout={"encoding": "cp1250"})
    assert names(read_all(written(tmp_path, f"{HEADER}Łódź,1,\n".encode("cp1250")), polish)) == [
        "Łódź"
    ]
    assert names(read_all(written(tmp_path, f"{HEADER}Łódź,1,\n".encode("utf-16")), polish)) == [
        "Łódź"
    ]


def test_a_byte_that_is_not_of_the_encoding_is_named_by_its_line(tmp_path):
    bad = ROWS.encode() + b"Caf\xe9,3,\n"
    with pytest.raises(FileProblem, match=r"^Line 4: the text is not utf-8") as told:
        read_all(written(tmp_path, bad), profile(layout={"encoding": "utf-8"}))
    assert told.value.line == 4


def test_bytes_that_are_of_no_encoding_are_refused(tmp_path):
    noise = bytes([0x81, 0x8D, 0x00, 0xFF, 0xFE, 0x90, 0x9D]) * 40
    with pytest.raises(FileProblem):
        read_all(written(tmp_path, noise))


def test_a_character_that_the_sample_cuts_in_two_is_no_reason_to_doubt_utf_8(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "SAMPLE", len(HEADER) + 1)
    assert names(read_all(written(tmp_path, f"{HEADER}Évora,1,\n"))) == ["Évora"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_from_the_header(tmp_path, delimiter):
    text = ROWS.replace(",", delimiter)
    assert names(read_all(written(tmp_path, text))) == ["Ágil Peñaflor", "Bestway"]


def test_the_delimiter_of_the_profile_is_taken(tmp_path):
    stars = profile(layout={"delimiter": "*"})
    assert names(read_all(written(tmp_path, ROWS.replace(",", "*")), stars))[1] == "Bestway"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(tmp_path, end):
    assert len(read_all(written(tmp_path, ROWS.replace("\n", end)))) == 2


def test_a_packed_list_is_read_like_an_open_one(tmp_path):
    packed = read_all(written(tmp_path, ROWS, "list.csv.gz"))
    assert packed == read_all(written(tmp_path, ROWS))


def test_the_line_of_a_row_is_where_it_begins_in_the_file(tmp_path):
    text = f'{HEADER}\n"Al Madina\nTravels",1,\n,,\n  , ,\nBestway,2,31.12.2026\n'
    rows = read_all(written(tmp_path, text))
    assert [row.line for row in rows] == [3, 7]
    assert names(rows) == ["Al Madina Travels", "Bestway"]


def test_lines_before_the_header_are_left_out_and_still_counted(tmp_path):
    late = profile(layout={"header_line": 3})
    rows = read_all(written(tmp_path, f'Licensed "agencies\nof today\n{ROWS}'), late)
    assert [row.line for row in rows] == [4, 5]


def test_a_cell_that_begins_as_a_formula_is_kept_as_text(tmp_path):
    assert names(read_all(written(tmp_path, f"{HEADER}=1+1,1,\n@Home,2,\n+63 Corp,3,\n"))) == [
        "=1+1",
        "@Home",
        "+63 Corp",
    ]


def test_a_row_with_a_nul_byte_is_rejected_and_the_others_are_read(tmp_path):
    rows = read_all(written(tmp_path, f"{HEADER}Bad\0Co,1,\nBestway,2,\n"))
    assert rejects(rows) == [(2, None, "holds a NUL byte")]
    assert names(rows) == ["Bestway"]


@pytest.mark.parametrize(("row", "cells"), [("Bestway,2", 2), ("Bestway,2,,more", 4)])
def test_a_row_of_another_width_is_rejected(tmp_path, row, cells):
    rows = read_all(written(tmp_path, f"{HEADER}{row}\n"))
    assert rejects(rows) == [(2, None, f"has {cells} cells where the header has 3")]


def test_empty_cells_past_the_last_column_do_no_harm(tmp_path):
    assert names(read_all(written(tmp_path, f"{HEADER}Bestway,2,,,\n"))) == ["Bestway"]


def test_a_file_of_another_layout_is_refused_with_the_columns_missing_and_found(tmp_path):
    with pytest.raises(FileProblem) as told:
        read_all(written(tmp_path, "Firm,number\nBestway,2\n"))
    assert told.value.detail == (
        "Line 1: this is not the layout of the profile xx-test: missing are the columns 'name',"
        " 'until'; found are 'Firm', 'number'."
    )


def test_a_header_of_hundreds_of_columns_is_not_repeated_whole(tmp_path):
    header = ",".join(f"column {number}" for number in range(300))
    with pytest.raises(FileProblem, match="'column 19' and 280 more"):
        read_all(written(tmp_path, f"{header}\n"))


def test_columns_are_found_whatever_their_case_blanks_and_order(tmp_path):
    rows = read_all(written(tmp_path, "UNTIL, Number ,  NAME\n31.12.2026,2,Bestway\n"))
    assert names(rows) == ["Bestway"]


def test_of_two_columns_of_one_name_the_first_is_read(tmp_path):
    assert names(read_all(written(tmp_path, "name,number,until,name\nA,1,,B\n"))) == ["A"]


def test_the_first_look_tells_the_date_in_the_name_and_the_columns_left_out(tmp_path):
    dated = profile(layout={"date_in_name": r"(?P<value>\d{4}-\d{2}-\d{2})"})
    text = "name,phone,number,until,e-mail\n"
    path = written(tmp_path, text, "agencies_2026-09-14.csv")
    assert first_look(path, dated) == FirstLook(date(2026, 9, 14), ("phone", "e-mail"))
    assert first_look(path, profile()).list_date is None
    assert first_look(written(tmp_path, text, "2026-13-45.csv"), dated).list_date is None
    assert first_look(written(tmp_path, text), dated).list_date is None


@pytest.mark.parametrize("name", ["empty.csv", "empty.csv.gz"])
def test_an_empty_file_is_refused(tmp_path, name):
    with pytest.raises(FileProblem, match=r"empty.csv\S* (is empty|has no rows)"):
        read_all(written(tmp_path, "", name))


def test_a_file_of_empty_lines_is_refused(tmp_path):
    with pytest.raises(FileProblem, match="has no rows, not even a header"):
        read_all(written(tmp_path, "\n \n,,\n"))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileProblem, match=r"none\.csv cannot be opened: No such file"):
        read_all(tmp_path / "none.csv")


def test_a_list_of_a_header_alone_has_no_rows(tmp_path):
    assert read_all(written(tmp_path, HEADER)) == []


def test_a_quotation_mark_that_is_never_closed_is_named_by_its_line(tmp_path):
    text = f'{HEADER}Bestway,2,\n"Left open,3,\nSwallowed,4,\nSwallowed,5,"\n'
    with pytest.raises(FileProblem, match=r"^Line 3: the quotation mark that opens here"):
        read_all(written(tmp_path, text.removesuffix('"\n')))


def test_a_quotation_mark_that_swallows_a_whole_list_is_named_by_its_line(tmp_path):
    text = f'{HEADER}Bestway,2,\n"Left open,3,\n' + "Swallowed,4,\n" * 20_000
    with pytest.raises(FileProblem, match=r"^Line 3: .*quotation mark left open"):
        read_all(written(tmp_path, text))


def test_quotation_marks_within_a_name_do_no_harm(tmp_path):
    text = f'{HEADER}Bar "Joe" Ltd,1,\n"Bar ""Joe"" Ltd",2,\n'
    assert names(read_all(written(tmp_path, text))) == ['Bar "Joe" Ltd'] * 2


def test_a_line_of_100_megabytes_is_refused_by_its_line_without_being_read_whole(tmp_path):
    path = tmp_path / "long.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as handle:
        handle.write(ROWS.encode())
        for _ in range(100):
            handle.write(b"x" * (1 << 20))
    tracemalloc.start()
    with pytest.raises(FileProblem, match=r"^Line 4: the line is longer than 1,048,576"):
        read_all(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20 << 20


def test_a_gzip_file_that_is_cut_off_is_refused_by_the_line(tmp_path):
    text = HEADER + "".join(f"Agency {number},{number},\n" for number in range(50_000))
    path = tmp_path / "cut.csv.gz"
    path.write_bytes(gzip.compress(text.encode())[:-5_000])
    with pytest.raises(FileProblem, match="cut off or damaged") as told:
        read_all(path)
    assert told.value.line is not None
    assert told.value.line > 1_000


@pytest.mark.parametrize("place", [-8, -6, 12], ids=["check sum", "check sum end", "stream"])
def test_a_damaged_gzip_file_is_refused(tmp_path, place):
    raw = bytearray(gzip.compress(ROWS.encode()))
    raw[place] ^= 0xFF
    path = tmp_path / "damaged.csv.gz"
    path.write_bytes(raw)
    with pytest.raises(FileProblem):
        read_all(path)


def test_a_gzip_header_and_nothing_behind_it_is_refused(tmp_path):
    path = tmp_path / "stub.csv.gz"
    path.write_bytes(gzip.compress(b"")[:6])
    with pytest.raises(FileProblem, match="cut off or damaged"):
        read_all(path)


def test_a_file_that_unpacks_to_more_than_is_taken_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LARGEST_UNPACKED", 40)
    with pytest.raises(FileProblem, match=r"^Line 3: the file unpacks to more than"):
        read_all(written(tmp_path, ROWS, "list.csv.gz"))


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("w", encoding="utf-8") as handle:
        handle.write(HEADER)
        handle.writelines(f"Agency number {number},{number},\n" for number in range(40_000))
    rows = read(path, profile())
    assert sum(1 for _ in islice(rows, 10_000)) == 10_000
    tracemalloc.start()
    assert sum(1 for _ in rows) == 30_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1 << 20
