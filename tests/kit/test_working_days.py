"""Deadlines count the days on which people work where the scheme is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from holidays import country_holidays

from app.kit.working_days import WEEK, WorkingDays, holidays_of

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
SINCE_2026 = range(date(2026, 1, 1).toordinal(), date(2028, 1, 1).toordinal())


def test_days_of_rest_do_not_count():
    days = WorkingDays(None, "UTC")
    assert days.end_of(TUESDAY, 3) == datetime(2026, 11, 28, tzinfo=UTC)
    assert days.end_of(TUESDAY, 4) == datetime(2026, 12, 1, tzinfo=UTC)
    assert days.end_of(TUESDAY, 20) == datetime(2026, 12, 23, tzinfo=UTC)


def test_public_holidays_of_the_place_do_not_count():
    christmas = date(2026, 12, 25)
    assert WorkingDays(None, "UTC").is_working_day(christmas)
    assert not WorkingDays("PH", "Asia/Manila").is_working_day(christmas)
    assert WorkingDays("PH", "Asia/Manila").end_of(
        datetime(2026, 12, 24, 3, tzinfo=UTC), 1
    ) == datetime(2026, 12, 28, 16, tzinfo=UTC)


@pytest.mark.parametrize("place", range(7))
def test_a_scheme_says_on_which_days_of_the_week_it_rests(place: int):
    monday = date(2026, 11, 23)
    said = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[place]
    days = WorkingDays(None, "Asia/Dhaka", [said])
    worked = [days.is_working_day(monday + timedelta(days=each)) for each in range(7)]
    assert worked == [each != place for each in range(7)]


def test_a_day_ends_at_midnight_of_the_place():
    late = datetime(2026, 11, 24, 20, tzinfo=UTC)  # already Wednesday there
    assert WorkingDays(None, "Asia/Manila").end_of(late, 1) == datetime(
        2026, 11, 26, 16, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("place", "rest", "why"),
    [
        ("XX", None, "No calendar is known for XX"),
        ("PH-XX", None, "No calendar is known for PH-XX"),
        ("PH", ["funday"], "not in"),
        (None, WEEK, "Leave one day"),
    ],
)
def test_what_cannot_be_a_calendar_is_refused(place, rest, why):
    with pytest.raises(ValueError, match=why):
        WorkingDays(place, "UTC", rest)


def test_days_that_are_opened_or_closed_by_name_come_first():
    friday, christmas = date(2026, 12, 18), date(2026, 12, 25)
    days = WorkingDays("PH", "UTC", closed_on=[friday], open_on=[christmas])
    assert (days.is_working_day(friday), days.is_working_day(christmas)) == (False, True)


def test_a_place_where_nobody_works_is_told_and_not_waited_for():
    days = WorkingDays(None, "UTC", closed_on=[date.fromordinal(each) for each in SINCE_2026])
    with pytest.raises(ValueError, match="no working day in 60 days"):
        days.end_of(TUESDAY, 1)


def test_a_calendar_of_a_year_never_changes_whoever_asks_it():
    calendar = holidays_of("PH", 2026)
    days = len(calendar)
    assert date(2027, 12, 25) not in calendar
    assert len(calendar) == days


@pytest.mark.parametrize("place", ["PH", "GB-ENG", "US", "SA", "JP"])
def test_calendars_of_single_years_say_what_one_of_all_years_says(place: str):
    country, _, part = place.partition("-")
    whole = country_holidays(country, subdiv=part or None, years=range(2026, 2030))
    for day in map(
        date.fromordinal, range(date(2026, 1, 1).toordinal(), date(2030, 1, 1).toordinal())
    ):
        assert holidays_of(place, day.year).is_working_day(day) == whole.is_working_day(day)
