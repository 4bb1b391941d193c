"""Periods include both their ends, and agree with the days that they hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.period import Period

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(12)]


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw periods within a few days, so that many of them touch."""
    first = draw(st.sampled_from(DAYS))
    return Period(first, draw(st.none() | st.sampled_from([d for d in DAYS if d >= first])))


def days(period: Period) -> set[date]:
    return {day for day in DAYS if period.holds(day)}


def test_both_ends_are_included():
    assert days(Period(DAYS[2], DAYS[4])) == set(DAYS[2:5])


def test_a_period_of_one_day_holds_it():
    assert days(Period(DAYS[3], DAYS[3])) == {DAYS[3]}


def test_a_period_without_a_last_day_goes_on():
    assert Period(FIRST).holds(date.max)
    assert not Period(FIRST).holds(FIRST - timedelta(days=1))


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="ends on 2026-01-01, before it begins on 2026-01-02"):
        Period(DAYS[1], DAYS[0])


def test_periods_that_only_touch_share_no_day():
    assert not Period(DAYS[0], DAYS[4]).overlaps(Period(DAYS[5]))


@given(periods(), periods())
def test_periods_overlap_when_a_day_is_in_both(one: Period, other: Period):
    assert one.overlaps(other) == bool(days(one) & days(other))


@given(periods(), periods())
def test_an_overlap_does_not_ask_who_comes_first(one: Period, other: Period):
    assert one.overlaps(other) == other.overlaps(one)
