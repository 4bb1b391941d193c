"""What may rest on the grade of a finding, and what is given back when it falls (C1, C2)."""

from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit, Finding
from app.domains.audits.service.grading import strike_out
from app.domains.audits.types import AuditState, GradedWhy
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.certifications.handlers.certificates import CertificateFollower
from app.store.consumers import run
from tests.applications import Applicant
from tests.deciding import Committee, Ready
from tests.domains.certifications.test_acts import living_under
from tests.living import URGENT, Living
from tests.make import OPERATOR
from tests.people import World

HEARD = {"criterion": "1.1", "grade": "critical"}
UNHEARD = {**HEARD, "is_being_heard": True}
GROUND = {"ground": "requirements_not_met"}


@pytest.fixture
def living(world: World, clock) -> Living:
    """A certificate under ers-1."""
    return living_under(world, clock)


def slug(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def raised(living: Living, said: dict[str, Any]) -> None:
    """Let a report about the holder tell of a critical finding."""
    ready = Ready(living.applicant)
    with living.world.database.writing(OPERATOR) as work:
        audit = work.session.scalars(select(Audit)).one()
        ready.finds(work, audit, said)
        work.record(
            "audits.finding.critical_raised",
            audit.auditee_subject_id,
            audit=str(audit.id),
            criteria=["1.1"],
        )
    living.follow()


def takes_effect(world: World) -> None:
    """Let the grades of all findings take effect, as they do after the hearing."""
    with world.database.writing(OPERATOR) as work:
        for each in work.session.scalars(select(Finding)):
            each.grade_since_at = work.at
            body = {"row": str(each.id), "audit": str(each.audit_id)}
            work.record("audits.finding.grade_took_effect", each.subject_id, **body)


def struck_out(applicant: Applicant) -> None:
    """Let a panel find that no finding stands; who follows the journal learns of it."""
    world = applicant.world
    panel = world.member(Role.APPEALS_MEMBER, applicant.scheme_owner)
    with world.database.writing(world.actor(panel)) as work:
        for each in work.session.scalars(select(Finding)):
            strike_out(work, each, GradedWhy.APPEAL)
    follow(world)


def follow(world: World) -> None:
    desk = world.api.state.certifications
    for each in (AuditFollower(), CertificateFollower(desk), AuditFollower()):
        run(world.database, each)


def test_c1_nothing_is_granted_and_nothing_refused_on_a_grade_that_is_still_heard(
    applicant, ready, committee
):
    application = ready.application("ers-1", UNHEARD)
    file = committee.file(application)
    assert file["content"]["said"]["findings"][0]["is_being_heard"] is True
    committee.votes(file, "grant", most=3)
    assert slug(committee.conclude(file, "grant")) == (409, "findings-open")
    committee.votes(file, "refuse", most=3)
    refused = committee.conclude(file, "refuse", **GROUND)
    assert slug(refused) == (409, "grade-not-heard")
    [number] = refused.json()["findings"]
    assert number == file["content"]["said"]["findings"][0]["number"]

    takes_effect(applicant.world)
    follow(applicant.world)
    fresh = committee.read(file)
    assert fresh["content"]["number"] == 2
    assert "is_being_heard" not in fresh["content"]["said"]["findings"][0]
    committee.votes(file, "refuse", most=3)
    told = committee.conclude(file, "refuse", **GROUND)
    assert told.json()["state"] == "announced", told.text


def test_c1_one_heard_grade_is_enough_and_the_unheard_one_is_not_told_with_it(
    applicant, ready, committee
):
    other = {"criterion": "1.1", "grade": "major", "is_being_heard": True}
    file = committee.file(ready.application("ers-1", HEARD, other))
    committee.votes(file, "refuse", most=3)
    told = committee.conclude(file, "refuse", **GROUND)
    assert told.json()["state"] == "announced", told.text
    facts = applicant.firm.get(f"/v1/notices/{told.json()['notice_id']}").json()["facts"]
    assert [each["grade"] for each in facts if "grade" in each] == ["critical"]


def test_c2_a_refusal_that_rested_on_a_finding_falls_with_it(applicant, ready, committee, clock):
    application = ready.application("ers-1", HEARD)
    file = committee.file(application)
    refused(committee, file, clock)
    assert applicant.read(application)["state"] == "refused"
    struck_out(applicant)
    assert applicant.read(application)["state"] == "decision"
    notice = applicant.firm.get(f"/v1/notices/{committee.read(file)['notice_id']}").json()
    assert notice["reversed_by"] == "owner"
    anew = committee.file(application)
    assert anew["id"] != file["id"]
    assert anew["content"]["said"]["findings"] == []
    assert committee.vote(committee.members[0], anew).json()["conflicts"] == ["part_in_overturned"]


def test_c2_a_refusal_that_rested_on_something_else_stands(applicant, ready, committee, clock):
    mended = {**HEARD, "state": "verified"}
    application = ready.application("ers-1", mended)
    refused(committee, committee.file(application), clock)
    struck_out(applicant)
    assert applicant.read(application)["state"] == "refused"


def refused(committee: Committee, file: dict, clock: Any) -> None:
    """Let a refusal be announced, and take effect when nobody answered."""
    living = Living(committee.applicant, committee, clock, "")
    committee.votes(file, "refuse", most=3)
    assert committee.conclude(file, "refuse", **GROUND).status_code == 200
    living.pass_days(20)
    done = committee.conclude(file, "refuse", **GROUND)
    assert done.json()["state"] == "decided", done.text


def test_c1_a_suspension_waits_for_the_grade_on_which_it_rests(living: Living):
    raised(living, UNHEARD)
    living.pass_days(17)
    living.follow()
    file = living.file()
    living.committee.votes(file, "carry_out", most=3)
    early = living.committee.conclude(file, "carry_out", living.third)
    assert slug(early) == (409, "grade-not-heard")
    assert living.read()["status"] == "active"

    takes_effect(living.world)
    living.decide("carry_out")
    assert living.read()["status"] == "suspended"


def test_c1_a_suspension_waits_for_the_review_of_the_report_that_it_names(living: Living):
    raised(living, HEARD)
    living.pass_days(17)
    living.follow()
    _review(living, AuditState.REPORTED)
    file = living.file()
    living.committee.votes(file, "carry_out", most=3)
    assert slug(living.committee.conclude(file, "carry_out", living.third)) == (
        *(409,),
        "grade-not-heard",
    )
    assert living.read()["status"] == "active"
    _review(living, AuditState.ACCEPTED)
    living.decide("carry_out")
    assert living.read()["status"] == "suspended"


def _review(living: Living, state: AuditState) -> None:
    """Put the report of the one audit there is to a state of its review."""
    with living.world.database.writing(OPERATOR) as work:
        work.session.scalars(select(Audit)).one().state = state


def test_c1_an_act_on_another_ground_waits_for_no_grade(living: Living):
    raised(living, UNHEARD)
    charge = {"ground": "false_statements", "reason": "The licence was forged."}
    living.struck("withdraw", charge)
    assert living.read()["status"] == "withdrawn"


def test_c1_where_delay_endangers_workers_the_urgent_way_waits_for_no_grade(living: Living):
    raised(living, UNHEARD)
    living.secretariat("propose-urgent-suspension", **URGENT)
    confirmed = {"reason": "so that nobody leaves meanwhile"}
    living.does(living.committee.colleague, "confirm-urgent-suspension", **confirmed)
    assert living.read()["status"] == "suspended"


def test_c2_a_suspension_that_rested_on_a_finding_goes_back_to_the_committee(living: Living):
    raised(living, HEARD)
    living.pass_days(17)
    done = living.decide("carry_out")
    struck_out(living.applicant)
    anew = living.file()
    assert (anew["id"] != done["id"], anew["state"]) == (True, "open")
    assert anew["notice_id"] == done["notice_id"]
    # No worker is left to a firm that nobody looked at: it stands until it was decided anew.
    assert living.read()["status"] == "suspended"
    first = living.committee.members[0]
    assert living.committee.vote(first, anew, "leave").json()["conflicts"] == ["part_in_overturned"]

    struck_out_again(living)
    assert living.file()["id"] == anew["id"]


def struck_out_again(living: Living) -> None:
    """Let the same be told once more: what is true stands with the audits."""
    with living.world.database.writing(OPERATOR) as work:
        found = work.session.scalars(select(Finding)).one()
        work.record("audits.finding.struck_out", found.subject_id, row=str(found.id))
    follow(living.world)


def test_c1_a_holder_is_not_refused_what_it_asks_on_a_grade_that_is_still_heard(living: Living):
    living.struck("suspend", {"ground": "false_statements", "reason": "The licence was old."})
    raised(living, UNHEARD)
    living.secretariat("propose-reinstatement", reason="the licence was renewed")
    file = living.file()
    living.committee.votes(file, "refuse", most=3)
    refused = living.committee.conclude(file, "refuse", living.third, **GROUND)
    assert slug(refused) == (409, "grade-not-heard")
    takes_effect(living.world)
    done = living.decide("refuse", **GROUND)
    assert done["state"] == "announced"
