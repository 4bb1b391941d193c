"""Findings whose days pass: told once each, passed on, and no grade changed behind anybody."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.domains.audits import jobs
from app.domains.audits.models import FindingGrade
from app.domains.audits.rules import next_time, passed
from app.domains.evidence.models import DocumentUse
from app.domains.identity.models import Interest
from app.domains.identity.types import InterestKind, InterestState
from app.kit.ids import new_id
from app.store.journal import Event
from app.store.outbox import OutboxLetter
from app.store.sight import GrantOfSight
from tests.audits import REASON, Audited
from tests.domains.audits.test_bundles import document
from tests.make import OPERATOR
from tests.people import on

TIMES = {
    "finding_response_major": date(2027, 1, 14),
    "major_close": date(2027, 3, 31),
    "major_verify": date(2027, 6, 30),
}


@pytest.mark.parametrize(
    ("day", "told", "is_answered", "late"),
    [
        (date(2027, 1, 14), [], False, []),
        (date(2027, 1, 15), [], False, ["finding_response_major"]),
        (date(2027, 1, 15), [], True, []),
        (date(2027, 1, 15), ["finding_response_major"], False, []),
        (date(2027, 4, 1), [], True, ["major_close"]),
        (date(2027, 7, 1), [], False, [*TIMES]),
    ],
)
def test_which_days_have_passed(day, told, is_answered, late):
    assert passed(TIMES, told, day, is_answered=is_answered) == late


def test_the_next_day_is_the_first_that_is_not_told():
    assert next_time(TIMES, (), is_answered=False) == date(2027, 1, 14)
    assert next_time(TIMES, (), is_answered=True) == date(2027, 3, 31)
    assert next_time(TIMES, TIMES, is_answered=False) is None


def accepted(audited: Audited, **more) -> UUID:
    audit_id = audited.reported(**more)
    audited.does(audited.manager, audit_id, "accept")
    return audit_id


def overdue_events(audited: Audited) -> list[list[str]]:
    with audited.world.database.reading(OPERATOR) as work:
        named = select(Event).where(Event.name == "audits.finding.overdue").order_by(Event.number)
        return [each.body["limits"] for each in work.session.scalars(named)]


def letters(audited: Audited) -> list[str]:
    with audited.world.database.reading(OPERATOR) as work:
        return list(work.session.scalars(select(OutboxLetter.template)))


def test_each_day_that_passes_is_recorded_once_and_passed_on(audited: Audited):
    accepted(audited)
    clock = audited.world.database.clock
    assert jobs.tend(audited.desk, audited.world.database) == 0
    clock.at += timedelta(days=20)
    # Its grade takes effect, and its time to answer has passed.
    assert jobs.tend(audited.desk, audited.world.database) == 2
    assert jobs.tend(audited.desk, audited.world.database) == 0
    clock.at += timedelta(days=400)
    assert jobs.tend(audited.desk, audited.world.database) == 1
    first, second = overdue_events(audited)
    assert first == ["finding_response_major"]
    assert second == ["major_close", "major_verify"]
    assert letters(audited).count("finding_overdue") == 2
    [finding] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    assert set(finding["told_overdue"]) == set(TIMES)
    assert (finding["grade"], finding["is_overdue"]) == ("major", True)
    items = audited.by(audited.manager).get("/v1/me/work").json()["items"]
    assert ("pursue", f"/v1/findings/{finding['id']}") in {(e["act"], e["path"]) for e in items}


def test_a_finding_that_was_answered_in_time_is_late_only_when_it_comes_back(audited: Audited):
    accepted(audited)
    clock = audited.world.database.clock
    [row] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    path = f"/v1/findings/{row['id']}"
    said = dict.fromkeys(("root_cause", "correction", "corrective_action"), "as it was")
    answer = audited.by(audited.recruiter).post(
        f"{path}/answer", json=said, headers=on(row["version"])
    )
    assert answer.status_code == 200
    jobs.tend(audited.desk, audited.world.database)
    clock.at += timedelta(days=20)
    assert jobs.tend(audited.desk, audited.world.database) == 0
    version = audited.by(audited.auditor).get(path).json()["version"]
    audited.by(audited.auditor).post(f"{path}/send-back", json=REASON, headers=on(version))
    assert jobs.tend(audited.desk, audited.world.database) == 1
    assert overdue_events(audited) == [["finding_response_major"]]


def test_the_grade_of_a_finding_has_a_history_that_cannot_be_changed(audited: Audited):
    accepted(audited)
    with audited.world.database.reading(OPERATOR) as work:
        [grade] = work.session.scalars(select(FindingGrade)).all()
    assert (grade.grade, grade.why) == ("major", "reported")
    assert grade.by_id == audited.manager.person.id
    with (
        pytest.raises(DatabaseError, match="append-only"),
        audited.world.database.writing(OPERATOR) as work,
    ):
        work.session.execute(text("UPDATE finding_grade SET grade = 'minor'"))


def test_people_are_written_to_when_named_found_and_returned(audited: Audited):
    audit_id = audited.reported()
    assert "audit_team_named" in letters(audited)
    audited.does(audited.manager, audit_id, "return", REASON)
    assert letters(audited).count("report_returned") == 2
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    audited.does(audited.manager, audit_id, "accept")
    assert letters(audited).count("findings_announced") == 1


def test_the_auditee_of_an_unannounced_audit_gets_no_letter_of_its_team(audited: Audited):
    audited.cleared(is_unannounced=True)
    assert "audit_team_named" not in letters(audited)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (InterestKind.CONSULTANCY, "consultancy"),
        (InterestKind.FAMILY_TIE, "family"),
        (InterestKind.OTHER, "other_interest"),
    ],
)
def test_p4_an_interest_that_somebody_declared_elsewhere_stands_against_them(
    audited: Audited, kind: InterestKind, why: str
):
    audited.accredit()
    audited.competent()
    audit_id = audited.order()
    row = Interest(
        id=new_id(),
        person_id=audited.lead.person.id,
        organisation_id=audited.body.id,
        kind=kind,
        subject_id=audited.subject,
        since=date(2026, 1, 1),
        state=InterestState.DECLARED,
        declared_at=audited.world.database.clock.at,
        entry=1,
    )
    with audited.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    audited.does(audited.manager, audit_id, "plan", audited.plan(audit_id))
    audited.does(audited.manager, audit_id, "propose-team", audited.team())
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", {"ties": []})
    answer = audited.act(audited.manager, audit_id, "clear-team")
    found = {(each["why"], each["person_id"]) for each in answer.json()["against"]}
    assert found == {(why, str(audited.lead.person.id))}


def test_documents_of_an_audit_are_kept_and_rested_on_and_closed_again(audited: Audited):
    theirs = document(audited, audited.firm, "ledger.pdf")
    ours = document(audited, audited.body, "photo.jpg")
    strange = document(audited, audited.world.organisation(audited.firm.kind), "other.pdf")
    code = audited.indicators()[0]
    answers = {code: {"answer": "conforms", "documents": [str(theirs)]}}
    audit_id = audited.started(answers=answers)
    named = {"result": "conforms", "documents": [str(ours), str(theirs)]}
    assert audited.write(audited.lead, audit_id, f"assessment/{code}", named).status_code == 200
    wrong = audited.write(
        audited.lead, audit_id, f"note/{uuid4()}", {"text": "x", "documents": [str(strange)]}
    )
    assert wrong.status_code == 422
    refused = {"result": "conforms", "documents": [str(strange)]}
    answer = audited.write(audited.lead, audit_id, f"assessment/{code}", refused, 1)
    assert answer.json()["errors"][0]["pointer"] == "/content/documents"
    again = {"result": "does_not", "statement": "no receipts"}
    audited.write(audited.lead, audit_id, f"assessment/{code}", again, 1)
    for each in audited.indicators()[1:]:
        audited.write(audited.lead, audit_id, f"assessment/{each}", {"result": "conforms"})
    audited.find(audit_id)
    assert is_open(audited, theirs)
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    audited.does(audited.manager, audit_id, "accept")
    assert not is_open(audited, theirs)
    with audited.world.database.reading(OPERATOR) as work:
        uses = work.session.scalars(select(DocumentUse).where(DocumentUse.kind == "audit")).all()
    assert {each.document_id for each in uses} == {theirs, ours}
    assert all(each.decided_at is not None and each.ended_at is None for each in uses)


def is_open(audited: Audited, document_id: UUID) -> bool:
    with audited.world.database.reading(OPERATOR) as work:
        rows = select(GrantOfSight).where(
            GrantOfSight.thing_id == document_id,
            GrantOfSight.organisation_id == audited.body.id,
            GrantOfSight.ended_at.is_(None),
        )
        return work.session.scalars(rows).first() is not None


def test_p6_an_auditee_and_an_auditor_get_what_is_held_about_them(audited: Audited):
    audit_id = audited.started()
    worker = {"name": "Sita Rai", "contact": "none", "site": "head", "is_deployed": True}
    audited.hand_in(audit_id, [worker])
    audited.assess(audit_id, failing=audited.indicators()[0])
    audited.find(audit_id)
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    audited.does(audited.manager, audit_id, "accept")
    hidden = audited.order(is_unannounced=True)
    told = audited.held(audited.firm.id, "organisation")
    assert len(told["audits/findings"]) == 1
    assert str(hidden) not in {str(each["id"]) for each in told["audits/audits"]}
    assert len(told["audits/worker_lists"]) == 1
    assert "Sita" not in str(told)
    own = audited.held(audited.body.id, "organisation")
    assert str(hidden) in {str(each["id"]) for each in own["audits/audits"]}
    mine = audited.held(audited.lead.person.id, "person")
    assert [each["role"] for each in mine["audits/teams"]] == ["lead"]
    assert mine["audits/entries"]
    assert all("content" not in each for each in mine["audits/entries"])
    assert len(audited.held(audited.body.id, "organisation")["audits/competences"]) == 4
