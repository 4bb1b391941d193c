"""Wage bands: the scheme's own data, read whole or refused with its place."""

from datetime import date

import pytest

from app.domains.deployments.engine.bands import FaultyBands, read_bands
from tests.people import World

OURS = """
mark = "draft"
note = "of a test"
[[list]]
key = "php-1"
currency = "PHP"
per = "month"
since = 2026-01-01
bands = [{ key = "php-1-a", below = "20000" }, { key = "php-1-b", from = "20000" }]
[[list]]
key = "php-2"
currency = "PHP"
per = "month"
since = 2026-07-01
bands = [{ key = "php-2-a", below = "30000" }, { key = "php-2-b", from = "30000" }]
"""


def test_the_bands_that_ship_are_drafts_without_a_gap_and_anybody_reads_them(world: World):
    answer = world.client().get("/v1/wage-bands")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    found = answer.json()
    assert (found["mark"], found["instance"]) == ("draft", "test")
    [usd] = found["lists"]
    assert usd["bands"][0] == {"key": "usd-1-a", "at_least": None, "below": "200"}
    assert usd["bands"][-1]["below"] is None


def test_a_newer_list_of_a_currency_takes_the_place_of_the_older_from_its_day_on(tmp_path):
    file = tmp_path / "bands.toml"
    file.write_text(OURS)
    bands = read_bands(file)
    assert bands.of(date(2025, 12, 1)) == ()
    assert bands.of(date(2026, 6, 1)) == ("php-1-a", "php-1-b")
    assert bands.of(date(2026, 7, 1)) == ("php-2-a", "php-2-b")


@pytest.mark.parametrize(
    ("there", "instead", "told"),
    [
        ('below = "20000"', 'below = "19000"', "begins where the one before it ends"),
        ('{ key = "php-1-a", below', '{ key = "php-1-a", from = "5", below', "begins at nothing"),
        ('"php-2-a"', '"php-1-a"', "php-1-a is there twice"),
        ("2026-07-01", "2026-01-01", "PHP since 2026-01-01 is there twice"),
        ('mark = "draft"', 'mark = "true"', "mark"),
        ("[[list]]", "[list]", "no TOML file"),
    ],
)
def test_a_file_with_a_gap_or_a_key_twice_is_refused_with_its_place(tmp_path, there, instead, told):
    file = tmp_path / "bands.toml"
    file.write_text(OURS.replace(there, instead))
    with pytest.raises(FaultyBands, match=told):
        read_bands(file)
