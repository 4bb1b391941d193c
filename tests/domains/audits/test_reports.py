"""Entries, reports and findings: complete, locked, judged by others, mended in time."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.access.grants import Role
from app.domains.audits.models import AuditEntry
from app.store.journal import Event
from tests.audits import REASON, Audited
from tests.make import OPERATOR
from tests.people import on

INTERVIEW = {"without_help": True, "language": "ne", "is_deployed": True}
ANSWER = {
    "root_cause": "nobody looked at receipts",
    "correction": "the fees were paid back",
    "corrective_action": "receipts are looked at each month",
}


def names(answer) -> set[str]:
    assert answer.status_code == 422, answer.text
    return {each["pointer"] for each in answer.json()["errors"]}


def on_finding(audited: Audited, who, finding_id: UUID, verb: str, body):
    client = audited.by(who)
    version = client.get(f"/v1/findings/{finding_id}").json()["version"]
    return client.post(f"/v1/findings/{finding_id}/{verb}", json=body, headers=on(version))


def test_the_auditees_own_answer_stands_beside_the_auditors(audited: Audited):
    code = audited.indicators()[0]
    said = {code: {"answer": "conforms", "statement": "we take no fees"}}
    audit_id = audited.started(answers=said)
    answer = audited.write(audited.lead, audit_id, f"assessment/{code}", {"result": "conforms"})
    assert answer.headers["ETag"] == '"1"'
    [entry] = audited.by(audited.manager).get(f"/v1/audits/{audit_id}/entries").json()["items"]
    assert entry["applicant"]["statement"] == "we take no fees"
    assert audited.by(audited.recruiter).get(f"/v1/audits/{audit_id}/entries").status_code == 403


def test_the_same_content_again_changes_nothing_and_another_needs_the_newest_revision(
    audited: Audited,
):
    audit_id = audited.started()
    place = f"assessment/{audited.indicators()[0]}"
    assert audited.write(audited.lead, audit_id, place, {"result": "conforms"}).status_code == 200
    same = audited.write(audited.auditor, audit_id, place, {"result": "conforms"})
    assert same.json()["revision"] == 1
    other = {"result": "partly", "statement": "half of it"}
    assert audited.write(audited.auditor, audit_id, place, other).status_code == 412
    assert audited.write(audited.auditor, audit_id, place, other, 1).json()["revision"] == 2
    with audited.world.database.reading(OPERATOR) as work:
        kept = work.session.scalars(
            select(AuditEntry.content).where(AuditEntry.audit_id == audit_id)
        ).all()
    assert len(kept) == 2


@pytest.mark.parametrize(
    ("place", "content", "pointer"),
    [
        ("assessment/nowhere", {"result": "conforms"}, "/path/key"),
        ("assessment/{code}", {"result": "splendid"}, "/content/result"),
        ("assessment/{code}", {"result": "does_not"}, "/content/statement"),
        ("assessment/{code}", {"result": "conforms", "more": 1}, "/content/more"),
        ("finding/one", {"criterion": "{criterion}", "statement": "bad"}, "/path/key"),
        ("finding/{uuid}", {"criterion": "99.9", "statement": "bad"}, "/content/criterion"),
        ("finding/{uuid}", {"criterion": "{criterion}", "statement": "bad"}, "/content/grade"),
        ("note/{uuid}", {"text": "a\0b"}, "/content/text"),
        ("file/{uuid}", {}, "/content/code"),
    ],
)
def test_an_entry_that_does_not_do_names_the_place(audited: Audited, place, content, pointer):
    audit_id = audited.started()
    known = {"code": audited.indicators()[0], "uuid": uuid4(), "criterion": audited.criteria()[0]}
    said = {
        name: value.format(**known) if isinstance(value, str) and "{" in value else value
        for name, value in content.items()
    }
    answer = audited.write(audited.lead, audit_id, place.format(**known), said)
    assert pointer in names(answer)


@pytest.mark.parametrize(
    "more", [{"name": "Sita"}, {"telephone": "1"}, {"answers": {"q1": "Sita"}}]
)
def test_c6_an_interview_has_no_place_for_a_name(audited: Audited, more):
    audit_id = audited.started()
    answer = audited.write(audited.lead, audit_id, f"interview/{uuid4()}", {**INTERVIEW, **more})
    assert answer.status_code == 422
    plain = audited.write(audited.lead, audit_id, f"interview/{uuid4()}", INTERVIEW)
    assert plain.status_code == 200


def test_c6_coaching_or_punishing_needs_a_critical_finding(audited: Audited):
    audit_id = audited.started()
    audited.assess(audit_id, failing=audited.indicators()[0])
    audited.find(audit_id, "major")
    key = uuid4()
    coached = {**INTERVIEW, "was_coached": True}
    audited.write(audited.lead, audit_id, f"interview/{key}", coached)
    body = {"departure": "the camp was closed"}
    answer = audited.act(audited.lead, audit_id, "submit", body)
    assert names(answer) == {f"/entries/interview/{key}"}
    audited.find(audit_id, "critical")
    audited.does(audited.lead, audit_id, "submit", body)
    with audited.world.database.reading(OPERATOR) as work:
        raised = select(Event).where(Event.name == "audits.finding.critical_raised")
        [event] = work.session.scalars(raised).all()
    assert event.body["criteria"] == [audited.criteria()[0]]


def test_a_report_lists_everything_that_it_lacks_at_once(audited: Audited):
    audit_id = audited.started()
    found = names(audited.act(audited.lead, audit_id, "submit", {}))
    assert found == {
        *(f"/entries/assessment/{code}" for code in audited.indicators()),
        *("/interviews", "/files"),
    }
    audited.assess(audit_id, failing=audited.indicators()[0])
    found = names(audited.act(audited.lead, audit_id, "submit", {"departure": "all had left"}))
    assert found == {f"/criteria/{audited.criteria()[0]}"}


def test_a_finding_on_a_criterion_that_is_met_is_refused(audited: Audited):
    audit_id = audited.started()
    audited.assess(audit_id)
    finding = audited.find(audit_id)
    answer = audited.act(audited.lead, audit_id, "submit", {"departure": "all had left"})
    assert names(answer) == {f"/entries/finding/{finding}"}


def test_a_report_is_locked_on_submission_and_open_again_when_it_comes_back(audited: Audited):
    audit_id = audited.reported()
    place = f"note/{uuid4()}"
    assert audited.write(audited.lead, audit_id, place, {"text": "more"}).status_code == 409
    audited.does(audited.manager, audit_id, "return", REASON)
    assert audited.write(audited.lead, audit_id, place, {"text": "more"}).status_code == 200
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    assert audited.does(audited.manager, audit_id, "accept")["state"] == "accepted"


def test_nobody_of_the_team_returns_or_accepts_the_report(audited: Audited):
    both = audited.world.member(Role.AUDIT_MANAGER, audited.body, email=audited.lead.email)
    audit_id = audited.reported()
    for verb, body in (("accept", None), ("return", REASON)):
        answer = audited.act(both, audit_id, verb, body)
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (
            *(409, "of-the-team"),
        )
    assert audited.act(audited.lead, audit_id, "accept").status_code == 403


def test_only_the_team_writes_and_submits(audited: Audited):
    other = audited.world.member(Role.AUDITOR, audited.body)
    audit_id = audited.started()
    answer = audited.write(other, audit_id, f"note/{uuid4()}", {"text": "hello"})
    assert answer.status_code == 403
    assert audited.act(other, audit_id, "submit", {}).status_code == 403


def test_c7_a_suspended_body_accepts_no_report(audited: Audited):
    audit_id = audited.reported()
    client = audited.by(audited.secretariat)
    [row] = client.get("/v1/accreditations").json()["items"]
    client.post(f"/v1/accreditations/{row['id']}/suspend", json=REASON, headers=on(1))
    answer = audited.act(audited.manager, audit_id, "accept")
    assert answer.json()["type"].endswith("/not-accredited")


def test_a_finding_is_told_to_the_auditee_on_acceptance_with_its_days(audited: Audited):
    audit_id = audited.reported("major")
    recruiter = audited.by(audited.recruiter)
    assert recruiter.get("/v1/findings").json()["items"] == []
    audited.does(audited.manager, audit_id, "accept")
    [finding] = recruiter.get("/v1/findings").json()["items"]
    assert (finding["criterion"], finding["grade"]) == (audited.criteria()[0], "major")
    told = audited.world.database.clock.at.date()
    assert finding["answer_due_on"] >= (told + timedelta(days=14)).isoformat()
    assert finding["due_on"] >= (told + timedelta(days=90)).isoformat()
    assert not finding["is_overdue"]
    audited.world.database.clock.at += timedelta(days=20)
    [late] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    assert late["is_overdue"]


def test_a_finding_is_answered_sent_back_answered_again_and_verified(audited: Audited):
    audit_id = audited.reported()
    audited.does(audited.manager, audit_id, "accept")
    [row] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    finding = UUID(row["id"])
    assert on_finding(audited, audited.lead, finding, "answer", ANSWER).status_code == 403
    shown = on_finding(audited, audited.recruiter, finding, "answer", ANSWER).json()
    assert (shown["state"], shown["root_cause"]) == ("answered", ANSWER["root_cause"])
    seen = {"how": "evidence", **REASON}
    assert on_finding(audited, audited.recruiter, finding, "verify", seen).status_code == 403
    shown = on_finding(audited, audited.auditor, finding, "send-back", REASON).json()
    assert (shown["state"], shown["judgement"]) == ("open", REASON["reason"])
    on_finding(audited, audited.recruiter, finding, "answer", ANSWER)
    shown = on_finding(audited, audited.auditor, finding, "verify", seen).json()
    assert (shown["state"], shown["verified_how"]) == ("verified", "evidence")
    assert on_finding(audited, audited.auditor, finding, "verify", seen).status_code == 409


def test_what_a_team_wrote_cannot_be_changed_in_the_database(audited: Audited):
    audit_id = audited.started()
    audited.write(audited.lead, audit_id, f"note/{uuid4()}", {"text": "as it was"})
    change = text("UPDATE audit_entry SET content = 'otherwise'")
    with (
        pytest.raises(DatabaseError, match="append-only"),
        audited.world.database.writing(OPERATOR) as work,
    ):
        work.session.execute(change)
