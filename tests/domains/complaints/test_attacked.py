"""What a thief of a code, an accused firm and a careless client try, and do not get."""

from app.access.policy import CLOCK
from app.domains.complaints.jobs import tend_cases
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import KeptOut
from app.domains.complaints.types import ComplaintState, Severity
from app.domains.notices.service import holdings
from app.store.case_keys import Seal
from app.store.holdings import Whose, WhoseKind
from tests.complaining import Desks, case_of, tells
from tests.handled import COMPANY, Case, Desk
from tests.hearings import problem
from tests.people import World

MAILS = ("maya@mail.example", "rina@mail.example")
HEARD = {"is_her": True, "notes": "She named the colour of the agent's car."}
WITHOUT_HER = {
    "why": "cannot_point_to_her",
    "reason": "Four hundred workers paid it that year.",
    "could_fit": 400,
}


def _stolen(case: Case) -> Case:
    """Let somebody who saw the code replace it, so that she has the older one."""
    code = case.hers.post("/v1/receipt/replacement").json()["receipt"]
    return Case(case.desk, case.id, code)


def _objects(case: Case) -> None:
    assert case.hers.post("/v1/receipt/objections").status_code == 204


def test_w2_while_it_is_open_whose_a_case_is_nobody_agrees_to_what_is_told(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    thief = _stolen(case)
    _objects(case)

    agreed = thief.hers.post(f"/v1/receipt/tellings/{telling['id']}/agree")

    assert problem(agreed) == (409, "receipt-disputed")
    thief.says(f"tellings/{telling['id']}/object", {"text": "Not this one."})


def test_w2_while_it_is_open_whose_a_case_is_nothing_is_told(desk: Desk):
    case = desk.inquired()
    thief = _stolen(case)
    thief.says("consents", {**COMPANY, "language": "en", "text_version": "1"}, 201)
    telling = desk.prepared(case).json()
    thief.says(f"tellings/{telling['id']}/agree")
    _objects(case)

    refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")

    assert problem(refused) == (409, "receipt-disputed")


def test_w2_what_was_consented_to_under_a_contested_code_ends_once_she_was_heard(desk: Desk):
    case = desk.inquired()
    thief = _stolen(case)
    thief.says("consents", {**COMPANY, "language": "en", "text_version": "1"}, 201)
    telling = desk.prepared(case).json()
    thief.says(f"tellings/{telling['id']}/agree")
    _objects(case)
    case.done(desk.ben, "hearings", HEARD)
    new = case.done(desk.cho, "hearings", HEARD)["receipt"]
    hers = Case(desk, case.id, new)

    read = hers.read()

    assert [each["withdrawn_at"] is None for each in read["consents"]] == [False]
    assert read["tellings"][0]["agreed_at"] is None
    assert read["tellings"][0]["state"] == "recalled"
    refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")
    assert problem(refused) == (409, "step-refused")
    assert problem(desk.prepared(case)) == (409, "no-consent")


def test_w2_while_it_is_open_whose_a_case_is_nobody_settles_it(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    desk.replied(telling)
    case.done(desk.ana, "resume-inquiry")
    case.done(desk.ana, "mediation", {"mediator": str(desk.cho.person.id)})
    thief = _stolen(case)
    _objects(case)

    yes = thief.hers.post("/v1/receipt/mediation", json={"is_yes": True})

    assert problem(yes) == (409, "receipt-disputed")
    thief.says("mediation", {"is_yes": False})


def test_w2_while_it_is_open_whose_a_case_is_no_withdrawal_is_concluded(desk: Desk):
    case = desk.inquired()
    thief = _stolen(case)
    thief.says("withdrawal", {"pressed": "no"})
    _objects(case)

    desk.after(days=9)

    assert case.row.state is ComplaintState.WITHDRAWAL_PENDING


def test_w1_the_firm_cannot_tell_by_its_version_whether_she_came_back(desk: Desk):
    absent = desk.inquired()
    without = desk.prepared(absent, **WITHOUT_HER).json()
    absent.done(desk.ben, f"tellings/{without['id']}/second", {"reasons": "It fits many."})
    desk.after(days=15)
    absent.done(desk.ana, f"tellings/{without['id']}/tell")
    by_her = desk.told(desk.inquired(COMPANY))
    client = desk.world.signed_in(desk.firm)
    before = [client.get(f"/v1/tellings/{each['id']}") for each in (by_her, without)]

    absent.read()

    after = desk.world.signed_in(desk.firm).get(f"/v1/tellings/{without['id']}")
    assert before[0].headers["ETag"] == before[1].headers["ETag"] == after.headers["ETag"]
    assert after.json() == before[1].json()
    desk.replied(without)


def test_w1_a_notice_to_the_firm_does_not_say_when_somebody_complained(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    desk.replied(telling)
    desk.decided(case, "upheld")
    client = desk.world.signed_in(desk.firm)

    [listed] = client.get("/v1/notices").json()["items"]
    notice = client.get(f"/v1/notices/{listed['id']}")

    assert notice.status_code == 200, notice.text
    assert str(case.id) not in notice.text
    with desk.world.database.reading(CLOCK) as work:
        [piece, *_] = holdings.of_organisation(work, Whose(WhoseKind.ORGANISATION, desk.agency.id))
        assert str(case.id) not in str(list(piece.read()))


def test_w6_whom_a_case_keeps_out_a_case_of_threats_for_it_keeps_out_too(world: World, clock):
    desk = Desk(world, clock)
    case = desk.inquired()
    with world.database.writing(CLOCK) as work:
        work.session.add(
            KeptOut(
                complaint_id=case.id,
                person_id=desk.cho.person.id,
                tie="own_word",
                since_at=work.at,
            )
        )
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    desk.after(days=31)
    letters = {each: len(world.letters(each.email)) for each in (desk.ben, desk.cho)}
    case.says("questions/threatened_30_days", {"answer": "yes", "words": "They came."})
    with world.database.reading(CLOCK) as work:
        linked = work.session.query(Complaint).filter_by(retaliation_of=case.id).one()

    path = f"/v1/complaints/{linked.id}"
    assert world.signed_in(desk.cho).get(path).status_code == 404
    assert world.signed_in(desk.ben).get(path).status_code == 200
    assert len(world.letters(desk.ben.email)) == letters[desk.ben] + 1
    assert len(world.letters(desk.cho.email)) == letters[desk.cho]


def test_w2_a_key_that_a_client_uses_twice_shows_no_case_to_another(world: World):
    mine, theirs = tells(world), tells(world)
    same = {"Idempotency-Key": "one-key-for-everybody-of-this-client"}
    body = {"text": "I have more to say."}
    assert mine.post("/v1/receipt/messages", json=body, headers=same).status_code == 201

    answer = theirs.post("/v1/receipt/messages", json=body, headers=same)

    assert answer.status_code == 422
    assert answer.json()["type"].endswith("/problems/idempotency-key-reused")


def test_w6_an_officer_who_is_named_in_a_complaint_neither_sees_nor_counts_it(world: World):
    desks = Desks(world)
    officer, colleague = desks.officer(), desks.officer()
    name = officer.member.person.name
    hers = tells(world, against={"kind": "unknown", "name": f"  {name.upper()} "})
    case = case_of(world, hers)

    assert officer.read(case).status_code == 404
    assert colleague.read(case).status_code == 200
    assert officer.work() == []


def test_w2_a_colleague_cannot_snatch_a_case_that_somebody_decides_to_read_it(desk: Desk):
    case = desk.inquired(COMPANY)
    case.done(desk.ben, "decider")

    taken = case.does(desk.cho, "decider")

    assert problem(taken) == (409, "with-somebody-else")
    assert case.row.decider_id == desk.ben.person.id
    curious = desk.world.signed_in(desk.cho)
    assert problem(curious.get(f"/v1/complaints/{case.id}/file")) == (409, "another-officer")


def test_w2_that_someone_pressed_her_can_be_said_after_she_was_made_to_withdraw(desk: Desk):
    case = desk.inquired()
    first = case.says("withdrawal", {"pressed": "no"})
    desk.after(days=2)

    again = case.says("withdrawal", {"pressed": "yes"})

    assert again["withdrawal_until"] == first["withdrawal_until"]
    assert case.row.severity is Severity.CRITICAL
    refused = case.hers.post("/v1/receipt/withdrawal", json={"pressed": "no"})
    assert problem(refused) == (409, "step-refused")


def _without_keys(case: Case) -> Case:
    """Let the keys of a case be gone, as where a backup of the data alone came back."""
    with case.desk.world.database.writing(CLOCK) as work:
        for seal in Seal:
            case.desk.cases.seals.destroy(work, case.id, seal)
    return case


def test_w10_a_case_whose_keys_are_gone_is_told_to_be_gone(desk: Desk):
    case = _without_keys(desk.inquired(COMPANY))

    hers = case.hers.post("/v1/receipt/messages", json={"text": "Are you there?"})
    theirs = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{case.id}/story")

    assert problem(hers) == (410, "case-gone")
    assert problem(theirs) == (410, "case-gone")


def test_w10_a_case_whose_keys_are_gone_stops_no_clock_of_the_others(desk: Desk):
    contact = {"use": "contact_me"}
    lies = [_without_keys(desk.lodged()), desk.lodged()]
    ends = [desk.inquired(COMPANY, contact, contact={"email": mail}) for mail in MAILS]
    for each in ends:
        desk.replied(desk.told(each))
        desk.decided(each, "not_upheld")
    _without_keys(ends[0])
    desk.world.letters()

    desk.after(days=91)
    while tend_cases(desk.world.database, desk.cases):
        pass

    assert [each.row.officer_id is not None for each in lies] == [True, True]
    assert [each.row.state for each in ends] == [ComplaintState.CLOSED] * 2
    assert [each.to for each in desk.world.letters() if each.to in MAILS] == [MAILS[1]]
    assert [each["kind"] for each in ends[1].read()["questions"]] == ["solved"]
    desk.after(days=500)
    assert [each.row.destroyed_at is not None for each in ends] == [True, True]
