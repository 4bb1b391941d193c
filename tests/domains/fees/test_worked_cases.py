"""The worked cases of the collection of sources, each by its number, to the last unit."""

from dataclasses import replace
from datetime import date

from app.domains.fees.types import Ending, JobOrder, Milestone, Occupation, Programme
from app.domains.fees.types.answers import Reason, Side, Verdict
from tests.charging import DAY, EARLIER, NOWHERE, case, charge, judged, money, over, place

WELDER = Occupation.CONSTRUCTION_WORKER
SIGNED = {"contract_signed": EARLIER, "contract_approved": EARLIER}


def filipino_welder(**said):
    return case("PH", NOWHERE, occupation=WELDER, **({"basic": "USD 900"} | SIGNED | said))


def test_case_e1_a_placement_fee_is_at_most_a_month_of_basic_salary():
    found = judged(
        filipino_welder(contract="USD 1050"),
        charge("fee.service", "USD 1050"),
        charge("cost.admin.identity:passport", "PHP 950", payee="state"),
    )
    assert over(found) == ["150.00", "0.00"]
    assert [each.verdict for each in found.law.items] == [Verdict.OVER, Verdict.NO_EXCESS]
    assert found.law.items[0].decisive == "PH-6"


def test_e1b_a_placement_fee_before_the_contract_was_signed_is_too_early():
    signed = date(2024, 6, 11)
    found = judged(filipino_welder(contract_signed=signed), charge("fee.service", "USD 900"))
    assert over(found) == ["900.00"]
    assert {each.reason for each in found.law.items[0].applied} == {Reason.TOO_EARLY}


def test_case_e2_a_host_that_forbids_fees_makes_the_fee_of_origin_nothing_and_asks_of_clinics():
    day = date(2024, 10, 1)
    found = judged(
        case("PH", "QA", occupation=WELDER, basic="QAR 2000", **SIGNED),
        charge("fee.service", "QAR 2000", on=day),
        charge("cost.medical", "PHP 3500", on=day, payee="provider"),
    )
    assert over(found) == ["2000.00", "0.00"]
    assert found.law.items[0].decisive == "PH-4"
    assert found.law.items[1].verdict is Verdict.REVIEW
    assert place(found, "PH").items[1].verdict is Verdict.NO_EXCESS


def test_case_e3_a_trade_test_is_inside_the_ceiling_and_the_tax_follows_the_lawful_share():
    found = judged(
        case("IN", NOWHERE, occupation=WELDER),
        charge("fee.service", "INR 30000"),
        charge("cost.tests:trade_test", "INR 2500"),
        charge("cost.admin.levy:service_tax", "INR 5850"),
        charge("cost.travel:outbound_ticket", "INR 18000", payee="provider"),
    )
    assert over(found) == ["0.00", "2500.00", "450.00", "0.00"]
    assert found.law.items[2].applied[0].reason is Reason.TAX_ON_EXCESS


def test_case_e4_free_visa_and_free_ticket():
    found = judged(
        case("NP", "MY", occupation=WELDER, employer_letter=True, entry_permit=date(2023, 4, 1)),
        charge("fee.service", "NPR 10000", on=date(2023, 5, 1)),
        charge("cost.travel:outbound_ticket", "NPR 35000", on=date(2023, 5, 1)),
        charge("cost.admin.visa", "NPR 8000", on=date(2023, 5, 1)),
        charge("cost.admin.levy:welfare_fund", "NPR 1500", on=date(2023, 5, 1), payee="state"),
        charge("cost.insurance:life_insurance", "NPR 3700", on=date(2023, 5, 1)),
    )
    assert over(found) == ["0.00", "35000.00", "8000.00", "0.00", "0.00"]
    assert sum(map(float, over(found))) == 43_000


def test_case_e5_the_ceiling_of_the_day_of_the_charge():
    before = judged(
        case("BD", "MY", occupation=WELDER),
        charge("fee.service", "BDT 95000", on=date(2022, 7, 1)),
    )
    after = judged(
        case("BD", "MY", occupation=WELDER),
        charge("fee.service", "BDT 95000", on=date(2022, 8, 1)),
    )
    assert (over(before), place(before, "BD").items[0].decisive) == (["0.00"], "BD-2")
    assert (over(after), place(after, "BD").items[0].decisive) == (["16010.00"], "BD-3")


def vietnamese(months, fee, **said):
    made = case(
        "VN",
        NOWHERE,
        occupation=WELDER,
        contract="USD 700",
        contract_months=months,
        fee_from_abroad=money("USD 0"),
        **SIGNED,
        **said,
    )
    return judged(made, charge("fee.service", fee))


def test_case_e6_a_month_for_each_year_and_three_months_at_most():
    assert over(vietnamese(24, "USD 1500")) == ["100.00"]
    assert over(vietnamese(36, "USD 2800")) == ["700.00"]
    assert over(vietnamese(48, "USD 2800")) == ["700.00"]
    assert vietnamese(48, "USD 2800").law.items[0].decisive == "VN-3"


def test_e6b_home_early_without_fault_the_rest_of_the_term_is_given_back_with_interest():
    found = vietnamese(24, "USD 1400", ended=Ending(months_served=15, by_worker=False))
    assert over(found) == ["0.00"]
    (refund,) = place(found, "VN").refunds
    assert (refund.rule, refund.least, refund.most) == ("VN-6", money("USD 525"), money("USD 525"))
    assert refund.plus_interest
    assert refund.asks == ()


def to_singapore(months, fee, **said):
    made = case(
        NOWHERE, "SG", occupation=WELDER, declared="SGD 800", contract_months=months, **said
    )
    return judged(made, charge("fee.service", fee, payee="destination_agency"))


def test_case_e7_a_month_for_each_year_and_two_at_most_and_half_back_in_six_months():
    assert over(to_singapore(12, "SGD 1000")) == ["200.00"]
    assert over(to_singapore(24, "SGD 1900")) == ["300.00"]
    assert over(to_singapore(36, "SGD 1900")) == ["300.00"]
    dismissed = to_singapore(24, "SGD 1600", ended=Ending(months_served=3, by_worker=False))
    assert over(dismissed) == ["0.00"]
    assert [each.least for each in place(dismissed, "SG").refunds] == [money("SGD 800")]


def test_case_e8_a_ceiling_for_each_month_of_service():
    payments = [
        charge(
            "fee.service",
            "TWD 1800",
            key=str(month),
            payee="destination_agency",
            on=date(2024 + (month - 1) // 12, (month - 1) % 12 + 1, 20),
        )
        for month in range(1, 15)
    ]
    made = case(NOWHERE, "TW", occupation=Occupation.FACTORY_WORKER, work_began=date(2024, 1, 8))
    found = judged(replace(made, programme=Programme.TW_MANUAL), *payments)
    assert over(found) == ["0.00"] * 12 + ["100.00"] * 2


def test_case_e9_a_tenth_of_the_first_month_after_placement_and_nothing_else():
    found = judged(
        case(
            NOWHERE,
            "HK",
            occupation=Occupation.DOMESTIC_WORKER,
            first_month="HKD 4990",
            placed=EARLIER,
        ),
        charge("fee.service", "HKD 4500", payee="destination_agency"),
        charge("cost.training", "HKD 1000", payee="destination_agency"),
    )
    assert over(found) == ["4001.00", "1000.00"]


def ugandan(**facts):
    return judged(
        case("UG", NOWHERE, occupation=WELDER, **facts),
        charge("fee.service", "UGX 500000"),
        charge("cost.medical", "UGX 250000", cost="UGX 250000"),
        charge("cost.admin.visa", "UGX 300000", cost="UGX 300000"),
        charge("cost.travel:outbound_ticket", "UGX 1800000", cost="UGX 1800000"),
    )


def test_case_e10_nothing_where_the_foreign_agency_paid_and_actual_cost_where_it_did_not():
    paid = ugandan(foreign_agency_paid=True)
    assert over(paid) == ["500000", "250000", "300000", "1800000"]
    unpaid = ugandan(foreign_agency_paid=False, ministry_approved=True)
    assert over(unpaid) == ["500000", "0", "0", "0"]


def pakistani(**facts):
    day = date(2025, 12, 10)
    return judged(
        case("PK", NOWHERE, occupation=WELDER, **facts),
        charge("fee.service", "PKR 45000", on=day),
        charge("cost.travel:outbound_ticket", "PKR 90000", on=day, payee="provider"),
        charge("cost.medical", "PKR 12000", on=day, payee="provider"),
    )


def test_case_e11_the_ceiling_hangs_on_who_found_the_job():
    assert over(pakistani(agency_found_job=True)) == ["30000.00", "0.00", "0.00"]
    assert over(pakistani(agency_found_job=False)) == ["39000.00", "0.00", "0.00"]


def test_case_e13_a_seafarer_bears_a_certificate_and_a_passport():
    found = judged(
        case(NOWHERE, NOWHERE, occupation=Occupation.SEAFARER),
        charge("cost.medical:statutory_medical", "USD 80", payee="provider"),
        charge("cost.admin.identity:passport", "USD 30", payee="state"),
        charge("cost.admin.visa", "USD 160", payee="state"),
        charge("fee.service", "USD 500"),
    )
    assert over(found) == ["0.00", "0.00", "160.00", "500.00"]


def sri_lankan(cap, fee, *, ticket_by_employer):
    order = JobOrder("1", money(cap), date(2023, 8, 10), date(2025, 8, 9), ticket_by_employer)
    return judged(
        case("LK", "MV", occupation=WELDER, job_order=order),
        charge("fee.service", fee),
        charge("cost.travel:outbound_ticket", "LKR 60000", payee="provider"),
    )


def test_case_e14_a_ceiling_for_each_job_order():
    outside = sri_lankan("LKR 120000", "LKR 150000", ticket_by_employer=False)
    assert over(outside) == ["30000.00", "0.00"]
    given = sri_lankan("LKR 115000", "LKR 115000", ticket_by_employer=True)
    assert over(given) == ["0.00", "60000.00"]


def test_case_e15_the_stricter_of_two_laws_stands_and_is_named():
    made = replace(filipino_welder(basic="USD 600"), public_contract="US")
    found = judged(
        made,
        charge("cost.admin.identity:passport", "USD 20", payee="state"),
        charge("cost.medical", "USD 120", payee="provider"),
        charge("fee.service", "USD 600"),
    )
    assert over(found) == ["20.00", "120.00", "600.00"]
    assert [each.least.amount for each in place(found, "PH").items] == ["0.00"] * 3
    assert {each.decisive for each in found.law.items} == {"US-4"}


def test_case_e16_nobody_is_charged_in_manitoba_and_the_employer_can_be_asked():
    found = judged(
        case(NOWHERE, "CA", destination_part="CA-MB", occupation=WELDER),
        charge("fee.service", "CAD 4000", payee="other"),
    )
    assert over(found) == ["4000.00"]
    assert found.law.items[0].applied[0].payer == "employer"


def test_v2_the_two_answers_stand_side_by_side_and_the_certificate_says_which_decides():
    said = charge("fee.service", "USD 900")
    found = judged(filipino_welder(), said)
    assert over(found) == ["0.00"]
    assert [each.place for each in found.standard.places] == ["ILO", "IRIS", "SCHEME"]
    assert found.standard.items[0].least == said.amount
    assert found.decides is Side.LAW
    assert judged(replace(filipino_welder(), certified=True), said).decides is Side.STANDARD


def test_v2_nothing_is_called_allowed():
    assert not [each for each in Verdict if "allow" in each]


def test_a_judgement_says_that_it_rests_on_rows_that_no_authority_confirmed():
    found = judged(filipino_welder(), charge("fee.service", "USD 900", on=DAY))
    assert "PH-6" in found.rests_on_unconfirmed
    assert Milestone.CONTRACT_SIGNED in filipino_welder().milestones
