"""The contract as an OpenAPI 3.1 document, and the words with which routes describe themselves."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from app.kit.errors import (
    BadCursor,
    BadInput,
    Busy,
    Changed,
    KeyRequired,
    KeyReused,
    MistypedNumber,
    NoRoom,
    Problem,
    StillRunning,
    TooLarge,
    TooMany,
    Unauthenticated,
    Unexpected,
    VersionRequired,
)
from app.web.operations import Later, Operation
from app.web.problems import MEDIA_TYPE, type_uri
from app.web.samples import sample

Responses = dict[int | str, dict[str, Any]]

ADDRESS = "/openapi.json"
_ANYWHERE = (BadInput, TooMany, Unexpected, Busy, NoRoom)
_BY_FIELD: Mapping[str, tuple[type[Problem], ...]] = {
    "Idempotency-Key": (KeyRequired, KeyReused, StillRunning),
    "If-Match": (VersionRequired, Changed),
    "cursor": (BadCursor,),
}
"""What an operation can answer because of a field that it takes."""
_NUMBERED = frozenset(
    (
        *("record", "number", "pair", "notice", "appeal", "id", "organisation_id", "profile_id"),
        *("audit_id", "finding_id", "application_id", "decision_id"),
    )
)
"""Where a thing may be named by the number that is read out; in the form of a UUID it may not."""
_FRAMEWORKS_OWN = ("HTTPValidationError", "ValidationError")

_PROBLEM_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457 problem details; kinds of problems add members of their own.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string", "format": "uri", "description": "Answers with a page."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What happened this time, in plain words."},
        "instance": {"type": "string", "format": "uri-reference"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "detail"],
                "properties": {
                    "pointer": {"type": "string", "description": "RFC 6901."},
                    "detail": {"type": "string"},
                },
            },
        },
        "request_id": {"type": "string"},
    },
}


def problems(*kinds: type[Problem]) -> Responses:
    """Describe which problems an operation answers, for ``responses=`` of its route.

    Refused input, failures and a busy service are possible everywhere and are added by
    themselves.
    """
    described: Responses = {}
    for kind in kinds:
        _add_problem(described, kind.status, kind)
    return described


def example(value: Any, *, media_type: str = "application/json") -> Responses:
    """Show what an operation's success looks like, for ``responses=`` of its route."""
    return {HTTPStatus.OK.value: {"content": {media_type: {"example": value}}}}


NOT_MODIFIED: Responses = {
    HTTPStatus.NOT_MODIFIED.value: {
        "description": "The bytes are those that the caller named in If-None-Match."
    }
}


def operation_id(route: APIRoute) -> str:
    """Name an operation as its function is named, so that generated clients read well."""
    return route.name


class DescribedAPI(FastAPI):
    """A FastAPI whose document tells failures as they are really answered."""

    @property
    def routes(self) -> list[BaseRoute]:
        """Every operation, put together: for the document, and for who goes through all of them."""
        return [*_put_together(self.router.routes)]

    def setup(self) -> None:
        """Answer with the document at its address."""
        self._document: bytes | None = None
        # To make it takes seconds: who asks meanwhile waits, and takes no thread from others.
        self._making = CapacityLimiter(1)
        self.add_route(ADDRESS, self._tell, include_in_schema=False)

        self.write: Callable[[], bytes] = self.written
        """Gives the document's bytes; whoever serves has another process write them."""

    async def _tell(self, request: Request) -> Response:
        root = request.scope.get("root_path", "").rstrip("/")
        if self._document is None:
            await to_thread.run_sync(self._make, limiter=self._making)
        assert self._document is not None
        told = _below(root, self._document) if root else self._document
        return Response(told, media_type="application/json")

    def _make(self) -> None:
        if self._document is None:
            self._document = self.write()

    def written(self) -> bytes:
        """Return the document as it is served."""
        return bytes(JSONResponse(self.openapi()).body)

    def openapi(self) -> dict[str, Any]:
        """Return the document, made once."""
        if self.openapi_schema is None:
            self.openapi_schema = _as_answered(super().openapi())
        return self.openapi_schema


def _below(root: str, document: bytes) -> bytes:
    """Name where the service is found, where that is not at the top of its host."""
    servers: bytes = orjson.dumps([{"url": root}])
    return b'{"servers":%b,%b' % (servers, document.removeprefix(b"{"))


def _put_together(routes: Iterable[BaseRoute]) -> Iterator[BaseRoute]:
    for each in routes:
        if isinstance(each, Later):
            yield from _put_together(each.operations)
        else:
            yield each.route if isinstance(each, Operation) else each


def _as_answered(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name in _FRAMEWORKS_OWN:
        schemas.pop(name, None)
    schemas["Problem"] = _PROBLEM_SCHEMA
    for operation in operations(document):
        kinds = list(_because_of_what_is_sent(operation, schemas))
        operation["responses"] = _with_problems(operation["responses"], kinds)
        _summarise(operation)
        for response in operation["responses"].values():
            _show(response, schemas)
    return document


def _because_of_what_is_sent(
    operation: dict[str, Any], schemas: dict[str, Any]
) -> Iterator[type[Problem]]:
    if any("bearer" in each for each in operation.get("security", ())):
        yield Unauthenticated
    for parameter in operation.get("parameters", ()):
        yield from _BY_FIELD.get(parameter["name"], ())
        if parameter["name"] in _NUMBERED and "format" not in parameter["schema"]:
            yield MistypedNumber
    if "requestBody" in operation:
        yield TooLarge
        for content in operation["requestBody"]["content"].values():
            name = content["schema"].get("$ref", "").rpartition("/")[2]
            if "record" in schemas.get(name, {}).get("properties", {}):
                yield MistypedNumber


def _summarise(operation: dict[str, Any]) -> None:
    """Take the first sentence of the description, where only the name would be the summary."""
    name = operation["operationId"].replace("_", " ").title()
    first, _, rest = operation.get("description", "").partition("\n")
    if operation.get("summary") == name and first:
        operation["summary"] = first.rstrip(".")
        operation["description"] = rest.strip() or first


def _show(response: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Give a response an example where its operation shows none."""
    for content in response.get("content", {}).values():
        is_shown = "example" in content or "examples" in content
        if content.get("schema") and not is_shown:
            content["example"] = sample(content["schema"], schemas)


def operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Go through every operation of a document."""
    for path in document["paths"].values():
        yield from path.values()


def _with_problems(
    responses: dict[str, Any], kinds: Sequence[type[Problem]] = ()
) -> dict[str, Any]:
    """Take out the framework's 422 and put in the problems that are possible everywhere."""
    refused = responses.get("422", {}).get("content", {})
    if "application/json" in refused:
        del refused["application/json"]
    every: tuple[type[Problem], ...] = (*_ANYWHERE, *kinds)
    for kind in every:
        _add_problem(responses, str(kind.status), kind)
    return dict(sorted(responses.items()))


def _add_problem(responses: dict[Any, Any], status: int | str, kind: type[Problem]) -> None:
    response = responses.setdefault(status, {})
    content = response.setdefault("content", {}).setdefault(
        MEDIA_TYPE, {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": {}}
    )
    content["examples"][kind.slug] = {"summary": kind.title, "value": _sample(kind)}
    titles = (each["summary"] for each in content["examples"].values())
    response["description"] = "; ".join(titles) + "."


def _sample(kind: type[Problem]) -> dict[str, Any]:
    sample: dict[str, Any] = {
        "type": type_uri(kind, "https://vouch.example"),
        "title": kind.title,
        "status": kind.status,
        "detail": kind.what_to_do,
        "instance": "/v1/roster",
    }
    if issubclass(kind, BadInput):
        sample["detail"] = "One thing in the request is not as it must be."
        sample["errors"] = [{"pointer": "/query/limit", "detail": "Give at most 100."}]
    if issubclass(kind, Unexpected):
        sample["request_id"] = "5f0c2d4e6a80b1c2"
    return sample
