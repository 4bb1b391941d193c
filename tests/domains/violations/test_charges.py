"""Charges of a case: judged under the rows of their day, frozen, and done again (V2, V8)."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from app.domains.fees.service.loading_rules import load_shipped_rules
from app.domains.violations.models import ViolationJudgement
from tests.make import OPERATOR
from tests.people import World
from tests.violating import CHARGE, COUNT, Bench, slug

CHARGED = {**COUNT, "charges": [CHARGE]}


@pytest.fixture
def bench(world: World, clock) -> Bench:
    return Bench(world, clock)


def judgement(bench: Bench, case: dict, who=None) -> dict:
    [item] = bench.reads(who or bench.officer, f"/v1/violations/{case['id']}/judgement")["items"]
    return item


def test_v8_charges_are_judged_once_frozen_and_come_to_the_same_again(bench: Bench):
    load_shipped_rules(bench.world.database, "1")
    case = bench.opened(counts=[CHARGED])
    assert case["counts"][0]["is_judged"] is False
    judged = bench.done(bench.officer, case, "judge")
    assert judged["counts"][0]["is_judged"] is True
    item = judgement(bench, case)
    assert item["comes_to_the_same"] is True
    kept = item["kept"]
    assert kept["circumstances"]["origin"] == "PH"
    assert [each["amount"] for each in kept["charges"]] == [CHARGE["charged"]]
    assert kept["judgement"]["decides"] == "law"
    assert kept["rules"]


def test_v8_what_was_kept_and_tampered_with_is_told(bench: Bench):
    case = bench.opened(counts=[CHARGED])
    bench.done(bench.officer, case, "judge")
    with bench.world.database.writing(OPERATOR) as work:
        work.session.execute(update(ViolationJudgement).values(digest="0" * 64))
    assert judgement(bench, case)["comes_to_the_same"] is False


def test_v8_a_newer_judgement_counts_and_the_older_stays_on_record(bench: Bench):
    case = bench.opened(counts=[CHARGED])
    bench.done(bench.officer, case, "judge")
    first = judgement(bench, case)
    bench.after(hours=1)
    bench.done(bench.officer, case, "judge")
    second = judgement(bench, case)
    assert (first["digest"], first["judged_at"] < second["judged_at"]) == (second["digest"], True)
    with bench.world.database.reading(OPERATOR) as work:
        assert work.session.query(ViolationJudgement).count() == 2


def test_v2_nothing_is_decided_on_money_that_was_not_judged(bench: Bench):
    case = bench.opened(counts=[CHARGED])
    bench.done(bench.officer, case, "notify")
    bench.after(days=16)
    refused = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(refused) == "charges-not-judged"
    bench.done(bench.officer, case, "judge")
    assert bench.done(bench.manager, case, "decide", bench.found(case))["state"] == "confirmed"
    assert bench.act(bench.officer, case, "judge").status_code == 409


def test_v2_who_judged_the_charges_does_not_decide(bench: Bench):
    case = bench.opened(counts=[CHARGED])
    bench.done(bench.manager, case, "judge")
    bench.done(bench.officer, case, "notify")
    bench.after(days=16)
    refused = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(refused) == "had-a-part-in-violation"


def test_v2_before_the_scheme_the_standard_decides_for_a_firm_certified_on_that_day(bench: Bench):
    state = bench.world.api.state
    certified: list[date] = []

    def on(_work, _subject_id, day: date) -> bool:
        certified.append(day)
        return True

    state.violations = replace(state.violations, certified_on=on)
    said = {
        "record": bench.record,
        "part": "agency",
        "report": "Our branch took fees in spring.",
        "origin": "PH",
        "destination": "QA",
        "counts": [CHARGED],
    }
    own = bench.does(bench.firm, "/v1/violations/self-reports", said)
    judged = bench.done(bench.secretary, own, "judge")
    assert judged["counts"][0]["standard_decides"] is True
    assert judgement(bench, own, bench.judge)["kept"]["judgement"]["decides"] == "standard"
    assert certified == [date(2026, 3, 10)]
    of_ministry = bench.opened(counts=[{**CHARGED, "offence": "costs_not_refunded"}])
    by_law = bench.done(bench.officer, of_ministry, "judge")
    assert by_law["counts"][0]["standard_decides"] is False


def test_charges_without_a_place_or_none_at_all_cannot_be_judged(bench: Bench):
    case = bench.opened(counts=[CHARGED], destination=None)
    assert slug(bench.act(bench.officer, case, "judge")) == "charges-cannot-be-judged"
    none = bench.opened(counts=[{**COUNT, "offence": "deception"}])
    assert slug(bench.act(bench.officer, none, "judge")) == "charges-cannot-be-judged"


def test_what_rules_ask_is_kept_by_their_names(bench: Bench):
    asked = {
        "occupation": "domestic_worker",
        "wages": {"basic": {"amount": "20000.00", "currency": "PHP"}},
        "milestones": {"contract_signed": "2026-03-01", "departed": None},
        "facts": {"employer_letter": True},
        "ended": {"months_served": 3},
    }
    case = bench.opened(counts=[CHARGED], circumstances=asked)
    bench.done(bench.officer, case, "judge")
    kept = judgement(bench, case)["kept"]["circumstances"]
    assert kept["occupation"] == "domestic_worker"
    assert kept["wages"] == asked["wages"]
    assert kept["milestones"] == asked["milestones"]
    assert kept["facts"] == asked["facts"]
    assert kept["ended"] == {"months_served": 3, "by_worker": None}
    strange = {"facts": {"wage": True}}
    refused = bench.tries(bench.officer, "/v1/violations", bench.asked(circumstances=strange))
    assert refused.status_code == 422
    bad = {"wages": {"basic": {"amount": "x", "currency": "PHP"}}}
    refused = bench.tries(bench.officer, "/v1/violations", bench.asked(circumstances=bad))
    assert refused.json()["errors"][0]["pointer"] == "/circumstances/wages/basic/amount"


def test_a_respondent_reads_the_judgement_of_its_own_counts(bench: Bench):
    both = [
        {"part": "agency", "record": bench.record},
        {"part": "sub_agent", "record": bench.silent},
    ]
    theirs = {**CHARGED, "offence": "deception", "respondents": [1]}
    theirs["charges"] = [{**CHARGE, "payee": 1}]
    case = bench.opened(respondents=both, counts=[CHARGED, theirs])
    bench.done(bench.officer, case, "judge")
    bench.done(bench.officer, case, "notify")
    own = bench.reads(bench.firm, f"/v1/violations/{case['id']}/judgement")["items"]
    assert [each["count_id"] for each in own] == [case["counts"][0]["id"]]
