"""Codes of countries and of their parts (ISO 3166)."""

import re

import pytest

from app.domains.jurisdictions.rules import CODE, country_of, is_part, with_countries


@pytest.mark.parametrize(("code", "country", "part"), [("NP", "NP", False), ("CA-ON", "CA", True)])
def test_a_part_names_its_country(code, country, part):
    assert re.fullmatch(CODE, code)
    assert country_of(code) == country
    assert is_part(code) is part


def test_each_part_is_followed_by_its_country_and_no_place_stands_twice():
    assert with_countries(["CA-ON", "CA-MB", "CA", "NP"]) == ("CA-ON", "CA", "CA-MB", "NP")
