"""A review of a state's certificate opens by rule, and people without ties decide it (S4, C8)."""

import pytest

from tests.answering import NATIONS, WHY, States
from tests.people import World
from tests.violating import slug


@pytest.fixture
def states(world: World, clock) -> States:
    """The Philippines, told by an agreement what Qatar decides with effect."""
    found = States(world, clock)
    found.agree()
    return found


def test_s4_a_set_number_of_overdue_answers_opens_a_review_and_one_fewer_does_not(states: States):
    states.late(4)
    states.tend()
    assert states.reviews(states.secretary) == []
    states.late(1)
    states.tend()
    states.tend()
    [review] = states.reviews(states.secretary)
    assert (review["rule"], review["at_least"]) == ("overdue_answers", 5)
    assert review["state"] == "noted"


def test_s4_the_review_of_a_state_without_a_certificate_is_public_only_if_people_open_it(
    states: States,
):
    states.late(5)
    states.tend()
    found = states.review()
    assert states.reviews() == []
    assert states.world.client().get(f"/v1/state-reviews/{found['id']}").status_code == 404
    assert "state_review" in str(states.bench.reads(states.secretary, "/v1/me/work"))
    states.does(states.secretary, "set-aside", WHY)
    assert states.reviews() == []
    # The same facts open no second one.
    states.tend()
    assert len(states.reviews(states.secretary)) == 1


def test_s4_the_public_reads_since_when_and_by_which_rule_without_cases(states: States):
    cases = states.late(5)
    states.tend()
    states.does(states.secretary, "open")
    states.tend()
    [review] = states.reviews()
    assert (review["state"], review["certificate"]) == ("open", None)
    assert review["hear_until"] is not None
    draft = states.world.client().get(review["consultation"]).json()
    assert draft["draft"]["review"]["rule"] == "overdue_answers"
    everything = f"{review}{draft}"
    assert not any(each["number"] in everything for each in cases)
    assert "Harbour" not in everything
    figures = states.public()["figures"]
    assert figures["review"]["state"] == "open"


def test_s4_the_facts_are_frozen_and_read_by_who_decides_and_by_the_state(states: States):
    cases = states.late(5)
    states.tend()
    states.does(states.secretary, "open")
    path = f"/v1/state-reviews/{states.review()['id']}/facts"
    read = states.bench.reads(states.secretary, path)
    assert read["standing"] == 5
    assert {each["violation"] for each in read["items"]} == {each["number"] for each in cases}
    assert states.bench.reads(states.asked, path)["digest"] == read["digest"]
    other = states.world.signed_in(states.bench.manager).get(path)
    assert other.status_code == 403
    assert states.world.client().get(path).status_code == 401


def test_c8_the_state_and_others_answer_and_nobody_decides_before(states: States):
    council = states.council()
    review = states.under_review()
    early = states.act(council.members[0], "votes", {"outcome": "remarks", **WHY})
    assert slug(early) == "step-refused"
    said = {"words": "We were short of staff.", "language": "en"}
    states.bench.does(states.asked, f"{review['consultation']}/answers", said)
    published = states.world.client().get(f"{review['consultation']}/answers").json()["items"]
    assert [each["side"] for each in published] == ["government"]
    states.heard()
    assert states.review()["state"] == "deciding"


def test_c8_nobody_votes_who_is_a_national_or_says_of_no_country_to_be_one(states: States):
    council = states.council()
    states.under_review()
    states.heard()
    one, silent = council.members[0], council.decision_maker()
    national = states.world.signed_in(one)
    said = {"countries": [NATIONS[0], "PH"]}
    assert national.put("/v1/me/nationalities", json=said).status_code == 200
    refused = states.act(one, "votes", {"outcome": "remarks", **WHY})
    assert slug(refused) == "conflict-of-interest"
    assert refused.json()["conflicts"] == ["of_the_country"]
    refused = states.act(silent, "votes", {"outcome": "remarks", **WHY})
    assert set(refused.json()["conflicts"]) == {"not_seated", "nationality_not_told"}


def test_c8_a_vote_of_somebody_who_becomes_tied_counts_no_more(states: States):
    council = states.council()
    states.under_review()
    states.heard()
    states.votes(council, "remarks")
    for each in council.members[:3]:
        said = {"countries": ["PH"]}
        assert (
            states.world.signed_in(each).put("/v1/me/nationalities", json=said).status_code == 200
        )
    refused = states.act(states.secretary, "conclude", {"outcome": "remarks", **WHY})
    assert slug(refused) == "not-carried"
    assert refused.json()["counted"] == 2


def test_c8_people_close_it_with_remarks_and_the_reasons_are_public(states: States):
    council = states.council()
    states.under_review()
    states.heard()
    assert "vote" in str(states.bench.reads(council.members[0], "/v1/me/work"))
    refused = states.act(states.secretary, "conclude", {"outcome": "remarks", **WHY})
    assert slug(refused) == "not-carried"
    states.votes(council, "remarks")
    assert "state_review" not in str(states.bench.reads(council.members[0], "/v1/me/work"))
    done = states.does(states.secretary, "conclude", {"outcome": "remarks", **WHY})
    assert (done["state"], done["outcome"]) == ("concluded", "remarks")
    [public] = states.reviews()
    assert public["reason"] == WHY["reason"]
    # What it rests on opens no other.
    states.tend()
    assert len(states.reviews()) == 1


def test_c8_what_no_certificate_stands_for_cannot_be_suspended(states: States):
    council = states.council()
    states.under_review()
    states.heard()
    refused = states.act(council.members[0], "votes", {"outcome": "suspension", **WHY})
    assert slug(refused) == "no-certificate-to-suspend"


def test_s4_facts_that_fell_are_shown_and_people_lift_the_review(states: States):
    council = states.council()
    cases = states.late(5)
    states.tend()
    states.does(states.secretary, "open")
    states.tend()
    refused = states.act(states.secretary, "lift", WHY)
    assert slug(refused) == "rule-still-holds"
    respondent = cases[0]["respondents"][0]["id"]
    states.bench.done(states.bench.manager, cases[0], f"respondents/{respondent}/overturn", WHY)
    assert states.review()["rule_holds"] is False
    path = f"/v1/state-reviews/{states.review()['id']}/facts"
    stands = [each["stands"] for each in states.bench.reads(states.secretary, path)["items"]]
    assert sorted(stands) == ["not_final", *["stands"] * 4]
    states.heard()
    assert '"lift"' in str(states.bench.reads(states.secretary, "/v1/me/work")).replace("'", '"')
    refused = states.act(council.members[0], "votes", {"outcome": "remarks", **WHY})
    assert slug(refused) == "rule-holds-no-longer"
    lifted = states.does(states.secretary, "lift", WHY)
    assert lifted["state"] == "lifted"
    # What still stands counts anew, with what comes.
    states.late(1)
    states.tend()
    assert [each["state"] for each in states.reviews(states.secretary)] == ["noted", "lifted"]


def test_s4_many_final_violations_open_a_review_though_each_was_answered(states: States):
    desk = states.world.api.state.accountability
    assert desk.limits.violations == 25
    for _ in range(2):
        states.final(13)
        for each in states.told():
            if each["answered_at"] is None:
                states.answers(each, "investigating")
    states.tend()
    [review] = states.reviews(states.secretary)
    assert review["rule"] == "final_violations"
