"""Codes of economic activities are printed with what they mean."""

import pytest

from app.kit.isic import holding, is_known, reads


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("78", "ISIC 78: Employment activities"),
        ("N78", "ISIC N78: Employment activities"),
        ("C", "ISIC C: Manufacturing"),
        ("7810", "ISIC 7810 (in 78: Employment activities)"),
        ("01", "ISIC 01: Crop and animal production, hunting and related service activities"),
        # No such division, no whole one, and no code.
        ("40", "ISIC 40"),
        ("7", "ISIC 7"),
        ("household work", "ISIC household work"),
    ],
)
def test_a_code_is_printed_with_the_title_of_its_division_or_section(code, said):
    assert reads(code) == said


@pytest.mark.parametrize("code", ["I", "56", "I56", "5610", "I561", "U99", "A01", "C33", "S96"])
def test_a_section_and_a_division_that_lies_in_it_are_known(code):
    assert is_known(code)


@pytest.mark.parametrize("code", ["", "V", "5", "40", "04", "U56", "I99", "T9900", "56101", "56٣"])
def test_a_division_that_isic_does_not_have_or_has_in_another_section_is_not(code):
    assert not is_known(code)


def test_a_code_is_held_by_its_section_division_and_group_in_one_spelling():
    assert holding("I5610") == holding("5610") == ("I", "56", "561", "5610")
    assert holding("I") == ("I",)
