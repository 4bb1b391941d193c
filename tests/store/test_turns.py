"""At the writing door who waits longest is next, and who came in time gets what there is."""

from functools import partial
from threading import Barrier, Event, Thread
from time import monotonic, sleep
from typing import Any

import pytest
from sqlalchemy.util.queue import Empty, Full

from app.store import turns
from app.store.turns import InTurn


def waiters(queue: InTurn, count: int, got: list[int]) -> list[Thread]:
    """Let so many wait, each after the one before; they note when it is their turn."""
    threads = []
    for place in range(count):
        ready = Event()

        def wait(place: int = place, ready: Event = ready) -> None:
            ready.set()
            item = queue.get(timeout=10)
            got.append(place)
            queue.put(item, block=False)

        thread = Thread(target=wait)
        thread.start()
        ready.wait()
        until = monotonic() + 5
        while queue.waiting <= place and monotonic() < until:
            sleep(0.001)
        threads.append(thread)
    return threads


def test_who_waits_longest_is_next_though_others_come_between():
    queue, got = InTurn(1), []
    threads = waiters(queue, 12, got)
    queue.put("the only one", block=False)  # type: ignore[arg-type]  # any thing is handed on
    for each in threads:
        each.join()
    assert got == list(range(12))
    assert queue.qsize() == 1


def test_who_waits_for_too_long_leaves_the_line_and_holds_nobody_up():
    queue = InTurn(1)
    with pytest.raises(Empty):
        queue.get(timeout=0.01)
    with pytest.raises(Empty):
        queue.get(block=False)
    assert queue.waiting == 0
    queue.put("one", block=False)  # type: ignore[arg-type]  # any thing is handed on
    assert queue.get(timeout=0) == "one"


def test_what_is_handed_over_in_the_moment_in_which_somebody_gives_up_is_theirs(
    monkeypatch: pytest.MonkeyPatch,
):
    queue = InTurn(1)

    class TooLate:
        """A lock for which somebody waited too long, just before it was opened."""

        def acquire(self, *, timeout: float) -> bool:
            assert timeout == 7
            queue.put("one", block=False)  # type: ignore[arg-type]  # any thing is handed on
            return False

        def release(self) -> None:
            """Nobody waits any more."""

    late: Any = TooLate()
    monkeypatch.setattr(turns, "_Waiting", partial(turns._Waiting, came=late))
    assert queue.get(timeout=7) == "one"
    assert (queue.qsize(), queue.waiting) == (0, 0)


def test_who_sets_no_limit_waits_for_as_long_as_it_takes():
    queue, got = InTurn(1), []
    waits = Thread(target=lambda: got.append(queue.get()))
    waits.start()
    waits.join(0.02)
    assert waits.is_alive()
    queue.put("one")  # type: ignore[arg-type]  # any thing is handed on
    waits.join()
    assert got == ["one"]


def test_what_nobody_waits_for_is_laid_down_and_no_more_than_there_is_room_for():
    queue = InTurn(1)
    queue.put("one", block=False)  # type: ignore[arg-type]  # any thing is handed on
    with pytest.raises(Full):
        queue.put("two", block=False)  # type: ignore[arg-type]  # the same
    with pytest.raises(Full):
        queue.put("two", timeout=0.001)  # type: ignore[arg-type]  # the same
    assert (queue.get(block=False), queue.qsize()) == ("one", 0)


def test_nothing_is_lost_between_many_who_hurry():
    queue, start, done = InTurn(3), Barrier(16), []
    for each in ("a", "b", "c"):
        queue.put(each, block=False)  # type: ignore[arg-type]  # any thing is handed on

    def hurry() -> None:
        start.wait()
        for _ in range(200):
            try:
                item = queue.get(timeout=0.0005)
            except Empty:
                continue
            done.append(item)
            queue.put(item, block=False)

    threads = [Thread(target=hurry) for _ in range(16)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(queue.get(block=False) for _ in range(3)) == ["a", "b", "c"]
    assert len(done) > 200
