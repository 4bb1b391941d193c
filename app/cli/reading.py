"""Reading the code of a process, while nothing of it is looked through for what could go.

Reading makes some million objects, and nearly all of them stay. Collecting meanwhile took a quarter
of the time in which the service starts; and each full collection while it serves would look
through all of them again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Collect no garbage until this ends."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def served() -> ASGIApp:
    """Make the service for a process of its own, and set what it is made of apart for good."""
    with nothing_collected():
        from app.main import served as made  # noqa: PLC0415 - this is what is read

        service = made()
        gc.freeze()
    return service
