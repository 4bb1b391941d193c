"""Anyone says that a public value is wrong; a reasoned decision stands beside it."""

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.corrections.models import Lodging
from app.domains.corrections.types import DisputeState
from app.domains.corrections.workflow import LIFE, Action
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Principal
from app.kit.ids import new_id
from app.store.journal import erase_words
from tests.make import OPERATOR, because
from tests.parties import Parties
from tests.people import World, key, on

STATUS = "/licences/0/status"
WHY = {"why": "The ministry lifted it; its letter is of Monday."}
REASONS = {"reason": "the letter of the ministry says so"}
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def scene(world: World) -> Parties:
    return Parties(world)


def entry(scene: Parties, **asked: str) -> dict[str, Any]:
    scene.settle()
    found = scene.public().get(f"/v1/roster/{scene.record()}", params=asked)
    assert found.status_code == 200, found.text
    return found.json()


def lodge(scene: Parties, client=None, **more: Any):
    body = {"pointer": STATUS, "value": "valid", **WHY, **more}
    body.setdefault("record", scene.record())
    headers = {} if client is None else key()
    return (client or scene.world.client()).post("/v1/corrections", json=body, headers=headers)


def lodged(scene: Parties, client=None, **more: Any) -> dict[str, Any]:
    answer = lodge(scene, client, **more)
    assert answer.status_code == 201, answer.text
    return answer.json()


def look_up(scene: Parties, asked: dict[str, Any]) -> dict[str, Any]:
    found = scene.world.client().post(
        "/v1/corrections/lookup", json={"number": asked["number"], "code": asked["code"]}
    )
    assert found.status_code == 200, found.text
    return found.json()


def dispute(scene: Parties, number: str) -> dict[str, Any]:
    [found] = [
        each
        for each in scene.lena.get("/v1/disputes?limit=100").json()["items"]
        if each["number"] == number
    ]
    return scene.lena.get(f"/v1/disputes/{found['id']}").json()


def act(client, found: dict[str, Any], action: str, **body: Any):
    where = f"/v1/disputes/{found['id']}/{action}"
    return client.post(where, json=body, headers=on(found["version"]))


def decided(scene: Parties, number: str, action: str, client=None, **body: Any) -> dict[str, Any]:
    answer = act(client or scene.lena, dispute(scene, number), action, **REASONS, **body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def heard(scene: Parties, clock) -> None:
    """Let the time pass in which authority and firm can answer first."""
    clock.at += timedelta(days=15)
    scene.again()


def upheld(scene: Parties, clock, corrected: Any = "suspended", **more: Any) -> dict[str, Any]:
    asked = lodged(scene, **more)
    heard(scene, clock)
    why = {"why": "clerical_error", "corrected": corrected}
    return {**asked, **decided(scene, asked["number"], "uphold", **why)}


def kind(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def test_l7_anyone_says_that_a_value_is_wrong_and_it_reads_disputed_meanwhile(scene):
    before = entry(scene)
    assert before["corrections"] == []
    asked = lodged(scene)
    assert asked["number"].startswith("VQ")
    assert (asked["dispute"], asked["joined"], asked["is_shown"]) == (None, False, True)
    after = entry(scene)
    [beside] = after["corrections"]
    assert (beside["pointer"], beside["state"], beside["number"]) == (
        STATUS,
        "disputed",
        asked["number"],
    )
    assert (beside["since"], beside["corrected"]) == (asked["lodged_at"], None)
    assert "nothing is decided" in beside["reads"]
    assert after["licences"][0]["corrections"] == [beside]
    plain = {name: each for name, each in after["licences"][0].items() if name != "corrections"}
    assert plain == before["licences"][0]
    answer = look_up(scene, asked)
    assert (answer["state"], answer["is_shown"], answer["reason"]) == ("lodged", True, None)


def test_l7_a_decision_corrects_beside_the_value_and_overwrites_nothing(scene, clock):
    before = entry(scene)
    found = upheld(scene, clock)
    after = entry(scene)
    [beside] = after["corrections"]
    assert (beside["state"], beside["corrected"], beside["why"]) == (
        "corrected",
        "suspended",
        "clerical_error",
    )
    assert beside["since"] == found["decided_at"]
    assert beside["journal_number"] > before["licences"].__len__()
    assert after["licences"][0]["status"] == before["licences"][0]["status"] == "valid"
    answer = look_up(scene, found)
    assert (answer["state"], answer["reason"]) == ("upheld", REASONS["reason"])
    assert (answer["corrected"], answer["why"]) == ("suspended", "clerical_error")


def test_l7_what_stands_beside_a_value_follows_into_lists_searches_exports_and_history(
    scene, clock
):
    upheld(scene, clock)
    scene.settle()
    public = scene.public()
    [item] = [
        each for each in public.get("/v1/roster").json()["items"] if each["name"] == "HARBOUR LIGHT"
    ]
    [hit] = public.get("/v1/roster?q=harbour+light&limit=1").json()["items"]
    assert item["corrections"] == hit["corrections"] == entry(scene)["corrections"]
    rows = list(csv.DictReader(io.StringIO(public.get("/v1/roster/export.csv").text)))
    cells = {each["name"]: (each["disputed"], each["corrected"]) for each in rows}
    assert cells["OTHER FIRM"] == ("", "")
    assert cells["HARBOUR LIGHT"][1].startswith(f"{STATUS} corrected on")
    assert STATUS in public.get("/v1/roster/export.jsonl").text
    history = public.get(f"/v1/roster/{scene.record()}/history").json()["items"]
    beside = {each["what"]: each["corrections"] for each in history}
    assert [each["field"] for each in beside["licence"]] == ["status"]
    assert beside["subject_name"] == []


def test_l7_filters_and_counts_go_on_meaning_the_registers_word(scene, clock):
    def counted() -> tuple[int, Any]:
        scene.settle()
        public = scene.public()
        found = public.get("/v1/roster?licence_status=valid").json()["items"]
        return len(found), public.get("/v1/roster/facets").json()["licence_status"]

    clock.at = datetime(2026, 10, 1, 12, tzinfo=clock.at.tzinfo)
    scene.again()
    before = counted()
    assert before[0] == 2
    upheld(scene, clock)
    assert counted() == before


def test_l1_a_past_day_reads_what_is_known_now_and_not_what_was_corrected(scene, clock):
    upheld(scene, clock)
    past = entry(scene, as_of="2026-09-20")
    assert past["licences"][0]["status"] == "suspended"
    assert past["licences"][0]["status_word"] is None
    assert past["corrections"][0]["state"] == "corrected"


def test_l1_a_value_that_does_not_hold_is_absent_from_the_past(scene, clock):
    name = lodged(scene, pointer="/corridors/0", value=entry(scene)["corridors"][0])
    heard(scene, clock)
    decided(scene, name["number"], "uphold", why="another_firm")
    assert entry(scene)["corridors"] != []
    assert entry(scene, as_of="2026-09-20")["corridors"] == []


def test_l1_what_was_reversed_is_told_as_if_it_had_never_been_corrected(scene, clock):
    found = upheld(scene, clock)
    decided(scene, found["number"], "reverse", client=scene.omar)
    assert entry(scene)["corrections"] == []
    assert entry(scene, as_of="2026-09-20")["licences"][0]["status"] == "valid"


def test_l7_a_frivolous_question_ends_at_once_and_is_answered(scene):
    asked = lodged(scene, value="valid", why="they are ugly")
    decided(scene, asked["number"], "find-frivolous")
    assert entry(scene)["corrections"] == []
    answer = look_up(scene, asked)
    assert (answer["state"], answer["reason"]) == ("frivolous", REASONS["reason"])


def test_l7_many_who_ask_the_same_ask_one_question_and_each_is_answered(scene, clock):
    scene.world.letters()
    first, second = lodged(scene), lodged(scene, why="I was told so at the branch")
    signed_in = lodged(scene, scene.employer)
    assert first["number"] == second["number"] == signed_in["number"]
    assert first["code"] != second["code"]
    assert (signed_in["code"], signed_in["joined"]) == (None, True)
    assert len(entry(scene)["corrections"]) == 1
    assert len(scene.world.letters(scene.officer.email)) == 1
    heard(scene, clock)
    decided(scene, first["number"], "dismiss")
    assert [look_up(scene, each)["state"] for each in (first, second)] == ["dismissed"] * 2
    mine = scene.employer.get(f"/v1/disputes/{signed_in['dispute']}").json()
    assert (mine["state"], mine["reason"]) == ("dismissed", REASONS["reason"])
    assert entry(scene)["corrections"] == []


def test_l7_who_gives_no_name_cannot_keep_a_value_disputed_by_asking_again(scene, clock):
    decided(scene, lodged(scene)["number"], "dismiss")
    again = lodged(scene)
    assert again["is_shown"] is False
    assert entry(scene)["corrections"] == []
    assert dispute(scene, again["number"])["state"] == "lodged"
    with_a_name = lodged(scene, scene.employer)
    assert (with_a_name["number"], with_a_name["is_shown"]) == (again["number"], True)
    decided(scene, again["number"], "dismiss")
    clock.at += timedelta(days=91)
    scene.again()
    assert lodged(scene, value=entry(scene)["licences"][0]["status"])["is_shown"] is True


def test_l7_authority_and_firm_are_told_and_heard_before_a_value_is_corrected(scene, clock):
    scene.granted(clock)
    scene.world.letters()
    asked = lodged(scene, value=entry(scene)["licences"][0]["status"])
    told = {each.to for each in scene.world.letters()}
    assert {scene.officer.email, scene.firm.email} <= told
    found = dispute(scene, asked["number"])
    early = act(scene.lena, found, "uphold", **REASONS, why="outdated", corrected="suspended")
    assert (kind(early), early.json()["waits_for"]) == ("hearing-open", ["authority", "firm"])
    answered = act(scene.authority, found, "answer", answer="It was lifted on Monday.").json()
    assert answered["authority_answer"] == "It was lifted on Monday."
    replied = act(scene.recruiter, answered, "reply", reply="We were never suspended.")
    assert replied.status_code == 200, replied.text
    done = act(
        scene.lena, replied.json(), "uphold", **REASONS, why="outdated", corrected="suspended"
    )
    assert done.status_code == 200, done.text
    assert look_up(scene, asked)["authority_answer"] == "It was lifted on Monday."


def test_l7_the_firms_reply_is_part_of_the_fact_wherever_it_appears(scene, clock):
    scene.granted(clock)
    asked = lodged(scene, value=entry(scene)["licences"][0]["status"])
    long = act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply="x" * 1_001)
    assert long.json()["errors"][0]["pointer"] == "/reply"
    reply = '=HYPERLINK("x") <b>We were never suspended.</b>'
    act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply=reply)
    assert entry(scene)["corrections"][0]["reply"] == reply
    heard(scene, clock)
    decided(scene, asked["number"], "uphold", why="outdated", corrected="suspended")
    again = "We have asked the ministry to look again."
    done = act(scene.recruiter, dispute(scene, asked["number"]), "reply", reply=again)
    assert done.status_code == 200, done.text
    found = entry(scene)
    assert found["corrections"][0]["reply"] == again
    assert found["licences"][0]["corrections"][0]["reply"] == again
    public = scene.public()
    assert again in public.get("/v1/roster/export.jsonl").text
    rows = list(csv.DictReader(io.StringIO(public.get("/v1/roster/export.csv").text)))
    [cell] = [each["replies"] for each in rows if each["replies"]]
    assert (cell, cell[0]) == (f"{STATUS}: {again}", "/")
    history = public.get(f"/v1/roster/{scene.record()}/history").json()["items"]
    assert again in str(history)


def test_l8_the_words_of_who_asked_are_erased_with_their_entry(scene):
    asked = lodged(scene)
    assert look_up(scene, asked)["state"] == "lodged"
    with scene.world.database.writing(OPERATOR) as work:
        lodging = work.session.scalars(select(Lodging)).one()
        erase_words(work.session, lodging.entry, work.at)
    [said] = dispute(scene, asked["number"])["lodgings"]
    assert (said["why"], said["has_account"]) == (None, False)


def test_l7_who_has_a_part_in_the_question_does_not_decide_it(scene, clock):
    claim = scene.granted(clock)
    value = entry(scene)["licences"][0]["status"]
    asker = scene.world.member(
        Role.SECRETARIAT, scene.world.organisation(OrganisationKind.SCHEME_OWNER)
    )
    by_staff = lodged(scene, scene.world.signed_in(asker), value=value)
    found = dispute(scene, by_staff["number"])
    own = act(scene.world.signed_in(asker), found, "dismiss", **REASONS)
    assert kind(own) == "has-a-part"
    of_the_firm = scene.world.member(
        Role.SECRETARIAT,
        scene.world.organisation(OrganisationKind.SCHEME_OWNER),
        email=scene.firm.email,
    )
    partial = act(scene.world.signed_in(of_the_firm), found, "dismiss", **REASONS)
    assert kind(partial) == "has-a-part", claim
    assert act(scene.lena, found, "dismiss", **REASONS).status_code == 200


def test_l7_who_decided_does_not_take_it_back(scene, clock):
    member = scene.world.member(
        Role.SECRETARIAT, scene.world.organisation(OrganisationKind.SCHEME_OWNER)
    )
    asked = lodged(scene)
    heard(scene, clock)
    client = scene.world.signed_in(member)
    decided(scene, asked["number"], "uphold", client, why="outdated", corrected="suspended")
    for action in ("reverse", "withdraw"):
        same = act(client, dispute(scene, asked["number"]), action, **REASONS)
        assert kind(same) == "has-a-part"
    decided(scene, asked["number"], "withdraw")
    assert entry(scene)["corrections"] == []


@pytest.mark.parametrize("taken", ["reverse", "withdraw"])
def test_l7_the_public_list_and_feed_tell_which_value_and_never_the_value(scene, clock, taken):
    found = upheld(scene, clock)
    dismissed = lodged(scene, pointer="/name", value="HARBOUR LIGHT")
    decided(scene, dismissed["number"], "dismiss")
    public = scene.public()
    [told] = public.get("/v1/corrections").json()["items"]
    assert (told["number"], told["record"], told["outcome"]) == (
        found["number"],
        scene.number(),
        "corrected",
    )
    assert (told["what"], told["field"], told["why"]) == ("licence", "status", "clerical_error")
    outcome = {"reverse": "reversed", "withdraw": "withdrawn"}[taken]
    decided(scene, found["number"], taken, client=scene.omar)
    listed, followed = public.get("/v1/corrections"), public.get("/v1/corrections/feed.atom")
    [told] = listed.json()["items"]
    assert (told["outcome"], told["why"]) == (outcome, None)
    assert listed.json()["instance"] == "test"
    for text in (listed.text, followed.text):
        assert outcome in text
        for hidden in ("suspended", "valid", "HARBOUR", REASONS["reason"], WHY["why"]):
            assert hidden not in text


def _read(answer) -> ET.Element:
    return ET.fromstring(answer.content)  # noqa: S314 - it is our own


def test_l7_the_feed_is_well_formed_and_read_conditionally(scene, clock):
    public = scene.public()
    empty = public.get("/v1/corrections/feed.atom")
    assert _read(empty).findall(f"{ATOM}entry") == []
    assert _read(empty).findtext(f"{ATOM}updated", "").startswith("2026-11-24T")
    found = upheld(scene, clock)
    answer = public.get("/v1/corrections/feed.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    root = _read(answer)
    assert root.tag == f"{ATOM}feed"
    for needed in ("id", "title", "updated", "author"):
        assert root.find(f"{ATOM}{needed}") is not None
    [one] = root.findall(f"{ATOM}entry")
    assert one.findtext(f"{ATOM}id") == f"urn:uuid:{found['id']}"
    assert one.findtext(f"{ATOM}updated") == root.findtext(f"{ATOM}updated")
    link = one.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href", "").endswith(f"/v1/roster/{scene.record()}")
    tag = answer.headers["etag"]
    same = public.get("/v1/corrections/feed.atom", headers={"If-None-Match": tag})
    assert same.status_code == 304


def test_the_public_list_is_filtered_and_read_page_by_page(scene, clock):
    numbers = [upheld(scene, clock)["number"]]
    other = lodged(scene, pointer="/name", value="HARBOUR LIGHT")
    heard(scene, clock)
    decided(scene, other["number"], "uphold-partly", why="misread", corrected="HARBOR LIGHT")
    numbers.insert(0, other["number"])
    public = scene.public()
    first = public.get("/v1/corrections?limit=1")
    rest = public.get(first.links["next"]["url"]).json()
    shown = [each["number"] for page in (first.json(), rest) for each in page["items"]]
    assert (shown, rest["next_cursor"]) == (numbers, None)
    assert [each["outcome"] for each in first.json()["items"]] == ["partly_corrected"]
    assert public.get("/v1/corrections?country=BD").json()["items"] == []
    record = scene.number()
    assert len(public.get(f"/v1/corrections?record={record}").json()["items"]) == 2
    empty = public.get(f"/v1/corrections?record={scene.number('OTHER FIRM')}")
    assert empty.json()["items"] == []
    assert public.get("/v1/corrections?record=nobody").status_code == 422
    assert public.get("/v1/corrections?colour=red").status_code == 422


REFUSED: tuple[tuple[dict[str, Any], int, str], ...] = (
    ({"pointer": "/licences/7/status"}, 422, "no-such-value"),
    ({"pointer": "/number"}, 422, "no-such-value"),
    ({"pointer": "/listing"}, 422, "no-such-value"),
    ({"pointer": "/provenance/0/line"}, 422, "no-such-value"),
    ({"pointer": "/licences/0/colour"}, 422, "no-such-value"),
    ({"pointer": "/sources/0/title"}, 422, "no-such-value"),
    ({"pointer": "/sources/x/listed_since"}, 422, "no-such-value"),
    ({"pointer": "/name/0"}, 422, "no-such-value"),
    ({"pointer": "/self_description/0/website"}, 422, "no-such-value"),
    ({"pointer": "licences"}, 422, "bad-input"),
    ({"value": "suspended"}, 422, "value-changed"),
    ({"value": None}, 422, "value-changed"),
    ({"email": "nobody"}, 422, "bad-input"),
    ({"record": "VI00000129"}, 422, "mistyped-number"),
    ({"record": "VI99999950"}, 404, "not-found"),
    ({"documents": ["019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10"]}, 422, "bad-input"),
    ({"colour": "red"}, 422, "bad-input"),
    ({"why": "\x00nul"}, 422, "bad-input"),
)


def test_what_cannot_be_corrected_is_told_plainly(scene):
    found = {}
    for asked, status, problem in REFUSED:
        answer = lodge(scene, **asked)
        if (answer.status_code, kind(answer)) != (status, problem):
            found[str(asked)] = answer.text
        elif problem == "value-changed":
            assert answer.json()["now"] == "valid"
    assert found == {}
    assert entry(scene)["corrections"] == []


def test_the_value_is_bound_to_its_fact_and_not_to_its_place(scene):
    lodged(scene, pointer="/name", value="HARBOUR LIGHT")
    scene.send("2026-09-20", HARBOUR_LIGHTS="Valid License", OTHER_FIRM="Valid License")
    with scene.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Lodging)).one()
    history = scene.public().get(f"/v1/roster/{scene.record()}/history").json()["items"]
    beside = [each["corrections"] for each in history if each["what"] == "subject_name"]
    assert [len(each) for each in beside] == [1]


def test_a_dispute_stays_with_the_statement_when_the_source_says_something_else(scene):
    asked = lodged(scene)
    assert entry(scene)["corrections"][0]["number"] == asked["number"]
    scene.send("2026-09-20", HARBOUR_LIGHT="Suspended", OTHER_FIRM="Valid License")
    now = entry(scene)
    assert (now["licences"][0]["status"], now["corrections"]) == ("suspended", [])
    assert [each["state"] for each in entry(scene, as_of="2026-09-15")["corrections"]] == [
        "disputed"
    ]
    fresh = lodged(scene, value="suspended")
    assert fresh["number"] != asked["number"]


def test_who_has_a_code_reads_retracts_and_is_forgotten(scene):
    asked = lodged(scene, email="Amina@Worker.example")
    public = scene.world.client()
    mine = {"number": asked["number"], "code": asked["code"].upper().replace("-", " ")}
    with scene.world.database.reading(OPERATOR) as work:
        sealed = work.session.scalars(select(Lodging.address)).one()
        assert b"worker" not in sealed.lower()
    assert public.post("/v1/corrections/lookup", json=mine).json()["keeps_address"] is True
    assert public.post("/v1/corrections/forget-address", json=mine).status_code == 204
    assert public.post("/v1/corrections/forget-address", json=mine).status_code == 204
    assert public.post("/v1/corrections/lookup", json=mine).json()["keeps_address"] is False
    for wrong in ({**mine, "code": "aaaa-bbbb-cccc-dddd"}, {**mine, "number": "VQ00009956"}):
        refused = public.post("/v1/corrections/lookup", json=wrong)
        assert (refused.status_code, kind(refused)) == (404, "not-found")
    gone = public.post("/v1/corrections/retract", json={**mine, **REASONS})
    assert (gone.json()["state"], gone.json()["is_retracted"]) == ("retracted", True)
    again = public.post("/v1/corrections/retract", json={**mine, **REASONS})
    assert kind(again) == "step-refused"
    assert entry(scene)["corrections"] == []


def test_a_question_stays_open_while_somebody_else_asks_it(scene):
    first, second = lodged(scene), lodged(scene, scene.employer)
    found = dispute(scene, first["number"])
    stranger = act(scene.recruiter, found, "retract", **REASONS)
    assert stranger.status_code == 404
    back = act(scene.employer, found, "retract", **REASONS)
    assert (back.json()["state"], back.json()["available_actions"]) == ("lodged", [])
    twice = act(scene.employer, back.json(), "retract", **REASONS)
    assert twice.status_code == 403
    mine = {"number": first["number"], "code": first["code"], **REASONS}
    last = scene.world.client().post("/v1/corrections/retract", json=mine)
    assert last.json()["state"] == "retracted", second


def test_p9_an_address_without_an_account_is_told_only_that_there_is_an_answer(scene):
    asked = lodged(scene, email="amina@worker.example")
    assert scene.world.letters("amina@worker.example") == []
    other = lodged(scene, pointer="/name", value="HARBOUR LIGHT", email="amina@worker.example")
    decided(scene, asked["number"], "dismiss")
    decided(scene, other["number"], "dismiss")
    [letter] = scene.world.letters("amina@worker.example")
    for hidden in (asked["number"], scene.number(), "HARBOUR", REASONS["reason"]):
        assert hidden not in letter.text + letter.subject


def test_p8_a_repeated_question_gets_the_first_code_and_a_token_needs_a_key(scene):
    same = key()
    body = {"record": scene.number(), "pointer": STATUS, "value": "valid", **WHY}
    first, second = (
        scene.world.client().post("/v1/corrections", json=body, headers=same) for _ in range(2)
    )
    assert first.json() == second.json()
    assert second.headers["idempotent-replayed"] == "true"
    with scene.world.database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(Lodging)).all()) == 1
    without = scene.employer.post("/v1/corrections", json=body)
    assert kind(without) == "idempotency-key-required"
    forged = scene.world.client(Authorization="Bearer nonsense")
    assert forged.post("/v1/corrections", json=body, headers=key()).status_code == 401


def test_the_words_of_who_asks_are_shown_to_others_only_where_they_say_so(scene, clock):
    scene.granted(clock)
    value = entry(scene)["licences"][0]["status"]
    kept = lodged(scene, value=value)
    found = dispute(scene, kept["number"])
    assert found["lodgings"][0]["why"] == WHY["why"]
    for client in (scene.authority, scene.recruiter):
        [said] = client.get(f"/v1/disputes/{found['id']}").json()["lodgings"]
        assert (said["why"], said["documents"]) == (None, [])
    lodged(scene, value=value, why="I may be quoted", shares_words=True)
    seen = scene.authority.get(f"/v1/disputes/{found['id']}").json()["lodgings"]
    assert [each["why"] for each in seen] == [None, "I may be quoted"]


def test_documents_prove_it_and_the_authority_opens_those_that_are_shared(scene):
    sent = scene.employer.post("/v1/evidence?name=letter.txt", content=b"the letter").json()
    where = f"/v1/evidence/{sent['id']}/content"
    why = because("the dispute")
    asked = lodged(scene, scene.employer, documents=[sent["id"]])
    assert scene.authority.get(where, headers=why).status_code == 404
    assert dispute(scene, asked["number"])["lodgings"][0]["documents"] == [sent["id"]]
    lodged(
        scene,
        scene.employer,
        pointer="/name",
        value="HARBOUR LIGHT",
        documents=[sent["id"]],
        shares_words=True,
    )
    assert scene.authority.get(where, headers=why).content == b"the letter"


def work_of(client) -> list[tuple[str, str, str]]:
    return [
        (each["act"], each["path"].split("/")[2], each["due"][:10])
        for each in client.get("/v1/me/work").json()["items"]
    ]


def test_p7_a_dispute_waits_for_who_decides_with_its_due_day_and_for_who_is_heard(scene):
    asked = lodged(scene)
    assert asked["due_at"][:10] == "2026-12-23"
    assert work_of(scene.lena) == [("decide", "disputes", "2026-12-23")]
    assert work_of(scene.authority) == [("answer", "disputes", "2026-12-09")]
    found = dispute(scene, asked["number"])
    act(scene.authority, found, "answer", answer="It is right.")
    assert work_of(scene.authority) == []
    decided(scene, asked["number"], "dismiss")
    assert work_of(scene.lena) == []


def test_a_correction_that_does_not_fit_is_refused_and_a_second_one_too(scene, clock):
    asked = lodged(scene)
    heard(scene, clock)
    found = dispute(scene, asked["number"])
    for corrected in ("fine", None, 7, {"a": 1}, "unconfirmed"):
        wrong = act(scene.lena, found, "uphold", **REASONS, why="misread", corrected=corrected)
        assert kind(wrong) == "correction-not-possible", corrected
        assert wrong.json()["errors"][0]["pointer"] == "/corrected"
    decided(scene, asked["number"], "uphold", why="misread", corrected="suspended")
    second = lodged(scene, value=entry(scene)["licences"][0]["status"])
    heard(scene, clock)
    twice = act(
        scene.lena,
        dispute(scene, second["number"]),
        "uphold",
        **REASONS,
        why="misread",
        corrected="cancelled",
    )
    assert (kind(twice), twice.json()["number"]) == ("corrected-already", asked["number"])


def test_values_of_every_kind_are_corrected_beside_and_read_so_in_the_past(scene, clock):
    def at(answer: Any, pointer: str) -> Any:
        for part in pointer.split("/")[1:]:
            answer = answer[int(part) if part.isdecimal() else part]
        return answer

    right = {
        "/name": "HARBOR LIGHT INC.",
        "/country": "MY",
        "/licences/0/valid_until": "2027-01-31",
        "/corridors/0/origin": "MY",
        "/addresses/0/text": "2 Pier Road",
        "/sources/0/listed_since": "2026-09-01",
    }
    record, before = scene.number(), entry(scene)
    asked = {
        pointer: lodged(scene, record=record, pointer=pointer, value=at(before, pointer))
        for pointer in right
    }
    heard(scene, clock)
    for pointer, corrected in right.items():
        said = {"why": "misread", "corrected": corrected}
        decided(scene, asked[pointer]["number"], "uphold", **said)
    now, past = entry(scene), entry(scene, as_of="2026-09-20")
    assert {each["pointer"]: each["corrected"] for each in now["corrections"]} == right
    assert {each: at(now, each) for each in right} == {each: at(before, each) for each in right}
    assert {each: at(past, each) for each in right} == right


def test_what_a_firm_says_of_itself_can_be_disputed_and_the_mark_follows_its_next_edition(
    scene, clock
):
    scene.granted(clock)
    where = f"/v1/intermediaries/{scene.record()}/description"
    said = {
        "quality_certificates": [{"standard": "ISO 9001"}, {"standard": "ISO 14001"}],
        "website": "https://harbour.example",
    }
    scene.recruiter.put(where, json=said, headers={"If-Match": '"0"'})
    pointer = "/self_description/0/quality_certificates/1"
    value = entry(scene)["self_description"][0]["quality_certificates"][1]
    asked = lodged(scene, pointer=pointer, value=value)
    [beside] = entry(scene)["corrections"]
    assert beside["pointer"] == pointer
    fewer = {**said, "quality_certificates": said["quality_certificates"][1:]}
    done = scene.recruiter.put(where, json=fewer, headers={"If-Match": '"1"'})
    assert done.status_code == 200, done.text
    [beside] = entry(scene)["corrections"]
    assert beside["pointer"] == "/self_description/0/quality_certificates/0"
    heard(scene, clock)
    decided(scene, asked["number"], "uphold", why="unsupported")
    today = str(clock.at.date())
    past = entry(scene, as_of=today)["self_description"][0]
    assert past["quality_certificates"] == []
    assert past["website"]["address"] == "https://harbour.example"
    assert len(entry(scene)["self_description"][0]["quality_certificates"]) == 1


def test_l8_the_value_of_a_person_is_not_copied_and_no_name_is_brought_in(scene, clock):
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(
            Principal(
                id=new_id(),
                subject_id=UUID(scene.record()),
                stated_from=date(2026, 9, 14),
                recorded_from=1,
                role="owner",
                name="Invented Person",
                salt="0" * 32,
            )
        )
    asked = lodged(scene, pointer="/principals/0/name", value="Invented Person")
    found = dispute(scene, asked["number"])
    assert found["read"] is None
    heard(scene, clock)
    named = act(
        scene.lena,
        dispute(scene, asked["number"]),
        "uphold",
        **REASONS,
        why="outdated",
        corrected="Another Person",
    )
    assert kind(named) == "correction-not-possible"
    decided(scene, asked["number"], "uphold", why="outdated")
    public = scene.public()
    for path in ("/v1/corrections", "/v1/corrections/feed.atom"):
        assert "Person" not in public.get(path).text
    [beside] = entry(scene)["corrections"]
    assert (beside["pointer"], beside["corrected"]) == ("/principals/0/name", None)


def test_marks_follow_a_record_into_a_merge_and_back(scene):
    asked = lodged(scene)
    harbour, other = scene.number(), scene.number("OTHER FIRM")
    pair = scene.ask_whether_one(harbour, other)
    scene.decide(scene.lena, pair, "merge", survivor=other)
    scene.settle()
    where = f"/v1/roster/{scene.id_of(other)}"
    merged = scene.public().get(where).json()
    assert {each["number"] for each in merged["corrections"]} == {asked["number"]}
    again = lodged(scene, record=harbour, pointer=merged["corrections"][0]["pointer"])
    assert (again["number"], again["joined"]) == (asked["number"], True)
    scene.decide(scene.lena, pair, "reopen")
    scene.settle()
    assert scene.public().get(where).json()["corrections"] == []
    assert len(entry(scene)["corrections"]) == 1


def test_answers_that_are_remembered_are_renewed_when_a_value_is_disputed(scene):
    scene.settle()
    public = scene.public()
    paths = ("/v1/roster", "/v1/roster?q=harbour+light")
    before = [public.get(path) for path in paths]
    assert [public.get(path).content for path in paths] == [each.content for each in before]
    lodged(scene)
    scene.settle()
    for path, old in zip(paths, before, strict=True):
        new = public.get(path)
        assert new.headers["etag"] != old.headers["etag"]
        assert STATUS in new.text


ROUTES = [each for each in Action if each is not Action.RETRACT]


@pytest.mark.parametrize(
    ("way", "state"),
    [
        (("find-frivolous",), DisputeState.FRIVOLOUS),
        (("dismiss",), DisputeState.DISMISSED),
        (("uphold",), DisputeState.UPHELD),
        (("uphold-partly",), DisputeState.PARTLY),
        (("uphold", "reverse"), DisputeState.REVERSED),
        (("uphold-partly", "withdraw"), DisputeState.WITHDRAWN),
        (("retract",), DisputeState.RETRACTED),
    ],
)
def test_every_step_is_walked_and_every_other_is_refused_with_what_is_possible(
    scene, clock, way, state
):
    asked = lodged(scene)
    heard(scene, clock)
    for client, each in zip((scene.lena, scene.omar), way, strict=False):
        if each == "retract":
            mine = {"number": asked["number"], "code": asked["code"], **REASONS}
            scene.world.client().post("/v1/corrections/retract", json=mine)
        else:
            decided(scene, asked["number"], each, client, **corrects(each))
    found = dispute(scene, asked["number"])
    assert found["state"] == state
    possible = LIFE.actions_from(state)
    assert found["available_actions"] == possible
    for action in set(ROUTES) - set(possible):
        word = action.replace("_", "-")
        refused = act(scene.omar, found, word, **REASONS, **corrects(word))
        assert (kind(refused), refused.json()["allowed"]) == ("step-refused", possible), action


def corrects(word: str) -> dict[str, str]:
    return {"why": "misread", "corrected": "suspended"} if word.startswith("uphold") else {}
