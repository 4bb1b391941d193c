"""Work done in a fork, with an end by the clock."""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

TOO_LONG = -1


@dataclass(frozen=True)
class Waiting:
    """Until when there is time for anything."""

    end: float

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return self.end - time.monotonic()


def in_a_child(work: Callable[[], int | None], seconds: float) -> int:
    """Do work in a fork, and return its status; what takes too long is ended by its id."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.setsid()  # so that what a test starts ends with the test
        status = 70
        try:
            status = work() or 0
        except BaseException:  # noqa: BLE001 - the fork ends here, whatever happened
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(status)
    until = time.monotonic() + seconds
    pause = 0.001
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TOO_LONG
