"""When a list waits for a second person, and when it is not believed at all (L5, L6)."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.imports.rules import Limits, is_older, too_many_rejects, waits_for_second_person

LIMITS = Limits()
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("before", "gone", "worsened", "waits"),
    [
        (400, 21, 0, True),
        (400, 20, 0, False),  # exactly 5 %
        (399, 20, 0, True),
        (399, 12, 8, True),
        (100, 19, 0, False),  # fewer than twenty, whatever share they are
        (20, 0, 20, True),
        (0, 0, 0, False),
    ],
)
def test_l6_a_list_waits_that_takes_away_more_than_a_twentieth_and_twenty_at_least(
    before, gone, worsened, waits
):
    assert waits_for_second_person(before, gone, worsened, LIMITS) is waits


@given(st.integers(0, 9_999), st.integers(0, 9_999), st.integers(0, 9_999))
def test_l6_what_waits_still_waits_when_it_takes_away_more(before, gone, worsened):
    if waits_for_second_person(before, gone, worsened, LIMITS):
        assert waits_for_second_person(before, gone + 1, worsened, LIMITS)
        assert waits_for_second_person(before, worsened, gone, LIMITS)


def test_l5_a_list_of_the_same_day_takes_the_place_of_another_and_none_of_a_day_before():
    assert is_older(DAY - timedelta(days=1), DAY)
    assert not is_older(DAY, DAY)
    assert not is_older(DAY, None)


def test_l6_a_list_of_which_too_much_cannot_be_read_is_taken_for_no_list():
    share = Fraction(1, 10)
    assert not too_many_rejects(10, 100, share)
    assert too_many_rejects(11, 100, share)
    assert too_many_rejects(1, 1, share)
    assert not too_many_rejects(0, 0, share)
