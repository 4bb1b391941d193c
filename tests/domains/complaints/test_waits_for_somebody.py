"""What has to be done before a case can go on waits for who can do it, and for nobody else (P7)."""

from tests.handled import COMPANY, Case, Desk
from tests.people import Member, key

HEARD = {"is_her": True, "notes": "She named the colour of the car."}


def acts(desk: Desk, member: Member, case: Case) -> set[str]:
    """Return what waits for somebody in a case."""
    client = desk.world.signed_in(member)
    items = client.get("/v1/me/work").json()["items"]
    return {each["act"] for each in items if each["path"] == f"/v1/complaints/{case.id}"}


def test_p7_what_she_wrote_waits_for_her_officer_until_it_is_opened(desk: Desk):
    case = desk.inquired()
    assert "read" not in acts(desk, desk.ana, case)
    case.says("messages", {"text": "They came again."}, status=201)
    assert "read" in acts(desk, desk.ana, case)
    assert "read" not in acts(desk, desk.ben, case)

    client = desk.world.signed_in(desk.ana)
    assert client.get(f"/v1/complaints/{case.id}/story").status_code == 200

    assert "read" not in acts(desk, desk.ana, case)
    assert case.read()["messages"][-1]["read_at"] is not None


def test_p7_a_text_waits_for_a_second_officer_who_did_not_look_into_the_case(desk: Desk):
    case = desk.inquired()
    why = {"why": "cannot_point_to_her", "reason": "Hundreds say so.", "could_fit": 200}
    telling = desk.prepared(case, **why).json()
    assert "second" in acts(desk, desk.ben, case)
    assert "second" not in acts(desk, desk.ana, case)
    case.done(desk.ben, f"tellings/{telling['id']}/second", {"reasons": "I read it too."})
    assert "second" not in acts(desk, desk.cho, case)


def test_p7_a_case_in_which_both_were_heard_waits_to_be_decided(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    case.done(desk.ana, "resume-inquiry")
    assert "take_decision" in acts(desk, desk.ben, case)
    assert "take_decision" not in acts(desk, desk.ana, case)

    case.done(desk.ben, "decider")

    assert "decide" in acts(desk, desk.ben, case)
    assert "take_decision" not in acts(desk, desk.cho, case)


def test_p7_a_mediation_waits_for_each_who_has_the_next_step(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    desk.replied(telling)
    case.done(desk.ana, "resume-inquiry")
    case.done(desk.ana, "mediation", {"mediator": str(desk.cho.person.id)})
    assert "begin_mediation" not in acts(desk, desk.ana, case)
    case.says("mediation", {"is_yes": True})
    client, path = desk.world.signed_in(desk.firm), f"/v1/tellings/{telling['id']}"
    agreed = client.post(f"{path}/mediation", json={"is_yes": True}, headers=key())
    assert agreed.status_code == 200, agreed.text
    assert "begin_mediation" in acts(desk, desk.ana, case)
    case.done(desk.ana, "mediation/begin")
    assert "mediate" in acts(desk, desk.cho, case)
    paper = {"text": "They pay back all.", "clauses": [], "they_agreed": True}
    case.done(desk.cho, "mediation/settlement", paper)
    assert "settle" not in acts(desk, desk.ana, case)

    case.says("settlement", {"agrees": True})

    assert "settle" in acts(desk, desk.ana, case)
    case.done(desk.ana, "mediation/settle")
    assert not acts(desk, desk.ana, case) & {"settle", "begin_mediation"}


def test_p7_a_contested_code_waits_for_two_who_hear_her(desk: Desk):
    case = desk.inquired()
    case.says("replacement", status=201)
    old = desk.world.client(Authorization=f"Receipt {case.receipt}")
    assert old.post("/v1/receipt/objections").status_code == 204
    assert "hear" in acts(desk, desk.ben, case)
    case.done(desk.ben, "hearings", HEARD)
    assert "hear" not in acts(desk, desk.ben, case)
    assert "hear" in acts(desk, desk.cho, case)
    case.done(desk.cho, "hearings", HEARD)
    assert "hear" not in acts(desk, desk.ana, case)


def test_p7_what_is_not_solved_waits_for_its_officer_until_she_is_answered(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "not_upheld")
    desk.after(days=91)
    case.says("questions/solved", {"answer": "no", "words": "They did not pay."})
    assert "reopen" in acts(desk, desk.ana, case)
    desk.after(hours=1)
    said = {"audience": "complainant", "text": "Nothing more can be found here, since …"}
    case.done(desk.ana, "messages", said)
    assert "reopen" not in acts(desk, desk.ana, case)
