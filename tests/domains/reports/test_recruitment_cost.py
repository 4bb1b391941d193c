"""What a job cost in months of pay: the worked example, and who is left out and why."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domains.reports.engine.recruitment_cost import Counted as One
from app.domains.reports.engine.recruitment_cost import (
    Paid,
    WhyLeftOut,
    Worker,
    computed,
    indicated,
    years_of,
)

LAST = date(2026, 12, 31)
EXAMPLE = [
    *((1200, 400), (900, 450), (2000, 400), (3000, 500), (0, 500), (600, 300)),
    *((1500, 500), (2400, 400), (4500, 450), (800, 400), (1000, 500), (3600, 400)),
]


def paid(amount: str | int, currency: str = "USD", on_day: date = date(2026, 2, 1)) -> Paid:
    return Paid(Decimal(amount), currency, on_day)


def worker(cost: int = 1200, pay: int = 400, place: str | None = "a", **more: object) -> Worker:
    values: dict[str, object] = {
        "study": "one",
        "place": place,
        "started_on": date(2026, 1, 5),
        "costs": (paid(cost),) if cost else (),
        "earned": paid(pay),
    }
    return Worker(**values | more)  # type: ignore[arg-type]  # of several kinds


def dollars(currency: str, on_day: date) -> Fraction | None:
    by_day = {("QAR", date(2026, 2, 1)): Fraction(1, 4), ("QAR", date(2026, 3, 1)): Fraction(1, 2)}
    return Fraction(1) if currency == "USD" else by_day.get((currency, on_day))


def example() -> list[Worker]:
    return [worker(c, e, place="abc"[at % 3]) for at, (c, e) in enumerate(EXAMPLE)]


def test_the_worked_example_in_all_its_numbers() -> None:
    outcome = indicated(example(), LAST, dollars)

    found = outcome.indicator
    assert found is not None
    assert (outcome.n, found.n, found.places, sum(outcome.left_out.values())) == (12, 12, 3, 0)
    assert found.mean.value == pytest.approx(50 / 12)
    assert found.mean.interval == pytest.approx((2.216, 6.117), abs=0.001)
    assert found.ratio.value == pytest.approx(21500 / 5200)
    assert found.ratio.interval == pytest.approx((2.361, 5.909), abs=0.001)
    assert float(found.ratio_of_medians) == pytest.approx(3.1765, abs=0.0001)
    assert found.median.value == 3
    assert found.median.interval == (2, 6)
    assert found.median.coverage == pytest.approx(0.961, abs=0.001)
    assert found.p80 == 6
    assert float(found.top_quarter) == pytest.approx(8.3333, abs=0.0001)


def test_who_paid_nothing_is_counted_and_without_them_the_ratio_would_be_higher() -> None:
    every = [One(Fraction(c), Fraction(e), "a") for c, e in EXAMPLE]

    assert computed(every).ratio.value == pytest.approx(4.1346, abs=0.0001)
    assert computed([each for each in every if each.cost]).ratio.value == pytest.approx(
        4.5745, abs=0.0001
    )


@pytest.mark.parametrize(
    ("workers", "why"),
    [
        (example()[:9], "nine workers"),
        ([worker(c, e, place="ab"[at % 2]) for at, (c, e) in enumerate(EXAMPLE)], "two places"),
    ],
)
def test_e5_nothing_is_shown_of_fewer_than_ten_workers_or_three_places(
    workers: list[Worker], why: str
) -> None:
    assert indicated(workers, LAST, dollars).indicator is None, why


def test_what_is_deducted_for_an_advance_is_added_back_to_pay_and_counts_as_cost() -> None:
    advanced = worker(costs=(paid(500), paid(100), paid(100)), earned=paid(300), deducted=paid(100))

    found = indicated([*example(), advanced], LAST, dollars).indicator

    others = indicated(example(), LAST, dollars).indicator
    assert found is not None
    assert others is not None
    ratio_of_it = found.mean.value * 13 - others.mean.value * 12
    assert ratio_of_it == pytest.approx(700 / 400)


def test_each_payment_is_converted_at_the_rate_of_its_own_day() -> None:
    costs = (paid(400, "QAR", date(2026, 2, 1)), paid(400, "QAR", date(2026, 3, 1)))
    two = worker(costs=costs, earned=paid(1000, "QAR", date(2026, 3, 1)))

    found = indicated([*example(), two], LAST, dollars).indicator

    assert found is not None
    assert found.mean.value * 13 - 50 == pytest.approx(300 / 500)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (worker(is_employed=False), WhyLeftOut.SELF_EMPLOYED),
        (worker(months=6), WhyLeftOut.SHORT_STAY),
        (worker(started_on=date(2022, 12, 1)), WhyLeftOut.STARTED_LONG_AGO),
        (worker(started_on=date(2023, 12, 31)), WhyLeftOut.STARTED_LONG_AGO),
        (worker(started_on=date(2027, 1, 1)), WhyLeftOut.STARTED_AFTER),
        (worker(started_on=None), WhyLeftOut.START_UNKNOWN),
        (worker(started_on=date(2025, 1, 5)), WhyLeftOut.FEW_IN_BLOCK),
        (worker(study="other"), WhyLeftOut.FEW_IN_BLOCK),
        (worker(earned=None), WhyLeftOut.NO_EARNINGS),
        (worker(earned=paid(0)), WhyLeftOut.NO_EARNINGS),
        (worker(costs=None), WhyLeftOut.NO_COST),
        (worker(costs=(paid(400, "QAR", date(2026, 4, 1)),)), WhyLeftOut.NO_RATE),
    ],
)
def test_who_cannot_be_counted_is_left_out_and_told_with_the_reason(
    one: Worker, why: WhyLeftOut
) -> None:
    outcome = indicated([*example(), one], LAST, dollars)

    assert (outcome.n, outcome.left_out) == (12, {why: 1})


def test_a_year_is_no_short_stay_and_who_names_no_site_is_counted() -> None:
    assert indicated([*example(), worker(months=12, place=None)], LAST, dollars).n == 13


@pytest.mark.parametrize(
    ("last_day", "years"),
    [
        (date(2026, 12, 31), (2024, 2026)),
        (date(2026, 9, 30), (2023, 2025)),
        (date(2027, 1, 31), (2024, 2026)),
    ],
)
def test_whole_calendar_years_count_alone(last_day: date, years: tuple[int, int]) -> None:
    assert years_of(last_day) == years


def test_e5_two_reports_never_differ_by_fewer_than_ten_workers() -> None:
    later = [replace(each, started_on=date(2025, 6, 1)) for each in example()[:9]]
    other = [replace(each, study="other") for each in example()]

    alone = indicated(example(), LAST, dollars)

    assert indicated([*example(), *later], LAST, dollars).indicator == alone.indicator
    assert indicated([*example(), *other], LAST, dollars).n == alone.n + 12
