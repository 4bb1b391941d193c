"""Which operations a path can mean: those whose own paths begin with the same two segments.

A router asks its routes one after the other whether a path is theirs. With some eight hundred
operations, asking took longer than many an answer.
"""

from collections.abc import Iterable, Sequence

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.operations import Operation, Router

SEGMENTS = 2
Beginning = tuple[str, ...]
"""The first segments of a path: of ``/v1/roster/checks`` it is ``("v1", "roster")``."""


def include(api: FastAPI, routers: Iterable[APIRouter]) -> None:
    """Put operations into an API, to be found by how their paths begin.

    What the API has beside them is asked about every path, in its place. It may be added later,
    but before the first request.
    """
    narrowed = Narrowed(api.router)
    for router in routers:
        if isinstance(router, Router):
            for noted in router.noted:
                operation = Operation(noted, api.router)
                api.router.routes.append(operation)
                narrowed.note([operation], [operation])
            continue
        before = len(api.router.routes)
        api.include_router(router)
        narrowed.note(api.router.routes[before:], router.routes)
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

    def note(self, routes: Sequence[BaseRoute], operations: Sequence[BaseRoute]) -> None:
        """Note that routes of the router answer for these operations and for nothing else."""
        paths = [getattr(each, "path", "{") for each in operations]
        beginnings = {beginning(path) for path in paths}
        is_fixed = not any("{" in segment for each in beginnings for segment in each)
        if is_fixed:
            self._known |= beginnings
        for route in routes:
            self._beginnings[id(route)] = beginnings if is_fixed else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope.get("root_path"):
            await self._router.app(scope, receive, send)
            return
        await self._of(beginning(scope["path"]))(scope, receive, send)

    def _of(self, begun: Beginning) -> ASGIApp:
        """Return what answers paths that begin so; one for all that nobody has a path for."""
        known = begun if begun in self._known else ()
        if known not in self._narrow:
            self._narrow[known] = self._narrowed_to(known)
        return self._narrow[known]

    def _narrowed_to(self, begun: Beginning) -> ASGIApp:
        routes = [each for each in self._router.routes if self._can_begin(each, begun)]
        return APIRouter(
            routes=routes,
            default=self._router.default,
            redirect_slashes=self._router.redirect_slashes,
        ).app

    def _can_begin(self, route: BaseRoute, begun: Beginning) -> bool:
        beginnings = self._beginnings.get(id(route))
        return beginnings is None or begun in beginnings


def beginning(path: str) -> Beginning:
    """Return the first segments of a path, or of the pattern of one."""
    return tuple(path.split("/", SEGMENTS + 1)[1 : SEGMENTS + 1])
