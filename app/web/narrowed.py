"""Which operations a path can mean: those whose own paths begin with the same two segments.

A router asks its routes one after the other whether a path is theirs. With some eight hundred
operations, asking took longer than many an answer.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.operations import Later, Noted, Operation, Router, beginning

Beginning = tuple[str, ...]


def include(
    api: FastAPI,
    routers: Iterable[APIRouter],
    later: Mapping[str, Callable[[], Iterable[Noted]]] | None = None,
) -> None:
    """Put operations into an API, to be found by how their paths begin.

    What the API has beside them is asked about every path, in its place. It may be added later,
    but before the first request.

    Args:
        api: in which they are found.
        routers: whose operations are known already.
        later: by how paths begin, what reads the code of their operations.
    """
    narrowed = Narrowed(api.router)
    for path, read in (later or {}).items():
        route = Later(beginning(path), read, api.router)
        api.router.routes.append(route)
        narrowed.note([route], {route.begun})
    for router in routers:
        if isinstance(router, Router):
            for noted in router.noted:
                operation = Operation(noted, api.router)
                api.router.routes.append(operation)
                narrowed.note([operation], {beginning(operation.path)})
            continue
        before = len(api.router.routes)
        api.include_router(router)
        paths = {beginning(getattr(each, "path", "{")) for each in router.routes}
        narrowed.note(api.router.routes[before:], paths)
    api.router.middleware_stack = narrowed


class Narrowed:
    """Asks of a router's routes only those that can have a path.

    Args:
        router: of an API, which finds what it is not told of by itself.
    """

    def __init__(self, router: APIRouter) -> None:
        self._router = router
        self._beginnings: dict[int, set[Beginning] | None] = {}
        self._known: set[Beginning] = set()
        self._narrow: dict[Beginning, ASGIApp] = {}
        self._lock = threading.Lock()

    def note(self, routes: Sequence[BaseRoute], beginnings: set[Beginning]) -> None:
        """Note that routes of the router answer for paths that begin so, and for nothing else."""
        is_fixed = not any("{" in segment for each in beginnings for segment in each)
        if is_fixed:
            self._known |= beginnings
        for route in routes:
            self._beginnings[id(route)] = beginnings if is_fixed else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whoever asks first for paths that begin so waits for their code."""
        if scope["type"] != "http":
            await self._router.app(scope, receive, send)
            return
        begun = beginning(scope["path"].removeprefix(scope.get("root_path", "")))
        known = begun if begun in self._known else ()
        if known not in self._narrow:
            await to_thread.run_sync(self._narrow_to, known)
        await self._narrow[known](scope, receive, send)

    def _narrow_to(self, begun: Beginning) -> None:
        """Make what answers paths that begin so; one for all that nobody has a path for."""
        with self._lock:
            if begun not in self._narrow:
                self._narrow[begun] = APIRouter(
                    routes=[*self._routes(begun)],
                    default=self._router.default,
                    redirect_slashes=self._router.redirect_slashes,
                ).app

    def _routes(self, begun: Beginning) -> Iterable[BaseRoute]:
        for each in self._router.routes:
            beginnings = self._beginnings.get(id(each))
            if beginnings is not None and begun not in beginnings:
                continue
            if isinstance(each, Later):
                yield from each.operations
            else:
                yield each
