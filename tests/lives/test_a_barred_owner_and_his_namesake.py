"""A barred owner comes back under a new firm name, and his innocent namesake goes through (V5)."""

from datetime import timedelta

import pytest

from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.barring import ALIKE, BARRED, HEARD, NAMESAKE, REASON, Bars, slug

OTHERS = "Invented Silent Partner"
PLANTED = [
    *(BARRED["name"], "123-4567", "P1234567A", "1971-03-09"),
    *(NAMESAKE["document"]["number"], ALIKE["document"]["number"], OTHERS),
]


@pytest.fixture
def bars(world, clock) -> Bars:
    return Bars(world, clock)


def test_a_barred_owner_who_comes_back_is_held_and_his_namesake_is_not(bars):
    left_before_the_act_and_is_not_under_it(bars)
    bar, code = bars.imposed()
    records = bars.listed("NEW DAWN PLACEMENT", "HARBOUR LIGHT", "CALM SEA MANNING")

    # The barred owner comes back: a new firm, a new spelling of the name, the same passport.
    new_name = {**BARRED, "name": "I. B. Owner"}
    new_name["document"] = {"country": "PH", "number": "p1234567a"}
    comeback, namesake, alike = (bars.firm(name) for name in ("New Dawn", "Harbour", "Calm Sea"))
    held = bars.claimed(comeback, records["NEW DAWN PLACEMENT"], new_name)
    free = bars.claimed(namesake, records["HARBOUR LIGHT"], NAMESAKE)
    asked = bars.claimed(alike, records["CALM SEA MANNING"], ALIKE)
    is_held_with_the_reason_to_itself_alone(bars, comeback, held)
    is_a_question_that_is_asked_once(bars, alike, asked, records)

    bars.later(HEARD)
    assert bars.holds(namesake) == []
    assert bars.grant(free).status_code == 200
    assert bars.grant(asked).status_code == 200
    waits = bars.grant(held)
    assert (waits.status_code, slug(waits)) == (409, "waits")
    assert BARRED["name"] not in waits.text
    assert "bar" not in waits.json()["detail"].casefold()
    ends_by_its_day(bars, comeback, bar, held, code)
    nothing_lies_in_the_clear(bars.world, [*PLANTED, code])
    the_journal_holds(bars.world)


def left_before_the_act_and_is_not_under_it(bars):
    """One officer had left before the act; another one had no part, and a person finds it."""
    gone = bars.propose({**NAMESAKE, "name": OTHERS}, office_until="2024-12-31")
    told = bars.act(bars.proposing, gone, "announce")
    assert (told.status_code, slug(told)) == (409, "not-in-office")
    assert told.json()["why"] == "left_before"
    wrong = bars.act(bars.deciding, gone, "spare", why="came_after", **REASON)
    assert wrong.status_code == 422
    spared = bars.act(bars.deciding, gone, "spare", why="left_before", **REASON)
    assert (spared.json()["state"], spared.json()["why_spared"]) == ("spared", "left_before")
    apart = bars.propose({**NAMESAKE, "name": OTHERS})
    assert bars.act(bars.deciding, apart, "spare", why="no_part", **REASON).status_code == 200


def is_held_with_the_reason_to_itself_alone(bars, comeback, claim):
    [hold] = bars.holds(comeback)
    assert (hold["kind"], hold["thing_id"], hold["waits"]) == ("claim", claim["id"], True)
    assert (hold["principal"], hold["state"]) == ("I. B. Owner", "met")
    # Until somebody has found that it is them, its end is not told: a rival may be asking.
    assert hold["bar_until"] is None
    assert "same document" in hold["meaning"]
    where = f"/v1/holds/{hold['id']}"
    others = [bars.proposing, bars.deciding, *bars.staff, *bars.answering, bars.reviewer]
    for other in [*others, bars.firm("Another firm")]:
        assert bars.on(other).get(where).status_code in {403, 404}
        assert bars.on(other).get("/v1/holds").json()["items"] == []
        shown = bars.on(other).get(f"/v1/claims/{claim['id']}").text
        assert BARRED["name"] not in shown
        assert hold["id"] not in shown
    [letter] = bars.world.letters(comeback.email)
    assert "I. B. Owner" not in letter.text


def is_a_question_that_is_asked_once(bars, alike, claim, records):
    """The same name and birth date, another document: a person says that they are two."""
    [hold] = bars.holds(alike)
    assert (hold["state"], hold["waits"], hold["bar_until"]) == ("asked", True, None)
    [question] = bars.questions()
    assert (question["how"], question["why"]) == ("likeness", "name_and_birth_date")
    # Ten working days from Tuesday 8 December; the scheme names no public holidays.
    assert question["due_at"] == hold["due_at"] == "2026-12-23T00:00:00Z"
    item = bars.on(bars.answering[0]).get("/v1/me/work").json()["items"]
    assert [(each["act"], each["what"]) for each in item] == [("answer", "bar_question")]
    opened = bars.on(bars.answering[0]).get(
        f"/v1/bar-questions/{question['id']}", headers={"Opening-Reason": "to compare the papers"}
    )
    assert opened.json()["barred"]["document"]["number"] == BARRED["document"]["number"]
    assert opened.json()["declared"]["document"]["number"] == ALIKE["document"]["number"]
    assert bars.answer(question, is_same=False).status_code == 200
    assert bars.holds(alike)[0]["waits"] is False

    again = bars.declare(alike, f"/v1/claims/{claim['id']}", ALIKE)
    assert again.status_code == 201
    other = bars.firm("Calm Sea Crewing")
    bars.claimed(other, records["CALM SEA MANNING"], ALIKE)
    assert bars.questions() == []
    assert [each["waits"] for each in bars.holds(other)] == [False]


def ends_by_its_day(bars, comeback, bar, claim, code):
    own = bars.world.client().post("/v1/bars/mine", json={"code": code}).json()
    assert own["state"] == "in_effect"
    assert own["person"]["document"]["number"] == BARRED["document"]["number"]
    bars.clock.at = bars.clock.at.replace(hour=23)
    while bars.clock.at.date().isoformat() < bar["last_day"]:
        bars.later(timedelta(days=1))
    assert slug(bars.grant(claim)) == "waits"
    bars.later(timedelta(days=1))
    assert bars.world.client().post("/v1/bars/mine", json={"code": code}).json()["state"] == "ended"
    assert [each["waits"] for each in bars.holds(comeback)] == [False]
    assert bars.grant(claim).status_code == 200
