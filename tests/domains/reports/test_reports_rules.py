"""Periods that a schedule is over, and how long a report stays."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domains.archives.rules import expires_at as archive_expires_at
from app.domains.reports.rules import begins, expires_at, period_from
from app.domains.reports.types import Every

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, st.sampled_from(list(Every)))
def test_e5_each_day_lies_in_one_period_and_the_next_begins_the_day_after_its_last(day, every):
    first, last = period_from(begins(day, every), every)
    assert first <= day <= last
    assert begins(last, every) == begins(first, every) == first
    assert begins(last + timedelta(days=1), every) == last + timedelta(days=1)
    assert (last.month - first.month) == (2 if every is Every.QUARTER else 0)


def test_what_was_made_is_removed_after_the_time_for_which_it_is_kept():
    ready, kept = datetime(2026, 11, 24, 12, tzinfo=UTC), timedelta(days=3)
    later = datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert (expires_at(ready, kept), archive_expires_at(ready, kept)) == (later, later)
