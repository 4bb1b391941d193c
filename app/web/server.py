"""The server's own protocol: an answer that is whole leaves in one write.

Uvicorn writes the head of an answer and its body apart, and each is a call into the system. Where
both are known at once, ``scope["extensions"]`` has a function that sends them together; every
other answer goes out as Uvicorn sends it.
"""

from functools import partial

from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from app.web.scope import AT_ONCE, SEND


class Protocol(HttpToolsProtocol):
    """Speaks HTTP/1.1 as Uvicorn does, and offers ``AT_ONCE`` to the application."""

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
