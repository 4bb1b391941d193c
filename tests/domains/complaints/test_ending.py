"""How cases end: withdrawn, closed, asked about, held, warned of, and destroyed for good."""

from datetime import timedelta

from sqlalchemy import select

from app.backups.kept import ERASABLES
from app.domains.complaints.models import Complaint, LikenessDigest
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.types import ComplaintState
from app.store.case_keys import CaseKey, Seal
from app.store.journal import Event
from tests.handled import COMPANY, Case, Desk
from tests.hearings import problem
from tests.make import OPERATOR

CONTACT = {"use": "contact_me"}


def ended(desk: Desk, outcome: str = "not_upheld", **more: object) -> Case:
    """Bring a case to its end, told and replied, and past every appeal."""
    case = desk.inquired(COMPANY, **more)  # type: ignore[arg-type]  # of what is told
    desk.replied(desk.told(case))
    desk.decided(case, outcome)
    desk.after(days=91)
    return case


def texts(case: Case) -> list[str]:
    return [each["text"] for each in case.read()["messages"]]


def test_w2_a_withdrawal_is_concluded_after_seven_days_and_closes_no_flag(desk: Desk):
    case = desk.inquired(categories=["fee_charged", "child_labour"])
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=6)
    assert case.read()["state"] == "withdrawal_pending"
    desk.after(days=2)

    assert case.read()["state"] == "withdrawn"
    shown = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{case.id}").json()
    assert "child" in shown["flags"]
    desk.after(days=500)
    assert case.row.destroyed_at is None


def test_w2_what_was_withdrawn_under_pressure_is_taken_up_again(desk: Desk):
    case = desk.inquired()
    case.says("withdrawal", {"pressed": "yes"})
    desk.after(days=8)
    assert case.read()["state"] == "withdrawn"

    back = case.says("withdrawal/undo")

    assert back["state"] == "safety_check"
    assert case.row.kept_until is None
    shown = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{case.id}").json()
    assert (shown["severity"], "retaliation" in shown["flags"]) == ("critical", True)


def test_w1_a_text_that_waits_goes_nowhere_once_she_withdraws(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.prepared(case)

    withdrawn = case.says("withdrawal", {"pressed": "no"})

    assert withdrawn["tellings"][0]["state"] == "recalled"


def test_nothing_is_closed_while_it_can_be_appealed(desk: Desk):
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "not_upheld")

    assert problem(case.does(desk.ana, "close")) == (409, "something-open")
    desk.after(days=61)
    done = case.done(desk.ana, "close")

    assert done["state"] == "closed"
    assert done["kept_until"] is not None


def test_w3_she_is_asked_whether_it_is_solved_and_three_times_whether_she_was_threatened(
    desk: Desk,
):
    case = ended(desk)
    asked = [each["kind"] for each in case.read()["questions"]]
    assert asked == ["solved"]
    assert "Is the problem solved now?" in texts(case)
    for days, kind in ((31, "30_days"), (152, "6_months"), (183, "12_months")):
        desk.after(days=days)
        assert case.read()["questions"][-1]["kind"] == f"threatened_{kind}"
        case.says(f"questions/threatened_{kind}", {"answer": "no"})

    assert case.hers.post("/v1/receipt/questions/solved", json={"answer": "no"}).status_code == 200
    again = case.hers.post("/v1/receipt/questions/solved", json={"answer": "no"})
    assert again.status_code == 404


def test_w3_a_yes_opens_a_case_of_threats_under_the_same_code(desk: Desk):
    case = ended(desk)
    desk.after(days=31)
    said = {"answer": "yes", "words": "The agent came to my mother."}

    after = case.says("questions/threatened_30_days", said)

    assert [each["state"] for each in after["linked"]] == ["received"]
    client = desk.world.signed_in(desk.ana)
    number = after["linked"][0]["number"]
    found = client.get(f"/v1/complaints/{number}", follow_redirects=True).json()
    assert (found["severity"], found["categories"], found["flags"]) == (
        "critical",
        ["threats_retaliation"],
        ["retaliation"],
    )
    desk.after(days=2_000)
    assert case.row.destroyed_at is None


def test_w3_she_is_written_to_only_where_that_is_safe(desk: Desk):
    quiet = {"name": "Maya Gurung"}
    for contact, consents, letters in (
        (quiet, [COMPANY, CONTACT], 1),
        (quiet, [COMPANY], 0),
        ({**quiet, "safe_hours": "after 21"}, [COMPANY, CONTACT], 0),
        ({**quiet, "is_shared": True}, [COMPANY, CONTACT], 0),
        ({**quiet, "never": ["email"]}, [COMPANY, CONTACT], 0),
    ):
        mail = f"maya{len(contact)}{len(consents)}{'never' in contact}@mail.example"
        case = desk.inquired(*consents, contact={**contact, "email": mail})
        desk.replied(desk.told(case))
        desk.decided(case, "not_upheld")
        desk.world.letters()
        desk.after(days=91)
        sent = desk.world.letters(mail)
        assert len(sent) == letters, contact
        assert all("complain" not in each.text.lower() for each in sent)


def test_what_is_not_solved_is_opened_again_by_an_officer(desk: Desk):
    case = ended(desk)
    case.says("questions/solved", {"answer": "no", "words": "They did not pay."})

    again = case.done(desk.ben, "reopen", {"reason": "She says that nothing was paid."})

    assert again["state"] == "triage"
    assert case.read()["outcome"] is None


def test_it_is_warned_of_then_destroyed_and_a_tombstone_stays(desk: Desk):
    case = ended(desk)
    until = case.row.kept_until
    assert until is not None
    desk.after(days=(until - desk.clock.at - timedelta(days=29)).days)
    assert any(each.startswith("In a month we destroy") for each in texts(case))
    assert case.row.destroyed_at is None

    desk.after(days=31)

    assert problem(case.hers.get("/v1/receipt")) == (410, "case-gone")
    with desk.world.database.reading(OPERATOR) as work:
        row = work.session.get_one(Complaint, case.id)
        keys = work.session.scalars(select(CaseKey).where(CaseKey.case_id == case.id)).all()
        told = work.session.scalars(select(Telling).where(Telling.complaint_id == case.id)).one()
        digests = work.session.scalars(
            select(LikenessDigest).where(LikenessDigest.complaint_id == case.id)
        ).all()
        events = work.session.scalars(
            select(Event).where(Event.name == "complaints.complaint.destroyed")
        ).all()
        said = [set(each.body) for each in events]
    assert {each.seal for each in keys if each.destroyed_at is not None} == set(Seal)
    assert (told.sealed_statement, told.sealed_reply, digests) == (None, None, [])
    assert (row.state, row.outcome, row.sealed_accused) == (
        ComplaintState.CLOSED,
        "not_upheld",
        None,
    )
    assert said == [{"row"}]
    assert "complaints.complaints" in {each.name for each in ERASABLES}


def test_more_that_she_tells_keeps_it_longer(desk: Desk):
    case = ended(desk)
    before = case.row.kept_until
    assert before is not None
    desk.after(days=380)

    case.says("messages", {"text": "It began again."}, status=201)

    after = case.row.kept_until
    assert after is not None
    assert after > before


def test_a_legal_hold_stops_the_end_until_it_is_lifted(desk: Desk):
    case = ended(desk)
    review = (desk.clock.at + timedelta(days=100)).isoformat()
    late = (desk.clock.at + timedelta(days=400)).isoformat()
    said = {"reason": "A court asked for it."}
    assert case.does(desk.ben, "holds", {**said, "review_at": late}).status_code == 422
    hold = case.done(desk.ben, "holds", {**said, "review_at": review})
    desk.after(days=600)
    assert case.row.destroyed_at is None
    again = (desk.clock.at + timedelta(days=100)).isoformat()
    reviewed = case.done(desk.ben, f"holds/{hold['id']}/review", {"review_at": again})
    assert reviewed["reviewed_at"] is not None

    case.done(desk.cho, f"holds/{hold['id']}/lift")
    desk.after(days=1)

    assert case.row.destroyed_at is not None
