"""A cursor of PostgreSQL's driver that gives rows while the server finds more of them."""

from collections.abc import Generator, Iterator
from itertools import chain, islice
from typing import Any, Self, cast

from psycopg import Cursor, capabilities
from psycopg.abc import Params
from psycopg.types.string import ByteaBinaryLoader


class StreamingCursor(Cursor[Any]):
    """Fetches every row before it gives one, unless it is told how many to give at a time.

    Attributes:
        at_once: how many; 0: all.
    """

    at_once = 0
    _stream: Generator[Any] | None = None
    _rows: Iterator[Any] = iter(())

    def execute(self, query: Any, params: Params | None = None, **how: Any) -> Self:
        """Ask, and wait for the first rows at least."""
        if not self.at_once:
            return super().execute(query, params, **how)
        self.adapters.register_loader("text", ByteaBinaryLoader)
        size = self.at_once if capabilities.has_stream_chunked() else 1
        rows = self.stream(query, params, binary=True, size=size)
        self._stream = cast("Generator[Any]", rows)
        # What the columns are is known with the first row.
        self._rows = chain([*islice(rows, 1)], rows)
        return self

    def fetchmany(self, size: int = 0) -> list[Any]:
        """Return the next rows."""
        return super().fetchmany(size) if self._stream is None else [*islice(self._rows, size)]

    def close(self) -> None:
        """Give the connection back, whose server may not have given all rows yet."""
        if self._stream is not None:
            self._stream.close()
        super().close()
