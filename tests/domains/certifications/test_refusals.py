"""A refusal that was overturned: the application waits again, and others decide."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit, WorkerList
from app.domains.certifications import jobs
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.certifications.service.applications.refusal import RefusedApplications
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.store.consumers import run
from app.store.journal import Event
from tests.applications import Applicant, a_draft
from tests.deciding import Committee
from tests.make import OPERATOR


def refused(committee: Committee, application: dict, clock) -> dict:
    """Let the committee refuse an application until that takes effect; return the file."""
    file = committee.file(application)
    committee.votes(file, "refuse", most=3)
    ground = {"ground": "requirements_not_met"}
    assert committee.conclude(file, "refuse", **ground).status_code == 200
    clock.at += timedelta(days=20)
    done = committee.conclude(file, "refuse", **ground)
    assert done.status_code == 200, done.text
    return done.json()


def notice_of(work, file: dict) -> Notice:
    found: Notice = work.session.get_one(Notice, UUID(file["notice_id"]))
    return found


def overturn(applicant: Applicant, file: dict) -> None:
    """Let a member of the appeals panel open the state before the refusal again."""
    world = applicant.world
    panel = world.member(Role.APPEALS_MEMBER, applicant.scheme_owner)
    with world.database.writing(world.actor(panel)) as work:
        RefusedApplications().uphold(work, notice_of(work, file))
    run(world.database, AuditFollower())


def test_c1_the_terms_of_an_appeal_are_those_of_the_scheme(applicant, ready, committee, clock):
    file = refused(committee, ready.application(), clock)
    with applicant.world.database.reading(OPERATOR) as work:
        notice = notice_of(work, file)
        assert notice.act is ActKind.APPLICATION_REFUSED
        assert (notice.heard_by, notice.quorum, notice.holds_back) == ("appeals_panel", 3, False)
        assert (notice.appeal_until - work.at) > timedelta(days=30)
        assert (notice.error_until - work.at) > timedelta(days=10)
        assert notice.facts_told[0]["proposal"] == "grant"


def test_l2_no_event_of_a_decision_or_a_refusal_names_the_record(
    applicant, ready, committee, clock
):
    application = ready.application()
    refused(committee, application, clock)
    with applicant.world.database.reading(OPERATOR) as work:
        events = work.session.scalars(
            select(Event).where(Event.name.like("certifications.%") | Event.name.like("notices.%"))
        ).all()
    about = {each.name for each in events if each.subject_id is not None}
    assert about == set()
    assert "certifications.application.refused" in {each.name for each in events}
    bodies = " ".join(str(each.body) for each in events)
    assert application["subject_id"] not in bodies


def test_c2_an_overturned_refusal_is_decided_anew_by_others(applicant, ready, committee, clock):
    application = ready.application()
    file = refused(committee, application, clock)
    assert applicant.read(application)["state"] == "refused"
    overturn(applicant, file)
    assert applicant.read(application)["state"] == "decision"
    anew = committee.file(application)
    assert (anew["id"] != file["id"], anew["state"]) == (True, "open")
    [earlier] = anew["content"]["said"]["earlier"]
    assert (earlier["number"], earlier["is_overturned"]) == (file["number"], True)
    assert committee.read(file)["overturned_at"] is not None

    out = committee.vote(committee.members[0], anew)
    assert out.json()["conflicts"] == ["part_in_overturned"]
    assert committee.vote(committee.members[3], anew).status_code == 200


def test_c2_who_had_any_part_in_a_refusal_is_known_to_the_appeal(
    applicant, ready, committee, clock
):
    file = refused(committee, ready.application(), clock)
    with applicant.world.database.reading(OPERATOR) as work:
        notice = notice_of(work, file)
        known = RefusedApplications().participants(work, notice)
        matter = RefusedApplications().matter(work, notice)
        times = RefusedApplications().times(work, notice, work.at)
        scheme = standards.current_scheme(work, file["scheme_key"], work.at.date()).said
    voters = {each.person.id for each in committee.members[:3]}
    assert voters | {ready.lead.person.id, applicant.staff.person.id} <= known
    assert committee.members[4].person.id not in known
    assert applicant.manager.organisation.id in matter.organisations
    assert times.acknowledged_by < times.conflicts_until < times.decide_by
    assert times.decide_by.astimezone(zone_of(scheme.calendar)).hour == 0


def test_c2_an_application_that_was_begun_meanwhile_gives_way(applicant, ready, committee, clock):
    application = ready.application()
    file = refused(committee, application, clock)
    newer = a_draft(applicant.world, applicant.manager, UUID(application["subject_id"]), "ers-1")
    assert str(newer) != application["id"]
    overturn(applicant, file)
    assert applicant.read({"id": str(newer)})["state"] == "lapsed"
    assert applicant.read(application)["state"] == "decision"


def test_c2_an_appeal_that_is_won_in_part_gives_it_back_and_the_refusal_does_not_stand(
    applicant, ready, committee, clock
):
    application = ready.application()
    file = refused(committee, application, clock)
    world = applicant.world
    panel = world.member(Role.APPEALS_MEMBER, applicant.scheme_owner)
    with world.database.writing(world.actor(panel)) as work:
        owner, notice = RefusedApplications(), notice_of(work, file)
        owner.hold(work, notice)
        owner.release(work, notice)
        assert owner.reconsider(work, notice) is False
    assert applicant.read(application)["state"] == "decision"


def with_a_list(applicant: Applicant, application: dict) -> None:
    """Let a list of workers stand with the audit of an application."""
    with applicant.world.database.writing(OPERATOR) as work:
        audit = work.session.scalars(
            select(Audit).where(Audit.ordered_id == UUID(application["id"]))
        ).one()
        work.session.add(
            WorkerList(audit_id=audit.id, sealed=b"sealed", groups=[], handed_in_at=work.at)
        )


def stands(applicant: Applicant) -> bool:
    with applicant.world.database.reading(OPERATOR) as work:
        return work.session.scalars(select(WorkerList)).one().sealed is not None


def test_c6_lists_of_workers_go_at_once_when_it_is_granted(applicant, ready, committee):
    application = ready.application()
    with_a_list(applicant, application)
    committee.granted(application)
    jobs.end_with_time(applicant.world.database)
    assert not stands(applicant)


def test_c6_after_a_refusal_lists_of_workers_stay_until_no_appeal_can_come(
    applicant, ready, committee, clock
):
    application = ready.application()
    with_a_list(applicant, application)
    refused(committee, application, clock)
    jobs.end_with_time(applicant.world.database)
    assert stands(applicant)
    clock.at += timedelta(days=32)
    jobs.end_with_time(applicant.world.database)
    assert not stands(applicant)
