"""Appeals about complaints stand apart: whom they wait for, and to whom nothing is said (W6)."""

from typing import Any

import pytest

from tests.handled import COMPANY, Desk
from tests.make import FixedClock
from tests.people import Member, World, key, on

REASON = {"reason": "He is of that village."}


@pytest.fixture
def desk(world: World, clock: FixedClock) -> Desk:
    """A desk of complaints, a firm and a panel."""
    return Desk(world, clock)


def appealed_by_firm(desk: Desk) -> str:
    """Let the firm appeal what was found against it; return the id of the appeal."""
    case = desk.inquired(COMPANY)
    desk.replied(desk.told(case))
    desk.decided(case, "upheld")
    client = desk.world.signed_in(desk.firm)
    notice = client.get("/v1/notices").json()["items"][0]["id"]
    body = {"notice": notice, "grounds": "The clerk left a year before."}
    lodged = client.post("/v1/appeals", json=body, headers=key())
    assert lodged.status_code == 201, lodged.text
    return str(lodged.json()["id"])


def objected(desk: Desk, appeal: str) -> str:
    """Name two of the body, to the first of whom the firm objects; return where it is answered."""
    first, second, _ = desk.panel
    client, path = desk.world.signed_in(first), f"/v1/appeals/{appeal}"
    version = client.get(path).json()["version"]
    body = {"members": [str(each.person.id) for each in (first, second)]}
    named = client.post(f"{path}/panel", json=body, headers=on(version))
    assert named.status_code == 200, named.text
    member = f"{path}/members/{named.json()['panel'][0]['id']}"
    made = desk.world.signed_in(desk.firm).post(f"{member}/object", json=REASON, headers=key())
    assert made.status_code == 200, made.text
    return f"{member}/answer"


def waits(desk: Desk, who: Member, appeal: str) -> list[str]:
    items: list[dict[str, Any]] = desk.world.signed_in(who).get("/v1/me/work").json()["items"]
    return [each["act"] for each in items if each["path"] == f"/v1/appeals/{appeal}"]


def test_w6_an_objection_of_a_firm_waits_at_once_for_the_body_that_alone_may_answer(desk: Desk):
    appeal = appealed_by_firm(desk)
    answer = objected(desk, appeal)
    other = desk.panel[2]
    assert waits(desk, other, appeal) == ["answer"]
    body = {"is_right": True, **REASON}
    done = desk.world.signed_in(other).post(answer, json=body, headers=key())
    assert done.status_code == 200, done.text
    assert waits(desk, other, appeal) == ["name_panel"]


def test_w6_what_waits_of_an_appeal_apart_waits_for_nobody_who_must_not_know_of_it(desk: Desk):
    appeal = appealed_by_firm(desk)
    for who in (desk.secretary, desk.ana, desk.ben):
        assert waits(desk, who, appeal) == []
    objected(desk, appeal)
    for who in (desk.secretary, desk.ana, desk.ben):
        assert waits(desk, who, appeal) == []
