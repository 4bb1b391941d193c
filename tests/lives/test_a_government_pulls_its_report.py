"""A government pulls its report: what became of one recruiter, from its application to now."""

from datetime import UTC, datetime

from tests.counting import counted
from tests.deciding import Committee
from tests.people import key
from tests.reporting import figures, recorded

AFTER = datetime(2027, 4, 5, 12, tzinfo=UTC)
PERIOD = {"jurisdiction": "PH", "from": "2026-10-01", "to": "2027-03-31"}


def test_a_government_reads_what_became_of_a_recruiter_and_lists_what_is_public(
    applicant, audits, clock
):
    world = applicant.world
    application = audits.reach_decision()
    Committee(applicant).granted(application)
    recorded(world, "PH", 770_001)
    clock.at = AFTER
    counted(world)
    government = world.signed_in(applicant.officer)

    asked = government.post("/v1/reports", json=PERIOD | {"format": "pdf"}, headers=key())
    assert asked.status_code == 202, asked.text
    world.settle()
    report = government.get(asked.headers["location"]).json()
    assert (report["state"], report["done"]) == ("ready", report["total"])
    path = f"{asked.headers['location']}/content"
    assert government.get(path).content.startswith(b"%PDF")

    content = government.get(path, params={"format": "json"}).json()["content"]
    assert figures(content, "certificates") == {("ers-1", "active"): {"start": 0, "end": 1}}
    assert figures(content, "intermediaries") == {("valid", "active"): {"start": 0, "end": 1}}
    assert figures(content, "certificate-moves") == {("none", "active"): {"count": 1}}
    assert figures(content, "applications") == {("ers-1", "granted"): {"lodged": 1}}
    [decided] = figures(content, "decisions").values()
    assert decided["decided"] == 1
    assert decided["least_quarter"] == decided["median"] == decided["most"]
    audited = figures(content, "audits")
    assert audited == {
        ("stage_1", "accepted"): {"reported": 1},
        ("stage_2", "accepted"): {"reported": 1},
    }
    assert figures(content, "findings") == {}
    _lists(applicant, government, application["id"], content)


def _lists(applicant, government, application: str, content: dict) -> None:
    """List what a government may see; who reads every application lists those, and it does not."""
    [certificates] = [
        table
        for section in content["sections"]
        for table in section["tables"]
        if table["key"] == "certificates"
    ]
    [address] = [
        cell["records"]
        for row in certificates["rows"]
        for cell in row["cells"]
        if "records" in cell
    ]
    [record] = government.get(address).json()["items"]
    assert record["kind"] == "certificate"
    verified = government.get(record["href"])
    assert verified.status_code == 200
    assert verified.json()["number"] in record["href"]
    path = "/v1/reports/compliance/records"
    asked = PERIOD | {"cell": "applications/ers-1/granted/lodged"}
    assert government.get(path, params=asked).status_code == 403
    for cell in ("applications/ers-1/granted/lodged", "audits/stage_2/accepted/reported"):
        [listed] = applicant.secretariat.get(path, params=PERIOD | {"cell": cell}).json()["items"]
        assert applicant.secretariat.get(listed["href"]).status_code == 200
        assert listed["kind"] != "application" or listed["id"] == application
