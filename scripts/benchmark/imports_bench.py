"""How long a list takes until it is in force, and until readers of the roster see all of it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from servers import vouch
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

LOOK_EVERY_SECONDS = 0.05
IN_FORCE = text("SELECT count(*) FROM import_file WHERE state = 'applied'")


class Brought(NamedTuple):
    """A list that was brought in: seconds from the start of the command, and its peak in MB."""

    in_force: float
    seen: float
    peak: float


def bring(url: str, settings: dict[str, str], *words: str) -> Brought:
    """Bring a list in by the command, and look from outside when it is in force."""
    with _noticed(url) as noticed:
        seen, peak = vouch(*words, settings=settings)
    return Brought(min((*noticed, seen)), seen, peak)


@contextmanager
def _noticed(url: str) -> Iterator[list[float]]:
    """Note after how many seconds one more list is in force than at the beginning."""
    engine = create_engine(url, poolclass=NullPool)
    before, began = _lists(engine), time.perf_counter()
    found: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not found and not ended.wait(LOOK_EVERY_SECONDS):
            if _lists(engine) > before:
                found.append(time.perf_counter() - began)

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield found
    finally:
        ended.set()
        watching.join()


def _lists(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(IN_FORCE).scalar_one()
