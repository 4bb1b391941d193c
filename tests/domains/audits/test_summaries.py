"""The public summary of an audit: after acceptance, by consent, and without anybody's words."""

from datetime import timedelta
from uuid import UUID

import pytest

from tests.audits import REASON, Audited
from tests.people import on

ANSWER = {
    "root_cause": "nobody looked at receipts",
    "correction": "the fees were paid back",
    "corrective_action": "receipts are looked at each month",
}


def summary(audited: Audited, audit_id: UUID):
    number = audited.read(audit_id, audited.secretariat)["number"]
    return audited.world.client().get(f"/v1/audit-summaries/{number}")


def test_nothing_is_public_before_acceptance_and_the_summary_after_it(audited: Audited):
    audit_id = audited.reported(consent_to_summary=True)
    assert summary(audited, audit_id).status_code == 404
    audited.does(audited.manager, audit_id, "return", REASON)
    assert summary(audited, audit_id).status_code == 404
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    audited.does(audited.manager, audit_id, "accept")
    answer = summary(audited, audit_id)
    assert answer.status_code == 200
    shown = answer.json()
    assert shown["scope"] == {
        "countries": ["PH"],
        "sites": 1,
        "corridors": [{"origin": "PH", "destination": "QA"}],
        "sectors": ["9700"],
    }
    assert (shown["audit_body"], shown["by_grade"]) == (audited.body.name, {"being_heard": 1})
    [finding] = shown["findings"]
    assert (finding["criterion"], finding["is_mended"]) == (audited.criteria()[0], False)


def test_it_has_no_names_and_no_words_of_findings(audited: Audited):
    audit_id = audited.reported(consent_to_summary=True)
    audited.does(audited.manager, audit_id, "accept")
    text = summary(audited, audit_id).text
    people = (audited.lead, audited.auditor, audited.manager, audited.recruiter)
    for words in ("Fees were taken", "Head office", *(each.person.name for each in people)):
        assert words not in text
    for each in people:
        assert str(each.person.id) not in text


def test_without_consent_there_is_none(audited: Audited):
    audit_id = audited.reported()
    audited.does(audited.manager, audit_id, "accept")
    assert summary(audited, audit_id).status_code == 404
    listed = audited.world.client().get("/v1/audit-summaries").json()
    assert listed["items"] == []


def test_it_says_how_a_finding_was_mended(audited: Audited):
    audit_id = audited.reported(consent_to_summary=True)
    audited.does(audited.manager, audit_id, "accept")
    [row] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    path = f"/v1/findings/{row['id']}"
    recruiter = audited.by(audited.recruiter)
    recruiter.post(f"{path}/answer", json=ANSWER, headers=on(row["version"]))
    audited.world.database.clock.at += timedelta(days=1)
    auditor = audited.by(audited.auditor)
    version = auditor.get(path).json()["version"]
    done = auditor.post(f"{path}/verify", json={"how": "visit", **REASON}, headers=on(version))
    assert done.status_code == 200
    [finding] = summary(audited, audit_id).json()["findings"]
    assert (finding["is_mended"], finding["verified_how"]) == (True, "visit")
    assert finding["mended_on"] == audited.world.database.clock.at.date().isoformat()


def test_summaries_are_listed_by_record_and_read_by_anyone(audited: Audited):
    audit_id = audited.reported(consent_to_summary=True)
    audited.does(audited.manager, audit_id, "accept")
    client = audited.world.client()
    path = "/v1/audit-summaries"
    [item] = client.get(path, params={"record": str(audited.subject)}).json()["items"]
    assert item["number"] == audited.read(audit_id)["number"]
    other = client.get(path, params={"record": str(audit_id)}).json()
    assert other["items"] == []
    answer = client.get(f"{path}/{item['number']}")
    assert answer.headers["ETag"]
    assert answer.headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize(("number", "status"), [("VT00000199", 422), ("nonsense", 422)])
def test_a_mistyped_number_is_told_from_one_that_is_not_there(
    audited: Audited, number: str, status: int
):
    answer = audited.world.client().get(f"/v1/audit-summaries/{number}")
    assert answer.status_code == status
