"""Answers that are made piece by piece, each while the one before it is on its way."""

import asyncio
from collections.abc import AsyncIterator, Iterator

from anyio import to_thread


async def made_ahead(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Give pieces in their order; while one is sent, the next is made in a thread.

    One piece at most waits for a slow reader, and nothing is held for it: what makes a piece opens
    and closes its own door.

    Args:
        pieces: none is empty of meaning; each takes its time to be made.
    """
    making = _made(pieces)
    try:
        while True:
            await asyncio.wait([making])
            piece = making.result()
            if piece is None:
                return
            making = _made(pieces)
            yield piece
    finally:
        # A reader may go at any time; what is being made then comes to its end first.
        await asyncio.wait([making])


def _made(pieces: Iterator[bytes]) -> asyncio.Task[bytes | None]:
    async def make() -> bytes | None:
        return await to_thread.run_sync(next, pieces, None)

    return asyncio.create_task(make())
