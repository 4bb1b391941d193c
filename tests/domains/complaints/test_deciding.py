"""Not admitted, decided, appealed: she is heard, and others decide than who looked into it."""

from pathlib import Path

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.complaints.queries import ending as ends
from app.domains.complaints.types import ComplaintState
from app.store.journal import Word
from tests.handled import COMPANY, REASONS, Desk
from tests.hearings import problem
from tests.make import OPERATOR
from tests.people import key, on

NO_RULE = {"ground": "no_rule", **REASONS}
VOICE = (Path(__file__).parents[2] / "outside" / "copies" / "media" / "m.mp3").read_bytes()
SECRET = "Only I was in that room in Pokhara, and they know it."


def not_admitted(desk: Desk):
    case = desk.brought(desk.lodged(), ComplaintState.TRIAGE)
    case.done(desk.ana, "inadmissibility", NO_RULE)
    return case


def test_c1_that_it_goes_no_further_is_announced_to_her_and_decided_by_another(desk: Desk):
    case = not_admitted(desk)
    announced = case.read()["announcements"][0]
    assert announced["ground_text"] == "It breaks no rule that we can look after."
    assert REASONS["reasons"] in [each["text"] for each in case.read()["messages"]]
    confirm = "inadmissibility/confirm"

    assert problem(case.does(desk.ben, confirm, REASONS)) == (409, "notice-not-heard")
    case.says("answer", {"text": "It breaks the law of my country."})
    assert problem(case.does(desk.ana, confirm, REASONS)) == (409, "another-officer")
    done = case.done(desk.ben, confirm, REASONS)

    assert (done["state"], done["ending"]) == ("inadmissible", "inadmissible")
    assert case.read()["announcements"][0]["appeal_until"] is not None


def test_c1_what_she_answers_can_end_the_announcement(desk: Desk):
    case = not_admitted(desk)
    case.says("answer", {"text": "The second page shows it."})

    case.done(desk.ben, "inadmissibility/drop")

    assert case.row.state is ComplaintState.TRIAGE
    assert case.read()["announcements"][0]["state"] == "dropped"


def test_c1_who_does_not_come_back_is_heard_by_time(desk: Desk):
    case = not_admitted(desk)
    desk.after(days=29)
    assert problem(case.does(desk.ben, "inadmissibility/confirm", REASONS)) == (
        409,
        "notice-not-heard",
    )
    desk.after(days=2)

    case.done(desk.ben, "inadmissibility/confirm", REASONS)

    assert case.row.state is ComplaintState.INADMISSIBLE


def test_w1_what_may_not_be_told_decides_nothing_against_anybody(desk: Desk):
    case = desk.inquired()
    case.done(desk.ben, "decider")
    upheld = {"allegations": [{"category": "fee_charged", "outcome": "upheld", **REASONS}]}

    assert problem(case.does(desk.ben, "decision", upheld)) == (409, "respondent-not-heard")
    decided = desk.decided(case, "not_enough_evidence")

    assert decided["outcome"] == "not_enough_evidence"


def test_who_looked_into_a_case_does_not_decide_it_and_each_allegation_is_answered(desk: Desk):
    case = desk.inquired(categories=["fee_charged", "contract_missing"])
    found = {"category": "fee_charged", "outcome": "not_upheld", **REASONS}

    assert problem(case.does(desk.ana, "decider")) == (409, "another-officer")
    assert problem(case.does(desk.ben, "decision", {"allegations": [found]})) == (
        409,
        "another-officer",
    )
    case.done(desk.ben, "decider")
    refused = case.does(desk.ben, "decision", {"allegations": [found]})
    assert problem(refused) == (422, "allegations-unanswered")
    other = {"category": "contract_missing", "outcome": "not_enough_evidence", **REASONS}
    done = case.done(desk.ben, "decision", {"allegations": [found, other]})

    assert done["outcome"] == "not_enough_evidence"
    read = {each["category"]: each for each in case.read()["allegations"]}
    assert read["fee_charged"]["outcome"] == "not_upheld"
    assert read["fee_charged"]["reasons"] == REASONS["reasons"]


def test_the_file_opens_to_who_decides_and_she_reads_it(desk: Desk):
    case = desk.inquired()
    assert case.hers.post("/v1/receipt/files", content=VOICE).status_code == 201
    client = desk.world.signed_in(desk.ben)
    where = f"/v1/complaints/{case.id}"
    assert problem(client.get(f"{where}/file")) == (409, "another-officer")
    case.done(desk.ben, "decider")

    opened = client.get(f"{where}/file").json()

    [sent] = opened["files"]
    assert client.get(f"{where}/files/{sent['id']}").content == VOICE
    strange = desk.world.signed_in(desk.cho).get(f"{where}/files/{sent['id']}")
    assert strange.status_code == 403
    files = [each["why"] for each in case.read()["openings"] if each["what"] == "complaint_file"]
    assert files == ["decides the case"]

    assert "Pokhara" in opened["documents"][0]["text"]
    assert "decides the case" in [each["why"] for each in case.read()["openings"]]


def test_c2_she_appeals_with_her_code_and_others_open_the_case_again(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "not_upheld")
    appealed = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]
    assert appealed["grounds"] == SECRET

    for hidden in (desk.secretary, desk.ana, desk.firm):
        client = desk.world.signed_in(hidden)
        assert client.get(f"/v1/appeals/{appealed['id']}").status_code == 404
        assert client.get("/v1/appeals").json()["items"] == []
        assert SECRET not in client.get("/v1/notices").text
    decided = desk.heard(appealed["id"], "upheld")

    assert (decided["state"], decided["grounds"]) == ("upheld", None)
    assert case.row.state is ComplaintState.TRIAGE
    assert case.row.officer_id is None
    assert case.read()["appeals"][0]["reason"] == "We heard it."


def test_c2_she_appeals_that_it_goes_no_further_and_it_is_looked_into_after_all(desk: Desk):
    case = not_admitted(desk)
    case.says("answer", {"text": "It breaks the law of my country."})
    case.done(desk.ben, "inadmissibility/confirm", REASONS)
    desk.after(days=40)
    appealed = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]
    desk.after(days=60)
    assert case.row.state is ComplaintState.INADMISSIBLE

    desk.heard(appealed["id"], "upheld")

    row = case.row
    assert (row.state, row.ending, row.outcome) == (ComplaintState.TRIAGE, None, None)
    assert (row.officer_id, row.decider_id) == (None, None)
    assert (row.closed_at, row.kept_until, row.access_until) == (None, None, None)
    read = case.read()
    assert (read["state"], read["appeals"][0]["state"]) == ("triage", "upheld")
    with desk.world.database.reading(CLOCK) as work:
        [announced] = ends.notices(work, case.id)
    assert announced.reversed_at is not None
    # It goes on to its end, and nothing of the first one comes back with time.
    desk.brought(case)
    desk.after(days=400)
    assert case.row.state is ComplaintState.INQUIRY
    case.says("consents", {**COMPANY, "language": "en", "text_version": "1"}, status=201)
    desk.replied(desk.told(case))
    case.done(desk.ana, "resume-inquiry")
    # Who found that it goes no further does not decide it now.
    assert problem(case.does(desk.ben, "decider")) == (409, "another-officer")
    desk.decided(case, "upheld", officer=desk.cho)
    read = case.read()
    assert read["outcome"] == "upheld"
    assert read["announcements"][0]["reversed_at"] is not None


def test_c2_a_dismissed_appeal_leaves_that_it_goes_no_further(desk: Desk):
    case = not_admitted(desk)
    case.says("answer", {"text": "It breaks the law of my country."})
    case.done(desk.ben, "inadmissibility/confirm", REASONS)
    appealed = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]

    desk.heard(appealed["id"], "dismissed")

    assert case.row.state is ComplaintState.INADMISSIBLE
    assert case.read()["appeals"][0]["state"] == "dismissed"


@pytest.mark.commits
def test_c2_the_panel_reads_the_file_and_nobody_of_the_desk_sits_in_it(desk: Desk):
    case = desk.inquired(COMPANY)
    assert case.hers.post("/v1/receipt/files", content=VOICE).status_code == 201
    desk.replied(desk.told(case))
    desk.decided(case, "not_upheld")
    appeal = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]["id"]
    where, first = f"/v1/complaints/appealed/{appeal}", desk.panel[0]
    assert desk.world.signed_in(first).get(where).status_code == 404
    client = desk.world.signed_in(first)
    version = client.get(f"/v1/appeals/{appeal}").json()["version"]
    named = client.post(
        f"/v1/appeals/{appeal}/panel",
        json={"members": [str(each.person.id) for each in desk.panel[:2]]},
        headers=on(version),
    )
    assert named.status_code == 200, named.text
    member = case.read()["appeals"][0]["panel"][1]
    objected = case.says(
        f"appeals/members/{member['id']}/object", {"text": "He is of that village."}
    )
    assert objected["appeals"][0]["panel"][1]["objection"] == "open"
    desk.after(days=8)

    opened = desk.world.signed_in(first).get(where).json()

    [sent] = opened["files"]
    file = desk.world.signed_in(first).get(f"{where}/files/{sent['id']}")
    assert (file.status_code, file.content) == (200, VOICE)
    assert SECRET in [each["text"] for each in opened["words"]]
    read = case.read()
    assert "decides an appeal about the case" in [each["why"] for each in read["openings"]]
    assert read["appeals"][0]["panel"][0]["name"] == first.person.name
    taken = case.says("appeals/take-back")
    assert taken["appeals"][0]["state"] == "withdrawn"


def test_c2_the_firm_appeals_what_was_found_against_it(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    desk.replied(telling)
    desk.decided(case, "upheld", for_respondent="The receipt of your clerk shows the sum.")
    told = desk.read_by_firm(telling)
    assert (told["outcome"], told["told_of_outcome"]) == (
        "upheld",
        "The receipt of your clerk shows the sum.",
    )
    client = desk.world.signed_in(desk.firm)
    notice = client.get("/v1/notices").json()["items"][0]
    assert notice["act"] == "complaint_upheld"
    lodged = client.post(
        "/v1/appeals",
        json={"notice": notice["id"], "grounds": "The clerk left a year before."},
        headers=key(),
    )
    assert lodged.status_code == 201, lodged.text
    assert lodged.json()["grounds"] == "The clerk left a year before."

    with pytest.raises(AssertionError, match="points-to-her"):
        desk.heard(lodged.json()["id"], "dismissed", "Maya Gurung must be right.")

    assert case.row.state is ComplaintState.DECIDED
    assert (
        desk.world.signed_in(desk.firm).get(f"/v1/notices/{notice['id']}").json()["public"] is None
    )


def test_c2_no_word_of_an_appeal_about_a_complaint_lies_in_the_journal(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "partly")
    appeal = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]
    desk.heard(appeal["id"], "dismissed", "She could not show it in Pokhara.")

    with desk.world.database.reading(OPERATOR) as work:
        said = "".join(each or "" for each in work.session.scalars(select(Word.text)))
    assert "Pokhara" not in said
    assert "We read all that there is" not in said


def test_c2_what_one_side_wins_leaves_no_act_against_the_other_and_no_appeal_hanging(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "partly")
    client = desk.world.signed_in(desk.firm)
    notice = client.get("/v1/notices").json()["items"][0]
    said = {"notice": notice["id"], "grounds": "It was less."}
    theirs = client.post("/v1/appeals", json=said, headers=key()).json()["id"]
    hers = case.says("appeals", {"grounds": SECRET}, status=201)["appeals"][0]["id"]

    desk.heard(hers, "upheld")

    assert case.row.state is ComplaintState.TRIAGE
    client = desk.world.signed_in(desk.firm)
    read = client.get(f"/v1/appeals/{theirs}")
    assert read.status_code == 200, read.text
    assert read.json()["state"] == "settled"
    assert client.get(f"/v1/notices/{notice['id']}").json()["reversed_at"] is not None
    desk.brought(case)
    desk.decided(case, "not_upheld", officer=desk.cho)


def test_c2_a_case_is_not_opened_again_behind_the_back_of_its_panel(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "partly")
    case.says("appeals", {"grounds": SECRET}, status=201)

    assert problem(case.does(desk.cho, "reopen", {"reason": "New papers."})) == (
        409,
        "something-open",
    )

    case.says("appeals/take-back")
    case.done(desk.cho, "reopen", {"reason": "New papers."})
    assert {each["state"] for each in case.read()["announcements"]} == {"in_effect"}
    client = desk.world.signed_in(desk.firm)
    assert client.get("/v1/notices").json()["items"][0]["reversed_at"] is not None


def test_a_decision_is_taken_from_who_may_not_decide_it_any_more(desk: Desk):
    case = desk.inquired(COMPANY)
    case.done(desk.ben, "decider")
    assert problem(case.does(desk.cho, "decider")) == (409, "with-somebody-else")
    case.done(desk.ana, "assign", {"person": str(desk.ben.person.id), "reason": "I leave."})
    desk.world.signed_in(desk.ben).get(f"/v1/complaints/{case.id}/story")

    case.done(desk.cho, "decider")

    assert case.row.decider_id == desk.cho.person.id


def test_c1_nothing_is_looked_into_while_she_is_told_that_it_may_not_be(desk: Desk):
    case = not_admitted(desk)
    assert problem(case.does(desk.ana, "admit")) == (409, "something-open")
    case.done(desk.ben, "inadmissibility/drop")
    case.done(desk.ana, "admit")


def test_c1_who_announced_it_does_not_decide_it_though_others_handle_the_case_now(desk: Desk):
    case = not_admitted(desk)
    case.done(desk.ana, "assign", {"person": str(desk.ben.person.id), "reason": "I leave."})
    case.says("answer", {"text": "It breaks the law of my country."})

    refused = case.does(desk.ana, "inadmissibility/confirm", REASONS)

    assert problem(refused) == (409, "another-officer")
