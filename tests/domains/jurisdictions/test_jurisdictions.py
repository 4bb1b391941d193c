"""Records of countries and their parts: made with their authority, or by the secretariat."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.handlers import AuthorityFollower
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.countries import Country
from tests.make import statements
from tests.people import World, key


@pytest.fixture
def secretariat(world: World):
    """The secretariat, signed in."""
    return world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)


def make(client, code, **more):
    return client.post("/v1/jurisdictions", json={"code": code, **more}, headers=key())


def test_the_record_of_a_country_is_made_when_its_authority_is_admitted(world, clock):
    country = Country(world, clock)
    page = country.page()
    assert (page["code"], page["name"], page["part_of"]) == ("MU", "Mauritius", None)
    assert page["number"].startswith("VJ")
    assert page["authorities"] == ["Ministry of Labour of MU"]
    assert page["assessments"] == []
    country.admit("MU")
    items = world.client().get("/v1/jurisdictions").json()["items"]
    assert [each["code"] for each in items] == ["MU"]
    assert len(country.page()["authorities"]) == 2


def test_the_record_of_a_part_is_called_by_its_code_until_it_has_a_name(world, clock):
    country = Country(world, clock, "IN-KL")
    page = country.page()
    assert (page["name"], page["part_of"]) == ("India, IN-KL", "IN")
    version = {"If-Match": f'"{page["version"]}"'}
    said = {"name": "Kerala"}
    path = "/v1/jurisdictions/IN-KL/name"
    assert country.secretariat.put(path, json=said, headers=version).json()["name"] == "Kerala"
    assert country.secretariat.put(path, json=said, headers=version).status_code == 412
    assert country.page()["name"] == "Kerala"


def test_following_the_journal_again_makes_no_second_record(world, clock):
    Country(world, clock)
    again = AuthorityFollower()
    again.name = "jurisdictions_again"
    run(world.database, again)
    assert len(world.client().get("/v1/jurisdictions").json()["items"]) == 1


def test_the_secretariat_makes_the_record_of_a_country_that_has_no_authority_here(secretariat):
    made = make(secretariat, "QA")
    assert (made.status_code, made.json()["name"]) == (201, "Qatar")
    assert made.headers["Location"] == "/v1/jurisdictions/QA"
    assert make(secretariat, "QA").json()["type"].endswith("/jurisdiction-known")
    assert make(secretariat, "IN-KL", name="Kerala").json()["part_of"] == "IN"


@pytest.mark.parametrize(
    ("code", "pointer"), [("ZZ", "/code"), ("EU", "/code"), ("QQ-1", "/code"), ("IN-KL", "/name")]
)
def test_what_is_no_country_gets_no_record(secretariat, code, pointer):
    refused = make(secretariat, code)
    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == [pointer]


def test_l2_a_country_is_on_no_list_of_recruiters_and_nobody_claims_it(world, clock):
    country = Country(world, clock)
    run(world.database, RosterFollower())
    page, public = country.page(), world.client()
    for record in ("intermediary", "employer"):
        assert public.get(f"/v1/roster?record={record}").json()["items"] == []
    assert public.get(f"/v1/roster/{page['record_id']}").status_code == 404
    assert "nothing" in page["reads"]
    recruiter = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    said = {"record": page["number"], "statement": "it is ours"}
    refused = recruiter.post("/v1/claims", json=said, headers=key())
    assert refused.json()["type"].endswith("/nobody-claims-it")


def test_the_list_of_countries_asks_as_many_questions_however_long_it_is(world, secretariat):
    asked = []
    for codes in (["QA"], ["MU", "NP", "PH"]):
        for code in codes:
            make(secretariat, code)
        with statements(world.database) as told:
            page = world.client().get("/v1/jurisdictions?limit=2").json()
        asked.append(len(told))
    assert asked[0] == asked[1]
    assert [each["code"] for each in page["items"]] == ["MU", "NP"]
    rest = world.client().get(f"/v1/jurisdictions?limit=2&cursor={page['next_cursor']}").json()
    assert [each["code"] for each in rest["items"]] == ["PH", "QA"]
