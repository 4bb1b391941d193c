"""Remembering whole answers of public reads, for as long as nothing behind them can have changed.

Lists, counts and searches are asked again and again with the same words. An answer is kept under
a keyed digest of its path, its query and the address that its links name, so that no question lies
in memory; and with the basis from which it was made: when that is another one, it is made anew.
What the lane looks up is kept under its path.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from secrets import token_bytes

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.conditional import Header, as_asked, send_whole
from app.web.edge import Front, Ready
from app.web.paging import cursor_of, link_to_next
from app.web.scope import ROUTE_NAME, header, origin, route_name
from app.web.standard_headers import lines_of

OK = HTTPStatus.OK.value
MOST_BYTES = 32 * 1024 * 1024
LARGEST_SHARE = 64
OVERHEAD = 2_048
"""Bytes that an answer takes beside its body and its question."""

Basis = object
"""What an answer was made from: the same object for as long as the answer would be the same."""

Key = bytes | str
"""The digest of a question, or the path of a look-up, which names a record and no question."""


@dataclass(slots=True)
class Kept:
    """An answer, the basis from which it was made, and the operation that made it.

    Where a next page follows, its cursor is kept and the link to it is written for each caller.
    The headers are kept as they go out as well, and what was given last, which is given again for
    as long as callers may keep it equally long.
    """

    basis: Basis
    route: str
    headers: tuple[Header, ...]
    lines: bytes
    body: bytes
    cursor: str | None = None
    given: Ready | None = None
    given_age: int = -1


class Memory:
    """Keeps the answers that were asked for last, up to a number of bytes; for one event loop.

    Args:
        most_bytes: of all answers and the questions under which they are kept.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Key, Kept] = OrderedDict()

    def get(self, key: Key, basis: Basis) -> Kept | None:
        """Return what is kept under a key, if it was made from this very basis."""
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
        size = _size(kept)
        if size * LARGEST_SHARE > self._most_bytes:
            return
        self._drop(key)
        self._kept[key] = kept
        self._bytes += size
        while self._bytes > self._most_bytes:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        if (kept := self._kept.pop(key, None)) is not None:
            self._bytes -= _size(kept)


def _ready(kept: Kept, max_age: int) -> Ready:
    """Return an answer that callers may keep for so many seconds, but for the link in it."""
    may_be_kept = b"public, max-age=%d" % max_age
    lines = b"%bcache-control: %b\r\n" % (kept.lines, may_be_kept)
    return Ready(OK, (*kept.headers, (b"cache-control", may_be_kept)), kept.body, lines)


def _size(kept: Kept) -> int:
    return len(kept.body) + OVERHEAD


@dataclass(frozen=True, slots=True)
class Remembering:
    """What the edge may remember: which paths, from which basis, and how long callers may too.

    Attributes:
        paths: of reads whose answers depend on the query and on the basis alone.
        basis: gives the present basis; an answer is good while it gives the same one.
        max_age: for how many seconds a caller may keep an answer that is given now.
        most_bytes: of all answers that are kept.
        passed_on: folders below ``paths`` whose answers are of their own moment.
    """

    paths: frozenset[str]
    basis: Callable[[], Basis]
    max_age: Callable[[], int]
    most_bytes: int = MOST_BYTES
    passed_on: tuple[str, ...] = ()


class Remembered:
    """Answer from memory where it may; else through ``app``, and remember the answer.

    Only who asks without credentials gets or leaves an answer here. Who asks for what is being
    made for another caller waits until it is made, not until that caller has taken it.

    Args:
        app: makes the answers.
        what: may be kept.
        front: has some of the answers ready, which are kept as well.
    """

    def __init__(self, app: ASGIApp, what: Remembering, front: Front | None = None) -> None:
        self.app = app
        self.what = what
        self.front = front
        self.memory = Memory(what.most_bytes)
        self._secret = token_bytes()
        self._beneath = tuple(f"{path}/" for path in what.paths)
        self._passed_on = tuple(f"{path}/" for path in what.passed_on)
        self._making: dict[Key, asyncio.Event] = {}

    def find(self, scope: Scope) -> Ready | Awaitable[Ready | None] | None:
        """Return the answer to a request if it is remembered or ready; a front of the edge."""
        if self._may_be_kept(scope):
            key: Key = self._key(scope)
        elif scope["query_string"] or not self._is_look_up(scope["path"]):
            return self.front(scope) if self.front else None
        else:
            key = scope["path"]  # If it is a look-up, it is the same for whoever asks.
        kept = self._kept(scope, key)
        if kept is not None or self.front is None:
            return kept
        basis = self.what.basis()
        found = self.front(scope)
        if found is None or isinstance(found, Ready):
            return self._keeping(key, basis, scope, found)
        return self._keeping_later(key, basis, scope, found)

    async def _keeping_later(
        self, key: Key, basis: Basis, scope: Scope, found: Awaitable[Ready | None]
    ) -> Ready | None:
        return self._keeping(key, basis, scope, await found)

    def _keeping(self, key: Key, basis: Basis, scope: Scope, ready: Ready | None) -> Ready | None:
        if ready is not None and ready.status == OK:
            self._remember(key, basis, scope, ready.headers, ready.body)
        return ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not self._may_be_kept(scope):
            await self.app(scope, receive, send)
            return
        key = self._key(scope)
        ready = self._kept(scope, key)
        if ready is None and (made := self._making.get(key)) is not None:
            await made.wait()
            ready = self._kept(scope, key)
        if ready is None:
            await self._make(key, scope, receive, send)
            return
        await send_whole(send, *as_asked(scope, ready.status, ready.headers, ready.body))

    def _key(self, scope: Scope) -> bytes:
        asked = (scope["path"].encode(), scope["query_string"], origin(scope).encode())
        return blake2b(b"\0".join(asked), key=self._secret, digest_size=16).digest()

    def _kept(self, scope: Scope, key: Key) -> Ready | None:
        kept = self.memory.get(key, self.what.basis())
        if kept is None:
            return None
        scope[ROUTE_NAME] = kept.route
        age = self.what.max_age()
        if kept.given is None or kept.given_age != age:
            kept.given, kept.given_age = _ready(kept, age), age
        if kept.cursor is None:
            return kept.given
        link = link_to_next(scope, kept.cursor).encode("latin-1")
        return Ready(OK, (*kept.given.headers, (b"link", link)), kept.body)

    async def _make(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        """Have an answer made; one that says all there is to say is the one others wait for."""
        is_plain = scope["method"] == "GET" and header(scope, b"if-none-match") is None
        if not is_plain or key in self._making:
            await self.app(scope, receive, send)
            return
        made = self._making[key] = asyncio.Event()
        try:
            await self._ask(key, made, scope, receive, send)
        finally:
            self._is_made(key, made)

    def _is_made(self, key: Key, made: asyncio.Event) -> None:
        made.set()
        if self._making.get(key) is made:
            del self._making[key]

    def _is_look_up(self, path: str) -> bool:
        return path.startswith(self._beneath) and not path.startswith(self._passed_on)

    def _may_be_kept(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return False
        if scope["path"] not in self.what.paths:
            return False
        return not any(name in (b"authorization", b"cookie") for name, _ in scope["headers"])

    async def _ask(
        self, key: Key, made: asyncio.Event, scope: Scope, receive: Receive, send: Send
    ) -> None:
        basis = self.what.basis()
        start: Message = {}
        is_in_one = True

        async def send_and_remember(message: Message) -> None:
            nonlocal start, is_in_one
            is_in_one = is_in_one and not message.get("more_body")
            if message["type"] == "http.response.start":
                start = message
            elif is_in_one and start["status"] == OK:
                self._remember(key, basis, scope, start["headers"], message.get("body", b""))
                self._is_made(key, made)
            await send(message)

        await self.app(scope, receive, send_and_remember)

    def _remember(
        self, key: Key, basis: Basis, scope: Scope, headers: Iterable[Header], body: bytes
    ) -> None:
        """Keep a whole answer, if nothing changed while it was made."""
        named = {name.lower(): value for name, value in headers}
        is_public = named.pop(b"cache-control", b"").startswith(b"public")
        if is_public and b"etag" in named and self.what.basis() is basis:
            link = named.pop(b"link", None)
            cursor = None if link is None else cursor_of(link.decode("latin-1"))
            headers = tuple(named.items())
            kept = Kept(basis, route_name(scope), headers, lines_of(headers), body, cursor)
            self.memory.put(key, kept)
