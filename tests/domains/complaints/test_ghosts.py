"""Unregistered intermediaries known from complaints, and what they are like."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.complaints.jobs import end_with_time
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import GhostSighting
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Principal
from app.kit.ids import new_id
from tests.make import OPERATOR, FixedClock
from tests.officers import NAME, Officers
from tests.people import World
from tests.registers import Register, row


@pytest.fixture
def world(own_world: World) -> World:
    return own_world


@pytest.fixture
def desk(world: World) -> Officers:
    return Officers(world)


def test_l10_a_ghost_is_asked_about_firms_and_people_with_a_name_like_its_own(
    desk: Officers, tmp_path
):
    world = desk.world
    register = Register(world.database, tmp_path, world.settings)
    register.bring(row("SHYAM BAHADUR SUNRISE PVT LTD"), row("QUITE ANOTHER FIRM"))
    items = register.client().get("/v1/roster").json()["items"]
    ids = {each["name"]: each["id"] for each in items}
    firm = next(each for name, each in ids.items() if "SHYAM" in name.upper())
    other = next(each for name, each in ids.items() if "ANOTHER" in name.upper())
    with world.database.writing(OPERATOR) as work:
        work.session.add(
            Principal(
                id=new_id(),
                subject_id=UUID(other),
                role="owner",
                name="Sunrise Shyam Bahadur",
                stated_from=date(2026, 1, 1),
                recorded_from=1,
            )
        )
    complaint = desk.told(1)
    desk.takes(desk.first, complaint)
    ghost = desk.ghost(complaint)
    world.settle()
    path = f"/v1/unregistered/{ghost['number']}"
    questions = desk.reads(desk.first, path)["questions"]
    assert {(each["other_id"], each["by"]) for each in questions} == {
        (firm, "names"),
        (other, "principal"),
    }
    assert {each["answer"] for each in questions} == {None}
    where = f"{path}/questions/{questions[0]['id']}"
    answered = desk.does(desk.first, where, {"answer": "other"})
    assert [each["answer"] for each in answered["questions"]].count("other") == 1
    # Whatever is answered, nothing is joined, and the public knows of no ghost.
    assert desk.reads(desk.first, path)["id"] == ghost["id"]
    register.follow()
    assert len(register.client().get("/v1/roster").json()["items"]) == 2


def test_l4_sightings_are_for_case_workers_alone(desk: Officers):
    complaint = desk.told(1)
    desk.takes(desk.first, complaint)
    ghost = desk.ghost(complaint)
    path = f"/v1/unregistered/{ghost['number']}"
    [seen] = desk.reads(desk.second, path)["sightings"]
    assert (seen["name"], seen["seen_in"], seen["seen_year"]) == (NAME, "NP", 2026)
    secretariat = desk.world.member(Role.SECRETARIAT, desk.scheme)
    assert desk.reads(secretariat, path)["sightings"] == []
    firm = desk.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert firm.get(path).status_code == 404
    assert desk.world.client().get(path).status_code == 401


def test_a_complaint_is_matched_to_an_unregistered_record_once_and_to_no_other(desk: Officers):
    complaint = desk.told(1)
    desk.takes(desk.first, complaint)
    ghost = desk.ghost(complaint)
    again = desk.does(
        desk.first, f"/v1/complaints/{complaint}/sightings", {"record": ghost["number"]}
    )
    [seen] = desk.reads(desk.first, f"/v1/unregistered/{ghost['number']}")["sightings"]
    assert seen["id"] == again["id"]
    assert desk.reads(desk.first, f"/v1/complaints/{complaint}")["subject_id"] == ghost["id"]


def test_l8_the_name_of_a_sighting_is_destroyed_with_its_case(desk: Officers, clock: FixedClock):
    complaint = desk.told(1)
    desk.takes(desk.first, complaint)
    path = f"/v1/unregistered/{desk.ghost(complaint)['number']}"
    hers = desk.world.client(Authorization=f"Receipt {desk.receipt}")
    assert hers.post("/v1/receipt/withdrawal", json={"pressed": "no"}).status_code == 200
    _after(desk.world, clock, days=8)
    [known] = desk.reads(desk.first, path)["sightings"]
    assert known["name"] == NAME

    _after(desk.world, clock, days=500)

    with desk.world.database.reading(OPERATOR) as work:
        assert work.session.get_one(Complaint, UUID(complaint)).destroyed_at is not None
        sighting = work.session.scalars(select(GhostSighting)).one()
        assert (sighting.sealed_name, sighting.name_digest) == (None, None)
    [left] = desk.reads(desk.first, path)["sightings"]
    assert (left["name"], left["seen_year"]) == (None, 2026)


def _after(world: World, clock: FixedClock, *, days: int) -> None:
    """Let time pass, and what comes with it."""
    clock.at += timedelta(days=days)
    while end_with_time(world.complaints, world.database):
        pass
