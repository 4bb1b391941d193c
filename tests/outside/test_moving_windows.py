"""Counts in the memory of a process: as the library counts, and nothing stays that is over."""

import time
from datetime import UTC, datetime
from random import Random
from types import SimpleNamespace

import pytest
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.outside import moving_windows
from app.outside.moving_windows import MovingWindows

LIMITS = [parse(each) for each in ("3/minute", "5/minute", "2/10 seconds")]
WHO = [("address", "a"), ("address", "b"), ("caller", "a")]


@pytest.fixture
def clock(monkeypatch) -> SimpleNamespace:
    """What both ask for the time."""
    told = SimpleNamespace(at=1_800_000_000.0)
    monkeypatch.setattr(time, "time", lambda: told.at)
    monkeypatch.setattr(moving_windows, "now", lambda: datetime.fromtimestamp(told.at, UTC))
    return told


def test_they_count_as_the_library_does(clock):
    drawn = Random(7)  # noqa: S311 - no secret is drawn
    ours, theirs = MovingWindows(), MovingWindowRateLimiter(MemoryStorage())
    refused = 0
    for _ in range(3000):
        clock.at += drawn.choice([0, 0, drawn.uniform(0.1, 4), drawn.uniform(5, 70)])
        item, who = drawn.choice(LIMITS), drawn.choice(WHO)
        if drawn.random() < 0.02:
            ours.clear(item, *who)
            theirs.clear(item, *who)
        # Whoever looks drops what is over, so that who counts must be tried without a look too.
        if drawn.random() < 0.5:
            assert ours.test(item, *who) == theirs.test(item, *who)
        counted = ours.hit(item, *who)
        assert counted == theirs.hit(item, *who)
        refused += not counted
        theirs_now = theirs.get_window_stats(item, *who)
        assert ours.get_window_stats(item, *who) == pytest.approx(
            tuple(theirs_now), rel=0, abs=0.001
        )
    assert refused > 100


def test_a_count_ends_with_its_window(clock):
    windows, item = MovingWindows(), parse("2/minute")
    assert [windows.hit(item, "address", "a") for _ in range(3)] == [True, True, False]
    assert windows.get_window_stats(item, "address", "a") == (clock.at + 60, 0)
    clock.at += 61
    assert windows.test(item, "address", "a")
    assert windows.hit(item, "address", "a")


def test_whoever_asks_no_more_is_forgotten(clock):
    windows, item = MovingWindows(), parse("2/minute")
    for each in range(1000):
        windows.hit(item, "address", str(each))
    clock.at += 61
    windows.hit(item, "address", "another")
    assert len(windows._of_length[60]) == 1


def test_whoever_asks_on_keeps_nobody_else_from_being_forgotten(clock):
    windows, item = MovingWindows(), parse("9/minute")
    for after, who in ((0, "a"), (0, "b"), (50, "a"), (11, "c")):
        clock.at += after
        windows.hit(item, "address", who)
    assert [who for _, (_, who) in windows._of_length[60]] == ["a", "c"]
