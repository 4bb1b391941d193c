"""In a demonstration nobody puts words on a real firm's record; invented firms show everything."""

from typing import Any
from uuid import UUID

import pytest

from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.types import CandidateState
from app.kit.catalogue import say
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.settings import Instance
from tests.make import OPERATOR
from tests.people import World, key, on
from tests.registration import Scene

STATEMENT = {"statement": "We are this firm."}
BRANCH = {"text": "2 Example Road", "country": "NP"}
REFUSED = (409, "only-lists-here")


@pytest.fixture
def tried(world, clock) -> Scene:
    """A register for tests, with a list and a firm that no list names."""
    scene = Scene(world, clock)
    scene.send_list("REAL HARBOUR")
    return scene


def shown(tried: Scene) -> Scene:
    """Return the same register as a demonstration."""
    settings = tried.world.settings.model_copy(update={"instance": Instance.DEMO})
    tried.world = World(tried.world.database, settings)
    tried.again()
    tried.follow()
    return tried


def real(scene: Scene) -> dict[str, Any]:
    """Return the record that a list names."""
    scene.follow()
    items = scene.world.client().get("/v1/roster").json()["items"]
    [found] = [each for each in items if each["sources"]]
    return scene.entry(found["id"])


def kind(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def lodge(scene: Scene, record: str, pointer: str, value: Any) -> Any:
    body = {"record": record, "pointer": pointer, "value": value, "why": "It reads otherwise."}
    return scene.world.client().post("/v1/corrections", json=body)


def test_l9_a_demonstration_takes_no_dispute_and_no_claim_of_a_real_firm(tried):
    demo = shown(tried)
    firm = real(demo)
    asked = lodge(demo, firm["id"], "/licences/0/status", firm["licences"][0]["status"])
    assert kind(asked) == REFUSED
    assert "tell its publisher" in asked.json()["detail"]
    body = {"record": firm["number"], **STATEMENT}
    assert kind(demo.recruiting.post("/v1/claims", json=body, headers=key())) == REFUSED
    assert real(demo)["corrections"] == []
    assert demo.lena.get("/v1/disputes").json()["items"] == []
    assert demo.lena.get("/v1/claims").json()["items"] == []


def test_l9_a_demonstration_takes_no_complaint_about_a_real_firm(tried):
    demo = shown(tried)
    body = {"story": "They took money.", "against": {"record": real(demo)["number"]}}
    more = {"safe": "no", "written": "ne", "destination": "QA"}
    refused = demo.world.client().post("/v1/complaints", json={**body, **more})
    assert kind(refused) == (409, "nobody-reads-here")
    assert refused.json()["detail"] == say("ne", "complaints-before-unread")
    there = demo.world.client().get(refused.json()["recourse_at"])
    assert (there.status_code, there.json()["language"]) == (200, "ne")
    body["against"] = {"record": demo.held(demo.submit())}
    assert demo.world.client().post("/v1/complaints", json=body).status_code == 201


def test_l9_who_held_a_real_record_before_says_nothing_of_it_in_a_demonstration(tried):
    record = tried.granted(real(tried)["id"], tried.recruiting)
    mine = tried.recruiting.get(f"/v1/intermediaries/{record}").headers["ETag"]
    before = {name: each for name, each in real(tried).items() if name != "instance"}
    demo = shown(tried)
    described = demo.recruiting.put(
        f"/v1/intermediaries/{record}/description",
        json={"website": "https://harbour.example"},
        headers={"If-Match": mine},
    )
    owner = {"role": "owner", "name": "Invented Owner"}
    assert kind(described) == REFUSED
    assert kind(demo.state(demo.recruiting, record, "principals", **owner)) == REFUSED
    assert kind(demo.state(demo.recruiting, record, "branches", **BRANCH)) == REFUSED
    after = {name: each for name, each in real(demo).items() if name != "instance"}
    assert after == before


def test_l9_an_invented_firm_is_tied_to_no_real_one_in_a_demonstration(tried):
    demo = shown(tried)
    firm = real(demo)
    links = [{"kind": "sub_agent_of", "record": firm["number"]}]
    body = {"legal_name": {"text": "Quiet Harbour"}, "country": "NP", "links": links}
    assert kind(demo.recruiting.post("/v1/profiles", json=body, headers=key())) == REFUSED
    profile = demo.submit()
    assert kind(demo.act(demo.lena, profile, "match", record=firm["number"])) == REFUSED
    invented = demo.held(profile)
    linked = demo.state(
        demo.recruiting, invented, "links", kind="sub_agent_of", record=firm["number"]
    )
    assert kind(linked) == REFUSED

    with demo.world.database.writing(OPERATOR) as work:
        both = [work.session.get_one(Subject, UUID(each)) for each in (firm["id"], invented)]
        pair = Candidate(
            id=new_id(),
            number=make(NumberKind.REVIEW, 7_001),
            first_id=both[0].id,
            second_id=both[1].id,
            score=0.9,
            reasons=["names alike"],
            state=CandidateState.WAITING,
            found_at_entry=1,
        )
        work.session.add(pair)
    decisions = [{"candidate": str(pair.id), "version": 1, "act": "merge", "reason": "one firm"}]
    merged = demo.lena.post("/v1/candidates/decide", json={"decisions": decisions}, headers=key())
    assert kind(merged) == REFUSED


def test_l9_a_demonstration_shows_all_of_it_on_an_invented_firm(tried):
    demo = shown(tried)
    invented = demo.held()
    asked = lodge(demo, invented, "/licences/0/valid_until", "2027-12-31")
    assert asked.status_code == 201, asked.text
    assert demo.state(demo.recruiting, invented, "branches", **BRANCH).status_code == 201
    described = demo.recruiting.put(
        f"/v1/intermediaries/{invented}/description",
        json={"website": "https://harbour.example"},
        headers=on(0),
    )
    assert described.status_code == 200, described.text
    entry = demo.entry(invented)
    assert [each["state"] for each in entry["corrections"]] == ["disputed"]
    assert entry["instance"] == "demo"
