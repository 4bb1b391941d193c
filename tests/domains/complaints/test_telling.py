"""What reaches whom a complaint is about: by her yes, by two officers, and never her name."""

from app.access.grants import Role
from app.domains.complaints.types import ComplaintState
from app.domains.identity.types import OrganisationKind
from tests.handled import COMPANY, STATEMENT, Desk
from tests.hearings import problem

CONTACT = {"use": "contact_me"}
WITHOUT_HER = {
    "why": "cannot_point_to_her",
    "reason": "Four hundred workers paid it that year.",
    "could_fit": 400,
}


def test_w1_nothing_is_prepared_without_her_yes(desk: Desk):
    case = desk.inquired(CONTACT)

    assert problem(desk.prepared(case)) == (409, "no-consent")


def test_w1_she_reads_the_text_first_and_what_she_objects_to_does_not_go(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    tell = f"tellings/{telling['id']}/tell"

    assert case.read()["tellings"][0]["statement"] == STATEMENT
    assert problem(case.does(desk.ana, tell)) == (409, "not-shown-to-her")
    case.says(f"tellings/{telling['id']}/object", {"text": "They know that only I paid then."})
    desk.after(days=30)

    assert problem(case.does(desk.ana, tell)) == (409, "not-shown-to-her")
    case.done(desk.ana, f"tellings/{telling['id']}/take-back")
    assert desk.prepared(case, period="2026-Q1").status_code == 201


def test_w1_the_firm_reads_the_statement_and_no_more(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    letters = desk.world.letters(desk.firm.email)

    assert case.row.state is ComplaintState.REPLY
    told = desk.read_by_firm(telling)
    assert (told["statement"], told["category"], told["period"]) == (
        STATEMENT,
        "fee_charged",
        "2026",
    )
    assert str(case.id) not in str(told)
    assert "2026" not in letters[0].text
    assert "complain" not in letters[0].text.lower()


def test_w1_her_name_number_and_address_are_found_in_any_dress(desk: Desk):
    case = desk.inquired(COMPANY)

    for words in (
        "Our worker maya says so.",
        "Call 984 123 4567.",
        "Call ९८४१२३४५६७.",
        "Ma\u200bya Gurung paid.",
        "Write to somebody@else.example.",
    ):
        assert problem(desk.prepared(case, statement=words)) == (409, "points-to-her"), words
    assert "compared by the service, shown to nobody" in {
        each["why"] for each in case.read()["openings"]
    }


def test_w1_where_she_cannot_be_asked_two_officers_answer_and_ten_are_the_least(desk: Desk):
    case = desk.inquired()
    few = desk.prepared(case, **{**WITHOUT_HER, "could_fit": 9})
    assert problem(few) == (422, "fits-too-few")
    assert desk.prepared(case, why="cannot_point_to_her").status_code == 422
    telling = desk.prepared(case, **{**WITHOUT_HER, "could_fit": 10}).json()
    tell, second = (f"tellings/{telling['id']}/{each}" for each in ("tell", "second"))
    because = {"reasons": "I counted them too."}

    assert problem(case.does(desk.ana, second, because)) == (409, "another-officer")
    assert problem(case.does(desk.ana, tell)) == (409, "can-be-asked")
    desk.after(days=15)
    assert problem(case.does(desk.ana, tell)) == (409, "another-officer")
    case.done(desk.ben, second, because)
    case.done(desk.ana, tell)

    assert desk.read_by_firm(telling)["statement"] == STATEMENT
    assert case.read()["tellings"][0]["could_fit"] == 10


def test_w1_who_came_back_or_said_no_is_not_answered_for(desk: Desk):
    came_back, said_no, reachable = desk.inquired(), desk.inquired(COMPANY), desk.inquired(CONTACT)
    consent = said_no.read()["consents"][0]["id"]
    said_no.says(f"consents/{consent}/withdraw")

    for case in (came_back, said_no, reachable):
        telling = desk.prepared(case, **WITHOUT_HER).json()
        case.done(desk.ben, f"tellings/{telling['id']}/second", {"reasons": "It fits many."})
        if case is came_back:
            case.read()
        desk.after(days=15)
        refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")
        assert problem(refused) == (409, "can-be-asked")


def test_w1_a_consent_that_ends_recalls_what_was_prepared(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    case.says(f"tellings/{telling['id']}/agree")
    consent = case.read()["consents"][0]["id"]

    after = case.says(f"consents/{consent}/withdraw")

    assert after["tellings"][0]["state"] == "recalled"
    refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")
    assert problem(refused) == (409, "step-refused")
    assert desk.world.signed_in(desk.firm).get(f"/v1/tellings/{telling['id']}").status_code == 404


def test_whoever_has_no_account_here_is_not_told_here(desk: Desk):
    case = desk.inquired(COMPANY, against={"kind": "intermediary", "name": "Hill Overseas"})
    telling = desk.prepared(case).json()
    case.says(f"tellings/{telling['id']}/agree")

    assert telling["organisation_id"] is None
    refused = case.does(desk.ana, f"tellings/{telling['id']}/tell")
    assert problem(refused) == (409, "not-served-here")


def test_a_firm_replies_in_time_or_late_and_others_read_nothing_of_it(desk: Desk):
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    assert problem(case.does(desk.ana, "resume-inquiry")) == (409, "something-open")
    desk.after(days=15)
    assert desk.read_by_firm(telling)["state"] == "unanswered"

    replied = desk.replied(telling)

    assert (replied["state"], replied["reply"]) == ("replied", "We took no money.")
    case.done(desk.ana, "resume-inquiry")
    client = desk.world.signed_in(desk.ana)
    seen = client.get(f"/v1/complaints/{case.id}/tellings").json()["items"][0]
    assert seen["reply"] == "We took no money."
    assert desk.world.signed_in(desk.secretary).get("/v1/tellings").json()["items"] == []


def test_w1_an_authority_is_prepared_for_by_her_yes_to_that_one(desk: Desk):
    office = desk.world.organisation(OrganisationKind.AUTHORITY, None, "NP")
    other = desk.world.organisation(OrganisationKind.AUTHORITY, None, "QA")
    for each in (office, other):
        desk.world.member(Role.AUTHORITY_OFFICER, each)
    case = desk.inquired({"use": "tell_authority", "authority": str(office.id)})
    said = {"text": STATEMENT, "passes": ["statement"], "reason": "It licences the agency."}

    refused = case.does(desk.ana, "referrals", {**said, "authority": str(other.id)})
    assert problem(refused) == (409, "no-consent")
    leaks = {**said, "authority": str(office.id), "text": "Maya says so."}
    assert problem(case.does(desk.ana, "referrals", leaks)) == (409, "points-to-her")
    case.done(desk.ana, "referrals", {**said, "authority": str(office.id)})

    assert case.read()["referrals"][0]["text"] == STATEMENT
    consent = case.read()["consents"][0]["id"]
    after = case.says(f"consents/{consent}/withdraw")
    assert after["referrals"][0]["state"] == "recalled"


def test_p7_a_telling_waits_for_whom_it_was_told_to_until_it_is_replied(desk: Desk) -> None:
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    client = desk.world.signed_in(desk.firm)

    waits = client.get("/v1/me/work").json()["items"]

    assert [(each["act"], each["what"]) for each in waits] == [("reply", "telling")]
    desk.replied(telling)
    assert client.get("/v1/me/work").json()["items"] == []
