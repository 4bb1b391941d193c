"""A bar that follows a sanction: of officers whose firm's licence was cancelled, by its body."""

import pytest

from tests.barring import BARRED, REASON, Bars, slug
from tests.people import World, key
from tests.sanctioning import SUSPENSION, Court

LAW = {
    "law": "Recruitment Rules",
    "why_departing": "Two firms of the same owner did the same, one after the other.",
}
CANCELLED = {"kind": "licence_cancellation"}


@pytest.fixture
def court(world: World, clock) -> Court:
    return Court(world, clock)


@pytest.fixture
def bars(court: Court, clock) -> Bars:
    found = Bars(court.world, clock)
    found.proposing, found.deciding = court.officer, court.second_manager
    return found


def test_v3_who_ran_a_firm_whose_licence_was_cancelled_can_be_barred(court: Court, bars: Bars):
    case = court.final()
    cancelled = court.imposed(case, measure=CANCELLED, **LAW)
    ground = {"ground": "sanction", "id": cancelled["id"]}
    bar, _ = bars.imposed(act=ground, office_from="2020-01-01")
    assert (bar["sanction_id"], bar["violation_id"]) == (cancelled["id"], case["id"])
    assert (bar["act_from"], bar["act_until"]) == ("2026-03-01", "2026-04-30")
    firm = bars.firm()
    bars.claimed(firm, court.silent, BARRED)
    assert bars.holds(firm)[0]["waits"] is True

    gone = bars.propose(act=ground, office_until="2026-02-28")
    assert slug(bars.act(bars.proposing, gone, "announce")) == "not-in-office"


def test_v3_a_suspension_bars_nobody(court: Court, bars: Bars):
    suspended = court.imposed(court.final(), measure=SUSPENSION, **LAW)
    body = bars.proposal(BARRED, act={"ground": "sanction", "id": suspended["id"]})
    refused = bars.on(bars.proposing).post("/v1/bars", json=body, headers=key())
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/act/id"


def test_v3_a_sanction_that_is_only_announced_bars_nobody(court: Court, bars: Bars):
    announced = court.announced(court.final(), measure=CANCELLED, **LAW)
    body = bars.proposal(BARRED, act={"ground": "sanction", "id": announced["id"]})
    refused = bars.on(bars.proposing).post("/v1/bars", json=body, headers=key())
    assert slug(refused) == "bar-ground-does-not-stand"
    assert REASON["reason"] not in refused.text
