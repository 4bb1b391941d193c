"""The outermost layer, in plain ASGI: it numbers a request, answers what is ready, logs the end.

What is ready (the lane's look-ups, remembered answers) is sent from here, past every other
layer: at tens of thousands of requests a second the layers cost more than the answers.
"""

from collections.abc import Awaitable, Callable
from random import getrandbits
from time import perf_counter
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.errors import Problem
from app.web import problems
from app.web.conditional import Header, send_whole
from app.web.reads import PublicReads
from app.web.request_log import RequestLog, write_failure
from app.web.scope import PUBLIC_URL, REQUEST_ID
from app.web.standard_headers import (
    StandardHeaders,
    answer_beforehand,
    asks_beforehand,
    without_policy,
)

READS = ("GET", "HEAD")


class Ready(NamedTuple):
    """A whole answer that only has to be sent: status, headers in lower case, bytes."""

    status: int
    headers: tuple[Header, ...]
    body: bytes


Front = Callable[[Scope], Ready | Awaitable[Ready | None] | None]
"""Gives the answer to a request that it has ready, or ``None``."""


class Edge:
    """Give each request an id, its answer the standard headers and a log line; the last net.

    Args:
        app: answers what no front has ready.
        public: paths that anyone may read, open to any origin.
        instance: ``live``, ``test`` or ``demo``.
        public_url: scheme and host for links; ``None`` takes them from the request.
        front: is asked first for an answer to a ``GET`` or ``HEAD``.
    """

    def __init__(
        self,
        app: ASGIApp,
        public: PublicReads,
        *,
        instance: str,
        public_url: str | None = None,
        front: Front | None = None,
    ) -> None:
        self.app = app
        self.public = public
        self.public_url = public_url
        self.front = front
        self._headers = StandardHeaders(instance)
        self._log = RequestLog()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; log what came of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, method = perf_counter(), scope["method"]
        scope[REQUEST_ID] = number = f"{getrandbits(64):016x}"
        scope[PUBLIC_URL] = self.public_url
        is_public = self.public.holds(scope["path"])
        added = ((b"x-request-id", number.encode()), *self._headers.of(scope, is_public=is_public))
        answer = _Answer(send, added)
        try:
            ready = self.front(scope) if self.front and method in READS else None
            if ready is not None and not isinstance(ready, Ready):
                ready = await ready
            if ready is not None:
                answer.status = ready.status
                await send_whole(scope, send, ready.status, [*ready.headers, *added], ready.body)
            elif is_public and asks_beforehand(scope):
                await answer_beforehand(answer.send)
            else:
                await self.app(scope, receive, answer.send)
        except Exception as error:  # noqa: BLE001 - the last net: nothing may pass it
            problem = _caught(error, scope)
            if not answer.status:
                await problems.answer(problem, scope)(scope, receive, answer.send)
        if self._log.is_written(answer.status, is_public=is_public):
            seconds = perf_counter() - began
            self._log.write(scope, method, answer.status, seconds, is_public=is_public)


class _Answer:
    """An answer on its way out, which gets the headers that every answer has."""

    def __init__(self, send: Send, added: tuple[Header, ...]) -> None:
        self._send = send
        self._added = added
        self.status = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = list(message["headers"])
            added = without_policy(headers, self._added)
            # A layer inside may keep the message, so it is not written into.
            message = {**message, "headers": [*headers, *added]}
        await self._send(message)


def _caught(error: Exception, scope: Scope) -> Problem:
    if isinstance(error, Problem):
        return error
    write_failure(scope, error)
    return problems.unexpected()
