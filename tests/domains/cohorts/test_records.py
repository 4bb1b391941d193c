"""Records of participants: taken whole or not at all, and nothing that names anybody (E3)."""

import json
import tracemalloc
from contextlib import suppress
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.cohorts.engine import codes
from app.domains.cohorts.engine.cells import Layout
from app.domains.cohorts.engine.files import MOST_FAULTS, read_csv, read_rows
from app.domains.cohorts.types import Measured, Outcome
from app.kit.errors import BadInput
from tests.domains.cohorts.test_grouping import PROTOCOL, SITES

CODE, OTHER = "1087-8311-8376-8064", "7584-1958-8699-2664"
NAMED = tuple(
    Measured(each)
    for each in (Outcome.FEES_PAID, Outcome.LOAN_TAKEN, Outcome.WELFARE, Outcome.PRODUCTIVITY)
)


def rate(frm: str, to: str, day: date) -> Fraction | None:
    """Return a rate that is known of one day of one pair."""
    return Fraction(1, 125) if (frm, to, day) == ("NPR", "USD", date(2026, 3, 1)) else None


LAYOUT = Layout("s", replace(PROTOCOL, outcomes=NAMED, sites=SITES), rate)


def faults(text: str | bytes, layout: Layout = LAYOUT) -> dict[str, str]:
    """Return where a file is refused, and why."""
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(BadInput) as refused:
        read_csv(content, layout)
    return {each.pointer: each.detail for each in refused.value.faults}


def row(**more: str) -> str:
    """Return a file with one participant."""
    cells = {"code": CODE, "arm": "a", "consent": "yes", **more}
    return f"{','.join(cells)}\n{','.join(cells.values())}\n"


def test_e3_a_row_says_who_was_recruited_how_and_what_became_of_it():
    [read] = read_csv(
        row(
            sex="female",
            age_band="under_25",
            corridor="NP-QA",
            started="2026-03",
            contract_months="24",
            site="north",
            self_employed="no",
            fees_paid="1250.50",
            fees_paid_currency="NPR",
            fees_paid_on="2026-03-01",
            loan_taken="yes",
            welfare="",
            deductions="10.00",
        ).encode("utf-8-sig"),
        LAYOUT,
    )
    assert read.code == CODE.replace("-", "")
    assert read.said["contract_months"] == 24
    assert read.said["deductions"]["common"] == 1_000
    assert read.values == {
        # 1,250.50 rupees at 125 for a dollar.
        "fees_paid": {"minor": 125_050, "currency": "NPR", "on": "2026-03-01", "common": 1_000},
        "loan_taken": True,
        "welfare": None,
    }


@pytest.mark.parametrize(
    "head",
    ["name", "Phone", "passport_no", "e-mail", "date_of_birth", "नाम", "الاسم", "Ram Bahadur"],
)
def test_e3_a_column_that_is_not_asked_for_is_refused_and_not_repeated(head):
    found = faults(f"code,arm,consent,{head}\n{CODE},a,yes,Ram Bahadur\n")
    assert list(found) == ["/line/1/column/4"]
    assert head == "name" or head not in str(found)
    if head != "Ram Bahadur":
        assert "who somebody is" in found["/line/1/column/4"]


@pytest.mark.parametrize(
    ("column", "value", "word"),
    [
        ("code", "Ram Bahadur", "never a name"),
        ("code", "9841234567", "telephone"),
        ("code", "AB1234567", "never a name"),
        ("code", "1234-5678-9012-3456", "gave out"),
        ("arm", "c", "key of a group"),
        ("consent", "no", "did not consent"),
        ("consent", "", "did not consent"),
        ("welfare", "Ram", "no letters"),
        ("welfare", "6", "from 1 to 5"),
        ("welfare", "-1", "from 1 to 5"),
        ("welfare", "1e3", "from 1 to 5"),
        ("welfare", "٣", "from 1 to 5"),
        ("loan_taken", "ram@mail.example", "e-mail"),
        ("sex", "Ram", "one of: female"),
        ("age_band", "1990-05-01", "birth"),
        ("started", "2026-03-14", "never the day"),
        ("corridor", "NP-SA", "corridor of the protocol"),
        ("site", "Camp of Mr Ali", "key of a site"),
        ("contract_months", "0", "whole number"),
        ("fees_paid", "-3.00", "nought or more"),
        ("fees_paid", "12,50", "decimal text"),
        ("fees_paid", "99999999999999", "no larger"),
        ("fees_paid", "Ram", "decimal text"),
    ],
)
def test_e3_a_cell_that_cannot_be_taken_is_named_by_line_and_column_and_not_repeated(
    column, value, word
):
    cells = {"code": CODE, "arm": "a", "consent": "yes", column: value}
    text = [cell.replace(",", ";") if column != "fees_paid" else cell for cell in cells.values()]
    quoted = ",".join(f'"{each}"' for each in text)
    found = faults(f"{','.join(cells)}\n{quoted}\n")
    assert list(found) == [f"/line/2/{column}"]
    assert word in found[f"/line/2/{column}"]
    assert "Ram" not in str(found)


def test_money_is_brought_into_the_currency_of_the_study_or_refused():
    assert list(faults(row(fees_paid="1.00", fees_paid_currency="NPR"))) == ["/line/2/fees_paid_on"]
    other = row(fees_paid="1.00", fees_paid_currency="NPR", fees_paid_on="2026-03-02")
    assert "No rate" in faults(other)["/line/2/fees_paid"]
    unknown = row(fees_paid="1.00", fees_paid_currency="XYZ", fees_paid_on="2026-03-02")
    assert list(faults(unknown)) == ["/line/2/fees_paid_currency"]
    wrong = row(fees_paid="1.00", fees_paid_on="2026-02-30")
    assert list(faults(wrong)) == ["/line/2/fees_paid_on"]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"", "/line/1/arm"),
        (b"code,arm,consent\n", ""),
        (b"code,arm,consent\n\xff\xfe,a,yes\n", ""),
        (b"\x00\x01\x02", "/line/1/arm"),
        (f"code,arm,consent\n{CODE},a\n".encode(), "/line/2"),
        (f'code,arm,consent\n"{CODE},a,yes'.encode(), "/line/2"),
        (f"code,arm,consent,code\n{CODE},a,yes,{CODE}".encode(), "/line/1/column/4"),
        (f"code,arm,consent\n{CODE},a,yes\n{CODE},b,yes".encode(), "/line/3/code"),
    ],
)
def test_what_is_no_such_file_is_refused_with_where(content, where):
    assert where in faults(content)


def test_rows_of_json_are_read_by_the_same_rules():
    good = {"code": CODE, "arm": "a", "consent": "yes", "welfare": "3"}
    [read] = read_rows([good], LAYOUT)
    assert read.values == {"welfare": "3"}
    with pytest.raises(BadInput) as refused:
        read_rows([good, {**good, "code": OTHER, "consent": "no"}], LAYOUT)
    assert [each.pointer for each in refused.value.faults] == ["/rows/1/consent"]
    with pytest.raises(BadInput) as refused:
        read_rows([{**good, "Ram Bahadur": "x"}], LAYOUT)
    assert [each.pointer for each in refused.value.faults] == ["/rows/0/column/5"]


@settings(max_examples=100)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_is_sent_is_read_or_refused(content):
    with suppress(BadInput):
        read_csv(b"code,arm,consent,welfare\n" + content, LAYOUT)


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_e3_a_name_is_no_code(text):
    found = codes.read("s", text)
    assert found is None or found.isalnum()
    assert found is None or sum(each.isdigit() for each in found) >= 16 or len(found) == 64


def test_e3_a_code_is_of_one_study_and_kept_as_a_digest_of_it():
    others = [codes.read("another", codes.make("s")) for _ in range(400)]
    # Two check digits of 97: one in 97 fits by chance.
    assert sum(each is not None for each in others) < 40
    assert codes.read("s", CODE) == codes.read("s", CODE.replace("-", " "))
    assert codes.digest_of(b"one", "1") != codes.digest_of(b"two", "1")


def test_e3_an_employer_hands_in_productivity_and_nothing_else():
    layout = replace(LAYOUT, only=frozenset({Outcome.PRODUCTIVITY}))
    [read] = read_csv(f"code,productivity\n{CODE},97.5\n".encode(), layout)
    assert (read.said, read.values) == ({}, {"productivity": "97.5"})
    found = faults(f"code,productivity,welfare\n{CODE},97.5,3\n", layout)
    assert list(found) == ["/line/1/column/3"]


def test_no_more_faults_than_a_reader_can_use_are_told():
    text = "code,arm,consent\n" + "".join(f"{each},a,yes\n" for each in range(2_000))
    with pytest.raises(BadInput, match="The first 100 faults follow; there may be more") as refused:
        read_csv(text.encode(), LAYOUT)
    assert len(refused.value.faults) == MOST_FAULTS
    assert len(json.dumps(faults(text))) < 40_000
    with pytest.raises(BadInput) as few:
        read_csv(row(consent="no").encode(), LAYOUT)
    assert "there may be more" not in str(few.value)


def test_columns_are_parted_as_spreadsheets_part_them():
    text = row(welfare="3")
    assert len({read_csv(text.replace(",", each).encode(), LAYOUT)[0].code for each in ",;\t"}) == 1


@pytest.mark.parametrize("value", ["0001009", "0001009779812345678", "000100" + "1" * 5_000])
def test_e3_no_number_of_a_person_hides_behind_noughts_of_months(value):
    assert "whole number" in faults(row(contract_months=value))["/line/2/contract_months"]


def test_a_first_line_of_very_many_columns_takes_little_memory():
    content = b"," * 100_000
    tracemalloc.start()
    found = faults(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) <= MOST_FAULTS
    assert most < 6_000_000
