"""Codes that are spoken and typed in any language: a slip is told apart from a wrong code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit import receipt_codes
from app.kit.errors import MistypedReceipt
from app.kit.receipt_codes import ReceiptCode

DIGITS = "0123456789"
SCRIPTS = (DIGITS, "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "٠١٢٣٤٥٦٧٨٩", "၀၁၂၃၄၅၆၇၈၉")
codes = st.builds(ReceiptCode, st.integers(0, 2**24 - 1), st.integers(0, 2**72 - 1))


@given(code=codes, digits=st.sampled_from(SCRIPTS), between=st.sampled_from((" ", "-", "", " . ")))
def test_a_code_is_read_as_it_is_spoken_in_the_digits_of_any_script(code, digits, between):
    groups = code.spoken.translate(str.maketrans(DIGITS, digits)).split()
    assert receipt_codes.read(between.join(groups)) == code


@given(code=codes, place=st.integers(0, 31), by=st.integers(1, 9))
def test_one_wrong_digit_is_told_apart_from_a_wrong_code(code, place, by):
    digits = code.digits
    wrong = f"{digits[:place]}{(int(digits[place]) + by) % 10}{digits[place + 1 :]}"
    with pytest.raises(MistypedReceipt):
        receipt_codes.read(wrong)


@given(code=codes, place=st.integers(0, 30))
def test_two_digits_that_changed_places_show(code, place):
    digits = code.digits
    if digits[place] != digits[place + 1]:
        wrong = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        with pytest.raises(MistypedReceipt):
            receipt_codes.read(wrong)


@given(code=codes)
def test_a_code_is_eight_groups_of_four_and_only_its_secret_is_kept(code):
    assert [len(group) for group in code.spoken.split(" ")] == [4] * 8
    assert int(code.spoken[:9].replace(" ", "")) == code.find
    assert (len(code.kept), int(code.kept)) == (22, code.secret)


@given(code=codes)
def test_the_check_is_that_of_iso_7064(code):
    assert int(code.digits) % 97 == 1


@pytest.mark.parametrize("more", ["", "1", "12345678"])
def test_what_has_another_number_of_digits_is_another_form_and_never_read(more):
    code = ReceiptCode(1, 2).digits
    for text in (code[:-1], code + more + "1", more, f"{code[:-1]}x", f"{code[:-1]}²"):
        with pytest.raises(MistypedReceipt, match="another form"):
            receipt_codes.read(text)


def test_marks_between_digits_are_as_many_as_people_put_and_not_without_end():
    code = ReceiptCode(1, 2)
    assert receipt_codes.read("-".join(code.digits)) == code
    assert receipt_codes.read(code.digits + " " * (120 - 32)) == code
    with pytest.raises(MistypedReceipt):
        receipt_codes.read(code.digits + " " * (121 - 32))


def test_new_codes_use_all_their_bits_and_no_two_are_alike():
    drawn = [receipt_codes.new() for _ in range(400)]
    finds, secrets = 0, 0
    for each in drawn:
        finds, secrets = finds | each.find, secrets | each.secret
    # That a bit is missing in all of them has a chance of one in 2**393.
    assert (finds, secrets) == (2**24 - 1, 2**72 - 1)
    assert len({each.secret for each in drawn}) == len(drawn)
