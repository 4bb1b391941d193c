"""A country is assessed, answered, decided upon by the council and certified."""

import pytest

from app.access.grants import Role
from tests.countries import Country
from tests.deciding import Committee
from tests.people import World, key

COUNCIL = ("workers", "employers", "governments", "independent", "independent")
"""Of the nine seats of the council of crg-1 those that are taken; five decide together."""


@pytest.fixture
def country(world: World, clock) -> Country:
    """Mauritius, whose government asks for its assessment."""
    return Country(world, clock)


@pytest.fixture
def council(country: Country) -> Committee:
    """The council, each of whom said of which country they are a national."""
    found = Committee(country, "crg-1", COUNCIL)
    for place, each in enumerate(found.members):
        country.national_of(each, ("NO", "KE", "PH", "FR", "NP")[place])
    return found


def test_a_country_is_assessed_answers_and_is_certified(country, council):
    application = country.requested()
    address = country.drafted(application)
    assert country.read(application)["state"] == "comment"
    files = f"/v1/decisions?application={application['id']}"
    assert country.secretariat.get(files).json()["items"] == []
    country.answer(country.government, address, "we thank the assessors")
    country.ends_comments()
    assert country.read(application)["state"] == "decision"

    file = council.file(application)
    said = file["content"]["said"]
    assert said["proposal"]["level"] == "leading"
    assert len(said["consultation"]["answers"]) == 1
    certificate = decided(council, file)
    assert certificate["level"] == "leading"
    assert certificate["country"] is None
    assert certificate["scope"][0]["scope"]["sites"][0]["name"] == "Mauritius"
    [told] = country.page()["certificates"]
    assert (told["number"], told["status"]) == (certificate["number"], "active")
    assert country.world.client().get(address).json()["answers"] == {"government": 1}


def decided(council: Committee, file) -> dict:
    council.votes(file, most=5)
    done = council.conclude(file)
    assert done.status_code == 200, done.text
    [item] = council.applicant.firm.get("/v1/certificates").json()["items"]
    return council.applicant.firm.get(f"/v1/certificates/{item['number']}").json()


def why(answer) -> set[str]:
    assert answer.status_code == 409, answer.text
    return set(answer.json()["conflicts"])


def test_c8_nobody_of_the_country_votes_about_it(country):
    council = Committee(country, "crg-1", ())
    application = country.requested()
    country.drafted(application)
    country.ends_comments()
    file = council.file(application)
    national, employee, paid, silent = (council.decision_maker() for _ in range(4))
    country.national_of(national, "IS", "MU")
    country.national_of(employee, "IS")
    country.national_of(paid, "IS")
    country.world.member(Role.AUTHORITY_OFFICER, country.admitted, email=employee.email)
    said = {"kind": "payment", "country": "MU", "since": "2026-01-01"}
    client = country.world.signed_in(paid)
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201
    seats = ("governments", "governments", "independent", "independent")
    for seat, each in zip(seats, (national, employee, paid, silent), strict=True):
        council.seated(seat, each)
    assert why(council.vote(national, file)) == {"of_the_country"}
    assert "of_the_country" in why(council.vote(employee, file))
    assert "of_the_country" in why(council.vote(paid, file))
    assert why(council.vote(silent, file)) == {"nationality_not_told"}
    country.national_of(silent, "IS")
    assert council.vote(silent, file).status_code == 200
