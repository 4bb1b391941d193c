"""The rules of the package: every row of the collected sources is here, or said to be left out."""

import re
from dataclasses import replace
from datetime import date

import pytest

from app.domains.fees.engine.rulebook import Rulebook, left_out, read_files, shipped, shipped_files
from app.domains.fees.types import ChargeClass
from app.domains.fees.types.answers import Confidence
from app.domains.fees.types.rules import Bound, NoteKind, Shape

COLLECTED = [
    each
    for line in (
        "X1 X2 PH-1 PH-1a PH-1b PH-2 PH-2b PH-2c PH-3 PH-4 PH-5 PH-5b PH-6 PH-7 PH-8 PH-9",
        "BD-1 BD-2 BD-3 BD-4 BD-5 BD-6 BD-7 BD-8 BD-9 NP-1 NP-2 NP-3 NP-4 NP-5 IN-1 IN-2 IN-3 IN-4",
        "ID-1 ID-2 ID-3 ID-4 ID-5 LK-1 LK-2 LK-3 UG-1 UG-2 UG-3 UG-4",
        "VN-1 VN-1b VN-2 VN-3 VN-4 VN-4b VN-5 VN-6 VN-7 VN-8 VN-9 PK-1 PK-2 PK-3 ET-1 KE-1 KE-2",
        "KE-3 MM-1 MM-2 MM-3 TH-1 TH-1b TH-2 KH-1 GH-1 AE-1 AE-2 HK-1 SG-1 SG-2 SG-3 TW-1 TW-2",
        "TW-3 TW-4 MY-1 MU-1 MU-1b MU-2 SA-1 SA-2 SA-3 KW-1 KW-2 BH-1 QA-1 QA-2 QA-3 QA-NP",
        "CA-MB-1 CA-AB-1 CA-NB-1 CA-QC-1 CA-F-1 CA-ON-1 CA-SK-1 CA-BC-1 CA-NS-1",
        "US-1 US-2 US-2b US-3 US-4 US-5 IL-1 IL-2 IL-3 IL-4 JP-1 JP-2 JP-3 GB-1 GB-2",
        "ILO-1 ILO-2 ILO-3 ILO-4 SEA-1 EU-1 EU-1b EU-2 NZ-1 NZ-2 NZ-3 AU-1 AU-2 KR-1 JO-1 JO-2",
    )
    for each in line.split()
]
"""The ids of the collection; a row that speaks of several cases is several rules here."""
RULES = list(shipped().rules.values())


@pytest.mark.parametrize("collected", COLLECTED)
def test_every_collected_row_is_a_rule_or_is_left_out_for_a_reason(collected):
    encoded = [each.id for each in RULES if re.fullmatch(rf"{collected}(-[A-Za-z]+)?", each.id)]
    assert encoded or left_out()[collected]


def test_no_rule_is_made_up():
    known = {"IRIS-1", "SCHEME-1", *COLLECTED}
    made_up = {r.id for r in RULES if not any(r.id == k or r.id.startswith(f"{k}-") for k in known)}
    assert made_up == set()


def test_what_is_left_out_is_not_encoded():
    assert set(left_out()) & {each.id for each in RULES} == set()
    assert all(left_out().values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_where_it_stands_and_how_sure_that_is(rule):
    assert rule.text
    assert rule.source
    assert rule.read_in
    assert not rule.confirmed
    if rule.confidence is Confidence.GENERAL:
        assert rule.unsure or rule.doubts or "general knowledge" in rule.read_in
    if rule.first is None and not rule.note and rule.jurisdiction != "SCHEME":
        assert any(each.startswith("from") for each in rule.unsure) or rule.doubts


def test_a_file_is_of_one_jurisdiction_or_says_the_jurisdiction_of_each_row():
    for name, rule in read_files(shipped_files()):
        place = name.removesuffix(".toml").upper()
        assert place in {"INTERNATIONAL", "STANDARDS", rule.place}


def test_every_shape_of_ceiling_is_there():
    shapes = {line.shape for rule in RULES for line in rule.lines}
    assert shapes == set(Shape)
    assert {rule.note for rule in RULES} == {None, *NoteKind}
    lines = [line for rule in RULES for line in rule.lines]
    assert any(line.after for line in lines)
    assert any(line.when for line in lines)
    assert any(line.less_fee_from_abroad for line in lines)
    assert any(line.plus_interest for line in lines)
    assert any(line.total_months for line in lines)
    assert any(line.rest for line in lines)
    assert any(rule.subsidiary for rule in RULES)
    assert any("-" in rule.jurisdiction for rule in RULES)


def test_no_ceiling_is_over_what_is_never_legitimate():
    for rule in RULES:
        for line in rule.lines:
            illicit = [e for e in line.covers if e.category.kind is ChargeClass.ILLICIT]
            assert not illicit or line.shape in {Shape.ZERO, Shape.REVIEW, Shape.UNCLEAR}


def test_laws_and_standards_are_apart():
    book = shipped()
    assert {rule.place for rule in RULES if rule.id.startswith(("ILO-2", "IRIS", "SCHEME"))} == {
        "ILO",
        "IRIS",
        "SCHEME",
    }
    assert book.anywhere == ("MLC", "US")
    assert all(rule.bound == {Bound.ANYWHERE} for rule in RULES if rule.place == "MLC")


def test_a_book_confirms_and_replaces_rows_and_leaves_the_first_as_it_was():
    book = shipped()
    confirmed = book.confirming(["PH-6", "unknown"])
    assert confirmed.rules["PH-6"].confirmed
    assert not book.rules["PH-6"].confirmed
    ended = replace(book.rules["PH-6"], last=date(2026, 1, 1))
    assert book.replacing([ended]).rules["PH-6"].last == date(2026, 1, 1)
    assert len(Rulebook.of(book.rules.values()).rules) == len(RULES)
