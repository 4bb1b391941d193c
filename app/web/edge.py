"""The outermost layer, in plain ASGI: it numbers a request, answers what is ready, logs the end.

What is ready (the lane's look-ups, remembered answers) is sent from here, past every other
layer: at tens of thousands of requests a second the layers cost more than the answers.
"""

from collections.abc import Awaitable, Callable, Mapping
from random import getrandbits
from time import perf_counter
from typing import Any, NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.errors import Problem
from app.web import problems
from app.web.conditional import Header, as_asked, send_whole
from app.web.reads import PublicReads
from app.web.request_log import REQUESTS, RequestLog, write_failure
from app.web.scope import (
    AT_ONCE,
    PUBLIC_URL,
    REQUEST_ID,
    SEND,
    STATUS,
    note_present_request,
    route_name,
    sent_request_id,
    told_method,
)
from app.web.standard_headers import (
    NO_STORE,
    StandardHeaders,
    answer_beforehand,
    asks_beforehand,
    is_storable_by_accident,
    lines_of,
    without_policy,
)

READS = ("GET", "HEAD")
NO_EXTENSIONS: Mapping[str, Any] = {}


class Ready(NamedTuple):
    """A whole answer that only has to be sent.

    Attributes:
        status: of it.
        headers: with names in lower case.
        body: all of it.
        lines: the headers as they go out, where somebody has written them already.
    """

    status: int
    headers: tuple[Header, ...]
    body: bytes
    lines: bytes | None = None


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
        self._headers = StandardHeaders(instance, public_url)
        self._log = RequestLog()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; log what came of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, method = perf_counter(), scope["method"]
        scope[REQUEST_ID] = sent_request_id(scope) or f"{getrandbits(64):016x}"
        scope[PUBLIC_URL] = self.public_url
        is_public = self.public.holds(scope["path"])
        answer = _Answer(send, scope, self._headers, is_public=is_public)
        try:
            ready = self.front(scope) if self.front and method in READS else None
            if ready is not None and not isinstance(ready, Ready):
                ready = await ready
            if ready is None:
                await self._answer_behind(scope, receive, answer, is_public=is_public)
            elif not answer.send_at_once(ready):
                await answer.send_ready(ready)
        except Exception as error:  # noqa: BLE001 - the last net: nothing may pass it
            problem = _caught(error, scope)
            if not answer.status:
                await problems.answer(problem, scope)(scope, receive, answer.send)
        seconds = perf_counter() - began
        scope[STATUS] = answer.status
        REQUESTS.took((route_name(scope), answer.status), seconds)
        if self._log.is_written(answer.status, is_public=is_public):
            self._log.write(scope, told_method(scope), answer.status, seconds, is_public=is_public)

    async def _answer_behind(
        self, scope: Scope, receive: Receive, answer: "_Answer", *, is_public: bool
    ) -> None:
        """Let the layers behind answer what nobody had ready."""
        if is_public and asks_beforehand(scope):
            await answer_beforehand(answer.send)
        else:
            note_present_request(scope)
            await self.app(scope, receive, answer.send)


class _Answer:
    """An answer on its way out, which gets the headers that every answer has."""

    __slots__ = ("_is_public", "_scope", "_send", "_standard", "status")

    def __init__(
        self, send: Send, scope: Scope, standard: StandardHeaders, *, is_public: bool
    ) -> None:
        self._send = send
        self._scope = scope
        self._standard = standard
        self._is_public = is_public
        self.status = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = list(message["headers"])
            added = without_policy(headers, self._added())
            if not self._is_public and is_storable_by_accident(self._scope, headers):
                added = (*added, NO_STORE)
            # A layer inside may keep the message, so it is not written into.
            message = {**message, "headers": [*headers, *added]}
        await self._send(message)

    def send_at_once(self, ready: Ready) -> bool:
        """Send what a front had ready in one write, if the server offers that and takes it."""
        scope = self._scope
        at_once = scope.get("extensions", NO_EXTENSIONS).get(AT_ONCE)
        if at_once is None:
            return False
        status, headers, body = as_asked(scope, ready.status, ready.headers, ready.body)
        own = ready.lines if headers is ready.headers else None
        if own is None:
            own = lines_of(headers)
        number = scope[REQUEST_ID].encode()
        standard = self._standard.lines(scope, is_public=self._is_public)
        lines = b"%bx-request-id: %b\r\n%b" % (own, number, standard)
        if not at_once[SEND](status, lines, body):
            return False
        self.status = status
        return True

    async def send_ready(self, ready: Ready) -> None:
        """Send what a front had ready, when the connection takes it."""
        status, headers, body = as_asked(self._scope, ready.status, ready.headers, ready.body)
        self.status = status
        await send_whole(self._send, status, [*headers, *self._added()], body)

    def _added(self) -> tuple[Header, ...]:
        number = (b"x-request-id", self._scope[REQUEST_ID].encode())
        return (number, *self._standard.of(self._scope, is_public=self._is_public))


def _caught(error: Exception, scope: Scope) -> Problem:
    if isinstance(error, Problem):
        return error
    write_failure(scope, error)
    return problems.unexpected()
