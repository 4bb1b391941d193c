"""Real lists of enforcement come in over HTTP and are read on the roster as in the file."""

import csv
import gzip
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.afterwards import the_journal_holds
from tests.enforcing import (
    BRAZIL,
    EMPLOYERS,
    H2,
    JAPAN,
    WATSON,
    WHD,
    Authority,
    acts,
    exported,
    follow,
)
from tests.people import World


@pytest.fixture(autouse=True)
def _the_journal_holds_afterwards(world: World) -> Iterator[None]:
    yield
    the_journal_holds(world)


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
