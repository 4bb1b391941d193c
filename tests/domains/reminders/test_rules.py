"""On which days people are reminded, as pure arithmetic."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domains.reminders.rules import (
    goes_up,
    group_of,
    is_listed,
    is_time,
    is_time_again,
    next_letter_at,
)
from app.domains.reminders.types import Group

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


def _offsets(is_due) -> list[int]:
    """List on which days from a month before to a month after the date a daily letter speaks."""
    each = ((n, DAY + timedelta(days=n)) for n in range(-30, 31))
    return [n for n, today in each if is_due(today, today - timedelta(days=1))]


def test_p7_people_are_reminded_a_week_and_a_day_before_and_after_and_on_the_day():
    since = DAY - timedelta(days=60)

    found = _offsets(lambda today, told_on: is_time(DAY, since, told_on, today))

    assert found == [-7, -1, 0, 1, 7, 14, 21, 28]


def test_p7_what_waits_from_the_very_day_of_a_reminder_is_reminded_of():
    assert is_time(DAY, DAY, None, DAY)
    later = DAY + timedelta(days=2)
    assert not is_time(DAY, later, None, later)


def test_p7_whoever_stands_above_hears_at_once_and_then_each_week():
    found = _offsets(
        lambda today, told_on: today >= DAY and is_time_again(DAY, told_on, today),
    )

    assert found == [0, 7, 14, 21, 28]
    assert is_time_again(DAY, None, DAY + timedelta(days=3))


def test_p7_a_letter_names_what_is_due_within_a_week():
    assert is_listed(DAY, DAY - timedelta(days=7))
    assert is_listed(DAY, DAY + timedelta(days=400))
    assert not is_listed(DAY, DAY - timedelta(days=8))


def test_p7_each_step_up_takes_the_same_days_and_none_is_early():
    due = datetime(2026, 12, 8, 12, tzinfo=UTC)
    moment = timedelta(microseconds=1)
    for step in (1, 2, 3):
        turn = due + timedelta(days=5 * step)
        assert goes_up(due, step, 5, turn)
        assert not goes_up(due, step, 5, turn - moment)


def test_p7_a_task_is_overdue_from_the_instant_of_its_date():
    due = datetime(2026, 12, 8, 12, tzinfo=UTC)

    assert group_of(due, due) is Group.OVERDUE
    assert group_of(due, due - timedelta(microseconds=1)) is Group.DUE
    assert group_of(None, due) is Group.UNDATED


def test_p7_whose_tasks_nobody_ever_looked_at_has_a_turn_today():
    at = datetime(2026, 12, 8, 12, tzinfo=UTC)

    assert next_letter_at(None, 7, ZoneInfo("UTC"), at) == at.replace(hour=7)
