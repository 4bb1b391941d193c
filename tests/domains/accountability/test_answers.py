"""What a state was told of final violations and what it did is public (S4)."""

from typing import Any

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.agreeing import clause, lay_down
from tests.answering import WHY, States
from tests.people import World, key


@pytest.fixture
def states(world: World, clock) -> States:
    """The Philippines, told by an agreement what Qatar decides with effect."""
    found = States(world, clock)
    found.agree()
    return found


def says(states: States, item: dict[str, Any], words: str, who: Any = None) -> Any:
    """Let the state say something publicly."""
    path = f"/v1/jurisdictions/PH/answers/{item['id']}/statement"
    client = states.world.signed_in(who or states.asked)
    return client.post(path, json={"words": words, "language": "en"}, headers=key())


def test_s4_a_final_violation_is_listed_by_case_and_the_state_answers(states: States):
    [case] = states.final()
    read = states.public()
    [item] = read["items"]
    assert item["violation"] == case["number"]
    assert (item["answered_at"], item["did"], item["is_late"]) == (None, None, False)
    assert item["record_id"] == str(states.bench.subject_id)
    states.bench.after(days=4)
    [told] = states.told()
    states.answers(told, "licence_acted_on", words="we suspended it", did_on="2027-01-10")
    [item] = states.public()["items"]
    assert (item["did"], item["did_on"], item["days"]) == ("licence_acted_on", "2027-01-10", 4)
    # The words of an answer are for who told the state.
    assert "we suspended it" not in states.world.client().get("/v1/jurisdictions/PH/answers").text
    figures = states.public()["figures"]
    assert (figures["told"], figures["due"], figures["late"]) == (1, 1, 0)
    assert (figures["median_days"], figures["mean_days"]) == (4, "4.0")


def test_s4_until_a_case_is_final_nothing_of_the_firm_is_told(states: States):
    states.bench.confirmed()
    states.follow()
    assert states.public()["items"] == []
    assert states.public()["figures"]["told"] == 0


def test_s4_an_answer_that_does_not_come_is_late_and_counted(states: States):
    states.late(2)
    read = states.public("?is_late=true")
    assert len(read["items"]) == 2
    assert (read["figures"]["late"], read["figures"]["unanswered"]) == (2, 2)
    told = states.told()
    states.answers(told[0])
    read = states.public()
    # It stays late when it came after its time.
    assert [each["is_late"] for each in read["items"]] == [True, True]
    assert (read["figures"]["late"], read["figures"]["unanswered"]) == (2, 1)
    answered = states.public("?is_answered=true")["items"]
    assert [each["id"] for each in answered] == [told[0]["id"]]


def test_s4_what_is_overturned_leaves_the_list_at_that_instant(states: States):
    [case] = states.final()
    assert len(states.public()["items"]) == 1
    respondent = case["respondents"][0]["id"]
    states.bench.done(
        states.bench.manager,
        case,
        f"respondents/{respondent}/overturn",
        {"reason": "A court set it aside."},
    )
    # Nobody followed the journal meanwhile.
    read = states.public()
    assert read["items"] == []
    assert (read["figures"]["told"], read["figures"]["gone"]) == (0, 1)
    assert case["number"] not in str(read)


def test_s4_the_list_goes_on_by_cursor_and_by_days(states: States):
    states.final(3)
    first = states.public("?limit=2")
    assert len(first["items"]) == 2
    second = states.public(f"?limit=2&cursor={first['next_cursor']}")
    ids = [each["id"] for each in (*first["items"], *second["items"])]
    assert len(set(ids)) == 3
    assert ids == sorted(ids, reverse=True)
    day = first["items"][0]["told_at"][:10]
    assert states.public(f"?told_until={day}")["items"] == []
    assert len(states.public(f"?told_from={day}")["items"]) == 3


def test_s4_a_state_that_holds_no_record_is_unknown(states: States):
    assert states.world.client().get("/v1/jurisdictions/XK/answers").status_code == 404
    assert states.world.client().get("/v1/jurisdictions/ph/answers").status_code == 422


def test_s4_a_state_says_publicly_what_it_did_and_says_it_anew(states: States):
    states.final()
    [item] = states.public()["items"]
    assert says(states, item, "We suspended the licence.").status_code == 201
    assert says(states, item, "We cancelled the licence.").status_code == 201
    [item] = states.public()["items"]
    assert item["statement"]["words"] == "We cancelled the licence."
    assert says(states, item, "x" * 1_001).status_code == 422
    # The authority that decided, another part of the same state: nobody else speaks for it.
    assert says(states, item, "It is fine.", states.bench.manager).status_code == 403


def test_l8_words_of_a_person_are_taken_out_of_a_public_statement_by_two(states: States):
    states.final()
    [item] = states.public()["items"]
    says(states, item, "Mr Ram of our office closed it.")
    path = f"/v1/jurisdictions/PH/answers/{item['id']}/statement/redact"
    body = {"words": ["Mr Ram"], **WHY}
    held = states.bench.tries(states.secretary, path, body, 1)
    assert held.status_code == 409, held.text
    look = held.json()["second_look"]
    version = states.bench.reads(states.colleague, look)["version"]
    states.bench.does(states.colleague, f"{look}/release", WHY, version)
    states.bench.does(states.secretary, path, body, 1)
    [item] = states.public()["items"]
    assert "Mr Ram" not in item["statement"]["words"]
    assert item["statement"]["redacted_at"] is not None


def test_e5_open_cases_are_told_once_a_month_in_steps_of_ten_and_without_firms(states: States):
    for _ in range(11):
        states.notified()
    assert states.count() == 2
    assert states.count() == 0
    counts = states.public()["figures"]["open_cases"]
    assert counts["at_least"] == 10
    assert counts["ages"]["under_30_days"] == 10
    mine = [
        each
        for each in states.bench.reads(states.asked, "/v1/disclosures?box=inbox")["items"]
        if each["what"] == "open_cases"
    ]
    assert len(mine) == 1
    told = states.bench.reads(states.asked, f"/v1/disclosures/{mine[0]['id']}")
    assert told["content"]["at_least"] == 10
    assert str(states.bench.subject_id) not in str(told)
    # Qatar is told of its own firms, and reads nothing of the cases of others.
    theirs = states.bench.reads(states.bench.manager, "/v1/disclosures?box=inbox")["items"]
    assert [each["what"] for each in theirs] == ["open_cases"]
    states.bench.after(days=31)
    assert states.count() == 2


def test_e5_fewer_than_ten_open_cases_are_told_as_that_alone(states: States):
    for _ in range(3):
        states.notified()
    states.count()
    counts = states.public()["figures"]["open_cases"]
    assert counts["at_least"] == 0
    assert set(counts["ages"].values()) == {0}


def test_s5_a_part_of_a_country_is_told_its_own_count_and_the_country_is_not(states: States):
    lay_down(states.world, "part-qa", ["PH", "PH-ABR", "QA"], [clause("final_violations")])
    part = states.world.organisation(OrganisationKind.AUTHORITY, "Labour of Abra", "PH-ABR")
    officer = states.world.member(Role.AUTHORITY_OFFICER, part)
    assert states.count() == 3
    for who in (officer, states.asked, states.bench.manager):
        came = states.bench.reads(who, "/v1/disclosures?box=inbox")["items"]
        assert [each["what"] for each in came] == ["open_cases"]
