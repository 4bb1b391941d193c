"""The worker: quick to react, at rest when there is nothing, and no duty holds up another."""

import threading
import time

import pytest

from app.access.policy import CLOCK
from app.kit.errors import Busy
from app.store import worker as worker_module
from app.store.consumers import Lease, advance, position
from app.store.jobs import enqueue
from app.store.work import Database
from app.store.worker import Chore, Worker, WorkerThread

pytestmark = pytest.mark.commits
PATIENCE_SECONDS = 10


class Copyist:
    """A follower that only moves on."""

    name = "copyist"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        with database.writing(CLOCK) as work:
            advance(work.session, lease, work.at, head)


@pytest.fixture
def started():
    """Start workers; they are stopped at the end."""
    threads: list[WorkerThread] = []

    def start(worker: Worker) -> WorkerThread:
        threads.append(WorkerThread(lambda: worker))
        threads[-1].start()
        return threads[-1]

    yield start
    for thread in threads:
        thread.stop()


def until(is_so) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_follower_is_brought_to_the_head_soon_after_an_event(own_database, started):
    started(Worker(own_database, [Copyist()], {}))

    with own_database.writing(CLOCK) as work:
        work.record("samples.thing.changed")

    def follows() -> bool:
        with own_database.reading(CLOCK) as work:
            return position(work.session, "copyist") == 1

    until(follows)


def test_a_long_job_does_not_keep_followers_waiting(own_database, started):
    under_way, may_end = threading.Event(), threading.Event()

    def long_job(_database, _body) -> None:
        under_way.set()
        may_end.wait(PATIENCE_SECONDS)

    turns: list[bool] = []
    chore = Chore("count", lambda: turns.append(under_way.is_set()) or False)
    with own_database.writing(CLOCK) as work:
        enqueue(work, "long", {})
    started(Worker(own_database, [chore], {"long": long_job}))

    until(lambda: any(turns))
    may_end.set()


def test_a_duty_that_fails_rests_and_holds_up_no_other(own_database, started, monkeypatch):
    monkeypatch.setattr(worker_module, "POLL_SECONDS", 0.01)
    failed, worked = [], []

    def fail() -> bool:
        failed.append(1)
        raise OSError("the disk is full")

    started(
        Worker(
            own_database,
            [Chore("broken", fail), Chore("well", lambda: worked.append(1) or False)],
            {},
        )
    )

    until(lambda: len(worked) > 20)
    assert len(failed) == 1


def test_a_busy_database_is_no_failure(own_database, started, monkeypatch):
    monkeypatch.setattr(worker_module, "POLL_SECONDS", 0.01)
    turns = []

    def busy() -> bool:
        turns.append(1)
        raise Busy("The database is busy.")

    started(Worker(own_database, [Chore("busy", busy)], {}))

    until(lambda: len(turns) > 5)


def test_with_nothing_to_do_it_looks_twice_a_second(own_database, started):
    turns: list[float] = []

    def look() -> bool:
        turns.append(time.monotonic())
        return False

    started(Worker(own_database, [Chore("look", look)], {}))

    until(lambda: len(turns) == 3)
    assert turns[2] - turns[0] == pytest.approx(1.0, abs=0.4)


def test_it_stops_when_it_is_asked_to(own_database, started):
    began = threading.Event()
    thread = started(
        Worker(own_database, [Chore("never at rest", lambda: began.set() or True)], {})
    )
    began.wait(PATIENCE_SECONDS)

    thread.stop()

    assert [each.name for each in threading.enumerate() if each.name in {"worker", "jobs"}] == []
