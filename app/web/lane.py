"""The public lane: the few reads that carry the load, answered in front of FastAPI.

``main`` hands it reads from the domains that own them. A read knows one kind of path, asks one
prepared question, and gives the bytes that the same operation in FastAPI would give; for
whatever is not the plain case (unknown, merged, mistyped, with a query) it returns ``None``,
and FastAPI answers. The lane knows no table.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.types import Scope

from app.web.conditional import entity_tag
from app.web.edge import Ready
from app.web.scope import ROUTE_NAME

OK = HTTPStatus.OK.value

Found = Ready | None


@dataclass(frozen=True, slots=True)
class LaneRead:
    """A prepared read.

    Attributes:
        name: the operation's name, as FastAPI and the log call it.
        folder: the path without its last segment, for example ``/v1/roster``.
        find: given the last segment, gives the answer without its length and tag, or ``None`` to
            pass on; a plain function must not wait for anything longer than a local read, since
            it holds up the loop.
    """

    name: str
    folder: str
    find: Callable[[str], Found | Awaitable[Found]]


class Lane:
    """Finds the answer to a prepared read; a front of the edge."""

    def __init__(self, reads: Iterable[LaneRead]) -> None:
        self._reads = {read.folder: read for read in reads}

    def find(self, scope: Scope) -> Found | Awaitable[Found]:
        """Return the answer, what gives it later, or ``None`` for what is no plain case."""
        folder, _, last = scope["path"].rpartition("/")
        read = self._reads.get(folder)
        if read is None or scope["query_string"]:
            return None
        found = read.find(last)
        if found is None or isinstance(found, Ready):
            return _noted(scope, read, found)
        return _noted_later(scope, read, found)


def _noted(scope: Scope, read: LaneRead, found: Found) -> Found:
    """Note who answered, and complete a success with its length and tag."""
    if found is None:
        return None
    scope[ROUTE_NAME] = read.name
    status, headers, body = found
    length = (b"content-length", b"%d" % len(body))
    if status == OK:
        return Ready(status, (*headers, length, (b"etag", entity_tag(body))), body)
    return Ready(status, (*headers, length), body)


async def _noted_later(scope: Scope, read: LaneRead, found: Awaitable[Found]) -> Found:
    return _noted(scope, read, await found)
