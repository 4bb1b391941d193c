"""A claim is to be refused: the firm is heard, refused, appeals, and wins."""

import pytest

from app.store.journal import verify
from tests.hearings import REASON, Hearing, problem
from tests.make import OPERATOR
from tests.people import World


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is to be refused."""
    return Hearing(world, clock)


def test_c1_a_claim_is_refused_only_after_its_claimant_was_heard(hearing):
    announced = hearing.refuse(hearing.lena, ground="contested")
    assert announced.status_code == 200, announced.text
    assert announced.json()["state"] == "lodged"
    notice = hearing.notice()
    assert (notice["state"], notice["act"], notice["ground"]) == (
        *("announced", "claim_refused"),
        "contested",
    )
    assert notice["reason"] == REASON["reason"]
    assert notice["available_actions"] == ["answer"]
    assert ("answer", "notice") in hearing.work_of(hearing.firm)

    early = hearing.refuse(hearing.omar)
    assert problem(early) == (409, "notice-not-heard")
    assert early.json()["until"] == notice["answer_by"].replace("Z", "+00:00")

    answered = hearing.on_notice(hearing.firm, "answer", {"answer": "The extract is enclosed."})
    assert answered.status_code == 200, answered.text
    assert answered.json()["state"] == "answered"
    assert ("decide", "notice") in hearing.work_of(hearing.omar)
    refused = hearing.refuse(hearing.omar)
    assert (refused.status_code, refused.json()["state"]) == (200, "refused")
    assert hearing.notice()["state"] == "in_effect"


def test_c1_nobody_answers_and_the_time_passes(hearing):
    notice = hearing.refused()
    assert (notice["state"], notice["answered_at"]) == ("in_effect", None)
    assert notice["public"]["standing"] == "appeal_open"


def test_c1_the_letter_names_facts_rule_who_decided_and_how_to_appeal(hearing):
    hearing.refused()
    notice = hearing.notice()
    kinds = [each["kind"] for each in notice["letters"]]
    assert kinds == ["announced", "in_effect"]
    last = notice["letters"][-1]
    letter = hearing.read(f"/v1/notices/{notice['id']}/letters/{last['id']}", hearing.firm)
    text = " ".join(each.get("text", "") for each in letter["content"]["blocks"])
    assert letter["content"]["decided_by"] == "secretariat"
    assert "secretariat" in text
    assert letter["content"]["rule"] in text
    assert notice["number"] in text
    assert "You can appeal until" in text
    assert "does not hold this act back" in text
    assert {"record": hearing.record} in letter["content"]["facts"]
    assert list(letter["words"].values()) == [REASON["reason"]]
    assert REASON["reason"] not in str(letter["content"])
    mail = hearing.world.letters(hearing.firm.email)[-1]
    assert notice["number"] in mail.subject
    assert REASON["reason"] not in mail.text


def test_c2_who_is_refused_appeals_and_wins_and_others_decide_anew(hearing):
    appeal = hearing.decided("upheld")
    assert (appeal["state"], appeal["reason"]) == ("upheld", REASON["reason"])
    assert {each["counted"] for each in appeal["votes"]} == {True}
    claim = hearing.read(f"/v1/claims/{hearing.claim['id']}", hearing.firm)
    assert claim["state"] == "lodged"
    notice = hearing.notice()
    assert (notice["reversed_by"], notice["public"]["standing"]) == ("appeal", "reversed")
    assert [each["kind"] for each in notice["letters"]] == [
        *("announced", "in_effect", "appeal_lodged", "appeal_panel", "appeal_admitted"),
        "appeal_decided",
    ]
    assert problem(hearing.refuse(hearing.omar)) == (409, "needs-another-decider")
    assert hearing.refuse(hearing.eva).status_code == 200
    with hearing.world.database.reading(OPERATOR) as work:
        assert verify(work.session).broken_at is None


def test_c2_dismissed_the_refusal_is_final(hearing):
    hearing.decided("dismissed")
    notice = hearing.notice()
    assert (notice["reversed_at"], notice["public"]["standing"]) == (None, "final")
    assert problem(hearing.lodge_appeal(late_reason="We were away.")) == (409, "appealed-already")


def test_c2_partly_right_it_goes_back_to_the_deciding_body(hearing):
    hearing.decided("partly")
    claim = hearing.read(f"/v1/claims/{hearing.claim['id']}", hearing.firm)
    assert claim["state"] == "lodged"
    assert hearing.notice()["reversed_by"] == "appeal"


def test_a_claim_that_is_granted_or_taken_back_meanwhile_ends_the_notice(hearing):
    hearing.refuse(hearing.lena)
    path = f"/v1/claims/{hearing.claim['id']}"
    taken = hearing.act(hearing.firm, f"{path}/withdraw", REASON, 1)
    assert (taken.status_code, taken.json()["state"]) == (200, "withdrawn"), taken.text
    assert hearing.notice()["state"] == "dropped"


def test_a_claim_that_is_granted_drops_its_refusal(hearing):
    hearing.refuse(hearing.lena)
    path = f"/v1/claims/{hearing.claim['id']}"
    said = {**REASON, "channel": "published_contact"}
    confirmed = hearing.act(hearing.eva, f"{path}/confirm", said, 1).json()
    hearing.after(days=14)
    granted = hearing.act(hearing.omar, f"{path}/grant", REASON, confirmed["version"])
    assert (granted.status_code, granted.json()["state"]) == (200, "granted"), granted.text
    assert hearing.notice()["state"] == "dropped"
