"""Codes of economic activities are printed with what they mean."""

import pytest

from app.kit.isic import reads


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
