"""A number is read as it was made, however it is typed, and a slip of the pen shows."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10

from app.kit.errors import MistypedNumber
from app.kit.numbers import NumberKind, looks_like, make, read, spoken

KINDS = st.sampled_from(NumberKind)
SERIALS = st.integers(0, 10**18 - 1)
NUMBERS = st.builds(make, KINDS, SERIALS)


@given(KINDS, SERIALS)
def test_a_number_is_read_as_it_was_made(kind: NumberKind, serial: int):
    assert read(make(kind, serial)) == (kind, serial)


@given(NUMBERS)
def test_a_number_is_two_letters_and_then_digits_with_a_check_of_iso_7064(number: str):
    assert re.fullmatch("V[A-Z][0-9]{8,}", number)
    assert mod_97_10.is_valid(number)


def test_serials_past_six_digits_make_longer_numbers():
    made = [make(NumberKind.EMPLOYER, serial) for serial in (1, 999_999, 1_000_000)]
    assert [number[:-2] for number in made] == ["VE000001", "VE999999", "VE1000000"]


def test_a_serial_below_nought_makes_no_number():
    with pytest.raises(ValueError, match="counts from nought: -1"):
        make(NumberKind.IMPORT, -1)


@pytest.mark.parametrize(
    "typed",
    [
        "VI00123415",
        "vi00123415",
        " VI 001 234 15 ",
        "VI-001234-15",
        "V I.001234\u201315",
        "VI\u00a0001234\t15",
        "VI০০১২৩৪১৫",
        "ＶＩ００１２３４１５".translate({0xFF36: "V", 0xFF29: "I"}),
    ],
)
def test_spaces_hyphens_small_letters_and_digits_of_any_script_do_not_matter(typed: str):
    assert read(typed) == (NumberKind.INTERMEDIARY, 1234)


@given(NUMBERS, st.data())
def test_one_wrong_digit_shows(number: str, data: st.DataObject):
    at = data.draw(st.integers(2, len(number) - 1))
    other = data.draw(st.sampled_from("0123456789"))
    assume(other != number[at])
    with pytest.raises(MistypedNumber):
        read(number[:at] + other + number[at + 1 :])


@given(NUMBERS, st.data())
def test_two_swapped_digits_show(number: str, data: st.DataObject):
    at = data.draw(st.integers(2, len(number) - 2))
    assume(number[at] != number[at + 1])
    with pytest.raises(MistypedNumber):
        read(number[:at] + number[at + 1] + number[at] + number[at + 2 :])


@given(NUMBERS, KINDS)
def test_the_letter_of_another_kind_shows(number: str, kind: NumberKind):
    assume(number[1] != kind)
    with pytest.raises(MistypedNumber):
        read(f"V{kind.value}{number[2:]}")


def test_one_thing_has_one_spelling():
    padded = "VI00001234"
    with pytest.raises(MistypedNumber):
        read(padded + mod_97_10.calc_check_digits(padded))


@pytest.mark.parametrize(
    "text",
    ["", "V", "VI", "VI123", "XI00123415", "VI0012341A", "V100123415", "VI²0123415"],
)
def test_what_has_another_shape_is_refused(text: str):
    with pytest.raises(MistypedNumber, match="not one of our numbers"):
        read(text)


def test_nothing_may_follow_a_number_however_far_away():
    with pytest.raises(MistypedNumber):
        read("VI00123415" + " " * 1_000 + "and more")


def test_the_refusal_shows_an_example_that_is_itself_well_made():
    with pytest.raises(MistypedNumber) as refused:
        read("no number")
    [example] = re.findall(r"V[A-Z]\d+", refused.value.detail)
    assert read(example) == (NumberKind.INTERMEDIARY, 1234)


def test_the_refusal_does_not_repeat_a_long_text():
    with pytest.raises(MistypedNumber) as refused:
        read("V" * 10_000)
    assert len(refused.value.detail) < 200


def test_where_a_body_has_a_number_that_is_wrong_the_refusal_names_its_field():
    for text in ("nope", "", "VI00000001"):
        with pytest.raises(MistypedNumber) as refused:
            read(text, "/record")
        [fault] = refused.value.members["errors"]
        assert fault == {"pointer": "/record", "detail": refused.value.detail}
    with pytest.raises(MistypedNumber) as refused:
        read("nope")
    assert refused.value.members == {}


@given(st.text())
def test_any_text_is_read_or_refused(text: str):
    try:
        kind, serial = read(text)
    except MistypedNumber:
        return
    assert make(kind, serial)


@given(NUMBERS, st.uuids())
def test_a_number_is_told_from_an_id(number: str, other: object):
    assert looks_like(number.lower())
    assert not looks_like(str(other))


def test_a_mistyped_number_is_still_taken_for_one():
    assert looks_like(" vi 00")
    assert not looks_like("")


def test_a_number_is_read_out_in_groups_and_read_back():
    number = make(NumberKind.APPLICATION, 1_234_567)

    assert spoken(number) == f"VL 123 456 7 {number[-2:]}"
    assert read(spoken(number)) == (NumberKind.APPLICATION, 1_234_567)
