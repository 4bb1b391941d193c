"""Months are counted on the calendar, and what a short month lacks is its last day."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit.months import add_months

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 8, 31), 12, date(2027, 8, 31)),
        (date(2028, 2, 29), 36, date(2031, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(day, months, last):
    assert add_months(day, months) == last


@given(DAYS, st.integers(0, 120))
def test_months_ahead_and_back_never_come_out_later(day, months):
    ahead = add_months(day, months)

    assert (ahead.year * 12 + ahead.month) - (day.year * 12 + day.month) == months
    assert add_months(ahead, -months) <= day
    assert ahead.day <= day.day


def test_an_instant_keeps_its_time_of_day():
    at = datetime(2026, 8, 31, 12, 30, tzinfo=UTC)
    assert add_months(at, 6) == datetime(2027, 2, 28, 12, 30, tzinfo=UTC)
