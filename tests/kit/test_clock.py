"""The machine's time is aware and in UTC."""

from datetime import UTC, datetime

from app.kit.clock import now


def test_the_clock_tells_this_instant_in_utc():
    before = datetime.now(UTC)  # noqa: TID251 - the clock is compared with the machine's
    told = now()
    after = datetime.now(UTC)  # noqa: TID251 - the clock is compared with the machine's
    assert before <= told <= after
    assert told.tzinfo is UTC
