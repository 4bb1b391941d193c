"""Intervals give the worked numbers of the facts, and hold what they should."""

from math import sqrt
from statistics import NormalDist, mean, median, variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit import intervals
from app.kit.intervals import Interval

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
    found = intervals.wilson(successes, n)
    assert found.interval == near(low, high)
    assert (found.value, found.n) == (successes / n, n)


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
    assert intervals.welch((1, 2), (3,)) == intervals.Difference(-1.5, None, None, None)
    assert intervals.welch((0, 0, 0), (5, 5)) == intervals.Difference(-5, 0.0, 3, Interval(-5, -5))
    # Two on a side are enough.
    assert intervals.welch((1, 2), (3, 5)).interval is not None


def test_the_mean_of_ratios_is_the_worked_one() -> None:
    """Mean of C/E of twelve workers."""
    found = intervals.mean(RATIOS)
    assert found.value == pytest.approx(50 / 12)
    assert found.interval == pytest.approx((2.216, 6.117), abs=1e-3)
    assert intervals.mean([3]) == intervals.Estimate(3, None, 1)
    assert intervals.mean([3, 5]).interval is not None


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
    assert intervals.ratio_of_means((1, 2, 3), (-0.5, 0.1, 0.5)).interval is None


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ((10, 40, 30, 80, 50, 20), (5, 20, 10, 30, 20, 5)),
        ((10, 40, 30, 80, 50, 20), (-5, -20, -10, -30, -20, -5)),
        ((1, 2), (1, 2.5)),
    ],
)
def test_the_bounds_of_fieller_are_where_the_difference_is_as_large_as_chance_lets_it(
    above: tuple[float, ...], below: tuple[float, ...]
) -> None:
    """What defines them: the mean of what is left over lies at the 95 % of its own spread."""
    found = intervals.ratio_of_means(above, below)
    assert found.interval is not None
    normal = NormalDist().inv_cdf(0.975)
    for bound in found.interval:
        left = [c - bound * e for c, e in zip(above, below, strict=True)]
        assert abs(mean(left)) == pytest.approx(normal * sqrt(variance(left) / len(left)))


@pytest.mark.parametrize("ratio", [1 / 3, 3, 7])
def test_pairs_of_one_ratio_leave_no_doubt_of_it(ratio: float) -> None:
    """What floats add at their end is no failure."""
    found = intervals.ratio_of_means([ratio * each for each in (8, 4, 2)], (8, 4, 2))
    assert found.interval == pytest.approx((ratio, ratio), abs=1e-6)


def test_a_ratio_of_one_pair_has_no_interval_and_a_divisor_of_nothing_no_ratio() -> None:
    """One pair spreads nowhere."""
    assert intervals.ratio_of_means((6,), (3,)) == intervals.Estimate(2, None, 1)
    assert intervals.ratio_of_means((6, 8), (3, 4)).interval is not None
    with pytest.raises(ValueError, match="zero"):
        intervals.ratio_of_means((6, 8), (-3, 3))
    with pytest.raises(ValueError, match="zip"):
        intervals.ratio_of_means((6, 8), (3,))


def test_a_median_lies_between_two_of_the_values() -> None:
    """Twelve values: the third and the tenth, which holds it in 96.1 % of cases; five: none."""
    found = intervals.median(RATIOS)
    assert (found.value, found.interval) == (3, (2, 6))
    assert found.coverage == pytest.approx(0.961, abs=5e-4)
    assert intervals.median(RATIOS[:5]).interval is None
    assert intervals.median(RATIOS[:6]).interval is not None


def test_an_even_number_of_values_has_its_median_between_the_middle_two() -> None:
    """Twenty values: the sixth and the fifteenth, which hold it in 95.9 % of cases."""
    found = intervals.median(list(range(20, 0, -1)))
    assert (found.value, found.interval) == (10.5, (6, 15))
    assert found.coverage == pytest.approx(0.9586, abs=5e-5)


def test_a_rate_is_exact_and_never_without_a_denominator() -> None:
    """Poisson: none of a thousand may still be 3.7; five of 1,000: from 1.6 to 11.7."""
    assert intervals.rate(0, 1_000).interval == pytest.approx((0, 3.689), abs=1e-3)
    assert intervals.rate(5, 1_000).interval == pytest.approx((1.623, 11.668), abs=1e-3)
    by_ten_thousand = intervals.rate(5, 2_000, per=10_000)
    assert by_ten_thousand.value == 25
    assert by_ten_thousand.interval == pytest.approx((8.117, 58.342), abs=1e-3)
    assert intervals.rate(0, 0.5).value == 0
    for events, exposure in ((5, 0), (5, -1), (-1, 5)):
        with pytest.raises(ValueError, match="denominator"):
            intervals.rate(events, exposure)


def test_a_difference_of_shares_is_newcombes() -> None:
    """The published example: 56 of 70 less 48 of 80 (Newcombe 1998, method 10)."""
    found = intervals.difference_of_shares(56, 70, 48, 80)
    assert found.interval == near(0.0524, 0.3339)
    assert found.value == pytest.approx(0.2)
    assert (found.standard_error, found.freedom) == (None, None)


def test_whether_two_shares_differ_is_judged_exactly() -> None:
    """The lady who tastes tea (Fisher 1935): three of four right is no proof, four of four is."""
    assert intervals.difference_of_shares(3, 4, 1, 4).p_value == pytest.approx(34 / 70)
    assert intervals.difference_of_shares(4, 4, 0, 4).p_value == pytest.approx(2 / 70)


def test_welch_is_what_the_library_says_of_the_same_samples() -> None:
    """Value, degrees of freedom, interval and chance, by another road."""
    from scipy.stats import ttest_ind  # noqa: PLC0415 - loaded by what is tested

    found = intervals.welch(COSTS, EARNINGS[:9])
    known = ttest_ind(COSTS, EARNINGS[:9], equal_var=False)
    assert found.freedom == pytest.approx(known.df)
    assert found.p_value == pytest.approx(known.pvalue)
    assert found.interval == pytest.approx(tuple(known.confidence_interval(0.95)))


def test_the_same_seed_draws_the_same_interval() -> None:
    """A result can be computed again; another seed draws others."""
    first, again, other = (
        intervals.bootstrap_difference(RATIOS[:7], RATIOS[7:], seed=seed) for seed in (1, 1, 2)
    )
    assert first == again
    assert first.value == median(RATIOS[:7]) - median(RATIOS[7:])
    assert first.interval is not None
    assert first.interval.low <= first.value <= first.interval.high
    assert intervals.bootstrap_difference((1,), RATIOS, seed=1).interval is None
    assert intervals.bootstrap_difference(RATIOS, (1,), seed=1).interval is None
    assert intervals.bootstrap_difference((1, 2), (3, 4), seed=1).interval is not None
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
    # At the rate itself one still stands out.
    assert intervals.benjamini_hochberg((0.05,)) == (True,)
    assert intervals.benjamini_hochberg((0.05,), 0.04) == (False,)


@given(st.lists(st.integers(0, 1_000), min_size=2, max_size=30))
def test_a_mean_and_a_median_lie_in_their_intervals(values: list[int]) -> None:
    """Whatever was observed."""
    found, middle = intervals.mean(values), intervals.median(values)
    assert found.interval is not None
    assert found.interval.low <= found.value <= found.interval.high
    if middle.interval is not None:
        assert middle.interval.low <= middle.value <= middle.interval.high
