"""What is counted is counted once, whoever counts."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.kit.tallies import SECONDS, Spread, Tally


def test_each_word_is_counted_apart() -> None:
    tally = Tally("refused", "What was refused.", ("why",))
    for why in ("late", "late", "strange"):
        tally.add(why)

    assert tally.counted() == {("late",): (2,), ("strange",): (1,)}


def test_a_duration_counts_under_the_bound_that_it_does_not_pass() -> None:
    spread = Spread("took", "How long it took.", ("what",))
    for seconds in (SECONDS[0], 0.02, 99.0):
        spread.took(("a",), seconds)

    *rows, total = spread.counted()[("a",)]
    assert rows == [1, 0, 1, 0, 0, 0, 0, 1]
    assert total == pytest.approx(99.021)


def test_bounds_rise_so_that_each_duration_has_one_place() -> None:
    assert list(SECONDS) == sorted(set(SECONDS))


def test_what_fails_took_its_time_too() -> None:
    spread = Spread("took", "How long it took.", ("what",))
    with pytest.raises(OSError, match="no"), spread.timed("a"):
        raise OSError("no")

    *rows, total = spread.counted()[("a",)]
    assert sum(rows) == 1
    assert 0 < total < 60


def test_no_count_is_lost_among_threads() -> None:
    tally = Tally("asked", "Asked.", ())
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: [tally.add() for _ in range(2_000)], range(8)))

    assert tally.counted() == {(): (16_000,)}
