"""How long the one whom a warning names is heard, and how long it lasts (C1, L4)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.warnings.rules import heard_until, latest_day, months_after
from app.domains.warnings.types import Way

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)
INSTANTS = st.timedeltas(timedelta(), timedelta(days=3_000)).map(lambda each: NOON + each)


@given(INSTANTS)
def test_l4_no_finding_is_of_a_day_that_has_begun_nowhere(at):
    assert latest_day(at) == at.astimezone(ZoneInfo("Pacific/Kiritimati")).date()
    midnight = datetime.combine(at.date(), time(), ZoneInfo("Pacific/Kiritimati")).astimezone(UTC)
    assert latest_day(midnight) == at.date()
    assert latest_day(midnight - timedelta(microseconds=1)) == at.date() - DAY


@pytest.mark.parametrize("way", sorted(set(Way) - {Way.NO_WAY_KNOWN}))
def test_c1_whoever_can_be_reached_is_heard_for_two_weeks_before_anything_is_public(way):
    assert heard_until(NOON, way, None) == NOON + 14 * DAY
    assert heard_until(NOON, way, NOON + 20 * DAY) == NOON + 20 * DAY
    assert heard_until(NOON, way, NOON + DAY) == NOON + 14 * DAY


def test_c1_where_no_way_is_known_nobody_waits_and_no_time_that_ran_is_cut():
    assert heard_until(NOON, Way.NO_WAY_KNOWN, None) == NOON
    assert heard_until(NOON, Way.NO_WAY_KNOWN, NOON + DAY) == NOON + DAY


@pytest.mark.parametrize("months", [0, 13, -1])
def test_l4_no_warning_lasts_longer_than_twelve_months_or_ends_before_it_begins(months):
    with pytest.raises(ValueError, match="1 to 12"):
        months_after(NOON, months)


def test_l4_a_warning_of_one_to_twelve_months_ends_on_the_same_day_or_the_last_of_its_month():
    assert months_after(NOON, 12) == NOON.replace(year=2027)
    assert months_after(NOON, 1) == NOON.replace(month=12)
    assert months_after(NOON.replace(month=3, day=31), 11).date().isoformat() == "2027-02-28"
