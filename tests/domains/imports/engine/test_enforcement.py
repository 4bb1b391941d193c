"""An act of enforcement is read from its row, with until when it is published and why."""

from typing import Any

import pytest

from app.domains.imports.types import EnforcementFact, Record, canonical
from tests.domains.imports.engine.sample_list import (
    SOURCE,
    profile,
    read_all,
    rejects,
    written,
)

HEADER = "name,case,offence,law,kind,from,until,state,amount,workers\n"
FIELDS: dict[str, dict[str, Any]] = {
    "name": {"column": "name", "required": True},
    "case": {"column": "case"},
    "offence": {"column": "offence"},
    "law": {"column": "law", "split": ";", "words": "Act on {value}"},
    "kind": {"column": "kind"},
    "from": {"column": "from", "dates": ["%Y-%m-%d"]},
    "until": {"column": "until", "dates": ["%Y-%m-%d"]},
    "state": {"column": "state"},
    "amount": {"column": "amount"},
    "workers": {"column": "workers", "empty": ["0"]},
}
ACT: dict[str, Any] = {
    "case_number": {"field": "case"},
    "offence": [{"field": "offence"}],
    "class": [{"field": "kind"}, {"is": "not_stated"}],
    "law": [{"field": "law"}],
    "published_from": {"field": "from"},
    "published_until": {"field": "until"},
    "until_by": [{"field": "state"}],
    "amount": {"field": "amount"},
    "currency": "JPY",
    "workers": {"field": "workers"},
}


def rows(folder: Any, line: str, **more: Any) -> list[Any]:
    by = profile(
        source={**SOURCE, "purpose": "enforcement"},
        fields=FIELDS,
        subject_identity=["name"],
        licences=[],
        enforcement=[{**ACT, **more}],
    )
    return read_all(written(folder, HEADER + line), by)


def act(folder: Any, line: str, **more: Any) -> EnforcementFact:
    [record] = rows(folder, line, **more)
    assert isinstance(record, Record), record
    [found] = record.facts.enforcement
    return found


def test_everything_that_a_row_says_of_an_act_is_kept(tmp_path):
    line = "A,K-7,took passports,wages;hours,wages_withheld,2024-01-02,2025-01-01,,1500,12\n"
    assert act(tmp_path, line)._asdict() == {
        "case_number": "K-7",
        "authority": None,
        "offence": "took passports",
        "offence_class": "wages_withheld",
        "law": "Act on wages; Act on hours",
        "acted_from": None,
        "acted_until": None,
        "decided_on": None,
        "published_from": "2024-01-02",
        "published_until": "2025-01-01",
        "until_by": "stated",
        "penalty": None,
        "amount_minor": 1500,
        "currency": "JPY",
        "workers": 12,
        "note": None,
    }


def test_a_row_that_says_next_to_nothing_still_states_that_the_firm_is_listed(tmp_path):
    found = act(tmp_path, "A,,,,,,,,,0\n")
    assert (found.offence_class, found.until_by) == ("not_stated", "while_listed")
    assert (found.amount_minor, found.currency, found.workers) == (None, None, None)


@pytest.mark.parametrize(
    ("cells", "setting", "until", "by"),
    [
        ("2024-01-02,2024-06-30,", None, "2024-06-30", "stated"),
        ("2024-01-02,2024-06-30,", 10, "2024-06-30", "stated"),
        ("2024-01-02,,", None, None, "while_listed"),
        ("2024-01-02,,", 10, "2024-01-12", "by_setting"),
        (",,", 10, None, "while_listed"),
        ("2024-01-02,3002-01-02,permanent", 10, None, "permanent"),
        ("2024-01-02,2024-06-30,removed", None, "2024-06-30", "removed"),
        ("2024-01-02,2024-06-30,unreliable", None, "2024-06-30", "unreliable"),
        ("2024-01-02,2024-06-30,overturned", None, "2024-06-30", "overturned"),
    ],
)
def test_v4_the_period_is_what_the_source_says_else_while_listed_else_a_setting(
    tmp_path, cells, setting, until, by
):
    found = act(tmp_path, f"A,,,,,{cells},,\n", published_for_days=setting)
    assert (found.published_until, found.until_by) == (until, by)


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("A,,,,theft,,,,,\n", None, "no OffenceClass ('theft')"),
        ("A,,,,,2024-01-02,,soon,,\n", None, "no ListedUntil ('soon')"),
        ("A,,,,,2024-01-02,2024-01-01,,,\n", "until", "ends before it begins"),
        ("A,,,,,,,,-5,\n", "amount", "less than nothing"),
        ("A,,,,,,,,10.5,\n", "amount", "at most 0 digits"),
        ("A,,,,,,,,1e9,\n", "amount", "is no amount"),
        ("A,,,,,,,,NaN,\n", "amount", "is no amount"),
        (f"A,,,,,,,,1{'0' * 30},\n", "amount", "is no amount"),
        ("A,,,,,,,,,-1\n", "workers", "no number of workers"),
        ("A,,,,,,,,,1.5\n", "workers", "no number of workers"),
        ("A,,,,,,,,,99999999999\n", "workers", "no number of workers"),
    ],
)
def test_a_row_that_states_an_act_wrongly_is_rejected_with_its_column(
    tmp_path, line, column, reason
):
    [(number, where, why)] = rejects(rows(tmp_path, line))
    assert (number, where) == (2, column)
    assert reason in why


def test_l10_rows_that_name_only_a_sole_trader_name_no_firm(tmp_path):
    name = {"column": "name", "empty": ["個人事業主"], "required": True}
    by = profile(fields={"name": name}, subject_identity=["name"], licences=[])
    found = read_all(written(tmp_path, "name\n個人事業主\n個人事業主\n株式会社甲\n"), by)
    assert [where for where, *_ in rejects(found)] == [2, 3]


def test_headings_between_the_parts_of_a_table_are_no_rows(tmp_path):
    by = profile(layout={"leave_out": r"(FY )?\d{4}|No cases"})
    text = "name,number,until\nFY 2009,,\nA,1,\n2010,,\nNo  cases,,\nB 2011,2,\n"
    found = read_all(written(tmp_path, text), by)
    assert [row.facts.names[0].text for row in found if isinstance(row, Record)] == ["A", "B 2011"]


def test_a_row_without_enforcement_has_the_bytes_that_it_had_before_there_was_any(tmp_path):
    [record] = rows(tmp_path, "A,,,,,,,,,\n")
    assert b'"enforcement":[[' in canonical(record.facts)
    [plain] = read_all(written(tmp_path, "name,number,until\nA,1,\n"))
    assert isinstance(plain, Record)
    assert canonical(plain.facts).endswith(b'"principals":[]}')
