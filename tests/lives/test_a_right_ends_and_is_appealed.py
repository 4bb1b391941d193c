"""The right to a record is to end: its holder is heard, loses it, appeals, and wins."""

from typing import Any

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.store.journal import verify
from tests.hearings import REASON, Hearing, problem
from tests.make import OPERATOR
from tests.people import Member, World

NOT_THEIRS = {**REASON, "ground": "not_theirs"}


class Holding(Hearing):
    """A firm that holds a record, and is to lose it."""

    def __init__(self, world: World, clock) -> None:
        super().__init__(world, clock)
        self.hold(self.claim)

    def hold(self, claim: dict[str, Any]) -> None:
        """Let a claim be confirmed and granted."""
        path = f"/v1/claims/{claim['id']}"
        said = {**REASON, "channel": "published_contact"}
        confirmed = self.act(self.office(), f"{path}/confirm", said, claim["version"])
        assert confirmed.status_code == 200, confirmed.text
        self.after(days=14)
        granted = self.act(self.office(), f"{path}/grant", REASON, confirmed.json()["version"])
        assert (granted.status_code, granted.json()["state"]) == (200, "granted"), granted.text

    def office(self) -> Member:
        """Somebody of the secretariat who has no other part."""
        return self.world.member(Role.SECRETARIAT, self.scheme)

    @property
    def where(self) -> str:
        """Where the claim of the holder is."""
        return f"/v1/claims/{self.claim['id']}"

    def state(self) -> str:
        """Return where the right of the holder stands."""
        return str(self.read(self.where, self.firm)["state"])

    def refuse(self, member: Member, **more: str) -> Any:
        """Let the right lapse as somebody: first it is announced, then it takes effect."""
        version = self.read(self.where, self.lena)["version"]
        return self.act(member, f"{self.where}/lapse", {**NOT_THEIRS, **more}, version)

    def rival(self) -> Member:
        """Another firm."""
        firm = self.world.organisation(OrganisationKind.INTERMEDIARY)
        return self.world.member(Role.RECRUITER_MANAGER, firm)


@pytest.fixture
def holding(world: World, clock) -> Holding:
    """A firm that holds a record."""
    return Holding(world, clock)


def test_c1_a_right_ends_only_after_its_holder_was_heard(holding):
    announced = holding.refuse(holding.lena)
    assert (announced.status_code, announced.json()["state"]) == (200, "granted"), announced.text
    notice = holding.notice()
    assert (notice["act"], notice["ground"]) == ("claim_lapsed", "not_theirs")
    assert (notice["reason"], notice["available_actions"]) == (REASON["reason"], ["answer"])
    assert ("answer", "notice") in holding.work_of(holding.firm)

    assert problem(holding.refuse(holding.omar)) == (409, "notice-not-heard")
    said = {"answer": "The licence is in our name."}
    assert holding.on_notice(holding.firm, "answer", said).json()["state"] == "answered"
    assert ("decide", "notice") in holding.work_of(holding.omar)
    assert holding.state() == "granted"
    ended = holding.refuse(holding.omar)
    assert (ended.status_code, ended.json()["state"]) == (200, "lapsed"), ended.text
    assert holding.notice()["state"] == "in_effect"


def test_c1_a_right_ends_on_the_ground_on_which_its_holder_was_heard(holding):
    assert holding.refuse(holding.lena).status_code == 200
    holding.after(days=10)
    other = holding.refuse(holding.omar, ground="firm_ended")
    assert problem(other) == (409, "noticed-already")
    assert other.json()["notice"] == holding.notice()["id"]
    assert holding.state() == "granted"
    assert holding.refuse(holding.omar).json()["state"] == "lapsed"


def test_c1_a_lapse_names_its_ground(holding):
    version = holding.read(holding.where, holding.lena)["version"]
    answer = holding.act(holding.lena, f"{holding.where}/lapse", REASON, version)
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/ground"]


def test_c1_the_letter_of_a_lapse_says_record_ground_and_how_to_appeal(holding):
    holding.refused()
    last = holding.notice()["letters"][-1]
    path = f"/v1/notices/{holding.notice()['id']}/letters/{last['id']}"
    letter = holding.read(path, holding.firm)
    text = " ".join(each.get("text", "") for each in letter["content"]["blocks"])
    assert "the record is not of the firm that holds it" in text
    assert "You can appeal until" in text
    assert {"record": holding.record} in letter["content"]["facts"]


def test_c1_a_holder_gives_its_right_up_itself_and_is_not_heard_first(holding):
    assert "surrender" in holding.read(holding.where, holding.firm)["available_actions"]
    assert holding.refuse(holding.lena, ground="asked_by_letter").status_code == 200
    seen = holding.read(holding.where, holding.firm)["version"]
    for other in (holding.lena, holding.rival()):
        refused = holding.act(other, f"{holding.where}/surrender", REASON, seen)
        assert refused.status_code in (403, 404)
    given = holding.act(holding.firm, f"{holding.where}/surrender", REASON, seen)
    assert (given.status_code, given.json()["state"]) == (200, "lapsed"), given.text
    assert holding.notice()["state"] == "dropped"
    assert holding.work_of(holding.omar) == []


def test_c2_a_holder_appeals_and_its_right_comes_back(holding):
    holding.decided("upheld")
    assert holding.state() == "granted"
    notice = holding.notice()
    assert (notice["reversed_by"], notice["public"]["standing"]) == ("appeal", "reversed")
    assert problem(holding.refuse(holding.omar)) == (409, "needs-another-decider")
    with holding.world.database.reading(OPERATOR) as work:
        assert verify(work.session).broken_at is None


def test_c2_partly_right_others_decide_anew_and_the_right_stands_meanwhile(holding):
    holding.decided("partly")
    assert holding.state() == "granted"
    assert problem(holding.refuse(holding.lena)) == (409, "needs-another-decider")
    assert holding.refuse(holding.eva).status_code == 200


def test_c2_dismissed_the_right_has_ended(holding):
    holding.decided("dismissed")
    assert holding.state() == "lapsed"
    assert holding.notice()["public"]["standing"] == "final"


def test_c2_a_record_that_another_holds_meanwhile_is_a_question_to_the_secretariat(holding):
    appeal = holding.heard()
    rival = holding.rival()
    newer = holding.lodged(rival)
    holding.hold(newer)
    for member in (holding.ana, holding.ben):
        vote = {"outcome": "upheld", "reason": "As the record shows."}
        assert holding.on_appeal(member, appeal, "votes", vote).status_code == 200
    assert holding.on_appeal(holding.ben, appeal, "conclude", REASON).status_code == 200
    assert holding.state() == "contested"
    assert holding.read(f"/v1/claims/{newer['id']}", rival)["state"] == "granted"
    office = holding.office()
    assert ("resume", "claim") in holding.work_of(office)
    seen = holding.read(holding.where, office)
    assert not {"reopen", "reinstate", "dispute"} & set(seen["available_actions"])


def test_c2_a_plain_error_gives_the_right_back_without_an_appeal(holding):
    holding.refused()
    notice = holding.notice(holding.lena)
    path = f"/v1/notices/{notice['id']}/errors"
    error = holding.act(holding.firm, path, {"what": "The extract is of another firm."}).json()
    said = {"is_error": True, **REASON}
    done = holding.act(holding.eva, f"{path}/{error['id']}/answer", said, error["version"])
    assert done.status_code == 200, done.text
    assert holding.state() == "granted"
    assert holding.notice()["reversed_by"] == "plain_error"
