"""Which acts an award falls by, when it can be given, and for how long its firm rests (E1)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.recognition.rules.awards import (
    given_from,
    is_preview,
    lies_in,
    rests_until,
    terms,
    times,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


@pytest.mark.parametrize(
    ("done", "counts"),
    [
        ((FIRST - 9 * DAY, FIRST - DAY), False),
        ((FIRST - 9 * DAY, FIRST), True),
        ((FIRST - 9 * DAY, LAST + 9 * DAY), True),
        ((LAST, LAST + 9 * DAY), True),
        ((LAST + DAY, LAST + 9 * DAY), False),
    ],
)
def test_e1_an_award_falls_only_by_an_act_in_its_period(done, counts):
    assert lies_in(done, (FIRST, LAST)) is counts


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_e1_nothing_is_given_before_the_whole_period_counts(until):
    assert is_preview(until - DAY, until)
    assert not is_preview(until, until)
    # The last day counts once it is over.
    assert given_from(until) - until == DAY


def test_c2_the_loss_of_an_award_can_be_appealed_for_thirty_days_and_takes_effect_meanwhile():
    found = terms(NOON)
    assert found.appeal_until == NOON + 30 * DAY
    assert found.error_until == NOON + 10 * DAY
    assert not found.holds_back


def test_c2_an_appeal_is_decided_within_thirty_days_and_who_hears_it_can_be_objected_to_before():
    found = times(NOON)
    assert found.decide_by == NOON + 30 * DAY
    assert NOON < found.conflicts_until < found.acknowledged_by < found.decide_by


@pytest.mark.parametrize(
    ("until", "years", "last"),
    [
        (LAST, 5, date(2030, 12, 31)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), 5, date(2029, 2, 28)),
    ],
)
def test_a_firm_that_was_rewarded_rests_for_whole_years(until, years, last):
    assert rests_until(until, years) == last
