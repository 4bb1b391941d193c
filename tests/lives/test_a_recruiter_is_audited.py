"""A recruiter is audited in two stages and mends a major finding; another one counts points."""

from datetime import timedelta

from tests.applications import REASON

MAJOR = {"criterion": "1.3", "grade": "major", "statement": "Receipts of two workers are missing."}
MINOR = {"criterion": "B.5", "grade": "minor", "statement": "One training is late."}
ERS, NRS = ("conforms", "does_not"), ("met", "failed")


def waits(client) -> set[str]:
    items = client.get("/v1/me/work").json()["items"]
    return {each["act"] for each in items if each["what"] == "application"}


def test_a_recruiter_goes_from_a_draft_to_an_accepted_second_stage_and_mends_a_major_finding(
    applicant, audits
):
    applicant.is_trained()
    audits.accredited("ers-1")
    application = applicant.assessed("ers-1", "ers", "conforms")
    assert "order_audit" in waits(applicant.secretariat)
    applicant.world.letters()

    first = audits.ordered(application, "stage_1", risks=["country_developing"])
    assert "order_audit" not in waits(applicant.secretariat)
    assert any(
        f"ordered for the application {application['number']}" in each.subject
        for each in applicant.world.letters(applicant.manager.email)
    )
    assert applicant.read(application)["state"] == "stage_1"
    audits.accepted(first, "ers", ERS)
    application = applicant.read(application)
    assert application["state"] == "stage_2"
    assert application["due_at"] is not None
    assert "order_audit" in waits(applicant.secretariat)

    second = audits.ordered(application, "stage_2")
    audits.accepted(second, "ers", ERS, MAJOR, MINOR)
    assert applicant.read(application)["state"] == "corrective_action"
    major, minor = sorted(audits.findings(second), key=lambda each: each["grade"])
    audits.mended(major)
    assert applicant.read(application)["state"] == "corrective_action"
    planned = {
        "root_cause": "the trainer was ill",
        "correction": "the training was held",
        "corrective_action": "two people can train",
    }
    audits.on_finding(applicant.manager, minor, "answer", {**planned, "documents": []})
    audits.follow()

    application = applicant.read(application)
    assert application["state"] == "decision"
    assert [(each["kind"], each["state"]) for each in application["audits"]] == [
        ("stage_1", "accepted"),
        ("stage_2", "accepted"),
    ]
    assert application["available_actions"] == ["withdraw"]
    assert {each["state"] for each in audits.findings(second)} == {"verified", "answered"}


def test_l2_no_authority_reads_of_an_audit_that_somebody_applied(applicant, audits):
    applicant.is_trained()
    audits.accredited("ers-1")
    application = applicant.assessed("ers-1", "ers", "conforms")
    audits.accepted(audits.ordered(application, "stage_1"), "ers", ERS)
    where = f"/v1/intermediaries/{application['subject_id']}/events"
    mine = {each["event"] for each in applicant.firm.get(where).json()["items"]}
    assert "audits.audit.accepted" in mine
    authority = applicant.world.signed_in(applicant.officer)
    told = {each["event"] for each in authority.get(where).json()["items"]}
    assert "subjects.claim.confirmed" in told
    assert [each for each in told if each.startswith(("audits.", "certifications."))] == []
    assert authority.get("/v1/audits").json()["items"] == []


def test_one_that_was_returned_at_screening_comes_back_and_reaches_its_audit(
    applicant, audits, clock
):
    audits.accredited("ers-1")
    application = applicant.screened(applicant.submitted())
    remarks = {"reason": "two levels of training are not confirmed"}
    returned = applicant.act(applicant.secretariat, application, "return", **remarks).json()
    assert returned["state"] == "returned"
    [letter] = applicant.world.letters(applicant.manager.email)
    assert "was returned with remarks" in letter.subject
    assert remarks["reason"] not in letter.text
    early = audits.order(application, "stage_1")
    assert early.status_code == 409

    applicant.is_trained()
    clock.at += timedelta(days=30)
    again = applicant.act(applicant.firm, application, "submit")
    assert again.json()["state"] == "submitted"
    assert applicant.act(applicant.secretariat, application, "screen").status_code == 200
    applicant.act(applicant.secretariat, application, "accept", **REASON)
    every = applicant.answers("ers", "conforms", documents=[applicant.document()])
    assert applicant.answer(application, *every).status_code == 200
    audits.ordered(application, "stage_1")
    assert applicant.read(application)["state"] == "stage_1"


def test_one_under_the_points_scheme_is_audited_once_and_goes_to_the_panel(applicant, audits):
    audits.accredited("nrs-1")
    application = applicant.assessed("nrs-1", "nrs", "met")
    refused = audits.order(application, "stage_1")
    assert refused.status_code == 409
    assert refused.json()["next"] == "stage_2"
    only = audits.ordered(application, "stage_2")
    assert applicant.read(application)["state"] == "stage_2"
    failed = {"criterion": "1.2", "statement": "A change was told late."}
    audits.accepted(only, "nrs", NRS, failed)
    # The panel adds points; nothing of this scheme is to be mended before it decides.
    application = applicant.read(application)
    assert application["state"] == "decision"
    assert application["due_at"] is not None
