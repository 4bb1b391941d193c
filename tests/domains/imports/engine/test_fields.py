"""A field takes its values from a cell as the profile says, or says what it cannot take."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.imports.engine.fields import LONGEST_VALUE, REMEMBERED, Refused, field_reader
from app.domains.imports.engine.profile import FieldOfRow


def taken(cell: str, **says: Any) -> tuple[str, ...]:
    return field_reader(FieldOfRow(column="c", **says))(cell)


@pytest.mark.parametrize(
    ("says", "cell", "values"),
    [
        ({}, "  Al \t Madina\u00a0 Travels ", ("Al Madina Travels",)),
        ({}, "   ", ()),
        ({"empty": ["N/A", "Self"]}, " n/a ", ()),
        ({"empty": ["N/A"], "pad": 6}, "N/A", ()),
        ({"pad": 4}, "7", ("0007",)),
        ({"pad": 4}, "", ()),
        ({"pad": 4}, "12345", ("12345",)),
        ({"match": r"^(?P<value>\d+)(?:\.0)?$", "pad": 8}, "2011217.0", ("02011217",)),
        ({"match": r"(?P<value>\d+)"}, "none", ()),
        ({"match": r"x|(?P<value>\d+)"}, "x", ()),
        ({"remove": r"\(.*"}, "Firm (old)", ("Firm",)),
        ({"remove": r"^No\. ", "match": r"^(?P<value>\d+)"}, "No. 12 b", ("12",)),
        ({"split": r"\|"}, "a | b||a", ("a", "b")),
        ({"split": ",", "empty": ["NA"], "pad": 2}, "1, NA, 10", ("01", "10")),
        ({"values": {"Mexico": "MX"}}, "MEXICO", ("MX",)),
        ({"values": {"J-1": "US", "H-2B": "US"}, "split": ","}, "J-1, H-2B", ("US",)),
        ({"values": {"a": "b"}, "others": "keep"}, "c", ("c",)),
        ({"values": {"a": "b"}, "others": "drop"}, "c", ()),
        ({"dates": ["%d.%m.%Y", "%d %B %Y"]}, "1 March 2026", ("2026-03-01",)),
        ({"dates": ["%d.%m.%Y"]}, "2026-03-01", ("2026-03-01",)),
    ],
)
def test_a_cell_is_worked_in_the_order_that_the_profile_promises(says, cell, values):
    assert taken(cell, **says) == values


@pytest.mark.parametrize("year", ["2998", "3002", "3003", "9999"])
def test_an_end_in_the_year_3003_means_that_there_is_no_end(year):
    assert taken(f"31.12.{year}", dates=["%d.%m.%Y"]) == ()


@pytest.mark.parametrize("cell", ["31.02.2026", "soon", "31.12.0026", "31.12.99999", "0000-00-00"])
def test_a_date_that_cannot_be_read_is_refused_with_its_column(cell):
    with pytest.raises(Refused, match="is no date of the form that is expected") as told:
        taken(cell, dates=["%d.%m.%Y"])
    assert told.value.column == "c"
    assert cell in told.value.reason


@pytest.mark.parametrize("cell", ["31.02.2026", "soon", "31.12.0026"])
def test_a_lenient_column_drops_a_date_that_cannot_be_read(cell):
    assert taken(cell, dates=["%d.%m.%Y"], others="drop") == ()


def test_a_value_that_the_profile_does_not_know_is_refused():
    with pytest.raises(Refused, match="does not know the value 'ATLANTIS'"):
        taken("ATLANTIS", values={"MEXICO": "MX"})


@pytest.mark.parametrize("cell", ["", "  ", "NA", "na "])
def test_a_required_column_that_says_nothing_is_refused_with_what_it_says(cell):
    with pytest.raises(Refused) as told:
        taken(cell, empty=["NA"], required=True)
    assert told.value.reason == f"is empty or says nothing ({cell!r})"


def test_a_value_too_long_to_be_one_is_refused():
    assert taken("x" * LONGEST_VALUE) == ("x" * LONGEST_VALUE,)
    with pytest.raises(Refused, match="longer than 2,000 characters"):
        taken("x" * (LONGEST_VALUE + 1))


def test_a_cell_means_the_same_whether_it_is_remembered_or_not():
    read = field_reader(FieldOfRow(column="c", pad=8))
    cells = [str(number) for number in range(REMEMBERED + 10)]
    assert [read(cell) for cell in cells] == [(cell.zfill(8),) for cell in cells]
    assert [read(cell) for cell in cells] == [(cell.zfill(8),) for cell in cells]


@given(st.text(max_size=60))
def test_a_plain_field_gives_one_clean_value_or_none_for_any_text(cell):
    values = taken(cell)
    assert len(values) <= 1
    assert all(value and value == " ".join(value.split()) for value in values)


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_number_that_went_through_a_spreadsheet_gets_its_zeros_back(number):
    says = {"match": r"^(?P<value>\d{1,8})(?:\.0)?$", "pad": 8}
    assert taken(f"{number}.0", **says) == taken(f"{number:08}", **says) == (f"{number:08}",)
