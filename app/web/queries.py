"""Parameters that no operation takes are refused, for every operation at once.

What an operation takes is what the published document says of it: a parameter that is not
documented is not accepted. A misspelt filter would otherwise be ignored, and its answer be taken
for the filtered one.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any
from urllib.parse import unquote_to_bytes

from fastapi import Request

from app.kit.errors import BadInput, Fault
from app.web.scope import route_name
from app.web.validation import pointer

Accepted = Mapping[str, Mapping[str, bool]]
"""Of each operation the query parameters, and whether each may be repeated."""

_SHOWN = 60


def accepted_by(document: Mapping[str, Any]) -> Accepted:
    """Read from an OpenAPI document which query parameters each operation takes."""
    return {
        operation["operationId"]: {
            parameter["name"]: _is_list(parameter["schema"])
            for parameter in operation.get("parameters", ())
            if parameter["in"] == "query"
        }
        for path in document["paths"].values()
        for operation in path.values()
    }


async def refuse_strange_parameters(request: Request) -> None:
    """Refuse unknown and repeated parameters, and text that no database takes.

    Raises:
        BadInput: with a pointer to each.
    """
    faults = [*_unreadable(request), *_strange(request)]
    if faults:
        raise BadInput("The address or its query cannot be read as it stands.", faults=faults)


def _strange(request: Request) -> list[Fault]:
    if not request.scope["query_string"]:
        return []
    known = _accepted(request).get(route_name(request.scope))
    if known is None:
        return []
    names = [name for name, _ in request.query_params.multi_items()]
    return [
        Fault(pointer("query", name[:_SHOWN]), reason)
        for name in dict.fromkeys(names)
        if (reason := _refusal(name, known, names.count(name)))
    ]


def _refusal(name: str, known: Mapping[str, bool], times: int) -> str | None:
    if name not in known:
        near = get_close_matches(name[:_SHOWN], known, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        return f"This parameter is not known here.{meant} {_choice(known)}"
    if times > 1 and not known[name]:
        return "Give this parameter once."
    return None


def _choice(known: Mapping[str, bool]) -> str:
    return f"Known are: {', '.join(sorted(known))}." if known else "None is taken here."


def _unreadable(request: Request) -> list[Fault]:
    """Find NUL characters and bytes that are not UTF-8, in the path and in the query."""
    faults = []
    if reason := _reason(request.scope.get("raw_path") or b""):
        odd = (name for name, value in request.path_params.items() if _is_odd(str(value)))
        faults.append(Fault(pointer("path", *list(odd)[:1]), reason))
    for piece in request.scope["query_string"].split(b"&"):
        if reason := _reason(piece):
            name = unquote_to_bytes(piece.partition(b"=")[0]).decode("utf-8", "replace")
            faults.append(Fault(pointer("query", name[:_SHOWN]), reason))
    return faults


def _reason(raw: bytes) -> str | None:
    if b"%" not in raw:
        return None
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:
        return "Send text in UTF-8, each byte of it percent-encoded."
    return "Leave out the character NUL (%00)." if "\0" in text else None


def _is_odd(value: str) -> bool:
    return "\0" in value or "\N{REPLACEMENT CHARACTER}" in value


def _accepted(request: Request) -> Accepted:
    """Read the document once; it does not change while the service runs."""
    state = request.app.state
    if not hasattr(state, "accepted_parameters"):
        state.accepted_parameters = accepted_by(request.app.openapi())
    accepted: Accepted = state.accepted_parameters
    return accepted


def _is_list(schema: Mapping[str, Any]) -> bool:
    return any(one.get("type") == "array" for one in (schema, *schema.get("anyOf", ())))
