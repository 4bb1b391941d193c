"""Applications order audits and follow them: what is refused, what goes on, what ends with time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.access.grants import Role
from app.domains.certifications import jobs
from app.domains.certifications.service.decisions.blocking_findings import holding_back
from app.domains.certifications.types import Failure
from app.domains.identity.models import Organisation, Person
from app.domains.identity.service.memberships import begin_membership
from app.domains.identity.types import OrganisationKind
from app.domains.standards.engine.reading import FOLDER, read_file
from app.domains.standards.types.scheme import Scheme
from app.store.consumers import Consumer
from tests.applications import REASON, Applicant
from tests.certifying import Audits
from tests.make import OPERATOR
from tests.people import World

ERS = ("conforms", "does_not")
CRITICAL = {"criterion": "1.1", "grade": "critical", "statement": "Workers paid fees."}
MAJOR = {"criterion": "1.3", "grade": "major", "statement": "Receipts are missing."}


@pytest.fixture
def applicant(world: World) -> Applicant:
    """A trained firm that holds a record that no list names."""
    found = Applicant(world)
    found.holds_a_record()
    found.is_trained()
    return found


@pytest.fixture
def audits(applicant: Applicant, clock) -> Audits:
    """An audit body that is accredited."""
    found = Audits(applicant, clock)
    found.accredited("ers-1")
    return found


@pytest.fixture
def application(applicant: Applicant):
    """An application whose self-assessment is whole."""
    return applicant.assessed("ers-1", "ers", "conforms")


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def test_an_audit_is_ordered_on_a_whole_self_assessment_alone(applicant, audits):
    application = applicant.screened(applicant.submitted())
    applicant.act(applicant.secretariat, application, "accept", **REASON)
    every = applicant.answers("ers", "conforms", documents=[applicant.document()])
    applicant.answer(application, *every[1:])
    refused = audits.order(application, "stage_1")
    assert slug(refused) == "not-ready"
    [lack] = refused.json()["errors"]
    assert lack["pointer"] == f"/answers/{every[0]['indicator']}"
    applicant.answer(application, every[0])
    assert audits.order(application, "stage_1").status_code == 200


def test_only_the_secretariat_orders_and_who_acts_for_the_applicant_does_not(
    applicant, audits, application
):
    sent = {"audit_body_id": str(audits.body.id), "stage": "stage_1"}
    assert applicant.act(applicant.firm, application, "order-audit", **sent).status_code == 403
    with applicant.world.database.writing(OPERATOR) as work:
        begin_membership(
            work,
            work.session.get_one(Person, applicant.staff.person.id),
            work.session.get_one(Organisation, applicant.manager.organisation.id),
            Role.RECRUITER_STAFF,
        )
    assert slug(audits.order(application, "stage_1")) == "acts-for-applicant"


def test_the_audit_keeps_what_was_answered_and_who_is_named(applicant, audits, application):
    audit = audits.ordered(application, "stage_1")
    shown = applicant.world.signed_in(audits.manager).get(f"/v1/audits/{audit}").json()
    assert shown["scope"]["sites"] == [
        {"code": "site-1", "title": "Head office", "country": "PH"},
    ]
    assert shown["scope"]["sub_agents"] == ["Cebu Helpers"]
    assert (shown["scheme"], shown["standard"], shown["edition"]) == ("ers-1", "ers", "1.0")


def test_what_cannot_be_ordered_is_refused_by_name(applicant, audits, application):
    body = str(applicant.world.organisation(OrganisationKind.AUDIT_BODY).id)
    assert slug(audits.order(application, "stage_1", audit_body_id=body)) == "not-accredited"
    unknown = audits.order(application, "stage_1", risks=["moon"])
    assert unknown.json()["errors"][0]["pointer"] == "/risks/0"
    early = audits.order(application, "stage_2")
    assert (slug(early), early.json()["next"]) == ("stage-not-next", "stage_1")
    assert "order_stage_1" in offered(applicant, application)
    audits.ordered(application, "stage_1")
    assert offered(applicant, application) == []
    assert slug(audits.order(application, "stage_1")) == "audit-goes-on"
    assert audits.order(application, "stage_2").json()["state"] == "stage_1"


def test_what_an_audit_was_ordered_on_cannot_be_removed(applicant, audits, application):
    where = f"/v1/applications/{application['id']}/answers"
    [document, *_] = applicant.firm.get(where).json()["items"][0]["documents"]
    audits.ordered(application, "stage_1")
    applicant.act(applicant.firm, application, "withdraw", **REASON)
    assert applicant.firm.delete(f"/v1/evidence/{document}").status_code == 409


def offered(applicant, application):
    where = f"/v1/applications/{application['id']}"
    return applicant.secretariat.get(where).json()["available_actions"]


def test_a_known_risk_raises_how_many_workers_are_heard(applicant, audits, application):
    first = audits.ordered(application, "stage_1")
    audits.accepted(first, "ers", ERS)
    plain = audits.ordered(application, "stage_2")
    reader = applicant.world.signed_in(audits.manager)
    heard = reader.get(f"/v1/audits/{plain}").json()["interviews_required"]
    audits.does(applicant.staff, plain, "cancel", REASON)
    raised = audits.ordered(application, "stage_2", risks=["country_early"])
    assert reader.get(f"/v1/audits/{raised}").json()["interviews_required"] > heard


def test_one_whose_audit_was_cancelled_waits_for_another(applicant, audits, application):
    audit = audits.ordered(application, "stage_1")
    audits.does(applicant.staff, audit, "cancel", REASON)
    audits.follow()
    assert applicant.read(application)["state"] == "stage_1"
    work = applicant.secretariat.get("/v1/me/work").json()["items"]
    assert [each["act"] for each in work if each["what"] == "application"] == ["order_audit"]
    again = audits.ordered(application, "stage_1")
    audits.accepted(again, "ers", ERS)
    assert applicant.read(application)["state"] == "stage_2"


def test_c7_one_whose_audit_is_handed_over_goes_on_with_it(applicant, audits, application, clock):
    audit = audits.ordered(application, "stage_1")
    other = Audits(applicant, clock)
    other.accredited("ers-1")
    given = {"audit_body_id": str(other.body.id), **REASON}
    audits.does(applicant.staff, audit, "hand-over", given)
    audits.follow()
    assert applicant.read(application)["state"] == "stage_1"
    other.accepted(audit, "ers", ERS)
    assert applicant.read(application)["state"] == "stage_2"


def test_the_journal_told_again_changes_nothing(applicant, audits, application):
    audits.accepted(audits.ordered(application, "stage_1"), "ers", ERS)
    second = audits.ordered(application, "stage_2")
    told_again(applicant)
    audits.follow()
    assert applicant.read(application)["state"] == "stage_2"
    audits.accepted(second, "ers", ERS)
    decided = applicant.read(application)
    assert decided["state"] == "decision"
    told_again(applicant)
    audits.follow()
    assert applicant.read(application) == decided


def told_again(applicant) -> None:
    with applicant.world.database.writing(OPERATOR) as work:
        work.session.get_one(Consumer, "applications").position = 0


def test_a_first_stage_that_lies_far_back_is_repeated_or_the_reason_given(
    applicant, audits, application, clock
):
    audits.accepted(audits.ordered(application, "stage_1"), "ers", ERS)
    clock.at += timedelta(days=184)
    late = audits.order(application, "stage_2")
    assert slug(late) == "first-stage-too-old"
    again = audits.ordered(application, "stage_1")
    assert applicant.read(application)["state"] == "stage_1"
    audits.does(applicant.staff, again, "cancel", REASON)
    audits.follow()
    # The cancelled one leaves the application where it can still be ordered anew.
    fresh = audits.ordered(application, "stage_1")
    audits.accepted(fresh, "ers", ERS)
    clock.at += timedelta(days=200)
    reason = "the office and its papers are as they were"
    assert audits.order(application, "stage_2", reason=reason).status_code == 200


def test_one_that_was_accepted_and_not_audited_in_a_year_ends_without_a_waiting_period(
    applicant, audits, application, clock
):
    clock.at = datetime.fromisoformat(application["due_at"])
    assert slug(audits.order(application, "stage_1")) == "answered-too-late"
    assert jobs.end_with_time(applicant.world.database) == 1
    assert applicant.read(application)["state"] == "lapsed"
    late = applicant.act(applicant.firm, application, "submit")
    assert slug(late) == "answered-too-late"
    again = applicant.submitted()
    [waits] = [each for each in again["checks"] if each["key"] == "waiting_period"]
    assert waits["outcome"] == "met"


def test_who_withdraws_is_not_audited_any_longer(applicant, audits, application):
    audit = audits.ordered(application, "stage_1")
    audits.started(audit)
    withdrawn = applicant.act(applicant.firm, application, "withdraw", **REASON)
    assert withdrawn.json()["state"] == "withdrawn"
    audits.follow()
    shown = applicant.secretariat.get(f"/v1/audits/{audit}").json()
    assert shown["state"] == "cancelled"
    assert applicant.read(application)["state"] == "withdrawn"


def test_what_is_not_mended_in_its_time_goes_to_decision_as_it_is(
    applicant, audits, application, clock
):
    audits.accepted(audits.ordered(application, "stage_1"), "ers", ERS)
    audits.accepted(audits.ordered(application, "stage_2"), "ers", ERS, CRITICAL)
    held = applicant.read(application)
    assert held["state"] == "corrective_action"
    end = datetime.fromisoformat(held["due_at"])
    clock.at = end - timedelta(minutes=1)
    assert jobs.end_with_time(applicant.world.database) == 0
    clock.at = end
    assert jobs.end_with_time(applicant.world.database) == 1
    assert applicant.read(application)["state"] == "decision"


def test_an_answer_that_is_sent_back_holds_the_decision_again(applicant, audits, application):
    audits.accepted(audits.ordered(application, "stage_1"), "ers", ERS)
    second = audits.ordered(application, "stage_2")
    audits.accepted(second, "ers", ERS, MAJOR)
    [finding] = audits.findings(second)
    proof = applicant.document("receipts.txt")
    said = {"root_cause": "chaos", "correction": "order", "corrective_action": "lists"}
    audits.on_finding(applicant.manager, finding, "answer", {**said, "documents": [proof]})
    audits.on_finding(audits.lead, finding, "send-back", REASON)
    audits.follow()
    assert applicant.read(application)["state"] == "corrective_action"
    audits.mended(finding)
    assert applicant.read(application)["state"] == "decision"


def scheme(name: str) -> Scheme:
    found = read_file(FOLDER / f"{name}-scheme.toml")
    assert isinstance(found, Scheme)
    return found


DAY = date(2026, 12, 1)


def failure(grade: str | None, principle: str = "A", **more) -> Failure:
    said = {"is_answered": False, "is_verified": False, "answer_due_on": DAY, "due_on": DAY}
    told = datetime(2026, 11, 20, tzinfo=UTC)
    return Failure(principle=principle, grade=grade, announced_at=told, **{**said, **more})


@pytest.mark.parametrize(
    ("found", "held"),
    [
        ([failure("critical")], 1),
        ([failure("major", is_answered=True)], 1),
        ([failure("major", is_verified=True)], 0),
        ([failure("major"), failure("minor", is_answered=True)], 1),
        ([failure("minor")], 1),
        ([failure("minor", is_answered=True)], 0),
        ([failure("minor", answer_due_on=DAY - timedelta(days=1))], 0),
        ([failure("minor", is_answered=True)] * 3, 3),
        ([failure("minor", p, is_answered=True) for p in "ABC"], 0),
        ([failure("observation", answer_due_on=None, due_on=None)], 0),
        ([], 0),
    ],
)
def test_what_the_rule_wants_mended_holds_a_decision_back(found, held):
    assert len(holding_back(scheme("ers-1"), found, DAY)) == held


def test_a_scheme_that_counts_points_decides_on_the_file_as_it_is():
    assert holding_back(scheme("nrs-1"), [failure(None)], DAY) == []
