"""Intervals give the worked numbers of the facts, and hold what they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit import intervals

# Costs and first full month's earnings of twelve workers (the worked example of the facts).
COSTS = (1200, 900, 2000, 3000, 0, 600, 1500, 2400, 4500, 800, 1000, 3600)
EARNINGS = (400, 450, 400, 500, 500, 300, 500, 400, 450, 400, 500, 400)
RATIOS = tuple(cost / earned for cost, earned in zip(COSTS, EARNINGS, strict=True))


def near(*values: float) -> object:
    """Return what equals these to the digits that the facts give."""
    return pytest.approx(values, abs=6e-4)


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"), [(3, 20, 0.0524, 0.3604), (0, 10, 0, 0.2775)]
)
def test_a_share_has_wilsons_interval(successes: int, n: int, low: float, high: float) -> None:
    """The worked numbers: 3 of 20, 0 of 10."""
    assert intervals.wilson(successes, n).interval == near(low, high)


def test_a_difference_of_means_is_welchs() -> None:
    """The worked number: 8.2 (4, 30) less 5.1 (3, 25)."""
    found = intervals.welch_from(8.2, 4, 30, 5.1, 3, 25)
    assert (found.value, found.standard_error) == near(3.1, 0.9452)
    assert found.freedom == pytest.approx(52.47, abs=5e-3)
    assert found.interval == pytest.approx((1.20, 5.00), abs=5e-3)


def test_samples_give_what_their_means_give() -> None:
    """Welch of the values themselves."""
    from_values = intervals.welch(RATIOS[:6], RATIOS[6:])
    assert from_values.value == pytest.approx(sum(RATIOS[:6]) / 6 - sum(RATIOS[6:]) / 6)
    assert from_values.p_value is not None
    assert 0 < from_values.p_value < 1


def test_samples_that_do_not_spread_differ_by_what_they_differ() -> None:
    """No fee on either side: no division by nothing."""
    assert intervals.welch((0, 0, 0), (5, 5)).interval == (-5, -5)
    assert intervals.welch((1,), (2, 3)).interval is None


def test_the_mean_of_ratios_is_the_worked_one() -> None:
    """Mean of C/E of twelve workers."""
    found = intervals.mean(RATIOS)
    assert found.value == pytest.approx(50 / 12)
    assert found.interval == pytest.approx((2.216, 6.117), abs=1e-3)


def test_the_ratio_of_means_is_the_worked_one() -> None:
    """Mean of C over mean of E, by the delta method."""
    found = intervals.ratio_of_means(COSTS, EARNINGS)
    assert found.value == pytest.approx(21500 / 5200)
    assert found.interval == pytest.approx((2.361, 5.909), abs=1e-3)


def test_a_divisor_that_spreads_widely_takes_fiellers_interval() -> None:
    """It is not even around the ratio, and has no bounds where the divisor may be nothing."""
    found = intervals.ratio_of_means((10, 40, 30, 80, 50, 20), (5, 20, 10, 30, 20, 5))
    assert found.interval is not None
    assert found.interval.low < found.value < found.interval.high
    assert intervals.ratio_of_means((1, 2, 3), (-9, 1, 9)).interval is None


def test_a_median_lies_between_two_of_the_values() -> None:
    """Twelve values: the third and the tenth, which holds it in 96.1 % of cases; five: none."""
    found = intervals.median(RATIOS)
    assert (found.value, found.interval) == (3, (2, 6))
    assert found.coverage == pytest.approx(0.961, abs=5e-4)
    assert intervals.median(RATIOS[:5]).interval is None
    assert intervals.median(RATIOS[:6]).interval is not None


def test_a_rate_is_exact_and_never_without_a_denominator() -> None:
    """Poisson: none of a thousand may still be 3.7; five of 1,000: from 1.6 to 11.7."""
    assert intervals.rate(0, 1_000).interval == pytest.approx((0, 3.689), abs=1e-3)
    assert intervals.rate(5, 1_000).interval == pytest.approx((1.623, 11.668), abs=1e-3)
    with pytest.raises(ValueError, match="denominator"):
        intervals.rate(5, 0)


def test_a_difference_of_shares_is_newcombes() -> None:
    """The published example: 56 of 70 less 48 of 80 (Newcombe 1998, method 10)."""
    found = intervals.difference_of_shares(56, 70, 48, 80)
    assert found.interval == near(0.0524, 0.3339)


def test_the_same_seed_draws_the_same_interval() -> None:
    """A result can be computed again; another seed draws others."""
    first, again, other = (
        intervals.bootstrap_difference(RATIOS[:7], RATIOS[7:], seed=seed) for seed in (1, 1, 2)
    )
    assert first == again
    assert first.standard_error != other.standard_error
    with pytest.raises(ValueError, match="2000"):
        intervals.bootstrap_difference(RATIOS, RATIOS, seed=1, draws=10)


def test_many_differences_are_judged_together() -> None:
    """Four of a published example stand out (Benjamini and Hochberg 1995)."""
    chances = (
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
        *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
    )
    assert sum(intervals.benjamini_hochberg(chances)) == 4
    assert intervals.benjamini_hochberg(()) == ()


@given(st.lists(st.integers(0, 1_000), min_size=2, max_size=30))
def test_a_mean_and_a_median_lie_in_their_intervals(values: list[int]) -> None:
    """Whatever was observed."""
    found, middle = intervals.mean(values), intervals.median(values)
    assert found.interval is not None
    assert found.interval.low <= found.value <= found.interval.high
    if middle.interval is not None:
        assert middle.interval.low <= middle.value <= middle.interval.high
