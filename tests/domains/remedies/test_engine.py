"""What a worker is owed and how it is divided: to the minor unit, whatever is drawn."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.remedies.engine import codes, sampling
from app.domains.remedies.engine.amounts import found, is_near
from app.domains.remedies.engine.balancing import (
    DoesNotAddUp,
    Entry,
    answering,
    balanced,
    paying,
    total,
)
from app.domains.remedies.engine.figures import figure, of_answers
from app.domains.remedies.engine.limits import OURS, FaultyLimits, read_limits
from app.domains.remedies.engine.planning import (
    lateness,
    overdue_since,
    pace,
    parts,
    parts_of_one,
)
from app.domains.remedies.engine.reckoning import converted, interest, reckoned
from app.domains.remedies.engine.splitting import by_part, equal, shared
from app.domains.remedies.rules import InterestRate
from app.domains.remedies.types import (
    Balance,
    DatedRate,
    Figure,
    InterestKind,
    Interview,
    Lateness,
    Method,
    Pace,
    PaymentState,
    RateDay,
    Reference,
    Statistic,
    Told,
)
from app.kit.errors import BadInput

LIMITS = read_limits()
SUMS = st.integers(0, 10**15)
HERS = Told("NP", "QA", date(2024, 5, 1), "NPR")
KNOWN = Figure(100_000, Method.CELL_MEDIAN, Statistic.MEDIAN, 12)
WEIGHTS = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 10_000), min_size=1)


def told(**more: object) -> Told:
    said = {"origin": "NP", "destination": "QA", "paid_on": date(2024, 5, 1), "currency": "NPR"}
    return Told(**{**said, **more})  # type: ignore[arg-type]  # named as the class has them


def interviews(*amounts: int, year: int = 2024) -> list[Interview]:
    return [Interview("NP", "QA", year, each) for each in amounts]


@given(SUMS, WEIGHTS.filter(lambda each: sum(each.values())))
def test_shares_lose_and_make_no_unit(whole, weights):
    found_ = shared(whole, weights)
    assert sum(found_.values()) == whole
    for key, part in found_.items():
        exact = Fraction(whole * weights[key], sum(weights.values()))
        assert abs(part - exact) < 1


@given(SUMS, WEIGHTS.filter(lambda each: sum(each.values())), st.randoms(use_true_random=False))
def test_the_order_of_payers_changes_no_share(whole, weights, random: Random):
    keys = list(weights)
    random.shuffle(keys)
    assert shared(whole, {each: weights[each] for each in keys}) == shared(whole, weights)


@given(SUMS, st.integers(1, 12))
def test_parts_are_equal_and_the_first_bear_what_is_left(whole, count):
    found_ = equal(whole, count)
    assert sum(found_) == whole
    assert found_ == sorted(found_, reverse=True)
    assert max(found_) - min(found_) <= 1


@given(st.lists(st.integers(0, 10**9), max_size=60), st.integers(1, 12))
def test_the_parts_of_a_plan_are_the_sums_of_each_workers_parts(lines, count):
    sums = by_part(lines, count)
    assert sum(sums) == sum(lines)
    assert by_part(lines[::-1], count) == sums


def test_a_sum_below_nought_and_no_weight_are_refused():
    with pytest.raises(ValueError, match="nought"):
        shared(-1, {"a": 1})
    with pytest.raises(ValueError, match="nought"):
        shared(1, {"a": 0})
    with pytest.raises(ValueError, match="part"):
        equal(10, 0)


@pytest.mark.parametrize(
    ("said", "figure_", "method", "amount"),
    [
        (told(document_minor=5, statement_minor=9), KNOWN, Method.EXACT, 5),
        (told(statement_minor=900_000, supported_by=1), KNOWN, Method.SUPPORTED, 900_000),
        (told(statement_minor=150_000), KNOWN, Method.STATEMENT, 150_000),
        (told(statement_minor=66_667), KNOWN, Method.STATEMENT, 66_667),
        (told(statement_minor=150_001), KNOWN, Method.CELL_MEDIAN, 100_000),
        (told(statement_minor=66_666), KNOWN, Method.CELL_MEDIAN, 100_000),
        (told(), KNOWN, Method.CELL_MEDIAN, 100_000),
    ],
)
def test_the_first_method_that_applies_gives_the_amount(said, figure_, method, amount):
    answer = found(LIMITS, said, figure_)
    assert answer is not None
    assert (answer.method, answer.amount_minor) == (method, amount)


def test_where_nothing_tells_it_no_amount_is_guessed():
    assert found(LIMITS, told(), None) is None
    assert found(LIMITS, told(statement_minor=70_000), None) is None


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_being_near_does_not_depend_on_which_of_two_is_larger(one, other):
    assert is_near(one, other, 150) == is_near(other, one, 150)


def test_a_cell_needs_ten_answers_and_is_widened_until_it_has_them():
    nine, at = interviews(*[100] * 9), ("NP", "QA", 2024)
    assert figure(LIMITS, at, nine) is None
    assert figure(LIMITS, at, [*nine, *interviews(100)]) == Figure(
        100, Method.CELL_MEDIAN, Statistic.MEDIAN, 10
    )
    beside = figure(LIMITS, at, [*nine, *interviews(100, year=2023)])
    assert beside == Figure(100, Method.CELL_WIDE, Statistic.MEDIAN, 10)
    far = figure(LIMITS, at, [*nine, *interviews(100, year=2019)])
    assert far == Figure(100, Method.REFERENCE, Statistic.MEDIAN, 10)


def test_another_corridor_tells_nothing_and_a_figure_from_elsewhere_comes_last():
    others = [Interview("NP", "MY", 2024, 100)] * 20
    given_ = [Reference("NP", "MY", 5, "a survey"), Reference("NP", "QA", 7, "another survey")]
    assert figure(LIMITS, ("NP", "QA", 2024), others) is None
    known = figure(LIMITS, ("NP", "QA", 2024), others, given_)
    assert known == Figure(7, Method.REFERENCE, None, 0)


def test_where_answers_differ_much_the_doubt_is_hers_to_gain_by():
    close = [90, 95, 100, 100, 100, 100, 100, 100, 105, 110]
    assert of_answers(close, LIMITS.spread_percent) == (100, Statistic.MEDIAN)
    wide = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
    assert of_answers(wide, LIMITS.spread_percent) == (80, Statistic.UPPER_QUARTILE)
    few_far = [10, 20, 30, 40, 50, 50, 50, 60, 60, 1_000]
    assert of_answers(few_far, LIMITS.spread_percent) == (137, Statistic.MEAN)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_a_figure_is_never_below_the_median_and_the_order_changes_nothing(amounts, random: Random):
    again = list(amounts)
    random.shuffle(again)
    ordered = sorted(amounts)
    median = Fraction(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2], 2)
    answer = of_answers(amounts, LIMITS.spread_percent)
    assert answer == of_answers(again, LIMITS.spread_percent)
    assert answer[0] >= median
    assert answer[0] <= max(amounts)


def rate(day: date, text: str) -> DatedRate:
    return DatedRate(day, text, "a bank")


OF_PAYING, OF_REPAYING = rate(date(2024, 5, 1), "0.0275"), rate(date(2026, 11, 24), "0.0250")


def test_the_better_of_two_dated_rates_is_hers():
    better = reckoned(8_000_000, 0, 0, ("NPR", "QAR"), (OF_PAYING, OF_REPAYING))
    assert (better.due_minor, better.rate_day) == (220_000, RateDay.PAID)
    turned = reckoned(8_000_000, 0, 0, ("NPR", "QAR"), (OF_REPAYING, OF_PAYING))
    assert (turned.due_minor, turned.rate_day) == (220_000, RateDay.REPAID)


def test_no_rate_is_guessed():
    with pytest.raises(ValueError, match="no rate"):
        reckoned(8_000_000, 0, 0, ("NPR", "QAR"), None)
    with pytest.raises(ValueError, match="above nought"):
        reckoned(1, 0, 0, ("NPR", "QAR"), (OF_PAYING, rate(date(2026, 1, 1), "0")))


def test_only_what_she_had_back_is_taken_off():
    assert reckoned(1_000, 50, 300, ("NPR", "NPR"), None).due_minor == 750
    assert reckoned(1_000, 50, 5_000, ("NPR", "NPR"), None).due_minor == 0


@pytest.mark.parametrize(
    ("frm", "to", "amount", "rate_", "made"),
    [
        ("JPY", "USD", 150_000, "0.0067", 100_500),
        ("USD", "JPY", 100_050, "150", 150_075),
        ("BHD", "USD", 1_000, "2.6596", 266),
        ("USD", "KWD", 1, "0.307", 4),
    ],
)
def test_minor_units_that_do_not_exist_are_never_made(frm, to, amount, rate_, made):
    assert converted(amount, Fraction(rate_), frm, to) == made


@given(
    SUMS, SUMS, SUMS, st.fractions(Fraction(1, 1000), 1000), st.fractions(Fraction(1, 1000), 1000)
)
def test_she_is_never_owed_less_than_at_either_rate(principal, more, repaid, one, other):
    days = date(2024, 1, 1), date(2026, 1, 1)
    rates = rate(days[0], str(one)), rate(days[1], str(other))
    owed = reckoned(principal, more, repaid, ("NPR", "QAR"), rates)
    for each in (one, other):
        exact = (principal + more) * each - repaid
        assert owed.due_minor >= exact
    assert owed.due_minor <= max(0, ceil((principal + more) * max(one, other)) + 1 - repaid)
    assert owed.due_minor == max(0, owed.principal_minor + owed.interest_minor - repaid)


WITH_RATES = LIMITS.__class__(
    **{
        **{name: getattr(LIMITS, name) for name in LIMITS.__slots__},  # type: ignore[attr-defined]  # made by slots=True
        "rates": (
            InterestRate("NP", date(2024, 1, 1), Decimal(10), "a central bank, 2024"),
            InterestRate("NP", date(2025, 1, 1), Decimal(12), "a central bank, 2025"),
        ),
    }
)


def test_interest_on_a_loan_is_what_she_really_paid():
    hers = told(loan_interest_minor=4_321)
    answer = interest(WITH_RATES, hers, 100_000, date(2026, 1, 1))
    assert (answer.amount_minor, answer.kind) == (4_321, InterestKind.LOAN)


def test_simple_interest_is_counted_by_each_dated_rate_for_its_days():
    hers = told(paid_on=date(2024, 12, 2))
    answer = interest(WITH_RATES, hers, 365_000, date(2025, 1, 31))
    assert answer.amount_minor == 365_000 * (10 * 30 + 12 * 30) // 36_500
    assert answer.source == "a central bank, 2024; a central bank, 2025"


def test_where_no_rate_is_known_none_is_guessed_and_it_says_so():
    answer = interest(LIMITS, HERS, 100_000, date(2026, 1, 1))
    assert (answer.amount_minor, answer.kind) == (0, InterestKind.NO_RATE_KNOWN)
    other = interest(WITH_RATES, told(origin="BD"), 100_000, date(2026, 1, 1))
    assert other.kind is InterestKind.NO_RATE_KNOWN


@given(st.integers(0, 10**12), st.integers(1, 3_000), st.integers(0, 3_000))
def test_interest_never_falls_with_time(principal, days, more):
    first = date(2024, 1, 1).toordinal()
    hers = told(paid_on=date(2024, 1, 1))
    one, other = (
        interest(WITH_RATES, hers, principal, date.fromordinal(first + each))
        for each in (days, days + more)
    )
    assert 0 <= one.amount_minor <= other.amount_minor


def test_a_plan_begins_within_thirty_days_and_says_how_fast_it_is():
    plan = parts(LIMITS, [100, 101], 2, date(2026, 11, 24))
    assert [(each.due_on, each.amount_minor) for each in plan] == [
        (date(2026, 12, 24), 101),
        (date(2027, 1, 24), 100),
    ]
    whole_by = date(2027, 2, 22)
    assert pace(LIMITS, 2, plan[-1].due_on, whole_by) is Pace.IN_TIME
    assert pace(LIMITS, 6, date(2027, 5, 24), whole_by) is Pace.INSTALMENTS
    assert pace(LIMITS, 7, date(2027, 6, 24), whole_by) is Pace.SLOW
    with pytest.raises(ValueError, match="1 to 12"):
        parts(LIMITS, [100], 13, date(2026, 11, 24))


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=30), st.integers(1, 12), st.data())
def test_a_plan_slips_from_the_first_part_that_is_not_covered(lines, count, data):
    plan = parts(LIMITS, lines, count, date(2026, 1, 31))
    paid = data.draw(st.integers(0, sum(lines)))
    since = overdue_since(plan, paid)
    covered = 0
    for each in plan:
        covered += each.amount_minor
        if covered > paid:
            assert since == each.due_on
            break
    else:
        assert since is None
    own = parts_of_one(plan, lines[0])
    assert sum(each.amount_minor for each in own) == lines[0]


def test_thirty_and_ninety_days_late_are_told_apart():
    since = date(2026, 1, 1)
    days = {29: Lateness.NONE, 30: Lateness.NONE, 31: Lateness.LATE, 90: Lateness.LATE}
    for late, told_ in {**days, 91: Lateness.GRAVE}.items():
        assert lateness(LIMITS, since, date.fromordinal(since.toordinal() + late)) is told_
    assert lateness(LIMITS, None, date(2030, 1, 1)) is Lateness.NONE


ANSWERS = st.sampled_from([each for each in PaymentState if each is not PaymentState.CLAIMED])


@given(st.integers(0, 10**9), st.data())
def test_whatever_is_paid_and_answered_every_unit_is_somewhere(due, data):
    line, entries = Balance(due), list[Entry]()
    for _ in range(data.draw(st.integers(0, 8))):
        if line.open and data.draw(st.booleans()):
            amount = data.draw(st.integers(1, line.open))
            line = paying(line, amount)
            entries.append(Entry(amount, PaymentState.CLAIMED))
        elif entries:
            place = data.draw(st.integers(0, len(entries) - 1))
            before, state = entries[place], data.draw(ANSWERS)
            least = before.returned if before.state is not PaymentState.CLAIMED else 0
            back = data.draw(st.integers(least, before.amount))
            line = answering(line, before, state, back)
            entries[place] = Entry(before.amount, state, back)
        assert line == balanced(due, entries)
        assert line.open + line.claimed + line.received + line.held + line.to_fund == due
        assert min(line.open, line.claimed, line.received) >= 0
    assert balanced(due, entries[::-1]) == balanced(due, entries)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=50))
def test_balances_of_many_add_up_in_any_order(pairs):
    lines = [Balance(due + held, held=held) for due, held in pairs]
    whole = total(lines)
    assert whole == total(lines[::-1])
    assert whole.open + whole.held == sum(due + held for due, held in pairs)


def test_nobody_is_paid_more_than_is_owed():
    for amount in (0, -1, 101):
        with pytest.raises(DoesNotAddUp):
            paying(Balance(100), amount)
    with pytest.raises(DoesNotAddUp):
        balanced(100, [Entry(60, PaymentState.CLAIMED), Entry(60, PaymentState.RECEIVED)])
    with pytest.raises(DoesNotAddUp):
        balanced(100, [Entry(60, PaymentState.LESS, 61)])
    with pytest.raises(DoesNotAddUp):
        answering(Balance(100), Entry(60, PaymentState.CLAIMED), PaymentState.RECEIVED)


@pytest.mark.parametrize(
    ("workers", "asked"),
    [(0, 0), (1, 1), (10, 10), (11, 10), (100, 10), (101, 80), (1_000, 278), (100_000, 384)],
)
def test_so_many_are_asked_whether_they_got_it(workers, asked):
    assert sampling.size(workers) == asked


def test_the_same_seed_and_list_draw_the_same_whoever_draws():
    groups = {f"{place:010d}": f"site{place % 3}:NP" for place in range(90)}
    once = sampling.drawn("a seed", groups)
    turned = dict(reversed(groups.items()))
    assert sampling.drawn("a seed", turned) == once
    assert sampling.drawn("another", groups) != once
    for group in ("site0:NP", "site1:NP", "site2:NP"):
        assert sum(groups[each] == group for each in once) == 10
    assert sorted(sampling.drawn("a seed", groups, is_full=True)) == sorted(groups)


@given(st.integers(0, 10**8 - 1), st.integers(0, 9), st.integers(1, 9))
def test_a_slip_in_a_code_is_told_apart(body, place, step):
    code = codes.checked(body)
    assert codes.read(f"{code[:4]} {code[4:]}", "/worker") == code
    wrong = code[:place] + str((int(code[place]) + step) % 10) + code[place + 1 :]
    with pytest.raises(BadInput):
        codes.read(wrong, "/worker")


def test_a_code_is_read_in_the_digits_of_any_script():
    code = codes.checked(12_345_678)
    nepali = code.translate({ord("0") + n: ord("०") + n for n in range(10)})
    assert codes.read(nepali, "/worker") == code


@pytest.mark.parametrize(
    ("amount", "shown"), [(0, 0), (7, 7), (99, 99), (104, 100), (995, 1_000), (123_456, 120_000)]
)
def test_e5_sums_of_few_are_in_two_digits(amount, shown):
    assert sampling.two_digits(amount) == shown


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("claimable_years = 3", "claimable_years = 2", "unreached.claimable_years"),
        ("monthly = 6", "monthly = 13", "times.monthly"),
        ("late_days = 30", "late_days = 91", "times.late_days"),
        ("plan_days = 30", "", "times.plan_days"),
        ("[times]", "[times]\nnonsense = 1", "times.nonsense"),
        ("[times]", "times = ", "no TOML"),
    ],
)
def test_a_faulty_file_of_limits_is_refused_with_its_place(tmp_path, old, new, where):
    text = OURS.read_text(encoding="utf-8")
    file = tmp_path / "limits.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FaultyLimits, match=where):
        read_limits(file)


def test_two_rates_of_one_day_contradict_each_other(tmp_path):
    rates = '\n[[interest.rates]]\norigin = "NP"\nsince = 2024-01-01\npercent = 9\nsource = "one"\n'
    file = tmp_path / "limits.toml"
    file.write_text(OURS.read_text(encoding="utf-8") + rates * 2, encoding="utf-8")
    with pytest.raises(FaultyLimits, match="two rates"):
        read_limits(file)
    file.write_text(OURS.read_text(encoding="utf-8") + rates, encoding="utf-8")
    assert read_limits(file).rates[0].percent == Decimal(9)
