"""A recruiter is certified at the first go: audited, decided upon by a committee, certified."""

import pytest

from tests.applications import Applicant
from tests.certifying import Audits
from tests.deciding import Committee
from tests.people import World

MINOR = {"criterion": "B.5", "grade": "minor", "statement": "One training is late."}


@pytest.fixture
def applicant(world: World, clock) -> Applicant:
    """A firm whose licence an authority lists, and that claimed its record."""
    found = Applicant(world)
    found.listed_and_claimed(clock)
    return found


@pytest.fixture
def audits(applicant: Applicant, clock) -> Audits:
    """An audit body."""
    return Audits(applicant, clock)


def test_a_recruiter_is_certified_at_the_first_go(applicant, audits, clock):
    application = audits.reach_decision()
    assert application["state"] == "decision"
    committee = Committee(applicant)

    file = committee.file(application)
    assert file["state"] == "open"
    assert file["content"]["said"]["proposal"]["outcome"] == "grant"
    assert applicant.firm.get(f"/v1/decisions/{file['id']}").status_code == 404

    early = committee.conclude(file)
    assert (early.status_code, early.json()["type"].rpartition("/")[2]) == (409, "not-carried")
    committee.votes(file, most=3)
    applicant.world.letters()
    done = committee.conclude(file)
    assert done.status_code == 200, done.text
    assert (done.json()["state"], done.json()["outcome"]) == ("decided", "grant")

    assert applicant.read(application)["state"] == "granted"
    [item] = applicant.firm.get("/v1/certificates").json()["items"]
    assert (item["status"], item["level"], item["ground"]) == (
        *("active", "certified"),
        "requirements_met",
    )
    certificate = applicant.firm.get(f"/v1/certificates/{item['number']}").json()
    today = clock.at.date()
    assert certificate["valid_from"] == today.isoformat()
    assert certificate["valid_until"][:4] == str(today.year + 3)
    assert [each["state"] for each in certificate["standings"]] == ["active"]
    assert set(certificate["scope"][0]["scope"]) == {"sites", "corridors", "sectors"}
    [letter] = applicant.world.letters(applicant.manager.email)
    assert item["number"] in letter.subject
    own = applicant.firm.get(f"/v1/decisions/{file['id']}").json()
    assert own["reason"] == "as the votes carry it"
    assert own["tally"] is None
    assert applicant.firm.get(f"/v1/decisions/{file['id']}/votes").status_code == 403


def test_anyone_reads_who_decides_on_certificates(applicant):
    Committee(applicant)
    shown = applicant.world.client().get("/v1/schemes/ers-1/committee").json()
    assert [each["constituency"] for each in shown["members"]] == [
        *("workers", "employers", "independent", "independent", "independent")
    ]
    assert shown["quorum"] == 3
