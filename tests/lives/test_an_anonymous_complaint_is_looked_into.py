"""Somebody without a name tells in Nepali; officers handle it up to the inquiry, and she reads all.

The firm is not told: nobody said yes to that.
"""

from datetime import timedelta

import pytest

from tests.afterwards import all_is_well
from tests.complaining import NEPALI, WORDS, Desks, Officer, tells
from tests.handling import found
from tests.people import World

pytestmark = pytest.mark.commits


def test_an_anonymous_nepali_complaint_is_looked_into(world: World, clock):
    desks = Desks(world)
    sita, omar = desks.officer(), desks.officer()
    hers = tells(
        world,
        against={"kind": "intermediary", "name": "हिमाल ओभरसिज"},
        origin="NP",
        destination="QA",
        contact={"phone": "+977 984-1234567"},
    )
    case = found(sita.client, hers.get("/v1/receipt").json()["number"])

    assert ("take", case) in sita.work()
    assert sita.read(case, "/story").status_code == 403
    assert sita.act(case, "assign")["state"] == "safety_check"
    assert omar.read(case, "/story").status_code == 403
    story = sita.read(case, "/story").json()
    assert story["documents"][0]["text"] == NEPALI

    _translate(sita, case, story["documents"][0]["id"])
    checked = sita.act(case, "safety", answer="safe", words="She wrote that she is at home.")
    assert checked["state"] == "triage"
    sita.act(case, "allegations", category="contract_substitution", **WORDS)
    assert sita.read(case).json()["severity"] == "high"
    _wait_for_her_answer(sita, case, hers, clock)
    assert sita.act(case, "admit")["state"] == "inquiry"

    seen = hers.get("/v1/receipt").json()
    assert seen["state"] == "inquiry"
    assert {"fee_charged", "contract_substitution"} == {
        each["category"] for each in seen["allegations"]
    }
    assert "के तपाईंसँग रसिद छ?" in [each["text"] for each in seen["messages"]]
    assert {each["who"] for each in seen["openings"]} == {sita.member.person.name}
    assert seen["consents"] == []
    assert ("look_into", case) in sita.work()
    words = [NEPALI, "हिमाल ओभरसिज", "984-1234567", "के तपाईंसँग रसिद छ?", WORDS["reason"]]
    all_is_well(world, desks.scheme, [case], words)


def _translate(officer: Officer, case: str, story: str) -> None:
    officer.act(
        case,
        "translations",
        of=story,
        language="en",
        text="The agency in Pokhara took 120,000 rupees for the job.",
    )
    kinds = {e["kind"]: e for e in officer.read(case, "/story").json()["documents"]}
    assert kinds["translation"]["of_id"] == story
    assert kinds["story"]["text"] == NEPALI


def _wait_for_her_answer(officer: Officer, case: str, hers, clock) -> None:
    officer.act(
        case, "messages", text="के तपाईंसँग रसिद छ?", audience="complainant", waits_for_answer=True
    )
    clocks = {e["clock"]: e for e in officer.read(case, "/handling").json()["clocks"]}
    assert clocks["triage"]["stands"]
    assert not clocks["progress"]["stands"]
    before = clocks["triage"]["due_at"]
    clock.at += timedelta(days=2)
    assert hers.post("/v1/receipt/messages", json={"text": "छैन।"}).status_code == 201
    clocks = {e["clock"]: e for e in officer.read(case, "/handling").json()["clocks"]}
    assert not clocks["triage"]["stands"]
    assert clocks["triage"]["due_at"] > before
