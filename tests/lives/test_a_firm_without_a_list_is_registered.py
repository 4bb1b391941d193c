"""A firm that no list names drafts a profile, and is registered, matched, returned or refused."""

import pytest

from tests.registration import Scene


@pytest.fixture
def scene(world, clock) -> Scene:
    """Everybody who has to do with the registration of a firm."""
    return Scene(world, clock)


def _kind(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def test_l3_a_firm_is_registered_on_a_basis_and_the_roster_says_which(scene):
    profile = scene.begin()
    assert (profile["state"], profile["available_actions"]) == ("draft", ["submit", "withdraw"])
    assert scene.roster() == []
    changed = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}",
        json={"trading_names": ["Quiet Harbour", "QHP"]},
        headers={"If-Match": f'"{profile["version"]}"'},
    ).json()
    assert changed["content"]["legal_name"]["text"] == "Quiet Harbour Placement"
    stale = scene.act(scene.recruiting, profile, "submit")
    assert stale.status_code == 412
    scene.act(scene.recruiting, changed, "submit")
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    assert (item["act"], item["path"]) == ("register", f"/v1/profiles/{profile['id']}")
    unsearched = scene.act(
        *(scene.lena, scene.read(profile), "register"),
        basis="licence",
        proves="/licences/0",
        authority="Department of Tests",
    )
    assert _kind(unsearched) == "search-not-done"
    assert scene.roster() == []
    scene.settle()

    registered = scene.register(scene.read(profile))
    assert (registered["state"], registered["available_actions"]) == ("registered", [])
    entry = scene.entry(registered["subject_id"])
    day = scene.clock.at.date().isoformat()
    assert entry["listing"].startswith(
        f"This intermediary was registered by the secretariat on {day} on the basis of a licence"
        " that its authority confirmed. Vouch did not examine how it recruits;"
    )
    assert (entry["name"], entry["country"], entry["sources"]) == (
        "Quiet Harbour Placement",
        "NP",
        [],
    )
    assert entry["registered"] == [
        {
            "on": day,
            "basis": "licence",
            "authority": "Licensing Branch, Department of Tests",
            "profile": profile["number"],
        }
    ]
    assert scene.roster() == ["Quiet Harbour Placement"]
    letters = scene.world.letters(scene.firm.email)
    assert [each.subject for each in letters] == [f"Your profile {profile['number']}"]


def test_l3_a_profile_of_a_listed_firm_becomes_a_claim_to_its_record(scene):
    scene.send_list("HARBOUR LIGHT")
    [listed] = scene.public.get("/v1/roster").json()["items"]
    profile = scene.submit(legal_name={"text": "Harbour Light"}, country="PH")
    [likely] = scene.lena.get(f"/v1/profiles/{profile['id']}/likely-records").json()["items"]
    assert likely["number"] == listed["number"]
    refused = scene.act(
        *(scene.lena, profile, "register"),
        basis="licence",
        proves="/licences/0",
        authority="Department of Tests",
    )
    assert (_kind(refused), refused.json()["records"]) == ("likely-records", [listed["number"]])
    matched = scene.act(scene.lena, profile, "match", record=listed["number"]).json()
    assert (matched["state"], matched["subject_id"]) == ("matched", listed["id"])
    [claim] = scene.recruiting.get("/v1/claims").json()["items"]
    assert (claim["state"], claim["subject_id"]) == ("lodged", listed["id"])
    assert claim["objections_until"] > scene.clock.at.isoformat()
    told = scene.world.letters(scene.officer.email)
    assert any(listed["number"] in each.subject for each in told)
    assert scene.roster() == ["HARBOUR LIGHT"]


def test_l3_a_profile_is_returned_mended_submitted_again_and_refused_with_reasons(scene):
    profile = scene.submit()
    returned = scene.act(scene.lena, profile, "return", reason="The extract is missing.").json()
    assert returned["available_actions"] == []
    [item] = scene.recruiting.get("/v1/me/work").json()["items"]
    assert (item["act"], item["what"]) == ("submit", "profile")
    mine = scene.recruiting.get(f"/v1/profiles/{profile['id']}").json()
    assert (mine["state"], mine["reason"]) == ("returned", "The extract is missing.")
    sent = scene.document(scene.recruiting, b"extract")
    mended = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}",
        json={"proofs": [sent]},
        headers={"If-Match": f'"{mine["version"]}"'},
    ).json()
    assert mended["proofs"] == [sent]
    again = scene.act(scene.recruiting, mended, "submit").json()
    assert again["is_searched"] is False
    refused = scene.act(scene.omar, scene.read(again), "refuse", reason="No such firm.").json()
    assert (refused["state"], refused["reason"]) == ("refused", "No such firm.")
    assert scene.act(scene.lena, refused, "register", basis="visit", proves="/x").status_code == 409
    assert scene.roster() == []
    assert scene.begin()["state"] == "draft"


def test_the_right_to_speak_for_a_registered_firm_is_a_claim_like_any(scene):
    registered = scene.register(scene.submit())
    record = f"/v1/intermediaries/{registered['subject_id']}"
    early = scene.recruiting.put(f"{record}/description", json={}, headers={"If-Match": '"0"'})
    assert early.status_code == 403
    scene.granted(registered["subject_id"])
    said = scene.recruiting.put(f"{record}/description", json={}, headers={"If-Match": '"0"'})
    assert said.status_code == 200
