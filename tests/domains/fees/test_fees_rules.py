"""From which day a change of what may be charged holds (V8)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domains.fees.rules import first_day, holds_already

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
NOTICE = st.integers(0, 400)
DAY = timedelta(days=1)


@given(DAYS, DAYS, NOTICE)
def test_v8_what_can_raise_holds_on_no_day_before_its_notice_is_over(law, announced, notice):
    first = first_day(law, announced, notice, raises=True)
    assert first >= law
    assert (first - announced).days >= notice
    assert first == law or (first - announced).days == notice


@given(DAYS, DAYS, NOTICE)
def test_v8_what_only_lowers_holds_from_the_day_of_its_law(law, announced, notice):
    assert first_day(law, announced, notice, raises=False) == law


@given(DAYS)
def test_v8_a_change_can_be_withdrawn_until_the_day_before_its_first(first):
    assert not holds_already(first, first - DAY)
    assert holds_already(first, first)
    assert not holds_already(None, first)
