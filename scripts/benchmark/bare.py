"""The ceiling: a bare ASGI function that answers VOUCH_BARE_BYTES constant bytes.

On Vouch's server it sends them in one write, as Vouch does; on Uvicorn's own, in two.
"""

import os
from collections.abc import Awaitable, Callable
from typing import Any

BODY = b"x" * int(os.environ["VOUCH_BARE_BYTES"])  # noqa: TID251 - it is no part of the service
START = {
    "type": "http.response.start",
    "status": 200,
    "headers": [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(BODY)).encode()),
    ],
}
END = {"type": "http.response.body", "body": BODY}
LINES = b"content-type: application/json\r\ncontent-length: %d\r\n" % len(BODY)

Send = Callable[[dict[str, Any]], Awaitable[None]]


async def app(scope: dict[str, Any], _receive: object, send: Send) -> None:
    """Answer every request alike."""
    if scope["type"] != "http":
        return
    at_once = scope.get("extensions", {}).get("vouch.at_once")
    if at_once is None or not at_once["send"](200, LINES, BODY):
        await send(START)
        await send(END)
