"""Writing beside making: while one piece is written in a thread, the next is made.

The database writes without the interpreter: SQLite inside the thread, PostgreSQL in a process of
its own. So a run of many pieces takes as long as the slower of both halves, not as both together.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context

from app.store.work import Database

Write = Callable[[], None]


class _Beside:
    """Pieces that are written in their order, one at a time, beside whoever makes them."""

    def __init__(self, thread: ThreadPoolExecutor) -> None:
        self._thread = thread
        self._begun = False
        self._last: Future[None] | None = None

    def write(self, piece: Write) -> None:
        """Wait until the piece before is written, and begin with this one.

        The first is written at once: most runs have no other, and need no thread.
        """
        self.wait()
        if not self._begun:
            self._begun = True
            piece()
            return
        self._last = self._thread.submit(copy_context().run, piece)

    def wait(self) -> None:
        """Wait until everything is written.

        Raises:
            Exception: what went wrong with the last piece.
        """
        last, self._last = self._last, None
        if last is not None:
            last.result()


@contextmanager
def written_beside(database: Database) -> Iterator[Callable[[Write], None]]:
    """Give a function that takes pieces to write; when the block ends, all are written.

    A piece opens the writing door itself. Where both doors are one connection, each is written in
    place. Once one failed, the block is ended by its error with the next piece, and the piece that
    follows is not written.
    """
    if not database.has_two_connections:
        yield lambda piece: piece()
        return
    with ThreadPoolExecutor(1, "written-beside") as thread:
        beside = _Beside(thread)
        yield beside.write
        beside.wait()
