"""The server's own protocol: an answer that is whole leaves in one write, and nobody dawdles.

Uvicorn writes the head of an answer and its body apart, and each is a call into the system. Where
both are known at once, ``scope["extensions"]`` has a function that sends them together; every
other answer goes out as Uvicorn sends it.

Uvicorn waits for ever for a head, for a body and for a reader. Here a connection that brings or
takes next to nothing is ended, so that thousands of them keep nobody else waiting. Its parser keeps
a head until it is whole, and knows no limit: one that is longer than any need be is refused before
it fills the memory.
"""

import json
from asyncio import TimerHandle, Transport
from functools import partial
from http import HTTPStatus

from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from app.web.scope import AT_ONCE, SEND

LOOK_SECONDS = 15.0
"""How often a connection is looked at."""
HEAD_SECONDS = 14.0
"""A head that is not whole after so long is not waited for: ended at the first look after it."""
LEAST_BYTES = 1_500
"""What a body must bring, and a reader take, between two looks: 100 bytes a second, a tenth of
what the slowest telephone does."""
LONGEST_HEAD = 256 * 1024
"""So many bytes may come to no whole head and to no part of a body."""


def _refusal(status: HTTPStatus, detail: str) -> bytes:
    """Make the answer to what never becomes a request; the connection ends with it."""
    told = {"type": "about:blank", "title": status.phrase, "status": status, "detail": detail}
    body = json.dumps(told).encode()
    return STATUS_LINE[status] + (
        b"content-type: application/problem+json\r\ncache-control: no-store\r\n"
        b"content-length: %d\r\nconnection: close\r\n\r\n%b" % (len(body), body)
    )


_TOO_SLOW = _refusal(HTTPStatus.REQUEST_TIMEOUT, "The request came too slowly. Send it again.")
_TOO_LONG = _refusal(
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The head of the request is too long. Send less."
)


class Protocol(HttpToolsProtocol):
    """Speaks HTTP/1.1 as Uvicorn does, offers ``AT_ONCE``, and ends who dawdles."""

    _look: TimerHandle | None = None
    _head_since: float | None = None
    _body_since = 0.0
    _looked_at = 0.0
    _taken = 0
    _left = 0
    _is_begun = False
    _is_ending = False
    _came_of_it = 0
    _nothing_came_of = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as Uvicorn's
        """Begin to look at the connection from time to time."""
        super().connection_made(transport)
        self._head_since = self._looked_at = self.loop.time()
        self._look = self.loop.call_later(LOOK_SECONDS, self._look_at_it)

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no longer."""
        if self._look is not None:
            self._look.cancel()
            self._look = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, and note that it came."""
        self._taken += len(data)
        if self._is_at_rest():
            self._is_begun = True
            if self._head_since is None:
                self._head_since = self.loop.time()
        before = self._came_of_it
        super().data_received(data)
        self._nothing_came_of = (
            self._nothing_came_of + len(data) if self._came_of_it == before else 0
        )
        if self._nothing_came_of > LONGEST_HEAD and not self.transport.is_closing():
            self._end(_TOO_LONG if self._is_at_rest() else b"")

    def on_headers_complete(self) -> None:
        """Begin to answer; what follows is the body."""
        self._head_since, self._body_since = None, self.loop.time()
        self._is_begun = False
        self._came_of_it += 1
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Note that a part of a body came."""
        self._came_of_it += 1
        super().on_body(body)

    def _is_at_rest(self) -> bool:
        """Tell whether no request is under way."""
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]  # None at first

    def _look_at_it(self) -> None:
        """End the connection if it brings or takes next to nothing, and look again later."""
        now, left = self.loop.time(), self.transport.get_write_buffer_size()
        self._look = self.loop.call_later(LOOK_SECONDS, self._look_at_it)
        if self._is_ending or self._reads_nothing(left):
            # What is left to send would keep a closed connection for as long as it is not taken.
            self.transport.abort()
        elif self.transport.is_closing():
            self._is_ending = left > 0 and left >= self._left
        elif self._head_since is not None and now - self._head_since >= HEAD_SECONDS:
            self._end(_TOO_SLOW if self._is_begun else b"")
        elif self._brings_nothing():
            self._end(b"" if self.cycle.response_started else _TOO_SLOW)
        self._looked_at, self._taken, self._left = now, 0, left

    def _reads_nothing(self, left: int) -> bool:
        """Tell whether the client took next to nothing of what waits for it."""
        is_over = self.flow.write_paused or self._is_at_rest()
        return is_over and left > 0 and 0 <= self._left - left < min(LEAST_BYTES, left)

    def _brings_nothing(self) -> bool:
        """Tell whether a body that is waited for hardly comes."""
        is_awaited = not self._is_at_rest() and self.cycle.more_body and not self.flow.read_paused
        return is_awaited and self._body_since <= self._looked_at and self._taken < LEAST_BYTES

    def _end(self, answer: bytes) -> None:
        """End the connection, with an answer where one can still be given."""
        if answer:
            self.transport.write(answer)
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
