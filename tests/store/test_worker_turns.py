"""How the worker takes its turns: who fails rests longer, who found nothing is asked later."""

import logging
import threading
from itertools import pairwise
from time import sleep
from types import SimpleNamespace

import pytest

from app.kit.errors import Busy
from app.store import worker
from app.store.worker import POLL_SECONDS, WorkerThread, unhurried


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The seconds of the machine's clock, which the test sets."""
    clock = SimpleNamespace(at=1000.0)
    monkeypatch.setattr(worker, "time", SimpleNamespace(monotonic=lambda: clock.at))
    return clock


def test_a_duty_that_is_not_urgent_rests_after_it_found_nothing(now):
    found = [3, 0, 5]
    duty = unhurried(lambda: found.pop(0), 10)
    assert (duty(), duty()) == (True, False)
    now.at += 9.9
    assert (duty(), found) == (False, [5])
    now.at += 0.1
    assert (duty(), found) == (True, [])


def test_it_rests_for_ten_minutes_where_nothing_else_is_said(now):
    asked: list[float] = []
    duty = unhurried(lambda: asked.append(now.at) or 0)
    for after in (0, 599.5, 0.5):
        now.at += after
        assert duty() is False
    assert asked == [1000.0, 1600.0]


class Duty:
    """Notes when it is done, and fails as it is told."""

    def __init__(self, now: SimpleNamespace) -> None:
        self.now, self.asked = now, list[float]()
        self.fails: type[Exception] | None = None

    def __call__(self) -> bool:
        self.asked.append(self.now.at)
        if self.fails:
            raise self.fails("it went wrong")
        return True

    def rests(self) -> list[float]:
        return [after - before for before, after in pairwise(self.asked)]


def test_who_fails_rests_longer_each_time_and_a_minute_at_most_until_it_goes_well(now, caplog):
    duty = Duty(now)
    turn = worker._Turn("tests", duty)
    duty.fails = OSError
    with caplog.at_level(logging.ERROR):
        for _ in range(400):
            assert turn.take() is False
            now.at += 0.5
    assert duty.rests() == [2, 4, 8, 16, 32, 60, 60]
    assert {(each.message, each.duty) for each in caplog.records} == {("worker failed", "tests")}
    duty.fails = None
    now.at += 60
    assert (turn.take(), turn.take()) == (True, True)
    duty.fails = OSError
    turn.take()
    duty.asked.clear()
    for after in (1.9, 0.1):
        now.at += after
        turn.take()
    assert duty.asked == [now.at]


def test_a_busy_database_is_asked_again_at_once(now, caplog):
    duty = Duty(now)
    turn = worker._Turn("tests", duty)
    duty.fails = Busy
    with caplog.at_level(logging.INFO):
        assert turn.take() is False
    assert [each.message for each in caplog.records] == ["worker found the database busy"]
    duty.fails = None
    assert turn.take() is True


class Stop:
    """A stop that comes after so many looks at it, and notes who slept."""

    def __init__(self, looks: int) -> None:
        self.looks, self.slept = looks, list[float]()

    def is_set(self) -> bool:
        self.looks -= 1
        return self.looks < 0

    def wait(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.mark.parametrize(
    ("worked", "sleeps"), [((False, False), 1), ((True, False), 0), ((False, True), 0)]
)
def test_while_there_is_work_for_anybody_nobody_sleeps(worked, sleeps):
    taken = []
    turns = [SimpleNamespace(take=lambda each=each: taken.append(each) or each) for each in worked]
    stop = Stop(looks=3)
    worker._work(turns, stop)  # type: ignore[arg-type] - as far as they are asked
    assert taken == list(worked)
    assert stop.slept == [POLL_SECONDS] * sleeps


def test_whoever_is_told_to_stop_begins_nothing_more():
    taken: list[int] = []
    turns = [SimpleNamespace(take=lambda each=each: taken.append(each) or True) for each in (1, 2)]
    worker._work(turns, Stop(looks=2))  # type: ignore[arg-type] - as far as they are asked
    assert taken == [1]


def test_what_is_under_way_is_waited_for_but_does_not_keep_the_process_from_ending(caplog):
    seen: list[bool] = []
    jobs: list[threading.Thread] = []
    ended: list[bool] = []
    began = threading.Event()

    def begin() -> None:
        jobs.append(threading.current_thread())
        began.set()
        sleep(0.03)
        ended.append(True)

    def make() -> worker.Worker:
        made = worker.Worker(None, [], {})  # type: ignore[arg-type] - nothing is asked of it
        made._jobs = [SimpleNamespace(take=begin)]  # type: ignore[list-item] - the same
        seen.append(threading.current_thread().daemon)
        return made

    thread = WorkerThread(make)
    with caplog.at_level(logging.INFO):
        thread.start()
        assert began.wait(10)
        thread.stop()
    assert [each.message for each in caplog.records] == ["worker started", "worker stopped"]
    assert ended == [True]
    assert seen == [True]
    assert jobs[0].daemon is True
