"""Public statistics over HTTP: frozen once, read by anyone, and described for catalogues."""

import csv
import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.access.policy import CLOCK
from app.desks import statistics_desk
from app.domains.exchange.models import QuarterFigures
from app.domains.reports.queries.statistics import one
from app.domains.reports.routes.checks import statistics_check
from app.domains.reports.service.freezing import freeze_due, note
from app.kit.ids import new_id
from tests.changing import Systems, decision
from tests.counting import complained, counted, counted_anew, frozen
from tests.people import World

DECEMBER = datetime(2026, 12, 10, 12, tzinfo=UTC)
JANUARY = datetime(2027, 1, 8, 12, tzinfo=UTC)


@pytest.fixture
def told(world: World, clock: Any) -> World:
    """A register with some complaints, and one quarter that is frozen."""
    clock.at = DECEMBER
    complained(world, 25, ("NP", "QA"), "fee_charged", "documents_held")
    complained(world, 12, ("NP", "QA"), "fee_charged", days=4)
    complained(world, 6, ("NP", "SA"))
    complained(world, 3, ("BD", "SA"))
    clock.at = JANUARY
    assert frozen(world) == 1
    return world


def read(world: World, **query: str) -> dict[str, Any]:
    """Read statistics as anyone."""
    answer = world.client().get("/v1/statistics", params=query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"].startswith("public")
    return dict(answer.json())


def table(found: dict[str, Any], key: str) -> dict[tuple[str, ...], int]:
    """Return the figures of a table by their codes."""
    (this,) = [each for each in found["tables"] if each["table"] == key]
    return {tuple(each["by"].values()): each["value"] for each in this["figures"]}


def test_e5_the_public_reads_frozen_figures_and_none_under_ten(told):
    found = read(told)
    assert [each["quarter"] for each in found["quarters"]] == ["2026-Q4"]
    assert table(found, "complaints_by_corridor") == {("NP", "QA"): 37}
    # Each is counted once, by the gravest of what it speaks of.
    assert table(found, "complaints_by_category_and_origin") == {
        ("documents_held", "NP"): 25,
    }
    assert table(found, "complaints_by_category_and_destination") == {
        ("documents_held", "QA"): 25,
    }
    assert table(found, "days_to_steps_by_origin") == {("decided", "NP"): 4}
    # Open are 43 from Nepal, 3 from Bangladesh, 37 to Qatar and 9 to Saudi Arabia.
    assert table(found, "open_complaints_by_origin") == {("NP",): 40}
    assert table(found, "open_complaints_by_destination") == {("QA",): 30}
    assert found["instance"] == "test"


def test_e5_a_frozen_figure_stays_whatever_comes_later(told, clock):
    before = read(told)
    body = told.client().get("/v1/statistics/2026-Q4.json").content
    clock.at = DECEMBER
    complained(told, 30, ("NP", "QA"))
    clock.at = JANUARY + timedelta(days=1)
    assert frozen(told) == 0
    assert read(told) == before
    assert told.client().get("/v1/statistics/2026-Q4.json").content == body
    # A correction is a note beside it.
    with told.database.writing(CLOCK) as work:
        note(work, "2026-Q4", None, {"note": "Thirty more came on paper."}, JANUARY.date())
    after = read(told)
    assert after["tables"] == before["tables"]
    assert [(each["note"], each["noted_on"]) for each in after["notes"]] == [
        ("Thirty more came on paper.", "2027-01-08")
    ]


def test_a_quarter_is_frozen_some_days_after_it_ended_and_only_with_facts(world, clock):
    clock.at = datetime(2027, 1, 3, 12, tzinfo=UTC)
    complained(world, 12, ("NP", "QA"))
    counted(world)
    assert frozen(world) == 0
    clock.at = datetime(2027, 4, 9, 12, tzinfo=UTC)
    assert frozen(world) == 1
    assert [each["quarter"] for each in read(world)["quarters"]] == ["2027-Q1"]
    assert table(read(world), "complaints_by_corridor") == {("NP", "QA"): 12}
    clock.at = datetime(2027, 10, 9, 12, tzinfo=UTC)
    # What was missed is made up for, quarter by quarter.
    assert frozen(world) == 2
    year = read(world, **{"from": "2027-Q1", "to": "2027-Q4"})
    assert [each["quarter"] for each in year["quarters"]] == ["2027-Q1", "2027-Q2", "2027-Q3"]
    assert year["missing"] == ["2027-Q4"]
    assert table(year, "complaints_by_corridor") == {("NP", "QA"): 12}


def test_no_quarter_is_frozen_while_its_facts_are_behind(world, clock):
    clock.at = DECEMBER
    complained(world, 12, ("NP", "QA"))
    counted(world)
    complained(world, 15, ("NP", "SA"))
    clock.at = JANUARY
    desk = statistics_desk(world.settings)
    # The fifteen would be missing for good.
    assert freeze_due(world.database, desk) == 0
    counted_anew(world)
    assert freeze_due(world.database, desk) == 1
    assert table(read(world), "complaints_by_corridor") == {("NP", "QA"): 12, ("NP", "SA"): 15}


def test_e5_what_agreements_were_told_otherwise_is_not_there_to_be_subtracted(world, clock):
    clock.at = DECEMBER
    for count, way in ((14, ("NP", "QA")), (12, ("NP", "SA")), (11, ("BD", "KW"))):
        complained(world, count, way)
    mark = counted(world)
    # One of the fourteen came, or took back that she is counted, between the entry and the mark.
    told = {"NP>QA": 13, "SA": 12, "KW": None}
    with world.database.writing(CLOCK) as work:
        for about, count in told.items():
            said = {"quarter": "2026-Q4", "about": about, "figures": {"complaints": count}}
            work.session.add(QuarterFigures(id=new_id(), entry=mark, **said))
    clock.at = JANUARY
    assert frozen(world) == 1
    assert table(read(world), "complaints_by_corridor") == {("NP", "SA"): 12}


def test_a_place_and_a_table_take_figures_away_and_make_no_new_ones(told):
    found = read(told, place="QA", table="complaints_by_corridor")
    assert len(found["tables"]) == 1
    assert table(found, "complaints_by_corridor") == {("NP", "QA"): 37}
    assert table(read(told, place="SA"), "complaints_by_corridor") == {}


def test_what_is_public_of_each_record_anyway_is_counted_as_it_is(world, clock):
    systems = Systems(world, firms=3)
    systems.push(decision(1))
    clock.at = JANUARY
    frozen(world)
    found = read(world, table="licences")
    licences = table(found, "licences")
    assert {place for place, _ in licences} == {"BD"}
    assert sum(licences.values()) == 3
    assert licences["BD", "suspended"] == 1
    assert table(read(world, table="licences", place="BD"), "licences") == licences
    assert table(read(world, table="licences", place="NP"), "licences") == {}


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"from": "2026-Q4", "to": "2026-Q3"}, "/query/to"),
        ({"from": "1826-Q4", "to": "2026-Q4"}, "/query/to"),
        ({"from": "2026-11", "to": "2026-Q4"}, "/query/from"),
        ({"to": "2026-Q5"}, "/query/to"),
        ({"from": "２０２６-Q4"}, "/query/from"),
        ({"table": "names"}, "/query/table"),
        ({"place": "Qatar"}, "/query/place"),
    ],
)
def test_a_period_that_is_none_is_refused_with_a_way_out(world, query, pointer):
    answer = world.client().get("/v1/statistics", params=query)
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_files_say_the_same_and_their_digests_stand_in_the_catalogue(told):
    client = told.client()
    whole = client.get("/v1/statistics/2026-Q4.json").json()
    rows = list(csv.DictReader(client.get("/v1/statistics/2026-Q4.csv").text.splitlines()))
    assert sum(map(len, whole["figures"]["tables"].values())) == len(rows)
    corridor = [each for each in rows if each["table"] == "complaints_by_corridor"]
    assert [(each["code_1"], each["code_2"], each["value"]) for each in corridor] == [
        ("NP", "QA", "37")
    ]
    with told.database.reading(CLOCK) as work:
        row = one(work, "2026-Q4")
        assert row is not None
        assert hashlib.sha256(row.figures.encode()).hexdigest() == whole["digest"] == row.digest
    answer = client.get("/v1/statistics/catalogue")
    assert answer.headers["Content-Type"] == "application/ld+json"
    (dataset,) = answer.json()["dcat:dataset"]
    assert dataset["dct:temporal"]["dcat:startDate"]["@value"] == "2026-10-01"
    assert dataset["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    for each in dataset["dcat:distribution"]:
        path = each["dcat:downloadURL"]["@id"].partition("/v1/")[2]
        fetched = client.get(f"/v1/{path}").content
        assert each["dcat:byteSize"]["@value"] == str(len(fetched))
        digest = hashlib.sha256(fetched).hexdigest()
        assert each["spdx:checksum"]["spdx:checksumValue"]["@value"] == digest


@pytest.mark.parametrize("path", ["", "/2026-Q4.json", "/2026-Q4.csv", "/catalogue"])
def test_anyone_reads_statistics_from_any_page_and_asks_whether_they_changed(told, path):
    address = f"/v1/statistics{path}"
    answer = told.client(Origin="https://observatory.example").get(address)
    assert answer.headers["access-control-allow-origin"] == "*"
    again = told.client(**{"If-None-Match": answer.headers["etag"]}).get(address)
    assert (again.status_code, again.content) == (304, b"")


def test_each_address_and_each_instant_is_written_as_everywhere(told):
    client = told.client()
    [dataset] = client.get("/v1/statistics/catalogue").json()["dcat:dataset"]
    for said in (dataset["@id"], dataset["dcat:landingPage"]["@id"]):
        path = f"/v1/{said.partition('/v1/')[2]}"
        assert client.get(path).status_code == 200
    [quarter] = read(told)["quarters"]
    whole = client.get("/v1/statistics/2026-Q4.json").json()
    issued = dataset["dct:issued"]["@value"]
    assert quarter["frozen_at"] == whole["frozen_at"] == issued
    assert issued.endswith("Z")


def test_l9_each_line_says_of_which_installation_entry_and_digest_it_is(told):
    rows = list(csv.DictReader(told.client().get("/v1/statistics/2026-Q4.csv").text.splitlines()))
    [quarter] = read(told)["quarters"]
    said = (str(quarter["as_of"]), quarter["digest"], "test")
    assert {(each["as_of"], each["digest"], each["instance"]) for each in rows} == {said}


def test_a_quarter_of_which_nothing_is_frozen_is_not_found(world):
    for name in ("2026-Q4.json", "2026-Q4.csv", "2026-Q9.csv", "x.json"):
        assert world.client().get(f"/v1/statistics/{name}").status_code == 404
    assert world.client().get("/v1/statistics/catalogue").json()["dcat:dataset"] == []
    assert read(world)["quarters"] == []


def test_an_operator_is_told_when_a_quarter_that_is_due_is_not_frozen(told, clock):
    def said() -> dict[str, Any]:
        desk = statistics_desk(told.settings)
        found = statistics_check(told.database, desk).look()
        return {"ok": found.ok, **found.facts}

    assert said() == {"ok": True, "frozen": "2026-Q4", "due": None}
    clock.at = datetime(2027, 4, 6, 1, tzinfo=UTC)
    assert said() == {"ok": True, "frozen": "2026-Q4", "due": "2027-Q1"}
    clock.at = datetime(2027, 4, 8, 12, tzinfo=UTC)
    assert said() == {"ok": False, "frozen": "2026-Q4", "due": "2027-Q1"}
    frozen(told)
    assert said() == {"ok": True, "frozen": "2027-Q1", "due": None}
