"""Reads of who is signed in that are asked again in the same words, answered from memory.

A page that is looked at, and a machine that waits for something, ask the same things over and
over. What was answered is given again for as long as nothing was committed, a second at most
(:mod:`app.web.moments`), and to the same token alone: all that a caller sends is in the key. A read
that is recorded is a commit, so it is made, and recorded, each time.
"""

import asyncio
from collections.abc import Iterable
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.conditional import Header, send_whole
from app.web.moments import Answered, Moment, Moments
from app.web.rate_limits import Limits, is_counted
from app.web.scope import ACTOR_ID, RECOGNISED, ROUTE_NAME, route_name

OK = HTTPStatus.OK.value
LARGEST = 64 * 1024
OF_ITS_OWN = frozenset({b"x-request-id", b"traceparent", b"tracestate", b"if-none-match"})
"""Headers that each request has of its own, and that the layers around this one read alone."""
WITH_A_BODY = frozenset({b"content-length", b"transfer-encoding"})
NOT_KEPT = frozenset({b"set-cookie", b"content-disposition"})


class AskedAgain:
    """Answer what was asked in the same words since the last commit; else through ``app``.

    Args:
        app: answers; ``HEAD`` and ``If-None-Match`` are dealt with around this layer.
        moments: with which answers are kept.
        limits: by which a caller is counted, whoever answers.
    """

    def __init__(self, app: ASGIApp, moments: Moments, limits: Limits) -> None:
        self.app = app
        self.moments = moments
        self.limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        moment = self.moments.now() if _may_be_kept(scope) else None
        if moment is None:
            await self.app(scope, receive, send)
            return
        key = self._key(scope)
        answered = moment.answers.get(key) or await self._awaited(moment, key)
        if answered is None:
            await self._make(moment, key, scope, receive, send)
        elif await self._may_have(answered, scope):
            scope[ROUTE_NAME] = answered.route
            scope[ACTOR_ID] = answered.caller.actor.id
            await send_whole(send, OK, answered.headers, answered.body)
        else:
            # Whoever makes answers refuses as it always does.
            await self.app(scope, receive, send)

    async def _awaited(self, moment: Moment, key: bytes) -> Answered | None:
        """Return what is being made for another request, if nothing is committed meanwhile."""
        making = moment.making.get(key)
        if making is None:
            return None
        await making.wait()
        present = self.moments.now()
        is_same = present is not None and present.state is moment.state
        return moment.answers.get(key) if is_same else None

    def _key(self, scope: Scope) -> bytes:
        """Return the digest of all that was sent, but for what other layers answer."""
        sent = [each for each in scope["headers"] if each[0] not in OF_ITS_OWN]
        client = scope.get("client")
        where = (scope["path"], scope.get("raw_path"), scope["query_string"])
        server = (scope["scheme"], scope.get("server"), client and client[0])
        return self.moments.key(where, server, sent)

    async def _may_have(self, answered: Answered, scope: Scope) -> bool:
        """Tell whether the token is still good and its caller did not ask too often; count it."""
        caller = answered.caller
        if not self.moments.is_good(caller):
            return False
        return await is_counted(self.limits, scope, caller.actor)

    async def _make(
        self, moment: Moment, key: bytes, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Have an answer made, for whoever waits for it too."""
        if key in moment.making:
            await self.app(scope, receive, send)
            return
        made = moment.making[key] = asyncio.Event()
        noted = _Noted(send, made)
        try:
            await self.app(scope, receive, noted.send)
            caller = scope.get(RECOGNISED)
            if caller is not None and noted.body is not None:
                kept = Answered(caller, route_name(scope), noted.headers, noted.body)
                moment.keep_answer(key, kept)
        finally:
            made.set()
            del moment.making[key]


class _Noted:
    """An answer on its way out, of which a copy is taken if it is small and whole.

    Args:
        send: sends it.
        made: is set when it is known that nothing will be kept, so that nobody waits for a stream.
    """

    def __init__(self, send: Send, made: asyncio.Event) -> None:
        self._send, self._made = send, made
        self.headers: tuple[Header, ...] = ()
        self.body: bytes | None = None
        self._is_plain = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.headers = tuple(message["headers"])
            self._is_plain = message["status"] == OK and _is_small(self.headers)
        elif message.get("more_body"):
            self._is_plain = False
        elif self._is_plain:
            self.body = message.get("body", b"")
        if not self._is_plain:
            self.body = None
            self._made.set()
        await self._send(message)


def _may_be_kept(scope: Scope) -> bool:
    """Tell whether a request is a read without a body, of somebody who says who they are."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    names = {name for name, _ in scope["headers"]}
    return b"authorization" in names and names.isdisjoint(WITH_A_BODY)


def _is_small(headers: Iterable[Header]) -> bool:
    """Tell whether an answer says that it is small, and is no download."""
    named = {name.lower(): value for name, value in headers}
    length = named.get(b"content-length", b"")
    return length.isdigit() and int(length) <= LARGEST and NOT_KEPT.isdisjoint(named)
