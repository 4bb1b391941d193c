"""What is held about a person is theirs to read, and so is who opened it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.make import OPERATOR, because
from tests.people import World, key


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an employer."""
    firm = world.organisation(OrganisationKind.EMPLOYER)
    return world.member(Role.EMPLOYER_MANAGER, firm, email="amina@hotel.example")


@pytest.fixture
def secretary(world: World):
    """Somebody of the secretariat."""
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    return world.member(Role.SECRETARIAT, scheme)


def test_p6_a_person_fetches_what_is_held_about_them(world, manager):
    client = world.signed_in(manager)
    client.post("/v1/clients", json={"name": "Feed", "scopes": ["watch:read"]}, headers=key())
    held = client.get("/v1/me/data").json()
    assert held["account"]["email"] == "amina@hotel.example"
    assert [each["role"] for each in held["memberships"]] == ["employer_manager"]
    assert [each["name"] for each in held["machine_clients"]] == ["Feed"]
    assert "password" not in str(held).replace("password_set_at", "")
    acts = client.get("/v1/me/acts").json()["items"]
    assert [each["event"] for each in acts] == ["identity.client.created"]


def test_p6_acts_are_read_page_by_page(world, manager):
    client = world.signed_in(manager)
    for name in ("One", "Two", "Three"):
        client.post("/v1/clients", json={"name": name, "scopes": ["watch:read"]}, headers=key())
    first = client.get("/v1/me/acts?limit=2")
    rest = client.get(first.links["next"]["url"]).json()
    assert (len(first.json()["items"]), len(rest["items"]), rest["next_cursor"]) == (2, 1, None)


def test_who_opens_the_people_of_another_organisation_says_why_and_is_recorded(
    world, manager, secretary
):
    where = f"/v1/organisations/{manager.organisation.id}/memberships"
    staff = world.signed_in(secretary)
    without = staff.get(where)
    assert (without.status_code, without.json()["errors"][0]["pointer"]) == (
        422,
        "/header/Opening-Reason",
    )
    assert staff.get(where, headers=because("call of 24 November")).status_code == 200
    mine = world.signed_in(manager)
    assert mine.get(where).status_code == 200

    [opening] = mine.get("/v1/openings").json()["items"]
    assert (opening["kind"], opening["role"], opening["why"]) == (
        "memberships",
        "secretariat",
        "call of 24 November",
    )
    assert opening["person_id"] == str(secretary.person.id)
    assert staff.get("/v1/openings").json()["items"] == []
    reviewer = world.anew(Role.ACCESS_REVIEWER, OrganisationKind.SCHEME_OWNER)
    assert len(reviewer.get("/v1/openings").json()["items"]) == 1
    administrator = world.anew(Role.ADMINISTRATOR, OrganisationKind.SCHEME_OWNER)
    assert administrator.get("/v1/openings").json()["items"] == []


@pytest.mark.commits
def test_an_opening_can_neither_be_changed_nor_taken_back(own_world):
    firm = own_world.organisation(OrganisationKind.EMPLOYER)
    staff = own_world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    assert (
        staff.get(f"/v1/organisations/{firm.id}/memberships", headers=because("a test")).status_code
        == 200
    )
    for statement in ("DELETE FROM access_record", "UPDATE access_record SET why = ''"):
        with pytest.raises(DatabaseError), own_world.database.writing(OPERATOR) as work:
            work.session.execute(text(statement))
