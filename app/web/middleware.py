"""The layers around every answer, in plain ASGI: the request log, standard headers, body limit."""

import logging
from collections.abc import Iterable
from itertools import count
from secrets import token_hex
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.errors import Problem, TooLarge
from app.web import problems
from app.web.conditional import Header
from app.web.reads import PublicReads
from app.web.scope import ACTOR_ID, PUBLIC_URL, REQUEST_ID, header, route_name

log = logging.getLogger(__name__)

ONE_MEBIBYTE = 1024 * 1024
LOGGED_ONE_IN = 100
SERVER_FAULT = 500

_CONTENT_SECURITY_POLICY = (
    b"content-security-policy",
    b"default-src 'none'; frame-ancestors 'none'",
)
_SECURITY: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
_OPEN_TO_ANY_ORIGIN: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"ETag, Link, Retry-After, Vouch-Instance, Vouch-Journal-Number, X-Request-ID",
    ),
)
_PREFLIGHT: list[Header] = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"If-None-Match"),
    (b"access-control-max-age", b"86400"),
]
_OVER_TLS = (b"strict-transport-security", b"max-age=31536000")


class RequestLog:
    """Give each request an id, write one log line for it, and catch what nobody caught.

    The line names the operation, never the path or the query, which may hold names. Of public
    reads that did not fail, one in a hundred is written.
    """

    def __init__(self, app: ASGIApp, public: PublicReads, *, public_url: str | None = None) -> None:
        self.app = app
        self.public = public
        self.public_url = public_url
        self._turns = count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``; log what came of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, method = perf_counter(), scope["method"]
        scope[REQUEST_ID] = number = token_hex(8)
        scope[PUBLIC_URL] = self.public_url
        status = 0

        async def send_numbered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_numbered)
        except Exception as error:  # noqa: BLE001 - the last net: nothing may pass it
            problem = self._caught(error, scope)
            if not status:
                await problems.answer(problem, scope)(scope, receive, send_numbered)
        if self._is_written(scope["path"], status):
            self._write(scope, method, status, perf_counter() - began)

    def _caught(self, error: Exception, scope: Scope) -> Problem:
        if isinstance(error, Problem):
            return error
        log.error("request failed", exc_info=error, extra={"request_id": scope[REQUEST_ID]})
        return problems.unexpected()

    def _is_written(self, path: str, status: int) -> bool:
        is_sampled = 0 < status < SERVER_FAULT and self.public.holds(path)
        return not is_sampled or next(self._turns) % LOGGED_ONE_IN == 0

    def _write(self, scope: Scope, method: str, status: int, seconds: float) -> None:
        actor_id = scope.get(ACTOR_ID)
        log.info(
            "request",
            extra={
                "request_id": scope[REQUEST_ID],
                "actor_id": None if actor_id is None else str(actor_id),
                "method": method,
                "route": route_name(scope),
                "status": status,
                "ms": round(seconds * 1000, 2),
                "one_in": LOGGED_ONE_IN if self.public.holds(scope["path"]) else 1,
            },
        )


class StandardHeaders:
    """Add to each answer what a browser needs to stay safe, and which kind of instance this is.

    Public reads are open to any origin; a browser that asks beforehand is told so here.
    """

    def __init__(self, app: ASGIApp, public: PublicReads, *, instance: str) -> None:
        self.app = app
        self.public = public
        named: tuple[Header, ...] = ()
        if instance != "live":
            named = ((b"vouch-instance", instance.encode()),)
        self._private = (*_SECURITY, *named)
        self._public = (*_SECURITY, *named, *_OPEN_TO_ANY_ORIGIN)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, with the standard headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_public = self.public.holds(scope["path"])
        added = self._public if is_public and scope["method"] in ("GET", "HEAD") else self._private
        if scope["scheme"] == "https":
            added = (*added, _OVER_TLS)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _completed(message["headers"], added)
            await send(message)

        if is_public and _asks_beforehand(scope):
            await send_with_headers(
                {"type": "http.response.start", "status": 204, "headers": _PREFLIGHT}
            )
            await send_with_headers({"type": "http.response.body", "body": b""})
            return
        await self.app(scope, receive, send_with_headers)


class BodyLimit:
    """Refuse a body over the limit: at once when its length is declared, else as it comes."""

    def __init__(self, app: ASGIApp, limit: int = ONE_MEBIBYTE) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, unless the body is too large."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        declared = header(scope, b"content-length") or b"0"
        if not declared.isdigit() or int(declared) > self.limit:
            raise self._too_large()
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.limit:
                raise self._too_large()
            return message

        await self.app(scope, receive_counted, send)

    def _too_large(self) -> TooLarge:
        return TooLarge(f"The body is larger than {self.limit} bytes.")


def _asks_beforehand(scope: Scope) -> bool:
    return (
        scope["method"] == "OPTIONS" and header(scope, b"access-control-request-method") is not None
    )


def _completed(headers: Iterable[Header], added: tuple[Header, ...]) -> list[Header]:
    """Add what is missing; a page that brings its own content policy keeps it."""
    for name, _ in headers:
        if name == _CONTENT_SECURITY_POLICY[0]:
            return [*headers, *added]
    return [*headers, *added, _CONTENT_SECURITY_POLICY]
