"""A recruiter applies, is screened, and assesses itself; others come back, or count points."""

from datetime import UTC, datetime, timedelta

from tests.applications import REASON


def waits(client) -> dict[str, str]:
    items = client.get("/v1/me/work").json()["items"]
    return {each["act"]: each["path"] for each in items if each["what"] == "application"}


def test_a_recruiter_goes_from_a_draft_to_a_whole_self_assessment(applicant):
    applicant.is_trained()
    application = applicant.begin()
    assert application["state"] == "draft"
    assert (application["standard"], application["edition"]) == ("ers", "1.0")

    early = applicant.act(applicant.firm, application, "submit")
    assert early.status_code == 422
    missing = {each["pointer"] for each in early.json()["errors"]}
    assert {"/scope/sites", "/scope/corridors", "/scope/personnel", "/agreement"} <= missing
    assert "/declarations/no_fees_from_workers" in missing

    application = applicant.prepare(application)
    application = applicant.act(applicant.firm, application, "submit").json()
    assert application["state"] == "submitted"
    [fee] = application["fees"]
    assert (fee["code"], fee["state"], fee["amount"]) == ("application", "due", "1000.00")
    outcomes = {each["key"]: each["outcome"] for each in application["checks"]}
    assert outcomes == {
        "record_held": "met",
        "licence": "met",
        "waiting_period": "met",
        "training": "met",
        "principals": "met",
        "bars_and_violations": "met",
    }

    unpaid = applicant.act(applicant.secretariat, application, "screen")
    assert unpaid.json()["type"].endswith("/fee-open")
    paid = applicant.act(
        applicant.secretariat, application, "fees/application/pay", reference="transfer 8812"
    ).json()
    assert paid["fees"][0]["state"] == "paid"
    assert paid["fees"][0]["reason"] == "transfer 8812"
    # Ten working days from Tuesday 8 December, where the scheme is.
    assert paid["due_at"] == "2026-12-22T23:00:00Z"
    assert waits(applicant.secretariat) == {"screen": f"/v1/applications/{application['id']}"}

    assert applicant.act(applicant.secretariat, application, "screen").status_code == 200
    assesses_itself(applicant, application)


def assesses_itself(applicant, application):
    accepted = applicant.act(applicant.secretariat, application, "accept", **REASON).json()
    assert accepted["state"] == "self_assessment"
    assert set(waits(applicant.firm)) == {"assess"}

    proof = applicant.document()
    every = applicant.answers("ers", "conforms", documents=[proof])
    for first in range(0, len(every), 500):
        taken = applicant.answer(application, *every[first : first + 500])
        assert taken.status_code == 200, taken.text
    lacks = applicant.firm.get(f"/v1/applications/{application['id']}/missing").json()
    assert lacks == {"for_submission": [], "for_audit": []}


def test_one_that_was_returned_at_screening_comes_back(applicant, clock):
    application = applicant.screened(applicant.submitted())
    unmet = applicant.act(applicant.secretariat, application, "accept", **REASON)
    assert unmet.status_code == 409
    assert unmet.json()["checks"] == ["training"]
    remarks = {"reason": "two levels of training are not confirmed"}
    returned = applicant.act(applicant.secretariat, application, "return", **remarks).json()
    assert returned["state"] == "returned"
    assert returned["remarks"] == remarks["reason"]
    assert returned["due_at"] == "2027-02-08T23:00:00Z"

    applicant.is_trained()
    clock.at = datetime(2027, 2, 8, 22, 59, tzinfo=UTC)
    again = applicant.act(applicant.firm, application, "submit").json()
    assert again["state"] == "submitted"
    assert [each["code"] for each in again["fees"]] == ["application"]
    assert applicant.act(applicant.secretariat, application, "screen").status_code == 200
    told = applicant.firm.get(f"/v1/applications/{application['id']}/checks").json()["items"]
    assert {each["run"] for each in told} == {1, 2, 3, 4}


def test_one_under_the_points_scheme_goes_the_same_way(applicant):
    application = applicant.screened(applicant.submitted("nrs-1"))
    accepted = applicant.act(applicant.secretariat, application, "accept", **REASON).json()
    assert accepted["state"] == "self_assessment"
    proof = applicant.document()
    [first, *rest] = applicant.answers("nrs", "met", documents=[proof])
    wrong = applicant.answer(application, {**first, "answer": "conforms"}, *rest)
    assert wrong.status_code == 422
    assert wrong.json()["errors"][0]["pointer"] == "/answers/0/answer"
    failed = {**first, "answer": "failed", "statement": "two workers paid; it is being repaid"}
    assert applicant.answer(application, failed, *rest).status_code == 200
    lacks = applicant.firm.get(f"/v1/applications/{application['id']}/missing").json()
    assert lacks["for_audit"] == []


def test_l2_nothing_of_an_application_is_public(applicant, clock):
    public = applicant.world.client()
    [item] = public.get("/v1/roster").json()["items"]
    where = f"/v1/roster/{item['id']}"
    before, history = public.get(where).json(), public.get(f"{where}/history").json()
    application = applicant.screened(applicant.submitted())
    applicant.act(applicant.secretariat, application, "reject", **REASON)
    clock.at += timedelta(minutes=1)
    assert public.get(f"/v1/applications/{application['id']}").status_code == 401
    authority = applicant.world.signed_in(applicant.officer)
    assert authority.get(f"/v1/applications/{application['id']}").status_code == 404
    assert authority.get("/v1/applications").json()["items"] == []
    after = public.get(where).json()
    assert {**after, "as_of": None} == {**before, "as_of": None}
    assert public.get(f"{where}/history").json() == history
    events = authority.get(f"/v1/intermediaries/{item['id']}/events").json()["items"]
    assert events
    assert "application" not in str(events)
