"""Reading code, while nothing that lies in memory is looked through for what could go.

Reading makes some million objects, and nearly all of them stay. Collecting meanwhile took a quarter
of the time in which the service starts; and each full collection while it serves would look
through all of them again.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCK = threading.RLock()


@contextmanager
def loading() -> Iterator[None]:
    """Read code in one thread at a time; what is in memory at the end is set apart for good."""
    with _LOCK:
        was_on = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            gc.freeze()
            if was_on:
                gc.enable()
