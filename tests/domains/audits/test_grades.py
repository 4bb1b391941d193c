"""Grades of findings: announced and heard before they strike, and not without an end (C1, C2)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits import jobs
from app.domains.audits.models import FindingGrade
from app.domains.audits.service.appealing import FindingGrades
from app.domains.audits.service.grading import weight_of
from app.domains.audits.types.grading import GradeGround
from app.domains.identity.models import Interest
from app.domains.identity.types import InterestKind, InterestState, OrganisationKind
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind
from app.domains.standards import queries as standards
from app.kit.ids import new_id
from app.store.journal import Event
from tests.audits import REASON, Audited
from tests.make import OPERATOR
from tests.people import Member, key, on

ANSWER = dict.fromkeys(("root_cause", "correction", "corrective_action"), "as the ledger shows")
OBJECTION = {"objection": "The receipts are those of another firm."}
CONFIRMED = {"outcome": "confirmed", "reason": "They bear its name."}
STRUCK = {"outcome": "struck_out", "reason": "They are another firm's."}


def told(audited: Audited, grade: str = "major", **more: Any) -> dict[str, Any]:
    """Return the one finding of a report that was just accepted, as its auditee reads it."""
    audit_id = audited.reported(grade, **more)
    audited.does(audited.manager, audit_id, "accept")
    [row] = audited.by(audited.recruiter).get("/v1/findings").json()["items"]
    return dict(row)


def on_finding(audited: Audited, who: Member, finding: dict, verb: str, body: dict) -> Any:
    """Act on a finding as it stands now; return the answer."""
    path = f"/v1/findings/{finding['id']}"
    version = audited.by(audited.recruiter).get(path).json()["version"]
    return audited.by(who).post(f"{path}/{verb}", json=body, headers=on(version))


def read(audited: Audited, finding: dict) -> dict[str, Any]:
    return dict(audited.by(audited.recruiter).get(f"/v1/findings/{finding['id']}").json())


def notice(audited: Audited, finding: dict, who: Member | None = None) -> dict[str, Any]:
    client = audited.by(who or audited.recruiter)
    return dict(client.get(f"/v1/notices/{finding['notice_id']}").json())


def on_notice(audited: Audited, who: Member, finding: dict, verb: str, body: dict) -> Any:
    known = notice(audited, finding)
    path = f"/v1/notices/{known['id']}/{verb}"
    return audited.by(who).post(path, json=body, headers=on(known["version"]))


def passes(audited: Audited, days: int) -> None:
    """Let days pass, and time do what it brings."""
    audited.world.database.clock.at += timedelta(days=days)
    jobs.tend(audited.desk, audited.world.database)


def events(audited: Audited, past: str) -> list[dict[str, Any]]:
    with audited.world.database.reading(OPERATOR) as work:
        found = select(Event).where(Event.name == f"audits.finding.{past}").order_by(Event.number)
        return [dict(each.body) for each in work.session.scalars(found)]


def work_of(audited: Audited, who: Member) -> set[tuple[str, str]]:
    items = audited.by(who).get("/v1/me/work").json()["items"]
    return {(each["act"], each["what"]) for each in items}


def slug(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


@pytest.mark.parametrize(
    ("grade", "ground"),
    [
        ("critical", GradeGround.BARS),
        ("major", GradeGround.MENDED_FIRST),
        ("minor", None),
        ("observation", None),
        (None, None),
    ],
)
def test_c1_the_decision_rule_says_which_grades_are_heard(audited: Audited, grade, ground):
    with audited.world.database.reading(OPERATOR) as work:
        scheme = standards.current_scheme(work, "ers-1", work.at.date()).said
    assert weight_of(scheme, grade) is ground


def test_c1_a_grave_grade_is_announced_with_the_report_and_not_in_effect(audited: Audited):
    finding = told(audited)
    assert (finding["grade"], finding["grade_since_at"]) == ("major", None)
    known = notice(audited, finding)
    assert (known["state"], known["act"]) == ("announced", ActKind.FINDING_GRADED)
    assert known["ground"] == "finding_mended_first"
    assert known["facts"] == [
        {"finding": finding["number"], "audit": audited.read(UUID(finding["audit_id"]))["number"]},
        {"criterion": finding["criterion"], "grade": "major"},
    ]
    assert known["answer_by"][:10] > finding["announced_at"][:10]
    assert events(audited, "grade_took_effect") == []


def test_c1_a_minor_grade_takes_nothing_and_needs_no_notice(audited: Audited):
    finding = told(audited, "minor")
    assert (finding["notice_id"], finding["grade_since_at"]) == (None, finding["announced_at"])
    answer = on_finding(audited, audited.recruiter, finding, "answer", {**ANSWER, **OBJECTION})
    assert slug(answer) == (422, "bad-input")
    assert answer.json()["errors"][0]["pointer"] == "/objection"


def test_c1_the_answer_to_a_finding_is_the_answer_to_its_notice_and_accepts_the_grade(
    audited: Audited,
):
    finding = told(audited)
    assert ("answer", "finding") in work_of(audited, audited.recruiter)
    assert ("answer", "notice") not in work_of(audited, audited.recruiter)
    done = on_finding(audited, audited.recruiter, finding, "answer", ANSWER)
    assert done.status_code == 200, done.text
    assert notice(audited, finding)["state"] == "answered"
    assert ("grade", "finding") not in work_of(audited, audited.manager)
    passes(audited, 0)
    assert notice(audited, finding)["state"] == "in_effect"
    [event] = events(audited, "grade_took_effect")
    assert (event["grade"], event["how"]) == ("major", "accepted")


def test_c1_what_nobody_answers_takes_effect_when_its_time_is_over(audited: Audited):
    finding = told(audited)
    passes(audited, 1)
    assert read(audited, finding)["grade_since_at"] is None
    passes(audited, 20)
    assert read(audited, finding)["grade_since_at"] is not None
    [event] = events(audited, "grade_took_effect")
    assert event["how"] == "unanswered"
    letters = audited.by(audited.recruiter).get(f"/v1/notices/{finding['notice_id']}").json()
    last = letters["letters"][-1]["id"]
    said = audited.by(audited.recruiter).get(f"/v1/notices/{finding['notice_id']}/letters/{last}")
    assert "audit manager" in said.text
    assert "clock" not in said.text


def test_c1_an_objection_is_decided_by_who_was_not_of_the_team_and_after_the_hearing(
    audited: Audited,
):
    finding = told(audited)
    early = on_finding(audited, audited.manager, finding, "decide-grade", CONFIRMED)
    assert slug(early) == (409, "notice-not-heard")
    on_finding(audited, audited.recruiter, finding, "answer", {**ANSWER, **OBJECTION})
    passes(audited, 1)
    assert notice(audited, finding)["state"] == "answered"
    assert ("grade", "finding") in work_of(audited, audited.manager)
    for each in (audited.lead, audited.recruiter):
        refused = on_finding(audited, each, finding, "decide-grade", CONFIRMED)
        assert refused.status_code == 403
    twice = audited.world.member(Role.AUDIT_MANAGER, audited.body, email=audited.lead.email)
    refused = on_finding(audited, twice, finding, "decide-grade", CONFIRMED)
    assert slug(refused) == (409, "of-the-team")
    assert ("grade", "finding") not in work_of(audited, twice)

    done = on_finding(audited, audited.manager, finding, "decide-grade", CONFIRMED)
    assert done.status_code == 200, done.text
    assert done.json()["grade_since_at"] is not None
    assert [each["how"] for each in events(audited, "grade_took_effect")] == ["decided"]
    again = on_finding(audited, audited.manager, finding, "decide-grade", STRUCK)
    assert slug(again) == (409, "grade-decided")


def test_p4_whoever_has_an_interest_in_the_auditee_does_not_decide_on_its_grade(audited: Audited):
    finding = told(audited)
    row = Interest(
        id=new_id(),
        person_id=audited.manager.person.id,
        organisation_id=audited.body.id,
        kind=InterestKind.CONSULTANCY,
        subject_id=audited.subject,
        since=date(2026, 1, 1),
        state=InterestState.DECLARED,
        declared_at=audited.world.database.clock.at,
        entry=1,
    )
    with audited.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    refused = on_finding(audited, audited.manager, finding, "decide-grade", STRUCK)
    assert slug(refused) == (409, "interest-declared")
    assert read(audited, finding)["state"] == "open"


def test_c1_an_objection_that_the_body_lets_lie_does_not_hold_up_without_an_end(audited: Audited):
    finding = told(audited)
    objected = {"answer": "No worker of ours was there."}
    assert on_notice(audited, audited.recruiter, finding, "answer", objected).status_code == 200
    assert read(audited, finding)["state"] == "open"
    passes(audited, 15)
    assert read(audited, finding)["grade_since_at"] is None
    passes(audited, 20)
    assert [each["how"] for each in events(audited, "grade_took_effect")] == ["undecided"]
    assert notice(audited, finding)["appeal_until"] is not None


def test_c1_a_hearing_lowers_a_grade_below_what_strikes_and_the_notice_is_dropped(
    audited: Audited,
):
    finding = told(audited)
    lowered = {"outcome": "lowered", "grade": "minor", "reason": "It was one receipt of many."}
    graver = {**lowered, "grade": "critical"}
    refused = on_finding(audited, audited.manager, finding, "decide-grade", graver)
    assert refused.json()["errors"][0]["pointer"] == "/grade"
    assert (
        on_finding(
            audited, audited.manager, finding, "decide-grade", {**CONFIRMED, "grade": "minor"}
        ).status_code
        == 422
    )
    done = on_finding(audited, audited.manager, finding, "decide-grade", lowered)
    assert (done.json()["grade"], done.json()["grade_since_at"] is None) == ("minor", False)
    assert notice(audited, finding)["state"] == "dropped"
    with audited.world.database.reading(OPERATOR) as work:
        kept = work.session.scalars(select(FindingGrade).order_by(FindingGrade.since_at)).all()
        assert [(each.grade, each.why) for each in kept] == [
            ("major", "reported"),
            ("minor", "heard"),
        ]


def test_c1_less_than_was_announced_takes_effect_after_the_same_hearing(audited: Audited):
    finding = told(audited, "critical")
    assert notice(audited, finding)["ground"] == "finding_bars"
    lowered = {"outcome": "lowered", "grade": "major", "reason": "Nobody paid in the end."}
    early = on_finding(audited, audited.manager, finding, "decide-grade", lowered)
    assert slug(early) == (409, "notice-not-heard")
    on_finding(audited, audited.recruiter, finding, "answer", {**ANSWER, **OBJECTION})
    done = on_finding(audited, audited.manager, finding, "decide-grade", lowered)
    assert done.json()["grade"] == "major"
    known = notice(audited, finding)
    assert (known["state"], known["facts"][-1]) == ("in_effect", {"grade_in_effect": "major"})
    assert known["facts"][1]["grade"] == "critical"


def test_c1_the_body_decides_at_the_finding_and_drops_no_notice_beside_it(audited: Audited):
    finding = told(audited)
    refused = on_notice(audited, audited.manager, finding, "drop", REASON)
    assert slug(refused) == (409, "act-decided-elsewhere")
    assert refused.json()["address"] == f"/v1/findings/{finding['id']}"
    assert "drop" not in notice(audited, finding, audited.manager)["available_actions"]


def test_c1_what_is_struck_out_after_the_hearing_counts_no_longer_and_stays_on_record(
    audited: Audited,
):
    finding = told(audited, consent_to_summary=True)
    number = audited.read(UUID(finding["audit_id"]))["number"]
    done = on_finding(audited, audited.manager, finding, "decide-grade", STRUCK)
    assert done.json()["state"] == "struck_out"
    assert done.json()["available_actions"] == []
    passes(audited, 400)
    assert read(audited, finding)["is_overdue"] is False
    assert events(audited, "overdue") == []
    shown = audited.world.client().get(f"/v1/audit-summaries/{number}").json()
    assert (shown["findings"], shown["by_grade"]) == ([], {})


def test_c2_the_public_reads_a_grade_in_effect_alone_with_its_appeal_and_statement(
    audited: Audited,
):
    finding = told(audited, consent_to_summary=True)
    where = f"/v1/audit-summaries/{audited.read(UUID(finding['audit_id']))['number']}"
    shown = audited.world.client().get(where).json()
    assert shown["by_grade"] == {"being_heard": 1}
    [one] = shown["findings"]
    assert (one["grade"], one["is_being_heard"], one["standing"]) == (None, True, None)

    passes(audited, 20)
    said = {"statement": "We appeal: the receipts are not ours."}
    assert on_notice(audited, audited.recruiter, finding, "state-publicly", said).status_code == 200
    [one] = audited.world.client().get(where).json()["findings"]
    assert (one["grade"], one["standing"]) == ("major", "appeal_open")
    assert (one["statement"], one["appeal_until"] is None) == (said["statement"], False)

    passes(audited, 60)
    [one] = audited.world.client().get(where).json()["findings"]
    assert one["standing"] == "final"


def test_c2_a_plain_error_strikes_the_finding_out_and_settles_its_appeal(audited: Audited):
    finding = told(audited)
    passes(audited, 20)
    body = {"notice": finding["notice_id"], "grounds": "The receipts are not ours."}
    appeal = audited.by(audited.recruiter).post("/v1/appeals", json=body, headers=key())
    assert appeal.status_code == 201, appeal.text
    said = {"what": "They are another firm's receipts."}
    claimed = on_notice(audited, audited.recruiter, finding, "errors", said)
    assert claimed.status_code == 201, claimed.text
    assert ("correct", "notice") in work_of(audited, audited.manager)
    error = claimed.json()
    path = f"/v1/notices/{finding['notice_id']}/errors/{error['id']}/answer"
    answer = {"is_error": True, "reason": "They are."}
    corrected = audited.by(audited.manager).post(path, json=answer, headers=on(error["version"]))
    assert corrected.status_code == 200, corrected.text
    assert read(audited, finding)["state"] == "struck_out"
    assert notice(audited, finding)["reversed_by"] == "plain_error"
    lodged = audited.by(audited.recruiter).get(f"/v1/appeals/{appeal.json()['id']}").json()
    assert lodged["state"] == "settled"


def test_c2_who_audited_reviewed_or_graded_does_not_hear_the_appeal(audited: Audited):
    finding = told(audited)
    with audited.world.database.reading(OPERATOR) as work:
        known = work.session.get_one(Notice, UUID(finding["notice_id"]))
        people = FindingGrades().participants(work, known)
        matter = FindingGrades().matter(work, known)
    team = (audited.lead, audited.auditor, audited.manager)
    assert {each.person.id for each in team} <= people
    assert audited.recruiter.person.id not in people
    assert {audited.firm.id, audited.body.id} <= matter.organisations
    assert matter.subjects == {audited.subject}


def test_l2_no_event_of_the_notice_of_a_grade_names_the_record(audited: Audited):
    told(audited)
    passes(audited, 20)
    with audited.world.database.reading(OPERATOR) as work:
        named = select(Event).where(Event.name.like("notices.%"))
        found = work.session.scalars(named).all()
    assert found
    assert {each.subject_id for each in found} == {None}


def test_c1_another_body_or_firm_knows_nothing_of_a_grade(audited: Audited):
    finding = told(audited)
    world = audited.world
    strange = (
        world.member(Role.AUDIT_MANAGER, world.organisation(OrganisationKind.AUDIT_BODY)),
        world.member(Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY)),
    )
    for each in strange:
        assert audited.by(each).get(f"/v1/notices/{finding['notice_id']}").status_code == 404
        path = f"/v1/findings/{finding['id']}/decide-grade"
        refused = audited.by(each).post(path, json=CONFIRMED, headers=on(finding["version"]))
        assert refused.status_code == 404
