"""Bodies that are files: stored as they come, with no door of the database open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from app.kit.errors import BadInput, Fault, TooLarge
from app.outside.file_store import Arriving, FileStore, TooLong
from app.outside.sealed_file import SealedArrival, Sealing, new_key, sealed_size

AT_ONCE = 1 << 20
_BINARY = {"schema": {"type": "string", "format": "binary"}}
CSV_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""The same for a file of CSV."""
FILE_BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/octet-stream": _BINARY}}
}
"""How an operation describes a body that is a file, for ``openapi_extra=``."""


async def arrived(request: Request, store: FileStore, limit: int) -> tuple[str, int]:
    """Store the body of a request; return its digest and size.

    Raises:
        TooLarge: it is over the limit.
        BadInput: it is empty.
    """
    with _limited(store, limit, limit) as arriving:
        await _poured(request, arriving.write)
        _refuse_empty(arriving.size)
    return arriving.digest, arriving.size


async def arrived_sealed(request: Request, store: FileStore, limit: int) -> SealedArrival:
    """Seal the body of a request as it comes, and store it; no disk ever holds it in the clear.

    Raises:
        TooLarge: it is over the limit.
        BadInput: it is empty.
    """
    key, original = new_key(), sha256()
    with _limited(store, sealed_size(limit), limit) as arriving:
        sealing = Sealing(arriving, key)

        def take(chunk: bytes) -> None:
            original.update(chunk)
            sealing.write(chunk)

        await _poured(request, take)
        _refuse_empty(sealing.size)
        await run_in_threadpool(sealing.close)
    return SealedArrival(arriving.digest, sealing.size, key, original.hexdigest())


async def spooled(request: Request, file: BinaryIO) -> str:
    """Write the body of a request into a file that is read and thrown away; return its digest.

    Raises:
        BadInput: it is empty.
    """
    digest, size = sha256(), 0

    def take(chunk: bytes) -> None:
        nonlocal size
        digest.update(chunk)
        size += file.write(chunk)

    await _poured(request, take)
    _refuse_empty(size)
    file.seek(0)
    return digest.hexdigest()


@contextmanager
def _limited(store: FileStore, room: int, limit: int) -> Iterator[Arriving]:
    try:
        with store.arriving(room) as arriving:
            yield arriving
    except TooLong:
        raise TooLarge(f"The file is larger than {limit} bytes.") from None


async def _poured(request: Request, take: Callable[[bytes], object]) -> None:
    """Hand the body on in pieces; no thread waits for whoever sends slowly."""
    waiting = bytearray()
    async for chunk in request.stream():
        waiting += chunk
        if len(waiting) >= AT_ONCE:
            await run_in_threadpool(take, bytes(waiting))
            waiting.clear()
    await run_in_threadpool(take, bytes(waiting))


def _refuse_empty(size: int) -> None:
    if size == 0:
        raise BadInput("The body is empty: send the file itself.", faults=[Fault("", "Empty.")])
