"""A span for each request, the lane's too; put around the edge only where traces are told."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.outside.tracing import Kind, span
from app.web.scope import REQUEST_ID, STATUS, header, route_name, told_method


class Traced:
    """Trace what ``app`` answers: operation, method, status and request id.

    Args:
        app: the edge.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request within a span."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with span("request", Kind.REQUEST, parent=header(scope, b"traceparent")) as request:
            await self.app(scope, receive, send)
            operation = route_name(scope)
            request.add(
                operation,
                operation=operation,
                method=told_method(scope),
                status=scope.get(STATUS, 0),
                request_id=scope[REQUEST_ID],
            )
