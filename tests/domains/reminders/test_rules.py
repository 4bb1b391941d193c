"""On which days people are reminded, as pure arithmetic."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domains.reminders.rules import is_time, is_time_again, next_letter_at

DAY = date(2026, 12, 8)
days = st.integers(-40, 60).map(lambda n: DAY + timedelta(days=n))
ZONES = ("UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Los_Angeles")


@given(due=days, since=days, today=days)
def test_p7_nobody_is_reminded_twice_on_a_day_or_before_it_waits(due, since, today):
    assert not is_time(due, since, today, today)
    assert not is_time_again(due, today, today)
    if today < since:
        assert not is_time(due, since, None, today)


@given(due=days, today=days, late=st.integers(1, 30))
def test_p7_a_late_round_reminds_of_what_an_earlier_one_would_have(due, today, late):
    since = due - timedelta(days=60)
    if is_time(due, since, today - timedelta(days=1), today):
        assert is_time(due, since, today - timedelta(days=1), today + timedelta(days=late))


@given(due=days, ahead=st.integers(0, 20))
def test_p7_from_the_date_on_no_more_than_a_week_goes_by_without_a_reminder(due, ahead):
    since = due - timedelta(days=60)
    found = [
        day
        for n in range(1, 8)
        if is_time(due, since, due + timedelta(days=ahead), day := due + timedelta(days=ahead + n))
    ]
    assert found


@given(
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 - made UTC next
        lambda each: each.replace(tzinfo=UTC)
    ),
    hour=st.integers(0, 23),
    zone=st.sampled_from(ZONES).map(ZoneInfo),
)
def test_p7_there_is_one_turn_a_civil_day_at_the_readers_hour(at, hour, zone):
    today = at.astimezone(zone).date()
    following = next_letter_at(today, hour, zone, at)
    assert following > at
    assert following.astimezone(zone).date() == today + timedelta(days=1)
    # A turn that nobody took is still to be taken on the same day.
    missed = next_letter_at(today - timedelta(days=1), hour, zone, at)
    assert missed.astimezone(zone).date() == today
