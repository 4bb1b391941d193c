"""A certified state does not answer: it is counted publicly, comes under review, is suspended."""

from dataclasses import dataclass
from typing import Any

import pytest

from app.access.grants import Role
from tests.afterwards import KIND_OF, the_journal_holds
from tests.answering import WHY, States
from tests.countries import Country
from tests.deciding import Committee
from tests.living import Living
from tests.people import Member, World
from tests.violating import slug

COUNCIL = ("independent", "workers", "employers", "governments", "independent", "independent")
NATIONS = ("NO", "KE", "MU", "FR", "NP", "BR")
PRIVATE = "The ministry closed the file of Anselmo Quibranza last week."
ANSWERED = "We lost half of our inspectors in March."


@dataclass
class Told:
    """The Philippines, certified under crg-1, and told what Qatar decides with effect."""

    states: States
    country: Country
    council: Committee
    life: Living

    def certificate(self) -> list[dict[str, Any]]:
        """Return what anybody reads of the certificates of the country."""
        return list(self.country.page()["certificates"])

    def answers(self, who: Member, consultation: str, words: str) -> Any:
        """Answer what opened the review."""
        return self.country.answer(self.country.world.signed_in(who), consultation, words)


@pytest.fixture
def told(world: World, clock) -> Told:
    """The country is assessed and certified, then both states agree."""
    country = Country(world, clock, "PH")
    council = Committee(country, "crg-1", COUNCIL)  # type: ignore[arg-type]  # a country
    for member, nation in zip(council.members, NATIONS, strict=True):
        country.national_of(member, nation)
    application = country.requested()
    country.drafted(application)
    country.ends_comments()
    certificate = council.granted(application, votes=5)
    states = States(world, clock, country.ministry)
    states.agree_by_acts()
    life = Living(country, council, clock, certificate["number"])  # type: ignore[arg-type]  # the same
    return Told(states, country, council, life)


def late_and_public(told: Told) -> None:
    """Five cases become final, and the state lets its time to answer pass."""
    states = told.states
    cases = states.late(5)
    read = states.public()
    assert {each["violation"] for each in read["items"]} == {each["number"] for each in cases}
    assert (read["figures"]["late"], read["figures"]["unanswered"]) == (5, 5)
    assert told.certificate()[0]["status"] == "active"


def opened_by_rule(told: Told) -> str:
    """The clock opens a review, and the state is told; return where it is answered."""
    states = told.states
    states.tend()
    [review] = states.reviews()
    assert (review["state"], review["rule"]) == ("open", "overdue_answers")
    assert review["certificate"] == told.life.number
    assert states.public()["figures"]["review"]["state"] == "open"
    letters = states.world.letters(states.asked.email)
    assert any("under review" in each.subject for each in letters)
    return str(review["consultation"])


def answered_by_all(told: Told, draft: str) -> None:
    """The state answers what it was told, late, and what opened the review; others do too."""
    states = told.states
    for each in states.told():
        states.answers(each, "investigating", words=PRIVATE)
    assert told.answers(states.asked, draft, ANSWERED).status_code == 201
    for role in (Role.PARTNER, Role.EMPLOYER_MANAGER):
        speaker = states.world.member(role, states.world.organisation(KIND_OF[role]))
        assert told.answers(speaker, draft, "It was so for years.").status_code == 201
    published = states.world.client().get(f"{draft}/answers").json()["items"]
    assert [each["side"] for each in published] == ["government", "workers", "employers"]
    figures = states.public()["figures"]
    assert (figures["late"], figures["unanswered"]) == (5, 0)
    early = states.act(told.council.members[1], "votes", {"outcome": "suspension", **WHY})
    assert slug(early) == "step-refused"


def decided_without_ties(told: Told) -> dict[str, Any]:
    """People without a tie to the state decide; one of them is found to be a national of it."""
    states, council = told.states, told.council
    states.heard()
    told.country.national_of(council.members[0], "NO", "PH")
    refused = states.act(council.members[0], "votes", {"outcome": "no_ground", **WHY})
    assert slug(refused) == "conflict-of-interest"
    assert refused.json()["conflicts"] == ["of_the_country"]
    for each in council.members[1:]:
        states.does(each, "votes", {"outcome": "suspension", **WHY})
    done = states.does(states.secretary, "conclude", {"outcome": "suspension", **WHY})
    assert (done["outcome"], done["certificate_status"]) == ("suspension", "active")
    return done


def suspended_after_a_hearing(told: Told, decision: str) -> None:
    """A suspension is announced and heard first, and decided by votes of its own."""
    council, life = told.council, told.life
    assert life.file()["id"] == decision
    assert life.on_notice("answer", {"answer": "we hire inspectors now"}).status_code == 200
    life.follow()
    file = life.file()
    for each in council.members[1:]:
        assert council.vote(each, file, "carry_out").status_code == 200
    carried = council.conclude(file, "carry_out", ground="requirements_not_met")
    assert carried.status_code == 200, carried.text


def test_a_state_that_does_not_answer_comes_under_review(told: Told):
    states = told.states
    late_and_public(told)
    answered_by_all(told, opened_by_rule(told))
    done = decided_without_ties(told)
    suspended_after_a_hearing(told, done["decision_id"])

    public = states.world.client().get(f"/v1/state-reviews/{done['id']}").json()
    assert (public["outcome"], public["reason"]) == ("suspension", WHY["reason"])
    assert public["certificate_status"] == "suspended"
    assert told.certificate()[0]["status"] == "suspended"
    # What it rests on opens no second review, and nothing private was told.
    states.tend()
    assert len(states.reviews()) == 1
    everything = states.world.client().get("/v1/jurisdictions/PH/answers").text
    assert "Quibranza" not in everything
    assert "Quibranza" not in "".join(each.text for each in states.world.letters())
    the_journal_holds(states.world)
