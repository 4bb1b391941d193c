"""Conditional reads: a strong ``ETag`` of the bytes, ``If-None-Match``, ``HEAD`` and 304."""

import re
from binascii import hexlify
from collections.abc import Iterable, Sequence
from hashlib import sha256
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.reads import PublicReads
from app.web.scope import header

Header = tuple[bytes, bytes]

_ENTITY_TAG = re.compile(rb'(?:W/)?("[^"]*")')
_NOT_IN_304 = frozenset({b"content-type", b"content-length", b"content-encoding"})


def entity_tag(body: bytes) -> bytes:
    """Return the strong entity tag of these bytes."""
    return b'"%b"' % hexlify(sha256(body).digest()[:16])


def is_known(if_none_match: bytes, tag: bytes) -> bool:
    """Tell whether ``If-None-Match`` (one tag, a list, or ``*``) names this tag."""
    if if_none_match.strip() == b"*":
        return True
    return tag in _ENTITY_TAG.findall(if_none_match)


def not_modified(headers: Iterable[Header]) -> list[Header]:
    """Keep of an answer's headers those that a 304 carries."""
    return [pair for pair in headers if pair[0].lower() not in _NOT_IN_304]


def as_asked(
    scope: Scope, status: int, headers: Sequence[Header], body: bytes
) -> tuple[int, Sequence[Header], bytes]:
    """Return of a whole answer what the caller gets: 304 to who has it, no body to ``HEAD``."""
    known = header(scope, b"if-none-match")
    tag = None if known is None else _value(headers, b"etag")
    if tag is not None and known is not None and is_known(known, tag):
        return HTTPStatus.NOT_MODIFIED.value, not_modified(headers), b""
    return status, headers, b"" if scope["method"] == "HEAD" else body


async def send_whole(send: Send, status: int, headers: Sequence[Header], body: bytes) -> None:
    """Send a whole answer."""
    await send({"type": "http.response.start", "status": status, "headers": list(headers)})
    await send({"type": "http.response.body", "body": body})


class Conditional:
    """Answer ``HEAD`` wherever ``GET`` is answered, and 304 to who has the same bytes already.

    A public read that is whole in one message and may be stored gets the digest of its bytes as
    its tag; a tag that a route has set stays. Streams pass through as they come.
    """

    def __init__(self, app: ASGIApp, public: PublicReads) -> None:
        self.app = app
        self.public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer through ``app``, as a conditional read."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        answer = _Answer(scope, send, digests=self.public.holds(scope["path"]))
        # Routes know GET only; what a HEAD must not carry is taken off on the way out. The scope
        # is not copied, since the log reads from it which route answered.
        scope["method"] = "GET"
        try:
            await self.app(scope, receive, answer.send)
        except Exception:
            if not answer.is_cut_short:
                raise


class _HeadersAreEnough(OSError):
    """Stops a stream whose body nobody asked for, as a lost connection would."""


class _Answer:
    """One answer on its way out, held back until its first piece of body is seen."""

    def __init__(self, scope: Scope, send: Send, *, digests: bool) -> None:
        self._scope = scope
        self._send = send
        self._digests = digests
        self._is_head = scope["method"] == "HEAD"
        self._known = header(scope, b"if-none-match")
        self._start: Message | None = None
        self.is_cut_short = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif self._start is not None and message["type"] == "http.response.body":
            start, self._start = self._start, None
            await self._begin(start, message)
        else:
            await self._send(message)

    async def _begin(self, start: Message, first: Message) -> None:
        is_stream = first.get("more_body", False)
        if start["status"] == HTTPStatus.OK:
            self._judge(start, first)
        if self._is_head:
            # The server looks here to know that no body follows the length.
            self._scope["method"] = "HEAD"
        await self._send(start)
        if self._is_head or start["status"] == HTTPStatus.NOT_MODIFIED:
            await self._send({"type": "http.response.body", "body": b""})
            if is_stream:
                self.is_cut_short = True
                raise _HeadersAreEnough
            return
        await self._send(first)

    def _judge(self, start: Message, first: Message) -> None:
        """Give the answer its tag, and make it a 304 if the caller knows that tag."""
        headers: list[Header] = list(start["headers"])
        tag = _value(headers, b"etag")
        if tag is None and self._digests and _is_whole_and_storable(headers, first):
            tag = entity_tag(first.get("body", b""))
            headers.append((b"etag", tag))
        if tag is not None and self._known is not None and is_known(self._known, tag):
            start["status"] = HTTPStatus.NOT_MODIFIED.value
            headers = not_modified(headers)
        start["headers"] = headers


def _is_whole_and_storable(headers: Iterable[Header], first: Message) -> bool:
    return not first.get("more_body", False) and b"no-store" not in (
        _value(headers, b"cache-control") or b""
    )


def _value(headers: Iterable[Header], name: bytes) -> bytes | None:
    return next((value for each, value in headers if each.lower() == name), None)
