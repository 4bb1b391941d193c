"""Countries are assessed: asked for by a government, or without its request (C8)."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.applications import REASON
from tests.countries import Country
from tests.people import World, key


@pytest.fixture
def country(world: World, clock) -> Country:
    """Mauritius, with an authority."""
    return Country(world, clock)


def test_a_government_asks_for_the_assessment_of_its_own_country(country):
    application = country.requested()
    assert application["state"] == "self_assessment"
    assert application["is_requested"] is True
    outcomes = {each["key"]: each["outcome"] for each in application["checks"]}
    assert outcomes == {"record_held": "met", "waiting_period": "met", "training": "met"}
    assert [each["key"] for each in application["declarations"]] == [
        *("true_and_complete", "no_undue_influence")
    ]
    assert application["fees"] == []
    work = country.secretariat.get("/v1/me/work").json()["items"]
    assert "order_audit" in {each["act"] for each in work}


def test_no_other_authority_asks_for_a_country(country):
    neighbour = country.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="MG")
    manager = country.world.member(Role.AUTHORITY_MANAGER, neighbour)
    said = {"record": country.page()["number"], "scheme": "crg-1"}
    client = country.world.signed_in(manager)
    refused = client.post("/v1/applications", json=said, headers=key())
    assert refused.json()["type"].endswith("/record-not-held")
    recruiters = {**said, "scheme": "ers-1"}
    refused = country.government.post("/v1/applications", json=recruiters, headers=key())
    assert refused.json()["type"].endswith("/scheme-for-others")
    application = country.begun()
    assert client.get(f"/v1/applications/{application['id']}").status_code == 404


def test_c8_the_council_assesses_a_country_that_did_not_ask(country):
    application = country.opened()
    assert (application["state"], application["is_requested"]) == ("self_assessment", False)
    [letter] = country.world.letters(country.ministry.email)
    assert application["number"] in letter.text
    shown = country.government.get(f"/v1/applications/{application['id']}").json()
    assert "withdraw" not in shown["available_actions"]
    refused = country.act(country.government, application, "withdraw", **REASON)
    assert refused.json()["type"].endswith("/opened-without-request")
    again = country.secretariat.post(
        "/v1/jurisdictions/MU/assessments", json={"scheme": "crg-1", **REASON}, headers=key()
    )
    assert again.json()["type"].endswith("/applied-already")
    country.accredited()
    audit = country.ordered(application)
    site = country.secretariat.get(f"/v1/audits/{audit}").json()["scope"]["sites"]
    assert site == [{"code": "MU", "title": "Mauritius", "country": "MU"}]
    assert country.government.get(f"/v1/audits/{audit}").status_code == 200


def test_a_country_for_which_nobody_speaks_is_not_assessed(country):
    country.secretariat.post("/v1/jurisdictions", json={"code": "QA"}, headers=key())
    refused = country.secretariat.post(
        "/v1/jurisdictions/QA/assessments", json={"scheme": "crg-1", **REASON}, headers=key()
    )
    assert refused.json()["type"].endswith("/no-authority")
    for path, scheme, slug in (("MU", "ers-1", "scheme-for-others"), ("NP", "crg-1", "not-found")):
        refused = country.secretariat.post(
            f"/v1/jurisdictions/{path}/assessments",
            json={"scheme": scheme, **REASON},
            headers=key(),
        )
        assert refused.json()["type"].endswith(f"/{slug}")


def test_the_secretariat_ends_what_nobody_asked_for_and_nothing_else(country):
    application = country.opened()
    country.accredited()
    audit = country.ordered(application)
    ended = country.does(country.secretariat, application, "drop", **REASON)
    assert ended["state"] == "withdrawn"
    country.follow()
    assert country.secretariat.get(f"/v1/audits/{audit}").json()["state"] == "cancelled"
    asked = country.begun()
    refused = country.act(country.secretariat, asked, "drop", **REASON)
    assert refused.json()["type"].endswith("/asked-for-by-applicant")


def against(answer) -> set[str]:
    assert answer.status_code == 409, answer.text
    return {each["why"] for each in answer.json()["against"]}


def test_c8_no_national_or_employee_of_a_country_assesses_it(country):
    country.accredited()
    audit = country.ordered(country.requested())
    country.planned(audit)
    assert against(country.team(audit)) == {"nationality_not_declared"}
    country.national_of(country.lead, "FR", "MU")
    country.national_of(country.second, "FR")
    assert against(country.team(audit)) == {"national"}
    country.national_of(country.lead, "FR")
    # What somebody was until now counts for two years.
    assert against(country.team(audit)) == {"national"}
    lead = country.world.member(Role.LEAD_AUDITOR, country.body)
    country.national_of(lead, "NO")
    said = {"kind": "consultancy", "country": "MU", "since": "2025-01-01", "until": "2026-08-01"}
    client = country.world.signed_in(lead)
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201
    told = against(country.team(audit, (lead, "lead"), (country.second, "member")))
    assert "country_contractor" in told


def test_c8_two_at_least_assess_a_country(country):
    country.accredited()
    audit = country.ordered(country.requested())
    country.planned(audit)
    country.national_of(country.lead, "NO")
    country.national_of(country.second, "KE")
    alone = country.team(audit, (country.lead, "lead"), (country.second, "observer"))
    assert against(alone) == {"too_few"}
    assert country.team(audit).status_code == 200
