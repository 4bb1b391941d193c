"""What an answer knows of its time, and which answers are shown together (E4, E5)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.experience.rules import first_of_window, is_enough, last_day_of, shrunk, week_of
from app.kit.quarters import Quarter

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)


@given(DAYS)
def test_e4_an_answer_knows_its_week_and_no_day_of_it(day):
    week = week_of(day)
    assert (week.isoweekday(), last_day_of(week).isoweekday()) == (1, 7)
    assert week <= day <= last_day_of(week)
    assert week_of(last_day_of(week)) == week


@pytest.mark.parametrize(
    ("answers", "weeks", "shown"), [(10, 3, True), (9, 3, False), (10, 2, False), (9, 9, False)]
)
def test_e4_ten_answers_of_three_weeks_are_enough_and_no_fewer(answers, weeks, shown):
    assert is_enough([MONDAY + (at % weeks) * WEEK for at in range(answers)]) is shown


@given(st.integers(2000, 2100), st.integers(1, 4))
def test_e5_two_years_end_with_a_quarter(year, number):
    last = Quarter(year, number)
    first = first_of_window(last)
    assert first.first.replace(year=first.year + 2) == last.next.first


@pytest.mark.parametrize(("mean", "n", "score"), [(5, 0, 3), (5, 10, 4), (1, 30, 1.5), (3, 7, 3)])
def test_the_fewer_answers_there_are_the_nearer_a_score_lies_to_the_middle(mean, n, score):
    assert shrunk(mean, n) == score
