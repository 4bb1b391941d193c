"""A worker speaks Bengali into a partner's telephone; the firm is told by her yes, and it is so.

The partner is admitted by two persons. It hears of the case how far it is, and neither the message
nor who she is; the code that it once saw opens nothing any more.
"""

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.afterwards import all_is_well, spoken
from tests.complaining import WORDS, Officer
from tests.handled import COMPANY, REASONS, STATEMENT, Case, Desk
from tests.handling import SAFE, found
from tests.make import FixedClock
from tests.people import Member, World, key

VOICE = (Path(__file__).parents[1] / "outside" / "copies" / "media" / "m.mp3").read_bytes()
BEHIND = b"GEHEIM-AUTOR"
HEARD = "তিনি বলছেন, এজেন্সি চাকরির জন্য তাঁর কাছ থেকে দুই লাখ টাকা নিয়েছে।"
ADDED = "আমার কাছে রসিদ আছে, দোকানদার দেখেছে।"
SLIP = "রসিদ-রহিমার.mp3"
REPLY = "Our books show no such payment by anybody in that year."
PART = "The fee was taken; pay it back within thirty days."
SAID = {"written": "bn", "spoken": "bn", "origin": "BD", "destination": "QA"}


def test_w4_w7_a_bengali_voice_message_through_a_partner_is_told_by_her_yes_and_upheld(
    world: World, clock: FixedClock
):
    desk = Desk(world, clock)
    partner = admitted(desk)
    handed = world.signed_in(partner).post(
        "/v1/complaints/entered/voice",
        params=SAID,
        content=VOICE,
        headers={**key(), "Is-Safe": "yes", "Read-Back": "true"},
    )
    assert handed.status_code == 201, handed.text
    case = own_code(desk, partner, handed.json())
    officer = Officer(desk.ana, world)

    listened(desk, officer, case)
    sorted_out(desk, officer, case)
    telling = told_by_her_yes(desk, case)
    replied_and_decided(desk, case, telling)
    asked_whether_it_is_solved(desk, case)
    shut_out(world, partner, case)

    codes = spoken(handed.json()["receipt"], case.receipt)
    told = [HEARD, ADDED, SLIP, STATEMENT, REPLY, PART, REASONS["reasons"], SAFE["words"]]
    behind = ["GEHEIM-TITEL", "GEHEIM-AUTOR", "GEHEIM-WORT", "Rahima Akhter Begum"]
    words = [*codes, *told, *behind]
    strangers = [desk.firm, partner, desk.secretary, *desk.panel]
    all_is_well(world, desk.scheme, [str(case.id)], words, strangers=strangers)


def admitted(desk: Desk) -> Member:
    """Let one person of the secretariat propose a union, and another admit it."""
    world = desk.world
    union = world.organisation(OrganisationKind.CIVIL_SOCIETY, "Union of Domestic Workers")
    partner = world.member(Role.PARTNER, union)
    early = world.signed_in(partner).post(
        "/v1/complaints/entered/voice", params=SAID, content=VOICE, headers=key()
    )
    assert early.json()["type"].endswith("/not-a-partner")
    first = world.signed_in(desk.secretary)
    second = world.signed_in(world.member(Role.SECRETARIAT, desk.scheme))
    body = {
        "organisation": union.number,
        "people": ["Rahima Akhter Begum"],
        "languages": ["bn"],
        "places": ["BD", "QA"],
        "ways": ["telephone"],
        "since": desk.clock.at.isoformat(),
        "until": (desk.clock.at + timedelta(days=365)).isoformat(),
    }
    path = first.post("/v1/partner-admissions", json=body, headers=key()).headers["location"]
    for referee in ("Dhaka Bar", "Trade Union Congress"):
        said = {"referee": referee, "said": "Known for ten years.", "is_good": True}
        assert first.post(f"{path}/references", json=said, headers=key()).status_code == 201
    seen = {**key(), "If-Match": first.get(path).headers["etag"]}
    assert first.post(f"{path}/admit", headers=seen).json()["type"].endswith("/not-yourself")
    done = second.post(f"{path}/admit", headers={**seen, **key()})
    assert done.status_code == 200, done.text
    assert union.number in world.client().get("/v1/partners").text
    return partner


def own_code(desk: Desk, partner: Member, handed: Any) -> Case:
    """Let her take a code of her own, after which the one that the partner saw opens nothing."""
    client = desk.world.signed_in(partner)
    case_id = found(client, handed["number"])
    [listed] = client.get("/v1/complaints").json()["items"]
    assert (listed["id"], listed["state"]) == (case_id, "received")
    assert client.get(f"/v1/complaints/{case_id}/story").status_code == 403
    seen = with_code(desk.world, handed["receipt"])
    new = seen.post("/v1/receipt/replacement").json()["receipt"]
    assert seen.get("/v1/receipt").status_code in {401, 410}
    return Case(desk, UUID(case_id), new)


def listened(desk: Desk, officer: Officer, case: Case) -> None:
    """Take the case up and listen to her; she reads that it was done, and by whom."""
    at = str(case.id)
    sent = case.hers.post(
        "/v1/receipt/files", content=VOICE + b"\0", headers={"File-Name": quote(SLIP)}
    )
    assert sent.status_code == 201, sent.text
    case.says("messages", {"text": ADDED}, status=201)
    assert officer.read(at, "/story").status_code == 403
    officer.act(at, "assign")
    desk.world.settle()
    files = officer.read(at, "/story").json()["files"]
    assert [(each["side"], each["state"]) for each in files] == [
        ("partner", "clean"),
        ("complainant", "clean"),
    ]
    one = f"/files/{files[0]['id']}"
    assert officer.read(at, one).content == VOICE
    clean = officer.client.get(f"/v1/complaints/{at}{one}", params={"copy": "clean"})
    assert clean.status_code == 200
    assert BEHIND in VOICE
    assert BEHIND not in clean.content
    assert {each["who"] for each in case.read()["openings"]} == {desk.ana.person.name}


def sorted_out(desk: Desk, officer: Officer, case: Case) -> None:
    """Ask for her safety first, write down of what she speaks, and match whom she means."""
    at = str(case.id)
    officer.act(at, "messages", text=HEARD, audience="internal")
    officer.act(at, "safety", **SAFE)
    assert officer.tries(at, "admit").json()["type"].endswith("/not-sorted")
    officer.act(at, "allegations", category="fee_charged", **WORDS)
    against = {"kind": "intermediary", "organisation": str(desk.agency.id)}
    officer.act(at, "accused", against=against, **WORDS)
    assert officer.act(at, "admit")["state"] == "inquiry"


def told_by_her_yes(desk: Desk, case: Case) -> dict[str, Any]:
    """Tell the firm once she said yes, read the very text, and agreed to it."""
    desk.world.letters()
    assert desk.prepared(case).json()["type"].endswith("/no-consent")
    case.says("consents", {**COMPANY, "language": "bn", "text_version": "1"}, status=201)
    telling: dict[str, Any] = desk.prepared(case).json()
    early = case.does(desk.ana, f"tellings/{telling['id']}/tell")
    assert early.json()["type"].endswith("/not-shown-to-her")
    client = desk.world.signed_in(desk.firm)
    assert client.get(f"/v1/tellings/{telling['id']}").status_code == 404
    assert case.read()["tellings"][0]["statement"] == STATEMENT
    case.says(f"tellings/{telling['id']}/agree")
    case.done(desk.ana, f"tellings/{telling['id']}/tell")
    [letter] = desk.world.letters(desk.firm.email)
    assert STATEMENT not in letter.text
    return telling


def replied_and_decided(desk: Desk, case: Case, telling: dict[str, Any]) -> None:
    """Hear the firm, and let another officer than who looked into it decide that it is so."""
    assert desk.read_by_firm(telling)["statement"] == STATEMENT
    desk.replied(telling, REPLY)
    case.done(desk.ana, "resume-inquiry")
    assert case.does(desk.ana, "decider").json()["type"].endswith("/another-officer")
    case.done(desk.ben, "decider")
    assert desk.world.signed_in(desk.ben).get(f"/v1/complaints/{case.id}/file").status_code == 200
    answer = [{"category": "fee_charged", "outcome": "upheld", **REASONS}]
    case.done(desk.ben, "decision", {"allegations": answer, "for_respondent": PART})
    shown = desk.read_by_firm(telling)
    assert (shown["outcome"], shown["told_of_outcome"]) == ("upheld", PART)
    [notice] = desk.world.signed_in(desk.firm).get("/v1/notices").json()["items"]
    assert notice["act"] == "complaint_upheld"
    hers = case.read()
    assert (hers["state"], hers["allegations"][0]["reasons"]) == ("decided", REASONS["reasons"])


def asked_whether_it_is_solved(desk: Desk, case: Case) -> None:
    """Close the case once nobody appealed; she says that it is solved."""
    desk.after(days=61)
    case.done(desk.ana, "close")
    desk.after(days=1)
    assert [each["kind"] for each in case.read()["questions"]] == ["solved"]
    case.says("questions/solved", {"answer": "yes"})
    assert case.read()["state"] == "closed"


def shut_out(world: World, partner: Member, case: Case) -> None:
    """Let the partner see how far it came, until she ends that too."""
    client = world.signed_in(partner)
    assert client.get(f"/v1/complaints/{case.id}").json()["state"] == "closed"
    case.says(f"partners/{partner.organisation.id}/end")
    assert client.get(f"/v1/complaints/{case.id}").status_code == 404


def with_code(world: World, code: str) -> TestClient:
    return world.client(Authorization=f"Receipt {code}")
