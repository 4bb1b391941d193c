"""Real lists of enforcement come in over HTTP, are read on the roster, and leave it in time."""

import csv
import gzip
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.people import World

WHD = "us-whd-enforcement-construction/whd_concluded_cases_construction.csv.gz"
NEW_YORK = "us-nysdol-debarments/nysdol_debarment_2025-02-19_entities.csv"
H2 = "us-dol-h2-debarments/debarments-2010-2014.csv"
JAPAN = "jp-mhlw-labour-violations/appearances.tsv"
BRAZIL = "br-lista-suja-employers/br_cadastro_empregadores_2023-04_companies.csv"
EMPLOYERS = "/v1/roster?record=employer"
WATSON = "J+%26+K+Watson+Enterprises"
EXPORT = "/v1/roster/export.jsonl?record=employer"


class Authority:
    """An officer of an authority, who sends lists and reads what became of them."""

    def __init__(self, world: World, jurisdiction: str) -> None:
        self.world = world
        body = world.organisation(OrganisationKind.AUTHORITY, jurisdiction=jurisdiction)
        self.member = world.member(Role.AUTHORITY_OFFICER, body)
        self.client = world.signed_in(self.member)

    def send(self, profile: str, content: bytes, day: str) -> dict[str, Any]:
        """Send a list, and return what became of it when readers see it."""
        sent = self.client.post(f"/v1/imports?profile={profile}&list_date={day}", content=content)
        assert sent.status_code == 202, sent.text
        self.world.settle()
        follow(self.world)
        found: dict[str, Any] = self.client.get(sent.headers["location"]).json()
        return found


def follow(world: World) -> None:
    """Bring roster and search up to date."""
    run(world.database, RosterFollower())
    follow_roster(world.database, world.settings.index_folder)
    world.api.state.roster.lookout._good_until = 0.0
    world.api.state.roster.follow()


def look_again(world: World) -> None:
    """Let the roster look at the clock, without any follower or job."""
    world.api.state.roster.lookout._good_until = 0.0


def exported(world: World) -> list[dict[str, Any]]:
    """Return every employer on the roster."""
    look_again(world)
    answer = world.client().get(EXPORT)
    assert answer.status_code == 200
    return [orjson.loads(line) for line in answer.content.splitlines()]


def acts(firms: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [act for firm in firms for act in firm["enforcement"]]


def test_the_us_list_is_read_back_as_it_is_in_the_file(world, clock, national_lists: Path):
    clock.at = datetime(2019, 8, 1, 12, tzinfo=UTC)
    content = (national_lists / WHD).read_bytes()
    with gzip.open(national_lists / WHD, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    against = [row for row in rows if row["case_violtn_cnt"] != "0"]
    labor = Authority(world, "US")

    done = labor.send("us-whd-construction", content, "2019-07-13")
    assert (done["stage"], done["counts"]["new"], done["counts"]["rejected"]) == (
        *("applied", len(rows), 0),
    )
    firms = exported(world)
    read = acts(firms)
    assert {act["case_number"] for act in read} == {row["case_id"] for row in against}
    assert sum(act["workers"] or 0 for act in read) == sum(
        int(row["ee_violtd_cnt"]) for row in against
    )
    owed = sum(Decimal(act["amount"]["amount"]) for act in read if act["amount"])
    assert owed == sum(Decimal(row["bw_atp_amt"]) for row in rows)
    assert Counter(act["class"] for act in read)["under_age"] == sum(
        row["flsa_cl_violtn_cnt"] != "0" for row in rows
    )
    [watson] = [
        firm
        for firm in firms
        if any(act["case_number"] == "1609342" for act in firm["enforcement"])
    ]
    assert watson["name"] == "J & K Watson Enterprises INC."
    assert watson["other_names"] == [{"name": "J & K Watson Inc", "kind": "trading"}]
    assert watson["enforcement"][0]["amount"] == {"amount": "1346.27", "currency": "USD"}
    assert watson["enforcement"][0]["reads"].startswith(
        "stated by Wage and Hour Division, US Department of Labor in"
    )


def test_the_us_list_again_changes_nothing_and_a_newer_one_without_a_case_takes_it_off(
    world, clock, national_lists: Path
):
    clock.at = datetime(2019, 8, 1, 12, tzinfo=UTC)
    content = (national_lists / WHD).read_bytes()
    labor = Authority(world, "US")
    done = labor.send("us-whd-construction", content, "2019-07-13")
    before = acts(exported(world))
    again = labor.send("us-whd-construction", content, "2019-07-13")
    assert (again["id"], again["stage"]) == (done["id"], "applied")
    assert acts(exported(world)) == before
    [watson] = world.client().get(f"{EMPLOYERS}&q={WATSON}").json()["items"][:1]
    without = [
        line
        for line in gzip.decompress(content).splitlines(keepends=True)
        if not line.startswith(b"1609342,")
    ]

    newer = labor.send("us-whd-construction", b"".join(without), "2019-07-14")
    counts = newer["counts"]
    assert (counts["gone"], counts["new"], counts["changed"]) == (1, 0, 0)
    numbers = {act["case_number"] for act in acts(exported(world))}
    assert numbers == {act["case_number"] for act in before} - {"1609342"}
    assert world.client().get(f"/v1/roster/{watson['id']}").status_code == 404
    assert world.client().get(f"/v1/roster/{watson['id']}/history").status_code == 404
    found = world.client().get(f"{EMPLOYERS}&q={WATSON}").json()
    assert watson["id"] not in {each["id"] for each in found["items"]}


def test_v4_new_york_debarments_leave_the_roster_on_the_day_after_the_last(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    with (national_lists / NEW_YORK).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    ends = [datetime.strptime(row["DEBAR_END"], "%m/%d/%Y").date() for row in rows]  # noqa: DTZ007

    done = Authority(world, "US-NY").send(
        "us-nysdol-debarments", (national_lists / NEW_YORK).read_bytes(), "2025-02-19"
    )
    counts = done["counts"]
    assert (counts["read"], counts["new"], counts["repeated"]) == (83, 82, 1)
    assert len(acts(exported(world))) == 82

    [emes] = world.client().get(f"{EMPLOYERS}&q=EMES+HEATING+PLUMBING").json()["items"][:1]
    assert emes["enforcement"][0]["until_by"] == "permanent"
    assert emes["enforcement"][0]["published_until"] is None

    # Two ended on 3 March: that day is their last, in New York. Nothing follows the journal now.
    late = {firm["name"]: firm["id"] for firm in exported(world)}["SCOTT DUFFIE"]
    clock.at = datetime(2025, 3, 4, 4, 59, tzinfo=UTC)
    look_again(world)
    assert world.client().get(f"/v1/roster/{late}").status_code == 200
    clock.at = datetime(2025, 3, 4, 5, 0, tzinfo=UTC)
    look_again(world)
    for path in ("", "/history", "?as_of=2025-03-01"):
        assert world.client().get(f"/v1/roster/{late}{path}").status_code == 404
    found = world.client().get(f"{EMPLOYERS}&q=SCOTT+DUFFIE").json()["items"]
    assert late not in {each["id"] for each in found}
    assert len(acts(exported(world))) == sum(end > date(2025, 3, 3) for end in ends) - 1

    clock.at = datetime(2035, 1, 1, tzinfo=UTC)
    look_again(world)
    assert {firm["name"] for firm in exported(world)} == {
        "EMES HEATING & PLUMBING CONTR",
        "LAKE CONSTRUCTION AND DEVELOPMENT CORPORATION",
        "STAR INTERNATIONAL INC",
    }


def test_v4_what_has_ended_or_was_overturned_never_comes_to_the_public(
    world, clock, national_lists: Path
):
    done = Authority(world, "US").send(
        "us-dol-h2-debarments", (national_lists / H2).read_bytes(), "2015-09-05"
    )
    assert (done["stage"], done["counts"]["new"]) == ("applied", 141)
    assert [firm["name"] for firm in exported(world)] == ["International Labor Management Corp."]
    clock.at = datetime(2013, 5, 1, 12, tzinfo=UTC)
    names = {firm["name"] for firm in exported(world)}
    assert "Castro Harvesting" not in names


def test_japanese_cases_of_nobody_are_rejected_and_removed_ones_are_not_public(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 6, 1, 12, tzinfo=UTC)
    content = (national_lists / JAPAN).read_bytes()
    ministry = Authority(world, "JP")
    sent = ministry.client.post(
        "/v1/imports?profile=jp-mhlw-violations&list_date=2025-05-30", content=content
    )
    world.settle()
    follow(world)
    where = sent.headers["location"]
    counts = ministry.client.get(where).json()["counts"]
    assert (counts["read"], counts["rejected"]) == (3_780, 18)
    assert counts["new"] + counts["repeated"] + counts["rejected"] == 3_780
    rejects = ministry.client.get(f"{where}/rejects").text
    assert rejects.count("個人事業主") >= 17
    read = acts(exported(world))
    with (national_lists / JAPAN).open(encoding="utf-8") as lines:
        active = [
            row
            for row in csv.DictReader(lines, delimiter="\t")
            if row["status"] == "active"
            and row["violation_law"]
            and row["first_appeared"] > "2024-06"
        ]
    assert 0 < len(read) <= len(active)
    assert {act["until_by"] for act in read} == {"by_setting"}


def test_the_brazilian_register_finds_firms_by_their_numbers(world, clock, national_lists: Path):
    clock.at = datetime(2023, 4, 12, 12, tzinfo=UTC)
    done = Authority(world, "BR").send(
        "br-lista-suja", (national_lists / BRAZIL).read_bytes(), "2023-04-11"
    )
    assert (done["counts"]["new"], done["counts"]["rejected"]) == (69, 0)
    firms = exported(world)
    assert len(firms) == 68
    assert sum(act["workers"] for act in acts(firms)) == 765
    [consortium] = [firm for firm in firms if firm["name"] == "CONSÓRCIO SP-270"]
    entry = world.client().get(f"/v1/roster/{consortium['id']}").json()
    assert entry["identifiers"] == [{"scheme": "BR-CNPJ", "value": "30799231000178"}]
    assert "472881756" not in str(firms)


@pytest.mark.parametrize(
    ("profile", "file", "taken"),
    [
        ("us-dol-h2a-debarment-table", "oflc-h2a-debarment-table-fy2009-2013.xlsx", 71),
        ("us-dol-h2b-debarment-table", "oflc-h2b-debarment-table-fy2009-2014.xlsx", 25),
    ],
)
def test_workbooks_with_titles_and_rows_of_years_come_in(
    world, clock, national_lists: Path, profile, file, taken
):
    clock.at = datetime(2013, 11, 1, 12, tzinfo=UTC)
    content = (national_lists / "us-dol-h2-debarments" / file).read_bytes()
    done = Authority(world, "US").send(profile, content, "2013-10-31")
    assert (done["stage"], done["counts"]["new"]) == ("applied", taken)
    assert all(act["penalty"].startswith("Debarred from H-2") for act in acts(exported(world)))


def test_v4_what_has_ended_stays_in_the_history_of_who_may_read_it(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    officers = Authority(world, "US-NY")
    officers.send("us-nysdol-debarments", (national_lists / NEW_YORK).read_bytes(), "2025-02-19")
    number = {firm["name"]: firm["number"] for firm in exported(world)}["SCOTT DUFFIE"]
    clock.at = datetime(2025, 3, 5, 12, tzinfo=UTC)
    officers.client = world.signed_in(officers.member)
    path = f"/v1/enforcement?record={number}"
    [act] = officers.client.get(path).json()["items"]
    assert (act["published_until"], act["until_by"]) == ("2025-03-03", "stated")
    assert act["file"].startswith("VF")
    stranger = Authority(world, "MY").client
    assert stranger.get(path).json()["items"] == []
    assert world.client().get(path).status_code == 401
    assert world.client().get(f"/v1/roster/{number}").status_code in {308, 404}


def test_l7_holders_of_older_files_are_told_what_left_and_not_what_it_was(
    world, clock, national_lists: Path
):
    clock.at = datetime(2025, 3, 3, 12, tzinfo=UTC)
    content = (national_lists / NEW_YORK).read_bytes()
    officers = Authority(world, "US-NY")
    officers.send("us-nysdol-debarments", content, "2025-02-19")
    # What had ended before it came in was never public here, and nobody is told of it.
    assert told(world) == []

    clock.at = datetime(2025, 3, 4, 12, tzinfo=UTC)
    ended = told(world)
    assert len(ended) == sum(
        act["published_until"] == "2025-03-03" for act in acts_of_file(national_lists)
    )
    assert {(each["what"], each["outcome"], each["why"]) for each in ended} == {
        ("enforcement", "ended", None)
    }
    assert {each["at"] for each in ended} == {"2025-03-04T05:00:00Z"}

    without = b"\r\n".join(
        line for line in content.replace(b"\r\n", b"\n").split(b"\n") if b"KMA GROUP" not in line
    )
    officers.client = world.signed_in(officers.member)
    officers.send("us-nysdol-debarments", without, "2025-03-04")
    [newest, *older] = told(world)
    assert newest["outcome"] == "withdrawn"
    assert older == ended
    page = world.client().get("/v1/roster/corrections?limit=2").json()
    rest = (
        world.client().get(f"/v1/roster/corrections?limit=100&cursor={page['next_cursor']}").json()
    )
    assert page["items"] + rest["items"] == [newest, *older]
    feed = world.client().get("/v1/roster/corrections/feed.atom").text
    assert newest["id"] in feed
    for word in ("Ineligible", "debar", "KMA GROUP", "not_stated"):
        assert word not in feed
    assert world.client().get("/v1/corrections").json() == (
        world.client().get("/v1/roster/corrections").json()
    )


def told(world: World) -> list[dict[str, Any]]:
    """Return what the public is told of what left it."""
    answer = world.client().get("/v1/roster/corrections?limit=100")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def acts_of_file(lists: Path) -> list[dict[str, str]]:
    """Return the last day of each row of the New York list."""
    with (lists / NEW_YORK).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    days = [datetime.strptime(row["DEBAR_END"], "%m/%d/%Y").date() for row in rows]  # noqa: DTZ007
    return [{"published_until": day.isoformat()} for day in days]


def test_what_lists_state_is_listed_beside_what_the_register_found(
    world, clock, national_lists: Path
):
    clock.at = datetime(2023, 4, 12, 12, tzinfo=UTC)
    Authority(world, "BR").send(
        "br-lista-suja", (national_lists / BRAZIL).read_bytes(), "2023-04-11"
    )
    client = world.client()

    def count(query: str) -> int:
        answer = client.get(f"/v1/roster/violations?limit=100&{query}")
        assert answer.status_code == 200, answer.text
        return len(answer.json()["items"])

    assert count("source=lists") == count("jurisdiction=BR") == count("class=forced_labour") == 69
    assert count("source=br-lista-suja") == 69
    assert count("source=register") == count("jurisdiction=US") == count("class=safety") == 0
    with (national_lists / BRAZIL).open(encoding="utf-8") as lines:
        days = [row["data_decisao_administrativa"] for row in csv.DictReader(lines)]
    assert count("since=2022-08-11&until=2022-08-11") == days.count("2022-08-11") > 1
    lines = client.get("/v1/roster/violations/export.csv").text.splitlines()
    assert len(lines) == 70
    [item] = client.get("/v1/roster/violations?limit=1").json()["items"]
    assert (item["kind"], item["until_by"], item["workers_reads"]) == (
        *("listed_act", "by_setting", str(item["workers"])),
    )
    assert item["authority"] == "Ministério do Trabalho e Emprego, Brazil"
    assert client.get(f"/v1/roster/violations?firm={item['firm']['number']}").json()["items"]
