"""Bodies that are files: stored as they come, with no door of the database open."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from app.kit.errors import BadInput, Fault, TooLarge
from app.outside.file_store import Arriving, FileStore, TooLong

AT_ONCE = 1 << 20
_BINARY = {"schema": {"type": "string", "format": "binary"}}
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
    try:
        with store.arriving(limit) as arriving:
            waiting = bytearray()
            async for chunk in request.stream():
                waiting += chunk
                if len(waiting) >= AT_ONCE:
                    await run_in_threadpool(arriving.write, bytes(waiting))
                    waiting.clear()
            await run_in_threadpool(arriving.write, bytes(waiting))
            _refuse_empty(arriving)
    except TooLong:
        raise TooLarge(f"The file is larger than {limit} bytes.") from None
    return arriving.digest, arriving.size


def _refuse_empty(arriving: Arriving) -> None:
    if arriving.size == 0:
        raise BadInput("The body is empty: send the file itself.", faults=[Fault("", "Empty.")])
