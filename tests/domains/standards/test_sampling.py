"""Audit time and samples, as the tables of the facts on certification have them (4.6)."""

from fractions import Fraction
from math import ceil, isqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.standards.engine.sampling import (
    audit_time,
    risk_factor,
    sample,
    sites,
    times_root,
)
from app.domains.standards.types.words import AuditKind
from tests.domains.standards.conftest import shipped_scheme

RULE = shipped_scheme("ers").audit
assert RULE is not None
INITIAL, WATCHED, AGAIN = AuditKind


@pytest.mark.parametrize(
    ("population", "size"),
    [
        *((25, 10), (100, 10), (101, 11), (400, 20), (1000, 32), (2500, 50), (10000, 100)),
        *((7, 7), (0, 0), (10, 10)),
    ],
)
def test_the_table_of_interview_samples(population, size):
    assert sample(RULE.interviews, population).size == size
    assert sample(RULE.files, population).size == size


def test_a_sample_says_how_it_is_drawn():
    drawn = sample(RULE.interviews, 1000)

    assert (drawn.individual, drawn.still_abroad, drawn.returned) == (16, 10, 7)
    assert drawn.found_without_help == 10


@pytest.mark.parametrize(
    ("known", "size"),
    [
        ((), 32),
        (("country_performing",), 40),
        (("country_developing",), 48),
        (("country_early", "country_performing"), 64),
    ],
)
def test_a_known_risk_raises_the_sample_and_the_greatest_counts(known, size):
    risk = risk_factor(RULE, known)
    factor = risk.factor if risk else Fraction(1)

    assert sample(RULE.interviews, 1000, factor).size == size


@pytest.mark.parametrize(
    ("people", "days", "stage_1"),
    [
        (1, 2, "1/2"),
        (10, 2, "1/2"),
        (11, 3, "1"),
        (26, 4, "1"),
        (51, 5, "3/2"),
        (101, 7, "2"),
        (250, 7, "2"),
        (251, 9, "5/2"),
    ],
)
def test_the_table_of_audit_days(people, days, stage_1):
    time = audit_time(RULE.time, INITIAL, people, 0)

    assert (time.days, time.stage_1) == (days, Fraction(stage_1))
    assert time.stage_1 + time.stage_2 == time.days


@pytest.mark.parametrize(("kind", "days"), [(INITIAL, "5"), (WATCHED, "2"), (AGAIN, "7/2")])
def test_interviews_add_half_days_and_later_audits_take_a_share(kind, days):
    # 4 days, and 11 interviews add two half days: 5; a third is 1.67, two thirds 3.33.
    assert audit_time(RULE.time, kind, 30, 11).days == Fraction(days)


def test_no_more_than_the_limit_can_be_taken_off():
    assert audit_time(RULE.time, INITIAL, 100, 0).least == Fraction("7/2")


@pytest.mark.parametrize(
    ("branches", "initial", "watched", "again"),
    [(0, 0, 0, 0), (1, 1, 1, 1), (5, 3, 2, 2), (9, 3, 2, 3), (20, 5, 3, 4)],
)
def test_the_sample_of_branches(branches, initial, watched, again):
    found = [sites(RULE, kind, branches) for kind in (INITIAL, WATCHED, AGAIN)]
    assert found == [initial, watched, again]


@given(st.integers(0, 10**9), st.fractions(Fraction(1), Fraction(3), max_denominator=8))
def test_a_sample_is_never_larger_than_what_there_is_nor_smaller_than_its_rule(people, factor):
    size = sample(RULE.interviews, people, factor).size

    assert size <= people
    assert size >= min(people, 10, ceil(factor))
    if people >= 100:
        assert size**2 >= people


@given(st.integers(0, 10**9))
def test_a_larger_population_never_gives_a_smaller_sample(people):
    assert sample(RULE.interviews, people).size <= sample(RULE.interviews, people + 1).size


@given(st.integers(0, 10**12))
def test_the_root_is_rounded_up_without_floats(number):
    root = times_root(Fraction(1), number)

    assert root**2 >= number
    assert root == 0 or (root - 1) ** 2 < number
    assert root - isqrt(number) in (0, 1)
