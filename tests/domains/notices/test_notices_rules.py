"""Until when a notice is answered, and what the public reads of an act at which instant."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domains.notices.rules import (
    Attempt,
    InEffect,
    answer_until,
    error_answered_by,
    is_over,
    public_reading,
    reopened_until,
    review_by,
)
from app.domains.notices.types import ActKind, NoticeState, Served, ServedBy, Standing

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
DAY = timedelta(days=1)
WEEK = 7 * 86_400


def attempt(days: int, outcome: Served) -> Attempt:
    return Attempt(ServedBy.POST, outcome, NOON + days * DAY)


@pytest.mark.parametrize(
    ("attempts", "days"),
    [
        ([(0, Served.SERVED)], 7),
        # A second service gives no second time, and an attempt before it takes none away.
        ([(0, Served.SERVED), (3, Served.SERVED)], 7),
        ([(0, Served.RETURNED), (3, Served.SERVED), (5, Served.RETURNED)], 10),
        ([(0, Served.RETURNED), (5, Served.RETURNED)], 12),
    ],
)
def test_v1_the_time_to_answer_runs_from_the_first_service_or_the_last_attempt(attempts, days):
    tried = [attempt(day, outcome) for day, outcome in attempts]
    assert answer_until(WEEK, tried) == NOON + days * DAY
    assert answer_until(WEEK, tried[::-1]) == NOON + days * DAY


def test_v1_no_time_to_answer_is_over_while_nobody_tried_to_serve_the_notice():
    assert answer_until(WEEK, []) is None
    assert not is_over(None, NOON)


def test_c1_the_time_to_answer_is_over_at_its_last_instant_and_not_before():
    assert not is_over(NOON, NOON - MOMENT)
    assert is_over(NOON, NOON)


def test_v1_c1_and_c2_give_a_year_two_weeks_and_ten_days():
    assert reopened_until(NOON) == NOON + 366 * DAY
    assert review_by(NOON) == NOON + 14 * DAY
    assert error_answered_by(NOON) == NOON + 10 * DAY


STRUCK = InEffect(
    act=ActKind.CERTIFICATE_SUSPENDED,
    ground="g",
    state=NoticeState.IN_EFFECT,
    since=NOON,
    appeal_until=NOON + 30 * DAY,
    is_appealed=False,
    final_at=None,
    reversed_at=None,
    statement="we appeal",
)


def standing(notice: InEffect, at: datetime) -> Standing | None:
    found = public_reading(notice, at)
    return None if found is None else found.standing


def test_c2_nothing_is_read_of_an_act_before_it_is_in_effect():
    assert public_reading(STRUCK, NOON - MOMENT) is None
    assert public_reading(replace(STRUCK, since=None), NOON) is None
    read = {each for each in NoticeState if public_reading(replace(STRUCK, state=each), NOON)}
    assert read == {NoticeState.IN_EFFECT, NoticeState.REVIEWED}


def test_c2_an_act_in_effect_is_read_with_its_ground_its_appeal_and_the_firms_statement():
    found = public_reading(STRUCK, NOON)
    assert found is not None
    assert (found.ground, found.since, found.statement) == ("g", NOON, "we appeal")
    assert (found.standing, found.appeal_until) == (Standing.APPEAL_OPEN, NOON + 30 * DAY)


def test_c2_an_act_is_final_when_its_time_to_appeal_is_over_or_its_appeal_left_it_standing():
    assert standing(STRUCK, NOON + 30 * DAY - MOMENT) is Standing.APPEAL_OPEN
    found = public_reading(STRUCK, NOON + 30 * DAY)
    assert found is not None
    assert (found.standing, found.appeal_until) == (Standing.FINAL, None)
    assert standing(replace(STRUCK, final_at=NOON), NOON) is Standing.FINAL
    assert standing(replace(STRUCK, appeal_until=None), NOON) is Standing.FINAL


def test_c2_an_appeal_that_runs_and_a_reversal_are_read_in_this_order():
    appealed = replace(STRUCK, is_appealed=True)
    assert standing(appealed, NOON + 90 * DAY) is Standing.APPEAL_RUNNING
    assert standing(replace(appealed, reversed_at=NOON), NOON) is Standing.REVERSED
