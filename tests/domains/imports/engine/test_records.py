"""A row becomes a record by its profile: keys that find it again, and facts that it states."""

from typing import Any

import pytest

from app.domains.imports.engine.records import LONGEST_KEY
from app.domains.imports.types import (
    AddressFact,
    CorridorFact,
    IdentifierFact,
    LicenceFact,
    NameFact,
    PrincipalFact,
    Record,
    RecordFacts,
)
from tests.domains.imports.engine.sample_list import (
    FIELDS,
    HEADER,
    profile,
    read_all,
    rejects,
    with_field,
    written,
)


def records(folder: Any, rows: str, **parts: Any) -> list[Record]:
    found = read_all(written(folder, HEADER + rows), profile(**parts))
    return [row for row in found if isinstance(row, Record)]


def test_a_firm_is_found_again_whatever_the_case_and_blanks_of_its_name(tmp_path):
    one, two, wide = records(tmp_path, "Al  Madina Co,,\nAL MADINA CO ,,\nAl Madina Co,,\n")
    assert one.subject_key == two.subject_key == wide.subject_key == "al madina co"


def test_two_spellings_of_one_firm_are_two_listings_where_the_profile_says_so(tmp_path):
    one, two = records(tmp_path, "Del Al Inc,,\nDEL AL INC,,\n", listing_identity=["name"])
    assert one.subject_key == two.subject_key
    assert (one.key, two.key) == ("Del Al Inc", "DEL AL INC")


def test_a_row_without_a_number_is_found_by_its_name(tmp_path):
    with_number, without = records(tmp_path, "A,0448,\nKBS Global,,\n")
    assert (with_number.subject_key, without.subject_key) == ("0448", "kbs global")


def test_the_parts_of_a_key_cannot_run_together(tmp_path):
    one, two = records(tmp_path, "ab,c,\na,bc,\n", subject_identity=["name", "number"])
    assert one.subject_key != two.subject_key


def test_a_long_key_is_cut_and_still_tells_two_names_apart(tmp_path):
    name = "Seafarers " * 100
    one, two = records(tmp_path, f"{name}A,,\n{name}B,,\n")
    assert one.subject_key != two.subject_key
    assert len(one.subject_key) < LONGEST_KEY


def test_every_kind_of_fact_is_read(tmp_path):
    whole = profile(
        fields={
            **FIELDS,
            "city": {"column": "city"},
            "codes": {"column": "codes", "split": ","},
            "status": {"column": "status"},
            "owner": {"column": "owner"},
        },
        names=[
            {"kind": "legal", "name": {"field": "name"}},
            {"kind": "trading", "name": {"field": "owner"}},
        ],
        identifiers=[{"scheme": "XX-REG", "value": {"field": "number"}}],
        addresses=[{"locality": {"field": "city"}, "country": {"is": "PH"}}],
        licences=[
            {
                "number": {"field": "number"},
                "kind": {"is": "agency"},
                "status_word": {"field": "status"},
                "valid_from": {"field": "until"},
                "valid_until": {"field": "until"},
            }
        ],
        corridors=[{"origin": {"is": "PH"}, "destination": {"field": "codes"}}],
        sectors=[{"is": "50"}],
        occupations=[{"field": "codes"}],
        principals=[{"role": {"is": "owner"}, "name": {"field": "owner"}}],
        statuses={"Valid License": "valid"},
    )
    header = "name,number,until,city,codes,status,owner\n"
    full, bare = read_all(
        written(
            tmp_path,
            f'{header}A,7,31.12.2026,Dhaka,"JP,SA", VALID  license ,Ana\nB,,,,,,\n',
        ),
        whole,
    )
    assert isinstance(full, Record)
    assert full.facts == RecordFacts(
        country="PH",
        names=(NameFact("legal", "A"), NameFact("trading", "Ana")),
        identifiers=(IdentifierFact("XX-REG", "7"),),
        addresses=(AddressFact(None, "Dhaka", None, "PH"),),
        licences=(
            LicenceFact("7", "agency", "VALID license", "valid", "2026-12-31", "2026-12-31"),
        ),
        corridors=(CorridorFact("PH", "JP"), CorridorFact("PH", "SA")),
        sectors=(("50",),),
        occupations=(("JP",), ("SA",)),
        principals=(PrincipalFact("owner", "Ana"),),
    )
    assert isinstance(bare, Record)
    assert bare.facts == RecordFacts(
        country="PH",
        names=(NameFact("legal", "B"),),
        corridors=(CorridorFact("PH", None),),
        sectors=(("50",),),
    )


def test_a_row_that_names_no_firm_is_rejected(tmp_path):
    rows = read_all(written(tmp_path, f"{HEADER},7,\n"), with_field("name"))
    assert rejects(rows) == [(2, None, "the row names no firm")]


def test_a_bad_date_is_rejected_with_its_line_and_column_and_the_row_as_it_was(tmp_path):
    rows = read_all(written(tmp_path, f"{HEADER} A ,7,31.02.2026\nB,8,\n"))
    assert rejects(rows) == [(2, "until", "'31.02.2026' is no date of the form that is expected")]
    assert rows[0].row == (" A ", "7", "31.02.2026")  # type: ignore[union-attr]  # a reject


LICENCE = {"status_word": {"field": "number"}, "valid_until": {"field": "until"}}


def test_a_status_that_the_profile_does_not_know_is_rejected_and_not_guessed(tmp_path):
    known = profile(statuses={"Valid": "valid"}, licences=[LICENCE])
    rows = read_all(written(tmp_path, f"{HEADER}A,Frozen,\nB,VALID,\n"), known)
    assert rejects(rows) == [(2, "number", "the profile does not know the status 'Frozen'")]


def test_a_licence_without_a_status_word_is_unknown(tmp_path):
    (row,) = records(tmp_path, "A,,31.12.2026\n", licences=[LICENCE])
    assert row.facts.licences == (LicenceFact(None, None, None, "unknown", None, "2026-12-31"),)


def test_a_licence_that_ends_before_it_begins_is_rejected(tmp_path):
    turned = profile(
        fields={**FIELDS, "number": {"column": "number", "dates": ["%d.%m.%Y"]}},
        subject_identity=["name"],
        licences=[
            {
                "status": "valid",
                "valid_from": {"field": "number"},
                "valid_until": {"field": "until"},
            }
        ],
    )
    rows = read_all(written(tmp_path, f"{HEADER}A,01.01.2026,31.12.2025\n"), turned)
    assert rejects(rows) == [(2, "until", "ends before it begins")]


def test_a_licence_the_same_for_all_stands_on_every_row(tmp_path):
    (row,) = records(tmp_path, "A,,\n", licences=[{"kind": {"is": "sponsor"}, "status": "valid"}])
    assert row.facts.licences == (LicenceFact(None, "sponsor", None, "valid", None, None),)


@pytest.mark.parametrize("rows", [5, 5_000])
def test_rows_that_say_the_same_give_equal_facts(tmp_path, rows):
    text = "".join(f"Firm {number},{number % 3},\n" for number in range(rows))
    found = records(tmp_path, text, subject_identity=["name"])
    assert [row.facts.licences[0].number for row in found] == [str(n % 3) for n in range(rows)]
