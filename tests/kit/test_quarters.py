"""Quarters of the calendar follow each other without a gap."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.quarters import Quarter, ended_before, quarter_of

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(DAYS)
def test_a_day_lies_in_one_quarter_of_the_calendar(day):
    quarter = quarter_of(day)
    assert quarter.first <= day <= quarter.last
    assert quarter.first.day == 1
    assert quarter.next.first == quarter.last + timedelta(days=1)
    assert quarter.key == f"{day.year}-Q{(day.month + 2) // 3}"


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2026, 11, 24), "2026-Q3"),
        (date(2026, 12, 31), "2026-Q3"),
        (date(2027, 1, 1), "2026-Q4"),
        (date(2027, 3, 31), "2026-Q4"),
    ],
)
def test_the_last_quarter_that_is_over(day, key):
    assert ended_before(day).key == key


def test_the_last_quarter_of_a_year_is_followed_by_the_first_of_the_next():
    assert Quarter(2026, 4).next == Quarter(2027, 1)
    assert Quarter(2026, 4).last == date(2026, 12, 31)
