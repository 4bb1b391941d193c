"""The arithmetic of violations, for any days and any shares."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domains.violations.rules import (
    WHOLE,
    around,
    overlap,
    past,
    public_until,
    same_conduct,
    shares_fit,
)
from app.domains.violations.types import Offence, RespondentState, ViolationState, Window
from app.domains.violations.workflow import LIFE, PART

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
WINDOWS = st.tuples(DAYS, DAYS).map(lambda pair: Window(min(pair), max(pair)))


@given(WINDOWS, WINDOWS)
def test_v3_windows_overlap_either_way_round_and_share_a_day(one: Window, other: Window):
    assert overlap(one, other) is overlap(other, one)
    shared = max(one.first, other.first) <= min(one.last, other.last)
    assert overlap(one, other) is shared


@given(WINDOWS)
def test_v3_the_day_after_a_window_is_outside_of_it(one: Window):
    day = one.last + timedelta(days=1)
    assert overlap(one, one)
    assert not overlap(one, Window(day, day))


@given(st.lists(WINDOWS, min_size=1))
def test_the_window_of_a_case_holds_every_count(windows: list[Window]):
    whole = around(windows)
    assert all(whole.first <= each.first and each.last <= whole.last for each in windows)
    assert whole.first in {each.first for each in windows}
    assert whole.last in {each.last for each in windows}


@given(WINDOWS, st.sampled_from(list(Offence)), st.sampled_from(list(Offence)))
def test_v3_only_one_class_is_one_conduct(window: Window, one: Offence, other: Offence):
    assert same_conduct([(one, window)], [(other, window)]) is (one is other)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the strategy adds the zone
    st.integers(1, 240),
)
def test_v4_publication_ends_so_many_months_after_the_decision(at: datetime, months: int):
    until = public_until(at, months)
    assert (until.year - at.year) * 12 + until.month - at.month == months
    assert until.day <= at.day
    assert until.time() == at.time()


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the strategy adds the zone
def test_a_day_that_begun_anywhere_has_come_and_the_next_but_one_has_not(at: datetime):
    assert past(at.date(), at)
    assert not past(at.date() + timedelta(days=2), at)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the strategy adds the zone
def test_v3_a_day_has_come_once_it_is_there_in_the_place_where_days_begin_first(at: datetime):
    there = at.astimezone(ZoneInfo("Pacific/Kiritimati")).date()
    assert past(there, at)
    assert not past(there + timedelta(days=1), at)
    begins = datetime.combine(there, time(), ZoneInfo("Pacific/Kiritimati"))
    assert past(there, begins)
    assert not past(there, begins - timedelta(microseconds=1))


def test_a_dismissed_case_and_part_lead_nowhere():
    assert LIFE.actions_from(ViolationState.DISMISSED) == []
    assert PART.actions_from(RespondentState.DISMISSED) == []


def test_v1_no_case_is_confirmed_before_somebody_was_notified():
    assert [step.sources for step in LIFE.steps if step.target is ViolationState.CONFIRMED] == [
        frozenset({ViolationState.NOTIFIED})
    ]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=20))
def test_v6_shares_that_come_to_the_whole_fit_and_no_others(parts: list[int]):
    shares = [*parts, WHOLE - sum(parts)]
    assert shares_fit(shares)
    assert not shares_fit([*shares, 1])
    assert not shares_fit(shares[:-1])
    assert not shares_fit([*shares[:-1], shares[-1] + 1, -1])


def test_v6_shares_are_told_in_hundredths_of_a_per_cent():
    quarter = 25 * 100
    assert shares_fit([quarter] * 4)
    assert not shares_fit([quarter] * 3)
    # Nobody is found to have a share of nothing.
    assert not shares_fit([*[quarter] * 4, 0])


@given(st.integers(1, WHOLE - 1), st.integers(1, WHOLE))
def test_v6_beside_what_stands_a_share_leaves_the_whole_unexceeded(standing: int, share: int):
    assert shares_fit([share], [standing]) is (share + standing <= WHOLE)
    assert shares_fit([], [standing])
