"""Nationalities: said by people of themselves, read by nobody else, kept for two years (C8)."""

from datetime import timedelta

from app.access.grants import Role
from app.domains.identity.queries import nationalities
from app.domains.identity.types import CountryTie, OrganisationKind
from tests.make import because
from tests.people import World, key


def ties(world: World, member, country: str, since=None):
    with world.database.reading(world.actor(member)) as work:
        day = since or work.at.date() - timedelta(days=700)
        return nationalities.ties(work, [member.person.id], country, day)[member.person.id]


def test_c8_what_somebody_says_of_their_nationality_is_shown_to_nobody_else(world: World):
    body = world.organisation(OrganisationKind.AUDIT_BODY)
    auditor, manager = world.member(Role.AUDITOR, body), world.member(Role.AUDIT_MANAGER, body)
    mine = world.signed_in(auditor)
    assert mine.get("/v1/me/nationalities").json() == {"countries": []}
    said = mine.put("/v1/me/nationalities", json={"countries": ["MU", "FR"]})
    assert sorted(said.json()["countries"]) == ["FR", "MU"]
    assert world.signed_in(manager).get("/v1/me/nationalities").json() == {"countries": []}
    path = f"/v1/organisations/{body.id}/interests"
    listed = world.signed_in(manager).get(path, headers=because("who can go")).json()
    assert listed["items"] == []
    with world.database.reading(world.actor(auditor)) as work:
        assert nationalities.undeclared(work, [auditor.person.id, manager.person.id]) == {
            manager.person.id
        }


def test_c8_a_nationality_that_was_taken_back_counts_for_two_years(world: World, clock):
    somebody = world.member(Role.AUDITOR, world.organisation(OrganisationKind.AUDIT_BODY))
    client = world.signed_in(somebody)
    client.put("/v1/me/nationalities", json={"countries": ["MU"]})
    client.put("/v1/me/nationalities", json={"countries": ["FR"]})
    assert ties(world, somebody, "MU") == {CountryTie.NATIONAL}
    clock.at += timedelta(days=3 * 366)
    assert ties(world, somebody, "MU") == set()
    assert ties(world, somebody, "FR") == {CountryTie.NATIONAL}


def test_c8_work_for_a_country_and_its_pay_tie_somebody_to_it(world: World, clock):
    somebody = world.member(Role.AUDITOR, world.organisation(OrganisationKind.AUDIT_BODY))
    client = world.signed_in(somebody)
    for kind in ("consultancy", "payment", "family_tie", "other"):
        said = {"kind": kind, "country": "MU", "since": "2025-01-01", "until": "2026-01-31"}
        made = client.post("/v1/me/interests", json=said, headers=key())
        assert made.status_code == 201, made.text
    assert ties(world, somebody, "MU") == {CountryTie.CONTRACTOR, CountryTie.PAID}
    assert ties(world, somebody, "MU", clock.at.date()) == set()
    assert ties(world, somebody, "FR") == set()


def test_c8_who_acts_for_an_authority_of_a_country_or_of_its_part_is_tied_to_it(world: World):
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="IN-KL")
    officer = world.member(Role.AUTHORITY_OFFICER, ministry)
    assert ties(world, officer, "IN") == {CountryTie.EMPLOYEE}
    somebody = world.member(Role.AUDITOR, world.organisation(OrganisationKind.AUDIT_BODY))
    said = {"kind": "employment", "organisation": ministry.number, "since": "2025-01-01"}
    client = world.signed_in(somebody)
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201
    assert ties(world, somebody, "IN") == {CountryTie.EMPLOYEE}
