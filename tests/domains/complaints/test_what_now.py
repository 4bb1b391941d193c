"""What the answer to a complaint says of where she can go now, and whom to call (W3, W11)."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.domains.complaints.models import ComplaintDocument
from app.domains.jurisdictions.service import load_recourse
from app.kit.catalogue import say
from tests.make import OPERATOR, FixedClock
from tests.people import World

VOICE = (Path(__file__).parents[2] / "outside" / "copies" / "media" / "m.mp3").read_bytes()
SOURCED = 'source = "the ministry, by letter"\nconfidence = "seen"\nchecked_on = 2026-11-20\n'
TABLE = f"""
[[place]]
code = "QA"

[[place.office]]
name = "Labour Disputes Office"
names = {{ ar = "مكتب منازعات العمل" }}
takes = ["wages"]
can = ["pay"]
telephone = "40288888"
web = "https://labour.example"
address = "Al Hilal, gate 4"
limit = {{ count = 12, unit = "months", of = "claim", since = "end_of_work" }}
basis = "A law that is made up"
{SOURCED}
[[place.emergency]]
name = "Police"
telephone = "112233"
languages = ["ar", "en"]
is_free = true
{SOURCED}
[[place]]
code = "NP"

[[place.emergency]]
name = "Police of Nepal"
telephone = "100"
{SOURCED}
"""


@pytest.fixture
def loaded(world: World, tmp_path: Path) -> World:
    """A register whose operator loaded a table of numbers and offices."""
    file = tmp_path / "own.toml"
    file.write_text(TABLE, "utf-8")
    with world.database.writing(OPERATOR) as work:
        load_recourse(work, file, "The numbers of the ministry.")
    return world


def told(world: World, **more: Any) -> dict[str, Any]:
    """Tell something in writing; return the answer."""
    body = {"story": "They pay nothing.", "destination": "QA", "origin": "NP", **more}
    answer = world.client().post("/v1/complaints", json=body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def spoken(world: World, *, safe: str, **more: str) -> dict[str, Any]:
    """Tell the same in a voice message; return the answer."""
    said = {"destination": "QA", "origin": "NP", **more}
    headers = {"Is-Safe": safe}
    answer = world.client().post(
        "/v1/complaints/voice", params=said, content=VOICE, headers=headers
    )
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


WAYS = pytest.mark.parametrize("way", [told, spoken])


@WAYS
def test_w11_the_receipt_names_the_office_how_to_reach_it_and_until_when(
    loaded: World, way: Callable[..., Any]
):
    answer = way(loaded, safe="yes")

    assert answer["law"] == say("en", "recourse-law")
    assert [each["code"] for each in answer["recourse"]] == ["QA", "NP"]
    place = answer["recourse"][0]
    assert (place["edition"], place["own"]) == (1, say("en", "recourse-own"))
    assert place["unknown"] is None
    [office] = place["offices"]
    assert office["name"] == "Labour Disputes Office"
    assert office["takes"] == [say("en", "recourse-takes-wages")]
    reached = [office[each] for each in ("telephone", "web", "address")]
    assert reached == ["40288888", "https://labour.example", "Al Hilal, gate 4"]
    assert office["limit"] == "Time for a claim: 12 months. It runs from the day the work ended."
    # Without the day from which it runs no last day is made up.
    assert office["last_day"] is None
    sure = office["how_sure"]
    assert (sure["source"], sure["confidence"]) == ("the ministry, by letter", "seen")
    assert sure["checked_on"] == "2026-11-20"
    assert "not legal advice" in sure["advice"]
    # Of the other place nothing is known, and that is said.
    assert answer["recourse"][1]["unknown"] == say("en", "recourse-unknown", place="Nepal")


@WAYS
@pytest.mark.parametrize("safe", ["no", "not_sure", "not_said"])
def test_w3_who_may_be_in_danger_is_told_the_numbers_of_where_she_is(
    loaded: World, way: Callable[..., Any], safe: str
):
    safety = way(loaded, safe=safe)["safety"]

    [number] = safety["contacts"]
    assert (number["name"], number["telephone"]) == ("Police", "112233")
    assert number["how_sure"]["checked_on"] == "2026-11-20"
    said = "no" if safe == "no" else "not_sure"
    assert safety["text"] == say("en", f"complaints-safety-{said}")
    assert safety["device"] == say("en", "complaints-safety-device")


@WAYS
def test_w3_who_is_safe_is_told_no_number_and_may_say_otherwise(
    loaded: World, way: Callable[..., Any]
):
    safety = way(loaded, safe="yes")["safety"]

    assert (safety["contacts"], safety["text"]) == ([], say("en", "complaints-safety-yes"))


def test_w3_where_no_number_is_known_none_is_made_up_and_another_way_is_told(loaded: World):
    safety = told(loaded, safe="no", destination="MV")["safety"]

    # That of her own country would ring far from where she is.
    assert safety["contacts"] == []
    assert safety["text"] == say("en", "complaints-safety-no_number")


def test_w5_all_of_it_is_told_in_the_language_that_she_reads(loaded: World):
    answer = told(loaded, safe="no", written="ar")

    [office] = answer["recourse"][0]["offices"]
    assert office["name"] == "مكتب منازعات العمل"
    assert office["takes"] == [say("ar", "recourse-takes-wages")]
    assert answer["law"].startswith(say("ar", "recourse-law"))
    assert say("ar", "complaints-safety-no") in answer["safety"]["text"]


def test_w11_a_table_that_is_loaded_shows_in_receipts_within_half_a_minute(
    world: World, tmp_path: Path, clock: FixedClock
):
    assert told(world, safe="no")["safety"]["contacts"] == []
    file = tmp_path / "own.toml"
    file.write_text(TABLE, "utf-8")
    with world.database.writing(OPERATOR) as work:
        load_recourse(work, file, "The numbers of the ministry.")
    clock.at += timedelta(seconds=31)

    [number] = told(world, safe="no")["safety"]["contacts"]
    assert number["telephone"] == "112233"


def test_w11_who_knows_the_day_from_which_it_runs_is_told_the_last_day_and_it_is_sealed(
    loaded: World,
):
    answer = told(loaded, known_days={"end_of_work": "2026-03-31"})
    assert answer["recourse"][0]["offices"][0]["last_day"] == "2027-03-30"
    nobody = told(loaded)
    assert nobody["recourse"][0]["offices"][0]["last_day"] is None
    with loaded.database.reading(OPERATOR) as work:
        kept = work.session.scalars(select(ComplaintDocument)).all()
    assert all(b"2026-03-31" not in each.sealed for each in kept)


def test_w3_of_a_part_of_a_country_she_is_told_the_numbers_of_the_country(loaded: World):
    answer = told(loaded, destination=None, happened_in="QA-DA", safe="no")
    assert [each["telephone"] for each in answer["safety"]["contacts"]] == ["112233"]
