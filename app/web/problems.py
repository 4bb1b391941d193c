"""Every failure as RFC 9457 problem details.

What a domain raises, what a schema refuses, what no route answers and what nobody foresaw all
leave in one shape. Something unforeseen shows a request id and nothing else.
"""

import json
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException  # noqa: TID251 - here it is told as a problem
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from app.kit.errors import (
    JSON,
    BadInput,
    Fault,
    MethodNotAllowed,
    NotFound,
    Problem,
    ReceiptRequired,
    Unauthenticated,
    Unexpected,
)
from app.web.scope import instance, origin, request_id
from app.web.validation import refused

MEDIA_TYPE = "application/problem+json"


def type_uri(kind: type[Problem], base: str = "") -> str:
    """Return the address that names a kind of problem and answers with its page."""
    return f"{base}/problems/{kind.slug}"


def answer(problem: Problem, scope: Scope) -> Response:
    """Render a problem for the request that met it."""
    body: dict[str, JSON] = {
        "type": type_uri(type(problem), origin(scope)),
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": instance(scope),
        **problem.members,
    }
    if isinstance(problem, Unexpected):
        body["request_id"] = request_id(scope)
    return Response(
        json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"),
        status_code=problem.status,
        headers=_headers(problem),
        media_type=MEDIA_TYPE,
    )


def unexpected() -> Unexpected:
    """Make the problem that stands for every failure of our own."""
    return Unexpected(
        "Something failed on our side. If it comes back, tell whoever runs this service the"
        " request id."
    )


def install(app: FastAPI) -> None:
    """Let ``app`` tell every failure as a problem."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_refused_input)
    app.add_exception_handler(HTTPException, _on_framework_refusal)
    app.add_exception_handler(Exception, _on_anything_else)


async def _on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return answer(error, request.scope)


async def _on_refused_input(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return answer(refused(error.errors(), error.body), request.scope)


async def _on_framework_refusal(request: Request, error: Exception) -> Response:
    """Turn the framework's own refusals into ours; a problem in their midst goes first."""
    assert isinstance(error, HTTPException)
    problem = error.__cause__
    if not isinstance(problem, Problem):
        problem = _translated(error, request)
    return answer(problem, request.scope)


async def _on_anything_else(request: Request, _error: Exception) -> Response:
    """Say nothing of it: the log has it, under the request id."""
    return answer(unexpected(), request.scope)


def _translated(error: HTTPException, request: Request) -> Problem:
    if error.status_code == HTTPStatus.NOT_FOUND:
        return NotFound(
            "There is nothing at this address; /docs and /openapi.json name those there are."
        )
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        detail = "This address does not answer this method."
        return MethodNotAllowed(detail, allowed=_methods_at(request))
    fault = Fault("", "Send JSON in UTF-8 with Content-Type: application/json.")
    return BadInput("The body cannot be read.", faults=[fault])


def _methods_at(request: Request) -> set[str]:
    """Collect the methods of all routes at this address, not only of the first that fits."""
    methods: set[str] = set()
    for route in iter_route_contexts(request.scope["router"].routes):
        pattern = getattr(route, "path_regex", None)
        if pattern is not None and pattern.match(request.scope["path"]):
            methods |= route.methods or set()
    return methods | ({"HEAD"} if "GET" in methods else set())


def _headers(problem: Problem) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    if (retry_after := getattr(problem, "retry_after", None)) is not None:
        headers["Retry-After"] = str(retry_after)
    if isinstance(problem, Unauthenticated | ReceiptRequired):
        headers["WWW-Authenticate"] = problem.challenge
    if isinstance(problem, MethodNotAllowed):
        headers["Allow"] = ", ".join(problem.allowed)
    return headers
