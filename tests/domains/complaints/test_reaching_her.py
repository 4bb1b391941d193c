"""Something waits for her: she is told so where that is safe, and silence is no answer (W1, W3)."""

from datetime import timedelta

import pytest

from app.domains.complaints.models import Complaint
from app.domains.jurisdictions.service import load_recourse
from tests.handled import COMPANY, REASONS, Case, Desk
from tests.hearings import problem
from tests.make import OPERATOR

CONTACT = {"use": "contact_me"}
MAIL = "maya.waits@mail.example"
REACHED = {"contact": {"name": "Maya Gurung", "email": MAIL}}
NUMBERS = """
[[place]]
code = "QA"

[[place.emergency]]
name = "Police"
telephone = "112233"
source = "the ministry, by letter"
confidence = "seen"
checked_on = 2026-11-20
"""


def reached(desk: Desk, *consents: dict[str, str]) -> Case:
    case = desk.inquired(COMPANY, *consents, **REACHED)
    desk.world.letters()
    return case


def test_w1_silence_counts_from_when_she_has_read_the_text(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    tell = f"tellings/{telling['id']}/tell"
    desk.after(days=10)
    assert problem(case.does(desk.ana, tell)) == (409, "not-shown-to-her")
    case.read()
    desk.after(days=6)
    assert problem(case.does(desk.ana, tell)) == (409, "not-shown-to-her")
    desk.after(days=2)

    case.done(desk.ana, tell)


def test_w1_who_does_not_come_back_for_two_weeks_has_said_yes_before(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    desk.after(days=13)
    refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")
    assert problem(refused) == (409, "not-shown-to-her")
    desk.after(days=2)

    case.done(desk.ana, f"tellings/{telling['id']}/tell")


@pytest.mark.parametrize("consents", [[CONTACT], []])
def test_w1_she_is_told_that_a_text_waits_where_she_allowed_it(desk: Desk, consents):
    case = reached(desk, *consents)
    desk.prepared(case)

    letters = desk.world.letters(MAIL)

    assert len(letters) == len(consents)
    whys = [each["why"] for each in case.read()["openings"]]
    assert ("the service tells her that something waits" in whys) is bool(consents)


def test_p9_she_is_written_to_once_a_day_at_most(desk: Desk):
    case = reached(desk, CONTACT)
    said = {"audience": "complainant", "text": "One more question."}
    for _ in range(3):
        case.done(desk.ana, "messages", said)
    assert len(desk.world.letters(MAIL)) == 1
    desk.clock.at += timedelta(days=1, minutes=1)
    case.done(desk.ana, "messages", said)
    assert len(desk.world.letters(MAIL)) == 1


def test_w1_she_is_told_of_a_decision_and_no_letter_says_of_what(desk: Desk):
    case = reached(desk, CONTACT)
    desk.replied(desk.told(case))
    desk.after(days=2)
    desk.world.letters()
    desk.decided(case, "not_upheld", for_respondent="Nothing was found.")

    [letter] = desk.world.letters(MAIL)

    assert "decid" not in letter.text.lower()
    assert REASONS["reasons"] not in letter.text


def test_w1_the_service_that_writes_to_her_makes_nobody_a_part_of_the_case(desk: Desk):
    case = reached(desk, CONTACT)
    case.done(desk.ana, "messages", {"audience": "complainant", "text": "A question."})
    case.done(desk.ben, "decider")


def test_w3_who_is_not_safe_reads_whom_to_call_where_she_is(desk: Desk, tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(NUMBERS, "utf-8")
    with desk.world.database.writing(OPERATOR) as work:
        load_recourse(work, file, "The numbers of the ministry.")
    case = desk.lodged()
    case.done(desk.ana, "assign", {})
    case.done(desk.ana, "safety", {"answer": "not_safe", "words": "She is locked in."})

    texts = [each["text"] for each in case.read()["messages"]]

    assert any("112233" in each and "Call one of these numbers" in each for each in texts)


def test_w1_a_yes_to_no_text_is_told_at_its_place(desk: Desk):
    body = {"story": "They took money.", "against": {"kind": "unknown"}, "consents": [COMPANY]}
    answer = desk.world.client().post("/v1/complaints", json=body)
    assert problem(answer) == (422, "bad-input")
    assert answer.json()["errors"][0]["pointer"] == "/consent_text"


def test_w2_what_holds_a_case_back_keeps_its_code_good(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "upheld")
    desk.after(days=91)
    review = (desk.clock.at + timedelta(days=100)).isoformat()
    hold = case.done(desk.ben, "holds", {"reason": "A court asked.", "review_at": review})
    until = case.row.access_until
    assert until is not None
    kept = case.row.kept_until
    assert kept is not None
    assert until < kept
    desk.after(days=(until - desk.clock.at).days - 29)
    assert any("your code opens this case no more" in e["text"] for e in case.read()["messages"])
    desk.after(days=60)
    assert case.read()["state"] == "closed"

    case.done(desk.ben, f"holds/{hold['id']}/lift")

    assert problem(case.hers.get("/v1/receipt")) == (410, "case-gone")
    with desk.world.database.reading(OPERATOR) as work:
        assert work.session.get_one(Complaint, case.id).destroyed_at is None


def test_w1_only_an_authority_is_told_as_one(desk: Desk):
    case = desk.lodged()
    said = {"use": "tell_authority", "language": "en", "text_version": "1"}
    answer = case.hers.post("/v1/receipt/consents", json={**said, "authority": str(desk.agency.id)})
    assert problem(answer) == (422, "bad-input")
    assert answer.json()["errors"][0]["pointer"] == "/authority"
