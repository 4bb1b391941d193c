"""Remembering whole answers of public reads, for as long as nothing behind them can have changed.

Lists and counts are asked again and again with the same filters. An answer is kept under its
path, its query and the address that its links name, together with the basis from which it was
made; when the basis is another one, it is made anew.
"""

import asyncio
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.conditional import Header, is_known, not_modified
from app.web.scope import ROUTE_NAME, header, origin, route_name

MOST_BYTES = 32 * 1024 * 1024
LARGEST_SHARE = 64

Basis = object
Key = tuple[str, bytes, str]


class Kept(NamedTuple):
    """An answer, the basis from which it was made, and the operation that made it."""

    basis: Basis
    route: str
    headers: tuple[Header, ...]
    body: bytes


class Memory:
    """Keeps the answers that were asked for last, up to a number of bytes.

    Args:
        most_bytes: of all bodies together.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key, basis: Basis) -> Kept | None:
        """Return what is kept under a key, if it was made from this very basis."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None:
                return None
            if kept.basis is not basis:
                self._drop(key)
                return None
            self._kept.move_to_end(key)
            return kept

    def put(self, key: Key, kept: Kept) -> None:
        """Keep an answer, unless it would crowd out too many others."""
        if len(kept.body) * LARGEST_SHARE > self._most_bytes:
            return
        with self._lock:
            self._drop(key)
            self._kept[key] = kept
            self._bytes += len(kept.body)
            while self._bytes > self._most_bytes:
                self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        if (kept := self._kept.pop(key, None)) is not None:
            self._bytes -= len(kept.body)


class Remembering:
    """What the edge may remember: which paths, from which basis, and how long callers may too.

    Args:
        paths: of reads whose answers depend on the query and on the basis alone.
        forgets: query parameters with which an answer is not kept, such as a searched name.
        basis: gives the present basis; an answer is good while it gives the same object.
        max_age: for how many seconds a caller may keep an answer that is given now.
    """

    def __init__(
        self,
        paths: Collection[str],
        *,
        forgets: Collection[str],
        basis: Callable[[], Basis],
        max_age: Callable[[], int],
    ) -> None:
        self.paths = frozenset(paths)
        self.forgets = frozenset(forgets)
        self.basis = basis
        self.max_age = max_age


class Remembered:
    """Answer from memory where it may; else through ``app``, and remember the answer.

    Only who asks without credentials gets or leaves an answer here.
    """

    def __init__(self, app: ASGIApp, what: Remembering, memory: Memory | None = None) -> None:
        self.app = app
        self.what = what
        self.memory = memory or Memory()
        self._locks: dict[Key, tuple[asyncio.Lock, int]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not self._may_be_kept(scope):
            await self.app(scope, receive, send)
            return
        key = (scope["path"], scope["query_string"], origin(scope))
        basis = self.what.basis()
        kept = self.memory.get(key, basis)
        if kept is None and scope["method"] == "GET" and header(scope, b"if-none-match") is None:
            # The first asks; who asks the same meanwhile waits for its answer.
            async with self._asking(key):
                basis = self.what.basis()
                kept = self.memory.get(key, basis)
                if kept is None:
                    await self._ask(key, basis, scope, receive, send)
                    return
        elif kept is None:
            await self.app(scope, receive, send)
            return
        scope[ROUTE_NAME] = kept.route
        age = f"public, max-age={self.what.max_age()}".encode()
        await _give(kept, (b"cache-control", age), scope, send)

    @asynccontextmanager
    async def _asking(self, key: Key) -> AsyncIterator[None]:
        lock, waiting = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            waiting = self._locks[key][1] - 1
            if waiting:
                self._locks[key] = (lock, waiting)
            else:
                del self._locks[key]

    def _may_be_kept(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return False
        if scope["path"] not in self.what.paths:
            return False
        if any(name in (b"authorization", b"cookie") for name, _ in scope["headers"]):
            return False
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        return not any(name in self.what.forgets for name, _ in asked)

    async def _ask(
        self, key: Key, basis: Basis, scope: Scope, receive: Receive, send: Send
    ) -> None:
        start: Message = {}
        is_in_one = True

        async def send_and_remember(message: Message) -> None:
            nonlocal start, is_in_one
            is_in_one = is_in_one and not message.get("more_body")
            if message["type"] == "http.response.start":
                start = message
            elif is_in_one and start["status"] == HTTPStatus.OK:
                self._remember(key, basis, scope, start["headers"], message.get("body", b""))
            await send(message)

        await self.app(scope, receive, send_and_remember)

    def _remember(
        self, key: Key, basis: Basis, scope: Scope, headers: Iterable[Header], body: bytes
    ) -> None:
        """Keep a whole answer, if nothing changed while it was made."""
        named = {name.lower(): value for name, value in headers}
        is_public = named.pop(b"cache-control", b"").startswith(b"public")
        if is_public and b"etag" in named and self.what.basis() is basis:
            self.memory.put(key, Kept(basis, route_name(scope), tuple(named.items()), body))


async def _give(kept: Kept, age: Header, scope: Scope, send: Send) -> None:
    """Send what is kept, or say that the caller has it already."""
    status, body = HTTPStatus.OK.value, kept.body
    headers: list[Header] = [*kept.headers, age]
    known = header(scope, b"if-none-match")
    if known is not None and is_known(known, dict(kept.headers)[b"etag"]):
        status, headers, body = HTTPStatus.NOT_MODIFIED.value, not_modified(headers), b""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    shown = b"" if scope["method"] == "HEAD" else body
    await send({"type": "http.response.body", "body": shown})
