"""The public lane: the few reads that carry the load, answered in front of FastAPI.

``main`` hands it reads from the domains that own them. A read knows one kind of path, asks one
prepared question, and gives the bytes that the same operation in FastAPI would give; for
whatever is not the plain case (unknown, merged, mistyped, with a query) it returns ``None``,
and FastAPI answers. The lane knows no table.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote_to_bytes

from starlette.types import Scope

from app.web.conditional import Header, entity_tag
from app.web.edge import Ready
from app.web.scope import ROUTE_NAME

OK = HTTPStatus.OK.value
MOST_FIELDS = 8

Found = Ready | None


@dataclass(frozen=True, slots=True)
class LaneRead:
    """A prepared read.

    Attributes:
        name: the operation's name, as FastAPI and the log call it.
        folder: the path without its last segment, for example ``/v1/roster``.
        find: given the last segment, gives the answer, or ``None`` to pass on. One whose lines
            are written is ``whole``; any other gets its length and tag here. A plain function must
            not wait for anything longer than a local read, since it holds up the loop.
    """

    name: str
    folder: str
    find: Callable[[str], Found | Awaitable[Found]]


@dataclass(frozen=True, slots=True)
class LaneSearch:
    """A prepared read whose question is in the query.

    Attributes:
        name: the operation's name.
        path: all of it.
        find: given the parameters, each once and in readable text, and the request's scope for
            links, gives the answer without its length and tag, or ``None`` to pass on.
    """

    name: str
    path: str
    find: Callable[[Mapping[str, str], Scope], Found | Awaitable[Found]]


class Lane:
    """Finds the answer to a prepared read; a front of the edge."""

    def __init__(self, reads: Iterable[LaneRead | LaneSearch]) -> None:
        listed = list(reads)
        self._reads = {read.folder: read for read in listed if isinstance(read, LaneRead)}
        self._searches = {read.path: read for read in listed if isinstance(read, LaneSearch)}

    def find(self, scope: Scope) -> Found | Awaitable[Found]:
        """Return the answer, what gives it later, or ``None`` for what is no plain case."""
        read: LaneRead | LaneSearch | None
        found: Found | Awaitable[Found]
        if scope["query_string"]:
            read = self._searches.get(scope["path"])
            asked = None if read is None else _parameters(scope["query_string"])
            if read is None or asked is None:
                return None
            found = read.find(asked, scope)
        else:
            folder, _, last = scope["path"].rpartition("/")
            read = self._reads.get(folder)
            if read is None:
                return None
            found = read.find(last)
        if found is None or isinstance(found, Ready):
            return _noted(scope, read, found)
        return _noted_later(scope, read, found)


def _parameters(query: bytes) -> dict[str, str] | None:
    """Return the parameters of a query, or ``None`` for what FastAPI has to refuse or to read."""
    try:
        text = query.decode("ascii")
        if text.count("&") >= MOST_FIELDS or "%00" in text:
            return None
        pairs = [each.partition("=") for each in text.replace("+", " ").split("&") if each]
        asked = {_unquoted(name): _unquoted(value) for name, _, value in pairs}
    except ValueError:
        return None
    return asked if len(asked) == len(pairs) else None


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text).decode() if "%" in text else text


def whole(headers: tuple[Header, ...], body: bytes, lines: bytes | None = None) -> Ready:
    """Return a success with its length and tag.

    Args:
        headers: the others of it.
        body: all of it.
        lines: the headers as they go out, where somebody has written them already.
    """
    length, tag = b"%d" % len(body), entity_tag(body)
    if lines is not None:
        lines = b"%bcontent-length: %b\r\netag: %b\r\n" % (lines, length, tag)
    return Ready(OK, (*headers, (b"content-length", length), (b"etag", tag)), body, lines)


def _noted(scope: Scope, read: LaneRead | LaneSearch, found: Found) -> Found:
    """Note who answered, and complete what does not come with its lines."""
    if found is None:
        return None
    scope[ROUTE_NAME] = read.name
    if found.lines is not None:
        return found
    if found.status == OK:
        return whole(found.headers, found.body)
    length = (b"content-length", b"%d" % len(found.body))
    return Ready(found.status, (*found.headers, length), found.body)


async def _noted_later(scope: Scope, read: LaneRead | LaneSearch, found: Awaitable[Found]) -> Found:
    return _noted(scope, read, await found)
