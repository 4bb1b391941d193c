"""Principals, links and branches: stated and ended by the holder, answered by the other firm."""

import itertools
from datetime import timedelta
from uuid import UUID

import pytest

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.identity.types import OrganisationKind
from app.domains.notices.queries import notices
from app.domains.notices.service import taking_effect
from app.domains.notices.types import ReversedBy
from app.domains.registration.service.owners import OwnerChanges
from app.domains.subjects.service.lapsing import Lapses
from app.store.keys import Purpose
from tests.make import OPERATOR, because, statements
from tests.people import key, on
from tests.registration import REASON, Scene

OWNER = {"role": "owner", "name": "Second Owner", "birth_date": "1980-02-29"}


@pytest.fixture
def scene(world, clock) -> Scene:
    """Everybody who has to do with the registration of a firm."""
    return Scene(world, clock)


@pytest.fixture
def held(scene) -> str:
    """The record of a registered firm, whose organisation holds it."""
    return scene.held()


@pytest.fixture
def listed(scene) -> dict:
    """A record that a list states, and that another organisation holds."""
    scene.send_list("HARBOUR LIGHT")
    items = scene.world.client().get("/v1/roster").json()["items"]
    [item] = [each for each in items if each["name"] == "HARBOUR LIGHT"]
    scene.granted(item["id"], scene.rival)
    return item


def _kind(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def _list(client, record: str, what: str, query: str = "", **how) -> list[dict]:
    answer = client.get(f"/v1/intermediaries/{record}/{what}{query}", **how)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def _work(client) -> list[tuple[str, str]]:
    items = client.get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"]) for each in items]


def test_a_principal_is_stated_and_ended_and_both_versions_stay_readable(scene, held):
    made = scene.state(scene.recruiting, held, "principals", **OWNER).json()
    later = scene.clock.at.date().isoformat()
    ended = scene.end(scene.recruiting, held, "principals", made, until=later)
    assert ended.status_code == 200, ended.text
    after, before, by_profile = _list(scene.recruiting, held, "principals")
    assert after["value"] == before["value"] == {"role": "owner", "name": "Second Owner"}
    assert (before["stated_until"], before["recorded_until"]) == (None, after["recorded_from"])
    assert (after["stated_until"], after["recorded_until"]) == (later, None)
    assert after["statement"] == before["statement"] == made["id"]
    assert (by_profile["value"]["name"], by_profile["stated_from"]) == (
        "Invented Owner",
        "2019-05-01",
    )
    assert by_profile["profile"].startswith("VP")
    assert {each["self_declared"] for each in (after, before, by_profile)} == {True}
    again = scene.end(scene.recruiting, held, "principals", ended.json(), until=later)
    assert _kind(again) == "ended-already"
    events = scene.recruiting.get(f"/v1/intermediaries/{held}/events").json()["items"]
    assert [each["event"] for each in events][:2] == [
        "registration.principal.ended",
        "registration.principal.stated",
    ]


def test_l8_principals_are_read_by_their_firm_and_with_a_recorded_reason_by_the_secretariat(
    scene, held
):
    where = f"/v1/intermediaries/{held}/principals"
    assert scene.rival.get(where).status_code == scene.authority.get(where).status_code == 403
    assert scene.lena.get(where).json()["errors"][0]["pointer"] == "/header/Opening-Reason"
    [seen] = _list(scene.lena, held, "principals", headers=because("a complaint"))
    assert seen["value"]["name"] == "Invented Owner"
    assert "birth" not in str(seen)
    kinds = [each["kind"] for each in scene.recruiting.get("/v1/openings").json()["items"]]
    assert kinds == ["principals"]


def test_nobody_but_the_holder_states_or_ends_anything(scene, held):
    branch = {"text": "3 Example Road", "country": "NP"}
    for what, body in (("principals", OWNER), ("branches", branch)):
        for client in (scene.rival, scene.lena, scene.authority):
            assert scene.state(client, held, what, **body).status_code == 403
    [mine, *_] = _list(scene.recruiting, held, "branches")
    made = {"id": mine["statement"], "version": mine["version"]}
    day = scene.clock.at.date().isoformat()
    assert scene.end(scene.rival, held, "branches", made, until=day).status_code == 403
    wrong = scene.end(scene.recruiting, held, "principals", made, until=day)
    assert wrong.status_code == 404


def test_l2_a_branch_of_a_holders_own_word_is_marked_and_leaves_the_roster_when_it_ends(
    scene, held
):
    branch = {"name": "West", "locality": "Butwal", "country": "NP", "since": "2020-01-01"}
    made = scene.state(scene.recruiting, held, "branches", **branch).json()
    entry = scene.entry(held)
    assert [each["name"] for each in entry["branches"]] == ["East", "West"]
    [came] = [each for each in entry["provenance"] if each["pointer"] == "/branches/1"]
    assert (came["self_declared"], came["profile"], came["since"]) == (True, None, "2020-01-01")
    day = scene.clock.at.date()
    early = scene.end(scene.recruiting, held, "branches", made, until="2019-12-31")
    assert early.json()["errors"][0]["pointer"] == "/until"
    ahead = scene.end(scene.recruiting, held, "branches", made, until=str(day + timedelta(days=1)))
    assert ahead.status_code == 422
    assert scene.end(scene.recruiting, held, "branches", made, until=str(day)).status_code == 200
    assert [each["name"] for each in scene.entry(held)["branches"]] == ["East"]
    told = scene.entry(held, "/history?limit=100")["items"]
    [gone] = [each for each in told if each["value"].get("name") == "West"]
    assert (gone["until"], gone["self_declared"]) == (str(day), True)
    past = scene.entry(held, f"?as_of={day}")
    assert [each["name"] for each in past["branches"]] == ["East", "West"]


def test_l2_a_link_is_public_only_with_the_word_of_the_other_firm(scene, held, listed):
    scene.world.letters()
    said = scene.state(
        scene.recruiting, held, "links", kind="sub_agent_of", record=listed["number"]
    )
    assert said.status_code == 201, said.text
    assert scene.entry(held)["links"] == []
    [letter] = scene.world.letters(scene.other.email)
    assert listed["number"] in letter.subject
    assert _work(scene.rival) == [("confirm", "link")]
    assert _work(scene.recruiting) == _work(scene.lena) == []
    where = said.headers["location"]
    link = scene.rival.get(where).json()
    assert (link["state"], link["available_actions"]) == ("stated", ["confirm", "deny"])
    assert scene.recruiting.get(where).json()["available_actions"] == []
    own = scene.recruiting.post(f"{where}/confirm", json=REASON, headers=on(1))
    assert own.status_code == 403
    office = scene.lena.post(f"{where}/confirm", json=REASON, headers=on(1))
    assert _kind(office) == "answered-by-holder"

    confirmed = scene.rival.post(f"{where}/confirm", json=REASON, headers=on(1)).json()
    assert (confirmed["state"], _work(scene.rival)) == ("confirmed", [])
    assert scene.entry(held)["links"] == [{"kind": "sub_agent_of", "other": listed["id"]}]
    assert [each.to for each in scene.world.letters()] == [scene.firm.email]
    denied = scene.rival.post(f"{where}/deny", json=REASON, headers=on(confirmed["version"]))
    assert denied.json()["state"] == "denied"
    assert scene.entry(held)["links"] == []
    told = scene.entry(held, "/history?limit=100")["items"]
    assert [each for each in told if each["what"] == "link"] == []
    [seen] = _list(scene.rival, listed["id"], "links")
    assert (seen["answer"], seen["value"]["record"]) == ("denied", listed["number"])
    assert scene.authority.get(where).status_code == 404


def test_a_link_to_a_record_that_nobody_holds_is_answered_by_the_secretariat(scene, held):
    scene.send_list("OTHER FIRM")
    [number] = [
        each["number"]
        for each in scene.world.client().get("/v1/roster").json()["items"]
        if each["name"] == "OTHER FIRM"
    ]
    body = {"kind": "successor_of", "record": number, "since": "2021-01-01"}
    said = scene.state(scene.recruiting, held, "links", **body)
    where = said.headers["location"]
    assert scene.lena.post(f"{where}/confirm", json=REASON, headers=on(1)).status_code == 200
    twice = scene.state(scene.recruiting, held, "links", **body)
    assert twice.json()["errors"][0]["pointer"] == "/record"
    itself = scene.state(scene.recruiting, held, "links", kind="branch_of", record=held)
    assert itself.status_code == 422
    day = scene.clock.at.date().isoformat()
    ended = scene.end(scene.recruiting, held, "links", said.json(), until=day)
    assert ended.status_code == 200, ended.text
    assert scene.entry(held)["links"] == []
    assert len(scene.entry(held, "?as_of=" + day)["links"]) == 1


def test_a_profile_that_names_another_firm_asks_it_when_it_is_registered(scene, listed):
    profile = scene.submit(links=[{"kind": "sub_agent_of", "record": listed["number"]}])
    assert _work(scene.rival) == []
    registered = scene.register(profile)
    scene.again()
    assert _work(scene.rival) == [("confirm", "link")]
    assert scene.entry(registered["subject_id"])["links"] == []


def test_p1_a_change_of_owner_asks_whether_the_right_lapses(scene, held):
    [first] = _list(scene.recruiting, held, "principals")
    day = scene.clock.at.date().isoformat()
    made = {"id": first["statement"], "version": first["version"]}
    scene.end(scene.recruiting, held, "principals", made, until=day)
    assert _work(scene.lena) == []
    assert scene.state(scene.recruiting, held, "principals", **OWNER).status_code == 201
    assert _work(scene.lena) == [("lapse", "owner_change")]
    assert _work(scene.recruiting) == []
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    question = scene.lena.get(item["path"]).json()
    assert question["available_actions"] == ["lapse", "keep"]
    assert scene.recruiting.get(item["path"]).status_code == 404
    announced = scene.lena.post(f"{item['path']}/lapse", json=REASON, headers=on(1))
    assert (announced.status_code, announced.json()["state"]) == (200, "open"), announced.text
    assert scene.state(scene.recruiting, held, "branches", country="NP").status_code == 201
    assert _work(scene.lena) == []
    early = scene.omar.post(f"{item['path']}/lapse", json=REASON, headers=on(1))
    assert (early.status_code, _kind(early)) == (409, "notice-not-heard")

    scene.again(timedelta(days=10))
    scene.world.letters()
    lapsed = scene.omar.post(f"{item['path']}/lapse", json=REASON, headers=on(1))
    assert (lapsed.status_code, lapsed.json()["state"]) == (200, "lapsed"), lapsed.text
    assert lapsed.json()["notices"] == announced.json()["notices"] != []
    assert {each.to for each in scene.world.letters()} == {scene.firm.email}
    assert scene.state(scene.recruiting, held, "principals", **OWNER).status_code == 403
    [claim] = scene.lena.get("/v1/claims?state=lapsed").json()["items"]
    assert claim["subject_id"] == held
    assert _work(scene.lena) == []


def _asked(scene, held) -> str:
    """Let an owner leave and another come; return where it is asked whether the right lapses."""
    scene.state(scene.recruiting, held, "principals", **OWNER)
    *_, first = _list(scene.recruiting, held, "principals")
    made = {"id": first["statement"], "version": first["version"]}
    day = scene.clock.at.date().isoformat()
    scene.end(scene.recruiting, held, "principals", made, until=day)
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    return item["path"]


def test_c1_a_holder_is_heard_on_a_change_of_owner_and_its_right_stays(scene, held):
    where = _asked(scene, held)
    [noticed] = scene.lena.post(f"{where}/lapse", json=REASON, headers=on(1)).json()["notices"]
    told = scene.recruiting.get(f"/v1/notices/{noticed}").json()
    assert (told["act"], told["ground"]) == ("claim_lapsed", "owner_changed")
    said = {"answer": "The new owner is the old one's daughter."}
    answered = scene.recruiting.post(
        f"/v1/notices/{noticed}/answer", json=said, headers=on(told["version"])
    )
    assert answered.status_code == 200, answered.text
    assert _work(scene.lena) == [("decide", "notice")]
    kept = scene.lena.post(f"{where}/keep", json=REASON, headers=on(1)).json()
    assert (kept["state"], _work(scene.lena)) == ("kept", [])
    assert scene.recruiting.get(f"/v1/notices/{noticed}").json()["state"] == "dropped"
    assert scene.state(scene.recruiting, held, "branches", country="NP").status_code == 201


def test_c1_a_lapse_that_takes_effect_at_the_claim_closes_the_question(scene, held):
    where = _asked(scene, held)
    assert scene.lena.post(f"{where}/lapse", json=REASON, headers=on(1)).status_code == 200
    scene.again(timedelta(days=10))
    path = f"/v1/claims/{scene.lena.get(where).json()['claim_id']}"
    said = {**REASON, "ground": "owner_changed"}
    version = scene.omar.get(path).json()["version"]
    done = scene.omar.post(f"{path}/lapse", json=said, headers=on(version))
    assert (done.status_code, done.json()["state"]) == (200, "lapsed"), done.text
    assert scene.lena.get(where).json()["state"] == "lapsed"
    assert _work(scene.lena) == []


@pytest.mark.parametrize(("outcome", "state"), [("upheld", "kept"), ("partly", "open")])
def test_c2_an_appeal_gives_the_right_back_and_decides_the_question(scene, held, outcome, state):
    where = _asked(scene, held)
    [noticed] = scene.lena.post(f"{where}/lapse", json=REASON, headers=on(1)).json()["notices"]
    scene.again(timedelta(days=10))
    done = scene.lena.post(f"{where}/lapse", json=REASON, headers=on(1))
    assert done.json()["state"] == "lapsed", done.text
    with scene.world.database.writing(CLOCK) as work:
        notice = notices.of_owner(work, UUID(noticed))
        acts = Lapses((OwnerChanges(scene.world.desk.ring),))
        (acts.uphold if outcome == "upheld" else acts.reconsider)(work, notice)
        taking_effect.reverse(work, notice, ReversedBy.APPEAL, None)
    question = scene.lena.get(where).json()
    assert (question["state"], question["decided_at"] is None) == (state, state == "open")
    assert scene.state(scene.recruiting, held, "branches", country="NP").status_code == 201
    if state == "open":
        for verb in ("lapse", "keep"):
            again = scene.lena.post(f"{where}/{verb}", json=REASON, headers=on(question["version"]))
            assert _kind(again) == "needs-another-decider"
        kept = scene.omar.post(f"{where}/keep", json=REASON, headers=on(question["version"]))
        assert kept.json()["state"] == "kept", kept.text


def test_p1_a_right_that_stays_is_not_asked_about_twice(scene, held):
    scene.state(scene.recruiting, held, "principals", **OWNER)
    assert _work(scene.lena) == []
    *_, first = _list(scene.recruiting, held, "principals")
    made = {"id": first["statement"], "version": first["version"]}
    day = scene.clock.at.date().isoformat()
    scene.end(scene.recruiting, held, "principals", made, until=day)
    [item] = scene.lena.get("/v1/me/work").json()["items"]
    kept = scene.lena.post(f"{item['path']}/keep", json=REASON, headers=on(1)).json()
    assert (kept["state"], kept["available_actions"]) == ("kept", [])
    assert scene.state(scene.recruiting, held, "branches", country="NP").status_code == 201
    assert _work(scene.lena) == []


def _search(client, **body):
    sought = {"why": "an applicant names an owner", **body}
    return client.post("/v1/principals/search", json=sought, headers=key())


def test_l10_a_person_is_looked_up_by_number_or_birth_date_never_by_a_name(scene, held):
    named = _search(scene.lena, name="Invented Owner")
    assert named.json()["errors"][0]["pointer"] == "/identity"
    [hit] = _search(scene.lena, identity={"country": "NP", "number": "0011 22"}).json()["items"]
    assert (hit["subject_id"], hit["name"], hit["by_identity"]) == (held, "Invented Owner", True)
    assert (hit["birth_date"], hit["identity"]["number"]) == ("1971-03-09", "00-11/22")
    [born] = _search(scene.lena, birth_date="1971-03-09", name="owner").json()["items"]
    assert (born["by_identity"], born["by_birth_date"]) == (False, True)
    assert _search(scene.lena, birth_date="1971-03-09", name="Somebody").json()["items"] == []
    assert _search(scene.lena, identity={"country": "IN", "number": "001122"}).json() == {
        "items": []
    }
    for client in (scene.recruiting, scene.authority):
        assert _search(client, birth_date="1971-03-09").status_code == 403
    openings = scene.recruiting.get("/v1/openings").json()["items"]
    assert [each["kind"] for each in openings] == ["principal", "principal"]
    reviewer = scene.world.anew(Role.ACCESS_REVIEWER, OrganisationKind.SCHEME_OWNER)
    looks = [each["kind"] for each in reviewer.get("/v1/openings?limit=100").json()["items"]]
    assert looks.count("principal_lookup") == 4


def test_a_person_is_found_after_the_keys_were_rotated(scene, held):
    with scene.world.database.writing(OPERATOR) as work:
        scene.world.desk.ring.rotate(work)
    scene.state(scene.recruiting, held, "principals", **{**OWNER, "birth_date": "1971-03-09"})
    hits = _search(scene.lena, birth_date="1971-03-09").json()["items"]
    assert [each["name"] for each in hits] == ["Invented Owner", "Second Owner"]
    with scene.world.database.writing(OPERATOR) as work:
        ring = scene.world.desk.ring
        assert len(ring.every_digest(work, Purpose.PRINCIPAL, "birth:1971-03-09")) == 2


def test_a_page_of_what_is_stated_asks_the_same_number_of_questions_at_any_length(scene, held):
    for name in "ABCDE":
        scene.state(scene.recruiting, held, "branches", name=name, country="NP")
    counts = []
    for limit in (1, 6):
        with statements(scene.world.database) as asked:
            found = _list(scene.recruiting, held, "branches", f"?limit={limit}")
        assert len(found) == limit
        counts.append(len(asked))
    assert len(set(counts)) == 1
    names = []
    path = f"/v1/intermediaries/{held}/branches?limit=4"
    for _ in itertools.count():
        page = scene.rival.get(path)
        names += [each["value"]["name"] for each in page.json()["items"]]
        if "next" not in page.links:
            break
        path = page.links["next"]["url"]
    assert names == ["E", "D", "C", "B", "A", "East"]


def test_l4_an_unregistered_firm_is_seen_by_case_workers_alone(scene):
    ghost = {
        "names": ["Night Ferry Recruiters", "Ferry Jobs"],
        "country": "NP",
        "locality": "Birgunj",
        **REASON,
    }
    officer = scene.world.anew(Role.COMPLAINTS_OFFICER, OrganisationKind.SCHEME_OWNER)
    for client in (scene.recruiting, scene.authority):
        assert client.post("/v1/unregistered", json=ghost, headers=key()).status_code == 403
    made = officer.post("/v1/unregistered", json=ghost, headers=key())
    assert made.status_code == 201, made.text
    record, number = made.headers["location"], made.json()["number"]
    scene.settle()
    scene.again()
    for client in (scene.lena, officer):
        assert client.get("/v1/unregistered").json()["items"] == [made.json()]
        assert client.get(record).json()["standing"] == "unregistered"
    partner = scene.world.anew(Role.PARTNER, OrganisationKind.CIVIL_SOCIETY)
    for client in (scene.recruiting, scene.authority, partner):
        assert client.get(record).status_code == 404
        assert client.get(f"/v1/intermediaries/{number}").status_code == 404
        assert client.get("/v1/unregistered").json()["items"] == []
    claim = {"record": number, "statement": "It is ours."}
    assert scene.recruiting.post("/v1/claims", json=claim, headers=key()).status_code == 404
    assert scene.roster() == []
    public = scene.world.client()
    for path in (
        *("/v1/roster", "/v1/roster?q=night+ferry+recruiters", "/v1/roster/facets"),
        *("/v1/roster/export.csv", "/v1/roster/export.jsonl", f"/v1/roster/{number}"),
        *(f"/v1/roster/{made.json()['id']}", f"/v1/roster/{made.json()['id']}/history"),
    ):
        text = public.get(path).text
        assert "Ferry" not in text, path
        assert "Birgunj" not in text, path


def test_l4_a_firm_that_was_known_as_unregistered_is_likely_when_it_comes_to_register(scene):
    ghost = {"names": ["Quiet Harbour Placement"], "country": "NP", **REASON}
    made = scene.lena.post("/v1/unregistered", json=ghost, headers=key()).json()
    profile = scene.submit()
    where = f"/v1/profiles/{profile['id']}/likely-records"
    [likely] = scene.lena.get(where).json()["items"]
    assert (likely["number"], likely["standing"]) == (made["number"], "unregistered")
    assert scene.recruiting.get(where).status_code == 403
    matched = scene.act(scene.lena, profile, "match", record=made["number"])
    assert matched.json()["errors"][0]["pointer"] == "/record"
