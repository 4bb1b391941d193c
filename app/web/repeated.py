"""Pure calculations that are asked again in the same words, answered from memory for a minute.

A page that many open with the same example in it asks the same thing over and over. An answer is
kept under a keyed digest of what was asked, so that no question lies in memory, for as long as
nothing was recorded and its minute lasts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from secrets import token_bytes
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.conditional import send_whole
from app.web.remembered import Basis, Kept, Memory
from app.web.scope import ROUTE_NAME, header, origin, route_name

SECONDS = 60
MOST_ASKED_BYTES = 16 * 1024
MOST_BYTES = 16 * 1024 * 1024
_CREDENTIALS = frozenset((b"authorization", b"cookie"))


@dataclass(frozen=True, slots=True)
class Calculations:
    """Which operations calculate from what they are sent and from the basis alone.

    Attributes:
        paths: of their ``POST``.
        basis: gives the present basis; an answer is good while it gives the same one.
    """

    paths: frozenset[str]
    basis: Callable[[], Basis]


class Repeated:
    """Answer what was asked in the same bytes a moment ago; else through ``app``.

    Only who asks without credentials gets or leaves an answer here.

    Args:
        app: calculates.
        what: may be kept.
    """

    def __init__(self, app: ASGIApp, what: Calculations) -> None:
        self.app = app
        self.what = what
        self.memory = Memory(MOST_BYTES)
        self._secret = token_bytes()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not self._may_be_kept(scope):
            await self.app(scope, receive, send)
            return
        body, ended = await _whole(receive)
        if ended:  # The caller went; whoever answers is told so.
            await self.app(scope, _told(body, ended, receive), send)
            return
        key, basis = self._key(scope, body), self.what.basis()
        kept = self.memory.get(key, basis)
        if kept is not None:
            scope[ROUTE_NAME] = kept.route
            await send_whole(send, HTTPStatus.OK.value, kept.headers, kept.body)
            return
        await self.app(scope, _told(body, None, receive), self._keeping(key, basis, scope, send))

    def _may_be_kept(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "POST":
            return False
        if scope["path"] not in self.what.paths:
            return False
        declared = header(scope, b"content-length") or b""
        if not declared.isdigit() or int(declared) > MOST_ASKED_BYTES:
            return False
        return not any(name in _CREDENTIALS for name, _ in scope["headers"])

    def _key(self, scope: Scope, body: bytes) -> bytes:
        minute = b"%d" % (monotonic() // SECONDS)
        how = (scope["path"].encode(), scope["query_string"], origin(scope).encode(), minute)
        kind = header(scope, b"content-type") or b""
        asked = b"\0".join((*how, kind, body))
        return blake2b(asked, key=self._secret, digest_size=16).digest()

    def _keeping(self, key: bytes, basis: Basis, scope: Scope, send: Send) -> Send:
        """Return a way to answer that keeps a whole success, if nothing changed meanwhile."""
        start: Message = {}
        is_in_one = True

        async def send_and_keep(message: Message) -> None:
            nonlocal start, is_in_one
            is_in_one = is_in_one and not message.get("more_body")
            if message["type"] == "http.response.start":
                start = message
            elif (
                is_in_one and start["status"] == HTTPStatus.OK.value and self.what.basis() is basis
            ):
                headers, whole = tuple(start["headers"]), message.get("body", b"")
                self.memory.put(key, Kept(basis, route_name(scope), headers, b"", whole))
            await send(message)

        return send_and_keep


async def _whole(receive: Receive) -> tuple[bytes, Message | None]:
    """Read a whole body, and what came instead of its end."""
    pieces: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(pieces), message
        pieces.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(pieces), None


def _told(body: bytes, ended: Message | None, receive: Receive) -> Receive:
    """Tell again what was read, then whatever comes."""
    first: Message = {"type": "http.request", "body": body, "more_body": ended is not None}
    left = [first] if ended is None else [first, ended]

    async def receive_again() -> Message:
        return left.pop(0) if left else await receive()

    return receive_again
