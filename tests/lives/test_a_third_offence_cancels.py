"""A firm that offends again and again: each time longer, and at the third relapse its licence goes.

The firm is invented. The ladder is the one that was read of the Philippine rules for less serious
offences: two to six months, to a year, to two years, and cancellation after a third relapse.
"""

from typing import Any

import pytest

from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.people import PASSWORD, World
from tests.sanctioning import SWAPPED, WHY, Court
from tests.violating import slug

SPANS = [
    ("2024-02-01", "2024-03-31"),
    ("2024-10-01", "2024-11-30"),
    ("2025-06-01", "2025-07-31"),
    ("2026-03-01", "2026-04-30"),
]
STEPS = [
    ("licence_suspension", {"months": 2, "days": 0}, {"months": 6, "days": 0}),
    ("licence_suspension", {"months": 6, "days": 1}, {"months": 12, "days": 0}),
    ("licence_suspension", {"months": 12, "days": 1}, {"months": 24, "days": 0}),
    ("licence_cancellation", None, None),
]


@pytest.fixture
def court(world: World, clock) -> Court:
    return Court(world, clock)


def test_the_third_relapse_cancels_by_the_competent_authority(court: Court):
    court.licensed()
    court.follow()
    assert court.shown() == []
    imposed = [
        offends_and_is_sanctioned(court, step, SPANS[step], *STEPS[step]) for step in range(3)
    ]
    are_served_one_after_another(court, imposed)
    last = offends_and_is_sanctioned(court, 3, SPANS[3], *STEPS[3])
    the_licence_is_gone(court, last)
    the_scheme_cannot_do_that(court)
    the_firm_appeals_and_it_stands(court, last)
    nothing_of_it_ends_by_a_day_but_the_body_can_lift_it(court, last)
    the_journal_holds(court.world)
    # Nobody's identity is in such a case; what else must never lie there is how people sign in.
    nothing_lies_in_the_clear(court.world, [PASSWORD])


def offends_and_is_sanctioned(
    court: Court, step: int, window: tuple[str, str], kind: str, least: Any, most: Any
) -> dict[str, Any]:
    """Confirm a violation, wait until it is final, and impose what the schedule proposes."""
    since, until = window
    case = court.final(counts=[{**SWAPPED, "since": since, "until": until}])
    whom = court.read(case)["respondents"][0]["id"]
    path = f"/v1/violations/{case['id']}/respondents/{whom}/sanction-proposal"
    proposal = court.reads(court.officer, path)["proposal"]
    [count] = proposal["counts"]
    assert (count["step"], len(count["earlier"])) == (step + 1, step)
    penalty = proposal["penalty"]
    assert (penalty["kind"], penalty["least"], penalty["most"]) == (kind, least, most)
    row = court.announced(case)
    assert slug(court.on(row, "decide")) == "notice-not-heard"
    court.after(days=15)
    assert court.on(row, "decide", court.officer).status_code == 403
    done = court.did(row, "decide")
    assert (done["kind"], done["departs"]) == (kind, False)
    assert court.read(case)["state"] == "sanctioned"
    return done


def are_served_one_after_another(court: Court, imposed: list[dict[str, Any]]) -> None:
    """The second begins when the first is over, and only one is in force at a time."""
    first, second, third = imposed
    assert second["from_at"] == first["until_at"]
    assert third["from_at"] == second["until_at"]
    court.follow()
    assert len(court.shown()) == 1
    assert court.licence() == "suspended"


def the_licence_is_gone(court: Court, last: dict[str, Any]) -> None:
    """The register shows the licence as cancelled, and the sanction beside it."""
    assert (last["until_at"], last["ends_reads"]) == (None, "It is for good.")
    assert court.licence() == "cancelled"
    court.follow()
    item = court.on_roster()
    [licence] = item["licences"]
    assert (licence["status"], licence["may_recruit"]) == ("cancelled", "no")
    shown = {each["number"]: each for each in item["sanctions"]}
    assert shown[last["number"]]["kind"] == "licence_cancellation"
    assert shown[last["number"]]["appeal"] == "appeal_open"
    page = court.world.client().get(f"/v1/roster/sanctions/{last['number']}").json()
    assert (page["in_force"], page["grounds"]) == (True, ["contract_substitution"])
    assert (page["body_name"], page["jurisdiction"]) == ("Ministry", "PH")


def the_scheme_cannot_do_that(court: Court) -> None:
    """What is a licence's is the authority's: the scheme recommends."""
    case = court.of_scheme({**SWAPPED, "since": "2023-05-01", "until": "2023-05-31"})
    whole = {"kind": "licence_cancellation"}
    answer = court.announces(case, court.secretary, measure=whole, why_departing=WHY)
    assert slug(answer) == "not-competent-for-sanction"


def the_firm_appeals_and_it_stands(court: Court, last: dict[str, Any]) -> None:
    """An appeal is heard by people who had no part; it shows while it runs, and the end too."""
    body = {
        "notice": last["notice"],
        "grounds": "The contracts of spring were changed back.",
        "late_reason": "Our letter was with a lawyer.",
    }
    appeal = court.does(court.firm, "/v1/appeals", body)
    court.follow()
    shown = {each["number"]: each for each in court.shown()}
    assert shown[last["number"]]["appeal"] == "appeal_running"
    court.judged(appeal["id"], "dismissed")
    court.follow()
    shown = {each["number"]: each for each in court.shown()}
    assert shown[last["number"]]["appeal"] is None


def nothing_of_it_ends_by_a_day_but_the_body_can_lift_it(
    court: Court, last: dict[str, Any]
) -> None:
    """The suspensions end by their days and give nothing back; the cancellation is for good."""
    court.after(days=1_500)
    assert [each["number"] for each in court.shown()] == [last["number"]]
    court.tend()
    assert court.licence() == "cancelled"
    done = court.did(last, "lift", reason="A new law lets such firms begin again.")
    assert (done["state"], done["in_force"]) == ("lifted", False)
    assert court.shown() == []
