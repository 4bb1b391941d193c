"""Authorities confirm rules of their own and change them: two persons, a text, and notice (V8)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.grants import Role
from app.domains.fees.engine.raising import can_raise
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.rules import first_day
from app.domains.fees.service.loading_rules import RuleLoad, load_shipped_rules
from app.domains.identity.types import OrganisationKind
from app.store.journal import Event
from tests.fees import asked, charge, keep_rule, row
from tests.make import NOON, OPERATOR
from tests.people import Member, World, key, on

LAW = "Act of Tests, section 2, gazette of 2026-11-01"
TODAY = NOON.date()


class Authority:
    """An authority of a place, with an officer and two managers."""

    def __init__(self, world: World, place: str) -> None:
        self.world = world
        self.place = world.organisation(OrganisationKind.AUTHORITY, jurisdiction=place)
        self.officer = world.member(Role.AUTHORITY_OFFICER, self.place)
        self.manager = world.member(Role.AUTHORITY_MANAGER, self.place)
        self.second = world.member(Role.AUTHORITY_MANAGER, self.place)

    def post(self, who: Member, path: str, body: Any = None, version: int | None = None) -> Any:
        headers = key() if version is None else on(version)
        return self.world.signed_in(who).post(path, json=body, headers=headers)

    def confirm(self, code: str = "AQ-1", who: Member | None = None, version: int = 1) -> Any:
        body = {"reference": LAW}
        return self.post(who or self.officer, f"/v1/fee-rules/{code}/confirm", body, version)

    def propose(self, act: str, who: Member | None = None, **body: Any) -> Any:
        said = {"act": act, "from_day": TODAY.isoformat(), "reference": LAW, **body}
        return self.post(who or self.officer, "/v1/fee-rule-changes", said)

    def announce(self, change: dict[str, Any], who: Member | None = None) -> Any:
        path = f"/v1/fee-rule-changes/{change['id']}/announce"
        return self.post(who or self.manager, path, None, change["version"])

    def withdraw(self, change: dict[str, Any]) -> Any:
        path = f"/v1/fee-rule-changes/{change['id']}/withdraw"
        return self.post(self.officer, path, {"reason": "a mistake"}, change["version"])


@pytest.fixture
def authority(world: World) -> Authority:
    """Of a place with one rule: at most a hundred dollars."""
    keep_rule(world.database, row("AQ-1", "AQ"))
    return Authority(world, "AQ")


def capped(amount: str, **says: Any) -> dict[str, Any]:
    found = row("AQ-1", "AQ", **says)
    found["line"][0]["amount"] = amount
    return {name: value for name, value in found.items() if name not in ("id", "of")}


def over(world: World, day: str) -> str:
    body = asked(charge("250.00", charged_on=day))
    answer = world.client().post("/v1/fee-checks", json=body).json()
    found: str = answer["items"][0]["law"]["least"]["amount"]
    return found


def test_v8_an_authority_confirms_a_rule_of_its_own_and_a_check_says_so(authority):
    assert authority.confirm().status_code == 201
    said = authority.world.client().get("/v1/fee-rules/AQ-1").json()
    assert (said["confidence"], said["is_confirmed"]) == ("confirmed", True)
    assert said["confirmed"][0]["reference"] == LAW
    assert said["confirmed"][0]["authority"] == authority.place.name
    check = authority.world.client().post("/v1/fee-checks", json=asked()).json()
    assert check["rests_on_unconfirmed"] == []
    assert "confirmed it on" in check["rules"][0]["sure"]
    again = authority.confirm(who=authority.manager)
    assert again.status_code == 409


def test_s5_an_authority_acts_on_exactly_its_own_place(world):
    keep_rule(world.database, row("CA-MB-9", "CA-MB", who=["destination"]))
    keep_rule(world.database, row("CA-9", "CA", who=["destination"], corridors=["AQ"]))
    whole, part = Authority(world, "CA"), Authority(world, "CA-MB")
    assert whole.confirm("CA-MB-9").status_code == 403
    assert part.confirm("CA-9").status_code == 403
    assert part.confirm("CA-MB-9").status_code == 201
    refused = whole.propose("end", code="CA-MB-9")
    assert refused.json()["type"].endswith("/not-own-rules")


def test_v8_what_raises_needs_two_persons_and_fourteen_days(authority):
    proposed = authority.propose("replace", code="AQ-1", rule=capped("USD 200"))
    assert proposed.status_code == 201, proposed.text
    change = proposed.json()
    assert (change["state"], change["raises"], change["effective_on"]) == ("proposed", True, None)
    assert authority.world.client().get(f"/v1/fee-rule-changes/{change['id']}").status_code == 404
    assert authority.announce(change, authority.officer).status_code == 403
    announced = authority.announce(change)
    assert announced.status_code == 200, announced.text
    assert announced.json()["effective_on"] == "2026-12-08"
    public = authority.world.client().get("/v1/fee-rule-changes").json()["items"]
    assert [(each["number"], each["reference"]) for each in public] == [(change["number"], LAW)]


def test_v8_who_proposes_does_not_announce(authority):
    proposed = authority.propose("end", authority.manager, code="AQ-1").json()
    refused = authority.announce(proposed)
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/second-person-announces")
    assert authority.announce(proposed, authority.second).status_code == 200


def test_v8_charges_of_earlier_days_stay_under_the_row_of_their_day(authority, clock):
    change = authority.propose("replace", code="AQ-1", rule=capped("USD 200")).json()
    assert authority.announce(change).status_code == 200
    clock.at = datetime(2026, 12, 20, tzinfo=UTC)
    world = authority.world
    assert (over(world, "2026-12-07"), over(world, "2026-12-08")) == ("150.00", "50.00")
    old = world.client().get("/v1/fee-rules/AQ-1").json()
    assert (old["edition"], old["valid_until"]) == (2, "2026-12-07")
    assert [each["edition"] for each in old["editions"]] == [2, 1]
    code = f"AQ-1-{change['number']}"
    new = world.client().get(f"/v1/fee-rules/{code}").json()
    assert (new["valid_from"], new["confidence"]) == ("2026-12-08", "confirmed")
    assert "says so itself" in new["sure"]


def test_v8_what_only_lowers_holds_from_the_day_of_its_law(authority):
    change = authority.propose(
        "replace", code="AQ-1", rule=capped("USD 60"), from_day="2026-11-01"
    ).json()
    assert change["raises"] is False
    assert authority.announce(change).json()["effective_on"] == "2026-11-01"
    world = authority.world
    assert (over(world, "2026-10-31"), over(world, "2026-11-01")) == ("150.00", "190.00")


def test_v8_an_end_of_a_rule_raises(authority):
    change = authority.propose("end", code="AQ-1").json()
    assert change["raises"] is True
    assert authority.announce(change).json()["effective_on"] == "2026-12-08"
    said = authority.world.client().get("/v1/fee-rules/AQ-1").json()
    assert said["valid_until"] == "2026-12-07"


def test_v8_an_announced_change_can_be_withdrawn_before_it_holds(authority, clock):
    change = authority.propose("replace", code="AQ-1", rule=capped("USD 200")).json()
    assert authority.confirm().status_code == 201
    announced = authority.announce(change).json()
    withdrawn = authority.withdraw(announced)
    assert withdrawn.status_code == 200, withdrawn.text
    assert withdrawn.json()["state"] == "withdrawn"
    clock.at = datetime(2027, 1, 20, tzinfo=UTC)
    assert over(authority.world, "2027-01-15") == "150.00"
    said = authority.world.client().get("/v1/fee-rules/AQ-1").json()
    assert (said["edition"], said["valid_until"], said["is_confirmed"]) == (3, None, True)


def test_v8_a_change_that_holds_is_withdrawn_no_more(authority, clock):
    announced = authority.announce(authority.propose("end", code="AQ-1").json()).json()
    clock.at = datetime(2026, 12, 8, 12, tzinfo=UTC)
    refused = authority.withdraw(announced)
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("/change-holds")


def test_v8_an_authority_adds_a_rule_of_its_own(authority):
    says = {**row("AQ-7", "AQ", corridors=["BV"]), "text": "Visas are free for the worker."}
    says["line"] = [{"shape": "zero", "covers": ["cost.admin.visa"], "payer": "employer"}]
    change = authority.propose("add", rule=says, from_day="2026-11-20").json()
    assert change["raises"] is False
    assert authority.announce(change).status_code == 200
    body = asked(charge("30.00", category="cost.admin.visa", charged_on="2026-11-21"))
    item = authority.world.client().post("/v1/fee-checks", json=body).json()["items"][0]
    assert (item["law"]["decisive"], item["law"]["payer"]) == ("AQ-7", "employer")


def test_one_change_of_a_rule_is_open_at_a_time(authority):
    first = authority.propose("end", code="AQ-1").json()
    refused = authority.propose("end", code="AQ-1")
    assert refused.status_code == 409
    assert refused.json()["number"] == first["number"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"act": "end"}, 422),
        ({"act": "end", "code": "AQ-404"}, 404),
        ({"act": "replace", "code": "AQ-1"}, 422),
        ({"act": "add", "code": "AQ-1", "rule": {}}, 422),
        ({"act": "replace", "code": "AQ-1", "rule": {"text": "no row"}}, 422),
        ({"act": "replace", "code": "AQ-1", "rule": capped("USD ten")}, 422),
        ({"act": "add", "rule": {**row("BV-1", "AQ"), "corridors": ["BV"]}}, 422),
        ({"act": "add", "rule": row("AQ-2", "AQ")}, 422),
        ({"act": "end", "code": "AQ-1", "reference": "x"}, 422),
        ({"act": "end", "code": "AQ-1", "document": "0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80"}, 422),
    ],
)
def test_a_change_that_cannot_be_is_a_clear_problem(authority, body, status):
    answer = authority.propose(**body)
    assert answer.status_code == status, answer.text
    changes = authority.world.signed_in(authority.officer).get("/v1/fee-rule-changes").json()
    assert changes["items"] == []


def test_a_rule_that_contradicts_another_is_refused_by_name(authority):
    answer = authority.propose("add", rule=row("AQ-2", "AQ")).json()
    assert "AQ-1" in answer["detail"]
    assert answer["errors"][0]["pointer"] == "/rule"


def test_p7_a_proposed_change_waits_for_another_manager(authority):
    change = authority.propose("end", authority.manager, code="AQ-1").json()

    def waits(who: Member) -> list[str]:
        found = authority.world.signed_in(who).get("/v1/me/work").json()["items"]
        return [each["path"] for each in found if each["what"] == "rule_change"]

    assert waits(authority.second) == [f"/v1/fee-rule-changes/{change['id']}"]
    assert waits(authority.manager) == waits(authority.officer) == []


def test_every_act_stands_in_the_journal_without_words(authority):
    change = authority.propose("end", code="AQ-1").json()
    authority.withdraw(authority.announce(change).json())
    with authority.world.database.reading(OPERATOR) as work:
        events = {each.name: each.body for each in work.session.query(Event)}
    assert events["fees.change.proposed"]["number"] == change["number"]
    assert events["fees.change.announced"]["effective_on"] == "2026-12-08"
    assert "a mistake" not in str(events)


def test_rules_that_the_package_says_anew_supersede_and_what_others_made_stays(world):
    first = load_shipped_rules(world.database, "1")
    assert {each.act for each in first} == {RuleLoad.NEW}
    again = load_shipped_rules(world.database, "2")
    assert {each.act for each in again} == {RuleLoad.UNCHANGED}
    authority = Authority(world, "PH")
    announced = authority.announce(authority.propose("end", code="PH-6").json())
    assert announced.status_code == 200, announced.text
    acts = {each.code: each.act for each in load_shipped_rules(world.database, "3")}
    assert acts["PH-6"] is RuleLoad.LEFT
    assert {act for code, act in acts.items() if code != "PH-6"} == {RuleLoad.UNCHANGED}


BEFORE = read_rule(row("AQ-1", "AQ"), "a test")


def changed(**says: Any) -> Any:
    found = row("AQ-1", "AQ")
    found["line"][0] |= says.pop("line", {})
    return read_rule({**found, **says}, "a test")


@pytest.mark.parametrize(
    ("after", "raises"),
    [
        (changed(line={"amount": "USD 99.99"}), False),
        (changed(line={"amount": "USD 100"}), False),
        (changed(line={"amount": "USD 100.01"}), True),
        (changed(line={"amount": "PHP 100"}), True),
        (changed(line={"covers": ["fee.service", "cost.medical"]}), True),
        (changed(line={"covers": ["cost.medical"]}), True),
        (changed(line={"payees": ["employer"]}), True),
        (changed(line={"after": ["placed"]}), True),
        (changed(when={"employer_letter": True}), True),
        (changed(corridors=["QA"]), True),
        (changed(who=["destination"]), True),
        (changed(until="2027-01-01"), True),
        (changed(text="Said anew.", penalty="A fine.", source="Another act"), False),
        (changed(line={"payer": "employer"}), False),
        (None, True),
    ],
)
def test_v8_only_what_plainly_cannot_raise_goes_without_notice(after, raises):
    assert can_raise(BEFORE, after, []) is raises


def test_v8_a_ban_in_place_of_a_ceiling_lowers():
    says = row("AQ-1", "AQ")
    says["line"] = [{"shape": "zero", "covers": ["fee.service"], "payer": "employer"}]
    assert can_raise(BEFORE, read_rule(says, "a test"), []) is False
    assert can_raise(read_rule(says, "a test"), BEFORE, []) is True


def test_v8_one_more_rule_can_raise_where_a_subsidiary_one_steps_back():
    beside = read_rule(row("AQ-2", "AQ", subsidiary=True), "a test")
    assert can_raise(None, BEFORE, []) is False
    assert can_raise(None, BEFORE, [beside]) is True


@given(low=st.integers(1, 10**9), more=st.integers(0, 10**9))
def test_v8_less_never_raises_and_more_always_does(low, more):
    small, large = (changed(line={"amount": f"USD {each}"}) for each in (low, low + more))
    assert can_raise(large, small, []) is False
    assert can_raise(small, large, []) is (more > 0)


@given(law=st.dates(), today=st.dates(max_value=date(9000, 1, 1)), days=st.integers(14, 365))
def test_v8_notice_is_never_cut_short(law, today, days):
    starts = first_day(law, today, days, raises=True)
    assert starts >= law
    assert (starts - today).days >= days
    assert first_day(law, today, days, raises=False) == law
