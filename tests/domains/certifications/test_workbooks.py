"""The self-assessment as a workbook: filled by people, merged by rows, and what is not taken."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from app.domains.certifications.engine.workbook_form import FIRST_ROW, SHEET
from tests.applications import Applicant
from tests.people import World


@pytest.fixture
def applicant(world: World) -> Applicant:
    """A firm that holds a record."""
    found = Applicant(world)
    found.holds_a_record()
    return found


class Book:
    """A workbook in somebody's hands."""

    def __init__(self, applicant: Applicant, application: dict[str, Any]) -> None:
        self.applicant = applicant
        self.where = f"/v1/applications/{application['id']}/workbook"
        answer = applicant.firm.get(f"{self.where}.xlsx")
        assert answer.status_code == 200
        self.book = openpyxl.load_workbook(BytesIO(answer.content))
        self.sheet = self.book[SHEET]
        rows = range(FIRST_ROW, self.sheet.max_row + 1)
        self.rows = [row for row in rows if self.sheet.cell(row, 7).value]

    def fill(self, row: int, answer: Any, statement: Any = None, documents: Any = None) -> None:
        """Fill a row."""
        for column, value in ((4, answer), (5, statement), (6, documents)):
            self.sheet.cell(row, column).value = value

    def send(self) -> Any:
        """Send it back."""
        out = BytesIO()
        self.book.save(out)
        return self.applicant.firm.post(self.where, content=out.getvalue())


def pointers(answer: Any) -> list[str]:
    return [each["pointer"] for each in answer.json()["errors"]]


def slug(answer: Any) -> str:
    return answer.json()["type"].rpartition("/")[2]


def standing(applicant: Applicant, application: dict[str, Any]) -> dict[str, str]:
    found = applicant.firm.get(f"/v1/applications/{application['id']}/answers").json()["items"]
    return {each["indicator"]: each["answer"] for each in found}


def test_a_workbook_is_filled_and_sent_back_and_twice_changes_nothing(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    proof = applicant.document()
    assert len(book.rows) == len(applicant.answers("ers", "conforms"))
    for row in book.rows:
        book.fill(row, "conforms", "=we write what we do", proof)
        book.sheet.cell(row, 5).data_type = "s"
    assert len(book.send().json()["changed"]) == len(book.rows)
    assert book.send().json()["changed"] == []
    again = Book(applicant, application)
    said = {again.sheet.cell(row, 5).data_type for row in again.rows}
    assert said == {"s"}
    assert again.send().json()["changed"] == []


def test_the_workbook_tells_what_is_asked_and_locks_all_but_the_answers(applicant):
    book = Book(applicant, applicant.begin())
    first = book.rows[0]
    assert book.sheet.protection.sheet
    locked = [book.sheet.cell(first, column).protection.locked for column in range(1, 9)]
    assert locked == [True, True, True, False, False, False, True, True]
    assert book.sheet.column_dimensions["G"].hidden
    assert "{" not in "".join(str(book.sheet.cell(row, 3).value) for row in book.rows)
    [choice] = book.sheet.data_validations.dataValidation
    assert "not_applicable" in choice.formula1


def test_rows_that_two_changed_collide_and_rows_that_one_changed_merge(applicant):
    application = applicant.begin()
    one, two, three = applicant.answers("ers", "conforms")[:3]
    applicant.answer(application, one, two)
    book = Book(applicant, application)
    changed = {**one, "answer": "partly", "statement": "one branch", "revision": 1}
    applicant.answer(application, changed)
    book.fill(book.rows[2], "conforms")
    assert [each["indicator"] for each in book.send().json()["changed"]] == [three["indicator"]]
    assert standing(applicant, application)[one["indicator"]] == "partly"

    book.fill(book.rows[0], "does_not", "none of it")
    book.fill(book.rows[1], "does_not", "nor of this")
    collided = book.send()
    assert (collided.status_code, slug(collided)) == (409, "answers-collide")
    assert pointers(collided) == [f"/{SHEET}/D{book.rows[0]}"]
    assert collided.json()["errors"][0]["answer"] == "partly"
    assert standing(applicant, application)[two["indicator"]] == "conforms"


def test_each_cell_that_cannot_be_taken_is_named_and_nothing_is_taken(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    a, b, c, d, e, f, *_ = book.rows
    book.fill(a, "conforms")
    book.fill(b, "=1+1")
    book.fill(c, None, "a statement alone")
    book.fill(d, "conforms", None, "not-a-document")
    book.fill(e, "conforms")
    book.sheet.cell(e, 8).value = "x"
    book.fill(f, "conforms")
    book.sheet.cell(f, 1).value = book.sheet.cell(a, 1).value
    refused = book.send()
    assert (refused.status_code, slug(refused)) == (422, "workbook-refused")
    cells = [f"D{b}", f"D{c}", f"F{d}", f"H{e}", f"A{f}"]
    assert pointers(refused) == [f"/{SHEET}/{each}" for each in cells]
    assert standing(applicant, application) == {}


def test_words_that_the_scheme_does_not_know_are_named_by_their_cells(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    book.fill(book.rows[0], "perfect")
    book.fill(book.rows[1], "partly")
    book.fill(book.rows[2], "conforms")
    refused = book.send()
    assert slug(refused) == "workbook-refused"
    assert pointers(refused) == [f"/{SHEET}/D{book.rows[0]}", f"/{SHEET}/E{book.rows[1]}"]
    assert standing(applicant, application) == {}


def test_shifted_rows_are_found_by_what_they_were_written_for(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    for row in book.rows[:4]:
        book.fill(row, "conforms")
    # Somebody sorted, or deleted cells: what people read moved, the hidden key did not.
    column = [book.sheet.cell(row, 1).value for row in book.rows]
    for row, moved in zip(book.rows, [*column[1:], column[0]], strict=True):
        book.sheet.cell(row, 1).value = moved
    refused = book.send()
    assert len(pointers(refused)) == len(book.rows)
    assert "shifted" in refused.json()["errors"][0]["detail"]


def test_an_indicator_of_another_edition_and_one_twice_are_named(applicant):
    book = Book(applicant, applicant.begin())
    a, b, c, *_ = book.rows
    for column in (1, 7):
        book.sheet.cell(a, column).value = "Z9.9"
        book.sheet.cell(c, column).value = book.sheet.cell(b, column).value
    for row in (a, b, c):
        book.fill(row, "conforms")
    refused = book.send()
    assert pointers(refused) == [f"/{SHEET}/G{a}", f"/{SHEET}/G{c}"]


def test_ten_thousand_rows_are_refused_by_their_sheet_and_a_date_by_its_cell(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    book.fill(book.rows[0], datetime(1900, 1, 1), "what a spreadsheet made of a word")  # noqa: DTZ001 - as a cell holds it
    assert pointers(book.send()) == [f"/{SHEET}/D{book.rows[0]}"]
    for row in range(book.sheet.max_row + 1, 10_001):
        book.sheet.cell(row, 4).value = "conforms"
    refused = book.send()
    assert pointers(refused) == [f"/{SHEET}"]
    assert standing(applicant, application) == {}


def test_the_workbook_of_another_application_or_edition_is_not_taken(applicant, world):
    other = Applicant(world)
    other.holds_a_record()
    mine = Book(applicant, applicant.begin())
    theirs = Book(other, other.begin())
    mine.book = theirs.book
    refused = mine.send()
    assert pointers(refused) == [f"/{SHEET}/G1"]
    assert "another application" in refused.json()["errors"][0]["detail"]
    nrs = Book(applicant, applicant.begin("nrs-1"))
    said = nrs.sheet.cell(1, 7).value
    nrs.sheet.cell(1, 7).value = said.replace("1.0", "0.9")
    assert "another edition" in nrs.send().json()["errors"][0]["detail"]


def test_words_that_no_workbook_can_hold_do_no_harm_to_it(applicant):
    application = applicant.begin()
    [one, *_] = applicant.answers("ers", "conforms")
    applicant.answer(application, {**one, "statement": "a\u0001b\r\nsecond line"})
    book = Book(applicant, application)
    assert book.sheet.cell(book.rows[0], 5).value == "ab\nsecond line"
    assert book.send().json()["changed"] == []


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b"\0" * (17 << 20))
    return out.getvalue()


def hollow() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types>")
    return out.getvalue()


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04", bomb(), hollow(), b""])
def test_what_is_no_workbook_or_swells_is_refused_in_words(applicant, content):
    application = applicant.begin()
    where = f"/v1/applications/{application['id']}/workbook"
    refused = applicant.firm.post(where, content=content)
    assert (refused.status_code, slug(refused)) == (422, "workbook-refused")


def test_two_files_in_one_are_refused(applicant):
    application = applicant.begin()
    book = Book(applicant, application)
    out = BytesIO()
    book.book.save(out)
    refused = applicant.firm.post(book.where, content=b"%PDF-1.7\n" + out.getvalue())
    assert slug(refused) == "workbook-refused"
