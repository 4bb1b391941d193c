"""An appeal goes on where everybody of the secretariat had a part in what it is against (C2)."""

from typing import Any

import pytest
from sqlalchemy import select

from app.store.journal import Event
from tests.hearings import REASON, Hearing, problem
from tests.make import OPERATOR
from tests.people import World


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is refused."""
    return Hearing(world, clock)


def members(*who: Any) -> dict[str, list[str]]:
    return {"members": [str(each.person.id) for each in who]}


def test_c2_the_body_names_its_panel_where_the_secretariat_did_not(hearing):
    appeal = hearing.appealed()
    both = members(hearing.ana, hearing.ben)
    stuck = hearing.on_appeal(hearing.lena, appeal, "panel", both)
    assert problem(stuck) == (409, "needs-a-person-without-part")
    early = hearing.on_appeal(hearing.ana, appeal, "panel", both)
    assert problem(early) == (403, "secretariat-first")
    assert early.json()["from"] > hearing.clock.at.isoformat()
    assert ("name_panel", "appeal") not in hearing.work_of(hearing.ana)

    hearing.after(days=7)
    assert ("name_panel", "appeal") in hearing.work_of(hearing.ana)
    shown = hearing.read(f"/v1/appeals/{appeal['id']}", hearing.ana)
    assert "name_panel" in shown["available_actions"]
    done = hearing.on_appeal(hearing.ana, appeal, "panel", both)
    assert done.status_code == 200, done.text
    assert len(done.json()["panel"]) == 2
    with hearing.world.database.reading(OPERATOR) as work:
        named = work.session.scalars(select(Event).where(Event.name == "appeals.panel.named")).one()
        assert named.role == "appeals_member"
    again = hearing.on_appeal(hearing.ana, appeal, "panel", members(hearing.cho))
    assert problem(again) == (403, "secretariat-first")


def test_c2_whoever_must_not_decide_does_not_say_who_does(hearing):
    appeal = hearing.appealed()
    body = {
        "kind": "family_tie",
        "organisation": str(hearing.firm.organisation.id),
        "since": "2020-01-01",
    }
    told = hearing.act(hearing.cho, "/v1/me/interests", body)
    assert told.status_code == 201, told.text
    hearing.after(days=8)
    refused = hearing.on_appeal(hearing.cho, appeal, "panel", members(hearing.ana, hearing.ben))
    assert problem(refused) == (409, "appeal-conflict")


def test_c2_the_body_answers_objections_that_nobody_else_can(hearing):
    appeal = hearing.appealed()
    assert hearing.name(appeal).status_code == 200
    path = f"/v1/appeals/{appeal['id']}/members"
    first, _ = hearing.read(f"/v1/appeals/{appeal['id']}", hearing.firm)["panel"]
    made = hearing.act(hearing.firm, f"{path}/{first['id']}/object", REASON)
    assert made.status_code == 200, made.text
    answer = {"is_right": True, **REASON}
    early = hearing.act(hearing.cho, f"{path}/{first['id']}/answer", answer)
    assert problem(early) == (403, "secretariat-first")
    hearing.after(days=7)
    assert ("answer", "objection") in hearing.work_of(hearing.cho)
    done = hearing.act(hearing.cho, f"{path}/{first['id']}/answer", answer)
    assert done.status_code == 200, done.text
    left = {each["id"]: each["removed_at"] is None for each in done.json()["panel"]}
    assert left.pop(first["id"]) is False
    assert all(left.values())
