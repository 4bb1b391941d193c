"""One content in four forms: each says the same, and none runs anything."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pypdfium2
import pytest

from app.domains.reports.engine import lines, workbook
from app.domains.reports.engine.content import (
    Cell,
    Column,
    Content,
    Heading,
    Line,
    Section,
    Table,
    Unit,
    Why,
    cell_key,
    currency_of,
    plain,
    read_key,
    read_plain,
)
from app.domains.reports.engine.labels import label
from app.domains.reports.engine.printing import page_of
from app.domains.reports.engine.quantiles import quartiles
from app.outside.typesetting import Typesetter

HEADING = Heading(
    "PH",
    "Philippines",
    date(2026, 1, 1),
    date(2026, 6, 30),
    1_234,
    datetime(2026, 7, 2, 3, 4, 5, tzinfo=UTC),
    "USD",
    "test",
)
SAID = "None is told: there is none, or too few."
NAMES = ("=1+1", "@SUM(A1)", "جائزة التميز", "পদ্মা আন্তর্জাতিক", "长江国际劳务")
CELLS = (Cell(12, None, is_listed=True), Cell(Decimal("1250.50")), Cell(why=Why.FEW))


def table(rows: int = 5) -> Table:
    columns = (Column("n", "Count", Unit.COUNT), Column("sum", "Sum", Unit.AMOUNT))
    return Table(
        key="awards",
        title="Awards",
        method="Granted in the period.",
        dimensions=(Column("category", "Programme and award"),),
        measures=(*columns, Column("few", "Few", Unit.COUNT)),
        lines=tuple(Line((f"{NAMES[at % 5]} {at}",), CELLS) for at in range(rows)),
        notes=("A note.",),
    )


def untold() -> Table:
    return replace(table(0), key="complaints", title="By corridor", notes=(), none=SAID)


def content(rows: int = 5) -> Content:
    sections = (
        Section("recognition", "Recognition", (table(rows),)),
        Section("complaints", "Complaints", (untold(),)),
        Section("audits", "Audits", (), "Not opened."),
    )
    return Content(HEADING, sections)


def printed(said: Content) -> list[str]:
    made = Typesetter(is_specimen=True).report(page_of(said))
    pages = pypdfium2.PdfDocument(made)
    return [each.get_textpage().get_text_range() for each in pages]


def test_a_content_that_is_written_and_read_is_the_same():
    assert read_plain(plain(content())) == content()


def test_the_digest_changes_with_any_figure_and_with_nothing_else():
    other = replace(table(), lines=(*table().lines[:-1], Line(("x",), CELLS)))
    changed = replace(content(), sections=(Section("recognition", "Recognition", (other,)),))
    assert content().digest == content().digest
    assert len({content().digest, changed.digest}) == 2


def test_a_figure_is_named_and_found_again_whatever_stands_in_its_codes():
    line = Line(("programme/~award",), CELLS)
    key = cell_key(table(), line, Column("n", "Count"))
    assert read_key(key) == ("awards", ("programme/~award",), "n")
    assert read_key("awards") is None


def test_csv_has_a_line_for_each_figure_with_all_that_says_what_it_is():
    text = "".join(lines.written(content(), "https://register.example"))
    rows = list(csv.DictReader(StringIO(text)))
    # Figures, a note, a table without any, a section that is kept back.
    assert len(rows) == 5 * 3 + 1 + 1 + 1
    assert {each["digest"] for each in rows} == {content().digest}
    heading = (HEADING.instance, "USD", "2026-07-02T03:04:05Z", content().method)
    said = ("instance", "common_currency", "at", "method")
    assert {tuple(each[name] for name in said) for each in rows} == {heading}
    assert [(e["shown"], e["why"]) for e in rows if e["shown"] in {"note", "none"}] == [
        ("note", "A note."),
        ("none", SAID),
    ]
    first, amount, hidden = rows[:3]
    assert [each["amount_currency"] for each in (first, amount)] == ["", "USD"]
    assert (first["jurisdiction"], first["entry"], first["table"]) == ("PH", "1234", "awards")
    assert (first["by_1"], first["measure"], first["value"]) == ("category", "n", "12")
    assert first["records"].startswith("https://register.example/v1/reports/compliance/records?")
    assert (hidden["value"], hidden["shown"], hidden["why"]) == ("", "hidden", "few")
    assert (rows[-1]["section"], rows[-1]["shown"], rows[-1]["why"]) == (
        *("audits", "withheld", "Not opened."),
    )
    assert first["is_1"] == "'=1+1 0"


def test_a_workbook_has_a_sheet_for_each_section_and_runs_no_formula():
    written = workbook.write(content(), "https://register.example", "Ministry of Labour")
    book = openpyxl.load_workbook(BytesIO(written))
    assert book.sheetnames == ["Report", "Recognition", "Complaints", "Audits"]
    assert ("Issued by", "Ministry of Labour") in book["Report"].iter_rows(values_only=True)
    assert SAID in [row[0] for row in book["Complaints"].iter_rows(values_only=True)]
    sheet = book["Recognition"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].value.startswith("SPECIMEN")
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [cell.value for cell in cells if cell.value == 1250.5] == [1250.5] * 5
    linked = [cell for cell in cells if cell.value == 12]
    assert all(cell.hyperlink.target.startswith("https://register.example/v1") for cell in linked)


def test_pages_say_what_json_says_with_head_and_number_on_each():
    pages = printed(content(120))
    assert len(pages) > 2
    for at, page in enumerate(pages, start=1):
        assert "Philippines" in page
        assert "as of entry 1234" in page
        assert f"{at} / {len(pages)}" in page
        assert "SPECIMEN" in page
    middle = pages[1]
    assert "Programme and award" in middle, "the head of a table stands on each page it goes on to"
    whole = "\n".join(pages)
    assert whole.count("1,250.50") == 120
    assert SAID in whole
    assert content(120).digest[:16] in whole
    assert "长江国际劳务" in whole
    assert "Not opened." in whole


def test_an_amount_is_in_the_currency_of_its_row_or_in_the_common_one():
    columns = (Column("owed", "Owed", Unit.AMOUNT), Column("owed_common", "Common", Unit.AMOUNT))
    of = replace(table(), dimensions=(Column("currency", "Currency"),), measures=columns)
    said = {
        (code, column.key): currency_of(HEADING, of, Line((code,), CELLS), column)
        for code in ("PHP", "any")
        for column in columns
    }
    assert said == {
        ("PHP", "owed"): "PHP",
        ("PHP", "owed_common"): "USD",
        ("any", "owed"): "USD",
        ("any", "owed_common"): "USD",
    }


@pytest.mark.parametrize(
    ("key", "dimension", "code", "words"),
    [
        (
            *("violations", "category", "contract_substitution"),
            "A contract replaced or altered to the worse for workers",
        ),
        ("charges", "category", "fee.service", "Fee: service"),
        ("charges", "category", "cost.admin.visa", "Cost: admin, visa"),
        ("disclosures-made", "category", "certificate_suspended", "Certificate suspended"),
        ("complaint-categories", "category", "fl.debt", "Forced labour: debt"),
        ("complaint-categories", "side", "origin", "where workers come from"),
        ("complaints", "destination", "QA", "Qatar (QA)"),
        ("complaints", "destination", "others", "Several places"),
        ("complaints", "destination", "any", "All"),
        ("rates", "origin", "unknown", "Unknown"),
        ("certificates", "category", "ers-1", "ers-1"),
        ("charges", "currency", "PHP", "PHP"),
    ],
)
def test_pages_call_codes_by_words(key, dimension, code, words):
    assert label(replace(table(), key=key), Column(dimension, ""), code) == words


def test_pages_name_the_issuer_and_the_common_currency_and_say_once_what_is_not_told():
    cell = Cell(why=Why.NOT_WHOLE_QUARTERS)
    columns = (Column("owed_common", "Owed, in the common currency", Unit.AMOUNT),)
    kept_back = replace(table(), measures=columns, lines=(Line(("any",), (cell,)),))
    page = page_of(
        replace(content(), sections=(Section("fees", "Fees", (kept_back,)),)), "Ministry of Labour"
    )
    [printed_table] = page.sections[0].tables
    assert printed_table.rows == ()
    assert printed_table.none == "Hidden: told for whole quarters alone."
    assert printed_table.head[-1] == "Owed, in USD"
    assert ("Issued by", "Ministry of Labour") in [(e.label, e.value) for e in page.facts]


@pytest.mark.parametrize(
    ("often", "found"),
    [({5: 1}, (5, 5, 5)), ({1: 1, 2: 1, 3: 1, 4: 1}, (1, 2, 3)), ({0: 9, 30: 1}, (0, 0, 0))],
)
def test_a_quartile_is_the_least_value_that_such_a_share_does_not_exceed(often, found):
    assert quartiles(often) == found
