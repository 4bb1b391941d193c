"""The public lane: the few reads that carry the load, answered in front of FastAPI.

``main`` hands it reads from the domains that own them. A read knows one kind of path, asks one
prepared question, and gives the bytes that the same operation in FastAPI would give; for
whatever is not the plain case (unknown, merged, mistyped, with a query) it returns ``None``,
and FastAPI answers. The lane knows no table.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.conditional import Header, entity_tag, send_whole
from app.web.scope import ROUTE_NAME


@dataclass(frozen=True, slots=True)
class LaneAnswer:
    """The status, the headers (without length and tag, in lower case) and the bytes of a read."""

    status: int
    headers: tuple[Header, ...]
    body: bytes


Answered = LaneAnswer | None


@dataclass(frozen=True, slots=True)
class LaneRead:
    """A prepared read.

    Attributes:
        name: the operation's name, as FastAPI and the log call it.
        folder: the path without its last segment, for example ``/v1/roster``.
        find: given the last segment, gives the answer, or ``None`` to pass on; a plain function
            must not wait for anything longer than a local read, since it holds up the loop.
    """

    name: str
    folder: str
    find: Callable[[str], Answered | Awaitable[Answered]]


class Lane:
    """Answer ``GET`` and ``HEAD`` of prepared reads; hand everything else to ``app``."""

    def __init__(self, app: ASGIApp, reads: Iterable[LaneRead]) -> None:
        self.app = app
        self._reads = {read.folder: read for read in reads}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a prepared read, or pass the request on."""
        found = await self._find(scope)
        if found is None:
            await self.app(scope, receive, send)
            return
        await send_whole(scope, send, found.status, _headers(found), found.body)

    async def _find(self, scope: Scope) -> LaneAnswer | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        folder, _, last = scope["path"].rpartition("/")
        read = self._reads.get(folder)
        if read is None or scope["query_string"]:
            return None
        found = read.find(last)
        if found is not None and not isinstance(found, LaneAnswer):
            found = await found
        if found is not None:
            scope[ROUTE_NAME] = read.name
        return found


def _headers(found: LaneAnswer) -> list[Header]:
    """Return the headers of what was found, with its length, and its tag where it is a success."""
    headers = [*found.headers, (b"content-length", str(len(found.body)).encode())]
    if found.status == HTTPStatus.OK:
        headers.append((b"etag", entity_tag(found.body)))
    return headers
