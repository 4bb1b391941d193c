"""What a firm says of itself reaches the public under its own key while its claim holds."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.domains.subjects.models import SelfDescription
from app.store import journal
from app.store.journal import Word
from tests.make import OPERATOR
from tests.parties import Parties
from tests.people import World, key, on

SAID = {
    "trading_names": ["Harbour", "<script>alert(1)</script>", "=SUM(A1)"],
    "website": "https://harbour.example",
    "sectors": ["78"],
    "occupations": ["5321"],
    "corridors": [{"origin": "PH", "destination": "QA"}],
    "quality_certificates": [
        {"standard": "ISO 9001:2015", "number": "Q-1", "issuer": "A body", "valid_until": None}
    ],
}


@pytest.fixture
def scene(world: World) -> Iterator[Parties]:
    parties = Parties(world)
    yield parties
    parties.close()


def entry(scene: Parties, **asked: str) -> dict:
    scene.settle()
    found = scene.public().get(f"/v1/roster/{scene.record()}", params=asked)
    assert found.status_code == 200, found.text
    return found.json()


def describe(scene: Parties, content: dict, edition: int = 0):
    where = f"/v1/intermediaries/{scene.record()}/description"
    said = scene.recruiter.put(where, json=content, headers={"If-Match": f'"{edition}"'})
    assert said.status_code == 200, said.text


def test_l2_what_only_the_firm_states_is_marked_and_stands_apart(scene, clock):
    scene.granted(clock)
    before = entry(scene)
    assert before["self_description"] == []
    describe(scene, SAID)
    after = entry(scene)
    [said] = after["self_description"]
    assert (said["self_declared"], said["edition"]) == (True, 1)
    assert said["number"] == after["number"]
    values = [said["website"], *(each for name in SAID if name != "website" for each in said[name])]
    assert all(each["self_declared"] is True for each in values)
    assert said["trading_names"][0] == {"name": "Harbour", "self_declared": True}
    unmoved = {"self_description", "updated_at"}
    assert {name: each for name, each in after.items() if name not in unmoved} == {
        name: each for name, each in before.items() if name not in unmoved
    }


def test_l2_what_the_firm_states_of_itself_is_found_by_no_filter(scene, clock):
    scene.granted(clock)
    describe(scene, SAID)
    entry(scene)
    public = scene.public()
    for asked in ("sector=78", "destination=QA"):
        assert public.get(f"/v1/roster?{asked}").json()["items"] == []
    assert public.get("/v1/roster/facets").json()["sector"] == []
    assert "Harbour" not in public.get("/v1/roster/export.csv").text
    assert "harbour.example" not in public.get("/v1/roster/export.jsonl").text


def test_l2_a_certificate_that_only_the_firm_states_is_not_confirmed(scene, clock):
    scene.granted(clock)
    describe(scene, SAID)
    found = entry(scene)
    assert found["quality_certificates"] == []
    [certificate] = found["self_description"][0]["quality_certificates"]
    assert (certificate["confirmed"], certificate["standard"]) == (False, "ISO 9001:2015")


def test_what_a_firm_writes_is_only_text(scene, clock):
    scene.granted(clock)
    describe(
        scene, {**SAID, "trading_names": ["\ue000licence|x\ue001", "<script>", "Road \u202etxt"]}
    )
    scene.settle()
    answer = scene.public().get(f"/v1/roster/{scene.record()}")
    [said] = answer.json()["self_description"]
    assert [each["name"] for each in said["trading_names"]] == [
        *("licence|x", "<script>", "Road txt"),
    ]
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_description_is_gone_with_the_claim_under_which_it_was_said(scene, clock):
    claim = scene.granted(clock)
    describe(scene, SAID)
    clock.at += timedelta(days=1)
    scene.again()
    assert entry(scene)["self_description"] != []
    for _ in ("announced", "in effect"):
        assert entry(scene)["self_description"] != []
        lapsed = scene.act(scene.lena, claim, "lapse", ground="not_theirs")
        assert lapsed.status_code == 200, lapsed.text
        scene.agree()
    assert lapsed.json()["state"] == "lapsed"
    assert entry(scene)["self_description"] == []
    yesterday = str((clock.at - timedelta(days=1)).date())
    assert entry(scene, as_of=yesterday)["self_description"] == []
    read = scene.employer.get(f"/v1/intermediaries/{scene.record()}").json()
    assert read["description"] is None


def test_a_past_day_reads_the_edition_that_was_in_force_on_it(scene, clock):
    scene.granted(clock)
    first = clock.at.date()
    describe(scene, {"website": "https://first.example"})
    clock.at += timedelta(days=2)
    scene.again()
    describe(scene, {"website": "https://second.example"}, edition=1)
    read = {
        day: [
            each["website"]["address"] for each in entry(scene, as_of=str(day))["self_description"]
        ]
        for day in (first - timedelta(days=1), first, first + timedelta(days=1), clock.at.date())
    }
    assert list(read.values()) == [
        [],
        ["https://first.example"],
        ["https://first.example"],
        ["https://second.example"],
    ]


def test_a_description_follows_its_record_into_a_merge_and_back(scene, clock):
    scene.granted(clock)
    describe(scene, SAID)
    harbour, other = scene.number(), scene.number("OTHER FIRM")
    pair = scene.ask_whether_one(harbour, other)
    scene.decide(scene.lena, pair, "merge", survivor=other)
    scene.agree()
    scene.decide(scene.omar, pair, "merge", survivor=other)
    scene.settle()
    found = scene.public().get(f"/v1/roster/{scene.id_of(other)}").json()
    assert [each["number"] for each in found["self_description"]] == [harbour]
    for client in (scene.lena, scene.omar):
        scene.decide(client, pair, "reopen")
    scene.settle()
    assert scene.public().get(f"/v1/roster/{scene.id_of(other)}").json()["self_description"] == []
    assert len(entry(scene)["self_description"]) == 1


def test_the_look_up_in_front_and_what_is_behind_say_the_same_of_a_description(scene, clock):
    scene.granted(clock)
    describe(scene, SAID)
    scene.settle()
    lane, behind = scene.lane_and_behind()
    path = f"/v1/roster/{scene.record()}"
    assert lane.get(path).content == behind.get(path).content
    assert lane.get(path).json()["self_description"] != []


def test_branches_are_stated_in_one_place_and_an_edition_of_earlier_shows_none(scene, clock):
    scene.granted(clock)
    where = f"/v1/intermediaries/{scene.record()}/description"
    body = {"branches": [{"name": None, "address": "2 Pier Road", "country": "QA"}]}
    refused = scene.recruiter.put(where, json=body, headers={"If-Match": '"0"'})
    assert [each["pointer"] for each in refused.json()["errors"]] == ["/branches"]
    describe(scene, SAID)
    with scene.world.database.writing(OPERATOR) as work:
        edition = work.session.scalars(select(SelfDescription)).one()
        edition.content = {**edition.content, **body}
    read = scene.recruiter.get(f"/v1/intermediaries/{scene.record()}")
    assert "branches" not in read.json()["description"]
    assert "branches" not in entry(scene)["self_description"][0]


def erase(scene: Parties, client, edition: int):
    where = f"/v1/intermediaries/{scene.record()}/description/{edition}/erase"
    return client.post(where, json={"reason": "it names somebody"}, headers=key())


def test_l8_a_firm_erases_what_it_said_in_an_edition_and_the_past_reads_nothing_of_it(scene, clock):
    scene.granted(clock)
    day = str(clock.at.date())
    describe(scene, {**SAID, "trading_names": ["Office of Amina Rahman"]})
    assert "Amina" in str(entry(scene))
    asked = {
        "record": scene.record(),
        "pointer": "/self_description/0/trading_names/0/name",
        "value": "Office of Amina Rahman",
        "why": "She left years ago.",
    }
    lodged = scene.world.client().post("/v1/corrections", json=asked)
    assert lodged.status_code == 201, lodged.text
    [dispute] = scene.lena.get("/v1/disputes").json()["items"]
    assert scene.lena.get(f"/v1/disputes/{dispute['id']}").json()["read"] is None
    clock.at += timedelta(days=2)
    scene.again()
    describe(scene, SAID, edition=1)
    assert "Amina" in str(entry(scene, as_of=day))
    erased = erase(scene, scene.recruiter, 1)
    assert (erased.status_code, erased.json()["trading_names"]) == (200, [])
    assert "Amina" not in str(entry(scene, as_of=day))
    assert entry(scene)["self_description"][0]["trading_names"][0]["name"] == "Harbour"
    assert erase(scene, scene.recruiter, 3).status_code == 404
    assert erase(scene, scene.recruiter, 2).status_code == 200
    [said] = entry(scene)["self_description"]
    assert (said["website"], said["trading_names"], said["corridors"]) == (None, [], [])
    with scene.world.database.reading(OPERATOR) as work:
        texts = work.session.scalars(select(Word.text).where(Word.field == "description")).all()
        assert set(texts) == {None}
        assert journal.verify(work.session).broken_at is None
    [last, *_] = scene.recruiter.get(f"/v1/intermediaries/{scene.record()}/events").json()["items"]
    assert (last["event"], last["reason"]) == ("subjects.description.erased", "it names somebody")


def test_l8_the_secretariat_erases_a_description_by_two_persons_and_others_do_not(scene, clock):
    scene.granted(clock)
    describe(scene, SAID)
    assert erase(scene, scene.employer, 1).status_code == 403
    held = erase(scene, scene.lena, 1)
    assert held.json()["reasons"] == ["destroys_for_good"]
    assert entry(scene)["self_description"][0]["trading_names"] != []
    where = held.json()["second_look"]
    released = scene.omar.post(f"{where}/release", json={"reason": "it does"}, headers=on(1))
    assert released.status_code == 200, released.text
    assert erase(scene, scene.lena, 1).status_code == 200
    assert entry(scene)["self_description"][0]["trading_names"] == []
