"""Whom a bar strikes, until when, and what waits because of it (V3, V5)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domains.bars.rules import binds, holds, last_day, not_under, reading
from app.domains.bars.types import BarState, PairState, Reading, WhySpared

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
FIRST, LAST = date(2026, 3, 10), date(2026, 3, 20)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("came", "left", "spared"),
    [
        (date(2020, 1, 1), FIRST - DAY, WhySpared.LEFT_BEFORE),
        (date(2020, 1, 1), FIRST, None),
        (date(2020, 1, 1), None, None),
        (LAST, None, None),
        (LAST + DAY, None, WhySpared.CAME_AFTER),
        (LAST + DAY, LAST + 2 * DAY, WhySpared.CAME_AFTER),
    ],
)
def test_v5_who_left_before_the_act_or_came_after_it_is_not_under_the_bar(came, left, spared):
    assert not_under((came, left), (FIRST, LAST)) is spared


def test_v5_a_bar_lasts_whole_years_to_the_day():
    assert last_day(date(2026, 11, 24), 3) == date(2029, 11, 24)
    assert last_day(date(2028, 2, 29), 1) == date(2029, 2, 28)


def test_v5_a_bar_ends_after_its_last_day_without_an_act_of_anybody():
    assert reading(BarState.IN_EFFECT, LAST, LAST) is Reading.IN_EFFECT
    assert reading(BarState.IN_EFFECT, LAST, LAST + DAY) is Reading.ENDED


@pytest.mark.parametrize("state", sorted(set(BarState) - {BarState.IN_EFFECT}))
def test_v5_what_was_never_in_force_or_was_lifted_does_not_read_as_ended(state):
    assert reading(state, LAST, LAST + DAY).value == state.value


def test_v5_a_question_holds_until_it_is_answered_and_no_longer_than_its_time():
    assert holds(PairState.ASKED, NOON, NOON - MOMENT)
    assert not holds(PairState.ASKED, NOON, NOON)
    assert holds(PairState.ASKED, None, NOON)


def test_v5_time_ends_no_likeness_that_was_found_and_brings_back_none_that_was_not():
    for due_at in (None, NOON - DAY, NOON + DAY):
        assert holds(PairState.SAME, due_at, NOON)
        assert holds(PairState.MET, due_at, NOON)
        assert not holds(PairState.NOT_SAME, due_at, NOON)


@pytest.mark.parametrize(
    ("place", "bound"),
    [("NP", True), ("NP-P3", True), ("NPX", False), ("IN", False), (None, False)],
)
def test_v3_a_bar_of_an_authority_binds_firms_of_its_own_place_alone(place, bound):
    assert binds(("NP", ()), place, "scheme") is bound


def test_v3_a_bar_of_a_part_binds_nobody_in_the_rest_of_the_country():
    assert binds(("CA-MB", ()), "CA-MB", None)
    assert not binds(("CA-MB", ()), "CA", None)


def test_v3_a_bar_of_the_scheme_binds_in_the_schemes_that_it_names_or_in_all():
    assert binds((None, ()), "NP", None)
    assert binds((None, ("one", "two")), "NP", "two")
    assert not binds((None, ("one", "two")), "NP", "three")
    assert not binds((None, ("one",)), "NP", None)
