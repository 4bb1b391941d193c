"""What holds of every judgement, whatever was charged: property tests over the shipped rules."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domains.fees.engine.judging import judge
from app.domains.fees.engine.rulebook import STANDARDS, Rulebook, shipped
from app.domains.fees.types import (
    Channel,
    Charge,
    Circumstances,
    Ending,
    Fact,
    FeeCategory,
    Item,
    JobOrder,
    Milestone,
    Occupation,
    Payee,
    Programme,
    Sex,
    Skill,
    WageBase,
)
from app.domains.fees.types.answers import Answer, Verdict
from app.kit.money import Money

BOOK = shipped()
WORTH = {"USD": "1", "PHP": "0.0179", "BHD": "2.65", "JPY": "0.0067", "NPR": "0.0075"}
"""What a unit of each was worth in dollars; other currencies of ceilings are worth a tenth."""
FIRST_DAY = date(2015, 6, 20)
FAST = settings(max_examples=100, deadline=None)


def rate(source, target, day):
    # A made-up rate that moves a little from day to day, so that days are told apart.
    drift = 1 + Fraction(day.toordinal() % 7, 100)
    return Fraction(WORTH.get(source, "0.1")) / Fraction(WORTH.get(target, "0.1")) * drift


currencies = st.sampled_from(sorted(WORTH))
amounts = st.one_of(st.integers(0, 300_000), st.integers(0, 10**15))
days = st.integers(0, 4000).map(lambda n: FIRST_DAY + timedelta(days=n))


@st.composite
def charges(draw):
    money = Money(draw(amounts), draw(currencies))
    cost = draw(st.none() | st.integers(0, 200_000))
    return Charge(
        key="",
        category=draw(st.sampled_from(FeeCategory)),
        amount=money,
        payee=draw(st.sampled_from(Payee)),
        charged_on=draw(days),
        item=draw(st.none() | st.sampled_from(Item)),
        actual_cost=None if cost is None else Money(cost, money.currency),
        month_of_service=draw(st.none() | st.integers(1, 40)),
    )


NEAR = [
    FeeCategory.FEE_SERVICE,
    FeeCategory.FEE_SUBAGENT,
    FeeCategory.FEE_ADVERTISING,
    FeeCategory.TESTS,
]
"""Categories that most ceilings are over, so that several charges meet under one."""


@st.composite
def near_charges(draw):
    """Charges of a few days that share ceilings, and are about as large as these."""
    money = Money(
        draw(st.integers(0, 9) | st.integers(30_000, 150_000)),
        draw(st.sampled_from(["USD", "USD", "BHD"])),
    )
    return Charge(
        key="",
        category=draw(st.sampled_from([*NEAR, *NEAR, FeeCategory.TRAVEL, FeeCategory.LEVY])),
        amount=money,
        payee=draw(st.sampled_from([Payee.ORIGIN_AGENCY, Payee.DESTINATION_AGENCY])),
        charged_on=date(2025, 12, 10) + timedelta(days=draw(st.integers(0, 2))),
        item=draw(st.sampled_from([None, Item.TRADE_TEST, Item.OUTBOUND_TICKET, Item.SERVICE_TAX])),
        month_of_service=draw(st.sampled_from([None, 1, 1, 13])),
        actual_cost=draw(st.sampled_from([None, Money(5_000, money.currency)])),
    )


def keyed(found):
    return [replace(each, key=str(n)) for n, each in enumerate(found)]


near = st.lists(near_charges(), min_size=2, max_size=5).map(keyed)
far = st.lists(charges(), min_size=1, max_size=5).map(keyed)
maybe_day = st.none() | days
wages = st.builds(Money, st.integers(1, 500_000), currencies)
CEILINGS = (
    "KE-ZZ KE-ZZ IN-ZZ BD-SG BD-MY NP-MY PH-ZZ VN-ZZ LK-ZZ PK-ZZ ZZ-SG ZZ-HK ZZ-TW UG-ZZ PH-HK"
)
LONG_AGO = date(2020, 1, 1)


@st.composite
def told(draw):
    """Circumstances in which nothing that a ceiling asks for is missing."""
    origin, destination = draw(st.sampled_from(CEILINGS.split())).split("-")
    currency = draw(st.sampled_from(["USD", "PHP", "BHD", "JPY"]))
    yes_or_no = list(Fact)[list(Fact).index(Fact.EMPLOYER_LETTER) :]
    return Circumstances(
        origin=origin,
        destination=destination,
        occupation=draw(st.sampled_from([Occupation.CONSTRUCTION_WORKER, Occupation.NURSE])),
        sex=Sex.MALE,
        skill=draw(st.sampled_from(Skill)),
        channel=Channel.AGENCY,
        programme=Programme.TW_MANUAL if destination == "TW" else Programme.NONE,
        wages={base: Money(draw(st.integers(10_000, 90_000)), currency) for base in WageBase},
        contract_months=draw(st.sampled_from([12, 24, 36])),
        milestones=dict.fromkeys(Milestone, LONG_AGO),
        facts={fact: draw(st.booleans()) for fact in yes_or_no},
        public_contract="",
        job_order=JobOrder("1", Money(50_000, currency), LONG_AGO, date(2030, 1, 1)),
        fee_from_abroad=Money(draw(st.sampled_from([0, 5_000])), currency),
        ended=Ending(draw(st.integers(0, 40)), by_worker=False),
    )


@st.composite
def half_told(draw):
    origins = ["PH", "BD", "NP", "IN", "ID", "LK", "UG", "VN", "PK", "ET", "KE", "GH", "ZZ"]
    hosts = ["QA", "MY", "SG", "HK", "TW", "IL", "CA", "US", "KW", "BH", "AE", "SA", "ZZ"]
    orders = st.builds(
        JobOrder,
        number=st.just("1"),
        cap=wages,
        first=st.just(FIRST_DAY),
        last=days,
        ticket_by_employer=st.booleans(),
    )
    yes_or_no = list(Fact)[list(Fact).index(Fact.EMPLOYER_LETTER) :]
    return Circumstances(
        origin=draw(st.sampled_from(origins)),
        destination=draw(st.sampled_from(hosts)),
        destination_part=draw(st.sampled_from([None, "CA-MB", "CA-NB"])),
        occupation=draw(st.none() | st.sampled_from(Occupation)),
        sex=draw(st.none() | st.sampled_from(Sex)),
        skill=draw(st.none() | st.sampled_from(Skill)),
        channel=draw(st.none() | st.sampled_from(Channel)),
        programme=draw(st.none() | st.sampled_from(Programme)),
        wages=draw(st.dictionaries(st.sampled_from(WageBase), wages)),
        contract_months=draw(st.none() | st.integers(1, 60)),
        milestones=draw(st.dictionaries(st.sampled_from(Milestone), maybe_day)),
        facts=draw(st.dictionaries(st.sampled_from(yes_or_no), st.booleans())),
        public_contract=draw(st.sampled_from([None, "", "US"])),
        job_order=draw(st.none() | orders),
        fee_from_abroad=draw(st.none() | wages),
        ended=draw(st.none() | st.builds(Ending, st.integers(0, 40), st.none() | st.booleans())),
    )


def to_who_took_it(made, found):
    """Let those be paid whom the law of the ceiling binds."""
    taker = Payee.DESTINATION_AGENCY if made.origin == "ZZ" else Payee.ORIGIN_AGENCY
    return made, [replace(each, payee=taker) for each in found]


cases = st.one_of(
    st.tuples(told(), near).map(lambda case: to_who_took_it(*case)),
    st.tuples(told(), near),
    st.tuples(half_told(), far),
)


def sums(answer: Answer, found):
    """What is above in all, at least and at most, by currency."""
    least: dict[str, int] = {}
    most: dict[str, int] = {}
    for each, item in zip(found, answer.items, strict=True):
        least.setdefault(each.amount.currency, 0)
        most.setdefault(each.amount.currency, 0)
        least[each.amount.currency] += item.least.amount_minor
        most[each.amount.currency] += item.most.amount_minor
    return least, most


def both(judgement, found):
    return (*sums(judgement.law, found), *sums(judgement.standard, found))


@FAST
@given(cases, st.data())
def test_raising_a_charge_never_lowers_what_is_above(case, data):
    made, found = case
    at = data.draw(st.integers(0, len(found) - 1))
    more = data.draw(st.integers(1, 10**9))
    raised = list(found)
    amount = found[at].amount
    raised[at] = replace(found[at], amount=Money(amount.amount_minor + more, amount.currency))
    before, after = judge(BOOK, made, found, rate), judge(BOOK, made, raised, rate)
    for low, high in zip(both(before, found), both(after, raised), strict=True):
        assert all(high[currency] >= low[currency] for currency in low)


@FAST
@given(cases, st.data())
def test_splitting_a_charge_changes_nothing(case, data):
    made, found = case
    at = data.draw(st.integers(0, len(found) - 1))
    whole = found[at]
    first = data.draw(st.integers(0, whole.amount.amount_minor))
    one = Money(first, whole.amount.currency)
    two = whole.amount - one
    parts = [replace(whole, amount=one), replace(whole, amount=two, key="split")]
    if whole.actual_cost is not None:
        cost = data.draw(st.integers(0, whole.actual_cost.amount_minor))
        shown = Money(cost, whole.actual_cost.currency)
        parts[0] = replace(parts[0], actual_cost=shown)
        parts[1] = replace(parts[1], actual_cost=whole.actual_cost - shown)
    split = [*found[:at], *parts, *found[at + 1 :]]
    before, after = judge(BOOK, made, found, rate), judge(BOOK, made, split, rate)
    assert both(after, split) == both(before, found)


@FAST
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_charges_changes_nothing(case, random):
    made, found = case
    mixed = list(found)
    random.shuffle(mixed)

    def by_key(judgement):
        law = {c.key: i for c, i in zip(judgement.charges, judgement.law.items, strict=True)}
        standard = {
            c.key: i for c, i in zip(judgement.charges, judgement.standard.items, strict=True)
        }
        return law, standard

    one, other = judge(BOOK, made, found, rate), judge(BOOK, made, mixed, rate)
    assert by_key(one) == by_key(other)
    assert one.rests_on_unconfirmed == other.rests_on_unconfirmed


def matters(rule, made, found):
    """Tell by the row alone whether it is of these days and of this corridor."""
    ends = {made.origin, made.destination}
    reached = rule.bound & {"anywhere", "contract"} or ends & (rule.states or {rule.place})
    on_corridor = not rule.corridors or rule.corridors & ends
    return bool(reached and on_corridor) and any(rule.holds(each.charged_on) for each in found)


@FAST
@given(cases)
def test_no_rule_of_another_date_or_corridor_matters(case):
    made, found = case
    kept = [rule for rule in BOOK.rules.values() if matters(rule, made, found)]
    assume(len(kept) < len(BOOK.rules))
    assert judge(Rulebook.of(kept), made, found, rate) == judge(BOOK, made, found, rate)


@FAST
@given(cases)
def test_what_is_above_lies_between_nothing_and_the_charge(case):
    made, found = case
    judgement = judge(BOOK, made, found, rate)
    every = [*judgement.law.places, *judgement.standard.places]
    for items in (judgement.law.items, judgement.standard.items, *(e.items for e in every)):
        for each, item in zip(found, items, strict=True):
            assert 0 <= item.least.amount_minor <= item.most.amount_minor
            assert item.most.amount_minor <= each.amount.amount_minor
            assert (item.verdict is Verdict.OVER) == (item.least.amount_minor > 0)
            assert all(said.rule in BOOK.rules for said in item.applied)
            assert item.least == item.most or item.asks
            for outcome in item.outcomes:
                assert item.least.amount_minor <= outcome.least.amount_minor
                assert outcome.most.amount_minor <= item.most.amount_minor


@FAST
@given(cases)
def test_v2_neither_answer_takes_anything_from_the_other(case):
    made, found = case
    law = Rulebook.of(r for r in BOOK.rules.values() if r.place not in STANDARDS)
    standard = Rulebook.of(r for r in BOOK.rules.values() if r.place in STANDARDS)
    judgement = judge(BOOK, made, found, rate)
    assert judgement.law == judge(law, made, found, rate).law
    assert judgement.standard == judge(standard, made, found, rate).standard


@FAST
@given(cases)
def test_refunds_are_of_what_was_lawful(case):
    made, found = case
    paid = {each.key: each.amount.amount_minor for each in found}
    for place in judge(BOOK, made, found, rate).law.places:
        for due in place.refunds:
            assert due.least.amount_minor <= due.most.amount_minor
            assert due.most.amount_minor <= sum(paid[key] for key in due.keys)
