"""Fee checks over HTTP: two answers side by side, with sources, for anybody."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import inspect, text

from app.access.grants import Role
from app.domains.certifications.types.certificates import CertificateState
from app.domains.fees.engine.freezing import judged_again, plain
from app.domains.fees.schemas.answering import FeeCheckOut
from app.domains.fees.service.judging import judge_as_known, judge_now
from app.domains.fees.service.loading_rules import load_shipped_rules
from app.domains.fees.types import Charge, Circumstances, Fact, FeeCategory, Payee, WageBase
from app.domains.identity.types import OrganisationKind
from app.kit.catalogue import has, languages
from app.kit.money import Money
from tests.applications import publish
from tests.certificates import issued, named_record
from tests.fees import asked, charge, keep_rule, load_table, row
from tests.make import OPERATOR
from tests.people import World

ECB = "Date,USD,PHP,INR\n2024-10-01,1.1,62.5,92.4\n"


@pytest.fixture
def law(world: World) -> World:
    """The rules of the package."""
    load_shipped_rules(world.database, "of a test")
    return world


def ask(world: World, body: dict[str, Any], language: str = "en", status: int = 200) -> Any:
    answer = world.client().post(f"/v1/fee-checks?language={language}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def pointers(answer: dict[str, Any]) -> list[str]:
    return [each["pointer"] for each in answer["errors"]]


WELDER = {
    "origin": "PH",
    "destination": "AQ",
    "occupation": "construction_worker",
    "channel": "agency",
    "public_contract": "none",
    "wages": {"basic": {"amount": "900.00", "currency": "USD"}},
    "dates": {"contract_signed": "2018-01-10"},
}


def welder(*charges: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**WELDER, "charges": list(charges), **more}


def test_v2_the_law_and_the_standard_stand_side_by_side_and_never_blend(law):
    placement = charge("1050.00", charged_on="2020-02-01")
    said = ask(law, welder(placement))
    (item,) = said["items"]
    assert (item["law"]["verdict"], item["law"]["least"]["amount"]) == ("over", "150.00")
    assert item["law"]["decisive"] == "PH-2"
    standard = item["standard"]
    assert (standard["verdict"], standard["least"]["amount"]) == ("over", "1050.00")
    (total,) = said["totals"]
    assert total["charged"] == {"amount": "1050.00", "currency": "USD"}
    assert (total["law_most"]["amount"], total["standard_most"]["amount"]) == ("150.00", "1050.00")
    sides = {each["place"]: each["side"] for each in said["places"]}
    assert (sides["PH"], sides["ILO"], sides["SCHEME"]) == ("law", "standard", "standard")


def test_v2_nothing_over_is_no_permission_and_names_its_rules_and_how_sure_they_are(law):
    said = ask(law, welder(charge("900.00", charged_on="2018-02-01")))
    answer = said["items"][0]["law"]
    assert answer["verdict"] == "no_excess_under_known_rules"
    assert "not a permission" in answer["reads"]
    assert "neither legal advice nor an approval" in said["advice"]
    rule = next(each for each in said["rules"] if each["id"] == "PH-2")
    assert rule["source"]
    assert (rule["confidence"], rule["is_confirmed"]) == ("seen", False)
    assert "PH-2" in said["rests_on_unconfirmed"]
    assert said["unconfirmed_reads"]


def test_v2_for_a_firm_certified_on_the_day_the_standard_decides(world):
    publish(world)
    place = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, place)
    subject_id, number = named_record(world, holder, ("legal", "Himal Overseas"))
    since = datetime(2026, 11, 24, tzinfo=UTC)
    issued(world, holder, subject_id, ((CertificateState.ACTIVE, since, None),))
    body = asked(
        charge(charged_on="2026-11-25"), charge(charged_on="2026-11-20", key="before"), firm=number
    )
    before, then = sorted(ask(world, body)["items"], key=lambda each: each["charged_on"])
    assert (before["decides"], then["decides"]) == ("law", "standard")
    firm = ask(world, body)["firm"]
    assert firm == {"number": number, "certified_on": ["2026-11-25"]}
    body["firm"] = "VR99999998"
    assert pointers(ask(world, body, status=422)) == ["/firm"]


def test_v2_no_rule_known_is_an_answer_of_its_own(world):
    (item,) = ask(world, asked())["items"]
    assert item["law"]["verdict"] == "no_rule_known"
    assert "does not say that it may be charged" in item["law"]["reads"]


def test_the_stricter_of_two_rules_wins_and_says_so(world):
    keep_rule(world.database, row("AQ-1", "AQ"))
    strict = row("BV-1", "BV", who=["destination"])
    strict["line"][0]["amount"] = "USD 40"
    keep_rule(world.database, strict)
    answer = ask(world, asked())["items"][0]["law"]
    assert answer["least"]["amount"] == "110.00"
    assert answer["decisive"] == "BV-1"
    assert "strictest" in answer["strictest"]
    assert {each["place"]: each["least"]["amount"] for each in answer["places"]} == {
        "AQ": "50.00",
        "BV": "110.00",
    }


def test_a_missing_fact_gives_both_outcomes_and_names_the_fact(world):
    says = row("AQ-1", "AQ", when={"employer_letter": True})
    keep_rule(world.database, says)
    answer = ask(world, asked())["items"][0]["law"]
    assert answer["verdict"] == "depends_on_facts"
    assert [each["fact"] for each in answer["asks"]] == ["employer_letter"]
    assert "says in writing" in answer["asks"][0]["reads"]
    told = {
        tuple(each["given"][0]["values"]): each["most"]["amount"] for each in answer["outcomes"]
    }
    assert told == {("yes",): "50.00", ("no",): "0.00"}
    given = ask(world, asked(facts={"employer_letter": True}))["items"][0]["law"]
    assert (given["verdict"], given["asks"]) == ("over", [])


def test_money_of_any_currency_is_compared_at_the_dated_rate_and_says_which(world, tmp_path):
    keep_rule(world.database, row("AQ-1", "AQ"))
    load_table(world.database, tmp_path, "ecb", ECB)
    said = ask(world, asked(charge("6250.00", "PHP")))
    assert said["items"][0]["law"]["least"] == {"amount": "568.19", "currency": "PHP"}
    (used,) = said["rates"]
    assert used["day"] == "2024-10-01"
    assert [each["source"] for each in used["rows"]] == ["ecb", "ecb"]


def test_a_missing_rate_is_a_problem_and_no_guess(world):
    keep_rule(world.database, row("AQ-1", "AQ"))
    answer = ask(world, asked(charge("9000.00", "NPR")), status=422)
    assert answer["type"].endswith("/problems/no-rate")
    assert {answer["from_currency"], answer["to_currency"]} == {"USD", "NPR"}
    assert answer["day"] == "2024-10-01"
    assert pointers(answer) == ["/charges/0/amount"]


def test_a_wage_in_another_currency_without_a_rate_is_named(world):
    says = row("AQ-1", "AQ")
    says["line"] = [
        {"shape": "months_of_wage", "covers": ["fee.service"], "months": "1", "base": "basic"}
    ]
    keep_rule(world.database, says)
    body = asked(wages={"basic": {"amount": "40000.00", "currency": "NPR"}})
    answer = ask(world, body, status=422)
    assert "/wages/basic" in pointers(answer)
    assert "NPR" in answer["detail"]


BAD_AMOUNTS = ("-5.00", "0", "0.00", "1" + "0" * 30, "NaN", "Infinity", "1e3", "1,000", "", "٣")


@pytest.mark.parametrize("amount", BAD_AMOUNTS)
def test_an_amount_that_cannot_be_is_a_clear_problem(world, amount):
    answer = ask(world, asked(charge(amount)), status=422)
    assert pointers(answer) == ["/charges/0/amount/amount"]


@pytest.mark.parametrize(
    ("amount", "currency", "pointer"),
    [
        ("100.5", "JPY", "/charges/0/amount/amount"),
        ("100.1234", "BHD", "/charges/0/amount/amount"),
        ("100", "ZZZ", "/charges/0/amount/currency"),
        ("100", "usd", "/charges/0/amount/currency"),
    ],
)
def test_minor_units_and_currencies_that_do_not_exist_are_named(world, amount, currency, pointer):
    assert pointers(ask(world, asked(charge(amount, currency)), status=422)) == [pointer]


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"origin": "ZZ"}, "/origin"),
        ({"destination": "Qatar"}, "/destination"),
        ({"destination_part": "CA-MB"}, "/destination_part"),
        ({"flag": "QQ"}, "/flag"),
        ({"public_contract": "XX"}, "/public_contract"),
        ({"occupation": "astronaut"}, "/occupation"),
        ({"wages": {"basic": {"amount": "-1", "currency": "USD"}}}, "/wages/basic/amount"),
        ({"wages": {"weekly": {"amount": "1", "currency": "USD"}}}, "/wages/weekly"),
        ({"facts": {"occupation": True}}, "/facts/occupation"),
        ({"facts": {"is_rich": True}}, "/facts/is_rich"),
        (
            {"dates": {"contract_signed": "2024-05-01", "contract_approved": "2024-04-01"}},
            "/dates/contract_approved",
        ),
        ({"dates": {"departed": "2024-05-01", "work_began": "2024-04-30"}}, "/dates/work_began"),
        ({"dates": {"departed": "1650-01-01"}}, "/dates/departed"),
        (
            {
                "job_order": {
                    "number": "1",
                    "cap": {"amount": "1", "currency": "LKR"},
                    "first": "2024-02-02",
                    "last": "2024-02-01",
                }
            },
            "/job_order/last",
        ),
        ({"contract_months": 12, "ended": {"months_served": 13}}, "/ended/months_served"),
        ({"contract_months": 0}, "/contract_months"),
        ({"charges": []}, "/charges"),
        ({"charges": [charge()] * 201}, "/charges"),
        ({"charges": [charge(charged_on="2027-11-26")]}, "/charges/0/charged_on"),
        ({"charges": [charge(key="a"), charge(key="a")]}, "/charges/1/key"),
        ({"charges": [charge(category="fee.magic")]}, "/charges/0/category"),
        ({"charges": [charge(payee="uncle")]}, "/charges/0/payee"),
        ({"name_of_worker": "nobody"}, "/name_of_worker"),
    ],
)
def test_what_cannot_be_is_a_clear_problem(world, more, pointer):
    answer = ask(world, {**asked(), **more}, status=422)
    assert any(each.startswith(pointer) for each in pointers(answer)), answer


def test_everything_that_is_wrong_is_named_at_once(world):
    body = asked(charge("-1"), charge("1", "ZZZ"), origin="ZZ")
    assert pointers(ask(world, body, status=422)) == [
        "/origin",
        "/charges/0/amount/amount",
        "/charges/1/amount/currency",
    ]


def test_w11_where_to_go_with_it_is_told_for_each_place(law):
    body = {**welder(charge("1000.00", charged_on="2026-10-05")), "destination": "HK"}
    said = ask(law, body)
    assert "does not replace and does not stop a claim" in said["recourse_law"]
    told = {each["code"]: each for each in said["recourse"]}
    assert list(told) == ["HK", "PH"]
    office = told["HK"]["offices"][0]
    assert office["name"] == "Labour Department of Hong Kong"
    assert office["web"] == "https://eaa.labour.gov.hk"
    assert office["last_day"] == "2027-10-04"
    assert office["how_sure"]["source"]
    assert told["PH"]["offices"][0]["last_day"] is None
    assert "not known" in told["PH"]["offices"][0]["limit"]


def test_w11_of_several_charges_the_first_one_decides_the_last_day(law):
    charges = [charge("9.00", charged_on=day, key=day) for day in ("2026-09-09", "2026-08-08")]
    said = ask(law, {**welder(*charges), "destination": "HK"})
    assert said["recourse"][0]["offices"][0]["last_day"] == "2027-08-07"


def test_w11_a_part_of_a_country_stands_before_the_country(world):
    said = ask(world, {**asked(), "destination": "CA", "destination_part": "CA-ON"})
    assert [each["code"] for each in said["recourse"]] == ["CA-ON", "CA", "AQ"]


def test_w5_an_answer_is_in_the_language_of_its_reader_and_says_that_it_is_a_draft(law):
    for language in languages():
        said = ask(law, welder(charge("1050.00", charged_on="2018-02-01")), language)
        assert said["language"] == language
        assert said["is_draft"] is (language != "en")
        assert said["items"][0]["law"]["reads"]
    texts = {
        ask(law, welder(charge("1050.00", charged_on="2018-02-01")), each)["advice"]
        for each in languages()
    }
    assert len(texts) == len(languages())


def test_every_fact_and_answer_has_its_words():
    for fact in Fact:
        assert has("en", f"fees-fact-{fact.value}"), fact
    for base in WageBase:
        assert has("en", f"fees-wage-{base.value}"), base


def test_an_answer_is_what_the_contract_says(law, tmp_path):
    load_table(law.database, tmp_path, "ecb", ECB)
    body = welder(
        charge("62000.00", "PHP", charged_on="2024-10-01"),
        charge("12.00", category="cost.admin.visa", payee="state", charged_on="2024-10-01"),
        contract_months=24,
        ended={"months_served": 15, "by_worker": False},
        dates={},
    )
    answer = law.client().post("/v1/fee-checks", json=body)
    shown = FeeCheckOut.model_validate_json(answer.content)
    assert json.loads(shown.model_dump_json()) == answer.json()


def test_nothing_that_was_asked_is_kept(law):
    def everything() -> dict[str, int]:
        with law.database.reading(OPERATOR) as work:
            connection = work.session.connection()
            tables = inspect(connection).get_table_names()
            count = "SELECT count(*) FROM "
            return {each: connection.scalar(text(f'{count}"{each}"')) for each in tables}

    before = everything()
    ask(law, welder(charge("1050.00", charged_on="2018-02-01")))
    assert everything() == before


def test_a_check_needs_no_key_and_counts_towards_the_limit(law):
    body = welder(charge("1050.00", charged_on="2018-02-01"))
    client = law.client()
    first, again = (client.post("/v1/fee-checks", json=body) for _ in range(2))
    assert first.headers["cache-control"] == "no-store"
    assert "ratelimit" in first.headers
    assert first.json()["items"] == again.json()["items"]


def test_rules_are_listed_by_corridor_and_day(law):
    client = law.client()
    found = client.get("/v1/fee-rules?origin=BD&destination=MY&on=2022-07-01&limit=100").json()
    codes = {each["id"] for each in found["items"]}
    assert "BD-2" in codes
    assert not codes & {"BD-1", "BD-3", "PH-2"}
    later = client.get("/v1/fee-rules?origin=BD&destination=MY&on=2022-08-01&limit=100").json()
    assert "BD-3" in {each["id"] for each in later["items"]}


def test_a_list_of_rules_goes_on_page_by_page(law):
    client, seen, cursor = law.client(), [], None
    while True:
        more = "" if cursor is None else f"&cursor={cursor}"
        page = client.get(f"/v1/fee-rules?jurisdiction=PH&limit=3{more}").json()
        seen += [each["id"] for each in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == sorted(set(seen))
    assert {"PH-2", "PH-3"} <= set(seen)


def test_a_rule_is_read_with_its_source_and_history(law):
    said = law.client().get("/v1/fee-rules/PH-2").json()
    assert said["source"]
    assert (said["edition"], len(said["editions"]), said["confirmed"]) == (1, 1, [])
    by_id = law.client().get(f"/v1/fee-rules/{said['row_id']}").json()
    assert by_id["id"] == "PH-2"
    assert law.client().get("/v1/fee-rules/PH-999").status_code == 404


CASE = Circumstances(
    "PH",
    "AQ",
    wages={WageBase.BASIC: Money.parse("900.00", "USD")},
    public_contract="",
)
CHARGES = [
    Charge(
        "1",
        FeeCategory.FEE_SERVICE,
        Money.parse("65000.00", "PHP"),
        Payee.ORIGIN_AGENCY,
        date(2024, 10, 1),
    )
]


def test_v8_a_judgement_that_was_kept_is_judged_again_by_its_own_rows(law, tmp_path):
    load_table(law.database, tmp_path, "ecb", ECB)
    with law.database.reading(OPERATOR) as work:
        judged = judge_now(work, CASE, CHARGES)
    kept = json.loads(json.dumps(plain(judged.frozen())))
    assert judged_again(kept) == kept["judgement"]
    assert {each["code"] for each in kept["rules"]} >= {"PH-6"}
    load_table(law.database, tmp_path, "ecb", ECB.replace("62.5", "80"))
    with law.database.reading(OPERATOR) as work:
        now = judge_now(work, CASE, CHARGES)
    assert plain(now.judgement) != kept["judgement"]
    assert judged_again(kept) == kept["judgement"]


def test_v8_what_was_known_then_is_judged_by_what_was_known_then(law, clock, tmp_path):
    load_table(law.database, tmp_path, "ecb", ECB)
    with law.database.reading(OPERATOR) as work:
        before, then = judge_now(work, CASE, CHARGES), work.at
    clock.at = datetime(2026, 12, 24, tzinfo=UTC)
    load_table(law.database, tmp_path, "ecb", ECB.replace("62.5", "80"))
    with law.database.reading(OPERATOR) as work:
        assert judge_as_known(work, CASE, CHARGES, then).judgement == before.judgement
        assert judge_now(work, CASE, CHARGES).judgement != before.judgement
