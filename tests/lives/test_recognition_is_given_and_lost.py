"""A firm is recognised, loses the award by what it did, and wins it back on appeal.

The firm and the programme are invented.
"""

from typing import Any

import pytest

from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.awarding import TOP, WHY, Jury
from tests.deploying import licensed
from tests.evaluating import DRAFT, MERIT, SEEN, Contest
from tests.people import PASSWORD, World
from tests.violating import slug

KEY = "harbour-award"
AWARD = {"key": TOP, "title": "Top Performer", "rank": 1, "points": {"least": 50, **DRAFT}}
GATE = {
    **SEEN,
    "key": "licence",
    "title": "A valid licence throughout the period",
    "measure": "licence_share",
    "least": 0.5,
}
NAME, HOME = "Anselmo Quibranza", "14 Mabini Street, Cebu"
ANSWER = "Our branch in Cebu was closed in April, and nobody of it works for us."


class Season(Contest, Jury):
    """A year of the programme: who evaluates, who grants, who is recognised."""


@pytest.fixture
def season(world: World, clock) -> Season:
    return Season(world, clock)


def test_a_firm_is_recognised_loses_the_award_and_wins_it_back(season: Season):
    licensed(season.world, season.subject_id)
    evaluation = the_year_is_evaluated(season)
    row = a_person_grants_what_is_proposed(season, evaluation)
    case = a_violation_becomes_final(season, row)
    notice = the_firm_is_told_and_answers(season, row, case)
    the_award_falls_by_another_person(season, row, notice)
    the_appeal_is_right_and_the_award_stands_again(season, row, notice)
    the_same_facts_give_the_same_result(season, evaluation)
    the_journal_holds(season.world)
    nothing_lies_in_the_clear(season.world, [PASSWORD, NAME, HOME, "DMW 12/2026"])


def the_year_is_evaluated(season: Season) -> dict[str, Any]:
    """The programme of the ministry is loaded; firm and authority report; all is computed."""
    season.loaded(MERIT, gate=[GATE], award=[AWARD], period_until="2026-10-31")
    season.deploys(1_200)
    # The authority counted fewer, beyond the limit: the lower number counts (E1).
    season.deploys(1_100, who=season.officer)
    early = season.evaluated(KEY, as_of="2026-09-30")
    assert (early["preview"], early["grants_from"]) == (True, "2026-11-01")
    too_soon = season.decides(season.result(early)["id"])
    assert slug(too_soon) == "award-period-not-over"
    found = season.evaluated(KEY)
    assert not found["preview"]
    assert (found["state"], found["proposed"]) == ("finished", {TOP: 1})
    mine = season.result(found, who=season.firm)
    assert mine["proposed"] == [TOP]
    deployed = next(each for each in mine["readings"] if each["measure"] == "workers_deployed")
    assert deployed["value"] == "1100"
    assert len(deployed["records"]) > 0
    assert sum(float(each["points"]) for each in mine["points"]) == float(mine["score"]) == 70
    assert {each["confidence"] for each in mine["points"]} == {"draft"}
    assert season.page() == []
    return found


def a_person_grants_what_is_proposed(season: Season, evaluation: dict[str, Any]) -> dict[str, Any]:
    """The decision maker grants; whoever asked for the evaluation could not."""
    assert ("grant", "award") in season.work_of(season.judge)
    result = season.result(evaluation)["id"]
    assert season.decides(result, TOP, season.secretary).status_code == 403
    answer = season.decides(result)
    assert answer.status_code == 201, answer.text
    year = season.today().year
    [shown] = season.page(year=year, jurisdiction="PH")
    assert (shown["status"], shown["programme"], shown["draft"]) == ("granted", KEY, True)
    assert shown["score"] == {"points": "70.00", "of": "100.00", "draft": True}
    assert season.of_firm() == [shown]
    return dict(answer.json())


def a_violation_becomes_final(season: Season, row: dict[str, Any]) -> dict[str, Any]:
    """An inspection becomes a case; while it is open the award stands as it stood."""
    people = [
        {"part": "agency", "record": season.record},
        {"part": "officer", "officer_of": season.record, "name": NAME, "address": HOME},
    ]
    case = season.notified(respondents=people)
    assert slug(season.on_award(row, "announce-loss", season.secretary)) == (
        "no-final-violation-in-period"
    )
    season.served(case)
    season.after(days=16)
    season.done(season.manager, case, "decide", season.found(case))
    assert [each["status"] for each in season.page()] == ["granted"]
    assert ("announce", "award") not in season.work_of(season.secretary)
    season.after(days=31)
    assert ("announce", "award") in season.work_of(season.secretary)
    assert [each["status"] for each in season.page()] == ["granted"]
    return case


def the_firm_is_told_and_answers(
    season: Season, row: dict[str, Any], case: dict[str, Any]
) -> dict[str, Any]:
    """The notice names the award, its period and the case; the firm is heard first (C1)."""
    said = season.did_award(row, "announce-loss", season.secretary)
    notice = season.reads(season.firm, f"/v1/notices/{said['notice']}")
    assert case["number"] in str(notice["facts"])
    assert slug(season.on_award(row, "lose")) == "notice-not-heard"
    path = f"/v1/notices/{notice['id']}"
    season.does(season.firm, f"{path}/answer", {"answer": ANSWER}, notice["version"])
    return dict(season.reads(season.firm, path))


def the_award_falls_by_another_person(
    season: Season, row: dict[str, Any], notice: dict[str, Any]
) -> None:
    """Not by who granted it; the public reads that it fell, and what the firm says to it (C2)."""
    assert slug(season.on_award(row, "lose", season.judge)) == "had-a-part-in-award"
    season.did_award(row, "lose")
    path = f"/v1/notices/{notice['id']}"
    version = season.reads(season.firm, path)["version"]
    season.does(season.firm, f"{path}/state-publicly", {"statement": ANSWER}, version)
    [shown] = season.page()
    fell = shown["fell"]
    assert (shown["status"], fell["appeal"], fell["statement"]) == ("lost", "appeal_open", ANSWER)
    assert fell["ground"] == "violation_in_period"


def the_appeal_is_right_and_the_award_stands_again(
    season: Season, row: dict[str, Any], notice: dict[str, Any]
) -> None:
    """People who had no part decide; from then on nothing of the fall is told."""
    body = {"notice": notice["id"], "grounds": "The branch was not ours when it happened."}
    appeal = season.does(season.firm, "/v1/appeals", body)["id"]
    assert season.page()[0]["fell"]["appeal"] == "appeal_running"
    season.judged(appeal, "upheld")
    assert season.award(row)["state"] == "granted"
    [shown] = season.page()
    assert (shown["status"], shown["fell"]) == ("granted", None)
    assert WHY not in str(shown)


def the_same_facts_give_the_same_result(season: Season, evaluation: dict[str, Any]) -> None:
    """What was given and lost since changes nothing of what the evaluation read."""
    again = season.again(evaluation)
    assert (again["is_identical"], again["different"]) == (True, 0)
