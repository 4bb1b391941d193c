"""Estimates with their 95 % intervals: shares, means, ratios, medians, rates and differences.

Text-book methods, carried out by SciPy, which is loaded when the first number is asked for: who
only serves the register never pays for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import NormalDist, stdev
from statistics import mean as average
from statistics import median as middle
from types import ModuleType
from typing import NamedTuple

LEVEL = 0.95
TAIL = (1 - LEVEL) / 2
LEAST_DRAWS = 2_000
SPREAD_OF_DIVISOR = 0.3
"""Beyond this spread of the divisor Fieller's interval is taken in place of the delta method's."""


class Interval(NamedTuple):
    """The bounds between which a value lies, by the method of its function."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value from so many observations.

    Attributes:
        value: as computed from them.
        interval: ``None`` where too few, or too far apart, to bound it.
        n: how many they are.
    """

    value: float
    interval: Interval | None
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The first less the second.

    Attributes:
        value: the difference.
        standard_error: of it; ``None`` where the method has none.
        freedom: degrees of freedom; ``None`` where the method has none.
        interval: ``None`` where one side has too few observations.
        p_value: of no difference; ``None`` where the method has none.
    """

    value: float
    standard_error: float | None
    freedom: float | None
    interval: Interval | None
    p_value: float | None = None


@dataclass(frozen=True, slots=True)
class Median:
    """A median with the interval of order statistics.

    Attributes:
        value: the middle of the ordered values.
        interval: ``None`` under six observations, where none of 95 % exists.
        coverage: how often such an interval holds the median, exactly.
    """

    value: float
    interval: Interval | None
    coverage: float | None


def wilson(successes: int, n: int) -> Estimate:
    """Return a share with Wilson's interval.

    Raises:
        ValueError: nothing was observed, or more successes than observations.
    """
    return Estimate(successes / n, _wilson(successes, n), n)


def _wilson(successes: int, n: int) -> Interval:
    found = _stats().binomtest(successes, n).proportion_ci(LEVEL, method="wilson")
    return Interval(float(found.low), float(found.high))


def difference_of_shares(a: int, n_a: int, b: int, n_b: int) -> Difference:
    """Return the difference of two shares with Newcombe's interval, from Wilson's of each."""
    first, second = a / n_a, b / n_b
    of_first, of_second = _wilson(a, n_a), _wilson(b, n_b)
    value = first - second
    below = sqrt((first - of_first.low) ** 2 + (of_second.high - second) ** 2)
    above = sqrt((of_first.high - first) ** 2 + (second - of_second.low) ** 2)
    chance = float(_stats().fisher_exact([[a, n_a - a], [b, n_b - b]]).pvalue)
    return Difference(value, None, None, Interval(value - below, value + above), chance)


def mean(values: Sequence[float]) -> Estimate:
    """Return a mean with Student's interval; none for a single value."""
    n = len(values)
    value = average(values)
    if n < 2:  # noqa: PLR2004 - a spread needs two
        return Estimate(value, None, n)
    reach = float(_stats().t.ppf(1 - TAIL, n - 1)) * stdev(values) / sqrt(n)
    return Estimate(value, Interval(value - reach, value + reach), n)


def welch(a: Sequence[float], b: Sequence[float]) -> Difference:
    """Return the difference of two means with Welch's interval; none under two on a side."""
    if min(len(a), len(b)) < 2:  # noqa: PLR2004 - a spread needs two
        return Difference(average(a) - average(b), None, None, None)
    return welch_from(average(a), stdev(a), len(a), average(b), stdev(b), len(b))


def welch_from(
    mean_a: float, sd_a: float, n_a: int, mean_b: float, sd_b: float, n_b: int
) -> Difference:
    """Return the difference of two means of which means, deviations and sizes are known."""
    value = mean_a - mean_b
    of_a, of_b = sd_a**2 / n_a, sd_b**2 / n_b
    error = sqrt(of_a + of_b)
    if error == 0:
        return Difference(value, 0.0, n_a + n_b - 2, Interval(value, value))
    freedom = (of_a + of_b) ** 2 / (of_a**2 / (n_a - 1) + of_b**2 / (n_b - 1))
    student = _stats().t
    reach = float(student.ppf(1 - TAIL, freedom)) * error
    chance = 2 * float(student.sf(abs(value / error), freedom))
    return Difference(value, error, freedom, Interval(value - reach, value + reach), chance)


def ratio_of_means(above: Sequence[float], below: Sequence[float]) -> Estimate:
    """Return the mean of one over the mean of the other, of pairs of the same observation.

    By the delta method; by Fieller's where the divisor spreads widely, which may have no bounds.

    Raises:
        ValueError: the two are not pairs, or the divisor's mean is zero.
    """
    pairs = list(zip(above, below, strict=True))
    n = len(pairs)
    over, under = average(above), average(below)
    if under == 0:
        msg = "The mean that it is divided by is zero."
        raise ValueError(msg)
    ratio = over / under
    if n < 2:  # noqa: PLR2004 - a spread needs two
        return Estimate(ratio, None, n)
    normal = NormalDist().inv_cdf(1 - TAIL)
    if stdev(below) / abs(under) > SPREAD_OF_DIVISOR:
        return Estimate(ratio, _fieller(pairs, over, under, normal), n)
    left = fsum((c - ratio * e) ** 2 for c, e in pairs) / (n - 1)
    reach = normal * sqrt(left / n) / abs(under)
    return Estimate(ratio, Interval(ratio - reach, ratio + reach), n)


def _fieller(
    pairs: Sequence[tuple[float, float]], over: float, under: float, normal: float
) -> Interval | None:
    n = len(pairs)
    scale = normal**2 / (n * (n - 1))
    a = under**2 - scale * fsum((e - under) ** 2 for _, e in pairs)
    b = over * under - scale * fsum((c - over) * (e - under) for c, e in pairs)
    c = over**2 - scale * fsum((c - over) ** 2 for c, _ in pairs)
    if a <= 0:
        return None
    reach = sqrt(max(b**2 - a * c, 0.0))
    return Interval((b - reach) / a, (b + reach) / a)


def median(values: Sequence[float]) -> Median:
    """Return a median with the interval between two of the ordered values themselves."""
    n = len(values)
    cumulated = _stats().binom.cdf
    below = 0
    while 2 * float(cumulated(below, n, 0.5)) <= 1 - LEVEL:
        below += 1
    if below == 0:
        return Median(middle(values), None, None)
    ordered = sorted(values)
    coverage = 1 - 2 * float(cumulated(below - 1, n, 0.5))
    return Median(middle(values), Interval(ordered[below - 1], ordered[n - below]), coverage)


def rate(events: int, exposure: float, per: int = 1_000) -> Estimate:
    """Return events per so many with the exact interval of Poisson.

    Args:
        events: how many happened.
        exposure: among how many; above zero.
        per: for how many the rate is told.

    Raises:
        ValueError: there is nothing to divide by: a rate without a denominator is none.
    """
    if exposure <= 0 or events < 0:
        msg = "A rate needs a denominator above zero, and no fewer events than none."
        raise ValueError(msg)
    gamma = _stats().gamma
    low = float(gamma.ppf(TAIL, events)) if events else 0.0
    high = float(gamma.ppf(1 - TAIL, events + 1))
    return Estimate(
        events * per / exposure, Interval(low * per / exposure, high * per / exposure), events
    )


def bootstrap_difference(
    a: Sequence[float],
    b: Sequence[float],
    *,
    seed: int,
    draws: int = LEAST_DRAWS,
) -> Difference:
    """Return a difference of medians with the percentile interval of draws; the seed repeats them.

    Raises:
        ValueError: fewer draws than 2,000.
    """
    import numpy as np  # noqa: PLC0415 - loaded when the first is asked for

    if draws < LEAST_DRAWS:
        msg = f"At least {LEAST_DRAWS} draws."
        raise ValueError(msg)
    first, second = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    value = float(np.median(first) - np.median(second))
    if min(len(a), len(b)) < 2:  # noqa: PLR2004 - drawing from one value says nothing
        return Difference(value, None, None, None)
    drawn = _stats().bootstrap(
        (first, second),
        lambda x, y, axis: np.median(x, axis=axis) - np.median(y, axis=axis),
        n_resamples=draws,
        confidence_level=LEVEL,
        method="percentile",
        vectorized=True,
        rng=np.random.default_rng(seed),
    )
    found = drawn.confidence_interval
    return Difference(
        value, float(drawn.standard_error), None, Interval(float(found.low), float(found.high))
    )


def benjamini_hochberg(p_values: Sequence[float], rate_of_false: float = 0.05) -> tuple[bool, ...]:
    """Return which of many differences stand out when they are looked at together."""
    if not p_values:
        return ()
    adjusted = _stats().false_discovery_control(p_values, method="bh")
    return tuple(bool(each <= rate_of_false) for each in adjusted)


def _stats() -> ModuleType:
    from scipy import stats  # noqa: PLC0415 - loaded when the first is asked for

    return stats
