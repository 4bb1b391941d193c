"""A recruiter is certified at the first go: audited, decided upon by a committee, certified."""

from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.deciding import Committee

MINOR = {"criterion": "B.5", "grade": "minor", "statement": "One training is late."}


def test_a_recruiter_is_certified_at_the_first_go(applicant, audits, clock):
    application = audits.reach_decision()
    assert application["state"] == "decision"
    committee = Committee(applicant)

    file = committee.file(application)
    assert file["state"] == "open"
    # Nothing of it is public before it is granted (L2).
    assert _publicly(applicant, application["number"]).status_code == 404
    assert file["content"]["said"]["proposal"]["outcome"] == "grant"
    assert applicant.firm.get(f"/v1/decisions/{file['id']}").status_code == 404

    early = committee.conclude(file)
    assert (early.status_code, early.json()["type"].rpartition("/")[2]) == (409, "not-carried")
    committee.votes(file, most=3)
    applicant.world.letters()
    done = committee.conclude(file).json()
    assert (done["state"], done["outcome"]) == ("decided", "grant")

    [item] = applicant.firm.get("/v1/certificates").json()["items"]
    granted = applicant.read(application)
    assert (granted["state"], granted["certificate"]) == ("granted", item["number"])
    assert (item["status"], item["level"], item["ground"]) == (
        *("active", "certified"),
        "requirements_met",
    )
    certificate = applicant.firm.get(f"/v1/certificates/{item['number']}").json()
    today = clock.at.date()
    days = (certificate["valid_from"], certificate["valid_until"][:4])
    assert days == (today.isoformat(), str(today.year + 3))
    assert [each["state"] for each in certificate["standings"]] == ["active"]
    assert set(certificate["scope"][0]["scope"]) == {"sites", "corridors", "sectors"}
    [letter] = applicant.world.letters(applicant.manager.email)
    assert item["number"] in letter.subject
    _verifies(applicant, item["number"])
    own = applicant.firm.get(f"/v1/decisions/{file['id']}").json()
    assert (own["reason"], own["tally"]) == ("as the votes carry it", None)
    assert applicant.firm.get(f"/v1/decisions/{file['id']}/votes").status_code == 403


def test_anyone_reads_who_decides_on_certificates(applicant):
    Committee(applicant)
    shown = applicant.world.client().get("/v1/schemes/ers-1/committee").json()
    assert [each["constituency"] for each in shown["members"]] == [
        *("workers", "employers", "independent", "independent", "independent")
    ]
    assert shown["quorum"] == 3


def _publicly(applicant, number: str):
    return applicant.world.client().get(f"/v1/roster/certificates/{number}")


def _verifies(applicant, number: str) -> None:
    """Let anybody verify the certificate, and find it on the roster."""
    run(applicant.world.database, RosterFollower())
    anybody = applicant.world.client()
    told = anybody.get(f"/v1/roster/certificates/{number}?name=harbour light").json()
    assert (told["status"], told["valid"], told["name"]["answer"]) == ("active", True, "yes")
    assert told["holder"]["number"] == applicant.record
    assert told["ground"]["code"] == "requirements_met"
    [item] = anybody.get("/v1/roster?certification=active").json()["items"]
    assert [each["number"] for each in item["certification"]] == [number]
    said = applicant.firm.get(f"/v1/certificates/{number}/history").json()["standings"]
    act = told["act"]["journal_number"]
    assert [(each["state"], each["recorded_from"]) for each in said] == [("active", act)]
    before = f"/v1/certificates/{number}/history?said_at={act - 1}"
    assert applicant.firm.get(before).json()["standings"] == []
    assert anybody.get(before).status_code == 401
