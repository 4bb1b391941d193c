"""What time brings to certificates: reminders, ends, surveillance, renewal, conditions."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.audits.models import Accreditation, Audit
from app.domains.audits.types import AccreditationState, AuditState
from app.domains.certifications import jobs
from app.domains.certifications.models import Certificate
from app.domains.certifications.service.holdings import HOLDING
from app.domains.identity.types import OrganisationKind
from app.store.holdings import Whose, WhoseKind, held
from app.store.journal import Event
from tests.applications import REASON, Applicant, hold_record
from tests.deciding import Committee, Ready
from tests.domains.certifications.test_acts import living_under, slug
from tests.living import CHARGE, URGENT, Living
from tests.make import OPERATOR
from tests.people import World, key, on

FAILED = {"criterion": "1.2", "state": "open"}


@pytest.fixture
def living(world: World, clock) -> Living:
    """A certificate under ers-1."""
    found = living_under(world, clock)
    found.world.letters()
    return found


def at_day(living: Living, day: str, hours: int = 12) -> None:
    """Let it be a day, at noon in UTC."""
    living.clock.at = datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(hours=hours)


def day_before(day: str, days: int) -> str:
    return (datetime.fromisoformat(day) - timedelta(days=days)).date().isoformat()


def stamped(living: Living, table: Any, **values: Any) -> None:
    """Write something as it would have come about elsewhere."""
    with living.world.database.writing(OPERATOR) as work:
        work.session.execute(update(table).values(**values))


def test_a_holder_is_reminded_once_also_when_the_clock_comes_late(living):
    until = living.read()["valid_until"]
    stamped(living, Certificate, surveillance_on=None)
    at_day(living, day_before(until, 60))
    assert (living.tick().letters, living.tick().letters) == (1, 0)
    [letter] = living.world.letters(living.applicant.manager.email)
    assert living.number in letter.subject
    at_day(living, day_before(until, 5))
    assert (living.tick().letters, living.tick().letters) == (1, 0)


def test_a_certificate_ends_when_its_last_day_has_passed_where_the_scheme_is(living):
    until = living.read()["valid_until"]
    stamped(living, Certificate, surveillance_on=None)
    at_day(living, until, 20)
    living.tick()
    assert living.read()["status"] == "active"
    at_day(living, until, 24)
    assert living.read()["status"] == "expired"
    assert living.tick().expired == 1
    assert living.tick().certificates == 0
    assert living.read()["state"] == "expired"


def test_a_surveillance_that_is_missed_proposes_a_suspension_and_takes_none(living):
    due = living.read()["surveillance_on"]
    assert due is not None
    at_day(living, due)
    living.tick()
    assert living.read(living.applicant.staff)["decisions"] == []
    at_day(living, day_before(due, -1))
    assert living.tick().opened == 1
    shown = living.read(living.applicant.staff)
    assert (shown["status"], shown["decisions"][0]["kind"]) == ("active", "suspend")
    assert living.notice()["ground"] == "audit_not_allowed"
    living.pass_days(1)
    assert living.tick().opened == 0


def test_a_surveillance_audit_is_ordered_and_its_report_taken_in(living):
    body = _accredited(living)
    sent = {"audit_body_id": str(body), "kind": "surveillance", "reason": "it is due"}
    living.secretariat("order-audit", **sent)
    again = living.act(living.applicant.staff, "order-audit", **sent)
    assert slug(again) == "audit-goes-on"
    before = living.read()["surveillance_on"]
    living.pass_days(40)
    with living.world.database.writing(OPERATOR) as work:
        audit = work.session.scalars(select(Audit).where(Audit.ordered_by == "certificate")).one()
        audit.accepted_at, audit.state = work.at, AuditState.ACCEPTED
        work.record("audits.audit.accepted", audit.auditee_subject_id, row=str(audit.id))
    living.follow()
    assert living.read()["surveillance_on"] > before


def test_an_unannounced_audit_is_not_told_to_the_holder(living):
    body = _accredited(living)
    sent = {"audit_body_id": str(body), "kind": "special", "is_unannounced": True}
    living.secretariat("order-audit", **sent, reason="a worker complained")
    assert living.world.letters(living.applicant.manager.email) == []
    with living.world.database.reading(OPERATOR) as work:
        names = {
            (each.name, each.subject_id)
            for each in work.session.scalars(select(Event))
            if each.name.endswith("audit.ordered")
        }
    assert ("certifications.audit.ordered", None) in names
    assert ("audits.audit.ordered", None) in names


def _accredited(living: Living, body: UUID | None = None) -> UUID:
    """Accredit an audit body for ers-1."""
    found = body or living.world.organisation(OrganisationKind.AUDIT_BODY).id
    sent = {
        "audit_body_id": str(found),
        "scheme": "ers-1",
        "valid_from": "2026-01-01",
        "valid_until": "2029-12-31",
        **REASON,
    }
    made = living.applicant.secretariat.post("/v1/accreditations", json=sent, headers=key())
    assert made.status_code == 201, made.text
    return found


def test_c1_a_critical_finding_opens_a_proposal_and_is_no_act(living):
    with living.world.database.writing(OPERATOR) as work:
        audit = work.session.scalars(select(Audit)).first()
        assert audit is not None
        work.record(
            "audits.finding.critical_raised",
            audit.auditee_subject_id,
            audit=str(audit.id),
            criteria=["1.1"],
        )
    living.follow()
    living.follow()
    shown = living.read(living.applicant.staff)
    assert (shown["status"], [each["kind"] for each in shown["decisions"]]) == (
        *("active",),
        ["suspend"],
    )
    assert living.notice()["facts"][1]["criteria"] == "1.1"


def test_c7_certificates_of_a_body_that_lost_its_accreditation_are_reviewed(living):
    with living.world.database.reading(OPERATOR) as work:
        body = work.session.scalars(select(Certificate)).one().audit_body_id
    assert body is not None
    _accredited(living, body)
    with living.world.database.writing(OPERATOR) as work:
        row = work.session.scalars(select(Accreditation)).one()
        row.state = AccreditationState.SUSPENDED
        work.record("audits.accreditation.suspended", row=str(row.id))
    living.follow()
    [review] = living.read(living.applicant.staff)["reviews"]
    assert review["state"] == "open"
    assert living.read()["reviews"] == []
    jobs.open_reviews(living.world.database)
    assert len(living.read(living.applicant.staff)["reviews"]) == 1
    work_list = living.applicant.secretariat.get("/v1/me/work").json()["items"]
    assert any((each["act"], each["what"]) == ("review", "certificate") for each in work_list)

    where = f"{living.path}/reviews/{review['id']}/close"
    done = living.applicant.secretariat.post(where, json=REASON, headers=on(review["version"]))
    assert done.status_code == 200, done.text
    assert done.json()["reviews"][0]["state"] == "closed"


def test_a_suspended_certificate_is_not_transferred_and_an_active_one_keeps_its_end(living):
    to = living.world.organisation(OrganisationKind.INTERMEDIARY)
    buyer = living.world.member(Role.RECRUITER_MANAGER, to)
    _, record = hold_record(living.world, buyer)
    asked = {"record": record, "review": "scope, reports and complaints were looked at"}
    until = living.read()["valid_until"]
    living.struck("suspend")
    refused = living.act(living.applicant.staff, "propose-transfer", **asked)
    assert slug(refused) == "act-not-possible"
    living.pass_days(1)
    living.secretariat("propose-reinstatement", **REASON)
    living.decide("grant")
    living.pass_days(1)
    living.secretariat("propose-transfer", **asked)
    living.decide("grant")
    old = living.read()
    assert (old["status"], old["ground"]) == ("superseded", "transferred")
    [item] = living.world.signed_in(buyer).get("/v1/certificates").json()["items"]
    assert (item["status"], item["valid_until"]) == ("active", until)
    assert item["number"] == old["followed_by"]


def test_another_audit_body_takes_over_only_when_it_is_accredited(living):
    other = living.world.organisation(OrganisationKind.AUDIT_BODY).id
    asked = {"audit_body_id": str(other), "review": "the reports were handed over"}
    assert slug(living.act(living.applicant.staff, "propose-transfer", **asked)) == (
        "body-not-accredited"
    )
    _accredited(living, other)
    living.secretariat("propose-transfer", **asked)
    living.decide("grant")
    assert living.read(living.applicant.staff)["audit_body_id"] == str(other)


def test_more_scope_needs_an_audit_of_it_and_a_refusal_is_heard_first(living):
    scope = living.read()["scope"][-1]["scope"]
    more = {**scope, "sectors": ["78", "87"]}
    early = living.act(living.applicant.staff, "propose-extension", scope=more)
    assert slug(early) == "not-borne-out"
    living.holder("ask", kind="extend", statement="We place carers too.", scope=more)
    body = _accredited(living)
    sent = {"audit_body_id": str(body), "kind": "special", "reason": "more scope"}
    living.secretariat("order-audit", **sent)
    living.pass_days(20)
    with living.world.database.writing(OPERATOR) as work:
        audit = work.session.scalars(select(Audit).where(Audit.ordered_by == "certificate")).one()
        audit.accepted_at, audit.state = work.at, AuditState.ACCEPTED
    living.secretariat("propose-extension", scope=more)
    announced = living.decide("refuse", ground="requirements_not_met")
    assert announced["state"] == "announced"
    assert living.notice()["act"] == "certificate_not_extended"
    living.pass_days(17)
    file = living.file()
    done = living.committee.conclude(file, "refuse", living.third, ground="requirements_not_met")
    assert done.status_code == 200, done.text
    living.decide_appeal(living.notice(), "upheld")
    file = living.file()
    assert (file["state"], file["kind"]) == ("open", "extend")


def test_p6_a_holder_is_given_what_it_asked_of_its_certificate(living):
    living.holder("ask", kind="transfer", statement="We are sold to another firm.")
    whose = Whose(WhoseKind.ORGANISATION, living.applicant.manager.organisation.id)
    with living.world.database.reading(OPERATOR) as work:
        pieces = {each.path: each for each in held(work, [HOLDING], whose)}
        [told] = pieces["certifications/requests"].read()
    assert (told["kind"], told["statement"]) == ("transfer", "We are sold to another firm.")


def test_a_request_is_asked_once_and_taken_back_until_it_is_taken_up(living):
    living.holder("ask", kind="transfer", statement="We are sold.")
    again = living.act(living.applicant.manager, "ask", kind="transfer", statement="We are.")
    assert slug(again) == "asked-already"
    living.holder("take-back", kind="transfer")
    assert [each["state"] for each in living.read()["requests"]] == ["withdrawn"]


def test_a_holder_gives_up_a_part_of_its_scope(living):
    scope = living.read()["scope"][-1]["scope"]
    left = {name: scope[name] for name in ("sites", "corridors", "sectors")}
    whole = living.act(living.applicant.manager, "give-up-scope", scope=left, **REASON)
    assert whole.json()["errors"][0]["pointer"] == "/scope"
    living.holder("give-up-scope", scope={**left, "sectors": []}, **REASON)
    assert living.read()["scope"][-1]["scope"]["sectors"] == []


def test_what_waits_for_whom_in_the_life_of_a_certificate(living):
    def waits(client) -> set[tuple[str, str]]:
        items = client.get("/v1/me/work").json()["items"]
        return {(each["act"], each["what"]) for each in items}

    living.holder("ask", kind="transfer", statement="We are sold.")
    living.secretariat("propose-urgent-suspension", **URGENT)
    assert ("take_up", "request") in waits(living.applicant.secretariat)
    assert ("confirm", "certificate") not in waits(living.applicant.secretariat)
    colleague = living.world.signed_in(living.committee.colleague)
    assert ("confirm", "certificate") in waits(colleague)
    at_day(living, day_before(living.read()["surveillance_on"], 30))
    assert ("order_audit", "certificate") in waits(living.applicant.secretariat)
    at_day(living, day_before(living.read()["valid_until"], 30))
    assert ("renew", "certificate") in waits(living.applicant.firm)


def test_conditions_are_shown_met_and_lapse_under_the_points_scheme(world, clock):
    found = [{"criterion": code, "state": "open"} for code in ("1.2", "2.3")]
    living = living_under(world, clock, "nrs-1", 3, *found)
    shown = living.read()
    assert (shown["status"], len(shown["conditions"])) == ("active", 2)
    first, second = shown["conditions"]

    proof = living.applicant.document("receipts.txt")
    where = f"{living.path}/conditions/{first['id']}"
    said = {"statement": "We tell changes now.", "documents": [proof]}
    told = living.applicant.firm.post(f"{where}/show", json=said, headers=on(first["version"]))
    assert told.status_code == 200, told.text
    version = told.json()["conditions"][0]["version"]
    done = living.applicant.secretariat.post(f"{where}/meet", json=REASON, headers=on(version))
    assert done.status_code == 200, done.text
    assert [each["state"] for each in done.json()["conditions"]] == ["met", "open"]
    at_day(living, day_before(second["due_on"], -1))
    assert living.tick().opened == 1
    assert living.tick().opened == 0
    shown = living.read(living.applicant.staff)
    assert (shown["status"], shown["decisions"][0]["kind"]) == ("active", "withdraw")
    assert living.notice()["ground"] == "conditions_not_met"


class Renewing(Living):
    """A certificate whose renewal is asked for in its window, and decided some days from its end.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: Any) -> None:
        applicant = Applicant(world)
        self.ready = Ready(applicant)
        committee = Committee(applicant)
        certificate = committee.granted(self.ready.application())
        super().__init__(applicant, committee, clock, certificate["number"])
        stamped(self, Certificate, surveillance_on=None)
        self.until = certificate["valid_until"]

    def ask_renewal(self) -> Any:
        """Begin the application that renews it; return the answer."""
        body = {"record": self.applicant.record, "scheme": "ers-1", "renews": self.number}
        return self.applicant.firm.post("/v1/applications", json=body, headers=key())

    def decided(self, days: int) -> tuple[str, Any]:
        """Ask in the window, and decide so many days before the end; return kind and answer."""
        at_day(self, day_before(self.until, 60))
        begun = self.ask_renewal()
        assert begun.status_code == 201, begun.text
        assert begun.json()["renews"] == self.number
        at_day(self, day_before(self.until, days))
        self.tick()
        file = self.committee.file(self.ready.application())
        self.committee.votes(file, most=3)
        return file["kind"], self.committee.conclude(file)

    def successor(self) -> dict[str, Any]:
        """Return the certificate that follows it."""
        path = f"/v1/certificates/{self.read()['followed_by']}"
        return dict(self.applicant.firm.get(path).json())


def test_a_renewal_is_asked_for_in_its_window(world, clock):
    early = Renewing(world, clock).ask_renewal()
    assert slug(early) == "renewal-not-possible"
    assert early.json()["opens_on"] < early.json()["until"]


def test_a_renewal_counts_from_the_old_end_and_the_old_one_gives_way_then(world, clock):
    living = Renewing(world, clock)
    kind, done = living.decided(30)
    assert (kind, done.status_code) == ("renew", 200), done.text
    new = living.successor()
    assert new["follows"] == living.number
    assert (new["valid_from"], new["valid_until"][5:]) == (
        day_before(living.until, -1),
        living.until[5:],
    )
    assert int(new["valid_until"][:4]) == int(living.until[:4]) + 3
    assert (living.read()["status"], new["status"]) == ("active", "not_yet_valid")
    at_day(living, day_before(living.until, -1))
    living.tick()
    assert (living.read()["state"], living.successor()["status"]) == ("superseded", "active")


def test_a_restored_one_begins_after_a_gap_and_ends_as_if_it_had_been_renewed(world, clock):
    living = Renewing(world, clock)
    kind, done = living.decided(-100)
    assert (kind, done.status_code) == ("restore", 200), done.text
    new = living.successor()
    assert new["valid_from"] == day_before(living.until, -100)
    assert int(new["valid_until"][:4]) == int(living.until[:4]) + 3
    assert (living.read()["status"], new["status"]) == ("expired", "active")


def test_after_six_months_nothing_is_restored(world, clock):
    kind, done = Renewing(world, clock).decided(-190)
    assert (kind, slug(done)) == ("restore", "renewal-not-possible")


def test_one_whose_certificate_was_withdrawn_is_told_until_when_it_waits(living):
    living.struck("withdraw", {**CHARGE, "ground": "false_statements"})
    body = {"record": living.applicant.record, "scheme": "ers-1"}
    begun = living.applicant.firm.post("/v1/applications", json=body, headers=key())
    assert begun.status_code == 201, begun.text
    living.applicant.is_trained()
    application = living.applicant.prepare(begun.json())
    sent = living.applicant.act(living.applicant.firm, application, "submit").json()
    [check] = [each for each in sent["checks"] if each["key"] == "waiting_period"]
    assert check["outcome"] == "not_met"
    [fact] = check["facts_used"]
    # Final when its time to appeal has passed.
    assert fact["ended_on"] > living.clock.at.date().isoformat()
    assert int(fact["again_from"][:4]) == int(fact["ended_on"][:4]) + 3
    assert living.number in check["explanation"]
