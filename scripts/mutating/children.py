"""Work done in a fork, with an end by its processor time, and a later one by the clock."""

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

TOO_LONG = -1


@dataclass(frozen=True)
class Waiting:
    """Until when there is time for anything."""

    end: float

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return self.end - time.monotonic()


def in_a_child(work: Callable[[], int | None], seconds: float, busy: float | None = None) -> int:
    """Do work in a fork, and return its status; what takes too long is ended by its id.

    Args:
        work: what is done.
        seconds: the end by the clock, for what waits.
        busy: the end by the fork's own processor time, which other work on the machine does not
            bring nearer.
    """
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _do(work, busy)
    until = time.monotonic() + seconds
    pause = 0.001
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            ended = os.waitstatus_to_exitcode(status)
            return TOO_LONG if ended == -signal.SIGXCPU else ended
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TOO_LONG


def allow(busy: float) -> None:
    """Let this process take so many seconds more of the processor, and end it then."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time() + busy), hard))


def _do(work: Callable[[], int | None], busy: float | None) -> None:
    os.setsid()  # so that what a test starts ends with the test
    status = 70
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if busy is not None:
            allow(busy)
        status = work() or 0
    except BaseException:  # noqa: BLE001 - the fork ends here, whatever happened
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)
