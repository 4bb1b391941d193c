"""Operations that are put together when somebody first asks for them.

What FastAPI works out of a function, so as to read requests and to write answers, takes it a
millisecond or two. With some eight hundred operations a start waited more than a second for it,
and a process kept 26 MB of which it mostly needs little.
"""

from collections.abc import Callable, Iterable
from copy import copy
from enum import Enum
from functools import cached_property
from re import Pattern
from typing import Any, NamedTuple

from fastapi import APIRouter
from starlette.routing import BaseRoute, Match, compile_path
from starlette.types import Receive, Scope, Send

SEGMENTS = 2


class Noted(NamedTuple):
    """An operation as it was described, before anything is made of it.

    Attributes:
        path: all of it.
        function: what answers.
        how: what else FastAPI is told of it.
    """

    path: str
    function: Callable[..., Any]
    how: dict[str, Any]


class Router(APIRouter):
    """Notes operations of a domain, for an API into which ``narrowed.include`` puts them.

    Args:
        prefix: with which their paths begin.
        tags: under which the contract lists them.
    """

    def __init__(self, *, prefix: str = "", tags: list[str | Enum] | None = None) -> None:
        super().__init__(prefix=prefix, tags=tags)
        self.noted: list[Noted] = []

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **how: Any) -> None:
        """Note an operation; ``get``, ``post`` and the others come here."""
        how["tags"] = [*self.tags, *(how.get("tags") or ())]
        self.noted.append(Noted(self.prefix + path, endpoint, how))


class Operation(BaseRoute):
    """An operation in an API: knows its path at once, and the rest when that path is first asked.

    Args:
        noted: what it is.
        router: of the API; makes it with all that holds for the API's other operations.
    """

    def __init__(self, noted: Noted, router: APIRouter) -> None:
        self._noted, self._router = noted, router
        self.path = noted.path
        self.methods = set(noted.how["methods"])

    @cached_property
    def path_regex(self) -> Pattern[str]:
        """What a path must look like to be its own."""
        return compile_path(self.path)[0]

    @cached_property
    def route(self) -> BaseRoute:
        """What FastAPI makes of it."""
        apart = copy(self._router)
        apart.routes = []
        apart.add_api_route(self.path, self._noted.function, **self._noted.how)
        return apart.routes[0]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Tell whether a request is for it."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        return self.route.matches(scope) if self.path_regex.match(path) else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await self.route.handle(scope, receive, send)


class Later(BaseRoute):
    """The operations whose paths begin in one way; their code is read when one is asked for.

    Args:
        begun: how their paths begin.
        read: reads the code, and returns what it describes; others of that code are passed over.
        router: of the API.
    """

    def __init__(
        self, begun: tuple[str, ...], read: Callable[[], Iterable[Noted]], router: APIRouter
    ) -> None:
        self.begun = begun
        self._read, self._router = read, router

    @cached_property
    def operations(self) -> list[Operation]:
        """All of them, in the order in which they are tried."""
        return [
            Operation(each, self._router)
            for each in self._read()
            if beginning(each.path) == self.begun
        ]

    def matches(self, _scope: Scope) -> tuple[Match, Scope]:
        """Have no request by itself: ``narrowed`` asks the operations."""
        return Match.NONE, {}


def beginning(path: str) -> tuple[str, ...]:
    """Return the first segments of a path, or of the pattern of one.

    Of ``/v1/roster/checks`` it is ``("v1", "roster")``.
    """
    return tuple(path.split("/", SEGMENTS + 1)[1 : SEGMENTS + 1])
