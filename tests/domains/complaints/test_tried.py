"""What people with a foot in the door tried, and what they get now."""

from uuid import UUID

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.handled import COMPANY, REASONS, Case, Desk
from tests.hearings import problem
from tests.partnering import admitted
from tests.people import key, on

HEARD = {"is_her": True, "notes": "She named the colour of the car."}


def test_w6_nobody_gets_a_case_by_keeping_its_officer_out(desk: Desk):
    case = desk.inquired()
    ana, cho = str(desk.ana.person.id), desk.cho
    refused = case.does(cho, "kept-out", {"person": ana, "tie": "own_word"})
    assert problem(refused) == (422, "bad-input")
    case.done(cho, "kept-out", {"person": ana, "tie": "related"})

    for path, body in (("assign", {}), ("decider", None)):
        assert problem(case.does(cho, path, body)) == (409, "with-somebody-else")
    case.done(desk.ben, "assign", {})


def test_c1_what_was_prepared_for_one_firm_goes_to_no_other_and_hears_no_other(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    case.says(f"tellings/{telling['id']}/agree")
    other = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    about = {"kind": "intermediary", "organisation": other.number}
    case.done(desk.ana, "accused", {"against": about, "reason": "She meant the other one."})
    assert case.read()["tellings"][0]["state"] == "recalled"

    second = desk.inquired(COMPANY)
    desk.replied(desk.told(second))
    second.done(desk.ana, "resume-inquiry")
    second.done(desk.ana, "accused", {"against": about, "reason": "She meant the other one."})
    second.done(desk.ben, "decider")
    upheld = {"allegations": [{"category": "fee_charged", "outcome": "upheld", **REASONS}]}
    assert problem(second.does(desk.ben, "decision", upheld)) == (409, "respondent-not-heard")


def test_w2_what_two_officers_settled_is_not_contested_by_a_code_of_before(desk: Desk):
    case = desk.inquired()
    codes = [case.receipt]
    for _ in range(3):
        case.receipt = case.says("replacement", status=201)["receipt"]
        codes.append(case.receipt)
    first = desk.world.client(Authorization=f"Receipt {codes[0]}")
    assert first.post("/v1/receipt/objections").status_code == 204
    case.done(desk.ben, "hearings", HEARD)
    case.receipt = case.done(desk.cho, "hearings", HEARD)["receipt"]

    for each in codes:
        thief = desk.world.client(Authorization=f"Receipt {each}")
        assert problem(thief.post("/v1/receipt/objections")) == (409, "step-refused")

    said = {**COMPANY, "language": "en", "text_version": "1"}
    assert case.says("consents", said, status=201)["consents"]


def test_w6_the_outside_desk_opens_its_own_cases_again(desk: Desk):
    outside = [
        desk.world.member(
            Role.OUTSIDE_REVIEWER, desk.world.organisation(OrganisationKind.CIVIL_SOCIETY)
        )
        for _ in range(3)
    ]
    against = {"kind": "scheme", "organisation": desk.scheme.number}
    told = desk.world.client().post(
        "/v1/complaints", json={"story": "Your officer took money.", "against": against}
    )
    hers = desk.world.client(Authorization=f"Receipt {told.json()['receipt']}")
    client = desk.world.signed_in(outside[0])
    number = told.json()["number"]
    found = client.get(f"/v1/complaints/{number}", follow_redirects=True).json()
    case = Case(desk, UUID(found["id"]), told.json()["receipt"])
    case.done(outside[0], "assign", {})
    case.done(outside[0], "safety", {"answer": "safe", "words": "Asked."})
    case.done(outside[0], "allegations", {"category": "fee_charged", "reason": "She says so."})
    case.done(outside[0], "admit")
    case.done(outside[1], "decider")
    found = [{"category": "fee_charged", "outcome": "not_upheld", **REASONS}]
    case.done(outside[1], "decision", {"allegations": found})

    again = case.done(outside[2], "reopen", {"reason": "New papers came."})

    assert again["state"] == "triage"
    assert hers.get("/v1/receipt").json()["announcements"][0]["reversed_at"] is not None


def test_w3_the_same_key_for_another_case_is_no_repetition(desk: Desk):
    case = desk.inquired()
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    desk.after(days=31)
    said = {"answer": "yes", "words": "They came."}
    number = case.says("questions/threatened_30_days", said)["linked"][0]["number"]
    same = {"Idempotency-Key": "4c9f0c0e-9a39-4b36-8f4e-0a5f5a3c1e11"}
    body = {"text": "They wait at the gate."}
    assert case.hers.post("/v1/receipt/messages", json=body, headers=same).status_code == 201

    other = case.hers.post(
        "/v1/receipt/messages", json=body, headers={**same, "Case-Number": number}
    )

    assert problem(other) == (422, "idempotency-key-reused")


def test_p9_many_complaints_with_one_address_write_to_it_once_a_day(desk: Desk):
    contact = {"name": "Nobody", "email": "victim@mail.example"}
    cases = [desk.inquired({"use": "contact_me"}, contact=contact) for _ in range(3)]
    desk.world.letters()
    for each in cases:
        each.done(desk.ana, "messages", {"audience": "complainant", "text": "A question."})
    assert len(desk.world.letters("victim@mail.example")) == 1


def test_w6_cases_of_threats_follow_their_first_case(desk: Desk):
    case = desk.inquired()
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    desk.after(days=31)
    said = {"answer": "yes", "words": "They came."}
    number = case.says("questions/threatened_30_days", said)["linked"][0]["number"]
    client = desk.world.signed_in(desk.cho)
    linked = client.get(f"/v1/complaints/{number}", follow_redirects=True).json()["id"]
    case.says("withdrawal/undo")
    desk.brought(case)

    case.done(desk.ben, "kept-out", {"person": str(desk.cho.person.id), "tie": "related"})
    assert desk.world.signed_in(desk.cho).get(f"/v1/complaints/{linked}").status_code == 404

    about = {"kind": "scheme", "organisation": desk.scheme.number}
    case.does(desk.ana, "accused", {"against": about, "reason": "It is one of us."})
    for each in (desk.ana, desk.ben):
        assert desk.world.signed_in(each).get(f"/v1/complaints/{linked}").status_code == 404


def test_w7_a_partner_asks_for_no_name_and_no_likeness_and_a_reading_token_raises_nothing(
    desk: Desk,
):
    union = desk.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    member = desk.world.member(Role.PARTNER, union)
    admitted(desk.world, union, member)
    client = desk.world.signed_in(member)
    body = {"story": "They took it.", "channel": "letter", "contact": {"phone": "9841234567"}}
    told = client.post("/v1/complaints/entered", json=body, headers=key()).json()
    at = client.get(f"/v1/complaints/{told['number']}").headers["location"]

    assert client.get(f"{at}/related").status_code == 403
    assert client.get(f"{at}/handling").status_code == 403
    named = client.get("/v1/complaints", headers={"Accused-Name": "Himal"})
    assert named.status_code == 403
    flag = {"flag": "child", "reason": "A girl."}
    grave = {"severity": "critical", "why": "threatened", "reason": "She says so."}
    reads = desk.world.signed_in(member, scopes=["complaint:read"])
    assert reads.get(at).status_code == 200
    for path, said in (("flags", flag), ("severities", grave)):
        assert reads.post(f"{at}/{path}", json=said, headers=on(1)).status_code == 403
    flagged = client.post(f"{at}/flags", json=flag, headers=on(1))
    assert flagged.status_code == 200, flagged.text
