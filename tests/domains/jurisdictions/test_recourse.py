"""Where else a worker can go: sourced, dated, and plain about what is not known."""

import re
from datetime import date

import pytest

from app.domains.jurisdictions.engine.recourse import Office, Place, read_table, shipped
from app.domains.jurisdictions.engine.telling import told
from app.domains.jurisdictions.errors import FaultyRecourse
from app.domains.jurisdictions.rules import last_day, with_countries
from app.domains.jurisdictions.service import load_recourse, recourse_of
from app.domains.standards.types.words import Confidence
from app.kit.catalogue import ENGLISH, has, languages, say
from scripts.documents import ROOT
from tests.make import OPERATOR, statements

SOURCED = 'source = "the ministry, by letter"\nconfidence = "seen"\nchecked_on = 2026-11-20\n'
OWN = f"""
[[place]]
code = "QA"

[[place.office]]
name = "Labour Disputes Office"
names = {{ ar = "مكتب منازعات العمل" }}
takes = ["wages"]
can = ["pay"]
telephone = "40288888"
limit = {{ count = 12, unit = "months", of = "claim", since = "end_of_work" }}
notes = {{ en = "Go with your card.", ar = "اذهب ومعك بطاقتك." }}
basis = "A law that is made up"
{SOURCED}
[[place.emergency]]
name = "Police"
telephone = "000"
languages = ["ar", "en"]
is_free = true
hours = "00:00-23:59"
{SOURCED}
"""


@pytest.fixture
def file(tmp_path):
    """Writes a table."""

    def write(text=OWN):
        path = tmp_path / "own.toml"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def load(world, file):
    """Loads a table, as an operator does."""

    def run(text=OWN):
        with world.database.writing(OPERATOR) as work:
            return load_recourse(work, file(text), "numbers of our countries")

    return run


@pytest.fixture
def recourse(world):
    """Asks where to go in a place."""
    return lambda code, language="en": world.client().get(
        f"/v1/jurisdictions/{code}/recourse", params={"language": language}
    )


def test_w11_an_office_is_told_with_its_source_and_how_sure_it_is(recourse):
    [place] = recourse("HK").json()["places"]
    [office] = place["offices"]

    assert office["name"] == "Labour Department of Hong Kong"
    assert office["web"] == "https://eaa.labour.gov.hk"
    assert office["takes"] == ["Money paid for a job", "What an agency did wrong"]
    assert office["limit"].startswith(
        "Time in which the office can bring it to a court: 12 months."
    )
    assert "does not say from which day" in office["limit"]
    assert office["how_sure"]["confidence"] == "seen"
    assert office["how_sure"]["checked_on"] == "2026-11-01"
    assert "not legal advice" in office["how_sure"]["advice"]
    assert place["unknown"] is None


def test_w11_what_is_not_known_is_said_and_the_general_way_is_named(recourse):
    told_of = recourse("MV").json()
    [place] = told_of["places"]

    assert place["offices"] == []
    assert place["unknown"] == say("en", "recourse-unknown", place="Maldives")
    assert told_of["general"] == say("en", "recourse-general")
    assert told_of["law"] == say("en", "recourse-law")
    [office] = recourse("NZ").json()["places"][0]["offices"]
    assert office["limit"] == say("en", "recourse-limit-unknown")
    assert office["reach_unknown"] == say("en", "recourse-reach-unknown")


def test_w11_a_part_of_a_country_is_told_before_its_country(recourse):
    places = recourse("CA-ON").json()["places"]
    assert [each["code"] for each in places] == ["CA-ON", "CA"]
    assert places[0]["offices"] != []
    assert places[1]["offices"] == []


@pytest.mark.parametrize("language", list(languages()))
def test_w5_recourse_is_told_in_every_language(recourse, language):
    told_of = recourse("HK", language).json()
    assert (told_of["language"], told_of["is_draft"]) == (language, language != ENGLISH)
    assert told_of["general"] == say(language, "recourse-general")
    [office] = told_of["places"][0]["offices"]
    assert office["takes"][0] == say(language, "recourse-takes-fees")
    assert told_of["direction"] == ("rtl" if language == "ar" else "ltr")


def test_w5_recourse_in_another_language_is_english_and_says_so(recourse):
    told_of = recourse("HK", "my").json()
    assert (told_of["language"], told_of["is_fallback"]) == ("en", True)
    assert told_of["notices"] == [say("en", "texts-fallback")]


def test_w11_every_code_of_the_table_has_its_words():
    fields = Office.model_fields
    codes = {
        **{name: fields[name].annotation.__args__[0].__args__ for name in ("takes", "can")},
        "only": fields["only"].annotation.__args__[0].__args__,
        "sure": tuple(Confidence),
    }
    keys = [f"recourse-{group}-{code}" for group, each in codes.items() for code in each]
    assert [key for key in keys if not has(ENGLISH, key)] == []


def test_w11_nothing_is_shipped_without_a_source_that_was_read():
    rows = [each for place in shipped().values() for each in (*place.office, *place.emergency)]
    assert rows != []
    assert {each.confidence for each in rows} == {Confidence.SEEN}
    assert all(each.source and each.basis for each in rows)


@pytest.mark.parametrize("code", ["ZZ", "EU", "QQ-1"])
def test_what_is_no_country_is_not_found(recourse, code):
    assert recourse(code).status_code == 404


def test_what_is_no_code_is_refused(recourse):
    assert recourse("qatar").status_code == 422


def test_w3_no_number_is_made_up_and_the_way_without_one_is_told(recourse):
    for code in shipped():
        for place in recourse(code, "ne").json()["places"]:
            assert place["emergency"] == []
            assert place["emergency_unknown"] == say(
                "ne", "recourse-emergency-unknown", place=place["name"]
            )


def test_w3_an_installation_tells_the_numbers_of_where_she_is(recourse, load):
    load()
    [place] = recourse("QA", "ar").json()["places"]
    [number] = place["emergency"]

    assert (number["name"], number["telephone"], number["is_free"]) == ("Police", "000", True)
    assert place["emergency_unknown"] is None
    assert (place["edition"], place["own"]) == (1, say("ar", "recourse-own"))
    [office] = place["offices"]
    assert office["name"] == "مكتب منازعات العمل"
    assert office["note"] == "اذهب ومعك بطاقتك."
    assert recourse("QA", "ne").json()["places"][0]["offices"][0]["note"] == "Go with your card."


def test_w11_a_table_of_ones_own_goes_before_what_is_shipped(recourse, load):
    load(OWN.replace('"QA"', '"HK"'))
    [office] = recourse("HK").json()["places"][0]["offices"]
    assert office["name"] == "Labour Disputes Office"


def test_w11_a_later_edition_supersedes_and_overwrites_nothing(world, load):
    assert [(each.edition, each.is_new) for each in load()] == [(1, True)]
    assert [(each.edition, each.is_new) for each in load()] == [(1, False)]
    assert [(each.edition, each.is_new) for each in load(OWN.replace('"000"', '"999"'))] == [
        (2, True)
    ]
    with world.database.reading(OPERATOR) as work:
        [place] = recourse_of(work, ["QA"], "en")
    assert (place.edition, place.emergency[0].telephone) == (2, "999")


def test_w11_the_last_day_is_told_where_the_day_is_known_from_which_it_runs(world, load):
    load()
    with world.database.reading(OPERATOR) as work:
        [known] = recourse_of(work, ["QA"], "en", {"end_of_work": date(2026, 1, 31)})
        [other] = recourse_of(work, ["QA"], "en", {"payment": date(2026, 1, 31)})
        [unsaid] = recourse_of(
            work, ["HK"], "en", {"payment": date(2026, 3, 1), "offence": date(2026, 2, 1)}
        )
    assert known.offices[0].last_day == date(2027, 1, 30)
    assert known.offices[0].last_day_reads == "Last day known: 30 January 2027."
    assert other.offices[0].last_day is None
    # The source does not say from which day, so the earliest of those known counts.
    assert unsaid.offices[0].last_day == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("since", "count", "unit", "last"),
    [
        (date(2026, 1, 15), 12, "months", date(2027, 1, 14)),
        (date(2026, 3, 1), 6, "months", date(2026, 8, 28)),
        (date(2024, 2, 29), 12, "months", date(2025, 2, 28)),
        (date(2026, 1, 1), 30, "days", date(2026, 1, 30)),
        (date(2026, 1, 1), 1, "days", date(2026, 1, 1)),
    ],
)
def test_w11_of_two_readings_the_shorter_one_is_told(since, count, unit, last):
    assert last_day(since, count, unit) == last


def test_places_are_told_once_each():
    assert with_countries(["CA-ON", "CA-MB", "CA", "NP"]) == ("CA-ON", "CA", "CA-MB", "NP")


def test_the_questions_do_not_grow_with_the_places(world, load):
    load()
    with statements(world.database) as one, world.database.writing(OPERATOR) as work:
        recourse_of(work, ["HK"], "en")
    with statements(world.database) as many, world.database.writing(OPERATOR) as work:
        recourse_of(work, [*sorted(shipped()), "QA"], "en")
    assert len(one) == len(many) > 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (OWN.replace('"QA"', '"ZZ"'), "/place/0"),
        (OWN.replace('"wages"', '"everything"'), "/place/0/office/0/takes/0"),
        (OWN.replace("checked_on = 2026-11-20\n", "", 1), "/place/0/office/0/checked_on"),
        (
            OWN.replace('telephone = "000"', 'telephone = "call us"'),
            "/place/0/emergency/0/telephone",
        ),
        (OWN.replace("count = 12", "count = 0"), "/place/0/office/0/limit/count"),
        (OWN.replace("Police", "Pol\\u0000ice"), "/place/0/emergency/0/name"),
        (OWN + OWN, ""),
        (OWN + "\nmore = 1\n", "/place/0/emergency/0/more"),
        ("place = []", "/place"),
        ("[[place", ""),
    ],
)
def test_a_file_at_fault_is_told_by_its_places_and_nothing_is_kept(world, load, text, place):
    with pytest.raises(FaultyRecourse) as refused:
        load(text)
    assert refused.value.faults[0].pointer == place or not place
    with world.database.reading(OPERATOR) as work:
        [kept] = recourse_of(work, ["QA"], "en")
    assert kept.edition is None


def test_the_example_of_the_operators_is_sound(file):
    [example] = re.findall(
        r"```toml\n(.*?)```", (ROOT / "docs" / "operations.md").read_text("utf-8"), re.DOTALL
    )
    [place] = read_table(file(example))
    assert (len(place.office), len(place.emergency)) == (1, 1)


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path, monkeypatch, file):
    with pytest.raises(FaultyRecourse):
        read_table(tmp_path / "none.toml")
    monkeypatch.setattr("app.domains.jurisdictions.engine.recourse.MOST_BYTES", 10)
    with pytest.raises(FaultyRecourse):
        read_table(file())


def test_a_place_of_which_nothing_is_known_is_told_by_its_name_in_the_language_of_the_reader():
    assert told(Place(code="QA"), "ne", {}).name == "कतार"
    assert told(Place(code="IN-KL"), "en", {}).name == "IN-KL"
