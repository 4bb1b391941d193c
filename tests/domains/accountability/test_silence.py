"""A complaint that was referred to a state counts when it is silent, and nothing of it is told."""

from dataclasses import replace

import pytest

from app.domains.accountability.jobs import tend
from app.domains.accountability.types import Limits
from tests.agreeing import clause, lay_down
from tests.applications import publish
from tests.handled import Desk
from tests.people import World, key
from tests.referring import authority, pass_time, sent, yes_to


@pytest.fixture
def desk(world: World, clock) -> Desk:
    """Officers who handle complaints."""
    return Desk(world, clock)


def test_s4_a_state_that_is_silent_to_ten_complaints_comes_under_review_and_none_is_told(
    desk: Desk,
):
    publish(desk.world)
    lay_down(desk.world, "np-qa", ["NP", "QA"], [clause("complaints_referred")])
    office = authority(desk)
    cases = [desk.inquired(yes_to(office), happened_in="QA") for _ in range(10)]
    for case in cases[1:]:
        sent(desk, case, office)
    client = desk.world.signed_in(desk.secretary)
    assert client.post("/v1/jurisdictions", json={"code": "QA"}, headers=key()).status_code == 201
    limits = replace(desk.world.api.state.accountability, limits=Limits(1, 25, 365))
    tend(limits, desk.world.database)
    assert client.get("/v1/state-reviews").json()["items"] == []

    pass_time(desk, days=60)
    tend(limits, desk.world.database)
    assert desk.world.signed_in(desk.secretary).get("/v1/state-reviews").json()["items"] == []

    sent(desk, cases[0], office)
    pass_time(desk, days=60)
    tend(limits, desk.world.database)
    client = desk.world.signed_in(desk.secretary)
    [review] = client.get("/v1/state-reviews").json()["items"]
    assert (review["rule"], review["rule_holds"]) == ("overdue_answers", True)
    facts = client.get(f"/v1/state-reviews/{review['id']}/facts").json()["items"]
    told = ("thing_kind", "thing_id", "disclosure_id", "violation", "stands")
    assert [tuple(each[name] for name in told) for each in facts] == [
        ("referral", None, None, None, "stands")
    ] * 10
    assert not [case for case in cases if str(case.id) in str(facts)]
    public = desk.world.client().get("/v1/jurisdictions/QA/answers").json()
    assert public["items"] == []
    assert (public["figures"]["told"], public["figures"]["late"]) == (0, 0)
