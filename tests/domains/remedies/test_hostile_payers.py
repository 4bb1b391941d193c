"""A payer with a hostile mind: what it must not read, say, or have counted (V7)."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.violations.models import ViolationFinding
from app.domains.violations.types import Part
from tests.domains.remedies.test_remedies import document
from tests.handled import COMPANY, IDENTITY, Desk
from tests.make import OPERATOR, because
from tests.people import World, key
from tests.remedying import TOLD, Repaying, confirmed, npr


@pytest.fixture
def desk(world: World) -> Repaying:
    return Repaying(world)


def slug(answer: Any) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def pointer(answer: Any) -> str:
    assert answer.status_code == 422, answer.text
    return str(answer.json()["errors"][0]["pointer"])


def test_v7_a_firm_that_claimed_its_record_since_is_a_payer_and_gets_no_code(desk: Repaying):
    case = confirmed(desk.world, desk.first, (desk.record_id, None))
    desk.opened(case)
    [code] = desk.hands_in(desk.payer, {"document": npr(1_000), "name": "Maya Gurung"})
    client = desk.world.signed_in(desk.payer)
    letter = client.post(f"{desk.path}/workers/{code}/code", headers=key())
    assert slug(letter) == "line-known-to-others"
    path = f"{desk.path}/workers/{code}/person"
    assert slug(client.get(path, headers=because("to call her"))) == "line-known-to-others"
    tried = {"way": "telephone", "is_reached": False}
    looked = client.post(f"{desk.path}/workers/{code}/contacts", json=tried, headers=key())
    assert slug(looked) == "line-known-to-others"


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"document": npr(1_000), "repaid": npr(999)}, "/workers/0/repaid"),
        ({"statement": npr(1), "supported_by": 3}, "/workers/0/supported_by"),
    ],
)
def test_v7_a_payer_makes_nothing_of_what_is_owed_less_by_its_own_word(
    desk: Repaying, said: dict[str, Any], where: str
):
    desk.opened()
    assert pointer(desk.tries(desk.payer, "workers", {"workers": [{**TOLD, **said}]})) == where
    assert desk.read()["workers"] == 0
    [code] = desk.hands_in(desk.first, said)
    assert desk.line(code)["of_payer"] is False


def test_v7_the_body_sees_whose_papers_tell_an_amount_and_no_payer_does(desk: Repaying):
    desk.opened()
    [code] = desk.hands_in(desk.payer, {"document": npr(1)})
    assert desk.line(code)["of_payer"] is True
    assert desk.line(code, desk.payer)["of_payer"] is None


def test_v7_sums_tell_a_payer_nothing_of_what_she_said(desk: Repaying):
    desk.opened()
    code = desk.accepted(1_000, 2_000)[0]
    payment = desk.paid(code, 1_000)
    before = desk.read(desk.payer)["balance"]
    assert before["claimed"] == npr("1000.00")
    hers = desk.code(code)
    for said in ("received", "made_to_give_it_back"):
        assert desk.says(hers, payment, said).status_code == 200
        assert desk.read(desk.payer)["balance"] == before
        listed = desk.world.signed_in(desk.payer).get("/v1/remedies").json()["items"]
        assert [each["balance"] for each in listed] == [before]
    assert desk.balance()["open"] == "3000.00"


def test_v7_what_is_released_after_the_end_can_be_paid(desk: Repaying, clock):
    desk.opened()
    [code] = desk.accepted(1_000)
    for way in ("telephone", "family", "union"):
        desk.does(desk.first, f"workers/{code}/contacts", {"way": way, "is_reached": False})
        clock.at += timedelta(days=46)
    desk.does(desk.second, f"workers/{code}/hold")
    desk.does(desk.first, "close", {})
    desk.does(desk.second, f"workers/{code}/release")
    assert desk.read()["state"] == "reopened"
    desk.paid(code, 1_000)
    assert (desk.balance()["open"], desk.balance()["claimed"]) == ("0.00", "1000.00")


def test_v7_what_came_back_and_is_held_then_is_shown_once(desk: Repaying, clock):
    desk.opened()
    [code] = desk.accepted(1_000)
    payment = desk.paid(code, 1_000)
    assert desk.says(desk.code(code), payment, "made_to_give_it_back", 400).status_code == 200
    for way in ("telephone", "family", "union"):
        desk.does(desk.first, f"workers/{code}/contacts", {"way": way, "is_reached": False})
        clock.at += timedelta(days=46)
    desk.does(desk.second, f"workers/{code}/hold")
    for seen in (desk.read(desk.payer), desk.line(code, desk.payer)):
        shown = {name: each["amount"] for name, each in seen["balance"].items()}
        assert (shown["claimed"], shown["held"], shown["open"]) == ("600.00", "400.00", "0.00")


def test_v7_once_an_heir_was_proved_her_receipt_opens_the_line_no_more(world: World, clock):
    case = Desk(world, clock).inquired(COMPANY)
    desk = Repaying(world)
    desk.opened(desk.case(complaint_id=case.id))
    [hers] = desk.world.signed_in(desk.first).get(f"{desk.path}/workers").json()["items"]
    line = f"workers/{hers['code']}"
    assert desk.hers(case.receipt).get("/v1/my-repayment").status_code == 200
    proof = document(desk, desk.first)
    said = {"name": "Hari Gurung", "contact": "+977 9842", "proof": proof}
    desk.does(desk.first, f"{line}/heir", said)
    assert desk.hers(case.receipt).get("/v1/my-repayment").status_code == 200
    desk.does(desk.second, f"{line}/heir/check")
    assert desk.hers(case.receipt).get("/v1/my-repayment").status_code == 401
    assert desk.hers(desk.code(hers["code"])).get("/v1/my-repayment").status_code == 200


def test_v7_whom_a_payer_names_in_a_plan_reads_nothing_before_the_body_accepts_it(desk: Repaying):
    desk.opened()
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    rival = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    spy = desk.world.member(Role.RECRUITER_MANAGER, rival)
    shares = [
        {"kind": "agency", "record": desk.record, "parts": 9_000},
        {"kind": "client", "organisation": str(rival.id), "parts": 1_000},
    ]
    desk.does(desk.payer, "propose", {"shares": shares})
    for path in (desk.path, f"{desk.path}/workers", f"{desk.path}/payments"):
        assert desk.world.signed_in(spy).get(path).status_code == 404
    desk.does(desk.second, "accept")
    assert desk.world.signed_in(spy).get(desk.path).status_code == 200


def test_v6_no_plan_ends_that_a_rule_makes_each_liable_for_the_whole(desk: Repaying):
    desk.opened()
    desk.hands_in(desk.payer, {"document": npr(1_000)})
    with desk.world.database.writing(OPERATOR) as work:
        work.session.execute(update(ViolationFinding).values(is_joint=True))
    assert pointer(desk.tries(desk.payer, "propose", {"is_joint": False})) == "/is_joint"
    assert desk.does(desk.payer, "propose", {})["plans"][-1]["is_joint"] is True


def test_v7_one_transfer_is_counted_once_whoever_of_the_payers_reports_it(desk: Repaying):
    other = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    second = desk.world.member(Role.RECRUITER_MANAGER, other)
    desk.opened(desk.case(others=((Part.SUB_AGENT, None, other.id, 4_000),)))
    code, beside = desk.accepted(1_000, 1_000)
    payers = {each["organisation_id"]: each["id"] for each in desk.read()["payers"]}
    desk.paid(code, 500, payer=payers[str(desk.agency.id)], reference="ONE-TRANSFER")
    theirs = {"who": second, "payer": payers[str(other.id)]}
    again = desk.pays(code, 500, reference="one-transfer ", **theirs)
    assert slug(again) == "payment-reported-before"
    assert desk.pays(beside, 500, reference="one-transfer", **theirs).status_code == 201
    assert desk.balance()["claimed"] == "1000.00"


def test_v7_one_who_says_herself_that_she_gave_it_back_leads_to_a_full_count(desk: Repaying):
    desk.opened()
    codes = desk.accepted(*[1_000] * 12)
    payments = [desk.paid(each, 1_000) for each in codes]
    assert desk.says(desk.code(codes[0]), payments[0], "made_to_give_it_back").status_code == 200
    drawn = desk.does(desk.second, "samples")
    assert (drawn["is_full"], len(drawn["codes"])) == (True, 11)


def test_v7_whoever_stole_her_code_does_not_end_what_she_can_say(desk: Repaying):
    desk.opened()
    [code] = desk.accepted(1_000)
    payment = desk.paid(code, 1_000)
    assert desk.says(desk.code(code), payment, "received").status_code == 200
    hers = desk.code(code)
    assert desk.says(hers, payment, "less", 0).status_code == 200
    assert desk.read()["state"] == "reopened"
    assert (desk.balance()["open"], desk.balance()["received"]) == ("1000.00", "0.00")
    assert desk.says(hers, payment, "received").status_code == 409


def test_w1_a_payer_does_not_learn_from_lines_who_complained(world: World, clock):
    case = Desk(world, clock).inquired(COMPANY)
    desk = Repaying(world)
    desk.opened(desk.case(complaint_id=case.id))
    lines = f"{desk.path}/workers"
    [hers] = desk.world.signed_in(desk.first).get(lines).json()["items"]
    assert desk.world.signed_in(desk.payer).get(lines).json()["items"] == []
    one, other = desk.hands_in(desk.payer, {"document": npr(700)}, {"document": npr(800)})
    twice = {"why": "twice"}
    for struck, said in (
        (hers["code"], twice),
        (hers["code"], {**twice, "same_as": hers["code"]}),
        (hers["code"], {"why": "mistake", "same_as": one}),
        (one, {**twice, "same_as": hers["code"]}),
    ):
        assert pointer(desk.tries(desk.first, f"workers/{struck}/strike", said)) == "/same_as"
    desk.does(desk.first, f"workers/{hers['code']}/strike", {**twice, "same_as": one})
    seen = desk.world.signed_in(desk.payer).get(lines).json()["items"]
    assert [each["code"] for each in seen] == [one, other]
    desk.does(desk.first, "propose", {})
    desk.does(desk.second, "accept")
    [mine] = desk.hers(case.receipt).get("/v1/my-repayment").json()["items"]
    assert mine["due"] == npr("700.00")


def test_w1_no_word_of_who_complained_stands_in_what_payers_read(world: World, clock):
    complaints = Desk(world, clock)
    case = complaints.inquired(COMPANY)
    desk = Repaying(world)
    violation = desk.case(complaint_id=case.id)
    pointing: dict[str, Any] = {"reason": f"As {IDENTITY['name']} told us."}
    assert slug(desk.opens(violation, **pointing)) == "points-to-her"
    desk.opened(violation)
    parts = {"instalments": 2, **pointing}
    assert slug(desk.tries(desk.first, "propose", parts)) == "points-to-her"
    desk.does(desk.first, "propose", {})
    assert slug(desk.tries(desk.second, "return", pointing)) == "points-to-her"
    desk.does(desk.second, "accept")
    assert slug(desk.tries(desk.third, "close", pointing)) == "points-to-her"
