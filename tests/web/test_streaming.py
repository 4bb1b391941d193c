"""Pieces of an answer are made one ahead of the reader, in their order, and never further."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from typing import cast

import pytest

from app.web.streaming import made_ahead


class Pieces:
    """Makes pieces and knows how many were made."""

    def __init__(self, count: int, *, fails: bool = False) -> None:
        self.made = 0
        self.one_more = threading.Semaphore(0)
        self.is_closed = False
        self._count, self._fails = count, fails

    def all(self) -> Iterator[bytes]:
        try:
            for number in range(self._count):
                self.made += 1
                self.one_more.release()
                yield b"%d" % number
            if self._fails:
                raise OSError("no more")
        finally:
            self.is_closed = True


def _within_a_while(work: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await work()

    asyncio.run(bounded())


def test_pieces_come_in_their_order_to_the_last() -> None:
    async def read() -> None:
        found = [piece async for piece in made_ahead(Pieces(50).all())]
        assert found == [b"%d" % number for number in range(50)]

    _within_a_while(read)


def test_while_one_piece_is_on_its_way_the_next_is_made_and_no_more() -> None:
    pieces = Pieces(50)

    async def read() -> None:
        ahead = made_ahead(pieces.all())
        for number in (b"0", b"1"):
            assert await anext(ahead) == number
            assert await asyncio.to_thread(pieces.one_more.acquire, timeout=20)
        assert await asyncio.to_thread(pieces.one_more.acquire, timeout=20)
        assert not await asyncio.to_thread(pieces.one_more.acquire, timeout=0.05)
        assert pieces.made == 3
        await cast(AsyncGenerator[bytes], ahead).aclose()

    _within_a_while(read)


def test_a_piece_that_cannot_be_made_breaks_the_answer_after_those_before_it() -> None:
    async def read() -> None:
        found = []
        with pytest.raises(OSError, match="no more"):
            async for piece in made_ahead(Pieces(2, fails=True).all()):
                found.append(piece)  # noqa: PERF401 - what came before the failure is looked at
        assert found == [b"0", b"1"]

    _within_a_while(read)


def test_a_reader_who_goes_leaves_nothing_running() -> None:
    pieces = Pieces(50)

    async def read() -> None:
        ahead = made_ahead(making := pieces.all())
        await anext(ahead)
        await cast(AsyncGenerator[bytes], ahead).aclose()
        # A generator in which somebody still runs cannot be closed.
        making.close()  # type: ignore[attr-defined]  # it is a generator
        assert pieces.is_closed
        assert pieces.made == 2

    _within_a_while(read)
