"""What reaches an authority of a complaint: by her yes to that one, under an agreement (S1)."""

from typing import Any

import pytest

from app.access.grants import Role
from app.domains.agreements.types import Deadline, Unit
from tests.agreeing import clause, lay_down
from tests.handled import IDENTITY, STATEMENT, TOLD, Case, Desk
from tests.hearings import problem
from tests.people import Member, key, on
from tests.referring import (
    authority,
    look,
    pass_time,
    prepare,
    says,
    send,
    sent,
    yes_to,
)

KIND = "complaints_referred"


@pytest.fixture
def office(desk: Desk) -> Member:
    """Somebody of an authority of her country of work, which has an agreement with her own."""
    lay_down(desk.world, "np-qa", ["NP", "QA"], [clause(KIND)])
    return authority(desk)


def own(case: Case) -> dict[str, Any]:
    found: dict[str, Any] = case.read()["referrals"][0]
    return found


def kept_back(case: Case) -> list[str]:
    return [each["why"] for each in case.read()["kept_back"]]


def test_s1_an_authority_reads_what_she_allowed_and_nothing_of_who_she_is(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office), happened_in="QA")
    referral = sent(desk, case, office)

    told = look(desk, office, referral).json()

    assert told["text"] == STATEMENT
    assert told["categories"] == ["fee_charged"]
    assert told["place"]["destination"] == "QA"
    assert told["accused"]["organisation_id"] == str(desk.agency.id)
    for secret in (str(case.id), TOLD["story"], *IDENTITY.values()):
        assert secret not in str(told)
    letters = desk.world.letters()
    assert letters
    assert not [each for each in letters if STATEMENT in each.text]


def test_s1_what_is_disclosed_are_codes_and_no_firm_reads_of_it(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    client = desk.world.signed_in(office)

    [item] = client.get("/v1/disclosures").json()["items"]
    told = client.get(f"/v1/disclosures/{item['id']}").json()

    assert told["what"] == "complaint_referred"
    assert told["content"]["referral"] == referral["id"]
    assert STATEMENT not in str(told)
    assert str(case.id) not in str(told)
    firm = desk.world.signed_in(desk.firm)
    assert firm.get("/v1/disclosures").json()["items"] == []


def test_s1_without_her_yes_to_that_one_it_is_kept_back_and_she_reads_why(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired()

    assert problem(prepare(desk, case, office)) == (409, "no-consent")
    assert problem(prepare(desk, case, office)) == (409, "no-consent")

    [told] = case.read()["kept_back"]
    assert told["why"] == "no_consent"
    assert told["authority"] == office.organisation.name
    assert "You have not said yes" in told["why_text"]


def test_s1_a_yes_that_ended_stops_what_was_prepared(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    prepared = prepare(desk, case, office).json()
    case.says(f"consents/{case.read()['consents'][0]['id']}/withdraw")

    assert problem(send(desk, case, prepared)) == (409, "step-refused")
    assert look(desk, office, prepared).status_code == 404


def test_s1_a_state_that_she_shut_out_gets_nothing_whatever_else_she_allowed(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office), excluded_states=["QA"])

    assert problem(prepare(desk, case, office)) == (409, "state-excluded")
    assert kept_back(case) == ["state_excluded"]
    assert case.read()["excluded_states"] == ["QA"]
    again = case.hers.post("/v1/receipt/consents", json={**yes_to(office), **_asked()})
    assert again.status_code == 422
    case.says("excluded-states/let-in", {"country": "QA"})
    assert send(desk, case, prepare(desk, case, office).json()).status_code == 200


def _asked() -> dict[str, str]:
    return {"language": "en", "text_version": "1"}


def test_s1_a_part_of_a_state_that_she_shut_out_gets_nothing_either(desk: Desk) -> None:
    part = authority(desk, "QA-DA")
    case = desk.inquired(yes_to(part), excluded_states=["QA"])

    assert problem(prepare(desk, case, part)) == (409, "state-excluded")


def test_s1_a_state_shut_out_later_reads_no_more_at_once(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    assert look(desk, office, referral).json()["text"] == STATEMENT

    case.says("excluded-states", {"country": "QA"})

    told = look(desk, office, referral).json()
    assert (told["state"], told["text"], told["categories"]) == ("recalled", None, None)
    assert own(case)["why_recalled"] == "You said that this country must not read it."


def test_s1_never_to_an_authority_that_is_accused(desk: Desk, office: Member) -> None:
    against = {"kind": "authority", "organisation": str(office.organisation.id)}
    case = desk.inquired(yes_to(office), against=against)

    assert prepare(desk, case, office).status_code == 422
    assert kept_back(case) == ["accused"]


def test_s1_what_went_to_an_authority_that_turns_out_to_be_meant_closes_at_once(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    look(desk, office, referral)
    against = {"kind": "authority", "organisation": str(office.organisation.id)}

    case.done(desk.ana, "accused", {"against": against, "reason": "It took the money itself."})

    assert look(desk, office, referral).status_code == 404
    assert own(case)["why_recalled"] == "It is about this office."


def test_s1_never_where_somebody_there_declared_an_interest(desk: Desk, office: Member) -> None:
    said = {
        "kind": "employment",
        "organisation": str(desk.agency.id),
        "since": "2025-01-01",
        "words": "My brother owns it.",
    }
    client = desk.world.signed_in(office)
    declared = client.post("/v1/me/interests", json=said, headers=on(1))
    assert declared.status_code == 201, declared.text
    case = desk.inquired(yes_to(office))

    assert problem(prepare(desk, case, office)) == (409, "authority-interested")
    assert kept_back(case) == ["interest"]


@pytest.mark.parametrize(
    "clauses",
    [[], [clause("sanctions")], [clause(KIND, "status")], [clause(KIND, is_secret=True)]],
)
def test_s1_nothing_goes_without_a_clause_that_opens_it(desk: Desk, clauses: list[Any]) -> None:
    lay_down(desk.world, "np-qa", ["NP", "QA"], clauses)
    office = authority(desk)
    case = desk.inquired(yes_to(office))
    prepared = prepare(desk, case, office).json()

    refused = send(desk, case, prepared)

    assert problem(refused) == (409, "no-agreement")
    told = refused.json()
    assert (told["clause"], told["receiver"]) == (KIND, "QA")
    assert desk.world.client().get(told["recourse"]).status_code == 200
    assert kept_back(case) == ["no_agreement"]
    assert look(desk, office, prepared).status_code == 404
    assert desk.world.signed_in(office).get("/v1/disclosures").json()["items"] == []


def test_s1_what_is_added_to_her_identity_after_it_was_prepared_is_compared_when_it_goes(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    leaks = prepare(desk, case, office, text="Maya says so.")

    assert problem(leaks) == (409, "points-to-her")


def test_s5_posts_and_others_of_the_state_read_no_referral_of_the_authority(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    post = desk.world.member(Role.MISSION_OFFICER, office.organisation)
    others = [authority(desk), post, desk.firm, desk.secretary, desk.ben]

    for each in others:
        client = desk.world.signed_in(each)
        assert client.get("/v1/referrals").json()["items"] == []
        assert look(desk, each, referral).status_code == 404
        assert says(desk, each, referral, "accept").status_code in {403, 404}


def test_e5_an_authority_reads_of_cases_what_was_referred_to_it_and_counts_none(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    sent(desk, case, office)
    desk.inquired()
    client = desk.world.signed_in(office)

    assert len(client.get("/v1/referrals").json()["items"]) == 1
    assert client.get(f"/v1/complaints/{case.id}").status_code == 404
    for path in ("/v1/complaints", "/v1/tellings", "/v1/inquiries"):
        answer = client.get(path)
        assert answer.status_code == 403 or answer.json()["items"] == []


def test_she_reads_who_opened_it_and_each_word_of_the_authority(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    assert own(case)["state_text"] == "It went to the office that you said yes to."

    look(desk, office, referral)
    assert says(desk, office, referral, "accept").status_code == 200
    words = {"words": "We asked the agency for its books."}
    assert says(desk, office, referral, "report-progress", words).status_code == 200
    said = {"outcome": "workers_repaid"}
    assert says(desk, office, referral, "report-outcome", said).status_code == 200

    told = own(case)
    assert [each["who"] for each in told["opened"]] == [office.person.name]
    assert [each["kind"] for each in told["reports"]] == ["accepted", "progress", "outcome"]
    assert told["reports"][-1]["text"] == "The company paid money back."
    assert told["state"] == "ended"
    assert "complaint_referral" in {each["what"] for each in case.read()["openings"]}


def test_words_of_an_authority_wait_for_the_officer_and_not_for_long(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    says(desk, office, referral, "accept", {"words": "Come to our office tomorrow."})
    assert own(case)["reports"][0]["words"] is None
    client = desk.world.signed_in(desk.ana)
    assert ("show", "complaint") in _waits(desk, desk.ana)
    read = client.get(f"/v1/complaints/{case.id}/referrals").json()["items"][0]
    assert read["reports"][0]["words"] == "Come to our office tomorrow."

    report = read["reports"][0]["id"]
    case.done(desk.ana, f"referrals/{referral['id']}/reports/{report}/show")
    assert own(case)["reports"][0]["words"] == "Come to our office tomorrow."
    assert ("show", "complaint") not in _waits(desk, desk.ana)

    says(desk, office, referral, "report-progress", {"words": "We are nearly done."})
    assert own(case)["reports"][1]["words"] is None
    desk.after(days=8)
    assert own(case)["reports"][1]["words"] == "We are nearly done."


def _waits(desk: Desk, member: Member) -> set[tuple[str, str]]:
    items = desk.world.signed_in(member).get("/v1/me/work").json()["items"]
    return {(each["act"], each["what"]) for each in items}


def test_an_authority_that_refuses_says_why_and_reads_it_no_more(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)

    assert says(desk, office, referral, "refuse").status_code == 422
    refused = says(desk, office, referral, "refuse", {"reason": "not_competent"})

    assert refused.json()["state"] == "refused"
    assert look(desk, office, referral).json()["text"] is None
    assert own(case)["reports"][0]["text"] == (
        "The office says that another office has to work on this."
    )
    assert problem(says(desk, office, referral, "accept")) == (409, "step-refused")


def test_s2_her_yes_that_ends_closes_the_text_at_once_and_is_recalled(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    says(desk, office, referral, "accept", {"words": "We look."})
    assert own(case)["is_taken_back"] is None

    case.says(f"consents/{case.read()['consents'][0]['id']}/withdraw")

    told = look(desk, office, referral).json()
    assert (told["text"], told["reports"][0]["words"]) == (None, None)
    assert problem(says(desk, office, referral, "report-progress")) == (409, "step-refused")
    assert own(case)["is_taken_back"] is False
    client = desk.world.signed_in(office)
    [recall] = [e for e in client.get("/v1/disclosures").json()["items"] if e["recalls"]]
    path = f"/v1/disclosures/{recall['id']}"
    version = client.get(path).json()["version"]
    done = client.post(f"{path}/acknowledge", headers=on(version))
    assert done.status_code == 200, done.text
    assert own(case)["is_taken_back"] is True


def test_s2_a_complaint_that_is_withdrawn_is_recalled(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)

    case.says("withdrawal", {"pressed": "no"})

    assert look(desk, office, referral).json()["state"] == "recalled"
    assert own(case)["why_recalled"] == "You asked us to stop."


def test_silence_shows_to_the_authority_then_to_the_officer_and_the_secretariat(
    desk: Desk, office: Member
) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    assert ("answer", "referral") in _waits(desk, office)
    assert ("chase", "complaint") not in _waits(desk, desk.ana)

    # Facts on states, 6d: an inquiry is answered in fifteen days; the last one is there to its end.
    pass_time(desk, days=15)
    assert own(case)["late_since"] is None
    pass_time(desk, days=1)

    assert own(case)["late_since"] is not None
    assert "has not answered in time" in own(case)["state_text"]
    assert ("chase", "complaint") in _waits(desk, desk.ana)
    assert ("remind", "authority") in _waits(desk, desk.secretary)
    items = desk.world.signed_in(desk.secretary).get("/v1/me/work").text
    assert str(case.id) not in items
    assert referral["id"] not in items
    case.done(desk.ana, f"referrals/{referral['id']}/take-back")
    assert look(desk, office, referral).json()["text"] is None
    assert ("chase", "complaint") not in _waits(desk, desk.ana)
    assert own(case)["why_recalled"] == "We took it back."


def test_a_clause_says_until_when_an_authority_answers(desk: Desk) -> None:
    narrow = clause(KIND, answer=Deadline(3, Unit.DAYS))
    lay_down(desk.world, "np-qa", ["NP", "QA"], [narrow])
    office = authority(desk)
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)

    pass_time(desk, days=2)
    assert own(case)["late_since"] is None
    pass_time(desk, days=3)
    assert own(case)["late_since"] is not None

    assert says(desk, office, referral, "accept").status_code == 200
    assert own(case)["late_since"] is None
    pass_time(desk, days=31)
    assert own(case)["late_since"] is not None


def test_two_of_an_authority_do_not_answer_over_each_other(desk: Desk, office: Member) -> None:
    case = desk.inquired(yes_to(office))
    referral = sent(desk, case, office)
    path = f"/v1/referrals/{referral['id']}"
    client = desk.world.signed_in(office)
    version = client.get(path).json()["version"]

    first = client.post(f"{path}/accept", json={}, headers=on(version))
    late = client.post(f"{path}/refuse", json={"reason": "too_late"}, headers=on(version))

    assert first.status_code == 200
    assert late.status_code == 412


def test_a_state_is_shut_out_on_paper_too_and_said_twice_it_is_once(
    desk: Desk,
) -> None:
    case = desk.inquired(excluded_states=["QA"])
    rows = "channel,story,excluded_states\nletter,They took my pay.,QA;NP\n"
    client = desk.world.signed_in(desk.ana)
    headers = {**key(), "Content-Type": "text/csv"}

    entered = client.post("/v1/complaints/entered-forms", content=rows.encode(), headers=headers)

    assert entered.is_success, entered.text
    assert (
        case.hers.post("/v1/receipt/excluded-states", json={"country": "qatar"}).status_code == 422
    )
    again = case.says("excluded-states", {"country": "QA"})
    assert again["excluded_states"] == ["QA"]
    gone = case.hers.post("/v1/receipt/excluded-states/let-in", json={"country": "PH"})
    assert gone.status_code == 404
