"""What a judgement says where facts are missing, rules are silent or unclear, and laws differ."""

from dataclasses import replace
from datetime import date

import pytest

from app.domains.fees.engine.rulebook import shipped
from app.domains.fees.types import (
    Channel,
    Circumstances,
    Ending,
    Fact,
    JobOrder,
    Milestone,
    Occupation,
    Payer,
    Programme,
    RateMissing,
    Sex,
    Skill,
    WageBase,
)
from app.domains.fees.types.answers import Ask, Confidence, Reason, Verdict
from tests.charging import DAY, EARLIER, NOWHERE, case, charge, judged, money, over, place, rates

WELDER = Occupation.CONSTRUCTION_WORKER
HELPER = Occupation.DOMESTIC_WORKER


def nepali(**said):
    return case("NP", "MY", occupation=WELDER, entry_permit=EARLIER, **said)


def what_if(item):
    """Return the outcomes of an answer, by what is assumed."""
    return {
        tuple(
            f"{ask.fact}{':' if ask.kind else ''}{ask.kind}={value}" for ask, value in each.if_
        ): (
            each.least.amount,
            each.most.amount,
        )
        for each in item.outcomes
    }


class TestMissingFacts:
    def test_the_employers_letter_gives_both_outcomes_and_is_named(self):
        (item,) = judged(nepali(), charge("fee.service", "NPR 12000")).law.items
        assert item.verdict is Verdict.OVER
        assert (item.least.amount, item.most.amount) == ("2000.00", "12000.00")
        assert item.asks == (Ask(Fact.EMPLOYER_LETTER),)
        assert what_if(item) == {
            ("employer_letter=yes",): ("2000.00", "2000.00"),
            ("employer_letter=no",): ("12000.00", "12000.00"),
        }

    def test_who_found_the_job_gives_both_outcomes_and_is_named(self):
        made = case("PK", NOWHERE, occupation=WELDER)
        found = judged(made, charge("fee.service", "PKR 10000", on=date(2025, 12, 10)))
        (item,) = found.law.items
        assert item.verdict is Verdict.DEPENDS
        assert what_if(item) == {
            ("agency_found_job=yes",): ("0.00", "0.00"),
            ("agency_found_job=no",): ("4000.00", "4000.00"),
        }

    def test_when_the_contract_was_signed_gives_both_outcomes_and_is_named(self):
        made = case("PH", NOWHERE, occupation=WELDER, basic="USD 900")
        (item,) = judged(made, charge("fee.service", "USD 800")).law.items
        assert item.asks == (Ask(Fact.MILESTONE, Milestone.CONTRACT_SIGNED),)
        assert what_if(item) == {
            ("milestone:contract_signed=happened_before",): ("0.00", "0.00"),
            ("milestone:contract_signed=not_before",): ("800.00", "800.00"),
        }

    def test_a_contract_that_is_said_not_to_be_signed_is_no_missing_fact(self):
        made = case("PH", NOWHERE, occupation=WELDER, basic="USD 900", contract_signed=None)
        assert over(judged(made, charge("fee.service", "USD 800"))) == ["800.00"]

    def test_a_wage_of_another_kind_never_stands_in(self):
        made = case("PH", NOWHERE, occupation=WELDER, contract="USD 900", contract_signed=EARLIER)
        (item,) = judged(made, charge("fee.service", "USD 800")).law.items
        assert item.verdict is Verdict.DEPENDS
        assert item.asks == (Ask(Fact.WAGE, WageBase.BASIC),)
        assert (item.least.amount, item.most.amount) == ("0.00", "800.00")

    def test_only_facts_that_make_a_difference_are_named(self):
        made = Circumstances("PH", NOWHERE, public_contract="", milestones={})
        (item,) = place(judged(made, charge("cost.medical", "PHP 900")), "PH").items
        assert (item.verdict, item.asks) == (Verdict.NO_EXCESS, ())

    def test_a_thing_that_was_not_named_is_asked_for_where_the_law_tells_things_apart(self):
        made = case("PH", NOWHERE, occupation=WELDER, basic="USD 900", contract_signed=EARLIER)
        (item,) = judged(made, charge("cost.tests", "PHP 500")).law.items
        assert item.verdict is Verdict.DEPENDS
        assert what_if(item) == {
            ("item:cost.tests=another,extra_trade_test",): ("500.00", "500.00"),
            ("item:cost.tests=competency_certificate,diploma,professional_licence",): (
                "0.00",
                "0.00",
            ),
        }

    def test_a_thing_that_was_not_named_may_use_up_the_ceiling_of_others(self):
        made = case("IN", NOWHERE, occupation=WELDER)
        travel = charge("cost.travel", "INR 5000", on=EARLIER)
        fee = charge("fee.service", "INR 30000")
        second = judged(made, travel, fee).law.items[1]
        assert (second.least.amount, second.most.amount) == ("0.00", "5000.00")
        assert second.asks == (Ask(Fact.ITEM, "cost.travel"),)

    def test_a_receipt_is_asked_for_where_only_actual_cost_may_be_charged(self):
        made = case(
            "UG", NOWHERE, occupation=WELDER, foreign_agency_paid=False, ministry_approved=True
        )
        (item,) = judged(made, charge("cost.medical", "UGX 250000")).law.items
        assert item.asks == (Ask(Fact.ACTUAL_COST),)
        assert (item.least.amount, item.most.amount) == ("0", "250000")
        shown = judged(made, charge("cost.medical", "UGX 250000", cost="UGX 200000"))
        assert over(shown) == ["50000"]
        assert over(judged(made, charge("cost.medical", "UGX 9", payee="provider"))) == ["0"]

    def test_the_month_of_a_fee_is_asked_for(self):
        made = replace(case(NOWHERE, "TW", occupation=WELDER), programme=Programme.TW_MANUAL)
        paid = charge("fee.service", "TWD 2000", payee="destination_agency")
        (item,) = judged(made, paid).law.items
        assert (item.least.amount, item.most.amount) == ("200.00", "2000.00")
        assert item.asks == (Ask(Fact.MONTH_OF_SERVICE),)
        assert over(judged(made, replace(paid, month_of_service=13))) == ["300.00"]
        assert over(judged(made, replace(paid, month_of_service=60))) == ["500.00"]

    def test_before_work_began_no_month_is_owed(self):
        made = replace(
            case(NOWHERE, "TW", occupation=WELDER, work_began=date(2024, 7, 1)),
            programme=Programme.TW_MANUAL,
        )
        paid = charge("fee.service", "TWD 1800", payee="destination_agency")
        found = judged(made, paid)
        assert over(found) == ["1800.00"]
        assert found.law.items[0].applied[0].reason is Reason.TOO_EARLY

    def test_the_province_is_asked_for_where_provinces_differ(self):
        made = case(NOWHERE, "CA", occupation=WELDER)
        (item,) = judged(made, charge("fee.service", "CAD 100")).law.items
        assert item.asks == (Ask(Fact.DESTINATION_PART),)
        named = "CA-AB,CA-BC,CA-MB,CA-NB,CA-NS,CA-ON,CA-QC,CA-SK"
        assert what_if(item) == {
            (f"destination_part={named}",): ("100.00", "100.00"),
            ("destination_part=other",): ("0.00", "0.00"),
        }

    def test_a_part_of_a_year_that_no_text_settles_gives_both_ends(self):
        made = case(NOWHERE, "SG", occupation=WELDER, declared="SGD 800", contract_months=18)
        paid = charge("fee.service", "SGD 1000", payee="destination_agency")
        (item,) = judged(made, paid).law.items
        assert (item.least.amount, item.most.amount) == ("0.00", "200.00")
        assert item.asks == (Ask(Fact.PART_YEARS),)

    def test_a_public_contract_that_was_not_told_of_is_asked_for(self):
        made = replace(case(NOWHERE, NOWHERE, occupation=WELDER), public_contract=None)
        (item,) = judged(made, charge("cost.equipment", "USD 20")).law.items
        assert what_if(item) == {
            ("public_contract=US",): ("20.00", "20.00"),
            ("public_contract=other",): ("0.00", "0.00"),
        }

    def test_what_the_other_side_pays_lowers_the_ceiling_and_is_asked_for(self):
        made = case(
            "VN",
            NOWHERE,
            occupation=WELDER,
            contract="USD 700",
            contract_months=12,
            contract_signed=EARLIER,
            contract_approved=EARLIER,
        )
        paid = charge("fee.service", "USD 700")
        (item,) = judged(made, paid).law.items
        assert item.asks == (Ask(Fact.FEE_FROM_ABROAD),)
        assert (item.least.amount, item.most.amount) == ("0.00", "700.00")
        told = replace(made, fee_from_abroad=money("USD 300"))
        assert over(judged(told, paid)) == ["300.00"]
        told = replace(made, fee_from_abroad=money("USD 900"))
        assert over(judged(told, paid)) == ["700.00"]

    def test_a_missing_job_order_leaves_all_open_and_one_of_another_time_is_for_review(self):
        made = case("LK", NOWHERE, occupation=WELDER)
        paid = charge("fee.service", "LKR 100000")
        (item,) = judged(made, paid).law.items
        assert (item.verdict, item.asks) == (Verdict.DEPENDS, (Ask(Fact.JOB_ORDER),))
        order = JobOrder("7", money("LKR 1"), date(2020, 1, 1), date(2021, 1, 1))
        (item,) = judged(replace(made, job_order=order), paid).law.items
        assert item.verdict is Verdict.REVIEW

    def test_too_many_missing_facts_leave_the_bounds_and_all_names(self, monkeypatch):
        monkeypatch.setattr("app.domains.fees.engine.exploring.MOST_CASES", 3)
        made = Circumstances("PH", NOWHERE, public_contract="")
        (item,) = place(judged(made, charge("fee.service", "USD 900")), "PH").items
        assert (item.verdict, item.least.amount, item.most.amount) == (
            Verdict.DEPENDS,
            "0.00",
            "900.00",
        )
        assert Ask(Fact.OCCUPATION) in item.asks


class TestSilenceAndDoubt:
    def test_no_rule_known_is_an_answer_of_its_own(self):
        found = judged(case(NOWHERE, NOWHERE, occupation=WELDER), charge("fee.service", "USD 5"))
        assert found.law.items[0].verdict is Verdict.NO_RULE
        assert found.law.items[0].decisive is None
        assert [each.place for each in found.law.places] == [NOWHERE]

    @pytest.mark.parametrize(
        ("origin", "destination", "rule"),
        [(NOWHERE, "BH", "BH-1"), (NOWHERE, "KW", "KW-2"), ("GH", NOWHERE, "GH-1")],
    )
    def test_unclear_is_an_answer_of_its_own(self, origin, destination, rule):
        made = case(origin, destination, occupation=WELDER)
        (item,) = judged(made, charge("fee.service", "USD 5")).law.items
        assert (item.verdict, item.decisive) == (Verdict.UNCLEAR, rule)
        assert (item.least.amount, item.most.amount) == ("0.00", "0.00")

    def test_unclear_in_one_place_does_not_hide_an_excess_in_the_other(self):
        made = case("PH", "BH", occupation=WELDER, basic="USD 900", contract_signed=EARLIER)
        within, above = (
            judged(made, charge("fee.service", amount)).law.items[0]
            for amount in ("USD 900", "USD 901")
        )
        assert within.verdict is Verdict.UNCLEAR
        assert (above.verdict, above.decisive) == (Verdict.OVER, "PH-6")

    def test_a_host_that_forbids_and_is_on_no_list_makes_the_law_of_origin_a_question(self):
        made = case("PH", "AE", occupation=WELDER, basic="USD 900", contract_signed=EARLIER)
        found = judged(made, charge("fee.service", "USD 900"))
        ours = place(found, "PH").items[0]
        assert ours.verdict is Verdict.REVIEW
        assert Reason.HOST_FORBIDS in {each.reason for each in ours.applied}
        assert "PH-4" in place(found, "PH").unconfirmed
        assert (found.law.items[0].verdict, found.law.items[0].decisive) == (Verdict.OVER, "AE-1")

    def test_what_is_still_to_be_sorted_and_interest_are_for_review(self):
        found = judged(
            case(NOWHERE, NOWHERE, occupation=WELDER),
            charge("other", "USD 5"),
            charge("loan.interest", "USD 5"),
        )
        assert [each.verdict for each in found.standard.items] == [Verdict.REVIEW] * 2

    def test_a_row_says_how_sure_it_is_and_a_judgement_which_rows_are_unconfirmed(self):
        made = case("KE", NOWHERE, occupation=WELDER, proposed="USD 500")
        paid = charge("fee.service", "USD 600")
        found = judged(made, paid)
        assert found.law.items[0].decisive == "KE-1"
        assert found.rests_on_unconfirmed == ("ILO-2", "IRIS-1", "KE-1", "SCHEME-1")
        sure = judged(made, paid, book=shipped().confirming(["KE-1"]))
        assert sure.rests_on_unconfirmed == ("ILO-2", "IRIS-1", "SCHEME-1")
        assert place(sure, "KE").unconfirmed == ()
        assert shipped().rules["VN-3"].confidence is Confidence.GENERAL


class TestStandard:
    @pytest.mark.parametrize(
        ("answers", "counted"),
        [
            ((False, False, False), False),
            ((False, None, False), True),
            ((None, None, None), True),
            ((True, False, False), True),
        ],
    )
    def test_a_cost_counts_unless_all_three_answers_are_no(self, answers, counted):
        initiated, required, during = answers
        course = charge(
            "cost.training",
            "USD 80",
            initiated=initiated,
            required=required,
            during_recruitment=during,
        )
        (item,) = judged(case(NOWHERE, NOWHERE, occupation=WELDER), course).standard.items
        assert item.least.amount == ("80.00" if counted else "0.00")
        assert (item.applied[0].reason is Reason.DOES_NOT_COUNT) is not counted

    def test_a_bribe_is_always_a_breach_and_a_fee_always_counts(self):
        said = {"initiated": False, "required": False, "during_recruitment": False}
        found = judged(
            case(NOWHERE, NOWHERE, occupation=WELDER),
            charge("illicit.bribe", "USD 5", **said),
            charge("fee.service", "USD 5", **said),
        )
        assert [each.least.amount for each in found.standard.items] == ["5.00", "5.00"]
        assert {each.reason for each in found.standard.items[0].applied} == {Reason.ALWAYS_BREACH}

    def test_called_optional_changes_nothing(self):
        made = case(NOWHERE, NOWHERE, occupation=WELDER)
        paid = charge("cost.insurance", "USD 5")
        optional = replace(paid, claimed_optional=True)
        assert judged(made, paid).standard == judged(made, optional).standard

    def test_before_the_definition_was_approved_it_says_nothing(self):
        paid = charge("fee.service", "USD 5", on=date(2018, 1, 1))
        found = judged(case(NOWHERE, NOWHERE, occupation=WELDER), paid)
        assert place(found, "ILO").items[0].verdict is Verdict.NO_RULE
        assert place(found, "SCHEME").items[0].verdict is Verdict.OVER


class TestLaws:
    def test_women_pay_nothing_where_men_have_a_ceiling(self):
        made = case("BD", "SA", occupation=WELDER)
        paid = charge("cost.lodging", "BDT 170000")
        assert over(judged(replace(made, sex=Sex.MALE), paid)) == ["5000.00"]
        assert over(judged(replace(made, sex=Sex.FEMALE), paid)) == ["170000.00"]

    def test_a_ceiling_of_the_total_counts_all_that_was_charged(self):
        made = case("BD", "SG", occupation=WELDER)
        found = judged(
            made,
            charge("fee.service", "BDT 200000"),
            charge("cost.travel:outbound_ticket", "BDT 60000"),
            charge("cost.medical", "BDT 5000", on=EARLIER),
        )
        assert over(judged(made, charge("fee.service", "BDT 262270"))) == ["0.00"]
        assert place(found, "BD").items[1].least.amount == "2730.00"
        assert sum(e.least.amount_minor for e in place(found, "BD").items) == 273000

    def test_what_was_charged_under_the_earlier_ceiling_uses_up_the_later_one(self):
        found = judged(
            case("BD", "MY", occupation=WELDER),
            charge("fee.service", "BDT 70000", on=date(2022, 7, 1)),
            charge("fee.service", "BDT 10000", on=date(2022, 7, 10), key="later"),
        )
        assert [each.least.amount for each in place(found, "BD").items] == ["0.00", "1010.00"]

    def test_two_payees_have_two_ceilings_and_anybody_else_none(self):
        made = case(NOWHERE, "IL", occupation=Occupation.FARM_WORKER, bilateral_agreement=False)
        found = judged(
            made,
            *(
                charge("fee.service", "ILS 5000", payee=payee, on=date(2023, 12, 1), key=payee)
                for payee in ("destination_agency", "origin_agency", "sub_agent")
            ),
        )
        assert over(found) == ["2036.98", "987.81", "5000.00"]
        assert found.law.items[2].decisive in {"IL-1", "ILO-1"}

    def test_a_general_ban_yields_to_the_ceiling_that_excepts_from_it(self):
        made = case(NOWHERE, "IL", occupation=Occupation.ELDERLY_CARER)
        paid = charge("fee.service", "ILS 3500")
        assert over(judged(made, paid)) == ["80.55"]
        other = replace(made, occupation=WELDER)
        assert over(judged(other, paid)) == ["3500.00"]

    def test_white_collar_in_taiwan_by_year_and_by_first_month(self):
        made = replace(
            case(NOWHERE, "TW", occupation=Occupation.NURSE, first_month="TWD 30000"),
            programme=Programme.TW_WHITE_COLLAR,
        )
        to = {"payee": "destination_agency"}
        found = judged(
            made,
            charge("fee.service:service_fee", "TWD 1500", month_of_service=1, **to),
            charge("fee.service:service_fee", "TWD 1500", month_of_service=2, key="2", **to),
            charge("fee.service:service_fee", "TWD 1500", month_of_service=13, key="3", **to),
            charge("fee.service:placement_fee", "TWD 31000", **to),
        )
        assert over(found) == ["0.00", "1000.00", "0.00", "1000.00"]

    def test_before_2017_the_same_employer_again_was_the_third_year(self):
        made = replace(
            case(NOWHERE, "TW", occupation=WELDER, same_employer_again=True),
            programme=Programme.TW_MANUAL,
        )
        paid = charge(
            "fee.service",
            "TWD 1800",
            payee="destination_agency",
            month_of_service=1,
            on=date(2016, 5, 1),
        )
        assert over(judged(made, paid)) == ["300.00"]
        fresh = replace(made, facts={Fact.SAME_EMPLOYER_AGAIN: False})
        assert over(judged(fresh, paid)) == ["0.00"]

    def test_the_older_scale_of_india_goes_by_skill(self):
        paid = charge("fee.service", "INR 6000", on=date(2008, 5, 1))
        made = case("IN", NOWHERE, occupation=WELDER)
        assert over(judged(replace(made, skill=Skill.SKILLED), paid)) == ["1000.00"]
        assert len(judged(made, paid).law.items[0].outcomes) == 4

    def test_seafarers_pay_no_fee_under_the_convention_whatever_the_law_of_origin_allows(self):
        made = case(
            "VN",
            NOWHERE,
            occupation=Occupation.SHIP_OFFICER,
            contract="USD 1000",
            contract_months=12,
            contract_signed=EARLIER,
            contract_approved=EARLIER,
        )
        made = replace(made, fee_from_abroad=money("USD 0"))
        found = judged(made, charge("fee.service", "USD 1500"))
        assert place(found, "VN").items[0].least.amount == "0.00"
        assert found.law.items[0].least.amount == "1500.00"
        assert found.law.items[0].decisive == "SEA-1"
        assert found.law.items[0].applied[-1].payer is Payer.SHIPOWNER

    def test_a_ban_of_a_programme_is_for_that_programme(self):
        made = case("BD", "US", occupation=Occupation.FARM_WORKER)
        paid = charge("fee.service", "USD 100")
        assert judged(made, paid).law.items[0].verdict is Verdict.NO_RULE
        assert over(judged(replace(made, programme=Programme.US_H2A), paid)) == ["100.00"]

    def test_the_flag_of_a_ship_is_a_place_of_its_own(self):
        made = replace(case(NOWHERE, NOWHERE, occupation=Occupation.SEAFARER), flag="SG")
        found = judged(made, charge("fee.service", "USD 5"))
        assert [each.place for each in found.law.places] == [NOWHERE, "SG", "MLC"]

    def test_notes_on_penalties_and_evidence_stand_beside(self):
        found = judged(
            case("PK", NOWHERE, occupation=WELDER, agency_found_job=True),
            charge("fee.service", "PKR 10000", on=date(2025, 12, 10)),
        )
        assert place(found, "PK").notes == ("PK-3",)

    def test_no_agency_no_fee(self):
        made = replace(
            case("PH", NOWHERE, occupation=WELDER, basic="USD 900", contract_signed=EARLIER),
            channel=Channel.DIRECT,
        )
        assert over(judged(made, charge("fee.service", "USD 10"))) == ["10.00"]

    def test_a_refund_hangs_on_whose_doing_the_end_was(self):
        made = case(
            NOWHERE,
            "SG",
            occupation=WELDER,
            declared="SGD 800",
            contract_months=24,
        )
        paid = charge("fee.service", "SGD 1600", payee="destination_agency")

        def refunds(served, by_worker):
            ended = replace(made, ended=Ending(served, by_worker))
            return place(judged(ended, paid), "SG").refunds

        (unknown,) = refunds(3, None)
        assert (unknown.least.amount, unknown.most.amount) == ("0.00", "800.00")
        assert unknown.asks == (Ask(Fact.END_BY_WORKER),)
        assert refunds(3, True) == ()
        assert refunds(6, False) == ()


class TestMoney:
    def test_a_wage_in_another_currency_is_compared_at_the_rate_of_the_day(self):
        made = case("PH", NOWHERE, occupation=WELDER, basic="SAR 2000", contract_signed=EARLIER)
        paid = charge("fee.service", "PHP 40000")
        found = judged(made, paid, rate=rates(SAR_PHP="15.1234"))
        assert over(found) == ["9753.20"]

    def test_a_part_of_a_minor_unit_is_the_workers(self):
        made = case("KE", NOWHERE, occupation=WELDER, proposed="USD 100")
        found = judged(made, charge("fee.service", "KES 13000"), rate=rates(USD_KES="128.33333"))
        assert over(found) == ["166.67"]

    def test_currencies_without_and_with_three_decimals(self):
        made = case("KE", NOWHERE, occupation=WELDER, proposed="JPY 200000")
        assert over(judged(made, charge("fee.service", "JPY 200001"))) == ["1"]
        found = judged(made, charge("fee.service", "BHD 600.000"), rate=rates(BHD_JPY="400"))
        assert over(found) == ["100.000"]
        found = judged(made, charge("fee.service", "BHD 500.001"), rate=rates(BHD_JPY="400"))
        assert over(found) == ["0.001"]

    def test_a_missing_rate_is_an_error_that_names_both_and_the_day(self):
        made = case("PH", NOWHERE, occupation=WELDER, basic="USD 900", contract_signed=EARLIER)
        with pytest.raises(RateMissing) as error:
            judged(made, charge("fee.service", "PHP 40000"))
        assert (error.value.source, error.value.target, error.value.day) == ("PHP", "USD", DAY)

    def test_a_ban_needs_no_rate(self):
        made = case("PH", NOWHERE, occupation=HELPER, basic="USD 900", contract_signed=EARLIER)
        made = replace(made, wages={})
        assert judged(made, charge("fee.service", "JPY 10")).law.items[0].least.amount == "10"

    def test_nothing_charged_is_nothing_above(self):
        made = case("PH", NOWHERE, occupation=HELPER)
        (item,) = judged(made, charge("fee.service", "USD 0")).law.items
        assert (item.verdict, item.least.amount) == (Verdict.NO_EXCESS, "0.00")

    def test_the_largest_amounts_stay_exact(self):
        made = case("KE", NOWHERE, occupation=WELDER, proposed="USD 0.01")
        most = "USD 99999999999999.99"
        assert over(judged(made, charge("fee.service", most))) == ["99999999999999.98"]

    def test_a_negative_charge_is_refused(self):
        with pytest.raises(ValueError, match="not negative"):
            charge("fee.service", "USD -1")

    @pytest.mark.parametrize("amount", ["NaN", "1e3", "1" + "0" * 30, "", "1,000", "Infinity"])
    def test_what_is_no_amount_is_refused_before_it_is_judged(self, amount):
        with pytest.raises(ValueError, match="decimal text"):
            charge("fee.service", f"USD {amount}")


RULE = next(iter(shipped().rules.values()))


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_a_rule_holds_from_its_first_day_to_its_last_one(day, holds):
    rule = replace(RULE, first=date(2026, 1, 1), last=date(2026, 6, 30))
    assert rule.holds(day) is holds


@pytest.mark.parametrize(
    ("written", "belongs_to"),
    [("CA-MB", "CA"), ("PH", "PH"), ("MLC", "MLC"), ("ILO-C181", "ILO-C181")],
)
def test_a_part_belongs_to_its_state_and_an_instrument_to_itself(written, belongs_to):
    assert replace(RULE, jurisdiction=written).place == belongs_to
