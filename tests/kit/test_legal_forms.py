"""Legal forms fall away, and nothing else does."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.kit
from app.kit.legal_forms import strip_legal_form
from app.kit.text import fold

TABLE = Path(app.kit.__path__[0]) / "data" / "legal_forms.tsv"


def rows():
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


FORMS = [row["form"] for row in rows()]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Fraser & Brown Ltd", "fraser brown"),
        ("Fraser & Brown Co., Limited", "fraser brown"),
        ("Jones and Sons and Company Limited", "jones and sons"),
        ("Acme S.p.A.", "acme"),
        ("ACME SDN. BHD.", "acme"),
        ("Acme Pvt. Ltd.", "acme"),
        ("Acme GmbH & Co. KG", "acme"),
        ("Society for X, Inc.", "society for x"),
        ("PT. Maju Jaya", "maju jaya"),
        ("ООО «Ромашка»", "ромашка"),
        ("Общество с ограниченной ответственностью Ромашка", "ромашка"),
        ("JSC Tactical Missiles Corp.", "tactical missiles"),
        ("トヨタ自動車株式会社", "トヨタ自動車"),
        ("㈱トヨタ", "トヨタ"),
        ("トヨタ 自動車株式会社", "トヨタ 自動車"),
        ("東京 トヨタ 自動車株式会社", "東京 トヨタ 自動車"),
        ("株式会社トヨタ 自動車", "トヨタ 自動車"),
        ("株式会社トヨタ 自動車 東京", "トヨタ 自動車 東京"),
        ("北京劳务有限公司", "北京劳务"),
        ("北京劳务股份有限公司", "北京劳务"),
        ("北京有限", "北京"),
        ("บริษัทสยามจำกัด", "สยาม"),
        ("한국 주식회사", "한국"),
        ("রূপসী ওভারসিজ লিমিটেড", "রূপসী ওভারসিজ"),
        ("रमेश ओभरसिज प्रा. लि.", "रमेश ओभरसिज"),
        ("المكتب المحدودة", "المكتب"),
    ],
)
def test_a_legal_form_of_any_script_falls_away(written, left):
    assert strip_legal_form(fold(written)) == fold(left)


@pytest.mark.parametrize(
    "name",
    [
        "Limited Edition",
        "Inchcape",
        "Coca Cola",
        "AGCO",
        "Corporation of London",
        "What If",
        "X II",
        # A sign that stands for a form by itself also begins words, and Latin forms stand apart.
        "株木建設",
        "トヨタltd",
    ],
)
def test_a_word_that_is_no_form_where_it_stands_stays(name):
    assert strip_legal_form(fold(name)) == fold(name)


def test_a_name_that_is_only_a_form_is_left_as_it_is():
    assert [form for form in FORMS if strip_legal_form(form) != form] == []


@pytest.mark.parametrize("folded", ["", " ", "a", "ltd ltd", "pt ltd", "a  co   ltd", " ltd "])
def test_odd_input_is_survived(folded):
    assert (strip_legal_form(folded) != "") == (folded != "")


@given(st.lists(st.sampled_from(FORMS) | st.text().map(fold), max_size=5).map(" ".join).map(fold))
def test_stripping_twice_changes_nothing(folded):
    assert strip_legal_form(strip_legal_form(folded)) == strip_legal_form(folded)


@given(st.lists(st.sampled_from(FORMS) | st.text(), max_size=4).map(" ".join).map(fold))
def test_a_name_never_becomes_empty_and_never_gains(folded):
    left = strip_legal_form(folded)
    assert bool(left) == bool(folded)
    assert left in folded


def test_every_form_in_the_table_is_folded():
    assert [form for form in FORMS if fold(form) != form or not form] == []


def test_every_form_in_the_table_has_its_place_and_its_origin():
    assert {row["place"] for row in rows()} == {"start", "end", "both"}
    assert {row["origin"] for row in rows()} == {"rigour", "vouch"}


def test_no_form_stands_twice_in_the_table():
    assert len(set(FORMS)) == len(FORMS)


def test_the_licence_of_the_table_is_beside_it():
    licence = (TABLE.parent / "LICENSE-rigour.txt").read_text("utf-8")
    assert "OpenSanctions" in licence
    assert "Permission is hereby granted" in licence
