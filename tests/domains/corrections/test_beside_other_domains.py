"""Disputes beside documents and interests: what they rest on stays, and who has a part is held."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.domains.evidence.service import clear_unused
from app.store import journal
from app.store.journal import Word
from tests.domains.corrections.test_corrections_over_http import (
    REASONS,
    act,
    decided,
    dispute,
    entry,
    kind,
    lodged,
)
from tests.make import OPERATOR
from tests.parties import Parties
from tests.people import World, key, on

PROOF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"


@pytest.fixture
def scene(world: World) -> Parties:
    return Parties(world)


def sent(scene: Parties) -> str:
    made = scene.employer.post("/v1/evidence?name=letter.pdf", content=PROOF)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def removed(scene: Parties, document: str) -> Any:
    return scene.employer.delete(f"/v1/evidence/{document}", headers=key())


def declare(client: Any, **about: str) -> None:
    body = {"kind": "family_tie", "since": "2020-01-01", **about}
    answer = client.post("/v1/me/interests", json=body, headers=key())
    assert answer.status_code == 201, answer.text


def test_a_document_of_an_open_question_stays_until_it_is_taken_back(scene, clock):
    document = sent(scene)
    asked = lodged(scene, scene.employer, documents=[document])
    assert kind(removed(scene, document)) == "document-in-use"
    clock.at += timedelta(days=40)
    scene.again()
    assert clear_unused(scene.world.database, timedelta(days=30)) == 0
    found = dispute(scene, asked["number"])
    taken = act(scene.employer, found, "retract", **REASONS)
    assert taken.status_code == 200, taken.text
    assert removed(scene, document).status_code == 204


def test_a_document_on_which_a_correction_rests_stays_for_good(scene):
    document = sent(scene)
    asked = lodged(scene, scene.employer, documents=[document])
    decided(scene, asked["number"], "dismiss")
    assert kind(removed(scene, document)) == "document-in-use"
    [use] = scene.employer.get(f"/v1/evidence/{document}").json()["uses"]
    assert (use["kind"], use["ended_at"]) == ("dispute", None)
    assert use["decided_at"] is not None


@pytest.mark.parametrize("action", ["dismiss", "find-frivolous"])
def test_p4_who_declared_an_interest_in_the_firm_decides_no_dispute(scene, action):
    asked = lodged(scene)
    declare(scene.lena, record=scene.record())
    found = dispute(scene, asked["number"])
    refused = act(scene.lena, found, action, **REASONS)
    assert (refused.status_code, kind(refused)) == (409, "interest-declared")
    assert act(scene.omar, found, action, **REASONS).status_code == 200


def test_p4_an_interest_in_the_country_holds_a_dispute_until_a_colleague_released_it(scene):
    asked = lodged(scene)
    declare(scene.lena, country="PH")
    found = dispute(scene, asked["number"])
    held = act(scene.lena, found, "dismiss", **REASONS)
    assert (held.status_code, kind(held)) == (409, "held-for-second-look")
    work = scene.omar.get("/v1/me/work").json()["items"]
    assert ("look", "dispute.dismiss") in [(each["act"], each["what"]) for each in work]
    where = held.json()["second_look"]
    assert scene.omar.post(f"{where}/release", json=REASONS, headers=on(1)).status_code == 200
    assert act(scene.lena, found, "dismiss", **REASONS).status_code == 200


def test_p4_who_has_an_interest_takes_no_correction_back(scene, clock):
    asked = lodged(scene)
    clock.at += timedelta(days=15)
    scene.again()
    decided(scene, asked["number"], "uphold", why="outdated", corrected="suspended")
    declare(scene.omar, record=scene.record())
    found = dispute(scene, asked["number"])
    for action in ("reverse", "withdraw"):
        assert kind(act(scene.omar, found, action, **REASONS)) == "interest-declared"


def erase(scene: Parties, client: Any, number: str) -> Any:
    return act(client, dispute(scene, number), "erase-reply", **REASONS)


def test_l8_a_firm_erases_its_reply_and_what_it_replaced_and_can_reply_anew(scene, clock):
    scene.granted(clock)
    asked = lodged(scene, value=entry(scene)["licences"][0]["status"])
    assert erase(scene, scene.recruiter, asked["number"]).status_code == 409
    for text in ("Amina of Road 5 made this up.", "A former worker made this up."):
        act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply=text)
    assert "made this up" in str(entry(scene)["corrections"])
    assert "erase_reply" in dispute(scene, asked["number"])["available_actions"]
    erased = erase(scene, scene.recruiter, asked["number"])
    assert (erased.status_code, erased.json()["reply"]) == (200, None)
    assert entry(scene)["corrections"][0]["reply"] is None
    with scene.world.database.reading(OPERATOR) as work:
        texts = work.session.scalars(select(Word.text)).all()
        assert "made this up" not in "".join(each or "" for each in texts)
        assert journal.verify(work.session).broken_at is None
    act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply="It is valid.")
    assert entry(scene)["corrections"][0]["reply"] == "It is valid."


def test_l8_the_secretariat_erases_a_reply_by_two_persons(scene, clock):
    scene.granted(clock)
    asked = lodged(scene, value=entry(scene)["licences"][0]["status"])
    act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply="Amina made this up.")
    assert erase(scene, scene.employer, asked["number"]).status_code == 404
    held = erase(scene, scene.lena, asked["number"])
    assert (kind(held), held.json()["reasons"]) == ("held-for-second-look", ["destroys_for_good"])
    assert entry(scene)["corrections"][0]["reply"] == "Amina made this up."
    where = held.json()["second_look"]
    assert scene.omar.post(f"{where}/release", json=REASONS, headers=on(1)).status_code == 200
    assert erase(scene, scene.lena, asked["number"]).status_code == 200
    assert entry(scene)["corrections"][0]["reply"] is None
