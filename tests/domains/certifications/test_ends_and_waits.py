"""What outlasts an end: withdrawals that were announced, waiting periods, what follows."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit
from app.domains.audits.types import AuditState
from app.domains.certifications.models import Certificate
from app.domains.certifications.service.certificates import standing_changes, surveillance
from app.domains.identity.types import OrganisationKind
from tests.applications import hold_record
from tests.domains.certifications.test_acts import living_under, slug
from tests.domains.certifications.test_lives_in_time import (
    Renewing,
    _accredited,
    at_day,
    day_before,
    stamped,
)
from tests.domains.certifications.test_refusals import refused
from tests.living import CHARGE, Living
from tests.make import OPERATOR
from tests.people import Member, World


@pytest.fixture
def living(world: World, clock) -> Living:
    """A certificate under ers-1 that owes no surveillance."""
    found = living_under(world, clock)
    stamped(found, Certificate, surveillance_on=None)
    return found


def waits(living: Living) -> dict[str, Any]:
    """Hand an application in, and return what screening computed of waiting periods."""
    [check] = [
        each for each in living.applicant.submitted()["checks"] if each["key"] == "waiting_period"
    ]
    return dict(check)


def ended_under_withdrawal(living: Living) -> dict[str, Any]:
    """Propose to withdraw it two days before its end, and let the end come; return the file."""
    until = living.read()["valid_until"]
    at_day(living, day_before(until, 2))
    living.secretariat("propose-act", kind="withdraw", **{**CHARGE, "ground": "false_statements"})
    at_day(living, day_before(until, -20))
    living.tick()
    assert living.read()["state"] == "expired"
    return living.file()


def test_nobody_escapes_the_waiting_period_by_letting_the_certificate_end(living):
    file = ended_under_withdrawal(living)
    assert (file["state"], living.notice()["state"]) == ("open", "announced")
    living.decide("carry_out")
    assert living.read()["status"] == "withdrawn"
    until = living.read()["valid_until"]
    at_end = f"/v1/roster/certificates/{living.number}?as_of={day_before(until, -1)}"
    assert living.world.client().get(at_end).json()["status"] == "expired"
    check = waits(living)
    assert check["outcome"] == "not_met"
    assert living.number in check["explanation"]


def test_c1_who_is_withdrawn_after_the_end_was_heard_and_wins_it_back_as_it_was(living):
    ended_under_withdrawal(living)
    answer = living.on_notice("answer", {"answer": "They were true.", "documents": []})
    assert answer.status_code == 200, answer.text
    living.decide("carry_out")
    living.decide_appeal(living.notice(), "upheld")
    assert (living.read()["state"], living.read()["status"]) == ("expired", "expired")
    assert waits(living)["outcome"] == "met"


def test_c1_a_withdrawal_after_the_end_can_be_left(living):
    ended_under_withdrawal(living)
    living.decide("leave")
    assert (living.read()["status"], living.notice()["state"]) == ("expired", "dropped")


def test_nothing_new_is_proposed_of_what_has_ended(living):
    at_day(living, day_before(living.read()["valid_until"], -1))
    late = living.act(living.applicant.staff, "propose-act", kind="withdraw", **CHARGE)
    assert slug(late) == "act-not-possible"


def test_c2_a_withdrawal_that_was_held_back_until_the_end_stands_when_the_appeal_is_dismissed(
    world, clock
):
    living = living_under(world, clock, "nrs-1")
    stamped(living, Certificate, surveillance_on=None)
    until = living.read()["valid_until"]
    at_day(living, day_before(until, 20))
    living.struck("withdraw")
    living.clock.at += timedelta(hours=1)
    lodged = living.appeal(living.notice())
    assert lodged.status_code == 201, lodged.text
    assert living.read()["status"] == "active"
    at_day(living, day_before(until, -3))
    living.tick()
    assert living.read()["status"] == "expired"
    living.panel_decides(f"/v1/appeals/{lodged.json()['id']}", "dismissed")
    assert living.read()["status"] == "withdrawn"


def test_the_waiting_period_after_a_refusal_runs_from_when_it_is_final(
    applicant, ready, committee, clock
):
    application = ready.application()
    file = refused(committee, application, clock)
    notice = applicant.firm.get(f"/v1/notices/{file['notice_id']}").json()
    applicant.is_trained()
    again = applicant.submitted()
    [check] = [each for each in again["checks"] if each["key"] == "waiting_period"]
    [fact] = [each for each in check["facts_used"] if each["how"] == "refused"]
    assert check["outcome"] == "not_met"
    assert abs(datetime.fromisoformat(notice["appeal_until"]).date() - _day(fact)) <= DAY
    assert _day(fact) > clock.at.date()


DAY = timedelta(days=1)


def _day(fact: dict[str, Any]) -> Any:
    return datetime.fromisoformat(fact["ended_on"]).date()


def buyer_of(living: Living) -> tuple[Member, dict[str, str]]:
    """Return who takes a certificate over, and what proposes it."""
    to = living.world.organisation(OrganisationKind.INTERMEDIARY)
    buyer = living.world.member(Role.RECRUITER_MANAGER, to)
    _, record = hold_record(living.world, buyer)
    return buyer, {"record": record, "review": "scope, reports and complaints were looked at"}


def test_a_renewal_that_has_not_begun_is_transferred_with_its_certificate(world, clock):
    living = Renewing(world, clock)
    living.decided(30)
    renewal = living.successor()
    buyer, asked = buyer_of(living)
    living.secretariat("propose-transfer", **asked)
    living.decide("grant")
    kept = living.applicant.firm.get("/v1/certificates").json()["items"]
    assert {each["status"] for each in kept} == {"superseded"}
    taken = world.signed_in(buyer).get("/v1/certificates").json()["items"]
    assert [(each["status"], each["valid_until"]) for each in taken] == [
        ("active", living.until),
        ("not_yet_valid", renewal["valid_until"]),
    ]
    at_day(living, day_before(living.until, -1))
    living.tick()
    taken = world.signed_in(buyer).get("/v1/certificates").json()["items"]
    assert [each["status"] for each in taken] == ["superseded", "active"]
    kept = living.applicant.firm.get("/v1/certificates").json()["items"]
    assert {each["status"] for each in kept} == {"superseded"}


def test_nobody_escapes_a_withdrawal_by_a_transfer(living):
    living.secretariat("propose-act", kind="withdraw", **CHARGE)
    _, asked = buyer_of(living)
    refused = living.act(living.applicant.staff, "propose-transfer", **asked)
    assert slug(refused) == "proposed-already"


GRACE_DAYS = 60


@pytest.mark.parametrize("is_ordered", [True, False])
def test_a_later_surveillance_that_was_ordered_has_the_grace_of_its_scheme(
    living, monkeypatch, is_ordered
):
    def generous(work: Any, one: Any) -> Any:
        scheme = standing_changes.rules_of(work, one)
        months = {"amount": 2}
        limits = [
            each.model_copy(update=months) if each.key == surveillance.GRACE else each
            for each in scheme.limits
        ]
        return scheme.model_copy(update={"limits": tuple(limits)})

    monkeypatch.setattr(surveillance, "rules_of", generous)
    body = _accredited(living)
    sent = {"audit_body_id": str(body), "kind": "surveillance", "reason": "a strike delayed it"}
    living.secretariat("order-audit", **sent)
    living.pass_days(40)
    with living.world.database.writing(OPERATOR) as work:
        first = work.session.scalars(select(Audit).where(Audit.ordered_by == "certificate")).one()
        first.accepted_at, first.state = work.at, AuditState.ACCEPTED
        work.record("audits.audit.accepted", first.auditee_subject_id, row=str(first.id))
    living.follow()
    if is_ordered:
        living.secretariat("order-audit", **sent)
    due = living.read()["surveillance_on"]
    at_day(living, day_before(due, -30))
    assert living.tick().opened == (0 if is_ordered else 1)
    at_day(living, day_before(due, -GRACE_DAYS - 3))
    assert living.tick().opened == (1 if is_ordered else 0)
