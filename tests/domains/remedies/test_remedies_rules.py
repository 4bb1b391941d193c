"""By when the money goes back, and until when what is held can be claimed."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domains.remedies.engine.limits import read_limits
from app.domains.remedies.rules import LEAST_SHOWN
from app.kit.small_numbers import LEAST

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
LIMITS = replace(read_limits(), plan_days=20, whole_days=365, claimable_years=5)


def test_a_plan_and_the_whole_sum_are_due_so_many_days_after_the_remedy_opened():
    assert LIMITS.plan_due(AT) == datetime(2026, 12, 14, 12, tzinfo=UTC)
    assert LIMITS.whole_due(AT) == datetime(2027, 11, 24, 12, tzinfo=UTC)


def test_what_is_held_for_a_worker_can_be_claimed_for_whole_years():
    assert LIMITS.claimable_until(AT) == datetime(2031, 11, 24, 12, tzinfo=UTC)
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    assert LIMITS.claimable_until(leap_day) == datetime(2033, 2, 28, 12, tzinfo=UTC)


def test_e5_workers_are_counted_for_the_public_from_as_many_on_as_anybody_else():
    assert LEAST_SHOWN == LEAST
