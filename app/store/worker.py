"""The worker: what goes on beside the requests, in a thread or in a process of its own.

It brings followers of the journal to its head, runs the jobs that are due, and does chores. Any
number may run at once: leases and claims see to it that each thing is done by one of them.
"""

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial

from app.kit.errors import Busy
from app.store.consumers import Follower, run
from app.store.jobs import JobKinds, run_due
from app.store.work import Database

POLL_SECONDS = 0.5
LONGEST_REST_SECONDS = 60.0
STOP_SECONDS = 5.0
UNHURRIED_SECONDS = 600.0

Duty = Callable[[], bool]
"""Does what is due, and tells whether there was something."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """A duty that follows no journal by itself, such as this machine's search index."""

    name: str
    do: Duty


def unhurried(do: Callable[[], int], rest_seconds: float = UNHURRIED_SECONDS) -> Duty:
    """Return a duty that rests for a while after it found nothing to do.

    Args:
        do: does some, and returns how many.
        rest_seconds: how long it rests.
    """
    rests_until = 0.0

    def duty() -> bool:
        nonlocal rests_until
        if time.monotonic() < rests_until:
            return False
        if do():
            return True
        rests_until = time.monotonic() + rest_seconds
        return False

    return duty


class Worker:
    """Does in turn whatever is due, and sleeps when there is nothing.

    Jobs have a thread of their own, so that a long one does not keep readers waiting for what
    followers bring.

    Args:
        database: both doors.
        followers: of the journal, and what has to be done after them.
        jobs: what each kind of job does.
        last: kinds of jobs that wait until nothing else is due.
    """

    def __init__(
        self,
        database: Database,
        followers: Iterable[Follower | Chore],
        jobs: JobKinds,
        last: Collection[str] = (),
    ) -> None:
        self._following = [
            _Turn(each.name, each.do if isinstance(each, Chore) else partial(run, database, each))
            for each in followers
        ]
        self._jobs = [_Turn("jobs", partial(run_due, database, jobs, last))]

    def run(self, stop: threading.Event) -> None:
        """Work until ``stop`` is set; what is under way then is finished first, or left."""
        log.info("worker started")
        # What a job is at when the process ends is done again, so none waits for it long.
        jobs = threading.Thread(target=_work, args=(self._jobs, stop), name="jobs", daemon=True)
        jobs.start()
        _work(self._following, stop)
        jobs.join(STOP_SECONDS)
        log.info("worker stopped")


def _work(turns: Iterable["_Turn"], stop: threading.Event) -> None:
    while not stop.is_set():
        worked = False
        for turn in turns:
            worked = (not stop.is_set() and turn.take()) or worked
        if not worked:
            stop.wait(POLL_SECONDS)


class _Turn:
    """A duty and how it went; one that fails rests, longer each time, and holds up no other."""

    def __init__(self, name: str, duty: Duty) -> None:
        self._name = name
        self._duty = duty
        self._failures = 0
        self._rests_until = 0.0

    def take(self) -> bool:
        if time.monotonic() < self._rests_until:
            return False
        try:
            worked = self._duty()
        except Busy:
            log.info("worker found the database busy", extra={"duty": self._name})
            return False
        except Exception:
            log.exception("worker failed", extra={"duty": self._name})
            self._failures += 1
            rest = min(2.0**self._failures, LONGEST_REST_SECONDS)
            self._rests_until = time.monotonic() + rest
            return False
        self._failures = 0
        return worked


class WorkerThread:
    """A worker beside the requests of the same process, as on SQLite.

    Args:
        make: makes the worker, in the thread: that takes longer than the service to start.
    """

    def __init__(self, make: Callable[[], Worker]) -> None:
        self._stop = threading.Event()
        self._make = make
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Ask it to end, and wait for what is under way, but not for long."""
        self._stop.set()
        self._thread.join(2 * STOP_SECONDS)

    def _run(self) -> None:
        self._make().run(self._stop)
