"""The server's own protocol: an answer that is whole leaves in one write.

Uvicorn writes the head of an answer and its body apart, and each is a call into the system. Where
both are known at once, ``scope["extensions"]`` has a function that sends them together; every
other answer goes out as Uvicorn sends it.

The parser keeps the head of a request until it is whole, and knows no limit. One that is longer
than any of ours need be is refused before it fills the memory.
"""

from functools import partial

from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from app.web.scope import AT_ONCE, SEND

LONGEST_HEAD = 256 * 1024
_WHY = b"The head of the request is too long."
_TOO_LONG = b"".join(
    (
        *(STATUS_LINE[431], b"content-type: text/plain; charset=utf-8\r\n"),
        *(b"content-length: %d\r\nconnection: close\r\n\r\n" % len(_WHY), _WHY),
    )
)


class Protocol(HttpToolsProtocol):
    """Speaks HTTP/1.1 as Uvicorn does, and offers ``AT_ONCE`` to the application."""

    _came_of_it = 0
    _nothing_came_of = 0

    def data_received(self, data: bytes) -> None:
        """Read on; end the connection where many bytes come to no head and no part of a body."""
        before = self._came_of_it
        super().data_received(data)
        if self._came_of_it != before:
            self._nothing_came_of = 0
            return
        self._nothing_came_of += len(data)
        if self._nothing_came_of > LONGEST_HEAD and not self.transport.is_closing():
            self._refuse_head()

    def on_headers_complete(self) -> None:
        """Note that a head is whole."""
        self._came_of_it += 1
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Note that a part of a body came."""
        self._came_of_it += 1
        super().on_body(body)

    def _refuse_head(self) -> None:
        """Say why, unless another answer is under way on this connection."""
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is None or cycle.response_complete:
            self.transport.write(_TOO_LONG)
        self.transport.close()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        cycle.scope["extensions"] = {AT_ONCE: {SEND: partial(_send_at_once, cycle)}}
        super()._start_asgi_task(cycle, app)


def _send_at_once(cycle: RequestResponseCycle, status: int, lines: bytes, body: bytes) -> bool:
    """Send a whole answer in one write, if the connection takes it now.

    Args:
        cycle: the request and its answer.
        status: of the answer.
        lines: its header fields as they go out, each with its end, the length among them.
        body: all of it; nothing for ``HEAD`` and where the status allows none.

    Returns:
        Whether it was sent. Otherwise nothing was done, and ``send`` waits until it can be.
    """
    if cycle.response_started or cycle.disconnected or cycle.flow.write_paused:
        return False
    dated = [b"%b: %b\r\n" % field for field in cycle.default_headers]
    closing = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
    cycle.response_started = True
    cycle.waiting_for_100_continue = False
    cycle.transport.write(b"".join((STATUS_LINE[status], *dated, lines, closing, body)))
    cycle.response_complete = True
    cycle.message_event.set()
    if not cycle.keep_alive:
        cycle.transport.close()
    cycle.on_response()
    return True
